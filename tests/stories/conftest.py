"""The small town on a Tuesday morning, on both databases."""

from collections.abc import AsyncIterator

import pytest

from tests.stories.talking import Town, running
from tests.stories.town import MORNING, a_town


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    async with running(database_url, a_town(), MORNING) as awake:
        yield awake
