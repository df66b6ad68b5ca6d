"""The tokens Teams shows us: checked once, remembered until they end."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import jwt
from botframework.connector.auth.jwt_token_extractor import JwtTokenExtractor
from botframework.connector.auth.verify_options import VerifyOptions

from bot.teams.signing_keys import KeysUnavailable, SigningKeys

CHANNEL = "msteams"
ISSUER = "https://api.botframework.com"
SKEW = 300  # seconds; what the protocol allows
_MOST = 1_024  # remembered tokens; Teams shows a bot a handful


@dataclass(frozen=True, slots=True)
class _Checked:
    key_id: str
    expires: float  # seconds since 1970
    claims: Mapping[str, Any]


class TokenReader:
    """The claims of a truly signed token; whether they are for us is asked on every turn."""

    def __init__(self, keys: SigningKeys, clock: Callable[[], datetime], most: int = _MOST) -> None:
        self._keys, self._clock, self._most = keys, clock, most
        self._checked: OrderedDict[bytes, _Checked] = OrderedDict()
        self._extractor = _extractor(keys)

    async def claims(self, token: str) -> Mapping[str, Any]:
        """
        Raises:
            PermissionError: not signed by a key that speaks for Teams, or expired.
            KeysUnavailable: nobody can be checked yet.
        """
        digest = hashlib.sha256(token.encode()).digest()
        known = self._checked.get(digest)
        if known and known.expires > self._clock().timestamp():
            await self._keys.get(known.key_id)  # a key that was withdrawn takes its tokens along
            return known.claims
        return self._remember(digest, await self._check(token))

    def remembered(self) -> int:
        """How many tokens are held."""
        return len(self._checked)

    async def _check(self, token: str) -> _Checked:
        try:
            identity = await self._extractor.get_identity("Bearer", token, CHANNEL)
            key_id = str(jwt.get_unverified_header(token)["kid"])
        except (KeysUnavailable, PermissionError):
            raise
        except Exception as fault:  # the SDK raises its bare Exception for a wrong endorsement
            raise PermissionError(type(fault).__name__) from fault
        if identity is None:
            raise PermissionError("foreign issuer")
        return _Checked(key_id, float(identity.claims.get("exp", 0)), identity.claims)

    def _remember(self, digest: bytes, checked: _Checked) -> Mapping[str, Any]:
        self._checked[digest] = checked
        self._checked.move_to_end(digest)
        if len(self._checked) > self._most:
            self._checked.popitem(last=False)
        return checked.claims


class _TeamsKeys:
    """Keys that speak for Teams: without endorsements the SDK would ask for none."""

    def __init__(self, keys: SigningKeys) -> None:
        self._keys = keys

    async def get(self, key_id: str | None) -> Any:
        key = await self._keys.get(key_id)
        if CHANNEL not in key.endorsements:
            raise PermissionError("the key does not speak for Teams")
        return key


def _extractor(keys: SigningKeys) -> Any:
    options = VerifyOptions(
        issuer=[ISSUER], audience=None, clock_tolerance=SKEW, ignore_expiration=False
    )
    extractor = JwtTokenExtractor(options, keys.url, ["RS256"])
    extractor.open_id_metadata = _TeamsKeys(keys)
    return extractor
