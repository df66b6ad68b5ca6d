"""botbuilder's echo bot, out of the box but for where its keys and its token come from.

`python -m bench.stock PORT` is a whole one, for `start.py`.
"""

import sys
from types import SimpleNamespace
from typing import Any

from aiohttp import web
from botbuilder.core import ActivityHandler, TurnContext
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
from botframework.connector.auth import (
    AppCredentials,
    AuthenticationConstants,
    PasswordServiceClientCredentialFactory,
)
from botframework.connector.auth.jwt_token_extractor import JwtTokenExtractor, _OpenIdMetadata


class EchoBot(ActivityHandler):  # type: ignore[misc]
    """The sample."""

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity(f"Echo: {turn_context.activity.text}")


class StaticToken(AppCredentials):  # type: ignore[misc]
    """A token that costs nothing."""

    def get_access_token(self, force_refresh: bool = False) -> str:
        return "static"


class StaticTokens(PasswordServiceClientCredentialFactory):  # type: ignore[misc]
    """New credentials for every turn, as stock has them, but without a login."""

    async def create_credentials(self, app_id: str, *rest: Any, **options: Any) -> AppCredentials:
        return StaticToken(app_id, "tenant", options.get("oauth_scope"))


def stock_adapter(app_id: str, keys_url: str) -> tuple[CloudAdapter, EchoBot]:
    url = AuthenticationConstants.TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL
    JwtTokenExtractor.metadataCache[url] = _OpenIdMetadata(keys_url)
    settings = SimpleNamespace(APP_ID=app_id, APP_PASSWORD="x", APP_TYPE="SingleTenant")
    tokens = StaticTokens(app_id, "x", "tenant")
    authentication = ConfigurationBotFrameworkAuthentication(settings, credentials_factory=tokens)
    return CloudAdapter(authentication), EchoBot()


def serve(port: int) -> None:
    adapter, bot = stock_adapter("11111111-0000-4000-8000-000000000000", "http://127.0.0.1:1/")

    async def receive(request: web.Request) -> web.StreamResponse:
        answer: web.StreamResponse = await adapter.process(request, bot)
        return answer

    app = web.Application()
    app.router.add_post("/api/messages", receive)
    web.run_app(app, host="127.0.0.1", port=port, print=None)


if __name__ == "__main__":
    serve(int(sys.argv[1]))
