"""The two pages that say whether the bot is well."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from tests.stories.talking import Town, running
from tests.stories.town import MORNING, a_village


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    async with running(database_url, a_village(), MORNING) as awake:
        awake.bot.clock.start()
        yield awake


async def asked(town: Town, page: str) -> tuple[int, Any]:
    async with town.session.get(town.url.replace("/api/messages", page)) as answer:
        return answer.status, await answer.json()


async def test_a_bot_whose_ticks_are_on_time_is_alive(town: Town) -> None:
    assert await asked(town, "/healthz") == (200, {"status": "ok", "late": []})


async def test_a_bot_whose_ticks_are_late_says_which(town: Town) -> None:
    town.clock.shows += timedelta(minutes=5)
    assert await asked(town, "/healthz") == (503, {"status": "late", "late": ["send"]})


async def test_a_database_that_answers_is_ready(town: Town) -> None:
    assert await asked(town, "/readyz") == (200, {"status": "ok"})


async def test_a_database_without_its_migrations_is_not_ready(town: Town) -> None:
    async with town.database.write() as c:
        known = (await c.execute(text("SELECT version_num FROM alembic_version"))).scalar_one()
        await c.execute(text("UPDATE alembic_version SET version_num = 'older'"))
    found = await asked(town, "/readyz")
    async with town.database.write() as c:
        restore = text("UPDATE alembic_version SET version_num = :known")
        await c.execute(restore, {"known": known})
    assert found == (503, {"status": "not migrated"})


async def test_every_other_page_is_nothing(town: Town) -> None:
    for page in ("/", "/healthz/x", "/api"):
        async with town.session.get(town.url.replace("/api/messages", page)) as answer:
            assert answer.status == 404
