"""What a tick costs: it must follow what is due, not what exists.

    python -m bench.plan_tick [postgresql://postgres@127.0.0.1:5432/postgres] [--rows 1000000]

Idle: claiming when nothing is due, with 1,000 to 1,000,000 rows that lie in the future, and the
planning tick with 16 to 2,000 schools where one leader is due to be planned. Due: claiming 500 due
rows against APScheduler's own SQLAlchemy job store firing 500 jobs. Interleaved A B B A; only the
ratios count, machines drift.

On SQLite all work is done in this process: its CPU is held to the floor, which no neighbour on the
machine lengthens. On PostgreSQL half of it is done elsewhere: there the clock is.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from threading import Event
from uuid import uuid4

from apscheduler.executors.debug import DebugExecutor
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy import create_engine, insert, text, update
from sqlalchemy.ext.asyncio import create_async_engine

from bot.clock import Clock
from bot.scene import Scenes
from bot.sender import Sender
from followup.people import Role, RoleName, School
from followup.plan import Plan
from followup.register import Blackout, Register
from followup.reminders import Step
from storage import claims, planning, register
from storage import outbox as outboxes
from storage.database import Database, address_of, open_database
from storage.migrate import upgrade
from storage.tables import outbox, people
from tests.builders import TENANT, a_municipality, a_person
from tests.moved_clock import TakesAll
from tests.school_years import LUS, ONE_TO_ONE, a_plan

NOW = datetime(2026, 10, 6, 7, tzinfo=UTC)
SERVER = "postgresql://postgres@127.0.0.1:5432/postgres"
DUE, PAIRS = 500, 9
IDLE_FLOOR, DUE_FLOOR, PLAN_FLOOR = 2.0, 1 / 20, 3.0
BATCH = 10_000
_LONG_AGO = date(2020, 8, 1)
fired = 0


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds: by the clock, and of this process's CPU, which no neighbour lengthens."""

    clock: float
    cpu: float


class Watch:
    """Started when made."""

    def __init__(self) -> None:
        self._clock, self._cpu = time.perf_counter(), time.process_time()

    def spent(self, times: int = 1) -> Spent:
        clock, cpu = time.perf_counter() - self._clock, time.process_time() - self._cpu
        return Spent(clock * 1000 / times, cpu * 1000 / times)


@asynccontextmanager
async def fresh(server: str | None) -> AsyncIterator[Database]:
    """An empty, migrated database, gone afterwards."""
    if server is None:
        with tempfile.TemporaryDirectory() as folder:
            async with _opened(str(Path(folder) / "bench.sqlite")) as database:
                yield database
        return
    name = f"pejling_bench_{uuid4().hex[:10]}"
    await on_server(server, f'CREATE DATABASE "{name}"')
    try:
        async with _opened(server.rsplit("/", 1)[0] + f"/{name}") as database:
            yield database
    finally:
        await on_server(server, f'DROP DATABASE "{name}" WITH (FORCE)')


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[Database]:
    database = open_database(url)
    await upgrade(database)
    try:
        yield database
    finally:
        await database.close()


async def on_server(server: str, statement: str) -> None:
    engine = create_async_engine(address_of(server), isolation_level="AUTOCOMMIT")
    async with engine.connect() as c:
        await c.execute(text(statement))
    await engine.dispose()


async def settle(database: Database, schools: int) -> None:
    """So many schools with a leader each; nobody is due to be planned."""
    ids = [f"skole-{n:04d}" for n in range(schools)]
    everybody = tuple(
        a_person(
            f"leder-{n:04d}",
            Role(RoleName.LEADER, id, _LONG_AGO),
            object_id=f"00000000-0000-4000-8000-{n:012d}",
        )
        for n, id in enumerate(ids)
    )
    plan: Plan = a_plan(ONE_TO_ONE, LUS)
    off = (Blackout(date(2026, 10, 12), date(2028, 7, 31), "ferie", ids[0]),)
    async with database.write() as c:
        said = Register(
            a_municipality(), tuple(School(i, i) for i in ids), everybody, (plan,), blackouts=off
        )
        await register.apply(c, said, NOW)
        await c.execute(update(people).values(plan_after=NOW + timedelta(days=1)))


async def promise_rows(database: Database, first: int, count: int, due: datetime) -> None:
    """Rows spread over everybody, a minute apart, all after `due`."""
    for start in range(first, first + count, BATCH):
        rows = [_row(n, due) for n in range(start, min(start + BATCH, first + count))]
        async with database.write() as c:
            await c.execute(insert(outbox), rows)


def _row(number: int, due: datetime) -> dict[str, object]:
    at = due + timedelta(seconds=number % 5_000_000)
    return {
        "tenant_id": TENANT,
        "key": f"k{number}",
        "person_id": f"leder-{number % 500:04d}",
        "step": Step.ASK,
        "instrument_kind": "one_to_one",
        "about": at.date(),
        "due": at,
        "expires": at + timedelta(days=400),
        "not_before": at,
        "state": outboxes.State.PENDING,
        "asked": False,
        "attempts": 0,
        "doubts": 0,
        "instrument_id": "",
        "slot": "",
    }


async def idle(database: Database, times: int = 20) -> Spent:
    """One sending tick that finds nothing."""
    watch = Watch()
    for _ in range(times):
        async with database.write() as c:
            assert not await claims.claim(c, TENANT, NOW, NOW + timedelta(seconds=120))
    return watch.spent(times)


