"""A thousand schools for `turn.py`: a round open today, each goal answered green last time."""

import os
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.ext.asyncio import create_async_engine

from followup.check_in import Answer, Round, Status, Trend
from followup.notice import NOTICE_VERSION, Notice
from followup.people import Municipality, Person, Role, RoleName, School
from followup.plan import Goal
from followup.register import Register
from followup.talk import Talk, TalkState
from storage import check_ins, register
from storage.database import Database, address_of, open_database
from storage.migrate import upgrade
from storage.rows import row_of
from storage.tables import answers, dialog_states, inbox, schools_to_plan

NOW = datetime(2026, 10, 6, 7, 0, tzinfo=UTC)
TODAY = NOW.date()
TENANT = "0d6a1c7e-0000-4000-8000-00000000aaaa"
NOTICE = Notice("Demokommunen", "GDPR art. 6(1)(e)", "dpo@demokommunen.example")
LEADERS, GOALS = 1000, 5
ANSWERS = LEADERS * GOALS  # so many presses are fresh before `empty` must be called
_TERM = (date(2026, 8, 1), date(2027, 6, 30))


def press(number: int) -> dict[str, str]:
    """The nth press: one tap completes the nth leader's next goal."""
    school = number % LEADERS
    goal = f"{_school(school)}-{number // LEADERS % GOALS}"
    return {"round": _now_open(school).id, "goal": goal, "trend": "same", "version": "0"}


def object_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number % LEADERS:012d}"


async def found(server: str, name: str) -> str:
    """A new database with the town in it; its URL."""
    await _on(server, f'CREATE DATABASE "{name}"')
    url = server.rsplit("/", 1)[0] + "/" + name
    database = open_database(url)
    await upgrade(database)
    async with database.write() as c:
        await register.apply(c, _town(), NOW)
        rounds = [one(n) for n in range(LEADERS) for one in (_last, _now_open)]
        await check_ins.save_rounds(c, TENANT, rounds)
        await c.execute(insert(answers), [_row(n, goal) for n in range(LEADERS) for goal in _at(n)])
    await database.close()
    await tidy(url)
    return url


async def tidy(url: str) -> None:
    """What the server does by itself within a minute: plans made for empty tables are made anew."""
    await _on(url, "VACUUM ANALYZE")


async def empty(database: Database) -> None:
    """As before the first press."""
    async with database.write() as c:
        await c.execute(delete(answers).where(answers.c.round_opens == TODAY))
        await c.execute(delete(dialog_states))
        await c.execute(delete(inbox))
        await c.execute(delete(schools_to_plan))


async def kept(database: Database) -> int:
    """How many answers of today are in the database."""
    async with database.read() as c:
        counted = select(func.count()).where(answers.c.round_opens == TODAY)
        return int((await c.execute(counted)).scalar_one())


async def settle(database: Database, core: int) -> None:
    """The database's own processes work on this core, where the system lets us say so."""
    async with database.read() as c:
        asked = text("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")
        backends = (await c.execute(asked)).scalars().all()
    for pid in backends:
        with suppress(PermissionError, ProcessLookupError):
            os.sched_setaffinity(pid, {core})


async def drop(server: str, name: str) -> None:
    await _on(server, f'DROP DATABASE "{name}" WITH (FORCE)')


def _town() -> Register:
    numbers = range(LEADERS)
    return Register(
        municipality=Municipality(TENANT, "Demokommunen", "DK", "Europe/Copenhagen", "da"),
        schools=tuple(School(_school(n), f"Skole {n}") for n in numbers),
        people=tuple(map(_leader, numbers)),
        goals=tuple(goal for n in numbers for goal in _at(n)),
        talks=tuple(map(_talk, numbers)),
    )


def _leader(number: int) -> Person:
    role = Role(RoleName.LEADER, _school(number), date(2020, 8, 1))
    return Person(
        f"leder-{number}",
        TENANT,
        object_id(number),
        f"Leder {number}",
        "da",
        "Europe/Copenhagen",
        (role,),
        notice_version=NOTICE_VERSION,
    )


def _at(number: int) -> list[Goal]:
    school = _school(number)
    title, sign = "Flere elever læser i fritiden", "Udlån i skolens bibliotek stiger"
    return [Goal(f"{school}-{k}", school, "A-01", title, sign, *_TERM) for k in range(GOALS)]


def _talk(number: int) -> Talk:
    begins = datetime(2026, 10, 20, 8, 0, tzinfo=UTC)
    ends = begins + timedelta(hours=1)
    return Talk(
        f"talk-{number}",
        "F20-07",
        "one_to_one",
        _school(number),
        begins,
        ends,
        "",
        TalkState.BOOKED,
    )


def _row(number: int, goal: Goal) -> dict[str, Any]:
    asked = _last(number)
    said = Answer(
        goal.id,
        asked.id,
        goal.school_id,
        Status.ON_TRACK,
        4,
        Trend.SAME,
        person_id=f"leder-{number}",
        at=NOW - timedelta(days=50),
        version=1,
    )
    return row_of(answers, TENANT, said, round_opens=asked.opens)


def _last(number: int) -> Round:
    opens = TODAY - timedelta(days=60)
    school = _school(number)
    return Round(f"F20-07:{school}:1", school, "1", opens, opens + timedelta(days=13))


def _now_open(number: int) -> Round:
    school = _school(number)
    closes = TODAY + timedelta(days=13)
    return Round(f"F20-07:{school}:2", school, "2", TODAY, closes, f"talk-{number}")


def _school(number: int) -> str:
    return f"skole-{number % LEADERS:04d}"


async def _on(url: str, statement: str) -> None:
    engine = create_async_engine(address_of(url), isolation_level="AUTOCOMMIT")
    async with engine.connect() as c:
        await c.execute(text(statement))
    await engine.dispose()
