"""One call to the Bot Connector over the shared connections: what was answered, or why not."""

from dataclasses import dataclass
from typing import Protocol

import aiohttp
import orjson
from yarl import URL

from bot.teams.activities import Wire
from bot.teams.origins import Origins

_JSON = {"Content-Type": "application/json; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whole."""

    status: int
    body: bytes
    retry_after: str = ""


class NotSent(Exception):
    """The call never reached Teams."""


class NoAnswer(Exception):
    """The call went out and no whole answer came: perhaps it was carried out."""


class TokenRefused(Exception):
    """Our own id or secret was turned down."""


class Bearer(Protocol):
    """Where the Authorization header comes from."""

    async def header(self) -> dict[str, str]:
        """
        Raises:
            TokenRefused: our id or secret is wrong.
            NotSent: no token could be fetched just now.
        """

    def forget(self) -> None:
        """Teams turned the token down: fetch a new one next time."""


class NoBearer:
    """The demo's front ends ask for no token."""

    async def header(self) -> dict[str, str]:
        return {}

    def forget(self) -> None:
        """There is none."""


class Connector:
    """Calls allow-listed origins only, follows no redirect and retries nothing.

    aiohttp itself repeats an update, once, when the connection breaks under it: that does no harm.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        origins: Origins,
        bearer: Bearer,
        timeout_s: float = 15,
    ) -> None:
        self._session, self._origins, self._bearer = session, origins, bearer
        self._timeout = aiohttp.ClientTimeout(total=timeout_s, connect=min(5, timeout_s))

    async def call(self, method: str, service_url: str, path: str, content: Wire) -> Answer:
        """
        Raises:
            TokenRefused, NotSent, NoAnswer
        """
        if not self._origins.admits(service_url):
            return Answer(0, b"foreign service URL")
        headers = await self._bearer.header()
        answer = await self._exchange(method, _url(service_url, path), content, headers)
        if answer.status == 401:
            self._bearer.forget()
        return answer

    async def _exchange(
        self, method: str, url: URL, content: Wire, headers: dict[str, str]
    ) -> Answer:
        try:
            async with self._session.request(
                method,
                url,
                data=aiohttp.BytesPayload(orjson.dumps(content)),
                headers=_JSON | headers,
                timeout=self._timeout,
                allow_redirects=False,
            ) as response:
                body = await response.read()
                return Answer(response.status, body, response.headers.get("Retry-After", ""))
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as fault:
            raise NotSent(type(fault).__name__) from fault
        except (aiohttp.ClientError, TimeoutError) as fault:
            raise NoAnswer(type(fault).__name__) from fault


def _url(service_url: str, path: str) -> URL:
    return URL(service_url.rstrip("/") + path, encoded=True)
