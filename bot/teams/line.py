"""The line to Teams, opened once: who may come in, and the way out for replies and promises."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

import aiohttp

from bot.delivery import Teams
from bot.teams.auth import ChannelDoorkeeper, Doorkeeper, LoopbackDoorkeeper, Trust
from bot.teams.connector import Bearer, Connector, NoBearer
from bot.teams.gateway import Gateway
from bot.teams.inbound_tokens import TokenReader
from bot.teams.origins import LoopbackOrigins, Origins
from bot.teams.outbound_tokens import LOGIN_URL, CachedBearer, Fetch, by_managed_identity, by_secret
from bot.teams.pace import Pace
from bot.teams.signing_keys import KEYS_URL, SigningKeys

REPLIES_A_SECOND = 30  # with the promises Teams' 50, and never behind a queue of reminders
_CONNECTIONS = 100


@dataclass(frozen=True, slots=True)
class Registration:
    """The bot as Azure knows it; no secret means a user-assigned managed identity."""

    app_id: str
    tenant_id: str
    secret: str | None
    tenants: frozenset[str]  # whose people may speak to the bot
    origins: tuple[str, ...]  # https://host of Teams' service URLs


@dataclass(frozen=True, slots=True)
class Line:
    """What the rest of the program needs of Teams."""

    doorkeeper: Doorkeeper
    replies: Teams
    promises: Teams


@asynccontextmanager
async def open_line(
    registration: Registration,
    clock: Callable[[], datetime],
    promises_a_second: float = 20,
    *,
    login_url: str = LOGIN_URL,
    keys_url: str = KEYS_URL,
) -> AsyncIterator[Line]:
    """Production: every check, one token, pooled connections."""
    origins = Origins(registration.origins)
    trust = Trust(registration.app_id, registration.tenants, origins)
    async with _session() as session:
        reader = TokenReader(SigningKeys(session, clock, keys_url), clock)
        keeper = ChannelDoorkeeper(trust, reader, clock)
        bearer = CachedBearer(_fetch(session, registration, login_url), clock)
        yield _line(keeper, session, origins, bearer, promises_a_second)


@asynccontextmanager
async def open_loopback(host: str, promises_a_second: float = 20) -> AsyncIterator[Line]:
    """The demo: no authentication, this machine only.

    Raises:
        ValueError: `host` is not a loopback address.
    """
    keeper = LoopbackDoorkeeper(host)
    async with _session() as session:
        yield _line(keeper, session, LoopbackOrigins(), NoBearer(), promises_a_second)


def https_origins(hosts: Iterable[str]) -> tuple[str, ...]:
    """The origins of Teams' hosts, as the settings name them."""
    return tuple(f"https://{host}" for host in sorted(hosts))


def _session() -> aiohttp.ClientSession:
    connector = aiohttp.TCPConnector(limit=_CONNECTIONS)
    return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())


def _fetch(session: aiohttp.ClientSession, registration: Registration, login_url: str) -> Fetch:
    if registration.secret is None:
        return by_managed_identity(registration.app_id)
    app, tenant, secret = registration.app_id, registration.tenant_id, registration.secret
    return by_secret(session, tenant, app, secret, login_url)


def _line(
    keeper: Doorkeeper,
    session: aiohttp.ClientSession,
    origins: Origins,
    bearer: Bearer,
    promises_a_second: float,
) -> Line:
    replies = Gateway(Connector(session, origins, bearer), Pace(REPLIES_A_SECOND))
    return Line(keeper, replies, replies.at_pace(Pace(promises_a_second)))
