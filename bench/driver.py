"""asyncpg against psycopg 3 under SQLAlchemy Core: one check-in turn, 16 in flight.

    python bench/driver.py [postgresql://postgres@127.0.0.1:5432/postgres]

Each pair runs the same turns on both drivers, one after the other; the ratio is the median over
the pairs. CPU time of this process is what counts: the event loop is what a turn is short of.
Needs both drivers; the workshop has them.
"""

import asyncio
import sys
import time
from datetime import UTC, date, datetime
from statistics import median
from uuid import uuid4

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from followup.check_in import Answer, Round, Status, Trend
from followup.people import Municipality, Person, Role, RoleName, School
from followup.plan import Goal
from followup.register import Register
from storage import check_ins, people, plans, register
from storage.database import address_of, open_database
from storage.migrate import upgrade
from storage.rows import row_of, upsert
from storage.tables import answers, inbox

PAIRS, TURNS, IN_FLIGHT = 9, 160, 16
NOW = datetime(2026, 10, 6, 7, 0, tzinfo=UTC)
DAY = date(2026, 10, 6)


async def prepared(url: str) -> None:
    """A school with as many goals as there are turns at once."""
    database = open_database(url)
    await upgrade(database)
    async with database.write() as c:
        await register.apply(c, _municipality(), NOW)
        await check_ins.save_rounds(c, "t", [Round("r", "s", "1", DAY, DAY)])
    await database.close()


async def turn(engine: AsyncEngine, goal_id: str, version: int) -> None:
    """What a press of a card does: who, is it new, what is asked, and the answer kept."""
    async with engine.begin() as c:
        heard = {"tenant_id": "t", "activity_id": uuid4().hex, "received_at": NOW}
        await upsert(c, inbox, [heard])
        await people.person_by_object_id(c, "t", "o")
        await plans.goals_of(c, "t", ["s"])
        answer = Answer(goal_id, "r", "s", Status.ON_TRACK, 4, Trend.SAME, at=NOW, version=version)
        await upsert(c, answers, [row_of(answers, "t", answer, round_opens=DAY)])


async def cpu_seconds(engine: AsyncEngine, first_version: int) -> float:
    async def leader(n: int) -> None:
        for step in range(TURNS // IN_FLIGHT):
            await turn(engine, f"g{n}", first_version + step)

    begun = time.process_time()
    await asyncio.gather(*(leader(n) for n in range(IN_FLIGHT)))
    return time.process_time() - begun


async def main(server: str) -> None:
    name = f"bench_{uuid4().hex[:8]}"
    await _on(server, f"CREATE DATABASE {name}")
    url = server.rsplit("/", 1)[0] + "/" + name
    await prepared(url)
    engines = [
        create_async_engine(address_of(url).set(drivername=driver), pool_size=IN_FLIGHT)
        for driver in ("postgresql+asyncpg", "postgresql+psycopg")
    ]
    taken: list[tuple[float, float]] = []
    for pair in range(PAIRS + 1):
        start = 1 + 2 * pair * (TURNS // IN_FLIGHT)
        both = [
            await cpu_seconds(engine, start + n * (TURNS // IN_FLIGHT))
            for n, engine in enumerate(engines)
        ]
        taken.append((both[0], both[1]))
    for engine in engines:
        await engine.dispose()
    await _on(server, f"DROP DATABASE {name}")
    _report(taken[1:])  # the first pair warms up


def _report(taken: list[tuple[float, float]]) -> None:
    for n, driver in enumerate(("asyncpg", "psycopg 3")):
        print(f"{driver:10} {1000 * median(pair[n] for pair in taken) / TURNS:6.2f} CPU ms a turn")
    ratios = sorted(psycopg / asyncpg for asyncpg, psycopg in taken)
    spread = f"{ratios[0]:.2f} to {ratios[-1]:.2f}"
    print(f"psycopg 3 costs {median(ratios):.2f} times what asyncpg costs ({spread})")


def _municipality() -> Register:
    leader = Person("p", "t", "o", "Leder 01", "da", "UTC", (Role(RoleName.LEADER, "s", DAY),))
    return Register(
        municipality=Municipality("t", "Demokommunen", "DK", "UTC", "da"),
        schools=(School("s", "Birkeskolen"),),
        people=(leader,),
        goals=tuple(Goal(f"g{n}", "s", "a", "Mål", "Tegn", DAY, DAY) for n in range(IN_FLIGHT)),
    )


async def _on(server: str, statement: str) -> None:
    engine = create_async_engine(address_of(server), isolation_level="AUTOCOMMIT")
    async with engine.connect() as c:
        await c.execute(text(statement))
    await engine.dispose()


if __name__ == "__main__":
    here = "postgresql://postgres@127.0.0.1:5432/postgres"
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else here))
