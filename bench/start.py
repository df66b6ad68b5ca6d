"""From nothing to the first answer, and the memory then held, against botbuilder's echo bot.

    python -m bench.start [--pairs 7] [--server postgresql://postgres@127.0.0.1:5432/postgres]

Ours is `app.py run` as in production: compiled beforehand (as in the image), migrated, sixteen
schools loaded, nobody due; on SQLite unless a server is named. The first answer is what the door
itself says to a caller without a token, 401 from both: whatever must be there for a turn to be
let in is there. Then /readyz must be well. CPU seconds are the steadier figure on a shared
machine. Order A B B A.

The first turn of the first person, who waits for what was not loaded at start, is timed too.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from socket import socket
from statistics import median
from uuid import uuid4

from sqlalchemy import update

from bench.plan_tick import on_server, settle
from storage.database import open_database
from storage.migrate import upgrade
from storage.tables import people
from tests.builders import TENANT

ROOT = Path(__file__).parent.parent
GUID = "11111111-0000-4000-8000-000000000000"
FLOORS = {"seconds": 1.7, "cpu": 1.7, "memory": 1.5}
HEAVY = (
    *("recognizers_text", "matplotlib", "docx", "openpyxl", "alembic", "vl_convert"),
    *("holidays", "icalendar", "jinja2", "pydantic", "rapidfuzz", "rich"),
)
SCHOOLS, FAR = 16, datetime(2100, 1, 1, tzinfo=UTC)
FIRST_TURN_MS = 1000  # of CPU; Teams waits for 5 s
KNOCK = (
    b'{"type":"message","channelId":"msteams","serviceUrl":"https://a","conversation":{"id":"1"}}'
)
PAGE, TICK = os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_CLK_TCK")
PATIENCE_S = 60


FIRST_TURNS = """
import asyncio, sys, time
from datetime import UTC, datetime
import commands.running
from bot.serving import build_bot
from bot.teams.line import open_loopback
from dialogs.turn import Happening, Heard
from followup.notice import Notice
from followup.people import Address
from storage.database import open_database

async def main(url, tenant):
    database, person = open_database(url), "00000000-0000-4000-8000-000000000003"
    address = Address(tenant, person, "29:3", "28:bot", "c", "http://127.0.0.1:1/")
    async with open_loopback("127.0.0.1") as line:
        bot = build_bot(database, line, lambda: datetime.now(UTC), Notice("", "", None))
        for number in range(8):
            heard = Heard(tenant, person, str(time.time_ns()), Happening.TEXT, text="status")
            begun = time.process_time()
            assert (await bot.handler.hear(heard, address)).says
            print((time.process_time() - begun) * 1000)
    await database.close()

