"""From nothing to the first answer, and the memory then held, against botbuilder's echo bot.

    python -m bench.start [--pairs 7]

Ours is `app.py run` as in production, on SQLite, migrations applied beforehand; order A B B A.
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
from http.client import HTTPConnection
from pathlib import Path
from socket import socket
from statistics import median

from storage.database import open_database
from storage.migrate import upgrade

ROOT = Path(__file__).parent.parent
GUID = "11111111-0000-4000-8000-000000000000"
FLOORS = {"seconds": 1.7, "memory": 1.5}
HEAVY = ("recognizers_text", "matplotlib", "docx", "openpyxl", "alembic", "vl_convert")
PAGE = os.sysconf("SC_PAGE_SIZE")
PATIENCE_S = 60


def settings(folder: Path, port: int) -> dict[str, str]:
    return os.environ | {
        "MicrosoftAppId": GUID,
        "MicrosoftAppType": "SingleTenant",
        "MicrosoftAppPassword": "not-a-secret",
        "MicrosoftAppTenantId": GUID,
        "PEJLING_TENANTS": GUID,
        "PEJLING_STAFF_INFORMED_ON": "2026-01-01",
        "DATABASE_URL": f"sqlite:///{folder / 'start.sqlite'}",
        "PORT": str(port),
    }


def measure(command: list[str], folder: Path) -> tuple[float, float]:
    """Seconds until the first HTTP answer, and MB of memory a second later."""
    port = _free_port()
    whole = [str(port) if word == "PORT" else word for word in command]
    began = time.perf_counter()
    with _running(whole, settings(folder, port)) as process:
        _wait_for_answer(process, port)
        took = time.perf_counter() - began
        time.sleep(1)
        return took, _resident_mb(process.pid)


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
            connection = HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/healthz")
            connection.getresponse()
        except OSError:
            time.sleep(0.005)
        else:
            return
    raise RuntimeError("it did not start")


def _resident_mb(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / 2**20


def _free_port() -> int:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def heavy_at_start() -> list[str]:
    """Libraries that belong to single commands and are loaded all the same."""
    probe = f"import sys, app; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True)
    return found.stdout.split()


def compare(pairs: int, folder: Path) -> dict[str, float]:
    """Ours divided by the peer's, the median over the pairs."""
    ours, peer = ["app.py", "run"], ["-m", "bench.stock", "PORT"]
    found = []
    for number in range(pairs):
        order = (ours, peer) if number % 2 == 0 else (peer, ours)
        one, two = (measure(command, folder) for command in order)
        found.append((one, two) if number % 2 == 0 else (two, one))
    for name, index in (("seconds", 0), ("memory", 1)):
        mine, theirs = (median(each[side][index] for each in found) for side in (0, 1))
        print(f"{name}: ours {mine:.2f}, stock echo {theirs:.2f}")
    return {
        "seconds": median(a[0] / b[0] for a, b in found),
        "memory": median(a[1] / b[1] for a, b in found),
    }


async def _prepare(url: str) -> None:
    database = open_database(url)
    await upgrade(database)
    await database.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=7)
    pairs = parser.parse_args().pairs
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        asyncio.run(_prepare(settings(folder, 1)["DATABASE_URL"]))
        ratios = compare(pairs, folder)
    for name, ratio in ratios.items():
        print(f"{name}: {ratio:.2f} times stock (floor {FLOORS[name]})")
    heavy = heavy_at_start()
    print(f"heavy libraries loaded at start: {' '.join(heavy) or 'none'}")
    sys.exit(0 if not heavy and all(ratios[n] <= FLOORS[n] for n in FLOORS) else 1)


if __name__ == "__main__":
    main()
