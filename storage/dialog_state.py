"""What a person's dialog remembers between two turns."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.memory import DialogState
from storage.prepared import Prepared, Write
from storage.rows import columns_of, row_of, upserting
from storage.tables import dialog_states

_RECALL = select(*columns_of(dialog_states, DialogState)).where(
    dialog_states.c.tenant_id == bindparam("tenant"),
    dialog_states.c.person_id == bindparam("who"),
    dialog_states.c.expires > bindparam("now"),
)

_WRITTEN = tuple(column.name for column in dialog_states.c)
_REMEMBER = Prepared(lambda dialect: upserting(dialect, dialog_states, _WRITTEN))
_FORGET = Prepared(
    lambda dialect: delete(dialog_states).where(
        dialog_states.c.tenant_id == bindparam("tenant"),
        dialog_states.c.person_id == bindparam("who"),
    )
)


async def recall(
    c: AsyncConnection, tenant: str, person_id: str, now: datetime
) -> DialogState | None:
    """The state, unless it has expired."""
    row = (await c.execute(_RECALL, {"tenant": tenant, "who": person_id, "now": now})).first()
    return DialogState(*row) if row else None


def remembering(tenant: str, person_id: str, state: DialogState) -> Write:
    content = dict(state.content)
    return _REMEMBER, row_of(dialog_states, tenant, state, person_id=person_id, content=content)


def forgetting(tenant: str, person_id: str) -> Write:
    return _FORGET, {"tenant": tenant, "who": person_id}
