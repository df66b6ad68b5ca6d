"""One whole answer through the door, against botbuilder's echo bot and against bare aiohttp.

    python -m bench.turn [--pairs 7] [--seconds 2]

Servers on core 0; the crowd, Teams, the login and the database on core 1. Order A B B A; only
ratios count.
"""

import argparse
import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

import uvloop

from bench import town
from bench.peers import Surroundings
from bench.world import Connector, Crowd
from storage.database import Database, open_database
from tests.fake_client import TeamsClient
from tests.fake_login import APP_ID, FakeLogin, Signer

SERVER = os.environ.get("BENCH_DATABASE_URL", "postgresql://postgres@127.0.0.1:5432/postgres")
FLOORS = {"stock": 12.0, "bare": 0.30}
AT_ONCE = 16
ID_BYTES = 16
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
    database: Database
    requests: list[tuple[bytes, bytes]]  # made beforehand: before the activity's id, and after it

    def cpu_s(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    async def run(self, seconds: float) -> Run:
        """A turn counts when Teams has what is said in it; each press is a fresh answer."""
        await town.empty(self.database)
        crowd = Crowd(self.port, self._presses())
        cpu, calls, made = self.cpu_s(), self.connector.calls, self.connector.connections
        began = asyncio.get_running_loop().time()
        turns = await crowd.press(AT_ONCE, seconds)
        await self.connector.reach(calls + turns)
        took = asyncio.get_running_loop().time() - began
        spent, waits = self.cpu_s() - cpu, sorted(crowd.waits_ms)
        if self.name != "stock" and await town.kept(self.database) != turns:
            raise RuntimeError("a press was answered without its answer being kept")
        new = (self.connector.connections - made) / turns
        slow = waits[int(len(waits) * 0.99)]
        return Run(turns / took, spent / turns * 1000, median(waits), slow, new)

    async def meet_everybody(self) -> None:
        """Once each, as after a first day: where somebody is reached is news only then."""
        await town.empty(self.database)
        crowd = Crowd(self.port, self._presses())
        while len(crowd.waits_ms) < town.LEADERS:
            await crowd.press(AT_ONCE, 0.5)

    def _presses(self) -> Iterator[bytes]:
        """A fresh answer each, so no more than the town has left to give."""
        return (os.urandom(ID_BYTES).hex().encode().join(around) for around in self.requests)


def _requests(name: str, service_url: str, bearer: str) -> Iterator[tuple[bytes, bytes]]:
    """One for each answer of the town."""
    unique = "0" * ID_BYTES * 2
    for number in range(town.ANSWERS):
        body = _activity(name, service_url, unique, number)
        before, _, after = (_head(bearer, len(body)) + body).partition(unique.encode())
        yield before, after


def _head(bearer: str, length: int) -> bytes:
    lines = (
        "POST /api/messages HTTP/1.1",
        "Host: 127.0.0.1",
        "Content-Type: application/json; charset=utf-8",
        f"Authorization: Bearer {bearer}",
        f"Content-Length: {length}",
    )
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _activity(name: str, service_url: str, unique: str, number: int) -> bytes:
    """About 1 KB; many people, so that no conversation is a bottleneck."""
    client = TeamsClient(None, "", service_url, town.object_id(number), town.TENANT)  # type: ignore[arg-type]
    if name == "stock":
        activity = client.activity("message", text="grøn, 80 procent, på sporet")
    else:
        action = {"type": "Action.Execute", "verb": "check_in.again", "data": town.press(number)}
        value = {"action": action, "trigger": "manual"}
        activity = client.activity("invoke", name="adaptiveCard/action", value=value)
    return json.dumps(activity | {"id": unique, "replyToId": "m1"}).encode()


@asynccontextmanager
async def server(
    name: str, around: Surroundings, connector: Connector, bearer: str, database: Database
) -> AsyncIterator[Server]:
    command = (sys.executable, "-m", "bench.peers", name, json.dumps(asdict(around)))
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
    assert process.stdin
    assert process.stdout
    port = int(await process.stdout.readline())
    requests = list(_requests(name, connector.service_url, bearer))
    yield Server(name, port, process, connector, bearer, database, requests)
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
    cpu = sorted(theirs.cpu_ms / ours.cpu_ms for ours, theirs in pairs)
    print(f"door / {peer}: {_spread(ratios)}, by server CPU {_spread(cpu)}; floor {FLOORS[peer]}")
    for name, runs in (("door", [a for a, _ in pairs]), (peer, [b for _, b in pairs])):
        print(f"  {name:5} " + _line(runs))
    return median(ratios)


def _spread(sorted_ratios: list[float]) -> str:
    return f"{median(sorted_ratios):.2f} ({sorted_ratios[0]:.2f}-{sorted_ratios[-1]:.2f})"


def _line(runs: list[Run]) -> str:
    def mid(field: str) -> float:
        return float(median(getattr(run, field) for run in runs))

    return (
        f"{mid('turns_s'):6.0f} turns/s  {mid('cpu_ms'):6.2f} ms CPU  p50 {mid('p50_ms'):5.1f} "
        f"p99 {mid('p99_ms'):6.1f} ms  new connections a turn {mid('new_connections'):.3f}"
    )


async def measure(url: str, pairs: int, seconds: float) -> bool:
    signer, connector, database = Signer(), Connector(), open_database(url)
    await connector.start()
    async with FakeLogin(signer) as login:
        around = Surroundings(
            APP_ID, town.TENANT, connector.service_url, login.url, login.keys_url, url
        )
        world = around, connector, signer.token(connector.service_url), database
        async with (
            server("door", *world) as door,
            server("bare", *world) as bare,
            server("stock", *world) as stock,
        ):
            await door.meet_everybody()
            for each in (door, bare, stock):
                await each.run(1.0)
            await town.tidy(url)
            await town.settle(database, core=1)
            warm = len(login.token_calls), login.key_calls
            ratios = {
                peer.name: told(peer.name, await compare(door, peer, pairs, seconds))
                for peer in (stock, bare)
            }
            asked = len(login.token_calls) - warm[0], login.key_calls - warm[1]
            print(f"token and key requests while warm: {asked[0]} and {asked[1]}")
    await database.close()
    return all(ratio >= FLOORS[name] for name, ratio in ratios.items()) and asked == (0, 0)


async def _in_a_new_town(pairs: int, seconds: float) -> bool:
    name = f"bench_{os.urandom(4).hex()}"
    try:
        return await measure(await town.found(SERVER, name), pairs, seconds)
    finally:
        await town.drop(SERVER, name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=2.0)
    wanted = parser.parse_args()
    os.sched_setaffinity(0, {1})
    print(f"load average {os.getloadavg()[0]:.1f}")
    held = uvloop.run(_in_a_new_town(wanted.pairs, wanted.seconds))
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
