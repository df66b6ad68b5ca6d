"""The servers that `turn.py` compares, each in a process of its own on one core.

door   our bot: JWT, one tap completes a goal (all that is read and written for it, durably),
       card update, the card as the answer
bare   the same by hand on aiohttp and asyncpg, without rules, words or checks of the body: JWT,
       one statement reads who it is, the round and the goals with their answers, one saves the
       answer with all that belongs to it, card update, a ready-made card as the answer
stock  botbuilder's echo bot with JWT and a static outbound token: the peer to beat
"""

import asyncio
import hashlib
import json
import os
import sys
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import aiohttp
import asyncpg
import jwt
import orjson
import uvloop
from aiohttp import web
from jwt.algorithms import RSAAlgorithm

from bench.town import NOTICE, NOW
from bot.serving import build_bot, look_rarely_for_cycles
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
STANDING = """
    SELECT json_build_object(
        'who', (SELECT json_agg(who) FROM (
            SELECT p.id, p.language, p.zone, p.notice_version, r.name, r.school_id, r.since,
                r.until, d.name AS memory, d.content, a.conversation_id, a.service_url
            FROM people p JOIN roles r ON (r.tenant_id, r.person_id) = (p.tenant_id, p.id)
            LEFT JOIN dialog_states d ON (d.tenant_id, d.person_id) = (p.tenant_id, p.id)
            LEFT JOIN addresses a ON (a.tenant_id, a.object_id) = (p.tenant_id, p.object_id)
            WHERE p.tenant_id = asked.tenant_id AND p.object_id = $3) who),
        'round', (SELECT json_agg(round) FROM (
            SELECT asked.opens, asked.school_id, asked.closes, t.starts, t.state FROM talks t
            WHERE t.tenant_id = asked.tenant_id AND t.id = asked.talk_id) round),
        'goals', (SELECT json_agg(goals) FROM (
            SELECT g.id, g.title, g.sign, g.due, a.status, a.confidence, a.trend, a.at, a.next_step
            FROM goals g LEFT JOIN LATERAL (
                SELECT * FROM answers WHERE tenant_id = asked.tenant_id AND goal_id = g.id
                ORDER BY round_opens DESC LIMIT 3) a ON true
            WHERE g.tenant_id = asked.tenant_id AND g.school_id = asked.school_id ORDER BY g.id
            ) goals))
    FROM rounds asked WHERE asked.tenant_id = $1 AND asked.id = $2
"""
SAVE = """
    WITH heard AS (
        INSERT INTO inbox (tenant_id, activity_id, received_at, reply)
        VALUES ($1, $9, $10, $12)),
    said AS (
        INSERT INTO answers (tenant_id, round_id, round_opens, school_id, goal_id, status,
            confidence, trend, obstacle, need, next_step, only_chief, confirmed_unchanged, late,
            by_deputy, corrected, person_id, at, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'none', 'nothing', '', false, false, false,
            false, false, $11, $10, 1)),
    planned AS (
        INSERT INTO schools_to_plan (tenant_id, school_id) VALUES ($1, $4))
    INSERT INTO dialog_states (tenant_id, person_id, name, version, content, expires)
    VALUES ($1, $11, 'check_in', 1, $13::jsonb, $10 + interval '60 days')
    ON CONFLICT (tenant_id, person_id)
    DO UPDATE SET content = excluded.content, expires = excluded.expires
"""
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
    look_rarely_for_cycles()
    database = open_database(around.database)
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
    """The least that can be called the same work: the limit of the stack."""
    session = await stack.enter_async_context(aiohttp.ClientSession())
    pool = await stack.enter_async_context(
        asyncpg.create_pool(around.database, min_size=16, max_size=16)
    )
    async with session.get(f"{around.login_url}/v1/keys") as response:
        key: Any = RSAAlgorithm.from_jwk((await response.json())["keys"][0])
    seen: dict[bytes, Any] = {}
    speaking: set[asyncio.Task[None]] = set()

    async def keep(activity: dict[str, Any], said: bytes) -> None:
        pressed, who = activity["value"]["action"]["data"], activity["from"]["aadObjectId"]
        async with pool.acquire() as c:
            found = orjson.loads(await c.fetchval(STANDING, around.tenant, pressed["round"], who))
            asked, person = found["round"][0], found["who"][0]
            before = next(goal for goal in found["goals"] if goal["id"] == pressed["goal"])
            memory = orjson.dumps({"goal_id": pressed["goal"], "round_id": pressed["round"]})
            opens = date.fromisoformat(asked["opens"])
            answer = (pressed["round"], opens, asked["school_id"], pressed["goal"])
            levels = (before["status"], before["confidence"], pressed["trend"])
            heard = (activity["id"], NOW, person["id"], said, memory.decode())
            await c.fetch(SAVE, around.tenant, *answer, *levels, *heard)

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
        kind = "application/vnd.microsoft.card.adaptive"
        body = orjson.dumps({"statusCode": 200, "type": kind, "value": CARD})
        await keep(activity, body)
        task = asyncio.create_task(update(activity))
        speaking.add(task)
        task.add_done_callback(speaking.discard)
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
