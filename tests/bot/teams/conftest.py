"""A door on loopback, and somebody behind it who remembers what was heard."""

from collections.abc import AsyncIterator

import pytest

from tests.open_door import Listener, OpenDoor, open_door


@pytest.fixture
async def listener() -> Listener:
    return Listener()


@pytest.fixture
async def door(listener: Listener) -> AsyncIterator[OpenDoor]:
    async with open_door(listener, authenticated=False) as opened:
        yield opened
