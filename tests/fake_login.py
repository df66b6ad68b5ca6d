"""Microsoft's login as the bot sees it: signing keys, and tokens for the bot, on loopback."""

import asyncio
import base64
import json
import time
from functools import cache
from types import TracebackType
from typing import Any, Self

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import rsa

ISSUER = "https://api.botframework.com"
APP_ID = "8f2e6c1a-5b7d-4c3e-9a10-2d4f6b8c0e13"


@cache
def _key(owner: str) -> rsa.RSAPrivateKey:
    """Made once a run: making one takes longer than most tests."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Signer:
    """A key made for this run, and tokens signed with it; each owner has another key."""

    def __init__(
        self,
        key_id: str = "key-1",
        endorsements: tuple[str, ...] = ("msteams",),
        owner: str = "login",
    ) -> None:
        self.key_id, self.endorsements = key_id, endorsements
        self._key = _key(owner)

    def token(self, service_url: str, **claims: Any) -> str:
        """A token as Teams shows it; a claim given as None is left out."""
        now = int(time.time())
        usual = {"iss": ISSUER, "aud": APP_ID, "serviceurl": service_url}
        wanted = usual | {"nbf": now - 60, "exp": now + 3600} | claims
        present = {name: value for name, value in wanted.items() if value is not None}
        headers = {"kid": self.key_id} if self.key_id else {}
        # The plain signer, for it also signs what no honest login server would.
        return jwt.PyJWS().encode(json.dumps(present).encode(), self._key, "RS256", headers)

    def public(self) -> dict[str, Any]:
        """The key as the login server publishes it."""
        numbers = self._key.public_key().public_numbers()
        shown = {"n": _base64(numbers.n), "e": _base64(numbers.e)}
        about = {"kty": "RSA", "use": "sig", "kid": self.key_id}
        return {**about, **shown, "endorsements": list(self.endorsements)}


class FakeLogin:
    """`keys` are published; `key_calls` and `token_calls` count what was asked for."""

    def __init__(self, *signers: Signer) -> None:
        self.keys = [signer.public() for signer in signers]
        self.key_calls = 0
        self.token_calls: list[dict[str, str]] = []
        self.status = 200
        self.delay_s = 0.0  # of the keys
        self.lifetime_s = 3600
        self._server = TestServer(self._app(), host="127.0.0.1")

    @property
    def keys_url(self) -> str:
        return str(self._server.make_url("/v1/openidconfiguration"))

    @property
    def url(self) -> str:
        return str(self._server.make_url("/")).rstrip("/")

    async def __aenter__(self) -> Self:
        await self._server.start_server()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._server.close()

    def _app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/v1/openidconfiguration", self._configuration)
        app.router.add_get("/v1/keys", self._published)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        return app

    async def _configuration(self, request: web.Request) -> web.Response:
        return web.json_response({"jwks_uri": f"{self.url}/v1/keys"}, status=self.status)

    async def _published(self, request: web.Request) -> web.Response:
        self.key_calls += 1
        await asyncio.sleep(self.delay_s)
        return web.json_response({"keys": self.keys}, status=self.status)

    async def _token(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        self.token_calls.append(form | {"tenant": request.match_info["tenant"]})
        if self.status != 200:
            return web.json_response({"error": "invalid_client"}, status=self.status)
        token = f"outbound-{len(self.token_calls)}"
        return web.json_response({"access_token": token, "expires_in": self.lifetime_s})


def _base64(number: int) -> str:
    whole = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(whole).rstrip(b"=").decode()
