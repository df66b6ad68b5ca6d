"""Who speaks: the person, what their dialog remembers, where Teams reaches them; one statement."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, bindparam
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.memory import DialogState
from followup.people import Address, Person
from storage.people import BY_OBJECT_ID, PERSON_ENDS, person_of
from storage.prepared import Prepared
from storage.rows import columns_of
from storage.tables import addresses, dialog_states, people

_STATE = columns_of(dialog_states, DialogState)
_ADDRESS = columns_of(addresses, Address)
_STATE_ENDS = PERSON_ENDS + len(_STATE)
_ADDRESS_ENDS = _STATE_ENDS + len(_ADDRESS)


@dataclass(frozen=True, slots=True)
class Speaker:
    """The one behind an authenticated activity, as known before it."""

    person: Person
    memory: DialogState | None  # None when expired, too
    reached_at: Address | None  # None when never heard from, or unreachable since


async def speaker(c: AsyncConnection, tenant: str, object_id: str, now: datetime) -> Speaker | None:
    """None: a stranger."""
    asked = {"tenant": tenant, "who": object_id, "now": now}
    rows = await _SPEAKER.rows(c, asked)
    if not rows:
        return None
    state = rows[0][PERSON_ENDS:_STATE_ENDS]
    address = rows[0][_STATE_ENDS:_ADDRESS_ENDS]
    return Speaker(
        person_of(rows),
        DialogState(*state) if state[0] is not None else None,
        Address(*address) if address[0] is not None else None,
    )


def _of_person(table: Table, key: str) -> Any:
    owner = people.c.id if key == "person_id" else people.c[key]
    return (table.c.tenant_id == people.c.tenant_id) & (table.c[key] == owner)


_SPEAKER = Prepared(
    lambda dialect: (
        BY_OBJECT_ID.add_columns(*_STATE, *_ADDRESS)
        .outerjoin(
            dialog_states,
            _of_person(dialog_states, "person_id") & (dialog_states.c.expires > bindparam("now")),
        )
        .outerjoin(
            addresses, _of_person(addresses, "object_id") & addresses.c.unreachable.is_(None)
        )
    )
)
