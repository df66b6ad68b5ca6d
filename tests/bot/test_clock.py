"""The ticks: each does its work, a failing one is tried again, and health tells of the late."""

import logging
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from tests.stories.talking import Town, running
from tests.stories.town import MORNING, a_village


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    async with running(database_url, a_village(), MORNING) as awake:
        yield awake


async def test_a_clock_just_started_is_on_time_and_minutes_later_it_is_late(town: Town) -> None:
    clock = town.bot.clock
    clock.start()
    assert clock.late() == ()
    town.clock.shows += timedelta(seconds=46)
    assert clock.late() == ("send",)
    town.clock.shows += timedelta(minutes=15)
    assert clock.late() == ("plan", "send")


async def test_a_tick_that_goes_well_is_on_time_again(town: Town) -> None:
    clock = town.bot.clock
    clock.start()
    town.clock.shows += timedelta(hours=1)
    await town.tick()
    assert clock.late() == ()


async def test_a_tick_that_fails_is_logged_and_stops_nothing(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        await town.tick("no-such-tick")
    assert "no-such-tick" in caplog.text
    await town.tick("plan")
    assert "plan" in town.bot.clock.last_good


async def test_housekeeping_keeps_what_is_young_and_leaves_the_bot_well(town: Town) -> None:
    phone = town.phone("leder-1")
    await phone.writes("status")
    await town.tick("housekeep")
    assert town.bot.clock.last_good["housekeep"] == MORNING
    assert "Status før din 1:1" in await phone.writes("status")
