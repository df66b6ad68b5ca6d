"""A rehearsed year and the year itself, nobody answering: the same messages, each once."""

from collections import Counter
from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.demo import demo_register
from bot.preview import rehearse
from followup.calendar import ONE_DAY, at, days
from followup.check_in import Need
from followup.people import RoleName
from followup.register import Register
from followup.reminders import Step
from followup.requests import RequestState
from followup.talk import TalkState
from storage import people, register
from storage.database import open_database
from storage.requests import save_request
from storage.talks import save_talk, talks_of
from tests import databases
from tests.builders import a_request
from tests.examples import THOROUGH
from tests.moved_clock import MovedBot

ZONE = "Europe/Copenhagen"
# With talks and without, one with a new leader.
SCHOOLS = frozenset({"birkeskolen", "aaskolen", "hyldeskolen", "lyngskolen"})
# Half a year while working, a whole one before a change goes in.
MIDDLE, LAST = (
    (date(2027, 1, 20), date(2027, 7, 31)) if THOROUGH else (date(2026, 10, 20), date(2027, 1, 31))
)
NEWS = (Step.MOVED, Step.CANCELLED)
Letter = tuple[str, str, tuple[str, ...]]


@pytest.fixture
async def bot(database_templates: dict[str, str], tmp_path: Path) -> AsyncIterator[MovedBot]:
    """A municipality before its first school day, still to be filled."""
    database = open_database(await databases.fresh("sqlite", database_templates, tmp_path))
    yield MovedBot(database, at(date(2026, 8, 1), time(), ZONE))
    await database.close()


async def fill(bot: MovedBot, loaded: Register) -> None:
    """Everybody can be reached; nobody ever answers."""
    async with bot.database.write() as c:
        await register.apply(c, loaded, bot.now)
    await bot.meet()


def with_only(schools: frozenset[str], loaded: Register) -> Register:
    """The demo with a few of its schools, so that living through a year takes seconds."""
    return replace(
        loaded,
        schools=tuple(school for school in loaded.schools if school.id in schools),
        people=tuple(p for p in loaded.people if p.roles[0].school_id in {None, *schools}),
        goals=tuple(goal for goal in loaded.goals if goal.school_id in schools),
        talks=tuple(talk for talk in loaded.talks if talk.school_id in schools),
    )


async def ask_for_help(bot: MovedBot) -> None:
    """Of the chief, the consultant and one who is told that somebody has taken it."""
    asked: dict[str, Any] = {"school_id": "birkeskolen", "asked_by": "leder-01"}
    decision = {"need": Need.DECISION, "role": RoleName.CHIEF}
    taken = {"state": RequestState.TAKEN, "handler_id": "centerchef"}
    noon = at(date(2026, 8, 10), time(12), ZONE)
    async with bot.database.write() as c:
        (tenant,) = await people.tenants(c)
        for one in (
            a_request("a", asked_at=noon, **asked),
            a_request("b", asked_at=noon, **asked | decision),
            a_request("c", handled_at=noon, **asked | taken),
        ):
            await save_request(c, tenant, one, bot.now)


async def change_two_talks(bot: MovedBot) -> None:
    """One is moved and one cancelled, on a working day at noon."""
    noon = at(date(2026, 8, 10), time(12), ZONE)
    async with bot.database.write() as c:
        (tenant,) = await people.tenants(c)
        ahead = [t for t in await talks_of(c, tenant, since=noon) if t.state.is_ahead]
        for talk, state in zip(ahead, (TalkState.MOVED, TalkState.CANCELLED), strict=False):
            new = replace(talk, state=state, sequence=1, version=2, changed_at=noon)
            await save_talk(c, tenant, new)


async def foreseen(bot: MovedBot, first: date, last: date) -> list[Letter]:
    return sorted(
        letter(m.at, m.person.id, (r.key for r in m.reminders))
        for m in await rehearse(bot.database, first, last)
    )


async def sent(bot: MovedBot) -> list[Letter]:
    return sorted(letter(m.at, m.person_id, m.keys) for m in await bot.messages())


def letter(moment: datetime, person_id: str, keys: Iterable[str]) -> Letter:
    return f"{moment.astimezone(ZoneInfo(ZONE)):%Y-%m-%d %H:%M}", person_id, tuple(sorted(keys))


async def live_until(bot: MovedBot, end: datetime) -> None:
    """From one due moment to the next, and never longer asleep than a week."""
    while bot.now < end:
        await bot.go(bot.now)
        coming = [r.due for r in await bot.pending() if r.due > bot.now]
        bot.now = min([*coming, bot.now + timedelta(days=7), end])


async def test_a_year_is_sent_exactly_as_it_was_rehearsed(bot: MovedBot) -> None:
    """Also by a rehearsal begun in the middle of it, when half has been sent."""
    await fill(bot, with_only(SCHOOLS, demo_register()))
    await ask_for_help(bot)
    await change_two_talks(bot)
    expected = await foreseen(bot, date(2026, 8, 1), LAST)

    await live_until(bot, at(MIDDLE, time(), ZONE))
    half = await sent(bot)
    rest = await foreseen(bot, MIDDLE, LAST)
    await live_until(bot, at(LAST + ONE_DAY, time(), ZONE))

    assert all(any(f":{step}:" in str(told) for _, _, told in half) for step in NEWS)
    keys = [key.split(":") for _, _, told in half for key in told]
    steps = Counter(step for kind, _, _, step, *_ in keys if kind == "request")
    assert steps == {"ask": 2, "remind": 2, "taken": 1}
    assert len(half) > 10
    assert len(rest) > 10
    assert [*half, *rest] == expected
    assert await sent(bot) == expected
    assert len(bot.teams.sent) == len(expected)
    assert set(Counter(key for _, _, keys in expected for key in keys).values()) == {1}


async def test_a_month_of_small_steps_is_sent_exactly_as_it_was_rehearsed(bot: MovedBot) -> None:
    await fill(bot, with_only(SCHOOLS, demo_register()))
    first, last = date(2026, 10, 1 if THOROUGH else 19), date(2026, 10, 31)
    expected = await foreseen(bot, first, last)

    for day in days(first, last):  # the clocks go back in it
        for hour in range(0, 24, 3):
            await bot.go(at(day, time(hour, 0, 15), ZONE))

    assert len(expected) > 5
    assert await sent(bot) == expected
