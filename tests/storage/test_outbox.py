"""Promises and how they are kept: once each, whoever works and whoever dies."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, text

from followup.reminders import Reminder, Sent, Snooze, Step, Unsent
from storage import claims, outbox
from storage.claims import Claim
from storage.database import Database
from storage.outbox import State
from storage.tables import outbox as table
from tests.builders import TENANT, TODAY, TUESDAY, a_person
from tests.storage.loaded import loaded

MINUTE = timedelta(minutes=1)
LEASE = TUESDAY + 2 * MINUTE
LATER = TUESDAY + 3 * MINUTE  # when the lease is over


def a_reminder(key: str = "ask", **changes: Any) -> Reminder:
    values: dict[str, Any] = {
        "key": key,
        "person_id": "leder-01",
        "step": Step.ASK,
        "instrument_kind": "one_to_one",
        "school_id": "birkeskolen",
        "talk_id": "talk-1",
        "round_id": None,
        "about": TODAY,
        "due": TUESDAY,
        "expires": TUESDAY + timedelta(days=1),
        "slot": "2026/2027#1",
    }
    return Reminder(**values | changes)


@pytest.fixture
async def promised(database: Database) -> Database:
    """Two reminders due now for one leader."""
    await loaded(database)
    await promise(database, a_reminder(), a_reminder("nudge", step=Step.NUDGE))
    return database


async def promise(database: Database, *reminders: Reminder, **how: Any) -> None:
    async with database.write() as c:
        await outbox.promise(c, TENANT, reminders, **how)


async def take(database: Database, now: Any = TUESDAY, limit: int = 50) -> tuple[Claim, ...]:
    async with database.write() as c:
        return await claims.claim(c, TENANT, now, now + 2 * MINUTE, limit)


async def become(database: Database, *keys: str) -> list[State]:
    async with database.read() as c:
        found = await outbox.states(c, TENANT, keys)
        return [found[key] for key in keys]


async def test_all_that_is_due_to_a_person_is_one_message(promised: Database) -> None:
    (mine,) = await take(promised)
    assert [r.key for r in mine.reminders] == ["ask", "nudge"]
    assert mine.reminders[0] == a_reminder()
    assert (mine.attempts, mine.doubtful) == (1, False)
    assert await take(promised) == ()


async def test_nothing_is_claimed_before_it_is_due_or_after_it_expired(database: Database) -> None:
    await loaded(database)
    await promise(database, a_reminder("early", due=LATER), a_reminder("late", expires=TUESDAY))
    assert await take(database) == ()
    assert await become(database, "early", "late") == [State.PENDING, State.EXPIRED]


async def test_what_was_delivered_is_known_as_one_message(promised: Database) -> None:
    (mine,) = await take(promised)
    async with promised.write() as c:
        assert await claims.still_mine(c, mine, TUESDAY)
        assert await claims.complete(c, mine, "message-1", TUESDAY)
        assert not await claims.complete(c, mine, "message-1", TUESDAY)
    async with promised.read() as c:
        sent = await outbox.sent_to(c, TENANT, ["leder-01"], TUESDAY)
        assert sent == (Sent("leder-01", TUESDAY, ("ask", "nudge")),)
        assert await outbox.sent_to(c, TENANT, ["leder-01"], LATER) == ()
        assert await outbox.pending(c, TENANT) == ()


async def test_a_promise_made_twice_is_one_and_what_is_sent_is_never_planned_again(
    promised: Database,
) -> None:
    moved = a_reminder(due=LATER)
    await promise(promised, moved)
    async with promised.read() as c:
        waiting = await outbox.pending(c, TENANT, "leder-01")
        assert waiting == (a_reminder("nudge", step=Step.NUDGE), moved)
    (mine,) = await take(promised, LATER)
    async with promised.write() as c:
        await claims.complete(c, mine, None, LATER)
    await promise(promised, a_reminder(due=LATER + MINUTE))
    assert await become(promised, "ask") == [State.SENT]


async def test_what_the_plan_no_longer_wants_is_withdrawn_and_may_come_back(
    promised: Database,
) -> None:
    await promise(promised, a_reminder("friendly"), asked=True)
    async with promised.write() as c:
        await outbox.keep_only(c, TENANT, ["leder-01"], ["nudge"], TUESDAY, TUESDAY)
    states = await become(promised, "ask", "nudge", "friendly")
    assert states == [State.CANCELLED, State.PENDING, State.PENDING]
    await promise(promised, a_reminder())
    assert await become(promised, "ask") == [State.PENDING]


async def test_cancelled_for_good_is_not_planned_again(promised: Database) -> None:
    async with promised.write() as c:
        await outbox.cancel(c, TENANT, ["ask"], "answered", TUESDAY)
    await promise(promised, a_reminder())
    assert await become(promised, "ask", "nudge") == [State.CANCELLED, State.PENDING]


async def test_what_will_never_go_stays_visible(promised: Database) -> None:
    async with promised.write() as c:
        unsent = [Unsent(a_reminder(), "no_place"), Unsent(a_reminder("other"), "too_late")]
        await outbox.note_unsent(c, TENANT, unsent, TUESDAY)
    assert await become(promised, "ask", "other") == [State.EXPIRED, State.EXPIRED]


async def test_looking_again_before_sending_drops_what_is_no_longer_wanted(
    promised: Database,
) -> None:
    (mine,) = await take(promised)
    async with promised.write() as c:
        await outbox.cancel(c, TENANT, ["nudge"], "held", TUESDAY)
        assert await claims.complete(c, mine, "m", TUESDAY)
    assert await become(promised, "ask", "nudge") == [State.SENT, State.CANCELLED]


async def test_the_newest_message_stands_for_its_most_pressing_part(promised: Database) -> None:
    (mine,) = await take(promised)
    async with promised.write() as c:
        assert await outbox.newest_sent(c, TENANT, "leder-01") is None
        await claims.complete(c, mine, "m", TUESDAY)
        newest = await outbox.newest_sent(c, TENANT, "leder-01")
    assert newest in mine.reminders


async def test_a_failed_delivery_comes_again_when_told_and_never_past_its_time(
    promised: Database,
) -> None:
    (mine,) = await take(promised)
    async with promised.write() as c:
        assert await claims.postpone(c, mine, LATER)
    assert await take(promised) == ()
    (again,) = await take(promised, LATER)
    assert (again.attempts, again.doubtful) == (2, False)
    async with promised.write() as c:
        await claims.postpone(c, again, LATER + timedelta(days=9))
    assert await take(promised, TUESDAY + timedelta(days=2)) == ()
    assert await become(promised, "ask", "nudge") == [State.EXPIRED, State.EXPIRED]


async def test_a_lease_that_ran_out_too_late_to_try_again_ends_at_once(promised: Database) -> None:
    await take(promised)
    assert await take(promised, TUESDAY + timedelta(days=2)) == ()
    assert await become(promised, "ask", "nudge") == [State.EXPIRED, State.EXPIRED]


async def test_a_worker_that_died_leaves_a_doubt_and_cannot_come_back(promised: Database) -> None:
    (dead,) = await take(promised)
    (mine,) = await take(promised, LATER)
    assert (mine.doubtful, mine.attempts) == (True, 2)
    assert mine.fence != dead.fence
    async with promised.write() as c:
        assert not await claims.still_mine(c, dead, LATER)
        assert not await claims.complete(c, dead, "m", LATER)
        assert await claims.complete(c, mine, "m", LATER)
    assert await become(promised, "ask") == [State.SENT]


async def test_perhaps_sent_is_tried_once_more_and_then_visibly_failed(
    promised: Database,
) -> None:
    (mine,) = await take(promised)
    async with promised.write() as c:
        assert await claims.doubt(c, mine, TUESDAY, "message-1")
    assert await become(promised, "ask") == [State.AMBIGUOUS]
    assert await take(promised) == ()
    (again,) = await take(promised, LATER)
    assert (again.doubtful, again.message_id) == (True, "message-1")
    async with promised.write() as c:
        assert await claims.doubt(c, again, LATER)
    assert await become(promised, "ask", "nudge") == [State.FAILED, State.FAILED]


async def test_two_workers_dying_on_the_same_message_end_it(promised: Database) -> None:
    await take(promised)
    await take(promised, LATER)
    assert await take(promised, LATER + 3 * MINUTE) == ()
    assert await become(promised, "ask") == [State.FAILED]


async def test_nothing_is_added_to_a_message_that_is_on_its_way(promised: Database) -> None:
    await take(promised)
    await promise(promised, a_reminder("more"))
    assert await take(promised) == ()


async def test_a_lease_that_is_just_being_settled_is_not_waited_for(promised: Database) -> None:
    """On SQLite writers stand in line anyway."""
    (mine,) = await take(promised)
    async with promised.write() as c:
        assert await claims.complete(c, mine, "m", TUESDAY)
        if promised.url.get_backend_name() == "postgresql":
            async with asyncio.timeout(5):
                assert await take(promised, LATER) == ()
    assert await become(promised, "ask", "nudge") == [State.SENT, State.SENT]


async def test_eight_claimers_at_once_take_each_message_exactly_once(database: Database) -> None:
    people = tuple(a_person(f"leder-{n:02}", object_id=f"o{n}") for n in range(40))
    await loaded(database, people=people)
    await promise(
        database,
        *(a_reminder(f"{p.id}:{n}", person_id=p.id) for p in people for n in range(3)),
    )

    async def work() -> list[Claim]:
        mine: list[Claim] = []
        while found := await take(database, limit=3):
            mine += found
        return mine

    taken = [one for worker in await asyncio.gather(*(work() for _ in range(8))) for one in worker]
    taken += await take(database)  # what nobody saw while others held it
    keys = [reminder.key for one in taken for reminder in one.reminders]
    assert len(keys) == len(set(keys)) == 120
    assert sorted(one.person_id for one in taken) == sorted(p.id for p in people)


async def test_a_put_off_message_is_remembered_for_the_planner(promised: Database) -> None:
    put_off = Snooze("leder-01", TUESDAY, LATER)
    async with promised.write() as c:
        await outbox.snooze(c, TENANT, put_off)
        await outbox.snooze(c, TENANT, replace(put_off, until=LEASE))
        found = await outbox.snoozes_of(c, TENANT, ["leder-01"], TUESDAY)
    assert found == (replace(put_off, until=LEASE),)


async def test_another_municipality_sees_and_takes_nothing(promised: Database) -> None:
    async with promised.write() as c:
        assert await claims.claim(c, "another", TUESDAY, LEASE) == ()
        assert await outbox.pending(c, "another") == ()
        await outbox.cancel(c, "another", ["ask"], "moved", TUESDAY)
    assert await become(promised, "ask") == [State.PENDING]


async def test_what_waits_is_found_by_the_index_of_what_waits(database: Database) -> None:
    """Else an idle tick would grow with every reminder of the year."""
    on_postgres = database.url.get_backend_name() == "postgresql"
    await loaded(database)
    await promise(database, *(a_reminder(str(n), due=LATER + n * MINUTE) for n in range(2000)))
    conditions = (
        ("ix_outbox_pending", outbox.WAITS & (table.c.not_before <= TUESDAY)),
        ("ix_outbox_claimed", outbox.on_its_way(table) & (table.c.person_id == "leder-01")),
        ("ix_outbox_claimed", outbox.on_its_way(table) & (table.c.lease_until <= TUESDAY)),
        ("ix_outbox_person", outbox.WAITS & (table.c.person_id == "somebody")),
    )
    async with database.write() as c:
        if on_postgres:
            await c.execute(text("ANALYZE outbox"))
        for index, condition in conditions:
            asked = select(table.c.key).where(table.c.tenant_id == TENANT, condition)
            sql = asked.compile(dialect=c.dialect, compile_kwargs={"literal_binds": True})
            how = text(f"EXPLAIN {'' if on_postgres else 'QUERY PLAN'} {sql}")
            assert index in str((await c.execute(how)).all())
