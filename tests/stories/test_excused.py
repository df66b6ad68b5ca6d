"""Whoever was away the whole time a round was open is excused, not missing, then and later."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from tests.stories.talking import Town, running
from tests.stories.town import a_village

MONDAY = datetime(2026, 10, 5, 8, tzinfo=UTC)
CLOSING = datetime(2026, 10, 19, 14, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 3, 9, tzinfo=UTC)  # the pause is over since Saturday


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    async with running(database_url, a_village(), MONDAY) as awake:
        yield awake


async def missing(town: Town, when: datetime) -> str:
    town.clock.shows = when
    return await town.phone("chief").writes("mangler svar")


async def test_a_round_that_passed_while_the_leader_was_away_is_missed_by_nobody(
    town: Town,
) -> None:
    await town.phone("leder-1").writes("pause til 30/10")
    assert "Alle har svaret." in await missing(town, CLOSING)
    assert "Alle har svaret." in await missing(town, NOVEMBER)


async def test_the_same_silence_without_a_pause_is_missing(town: Town) -> None:
    assert "Alle har svaret." not in await missing(town, CLOSING)
    assert "Birkeskolen" in town.phone("chief").screen
