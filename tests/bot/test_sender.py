"""Messages for people nobody can reach yet: never failed, never lost, never late without need."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.delivery import Busy
from bot.demo import NOTICE, demo_register
from bot.handler import Handler
from bot.scene import Scenes
from dialogs.turn import Happening, Heard
from followup.calendar import at
from storage import outbox, people, register
from storage.database import Database
from storage.outbox import State
from tests.moved_clock import MovedBot, an_address_of

ZONE = "Europe/Copenhagen"
NINE = at(date(2026, 8, 25), time(9), ZONE)  # the first message of the year: to the chief
CHIEF = "centerchef"


@pytest.fixture
async def bot(database: Database) -> MovedBot:
    """The demo municipality in August; nobody has spoken to the bot."""
    start = datetime(2026, 8, 24, 7, 0, tzinfo=UTC)
    async with database.write() as c:
        await register.apply(c, demo_register(), start)
    town = MovedBot(database, start)
    await town.go(start)
    return town


async def states(bot: MovedBot, *keys: str) -> set[State]:
    async with bot.database.read() as c:
        tenant = (await people.tenants(c))[0]
        return set((await outbox.states(c, tenant, keys)).values())


async def due(bot: MovedBot) -> tuple[str, ...]:
    return tuple(r.key for r in await bot.pending() if r.due == NINE and r.person_id == CHIEF)


async def speaks(bot: MovedBot, person_id: str) -> None:
    person = next(p for p in await bot.people() if p.id == person_id)
    heard = Heard(person.tenant_id, person.object_id, "a-1", Happening.TEXT, text="hjælp")
    handler = Handler(bot.database, Scenes(), lambda: bot.now, NOTICE)
    await handler.hear(heard, an_address_of(person))


async def test_a_message_to_somebody_never_heard_from_waits(bot: MovedBot) -> None:
    keys = await due(bot)

    for hours in range(3):
        await bot.go(NINE + timedelta(hours=hours, minutes=1))

    assert keys
    assert bot.teams.sent == []
    assert await states(bot, *keys) == {State.PENDING}


async def test_it_goes_within_the_minute_once_the_person_has_spoken(bot: MovedBot) -> None:
    keys = await due(bot)
    await bot.go(NINE)
    bot.now = NINE + timedelta(minutes=5)

    await speaks(bot, CHIEF)
    await bot.go(bot.now + timedelta(seconds=15))

    assert [address.conversation_id for address, _ in bot.teams.sent] == [f"a:{CHIEF}"]
    assert await states(bot, *keys) == {State.SENT}


async def test_a_person_first_heard_from_at_night_gets_it_the_next_morning(bot: MovedBot) -> None:
    await bot.go(NINE)
    bot.now = NINE + timedelta(hours=12)

    await speaks(bot, CHIEF)
    await bot.go(bot.now + timedelta(seconds=15))
    at_night = len(bot.teams.sent)
    await bot.go(NINE + timedelta(days=1))

    assert (at_night, len(bot.teams.sent)) == (0, 1)


async def test_hours_of_waiting_use_up_no_tries(bot: MovedBot) -> None:
    for hours in range(6):
        await bot.go(NINE + timedelta(hours=hours, seconds=1))
    await bot.meet()
    bot.teams.became = [Busy(retry_after=1.0)]

    await bot.go(bot.now + timedelta(hours=1))
    await bot.go(bot.now + timedelta(seconds=15))

    assert [address.conversation_id for address, _ in bot.teams.sent] == [f"a:{CHIEF}"]
