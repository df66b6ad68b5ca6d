"""A Playground's life beside the bot, with a small page in place of Microsoft's."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import aiohttp
import pytest

from bot.teams.playground import Playground, playground
from bot.teams.playground_install import PACKAGE, VERSION, NoPlayground
from tests.builders import a_person

ROOT = Path(__file__).parents[3]
PAGE = """
const server = require("http").createServer((_, answer) => answer.end(String(process.pid)));
server.listen(0, "127.0.0.1", () => console.log(`Listening on ${server.address().port}`));
"""
STUBBORN = 'process.on("SIGTERM", () => {});' + PAGE
BROKEN = """
console.log("Listening on 1");
require("fs").writeFileSync(process.env.M365_AGENTS_PLAYGROUND_LOGFILE, "error Reason: Bad users");
process.exit(1);
"""
SILENT = "process.exit(1);"
BOT = """
import asyncio, sys
from pathlib import Path
from bot.teams.playground import playground
from tests.builders import a_person

async def main():
    me, folder = a_person(), Path(sys.argv[1])
    async with playground(me, [me], bot_url="", port=0, folder=folder, tell=print) as found:
        print(found.url, flush=True)
        await asyncio.sleep(60)

asyncio.run(main())
"""


def installed_as(folder: Path, script: str) -> Path:
    """A folder in which this script is installed as the Playground."""
    place = folder / "node_modules" / PACKAGE
    place.mkdir(parents=True)
    (place / "cli.js").write_text(script)
    (place / "package.json").write_text(json.dumps({"version": VERSION}))
    return folder


def window(folder: Path) -> AbstractAsyncContextManager[Playground]:
    me = a_person()
    return playground(me, [me], bot_url="http://127.0.0.1:1", port=0, folder=folder, tell=str)


async def process_behind(url: str) -> int:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return int(await answer.text())


async def is_gone(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        await asyncio.sleep(0.05)
    return False


@pytest.mark.parametrize("script", [PAGE, STUBBORN], ids=["willing", "stubborn"])
async def test_it_runs_as_long_as_the_bot_wants_it(tmp_path: Path, script: str) -> None:
    async with window(installed_as(tmp_path, script)) as found:
        pid = await process_behind(found.url)
    assert await is_gone(pid)


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
async def test_it_never_outlives_the_bot(tmp_path: Path, ending: signal.Signals) -> None:
    command = [sys.executable, "-c", BOT, str(installed_as(tmp_path, PAGE))]
    bot = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=PIPE, stderr=PIPE)
    assert bot.stdout
    pid = await process_behind((await bot.stdout.readline()).decode().strip())
    bot.send_signal(ending)
    await bot.communicate()
    assert await is_gone(pid)


@pytest.mark.parametrize(
    ("script", "reason"), [(BROKEN, "Bad users"), (SILENT, "-> leder-01.log")], ids=["told", "mute"]
)
async def test_one_that_will_not_start_says_why(tmp_path: Path, script: str, reason: str) -> None:
    with pytest.raises(NoPlayground) as caught:
        async with window(installed_as(tmp_path, script)):
            raise AssertionError
    assert (caught.value.key, caught.value.values["reason"]) == ("playground-not-started", reason)


async def test_the_configuration_it_reads_is_the_person_s(tmp_path: Path) -> None:
    async with window(installed_as(tmp_path, PAGE)) as found:
        config = json.loads((tmp_path / "leder-01.json").read_text("utf-8"))
    assert config["currentUser"]["name"] == found.me.name
