"""A door stood open for a test: fake Teams and fake login behind it, real HTTP and real tokens."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
from aiohttp import web

from bot.delivery import Reply
from bot.teams.endpoint import Door, build_door
from bot.teams.line import Line, Registration, open_line, open_loopback
from dialogs.turn import Heard
from followup.people import Address
from tests.fake_client import TeamsClient
from tests.fake_login import APP_ID, FakeLogin, Signer
from tests.fakes import FakeTeams

TENANT = "0d6a1c7e-0000-4000-8000-00000000aaaa"


class Clock:
    """The real time, which a test may let run ahead."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass(slots=True)
class Listener:
    """A handler that remembers what it heard and gives the replies it was told to."""

    replies: list[Reply | Exception] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)

    async def __call__(self, heard: Heard, address: Address) -> Reply:
        self.heard.append(heard)
        self.addresses.append(address)
        reply = self.replies.pop(0) if self.replies else Reply()
        if isinstance(reply, Exception):
            raise reply
        return reply


@dataclass(slots=True)
class OpenDoor:
    """Everything around one open door."""

    door: Door
    line: Line
    teams: FakeTeams
    login: FakeLogin
    signer: Signer
    clock: Clock
    session: aiohttp.ClientSession
    url: str
    authenticated: bool

    def client(self, **changes: Any) -> TeamsClient:
        """A leader's Teams, with a valid token where one is asked for."""
        bearer = self.signer.token(self.teams.service_url) if self.authenticated else ""
        usual = {"tenant_id": TENANT, "bearer": bearer}
        return TeamsClient(self.session, self.url, self.teams.service_url, **usual | changes)


def registration(teams: FakeTeams) -> Registration:
    """A SingleTenant bot that may speak to the fake Teams."""
    return Registration(APP_ID, TENANT, "not-a-secret", frozenset({TENANT}), (teams.origin,))


@asynccontextmanager
async def open_door(
    hear: Any, *, authenticated: bool = True, grace_s: float = 2, **options: Any
) -> AsyncIterator[OpenDoor]:
    """The whole door on loopback; `options` go to `build_door`."""
    signer, clock = Signer(), Clock()
    async with AsyncExitStack() as stack:
        teams = await stack.enter_async_context(FakeTeams())
        login = await stack.enter_async_context(FakeLogin(signer))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        line = await stack.enter_async_context(_line(teams, login, clock, authenticated))
        door = build_door(hear, line.doorkeeper, line.replies, **options)
        app = web.Application()
        door.attach(app, grace_s)
        url = await stack.enter_async_context(_served(app))
        yield OpenDoor(door, line, teams, login, signer, clock, session, url, authenticated)


@asynccontextmanager
async def _served(app: web.Application) -> AsyncIterator[str]:
    """As in production; the test server of aiohttp cancels a turn when its caller hangs up."""
    runner = web.AppRunner(app, shutdown_timeout=5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/api/messages"
    await runner.cleanup()


def _line(teams: FakeTeams, login: FakeLogin, clock: Clock, authenticated: bool) -> Any:
    if not authenticated:
        return open_loopback("127.0.0.1", 1000)
    return open_line(registration(teams), clock, 1000, login_url=login.url, keys_url=login.keys_url)
