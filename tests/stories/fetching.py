"""Files behind the buttons of a card, fetched as a browser does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import ClientResponse

from bot.pages.doorplate import Doorplate
from tests.dialogs.taps import nodes
from tests.stories.talking import Phone, Town, running
from tests.stories.town import MORNING, a_town

PUBLIC = "https://pejling.example"
PLATE = Doorplate(PUBLIC, b"hemmelighed til proeve, 32 tegn.")


@asynccontextmanager
async def found_by_browsers(database_url: str) -> AsyncIterator[Town]:
    async with running(database_url, a_town(), MORNING, plate=PLATE) as town:
        yield town


def links(phone: Phone) -> dict[str, str]:
    """Of the newest card, by what the button says."""
    return {str(n["title"]): str(n["url"]) for n in nodes(phone.newest.card) if "url" in n}


async def fetched(town: Town, url: str, method: str = "GET") -> ClientResponse:
    here = town.url.removesuffix("/api/messages")
    return await town.session.request(method, url.replace(PUBLIC, here))
