"""The servers that `turn.py` compares, each in a process of its own on one core.

door   our bot: JWT, one tap completes a goal (all that is read and written for it, durably),
       card update, the card as the answer
bare   JWT, one durable insert, card update, a card as the answer, by hand on aiohttp: the limit
       of the stack, for a bot that need know nothing
stock  botbuilder's echo bot with JWT and a static outbound token: the peer to beat
"""

import asyncio
import hashlib
import json
import os
import sys
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import aiohttp
import jwt
import orjson
import psycopg
import uvloop
from aiohttp import web
from jwt.algorithms import RSAAlgorithm

from bench.town import NOTICE, NOW
from bot.serving import build_bot
from bot.teams.gateway import Gateway
from bot.teams.line import Registration, open_line
from bot.teams.pace import Pace
from storage.database import open_database

CARD = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "fallbackText": "Kvittering",
    "body": [
        {"type": "TextBlock", "text": f"Mål {n}: på sporet, tro på målet 4", "wrap": True}
        for n in range(24)
    ],
}
INSERT = "INSERT INTO bench_turn (activity_id, person, answer) VALUES ({}) ON CONFLICT DO NOTHING"
NO_PACE = 1e9  # Teams' limit is not what is measured


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a server needs to know of the world around it."""

    app_id: str
    tenant: str
    service_url: str
    login_url: str
    keys_url: str
    database: str


async def door(app: web.Application, around: Surroundings, stack: AsyncExitStack) -> None:
    """Ours, as it runs in production but for Teams' pace; its day is the town's."""
    database = open_database(around.database, pool_size=16)
    stack.push_async_callback(database.close)
    origins = (around.service_url.rstrip("/"),)
    tenants = frozenset({around.tenant})
    registration = Registration(around.app_id, around.tenant, "secret", tenants, origins)
    opened = open_line(registration, _now, login_url=around.login_url, keys_url=around.keys_url)
    line = await stack.enter_async_context(opened)
    assert isinstance(line.replies, Gateway)
    unpaced = replace(line, replies=line.replies.at_pace(Pace(NO_PACE)))
    build_bot(database, unpaced, lambda: NOW, NOTICE).door.attach(app)


async def bare(app: web.Application, around: Surroundings, stack: AsyncExitStack) -> None:
    """The least that can be called the same work; none of our checks of the body."""
    session = await stack.enter_async_context(aiohttp.ClientSession())
    pool: asyncio.Queue[psycopg.AsyncConnection[Any]] = asyncio.Queue()
    for _ in range(16):
        pool.put_nowait(await psycopg.AsyncConnection.connect(around.database, autocommit=True))
    async with session.get(f"{around.login_url}/v1/keys") as response:
        key: Any = RSAAlgorithm.from_jwk((await response.json())["keys"][0])
    seen: dict[bytes, Any] = {}
    speaking: set[asyncio.Task[None]] = set()

    async def keep(activity: dict[str, Any]) -> None:
        connection = await pool.get()
        answer = orjson.dumps(activity["value"]["action"]["data"]).decode()
        row = (activity["id"], activity["from"]["aadObjectId"], answer)
        await connection.execute(INSERT.format("%s, %s, %s"), row)
        pool.put_nowait(connection)

    async def update(activity: dict[str, Any]) -> None:
        place = f"v3/conversations/{activity['conversation']['id']}/activities/m1"
        attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD}
        body = orjson.dumps({"type": "message", "attachments": [attachment]})
        headers = {"Authorization": "Bearer x", "Content-Type": "application/json"}
        async with session.put(activity["serviceUrl"] + place, data=body, headers=headers) as done:
            await done.read()

    async def receive(request: web.Request) -> web.Response:
        token = request.headers["Authorization"].removeprefix("Bearer ")
        digest = hashlib.sha256(token.encode()).digest()
        if digest not in seen:
            seen[digest] = jwt.decode(token, key, ["RS256"], audience=around.app_id)
        activity = orjson.loads(await request.read())
        await keep(activity)
        task = asyncio.create_task(update(activity))
        speaking.add(task)
        task.add_done_callback(speaking.discard)
        kind = "application/vnd.microsoft.card.adaptive"
        body = orjson.dumps({"statusCode": 200, "type": kind, "value": CARD})
        return web.Response(body=body, content_type="application/json")

    app.router.add_post("/api/messages", receive)


async def stock(app: web.Application, around: Surroundings, stack: AsyncExitStack) -> None:
    """botbuilder's own sample, spared the token requests that it would make on every turn."""
    from bench.stock import stock_adapter

    adapter, bot = stock_adapter(around.app_id, around.keys_url)

    async def receive(request: web.Request) -> web.StreamResponse:
        answer: web.StreamResponse = await adapter.process(request, bot)
        return answer

    app.router.add_post("/api/messages", receive)


def _now() -> datetime:
    return datetime.now(UTC)


async def _serve(name: str, around: Surroundings) -> None:
    app = web.Application()
    async with AsyncExitStack() as stack:
        await {"door": door, "bare": bare, "stock": stock}[name](app, around, stack)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(runner.addresses[0][1], flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
        await runner.cleanup()


if __name__ == "__main__":
    os.sched_setaffinity(0, {0})
    run = asyncio.run if sys.argv[1] == "stock" else uvloop.run
    run(_serve(sys.argv[1], Surroundings(**json.loads(sys.argv[2]))))
