"""The bot put together: it listens, its alarm rings, and it ends without leaving work behind."""

import asyncio
import subprocess
import sys
from datetime import datetime

import aiohttp

from bot.serving import build_bot, listening
from bot.teams.line import open_loopback
from tests.stories.talking import NOTICE, MovedClock, Town, running
from tests.stories.town import MORNING, a_village

HEAVY = {"alembic", "docx", "matplotlib", "openpyxl", "recognizers_text", "rich", "vl_convert"}
SERVING = """
import asyncio, sys
from datetime import UTC, datetime
import app
from bot.pages.doorplate import Doorplate
from bot.serving import build_bot, listening
from bot.teams.line import open_loopback
from followup.notice import Notice
from storage.database import open_database

async def main():
    database, plate = open_database(sys.argv[1]), Doorplate("http://127.0.0.1", b"secret")
    async with open_loopback("127.0.0.1") as line:
        bot = build_bot(database, line, lambda: datetime.now(UTC), Notice("", "", None), plate)
        async with listening(bot, "127.0.0.1", 0):
            print(*{name.partition(".")[0] for name in sys.modules})
    await database.close()

asyncio.run(main())
"""


def test_a_serving_bot_has_loaded_nothing_that_only_single_commands_need(
    database_url: str,
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SERVING, database_url], capture_output=True, text=True, check=True
    )

    assert "aiohttp" in ran.stdout.split()
    assert HEAVY & set(ran.stdout.split()) == set()


async def test_a_listening_bot_answers_and_has_planned_before_it_does(database_url: str) -> None:
    async with running(database_url, a_village(), MORNING) as town, aiohttp.ClientSession() as s:
        await _listens(town, s)


async def _listens(town: Town, session: aiohttp.ClientSession) -> None:
    clock = MovedClock(MORNING)
    async with open_loopback("127.0.0.1") as line:
        bot = build_bot(town.database, line, clock, NOTICE)
        async with listening(bot, "127.0.0.1", 0, speed=1000) as port:
            assert bot.clock.last_good.keys() == {"plan", "send"}
            async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
                assert answer.status == 200
            await _rung(bot.clock.last_good)


async def _rung(last_good: dict[str, datetime]) -> None:
    """At a thousand times the speed every tick rings within some seconds."""
    for _ in range(400):
        if "housekeep" in last_good:
            break
        await asyncio.sleep(0.05)
    assert "housekeep" in last_good
