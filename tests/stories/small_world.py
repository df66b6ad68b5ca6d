"""Two schools and the whole bot in process: real handler, clock, sender and storage, no HTTP."""

import random
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Table, select

from bot.clock import Clock
from bot.delivery import Reply
from bot.facts.summary import summary_facts
from bot.handler import Handler
from bot.scene import Scenes, read_scene
from bot.sender import Sender
from dialogs.turn import Card, Happening, Heard
from followup.people import Person, Role, RoleName, School
from followup.plan import Activity, Level, Policy
from followup.positions import CellState
from followup.register import Blackout, Register
from followup.sight import view_of
from followup.summary import build
from storage import addresses, people, register
from storage.database import Database, open_database
from storage.tables import agreements, answer_versions, answers, outbox, snoozes, talks
from tests.builders import TENANT, a_goal, a_municipality, a_person
from tests.dialogs.taps import presses
from tests.moved_clock import TakesAll, an_address_of
from tests.school_years import LONG_AGO, LUS, ONE_TO_ONE, WELLBEING, a_plan, chief, leader
from tests.stories.talking import NOTICE

SCHOOLS = ("birkeskolen", "egeskolen")
LEADERS = tuple(f"leder-{school}" for school in SCHOOLS)
CHIEF = "chef"
OFF = (  # the first and the last stand in every list, so that a new one replaces the whole old
    Blackout(date(2026, 6, 27), date(2026, 8, 7), "sommer"),
    Blackout(date(2026, 10, 12), date(2026, 10, 16), "efterår"),
    Blackout(date(2026, 12, 21), date(2027, 1, 1), "jul"),
    Blackout(date(2027, 6, 26), date(2027, 8, 7), "sommer"),
    Blackout(date(2028, 6, 24), date(2028, 7, 31), "sommer"),
)
_ACTIVITIES = ("A-01", "A-02")
_FACTS = {
    "outbox": outbox,
    "talks": talks,
    "answers": answers,
    "versions": answer_versions,
    "agreements": agreements,
    "snoozes": snoozes,
}
Row = dict[str, Any]
Facts = dict[str, list[Row]]


def everybody() -> tuple[Person, ...]:
    """One leader lives an hour behind; the administrator only hears that the list runs out."""
    admin = a_person("administrator", Role(RoleName.ADMINISTRATOR, None, LONG_AGO))
    return (leader(SCHOOLS[0]), leader(SCHOOLS[1], zone="Atlantic/Faroe"), chief(), admin)


def a_small_register() -> Register:
    activities = tuple(Activity(id, "p1", Level.POLICY, id) for id in _ACTIVITIES)
    policy = Policy("p1", "Gode år i skolen", None, activities)
    goals = [
        a_goal(f"{s}-{a}", school_id=s, activity_id=a, due=date(2028, 7, 31))
        for s in SCHOOLS
        for a in _ACTIVITIES
    ]
    return Register(
        municipality=a_municipality(),
        schools=tuple(School(s, s.capitalize()) for s in SCHOOLS),
        people=everybody(),
        plans=(replace(a_plan(ONE_TO_ONE, LUS, WELLBEING), policies=(policy,)),),
        goals=tuple(goals),
        blackouts=OFF,
    )


@dataclass(slots=True)
class SmallWorld:
    """Whoever is named does something; `facts` is what the database then holds."""

    url: str
    now: datetime
    teams: TakesAll = field(default_factory=TakesAll)
    people: dict[str, Person] = field(default_factory=dict)
    heard: list[tuple[Heard, str]] = field(default_factory=list)
    database: Database = field(init=False)
    handler: Handler = field(init=False)
    clock: Clock = field(init=False)

    def wake(self) -> None:
        """The whole bot anew on the same database: it remembers nothing else."""
        self.database, scenes = open_database(self.url), Scenes()
        self.handler = Handler(self.database, scenes, lambda: self.now, NOTICE)
        sender = Sender(self.database, scenes, self.teams, lambda: self.now, random.Random(1))
        self.clock = Clock(self.database, scenes, sender, lambda: self.now)

    async def begin(self) -> None:
        self.wake()
        await self.imports(a_small_register())
        async with self.database.write() as c:
            for person in self.people.values():
                await addresses.save_address(c, an_address_of(person), self.now)

    async def restart(self) -> None:
        await self.database.close()
        self.wake()

    async def imports(self, said: Register) -> None:
        """As another process does it: the bot is not told."""
        self.people |= {person.id: person for person in said.people}
        async with self.database.write() as c:
            await register.apply(c, replace(said, municipality=a_municipality()), self.now)

    async def writes(self, person_id: str, text: str) -> Reply:
        return await self._says(person_id, happening=Happening.TEXT, text=text)

    async def presses(self, person_id: str, verb: str, **values: str) -> Reply:
        return await self._says(person_id, happening=Happening.PRESS, verb=verb, values=values)

    async def repeats(self, number: int) -> None:
        """Teams delivers something once more."""
        heard, person_id = self.heard[number % len(self.heard)]
        await self.handler.hear(heard, an_address_of(self.people[person_id]))

    async def facts(self) -> Facts:
        async with self.database.read() as c:
            return {name: await _rows(c, table) for name, table in _FACTS.items()}

    async def pauses(self) -> dict[str, tuple[Any, ...]]:
        async with self.database.read() as c:
            return {p.id: p.pauses for p in await people.all_people(c, TENANT)}

    async def sums(self) -> tuple[int, int]:
        """Cells and goals of the chief's summary, each counted in exactly one state."""
        async with self.database.write() as c:
            scene = await read_scene(c, TENANT)
            assert scene
            found = await summary_facts(c, scene, self.now)
            matrix = build(found, view_of(self.people[CHIEF], SCHOOLS, found.today)).matrix
        assert {state for state, _ in matrix.cells} == set(CellState)
        return sum(count for _, count in matrix.cells), sum(count for _, count in matrix.goals)

    async def _says(self, person_id: str, **what: Any) -> Reply:
        person = self.people[person_id]
        heard = Heard(TENANT, person.object_id, f"a{len(self.heard)}", **what)
        self.heard.append((heard, person_id))
        return await self.handler.hear(heard, an_address_of(person))


def buttons(card: Card | None) -> list[tuple[str, dict[str, str]]]:
    """Verb and values of every button on a card."""
    found = presses(card) if card else []
    return [(p["verb"], {k: v for k, v in p["data"].items() if k != "verb"}) for p in found]


async def _rows(c: Any, table: Table) -> list[Row]:
    found = await c.execute(select(table).where(table.c.tenant_id == TENANT))
    return [dict(row) for row in found.mappings()]


BEGINS = datetime(2026, 9, 14, 5, tzinfo=UTC)  # a Monday, seven in Copenhagen
