"""Claiming what is due: a person's messages together, under a lease, with a fence of its own."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import BigInteger, Integer, Text, bindparam, case, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.reminders import Reminder
from storage.columns import Utc
from storage.outbox import REMINDER, WAITS, State, on_its_way
from storage.prepared import Prepared, among
from storage.tables import outbox, people

_BESIDES = (outbox.c.attempts, outbox.c.doubts, outbox.c.message_id)
_AT = {column.name: at for at, column in enumerate((*REMINDER, *_BESIDES))}
_BY_DUE_AND_KEY = itemgetter(_AT["due"], _AT["key"])
_PERSON, _REST = _AT["person_id"], len(REMINDER)
_ATTEMPTS, _DOUBTS, _MESSAGE = _AT["attempts"], _AT["doubts"], _AT["message_id"]
_SECOND_DOUBT = 2  # perhaps sent, tried once more, perhaps sent again: that is enough


@dataclass(frozen=True, slots=True)
class Claim:
    """All that is due to one person, as one message; whoever holds its fence may send."""

    tenant_id: str
    person_id: str
    fence: int
    reminders: tuple[Reminder, ...]  # by due time and key
    attempts: int  # this one included
    doubtful: bool  # an earlier attempt was perhaps delivered
    message_id: str | None  # of that attempt, when Teams told it: then update, do not send anew


async def claim(
    c: AsyncConnection, tenant: str, now: datetime, lease_until: datetime, limit: int = 50
) -> tuple[Claim, ...]:
    """Take what is due for up to `limit` people, nobody else's and nobody's twice.

    A lease that ran out is claimed anew as doubtful; what waited past its time ends.
    """
    asked = {"tenant": tenant, "now": now}
    for over in (_LAPSED, _LATE):
        await c.execute(over, asked)
    at_most = {"people": limit, "rows": limit * _A_BUNDLE}
    ids = [row[0] for row in await _LOCKED.rows(c, asked | at_most)]
    fence = secrets.randbits(_FENCE_BITS)
    mine = {"ids": ids, "fenced": fence, "lease": lease_until}
    rows = await _TAKEN.rows(c, asked | mine) if ids else []
    by_person: dict[str, list[Any]] = {}
    for row in sorted(rows, key=_BY_DUE_AND_KEY):
        by_person.setdefault(row[_PERSON], []).append(row)
    return tuple(_claim(tenant, fence, found) for found in by_person.values())


async def still_mine(c: AsyncConnection, claimed: Claim, now: datetime) -> bool:
    """True while the lease runs and nobody has claimed since: ask just before sending."""
    held = select(outbox.c.key).where(*_held(claimed), outbox.c.lease_until > now).limit(1)
    return (await c.execute(held)).first() is not None


async def complete(
    c: AsyncConnection, claimed: Claim, message_id: str | None, now: datetime
) -> bool:
    """It was delivered; False when the claim had passed to somebody else."""
    return await _settle(
        c, claimed, state=State.SENT, sent_at=now, ended_at=now, message_id=message_id
    )


async def fail(c: AsyncConnection, claimed: Claim, why: str, now: datetime) -> bool:
    """It cannot be delivered, and trying again would not help: visibly failed."""
    return await _settle(c, claimed, state=State.FAILED, reason=why, ended_at=now)


async def postpone(c: AsyncConnection, claimed: Claim, until: datetime) -> bool:
    """It was certainly not delivered; due again at `until`, or found expired."""
    again = case((outbox.c.expires < until, outbox.c.expires), else_=until)
    return await _settle(c, claimed, state=State.PENDING, not_before=again, lease_until=None)


async def doubt(
    c: AsyncConnection, claimed: Claim, now: datetime, message_id: str | None = None
) -> bool:
    """It was perhaps delivered: tried once more when the lease is over; a second doubt fails."""
    if claimed.doubtful:
        return await fail(c, claimed, "ambiguous", now)
    return await _settle(c, claimed, state=State.AMBIGUOUS, message_id=message_id)


async def _settle(c: AsyncConnection, claimed: Claim, **values: object) -> bool:
    settled = update(outbox).where(*_held(claimed)).values(values)
    return (await c.execute(settled)).rowcount > 0


def _held(claimed: Claim) -> tuple[Any, ...]:
    return (
        outbox.c.tenant_id == claimed.tenant_id,
        outbox.c.person_id == claimed.person_id,
        outbox.c.fence == claimed.fence,
        on_its_way(outbox),
        outbox.c.state == State.CLAIMED,
    )


_TENANT, _NOW = bindparam("tenant", type_=Text), bindparam("now", type_=Utc)
_A_BUNDLE = 4  # rows a person has due at once, at most, as a rule
_FENCE_BITS = 62  # chance alone: no two claims have the same
_TOO_LATE = "too_late"


# A worker died or never heard the end of it: another try while there is time, but only one.
_ENDS = (
    (outbox.c.doubts >= _SECOND_DOUBT - 1, (State.FAILED, "ambiguous")),
    (outbox.c.expires <= _NOW, (State.EXPIRED, _TOO_LATE)),
)
_LAPSED_KEYS = (
    select(outbox.c.key)
    .where(outbox.c.tenant_id == _TENANT, on_its_way(outbox), outbox.c.lease_until <= _NOW)
    .with_for_update(skip_locked=True)  # another sender is giving them back
)
_LAPSED = (
    update(outbox)
    .where(outbox.c.tenant_id == _TENANT, outbox.c.key.in_(_LAPSED_KEYS))
    .values(
        state=case(*((how, state) for how, (state, _) in _ENDS), else_=State.PENDING),
        reason=case(*((how, why) for how, (_, why) in _ENDS)),
        ended_at=case(*((how, _NOW) for how, _ in _ENDS)),
        doubts=outbox.c.doubts + 1,
        lease_until=None,
    )
)
_LATE = (
    update(outbox)
    .where(
        outbox.c.tenant_id == _TENANT,
        WAITS,
        outbox.c.not_before <= _NOW,  # the index finds the few that wait
        outbox.c.expires <= _NOW,
    )
    .values(state=State.EXPIRED, reason=_TOO_LATE, ended_at=_NOW)
)


def _due() -> tuple[Any, ...]:
    """Due, in time, and no other message on its way to the same person."""
    other = outbox.alias("other")
    busy = exists().where(
        other.c.tenant_id == _TENANT, other.c.person_id == outbox.c.person_id, on_its_way(other)
    )
    return (
        outbox.c.tenant_id == _TENANT,
        WAITS,
        outbox.c.not_before <= _NOW,
        outbox.c.expires > _NOW,
        ~busy,
    )


def _locking(dialect: str) -> Any:
    """People with something due, longest due first: two workers share nobody."""
    due = select(outbox.c.person_id).where(*_due()).order_by(outbox.c.not_before)
    first_come = due.limit(bindparam("rows", type_=Integer)).subquery().c.person_id
    waiting = select(first_come).distinct().limit(bindparam("people", type_=Integer))
    theirs = (people.c.tenant_id == _TENANT, people.c.id.in_(waiting))
    return select(people.c.id).where(*theirs).with_for_update(skip_locked=True, key_share=True)


def _taking(dialect: str) -> Any:
    """A statement of its own, so that it sees what was claimed until those people were locked."""
    theirs = update(outbox).where(*_due(), among(outbox.c.person_id, "ids", dialect))
    taken = theirs.values(
        state=State.CLAIMED,
        fence=bindparam("fenced", type_=BigInteger),
        lease_until=bindparam("lease", type_=Utc),
        attempts=outbox.c.attempts + 1,
    )
    return taken.returning(*REMINDER, *_BESIDES)


_LOCKED, _TAKEN = Prepared(_locking), Prepared(_taking)


def _claim(tenant: str, fence: int, rows: list[Any]) -> Claim:
    return Claim(
        tenant_id=tenant,
        person_id=rows[0][_PERSON],
        fence=fence,
        reminders=tuple([Reminder(*row[:_REST]) for row in rows]),
        attempts=max([row[_ATTEMPTS] for row in rows]),
        doubtful=any(row[_DOUBTS] for row in rows),
        message_id=next((row[_MESSAGE] for row in rows if row[_MESSAGE]), None),
    )
