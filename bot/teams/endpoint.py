"""POST /api/messages: from a request to a turn over the SDK's adapter, and back.

405  not POST                          415  not application/json
413  more than 256 KB                  408  a body that does not come
400  not an activity                   401  not from Teams, or not for us
503  nobody can be checked just now    501  an invoke we do not know
200  everything else
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

import orjson
from aiohttp import web
from botbuilder.core import TurnContext
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import Activity

from bot.delivery import Teams
from bot.teams.activities import Malformed, read_activity
from bot.teams.auth import Doorkeeper, Refused
from bot.teams.exchange import Exchange, Hear, exchange
from bot.teams.lanes import Lanes
from bot.teams.signing_keys import KeysUnavailable
from bot.teams.speaking import Speaker

PATH = "/api/messages"
LARGEST_BODY = 256 * 1024
_log = logging.getLogger(__name__)


class Door:
    """Everything Teams tells us comes in here, one conversation at a time."""

    def __init__(
        self,
        hear: Hear,
        doorkeeper: Doorkeeper,
        speaker: Speaker,
        patience_s: float,
        reading_s: float,
    ) -> None:
        self._hear, self._doorkeeper, self._speaker = hear, doorkeeper, speaker
        self._patience_s, self._reading_s = patience_s, reading_s
        self._adapter = CloudAdapterBase(doorkeeper)
        self._lanes = Lanes()

    def attach(self, app: web.Application, grace_s: float = 10.0) -> None:
        """Adds the route; at the end, what is being said is said to its end."""

        async def close(_: web.Application) -> None:
            await self._speaker.close(grace_s)

        app.router.add_post(PATH, self.receive)
        app.on_cleanup.append(close)

    async def receive(self, request: web.Request) -> web.StreamResponse:
        """One request; the speech begins after the answer has gone out."""
        activity = _activity(await _body(request, self._reading_s))
        admitted = await self._admit(activity, request)
        outcome = await self._turn(admitted, activity)
        response = _response(outcome)
        try:
            await response.prepare(request)
            await response.write_eof()
        finally:  # the caller may be gone; the person in the chat is not
            if outcome.speech:
                self._speaker.begin(outcome.speech)
        return response

    async def idle(self) -> None:
        """Returns when everything decided so far has been said."""
        await self._speaker.idle()

    async def _admit(self, activity: Activity, request: web.Request) -> object:
        try:
            return await self._doorkeeper.admit(activity, request.headers)
        except Refused as refusal:
            _log.warning("refused: %s", refusal)
            raise web.HTTPUnauthorized(headers={"WWW-Authenticate": "Bearer"}) from refusal
        except KeysUnavailable as fault:
            raise web.HTTPServiceUnavailable(headers={"Retry-After": "30"}) from fault

    async def _turn(self, admitted: object, activity: Activity) -> Exchange:
        """The outcome leaves the adapter by the side: its own way copies every card deeply."""
        outcome = Exchange()

        async def logic(context: TurnContext) -> None:
            nonlocal outcome
            outcome = await exchange(context.activity, self._hear, self._patience_s)

        async with self._lanes.lane(activity.conversation.id):
            await self._adapter.process_activity(admitted, activity, logic)
        return outcome


def build_door(
    hear: Hear,
    doorkeeper: Doorkeeper,
    teams: Teams,
    *,
    patience_s: float = 10.0,
    reading_s: float = 10.0,
    wait: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> Door:
    """The door; `patience_s` is how long a turn may take before it is met with an apology.

    `reading_s` is how long a caller may take to send the body.
    """
    return Door(hear, doorkeeper, Speaker(teams, wait), patience_s, reading_s)


async def _body(request: web.Request, reading_s: float) -> bytes:
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    if request.content.is_eof():  # all of it is here already
        body = request.content.read_nowait()
        _refuse_large(len(body))
        return body
    arrived = bytearray()
    try:
        async with asyncio.timeout(reading_s):
            async for chunk in request.content.iter_any():
                arrived += chunk
                _refuse_large(len(arrived))
    except TimeoutError as late:
        raise web.HTTPRequestTimeout from late
    return bytes(arrived)


def _refuse_large(arrived: int) -> None:
    """Counts what has arrived, whatever the headers promise."""
    if arrived > LARGEST_BODY:
        raise web.HTTPRequestEntityTooLarge(LARGEST_BODY, arrived)


def _activity(body: bytes) -> Activity:
    try:
        return read_activity(body)
    except Malformed as fault:
        raise web.HTTPBadRequest(text=str(fault)) from fault


def _response(outcome: Exchange) -> web.Response:
    if outcome.body is None:
        return web.Response(status=outcome.status)
    return web.Response(
        status=outcome.status, body=orjson.dumps(outcome.body), content_type="application/json"
    )
