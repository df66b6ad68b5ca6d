"""Teams as the bot sees it: a real connector on loopback that remembers and can be told to fail."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from aiohttp import web
from aiohttp.test_utils import TestServer

Wire = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Call:
    """One request the bot made."""

    method: str
    conversation_id: str
    message_id: str  # of the new or changed message; empty for a new chat
    content: Wire
    authorization: str

    @property
    def card(self) -> Wire | None:
        attachments: list[Wire] = self.content.get("attachments") or [{}]
        found: Wire | None = attachments[0].get("content")
        return found

    @property
    def text(self) -> str:
        return str(self.content.get("text", ""))


@dataclass(frozen=True, slots=True)
class Mishap:
    """What Teams does instead of answering well."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)
    delay_s: float = 0.0
    drop: bool = False  # takes the message, then breaks the connection
    content_type: str = "application/json"


class FakeTeams:
    """`async with FakeTeams() as teams:` then point the bot at `teams.service_url`.

    `calls` is everything the bot asked for, `mishaps` what happens to the next calls in order,
    `always` decides for every call (None: all goes well), `chat(id)` what a reader sees now.
    """

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.mishaps: list[Mishap] = []
        self.always: Callable[[Call], Mishap | None] = lambda call: None
        self.delay_s = 0.0
        self.most_at_once: dict[str, int] = {}
        self.connections: set[object] = set()  # where calls came from
        self._now_in: dict[str, int] = {}
        self._messages: dict[str, dict[str, Call]] = {}
        self._server = TestServer(self._app(), host="127.0.0.1")

    @property
    def service_url(self) -> str:
        return str(self._server.make_url("/"))

    @property
    def origin(self) -> str:
        return str(self._server.make_url("/").origin())

    def chat(self, conversation_id: str) -> list[Call]:
        """The messages a reader sees, oldest first, each as last changed."""
        return list(self._messages.get(conversation_id, {}).values())

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
        app = web.Application(client_max_size=2**20)
        app.router.add_post("/v3/conversations", self._create)
        app.router.add_post("/v3/conversations/{chat}/activities", self._post)
        app.router.add_put("/v3/conversations/{chat}/activities/{message}", self._put)
        return app

    async def _create(self, request: web.Request) -> web.StreamResponse:
        content = await request.json()
        chat = f"a:{content['members'][0]['id']}"
        return await self._answer(request, _call(request, chat, "", content), {"id": chat})

    async def _post(self, request: web.Request) -> web.StreamResponse:
        chat, message = request.match_info["chat"], f"m{len(self.calls) + 1}"
        call = _call(request, chat, message, await request.json())
        return await self._answer(request, call, {"id": message})

    async def _put(self, request: web.Request) -> web.StreamResponse:
        chat, message = request.match_info["chat"], request.match_info["message"]
        call = _call(request, chat, message, await request.json())
        return await self._answer(request, call, {"id": message})

    async def _answer(self, request: web.Request, call: Call, good: Wire) -> web.StreamResponse:
        self.calls.append(call)
        self.connections.add(request.transport and request.transport.get_extra_info("peername"))
        mishap = self.mishaps.pop(0) if self.mishaps else self.always(call)
        self._enter(call.conversation_id)
        await asyncio.sleep(mishap.delay_s if mishap else self.delay_s)
        self._now_in[call.conversation_id] -= 1
        if mishap is None or mishap.drop or mishap.status < 300:
            self._keep(call)
        return _failed(request, mishap) if mishap else web.json_response(good, status=201)

    def _enter(self, chat: str) -> None:
        self._now_in[chat] = self._now_in.get(chat, 0) + 1
        self.most_at_once[chat] = max(self.most_at_once.get(chat, 0), self._now_in[chat])

    def _keep(self, call: Call) -> None:
        if call.message_id:
            self._messages.setdefault(call.conversation_id, {})[call.message_id] = call


def _call(request: web.Request, chat: str, message: str, content: Wire) -> Call:
    header = request.headers.get("Authorization", "")
    return Call(request.method, chat, message, content, header)


def _failed(request: web.Request, mishap: Mishap) -> web.StreamResponse:
    if mishap.drop and request.transport:
        request.transport.close()
    return web.Response(
        status=mishap.status,
        body=mishap.body,
        headers=mishap.headers,
        content_type=mishap.content_type,
    )
