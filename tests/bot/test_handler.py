"""Somebody spoke: what happens around a turn when others write too, and who is nobody."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from typing import Any, cast

import pytest
from sqlalchemy import select

from dialogs.turn import Happening, Heard
from followup.errors import Conflict
from followup.people import Address
from storage.connection import Connection
from storage.database import Database
from tests.reading import as_read
from tests.stories.talking import Town, running
from tests.stories.town import MORNING, a_village


class Contested:
    """A database where somebody else is faster the first times."""

    def __init__(self, database: Database, times: int) -> None:
        self._database, self.left = database, times

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Connection]:
        async with self._database.write() as c:
            await c.execute(select(1))  # the transaction has begun: all of it is undone
            yield c
            if self.left:
                self.left -= 1
                raise Conflict

    def read(self) -> AbstractAsyncContextManager[Connection]:
        return self._database.read()


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    async with running(database_url, a_village(), MORNING) as awake:
        yield awake


def heard(town: Town, text: str = "status", **changes: Any) -> tuple[Heard, Address]:
    who = town.register.people[0].object_id
    said = Heard(town.tenant, who, "activity-1", Happening.TEXT, text=text)
    address = Address(town.tenant, who, f"29:{who}", "28:bot", "a:chat", "http://127.0.0.1/")
    return replace(said, **changes), address


@pytest.mark.parametrize("times", [1, 2])
async def test_who_was_overtaken_decides_again_and_is_answered(town: Town, times: int) -> None:
    contested = Contested(town.database, times)
    handler = replace(town.bot.handler, database=cast(Database, contested))
    reply = await handler.hear(*heard(town))
    assert [as_read(say.text) for say in reply.says] == ["Status før din 1:1 20. okt."]


async def test_overtaken_three_times_running_is_a_fault(town: Town) -> None:
    contested = Contested(town.database, 3)
    handler = replace(town.bot.handler, database=cast(Database, contested))
    with pytest.raises(Conflict):
        await handler.hear(*heard(town))


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("sv-SE", "Jag känner"),
        ("no-NO", "Jeg kjenner"),
        ("nn", "Jeg kjenner"),
        ("fr", "Jeg kender"),
    ],
)
async def test_a_stranger_is_spoken_to_in_the_language_of_their_teams(
    town: Town, locale: str, words: str
) -> None:
    reply = await town.bot.handler.hear(*heard(town, object_id="fremmed", locale=locale))
    assert reply.says[0].text.startswith(words)


async def test_a_tenant_nobody_loaded_has_only_strangers(town: Town) -> None:
    reply = await town.bot.handler.hear(*heard(town, tenant_id="elsewhere"))
    assert reply.says[0].text.startswith("Jeg kender dig ikke")


async def test_nothing_is_said_to_a_stranger_who_leaves(town: Town) -> None:
    gone = heard(town, object_id="fremmed", happening=Happening.LEFT)
    assert (await town.bot.handler.hear(*gone)).says == ()
