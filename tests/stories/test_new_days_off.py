"""CAL-6: new days without school plan anew what is unsent, and touch nothing that was sent."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from documents.read_files import read_files
from followup.calendar import local_day
from storage import register
from storage.tables import outbox
from tests.stories.talking import Town, running
from tests.stories.town import a_village

EVENING = datetime(2026, 10, 5, 16, tzinfo=UTC)
ASKED = datetime(2026, 10, 6, 7, 0, 20, tzinfo=UTC)
CSV = "first;last;name\n{};Lukket\n"
ICS = """\
BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261008
DTEND;VALUE=DATE:20261010
SUMMARY:Lukket
END:VEVENT
END:VCALENDAR
"""
ZONE = "Europe/Copenhagen"
LEADER = "leder-1"


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """The first ask of the talk on 20 October has been sent."""
    async with running(database_url, a_village(), EVENING) as awake:
        await awake.phone(LEADER).opens()
        await awake.runs_to(ASKED)
        yield awake


async def imported(town: Town, name: str, content: str) -> None:
    """As another process does it: the bot is not told."""
    async with town.database.write() as c:
        known = await register.load(c, town.tenant)
        await register.apply(c, read_files([(name, content.encode())], known), town.clock())


async def rows(town: Town, *, sent: bool) -> list[dict[str, Any]]:
    async with town.database.read() as c:
        chosen = select(outbox).where(outbox.c.person_id == LEADER).order_by(outbox.c.key)
        found = [dict(row) for row in (await c.execute(chosen)).mappings()]
    return [row for row in found if (row["state"] == "sent") is sent]


async def waiting_days(town: Town) -> dict[str, date]:
    """When what is promised to the leader comes, by step."""
    waiting = [row for row in await rows(town, sent=False) if row["state"] == "pending"]
    return {row["step"]: local_day(row["due"], ZONE) for row in waiting}


@pytest.mark.parametrize(
    ("name", "content"),
    [("lukket.csv", CSV.format("2026-10-08;2026-10-09")), ("lukket.ics", ICS)],
)
async def test_a_new_day_off_moves_what_is_unsent_and_touches_nothing_sent(
    town: Town, name: str, content: str
) -> None:
    before = await rows(town, sent=True)
    assert (await waiting_days(town))["remind"] == date(2026, 10, 8)
    await imported(town, name, content)
    await town.tick("plan")
    assert await rows(town, sent=True) == before
    assert len(before) == 1
    assert date(2026, 10, 8) not in (await waiting_days(town)).values()


async def test_nothing_comes_on_a_day_that_became_free_after_it_was_promised(town: Town) -> None:
    told = len(town.phone(LEADER).chat)
    await imported(town, "lukket.csv", CSV.format("2026-10-08;2026-10-09"))
    await town.runs_to(ASKED + timedelta(days=3))
    assert len(town.phone(LEADER).chat) == told


async def test_a_list_takes_the_place_of_what_stood_between_its_days(town: Town) -> None:
    await imported(town, "lukket.csv", CSV.format("2026-10-08;2026-10-08"))
    await town.tick("plan")
    assert (await waiting_days(town))["remind"] == date(2026, 10, 7)
    await imported(town, "kort.csv", "first;last;name\n2026-10-06;;A\n2026-11-20;;B\n")
    await town.tick("plan")
    assert (await waiting_days(town))["remind"] == date(2026, 10, 15)
