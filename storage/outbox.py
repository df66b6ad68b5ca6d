"""Promised messages: written before they are kept, claimed under a fence, never silently gone."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Update, literal_column, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.reminders import Reminder, Sent, Snooze, Unsent
from storage.rows import Row, changed, columns_of, insert, row_of, upsert
from storage.tables import outbox, snoozes

REMINDER = columns_of(outbox, Reminder)
_REPLANNED = "replanned"  # withdrawn by the planner, which may also bring it back


class State(StrEnum):
    """Every row ends sent, cancelled, expired or failed; ambiguous was perhaps sent."""

    PENDING = "pending"
    CLAIMED = "claimed"
    AMBIGUOUS = "ambiguous"
    SENT = "sent"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    FAILED = "failed"


# Written out, not bound: a partial index serves only a condition that is plainly its own.
WAITS = outbox.c.state == literal_column("'pending'")
_WAS_SENT = outbox.c.state == literal_column("'sent'")


def on_its_way(rows: Any) -> Any:
    """Of the outbox, by whatever name it goes in the statement."""
    return rows.c.state.in_((literal_column("'claimed'"), literal_column("'ambiguous'")))


async def promise(
    c: AsyncConnection, tenant: str, reminders: Iterable[Reminder], *, asked: bool = False
) -> None:
    """Write reminders; made twice it is one promise, and only what is pending is re-planned.

    `asked` by a person, not by the plan: re-planning leaves it alone.
    """
    rows = [{**_pending(tenant, reminder), "asked": asked} for reminder in reminders]
    if rows:
        await c.execute(_promising(c, rows[0]), rows)


async def keep_only(
    c: AsyncConnection,
    tenant: str,
    person_ids: Iterable[str],
    keys: Iterable[str],
    since: datetime,
    now: datetime,
) -> None:
    """Withdraw what is planned for these people from `since` on and no longer among `keys`."""
    gone = _of(tenant).where(
        outbox.c.person_id.in_(list(person_ids)),
        WAITS,
        outbox.c.due >= since,
        ~outbox.c.asked,
    )
    await c.execute(
        gone.where(outbox.c.key.not_in(list(keys))).values(_ended(State.CANCELLED, _REPLANNED, now))
    )


async def note_unsent(
    c: AsyncConnection, tenant: str, unsent: Iterable[Unsent], now: datetime
) -> None:
    """Keep visible what will never go, and why; what was sent or claimed stays as it is."""
    rows = [
        {**_pending(tenant, u.reminder), **_ended(State.EXPIRED, u.reason, now)} for u in unsent
    ]
    if rows:
        statement = insert(c, outbox)
        names = ("state", "reason", "ended_at")
        ending = statement.on_conflict_do_update(
            index_elements=["tenant_id", "key"],
            set_={name: statement.excluded[name] for name in names},
            where=WAITS,
        )
        await c.execute(ending, rows)


async def cancel(
    c: AsyncConnection, tenant: str, keys: Iterable[str], why: str, now: datetime
) -> None:
    """Cancel wins: what is not over yet will not be sent.

    A sender does so with its own claim when it looks again; nobody cancels another's claim, for
    then a message already on its way would stand as never sent.
    """
    gone = _of(tenant).where(outbox.c.key.in_(list(keys)), outbox.c.state.in_(_NOT_OVER))
    await c.execute(gone.values(_ended(State.CANCELLED, why, now)))


async def pending(
    c: AsyncConnection, tenant: str, person_id: str | None = None
) -> tuple[Reminder, ...]:
    """What is promised and not yet sent, to one person or to all, by the time it is due."""
    chosen = select(*REMINDER).where(outbox.c.tenant_id == tenant)
    if person_id is not None:
        chosen = chosen.where(outbox.c.person_id == person_id)
    waiting = chosen.where(WAITS).order_by(outbox.c.due, outbox.c.key)
    return tuple(Reminder(*row) for row in await c.execute(waiting))


async def sent_to(
    c: AsyncConnection, tenant: str, person_ids: Iterable[str], since: datetime
) -> tuple[Sent, ...]:
    """Each proactive message these people got since then, with what was bundled in it."""
    chosen = select(outbox.c.person_id, outbox.c.sent_at, outbox.c.key).where(
        outbox.c.tenant_id == tenant,
        outbox.c.person_id.in_(list(person_ids)),
        _WAS_SENT,
        outbox.c.sent_at >= since,
    )
    messages: dict[tuple[str, datetime], list[str]] = {}
    for person_id, at, key in await c.execute(chosen.order_by(outbox.c.sent_at, outbox.c.key)):
        messages.setdefault((person_id, at), []).append(key)
    return tuple(Sent(*whose, tuple(keys)) for whose, keys in messages.items())


async def newest_sent(c: AsyncConnection, tenant: str, person_id: str) -> Reminder | None:
    """The most pressing reminder of the newest message this person got."""
    chosen = select(*REMINDER).where(
        outbox.c.tenant_id == tenant,
        outbox.c.person_id == person_id,
        _WAS_SENT,
    )
    row = (await c.execute(chosen.order_by(outbox.c.sent_at.desc(), outbox.c.due).limit(1))).first()
    return Reminder(*row) if row else None


async def states(c: AsyncConnection, tenant: str, keys: Iterable[str]) -> dict[str, State]:
    """What has become of these promises."""
    chosen = select(outbox.c.key, outbox.c.state).where(outbox.c.tenant_id == tenant)
    found = await c.execute(chosen.where(outbox.c.key.in_(list(keys))))
    return {row.key: State(row.state) for row in found}


async def snooze(c: AsyncConnection, tenant: str, put_off: Snooze) -> None:
    await upsert(c, snoozes, [row_of(snoozes, tenant, put_off)])


async def snoozes_of(
    c: AsyncConnection, tenant: str, person_ids: Iterable[str], since: datetime
) -> tuple[Snooze, ...]:
    theirs = (snoozes.c.tenant_id == tenant, snoozes.c.person_id.in_(list(person_ids)))
    chosen = select(*columns_of(snoozes, Snooze)).where(*theirs, snoozes.c.asked >= since)
    return tuple(Snooze(*row) for row in await c.execute(chosen.order_by(snoozes.c.asked)))


_NOT_OVER = (State.PENDING, State.CLAIMED, State.AMBIGUOUS)
_PLANNED = [f.name for f in fields(Reminder) if f.name not in ("key", "person_id")]


def _of(tenant: str) -> Update:
    return update(outbox).where(outbox.c.tenant_id == tenant)


def _pending(tenant: str, reminder: Reminder) -> Row:
    fresh = {"state": State.PENDING, "attempts": 0, "doubts": 0, "reason": None, "ended_at": None}
    return row_of(outbox, tenant, reminder, not_before=reminder.due, **fresh)


def _promising(c: AsyncConnection, row: Row) -> Any:
    statement = insert(c, outbox)
    names = [*_PLANNED, "not_before", "state", "reason", "ended_at"]
    waiting = (WAITS) & changed(outbox, statement, ["due", *_PLANNED])
    withdrawn = (outbox.c.state == State.CANCELLED) & (outbox.c.reason == _REPLANNED)
    return statement.on_conflict_do_update(
        index_elements=["tenant_id", "key"],
        set_={name: statement.excluded[name] for name in names},
        where=or_(waiting, withdrawn),
    )


def _ended(state: State, why: str, now: datetime) -> Row:
    return {"state": state, "reason": why, "ended_at": now}
