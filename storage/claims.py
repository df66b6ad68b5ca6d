"""Claiming what is due: a person's messages together, under a lease, with a fence that grows."""

from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Select, case, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.reminders import Reminder
from storage.outbox import ON_ITS_WAY, REMINDER, WAITS, State, ended
from storage.tables import outbox, people

_BESIDES = (outbox.c.attempts, outbox.c.doubts, outbox.c.message_id)
_BY_DUE_AND_KEY = attrgetter("due", "key")
_SECOND_DOUBT = 2  # perhaps sent, tried once more, perhaps sent again: that is enough


@dataclass(frozen=True, slots=True)
class Claim:
    """All that is due to one person, as one message; whoever holds the newest fence may send."""

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

    Raises the fence of each person; a lease that ran out is claimed anew as doubtful, and what
    waited past its time, there too, ends.
    """
    await _take_back(c, tenant, now)
    await _expire(c, tenant, now)
    fences = await _raise_fences(c, tenant, now, limit)
    rows = await _take(c, tenant, list(fences), now, lease_until) if fences else []
    by_person: dict[str, list[Any]] = {}
    for row in rows:
        by_person.setdefault(row.person_id, []).append(row)
    return tuple(_claim(tenant, fences[person], mine) for person, mine in by_person.items())


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
        outbox.c.state == State.CLAIMED,
    )


async def _take_back(c: AsyncConnection, tenant: str, now: datetime) -> None:
    """Leases that ran out: a worker died or never heard the end of it."""
    lapsed = (
        select(outbox.c.key)
        .where(
            outbox.c.tenant_id == tenant,
            ON_ITS_WAY,
            outbox.c.lease_until <= now,
        )
        .with_for_update(skip_locked=True)
    )
    taken = update(outbox).where(outbox.c.tenant_id == tenant, outbox.c.key.in_(lapsed))
    again = taken.where(outbox.c.doubts < _SECOND_DOUBT - 1)
    back = again.values(state=State.PENDING, doubts=outbox.c.doubts + 1, lease_until=None)
    over = taken.values(state=State.FAILED, reason="ambiguous", ended_at=now)
    await c.execute(back)
    await c.execute(over)


async def _expire(c: AsyncConnection, tenant: str, now: datetime) -> None:
    late = update(outbox).where(
        outbox.c.tenant_id == tenant,
        WAITS,
        outbox.c.not_before <= now,  # the index finds the few that wait
        outbox.c.expires <= now,
    )
    await c.execute(late.values(ended(State.EXPIRED, "too_late", now)))


async def _raise_fences(
    c: AsyncConnection, tenant: str, now: datetime, limit: int
) -> dict[str, int]:
    """Locks each person, so that two workers never share one person's messages."""
    chosen = (
        select(people.c.id)
        .where(people.c.tenant_id == tenant, people.c.id.in_(_waiting(tenant, now, limit)))
        .with_for_update(skip_locked=True, key_share=True)
    )
    raised = (
        update(people)
        .where(people.c.tenant_id == tenant, people.c.id.in_(chosen))
        .values(fence=people.c.fence + 1)
        .returning(people.c.id, people.c.fence)
    )
    return {row.id: row.fence for row in await c.execute(raised)}


def _waiting(tenant: str, now: datetime, limit: int) -> Select[Any]:
    """People with something due, longest due first."""
    due = select(outbox.c.person_id).where(*_due(tenant, now))
    first_come = due.order_by(outbox.c.not_before).limit(limit * _A_BUNDLE)
    return select(first_come.subquery().c.person_id).distinct().limit(limit)


_A_BUNDLE = 4  # rows a person has due at once, at most, as a rule


def _due(tenant: str, now: datetime) -> tuple[Any, ...]:
    """Due, in time, and no other message on its way to the same person."""
    other = outbox.alias("other")
    on_its_way = exists().where(
        other.c.tenant_id == tenant,
        other.c.person_id == outbox.c.person_id,
        other.c.state.in_((State.CLAIMED, State.AMBIGUOUS)),
    )
    return (
        outbox.c.tenant_id == tenant,
        WAITS,
        outbox.c.not_before <= now,
        outbox.c.expires > now,
        ~on_its_way,
    )


async def _take(
    c: AsyncConnection, tenant: str, person_ids: list[str], now: datetime, lease_until: datetime
) -> list[Any]:
    fence = select(people.c.fence).where(
        people.c.tenant_id == tenant, people.c.id == outbox.c.person_id
    )
    taken = (
        update(outbox)
        .where(*_due(tenant, now), outbox.c.person_id.in_(person_ids))
        .values(
            state=State.CLAIMED,
            fence=fence.scalar_subquery(),
            lease_until=lease_until,
            attempts=outbox.c.attempts + 1,
        )
        .returning(*REMINDER, *_BESIDES)
    )
    return sorted(await c.execute(taken), key=_BY_DUE_AND_KEY)


def _claim(tenant: str, fence: int, rows: list[Any]) -> Claim:
    return Claim(
        tenant_id=tenant,
        person_id=rows[0].person_id,
        fence=fence,
        reminders=tuple(Reminder(*row[: len(REMINDER)]) for row in rows),
        attempts=max(row.attempts for row in rows),
        doubtful=any(row.doubts for row in rows),
        message_id=next((row.message_id for row in rows if row.message_id), None),
    )
