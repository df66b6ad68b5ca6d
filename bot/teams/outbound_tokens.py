"""The token we show Teams: one for all messages, fetched off the loop, renewed ahead of time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import requests
from msal import ManagedIdentityClient, UserAssignedManagedIdentity

from bot.teams.connector import NotSent, TokenRefused

LOGIN_URL = "https://login.microsoftonline.com"
_AUDIENCE = "https://api.botframework.com"
_AHEAD = timedelta(minutes=5)
_PATIENCE = timedelta(seconds=30)  # after a refusal, before the login is troubled again
_TIMEOUT = aiohttp.ClientTimeout(total=10)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Token:
    """A bearer token and how many seconds it lasts from now."""

    value: str
    lifetime_s: float


Fetch = Callable[[], Awaitable[Token]]


class CachedBearer:
    """See `bot.teams.connector.Bearer`; a hundred messages at once fetch one token."""

    def __init__(self, fetch: Fetch, clock: Callable[[], datetime]) -> None:
        self._fetch, self._clock = fetch, clock
        self._header: dict[str, str] = {}
        self._renew_at: datetime | None = None
        self._refused_at: datetime | None = None
        self._fetching = asyncio.Lock()

    async def header(self) -> dict[str, str]:
        if self._is_due():
            async with self._fetching:
                if self._is_due():
                    await self._renew()
        return self._header

    def forget(self) -> None:
        self._renew_at = None

    def _is_due(self) -> bool:
        return self._renew_at is None or self._clock() >= self._renew_at

    async def _renew(self) -> None:
        if self._refused_at and self._clock() - self._refused_at < _PATIENCE:
            raise TokenRefused("refused a moment ago")
        try:
            token = await self._fetch()
        except TokenRefused:
            self._refused_at = self._clock()
            raise
        lifetime = timedelta(seconds=token.lifetime_s)
        self._header = {"Authorization": f"Bearer {token.value}"}
        self._renew_at = self._clock() + max(lifetime - _AHEAD, lifetime / 2)


def by_secret(
    session: aiohttp.ClientSession,
    tenant_id: str,
    app_id: str,
    secret: str,
    login_url: str = LOGIN_URL,
) -> Fetch:
    """Tokens for a SingleTenant bot: the client credentials grant, one plain request."""
    url = f"{login_url}/{tenant_id}/oauth2/v2.0/token"
    form = {
        "grant_type": "client_credentials",
        "client_id": app_id,
        "client_secret": secret,
        "scope": f"{_AUDIENCE}/.default",
    }

    async def fetch() -> Token:
        try:
            async with session.post(
                url, data=form, timeout=_TIMEOUT, allow_redirects=False
            ) as response:
                return _token(response.status, await response.json(content_type=None))
        except (aiohttp.ClientError, TimeoutError, ValueError) as fault:
            raise NotSent(f"no token: {type(fault).__name__}") from fault

    return fetch


def by_managed_identity(app_id: str) -> Fetch:
    """Tokens for a UserAssignedMSI bot; the library knows every kind of Azure host."""
    http = requests.Session()
    client = ManagedIdentityClient(UserAssignedManagedIdentity(client_id=app_id), http_client=http)
    return by_library(lambda: client.acquire_token_for_client(resource=_AUDIENCE))


def by_library(acquire: Callable[[], dict[str, Any]]) -> Fetch:
    """Tokens from a blocking library, asked in a thread."""

    async def fetch() -> Token:
        try:
            return _token(200, await asyncio.to_thread(acquire))
        except OSError as fault:
            raise NotSent(f"no token: {type(fault).__name__}") from fault

    return fetch


def _token(status: int, found: Any) -> Token:
    answer = found if isinstance(found, dict) else {}
    if status == 200 and isinstance(answer.get("access_token"), str):
        return Token(answer["access_token"], float(answer.get("expires_in", 300)))
    reason = str(answer.get("error", status))[:64]
    _log.error("no token for Teams: %s", reason)
    if status == 429 or status >= 500:
        raise NotSent(reason)
    raise TokenRefused(reason)
