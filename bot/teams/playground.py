"""One person's Agents Playground beside the bot: a chat to try Pejling in, without Teams.

One process a person. It ends with us, however we end: a small script in it listens on a pipe
that only we hold, and stops when the pipe closes.
"""

import asyncio
import json
import os
import re
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from bot.teams.playground_config import playground_config
from bot.teams.playground_install import NoPlayground, installed, node
from followup.people import Person

_LEASH = """\
const stop = () => process.exit(0);
process.stdin.on("end", stop).on("error", stop).resume();
"""
_START_SECONDS = 30
_STOP_SECONDS = 2


@dataclass(frozen=True, slots=True)
class Playground:
    """A running Playground: whose it is and where to open it."""

    me: Person
    url: str


@asynccontextmanager
async def playground(
    me: Person,
    people: Sequence[Person],
    *,
    bot_url: str,
    port: int,
    folder: Path,
    tell: Callable[[str], object],
) -> AsyncIterator[Playground]:
    """`me`'s Playground while the block runs, talking to `bot_url` (…/api/messages).

    Open them one after the other: the first one installs. A taken port gives another one, see
    `url`. `folder` holds the installation, configurations and logs.

    Raises:
        NoPlayground: it cannot be installed or started here; the bot runs without.
    """
    script = await installed(folder, tell)
    files = _written(folder, me, playground_config(me, people))
    process = await _start(script, files, bot_url, port)
    try:
        yield Playground(me, await _address(process, files.log))
    finally:
        await _end(process)


@dataclass(frozen=True, slots=True)
class _Files:
    config: Path
    log: Path
    leash: Path


def _written(folder: Path, me: Person, config: dict[str, Any]) -> _Files:
    folder = folder.resolve()
    name = re.sub(r"[^\w-]", "_", me.id)
    files = _Files(folder / f"{name}.json", folder / f"{name}.log", folder / "leash.cjs")
    files.config.write_text(json.dumps(config, ensure_ascii=False, indent=2), "utf-8")
    files.log.unlink(missing_ok=True)
    files.leash.write_text(_LEASH, "utf-8")
    return files


async def _start(script: Path, files: _Files, bot_url: str, port: int) -> Process:
    options = ["-e", bot_url, "-c", "msteams", "-p", str(port), "--disable-telemetry"]
    command = [node(), "--require", files.leash, script, *options]
    return await asyncio.create_subprocess_exec(
        *map(str, command), stdin=PIPE, stdout=PIPE, env=_environment(files), start_new_session=True
    )


def _environment(files: _Files) -> dict[str, str]:
    return os.environ | {
        "TEAMSAPPTESTER_BROWSER": "none",
        "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str(files.config),
        "M365_AGENTS_PLAYGROUND_LOGFILE": str(files.log),
    }


async def _address(process: Process, log: Path) -> str:
    """Where it listens, once its page answers: it prints the port before it reads its config."""
    try:
        async with asyncio.timeout(_START_SECONDS):
            url = f"http://127.0.0.1:{await _port(process)}"
            await _answering(url, process)
            return url
    except (TimeoutError, EOFError):
        raise NoPlayground("playground-not-started", reason=_reason(log)) from None


async def _port(process: Process) -> int:
    assert process.stdout
    async for line in process.stdout:
        if found := re.search(rb"Listening on (\d+)", line):
            return int(found[1])
    raise EOFError


async def _answering(url: str, process: Process) -> None:
    async with aiohttp.ClientSession() as session:
        while process.returncode is None:
            with suppress(aiohttp.ClientError):
                async with session.get(url) as answer:
                    if answer.ok:
                        return
            await asyncio.sleep(0.05)
    raise EOFError


def _reason(log: Path) -> str:
    lines = log.read_text("utf-8").splitlines() if log.exists() else []
    reasons = [line for line in lines if line.startswith("error Reason:")]
    return reasons[-1].removeprefix("error Reason:").strip() if reasons else f"-> {log.name}"


async def _end(process: Process) -> None:
    """Asks it to stop, and makes it stop; one that is gone already is fine."""
    with suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), _STOP_SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()
