"""The demo as `make run` puts it together, with two people at their pages and a clock to move."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from playwright.async_api import Browser, ViewportSize

from bot.demo import NOTICE, STARTS, furnish
from bot.pages.doorplate import Doorplate
from bot.serving import build_bot, listening
from bot.teams.line import open_loopback
from followup.check_in import Answer
from followup.people import Person
from storage import newest_answers, people
from storage.database import Database, open_database
from storage.migrate import upgrade
from tests.browser.client import Client
from tests.browser.seats import Seats, free_port, two_seats
from tests.stories.talking import MovedClock

LEADER, CHIEF = "leder-01", "centerchef"
_LOOPBACK = "127.0.0.1"
_SECRET = b"the demo keeps nothing from anybody"
_HASTE = 15  # the alarm's ticks: sends are looked at every second
_TALL: ViewportSize = {"width": 1280, "height": 1400}  # a whole card fits


@dataclass(frozen=True, slots=True)
class Room:
    """Two people, the bot between them, and what it remembers."""

    seats: Seats
    database: Database
    clock: MovedClock
    tenant: str
    screens: Path

    @property
    def leader(self) -> Client:
        return self.seats.leader

    @property
    def chief(self) -> Client:
        return self.seats.chief

    async def answers(self, school_id: str = "birkeskolen") -> dict[str, Answer]:
        """The newest answer to each of a school's goals."""
        async with self.database.read() as c:
            found = await newest_answers.latest_answers(c, self.tenant, (school_id,), 1)
        return {goal_id: newest[0] for goal_id, newest in found.items()}

    async def person(self, person_id: str) -> Person:
        async with self.database.read() as c:
            found = await people.person(c, self.tenant, person_id)
        assert found
        return found

    async def shoot(self, who: Client, name: str) -> None:
        """Keeps what a person sees: the newest message at the foot of the page."""
        await who.screenshot(self.screens / f"{name}.png")


@asynccontextmanager
async def demo_room(
    browser: Browser, playground_folder: Path, screens: Path, file: Path, leader: str = LEADER
) -> AsyncIterator[Room]:
    """The demo municipality, twenty seconds to nine on its Tuesday; time stands still."""
    clock = MovedClock(STARTS)
    async with _furnished(file, clock()) as database, open_loopback(_LOOPBACK) as line:
        port = free_port()
        here = f"http://{_LOOPBACK}:{port}"
        bot = build_bot(database, line, clock, NOTICE, Doorplate(here, _SECRET))
        async with listening(bot, _LOOPBACK, port, _HASTE):
            me, *others = await _cast(database, leader)
            url = f"{here}/api/messages"
            async with two_seats(browser, playground_folder, url, me, *others) as seats:
                for client in seats:
                    await client.page.set_viewport_size(_TALL)
                yield Room(seats, database, clock, me.tenant_id, screens)


@asynccontextmanager
async def _furnished(file: Path, now: datetime) -> AsyncIterator[Database]:
    database = open_database(str(file))
    try:
        await upgrade(database)
        await furnish(database, now)
        yield database
    finally:
        await database.close()


async def _cast(database: Database, leader: str) -> list[Person]:
    async with database.read() as c:
        tenant = (await people.tenants(c))[0]
        everybody = await people.all_people(c, tenant)
    first = {leader: 0, CHIEF: 1}
    return sorted(everybody, key=lambda person: first.get(person.id, 2))


def at(day: int, hour: int, minute: int = 0, month: int = 10) -> datetime:
    """That moment of 2026 in Copenhagen, in UTC; summer time ends with October's last Sunday."""
    ahead = 2 if (month, day) < (10, 25) else 1
    return STARTS.replace(month=month, day=day, hour=hour - ahead, minute=minute, second=0)
