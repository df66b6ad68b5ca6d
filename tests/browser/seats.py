"""Two people at their own Playgrounds, talking to one bot."""

import asyncio
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.async_api import Browser

from bot.teams.playground import playground
from followup.people import Person
from tests.browser.client import Client

_LOOPBACK = "127.0.0.1"


class Seats(NamedTuple):
    """The leader's window and the chief's."""

    leader: Client
    chief: Client


@asynccontextmanager
async def two_seats(
    browser: Browser, folder: Path, bot_url: str, leader: Person, chief: Person, *others: Person
) -> AsyncIterator[Seats]:
    """Starts both Playgrounds and opens both pages; the bot must be listening already."""
    people = (leader, chief, *others)
    async with AsyncExitStack() as stack:
        seats = [_seat(me, people, bot_url, free_port(), folder) for me in (leader, chief)]
        urls = await asyncio.gather(*map(stack.enter_async_context, seats))
        yield Seats(*await asyncio.gather(*(_window(stack, browser, url) for url in urls)))


@asynccontextmanager
async def _seat(
    me: Person, people: Sequence[Person], bot_url: str, port: int, folder: Path
) -> AsyncIterator[str]:
    running = playground(me, people, bot_url=bot_url, port=port, folder=folder, tell=_silent)
    async with running as found:
        yield found.url


async def _window(stack: AsyncExitStack, browser: Browser, url: str) -> Client:
    client = await Client.open(browser, url)
    stack.push_async_callback(client.close)
    return client


def free_port() -> int:
    """For who must know it before anybody listens there."""
    with socket.socket() as taken:
        taken.bind((_LOOPBACK, 0))
        return int(taken.getsockname()[1])


def _silent(_: str) -> None:
    """Nobody is watching."""