async def claimed_500(database: Database) -> Spent:
    """For 500 people with one due row each; the claims are given back."""
    found, watch = 0, Watch()
    async with database.write() as c:
        found = len(await claims.claim(c, TENANT, NOW, NOW + timedelta(seconds=120), DUE))
    spent = watch.spent()
    assert found == DUE, found
    async with database.write() as c:
        due = update(outbox).where(outbox.c.state == outboxes.State.CLAIMED)
        await c.execute(due.values(state=outboxes.State.PENDING, lease_until=None))
    return spent


def fire() -> None:
    """A job of the peer's."""
    global fired
    fired += 1
    if fired == DUE:
        all_fired.set()


all_fired = Event()


def fired_500(url: str) -> Spent:
    """For APScheduler's own job store to fire 500 jobs that are due."""
    global fired
    engine = create_engine(url)
    scheduler = BackgroundScheduler(
        jobstores={"default": SQLAlchemyJobStore(engine=engine)},
        executors={"default": DebugExecutor()},
        timezone=UTC,
        job_defaults={"misfire_grace_time": None},
    )
    scheduler.start(paused=True)
    past = datetime.now(UTC) - timedelta(minutes=1)
    for number in range(DUE):
        scheduler.add_job(fire, "date", run_date=past, id=f"j{number}")
    fired = 0
    all_fired.clear()
    watch = Watch()
    scheduler.resume()
    all_fired.wait(60)
    spent = watch.spent()
    scheduler.shutdown()
    engine.dispose()
    assert fired == DUE
    return spent


async def plan_tick(database: Database) -> Spent:
    """A planning tick with one leader to plan."""
    scenes = Scenes()
    sender = Sender(database, scenes, TakesAll(), lambda: NOW, random.Random(1))
    clock = Clock(database, scenes, sender, lambda: NOW)
    async with database.write() as c:
        await planning.plan_again(c, TENANT, NOW, person_ids=["leder-0003"])
    watch = Watch()
    await clock.plan()
    return watch.spent()


def told(name: str, mine: list[Spent], peer: list[Spent], floor: float, server: str | None) -> bool:
    """A line by the clock and one in CPU; True when the floor holds by the one that counts."""
    both = tuple(zip(mine, peer, strict=True))
    clock = _told(f"{name}, clock", [(a.clock, b.clock) for a, b in both], floor)
    cpu = _told(f"{name}, CPU", [(a.cpu, b.cpu) for a, b in both], floor)
    return clock if server else cpu


def _told(name: str, both: list[tuple[float, float]], floor: float) -> bool:
    ratios = sorted(a / b for a, b in both)
    middle = median(ratios)
    mine, theirs = (median(side) for side in zip(*both, strict=True))
    print(
        f"  {name}: {mine:.2f} / {theirs:.2f} ms = {middle:.3f} "
        f"(spread {ratios[0]:.3f}-{ratios[-1]:.3f}), floor {floor:.3f} "
        f"{'holds' if middle <= floor else 'BROKEN'}",
        flush=True,
    )
    return middle <= floor


async def of_rows(server: str | None, most: int) -> bool:
    async with fresh(server) as small, fresh(server) as large:
        later = NOW + timedelta(days=2)
        for database, rows in ((small, 1000), (large, most)):
            await settle(database, DUE)
            await promise_rows(database, 0, rows, later)
            if server:
                await on_server(
                    database.url.render_as_string(False).replace("+asyncpg", ""), "ANALYZE"
                )
        few: list[Spent] = []
        many: list[Spent] = []
        for number in range(PAIRS):
            order = ((many, large), (few, small)) if number % 2 else ((few, small), (many, large))
            for kept, database in order:
                kept.append(await idle(database))
        good = told(f"idle tick, {most} / 1000 future rows", many, few, IDLE_FLOOR, server)
        await promise_rows(large, 10_000_000, DUE, NOW - timedelta(hours=2))
        return await _of_due(server, large) and good


async def _of_due(server: str | None, large: Database) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/jobs.sqlite"
        if server:
            url = large.url.set(drivername="postgresql+psycopg").render_as_string(False)
        ours: list[Spent] = []
        theirs: list[Spent] = []
        for number in range(PAIRS):
            ours_first = number % 2 == 0
            if ours_first:
                ours.append(await claimed_500(large))
            theirs.append(await asyncio.to_thread(fired_500, url))
            if not ours_first:
                ours.append(await claimed_500(large))
    name = "claiming 500 due / APScheduler's store firing 500"
    return told(name, ours, theirs, DUE_FLOOR, server)


async def of_schools(server: str | None) -> bool:
    async with fresh(server) as few, fresh(server) as some, fresh(server) as many:
        for database, schools in ((few, 16), (some, 200), (many, 2000)):
            await settle(database, schools)
            await plan_tick(database)
        times: dict[str, list[Spent]] = {"few": [], "some": [], "many": []}
        databases = [("few", few), ("some", some), ("many", many)]
        for number in range(PAIRS):
            for name, database in databases if number % 2 else reversed(databases):
                times[name].append(await plan_tick(database))
    good = [
        told(
            f"planning one of {schools} / of 16 schools",
            times[name],
            times["few"],
            PLAN_FLOOR,
            server,
        )
        for name, schools in (("some", 200), ("many", 2000))
    ]
    return all(good)


async def measure(server: str | None, most: int) -> bool:
    print("PostgreSQL" if server else "SQLite")
    schools = await of_schools(server)
    return await of_rows(server, most) and schools


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("server", nargs="?", default=SERVER)
    parser.add_argument("--rows", type=int, default=1_000_000)
    wanted = parser.parse_args()
    good = [asyncio.run(measure(server, wanted.rows)) for server in (None, wanted.server)]
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
