"""The small town on a Tuesday morning, on both databases."""

from collections.abc import AsyncIterator

import pytest

from tests.stories.answering import FOR_THE_CHIEF, answers, started
from tests.stories.talking import Town, running
from tests.stories.town import MORNING, a_town


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    async with running(database_url, a_town(), MORNING) as awake:
        yield awake


@pytest.fixture
async def answered(database_url: str) -> AsyncIterator[Town]:
    """leder-1 is behind and says why to the chief alone, leder-2 is fine, the others are silent."""
    async with running(database_url, a_town(), MORNING) as town:
        first, second = await started(town, "leder-1"), await started(town, "leder-2")
        await answers(first, "Bagud", "1", "↓ Tilbage", "Lokaler", "Beslutning", FOR_THE_CHIEF)
        await answers(second, "På sporet", "4", "→ Uændret")
        yield town
