"""The keys Teams signs with: fetched off to the side, kept for a day."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import jwt
from jwt.algorithms import RSAAlgorithm

KEYS_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration"
_FRESH = timedelta(hours=24)
_PATIENCE = timedelta(minutes=5)  # between two attempts, however many unknown keys are shown
_HASTE = timedelta(seconds=10)  # the same while no key is known and nobody can be let in
_TIMEOUT = aiohttp.ClientTimeout(total=10)
_log = logging.getLogger(__name__)


class KeysUnavailable(Exception):
    """No key was ever fetched, so that nobody can be let in: try again later."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key and the channels it speaks for; the names are the SDK's."""

    public_key: Any
    endorsements: tuple[str, ...]


class SigningKeys:
    """Stands in for the SDK's key cache, which blocks the loop and cannot follow a rotation."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        clock: Callable[[], datetime],
        url: str = KEYS_URL,
    ) -> None:
        self._session, self._clock, self.url = session, clock, url
        self._keys: dict[str, SigningKey] = {}
        self._fetched: datetime | None = None
        self._tried: datetime | None = None
        self._fetching = asyncio.Lock()

    async def get(self, key_id: str | None) -> SigningKey:
        """The key with this id.

        Raises:
            PermissionError: Teams has no such key.
            KeysUnavailable: the keys could not be fetched yet.
        """
        if key_id not in self._keys or not self._is_fresh():
            await self._refresh(key_id)
        if not self._keys:
            raise KeysUnavailable
        if key_id is None or key_id not in self._keys:
            raise PermissionError("unknown signing key")
        return self._keys[key_id]

    def _is_fresh(self) -> bool:
        return self._fetched is not None and self._clock() - self._fetched < _FRESH

    async def _refresh(self, key_id: str | None) -> None:
        """A stale but known key serves on while somebody else fetches."""
        if key_id in self._keys and self._fetching.locked():
            return
        async with self._fetching:
            if self._may_try(key_id):
                self._tried = self._clock()
                await self._fetch()

    def _may_try(self, key_id: str | None) -> bool:
        wanted = key_id not in self._keys or not self._is_fresh()
        patience = _PATIENCE if self._keys else _HASTE
        return wanted and (self._tried is None or self._clock() - self._tried >= patience)

    async def _fetch(self) -> None:
        try:
            place = await self._json(self.url)
            found = await self._json(place["jwks_uri"])
            self._keys = _read_keys(found["keys"])
            self._fetched = self._clock()
        except (aiohttp.ClientError, TimeoutError, LookupError, TypeError, ValueError) as fault:
            _log.error("signing keys could not be fetched: %s", type(fault).__name__)

    async def _json(self, url: str) -> Any:
        async with self._session.get(url, timeout=_TIMEOUT, allow_redirects=False) as response:
            response.raise_for_status()
            return await response.json(content_type=None)


def _read_keys(entries: list[dict[str, Any]]) -> dict[str, SigningKey]:
    keys = {str(entry["kid"]): _read_key(entry) for entry in entries if entry.get("kid")}
    return {key_id: key for key_id, key in keys.items() if key}


def _read_key(entry: dict[str, Any]) -> SigningKey | None:
    try:
        return SigningKey(RSAAlgorithm.from_jwk(entry), tuple(entry.get("endorsements") or ()))
    except (jwt.InvalidKeyError, ValueError, TypeError):
        return None
