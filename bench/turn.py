"""One whole answer through the door, against botbuilder's echo bot and against bare aiohttp.

    python -m bench.turn [--pairs 7] [--seconds 2]

Servers on core 0; the crowd, Teams and the login on core 1. Order A B B A; only ratios count.
"""

import argparse
import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

import psycopg
import uvloop

from bench.peers import Surroundings
from bench.world import Connector, Crowd
from tests.fake_client import TeamsClient
from tests.fake_login import APP_ID, FakeLogin, Signer

DATABASE = os.environ.get("BENCH_DATABASE_URL", "postgresql://postgres@127.0.0.1:5432/postgres")
TENANT = "0d6a1c7e-0000-4000-8000-00000000aaaa"
FLOORS = {"stock": 12.0, "bare": 0.30}
AT_ONCE = 16
TABLE = "CREATE TABLE bench_turn (activity_id text PRIMARY KEY, person text, answer jsonb)"
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Run:
    """What one server did in one stretch."""

    turns_s: float
    cpu_ms: float  # of the server, per turn
    p50_ms: float
    p99_ms: float
    new_connections: float  # to the connector, per turn


@dataclass(slots=True)
class Server:
    name: str
    port: int
    process: Process
    connector: Connector
    bearer: str

    def cpu_s(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    async def run(self, seconds: float) -> Run:
        """A turn counts when Teams has what is said in it."""
        crowd = Crowd(self.port, self._head, self._body)
        cpu, calls, made = self.cpu_s(), self.connector.calls, self.connector.connections
        began = asyncio.get_running_loop().time()
        turns = await crowd.press(AT_ONCE, seconds)
        await self.connector.reach(calls + turns)
        took = asyncio.get_running_loop().time() - began
        spent, waits = self.cpu_s() - cpu, sorted(crowd.waits_ms)
        new = (self.connector.connections - made) / turns
        slow = waits[int(len(waits) * 0.99)]
        return Run(turns / took, spent / turns * 1000, median(waits), slow, new)

    def _head(self, length: int) -> bytes:
        lines = (
            "POST /api/messages HTTP/1.1",
            "Host: 127.0.0.1",
            "Content-Type: application/json; charset=utf-8",
            f"Authorization: Bearer {self.bearer}",
            f"Content-Length: {length}",
        )
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def _body(self, number: int) -> bytes:
        return _activity(self.name, self.connector.service_url, os.urandom(8).hex(), number)


def _activity(name: str, service_url: str, unique: str, number: int) -> bytes:
    """About 1 KB; many people, so that no conversation is a bottleneck."""
    person = f"00000000-0000-4000-8000-{number % 1000:012d}"
    client = TeamsClient(None, "", service_url, person, TENANT)  # type: ignore[arg-type]
    if name == "stock":
        activity = client.activity("message", text="grøn, 80 procent, på sporet")
    else:
        values = {"goal": "laesning", "round": "F20-07:birkeskolen#1", "status": "on_track"}
        action = {"type": "Action.Execute", "verb": "answer", "data": values}
        value = {"action": action, "trigger": "manual"}
        activity = client.activity("invoke", name="adaptiveCard/action", value=value)
    return json.dumps(activity | {"id": unique, "replyToId": "m1"}).encode()


@asynccontextmanager
async def server(
    name: str, around: Surroundings, connector: Connector, bearer: str
) -> AsyncIterator[Server]:
    command = (sys.executable, "-m", "bench.peers", name, json.dumps(asdict(around)))
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
    assert process.stdin
    assert process.stdout
    port = int(await process.stdout.readline())
    yield Server(name, port, process, connector, bearer)
    process.stdin.close()
    await process.wait()


async def compare(ours: Server, peer: Server, pairs: int, seconds: float) -> list[tuple[Run, Run]]:
    """Pairs of runs in the order A B B A."""
    found = []
    for number in range(pairs):
        first, second = (ours, peer) if number % 2 == 0 else (peer, ours)
        one, two = await first.run(seconds), await second.run(seconds)
        found.append((one, two) if first is ours else (two, one))
    return found


def told(peer: str, pairs: list[tuple[Run, Run]]) -> float:
    """Prints what was measured; the ratio that counts."""
    ratios = sorted(ours.turns_s / theirs.turns_s for ours, theirs in pairs)
    cpu = median(theirs.cpu_ms / ours.cpu_ms for ours, theirs in pairs)
    print(
        f"door / {peer}: {median(ratios):.2f} (spread {ratios[0]:.2f}-{ratios[-1]:.2f}, "
        f"by server CPU {cpu:.2f}; floor {FLOORS[peer]})"
    )
    for name, runs in (("door", [a for a, _ in pairs]), (peer, [b for _, b in pairs])):
        print(f"  {name:5} " + _line(runs))
    return median(ratios)


def _line(runs: list[Run]) -> str:
    def mid(field: str) -> float:
        return float(median(getattr(run, field) for run in runs))

    return (
        f"{mid('turns_s'):6.0f} turns/s  {mid('cpu_ms'):6.2f} ms CPU  p50 {mid('p50_ms'):5.1f} "
        f"p99 {mid('p99_ms'):6.1f} ms  new connections a turn {mid('new_connections'):.3f}"
    )


async def measure(pairs: int, seconds: float) -> bool:
    signer, connector = Signer(), Connector()
    await connector.start()
    async with FakeLogin(signer) as login:
        around = Surroundings(
            APP_ID, TENANT, connector.service_url, login.url, login.keys_url, DATABASE
        )
        bearer = signer.token(connector.service_url)
        async with (
            server("door", around, connector, bearer) as door,
            server("bare", around, connector, bearer) as bare,
            server("stock", around, connector, bearer) as stock,
        ):
            for each in (door, bare, stock):
                await each.run(1.0)
            warm = len(login.token_calls), login.key_calls
            ratios = {
                peer.name: told(peer.name, await compare(door, peer, pairs, seconds))
                for peer in (stock, bare)
            }
            asked = len(login.token_calls) - warm[0], login.key_calls - warm[1]
            print(f"token and key requests while warm: {asked[0]} and {asked[1]}")
    return all(ratio >= FLOORS[name] for name, ratio in ratios.items()) and asked == (0, 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=2.0)
    wanted = parser.parse_args()
    os.sched_setaffinity(0, {1})
    with psycopg.connect(DATABASE, autocommit=True) as database:
        database.execute("DROP TABLE IF EXISTS bench_turn")
        database.execute(TABLE)
        try:
            held = uvloop.run(measure(wanted.pairs, wanted.seconds))
        finally:
            database.execute("DROP TABLE bench_turn")
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