asyncio.run(main(*sys.argv[1:]))
"""


@dataclass(frozen=True, slots=True)
class Start:
    """Until the first answer, and the memory a second later."""

    seconds: float
    cpu: float  # seconds
    memory: float  # MB


def environment(folder: Path) -> dict[str, str]:
    """As in the image: compiled code is there, in a folder that the measurement can write."""
    kept = {name: value for name, value in os.environ.items() if "BYTECODE" not in name}
    return kept | {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def settings(folder: Path, url: str, port: int) -> dict[str, str]:
    return environment(folder) | {
        "MicrosoftAppId": GUID,
        "MicrosoftAppType": "SingleTenant",
        "MicrosoftAppPassword": "not-a-secret",
        "MicrosoftAppTenantId": GUID,
        "PEJLING_TENANTS": GUID,
        "PEJLING_STAFF_INFORMED_ON": "2026-01-01",
        "PEJLING_LOG_LEVEL": "ERROR",
        "DATABASE_URL": url,
        "PORT": str(port),
    }


def measure(command: list[str], folder: Path, url: str) -> Start:
    port = _free_port()
    whole = [str(port) if word == "PORT" else word for word in command]
    began = time.perf_counter()
    with _running(whole, settings(folder, url, port)) as process:
        _wait_for_answer(process, port)
        took, cpu = time.perf_counter() - began, _cpu_s(process.pid)
        if "run" in command:
            assert _status(port, "GET", "/readyz") == 200
        time.sleep(1)
        return Start(took, cpu, _resident_mb(process.pid))


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    pinned = ["taskset", "-c", "0", sys.executable, *command]
    process = subprocess.Popen(pinned, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def _wait_for_answer(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.perf_counter() + PATIENCE_S
    while time.perf_counter() < end and process.poll() is None:
        try:
            assert _status(port, "POST", "/api/messages", KNOCK) == 401
        except OSError:
            time.sleep(0.005)
        else:
            return
    raise RuntimeError("it did not start")


def _status(port: int, verb: str, path: str, body: bytes | None = None) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    connection.request(verb, path, body, {"Content-Type": "application/json"})
    return connection.getresponse().status


def _resident_mb(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / 2**20


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def _free_port() -> int:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def heavy_at_start(folder: Path) -> list[str]:
    """Libraries that belong to single commands or turns and are loaded all the same."""
    probe = f"import sys, commands.running; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    return _output(folder, "-c", probe).split()


def first_turns(folder: Path, url: str) -> tuple[float, float]:
    """Milliseconds of CPU for the first turn of all, and for the median one after it."""
    first, *later = map(float, _output(folder, "-c", FIRST_TURNS, url, TENANT).split())
    return first, median(later)


def _output(folder: Path, *words: str) -> str:
    command = ["taskset", "-c", "0", sys.executable, *words]
    ran = subprocess.run(
        command, env=environment(folder), cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    )
    return ran.stdout


def compare(pairs: int, folder: Path, url: str) -> list[tuple[Start, Start]]:
    """Ours and the peer's; a run of each beforehand compiles what it needs."""
    ours, peer = ["app.py", "run"], ["-m", "bench.stock", "PORT"]
    found = []
    for command in (ours, peer):
        measure(command, folder, url)
    for number in range(pairs):
        order = (ours, peer) if number % 2 == 0 else (peer, ours)
        one, two = (measure(command, folder, url) for command in order)
        found.append((one, two) if number % 2 == 0 else (two, one))
    return found


def told(found: list[tuple[Start, Start]]) -> bool:
    """A line for each figure; True when every floor holds."""
    good = True
    for index, (name, floor) in enumerate(FLOORS.items()):
        both = [(astuple(ours)[index], astuple(peer)[index]) for ours, peer in found]
        ratios = sorted(ours / peer for ours, peer in both)
        mine, theirs = (median(side) for side in zip(*both, strict=True))
        holds = median(ratios) <= floor
        good = good and holds
        print(
            f"{name}: ours {mine:.2f}, stock echo {theirs:.2f} = {median(ratios):.2f} "
            f"(spread {ratios[0]:.2f}-{ratios[-1]:.2f}), floor {floor} "
            f"{'holds' if holds else 'BROKEN'}"
        )
    return good


@contextmanager
def _database(server: str | None, folder: str) -> Iterator[str]:
    """Where ours remembers: a file in the folder, or a database on the server, dropped after."""
    if server is None:
        yield f"sqlite:///{folder}/start.sqlite"
        return
    name = f"pejling_bench_{uuid4().hex[:10]}"
    asyncio.run(on_server(server, f'CREATE DATABASE "{name}"'))
    try:
        yield server.rsplit("/", 1)[0] + f"/{name}"
    finally:
        asyncio.run(on_server(server, f'DROP DATABASE "{name}" WITH (FORCE)'))


async def _prepare(url: str) -> None:
    """Sixteen schools; nobody is due to be planned, whatever the day is."""
    database = open_database(url)
    await upgrade(database)
    await settle(database, SCHOOLS)
    async with database.write() as c:
        await c.execute(update(people).values(plan_after=FAR))
    await database.close()


def measured(pairs: int, folder: Path, url: str) -> bool:
    asyncio.run(_prepare(url))
    good = told(compare(pairs, folder, url))
    first_turns(folder, url)  # compiles
    first, later = first_turns(folder, url)
    print(f"first turn of all {first:.0f} ms CPU, later ones {later:.0f}, limit {FIRST_TURN_MS}")
    heavy = heavy_at_start(folder)
    print(f"heavy libraries loaded at start: {' '.join(heavy) or 'none'}")
    return good and not heavy and first <= FIRST_TURN_MS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--server")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as made, _database(wanted.server, made) as url:
        good = measured(wanted.pairs, Path(made), url)
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
