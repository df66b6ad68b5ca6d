"""Who speaks: the person, what their dialog remembers, where Teams reaches them; one statement."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, bindparam
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.check_in import Answer, Round
from followup.memory import DialogState
from followup.people import Address, Person
from followup.plan import Goal
from followup.talk import Talk
from followup.values import value
from storage.check_ins import beside, rounds_with_talks
from storage.newest_answers import by_goal, goals_of_round
from storage.people import BY_OBJECT_ID, PERSON_ENDS, person_of
from storage.prepared import Prepared, Row, rows_of_each
from storage.rows import columns_of
from storage.tables import addresses, dialog_states, people

_STATE = columns_of(dialog_states, DialogState)
_ADDRESS = columns_of(addresses, Address)
_STATE_ENDS = PERSON_ENDS + len(_STATE)
_ADDRESS_ENDS = _STATE_ENDS + len(_ADDRESS)
NEWEST = 3  # the round's answer and the two before it


@value(frozen=True, slots=True)
class Speaker:
    """The one behind an authenticated activity, as known before it."""

    person: Person
    memory: DialogState | None  # None when expired, too
    reached_at: Address | None  # None when never heard from, or unreachable since


@value(frozen=True, slots=True)
class Pressed:
    """What stands at the school whose round's card was pressed; empty for an unknown round."""

    rounds: Mapping[Round, Talk | None]
    latest: Mapping[Goal, tuple[Answer, ...]]  # each goal's newest answers, newest first


async def speaker(c: AsyncConnection, tenant: str, object_id: str, now: datetime) -> Speaker | None:
    """None: a stranger."""
    return _speaker_of(await _SPEAKER.rows(c, _asked(tenant, object_id, now)))


async def speaker_pressing(
    c: AsyncConnection, tenant: str, object_id: str, now: datetime, round_id: str, since: date
) -> tuple[Speaker | None, Pressed]:
    """The same, and what is needed to answer: rounds closing on `since` or later, three answers.

    Whether the speaker may see the school is for the caller to ask.
    """
    who, rounds, goals = await rows_of_each(
        c,
        [
            (_SPEAKER, _asked(tenant, object_id, now)),
            beside(tenant, round_id, since),
            goals_of_round(tenant, round_id, NEWEST),
        ],
    )
    return _speaker_of(who), Pressed(rounds_with_talks(rounds), by_goal(goals))


def _asked(tenant: str, object_id: str, now: datetime) -> dict[str, Any]:
    return {"tenant": tenant, "who": object_id, "now": now}


def _speaker_of(rows: Sequence[Row]) -> Speaker | None:
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
