"""The chief is told once that somebody cannot be reached, and again when it happens again."""

from datetime import timedelta

import pytest

from bot.demo import NOTICE, STARTS, furnish
from bot.handler import Handler
from bot.scene import Scenes
from dialogs.turn import Happening, Heard
from storage import addresses, people
from storage.database import Database
from tests.moved_clock import an_address_of

TOLD = "Kan ikke nås i Teams: Leder 05."


@pytest.fixture
async def town(database: Database) -> Database:
    """Leader 05 blocked the bot yesterday."""
    await furnish(database, STARTS)
    await hear(database, "leder-05", "hjælp", "a-0")
    await blocks(database, "leder-05")
    return database


async def blocks(database: Database, person_id: str) -> None:
    async with database.write() as c:
        tenant = (await people.tenants(c))[0]
        person = await people.person(c, tenant, person_id)
        assert person
        await addresses.mark_unreachable(c, tenant, person.object_id, "blocked", STARTS)


async def hear(database: Database, person_id: str, words: str, activity: str) -> str:
    """All that the bot says to it in plain text."""
    async with database.read() as c:
        person = await people.person(c, (await people.tenants(c))[0], person_id)
    assert person
    heard = Heard(person.tenant_id, person.object_id, activity, Happening.TEXT, text=words)
    handler = Handler(database, Scenes(), lambda: STARTS + timedelta(minutes=1), NOTICE)
    reply = await handler.hear(heard, an_address_of(person))
    return " ".join(say.text for say in reply.says)


async def test_the_chief_hears_it_with_the_next_summary_and_only_once(town: Database) -> None:
    first = await hear(town, "centerchef", "opsummering", "a-1")
    second = await hear(town, "centerchef", "opsummering", "a-2")

    assert TOLD in first
    assert TOLD not in second


async def test_nobody_else_hears_it(town: Database) -> None:
    told = await hear(town, "ledelseskonsulent", "opsummering", "a-1")

    assert TOLD not in told
    assert TOLD in await hear(town, "centerchef", "opsummering", "a-2")


async def test_who_came_back_and_left_again_is_told_again(town: Database) -> None:
    await hear(town, "centerchef", "opsummering", "a-1")
    await hear(town, "leder-05", "hjælp", "a-2")
    await blocks(town, "leder-05")

    assert TOLD in await hear(town, "centerchef", "opsummering", "a-3")
