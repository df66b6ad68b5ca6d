"""One at a time per conversation, and not too many a second."""

import asyncio

from bot.teams.lanes import Lanes
from bot.teams.pace import Pace


async def test_a_lane_is_taken_in_the_order_of_arrival_and_then_forgotten() -> None:
    lanes, order = Lanes(), []

    async def drive(number: int) -> None:
        async with lanes.lane("a"):
            await asyncio.sleep(0)
            order.append(number)

    await asyncio.gather(*(drive(number) for number in range(20)))
    assert order == list(range(20))
    assert lanes.taken() == 0


async def test_a_lane_survives_a_fault_inside_and_a_cancelled_wait() -> None:
    lanes = Lanes()

    async def hold() -> None:
        async with lanes.lane("a"):
            await asyncio.sleep(60)

    holding, waiting = asyncio.create_task(hold()), asyncio.create_task(hold())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    waiting.cancel()
    holding.cancel()
    await asyncio.gather(holding, waiting, return_exceptions=True)
    assert lanes.taken() == 0
    async with lanes.lane("a"):
        assert lanes.taken() == 1


async def test_after_a_burst_calls_start_evenly_apart() -> None:
    loop, pace = asyncio.get_running_loop(), Pace(100, burst=5)
    started = loop.time()
    for _ in range(5):
        await pace.turn()
    assert loop.time() - started < 0.05
    for _ in range(11):
        await pace.turn()
    assert loop.time() - started >= 0.1
