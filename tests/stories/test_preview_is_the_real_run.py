"""A rehearsed year and the year itself, nobody answering: the same messages, each once."""

from collections import Counter
from collections.abc import AsyncIterator, Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.demo import demo_register
from bot.preview import rehearse
from followup.calendar import at
from storage import register
from storage.database import open_database
from storage.migrate import upgrade
from tests.moved_clock import MovedBot

ZONE = "Europe/Copenhagen"
Letter = tuple[str, str, tuple[str, ...]]


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[MovedBot]:
    """The demo municipality before its first school day; nobody has said anything."""
    database = open_database(str(tmp_path / "town.sqlite"))
    await upgrade(database)
    start = at(date(2026, 8, 1), time(), ZONE)
    async with database.write() as c:
        await register.apply(c, demo_register(), start)
    town = MovedBot(database, start)
    await town.meet()
    yield town
    await database.close()


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
    expected = await foreseen(bot, date(2026, 8, 1), date(2027, 7, 31))

    await live_until(bot, at(date(2027, 1, 20), time(), ZONE))
    half = await sent(bot)
    rest = await foreseen(bot, date(2027, 1, 20), date(2027, 7, 31))
    await live_until(bot, at(date(2027, 8, 1), time(), ZONE))

    assert len(half) > 50
    assert len(rest) > 50
    assert [*half, *rest] == expected
    assert await sent(bot) == expected
    assert len(bot.teams.sent) == len(expected)
    assert set(Counter(key for _, _, keys in expected for key in keys).values()) == {1}


async def test_a_month_of_small_steps_is_sent_exactly_as_it_was_rehearsed(bot: MovedBot) -> None:
    expected = await foreseen(bot, date(2026, 10, 1), date(2026, 10, 31))
    bot.now = at(date(2026, 10, 1), time(0, 0, 15), ZONE)

    while bot.now < at(date(2026, 11, 1), time(), ZONE):
        await bot.go(bot.now)
        bot.now += timedelta(hours=1)

    assert len(expected) > 20
    assert await sent(bot) == expected
