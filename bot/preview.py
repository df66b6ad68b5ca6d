"""A rehearsed year: every message the bot would send in a stretch of time, and nothing is sent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from bot.facts.check_in import AHEAD
from bot.facts.planning import BACK
from bot.scene import Scene, read_scene
from followup.calendar import ONE_DAY, at, days, school_year
from followup.check_in import Round
from followup.people import Person, School
from followup.planning import plan
from followup.reminders import Planning, Reminder, Sent
from followup.rounds import all_rounds
from followup.talk import Talk
from storage import check_ins, outbox, people, plans, requests, talks
from storage.connection import Connection
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One message: everything one person is told at one moment, the most pressing first."""

    at: datetime  # aware, UTC
    person: Person
    reminders: tuple[Reminder, ...]
    schools: tuple[School, ...]

    def unit(self, reminder: Reminder) -> str:
        """The school's name; empty for what concerns the whole municipality."""
        return next((s.name for s in self.schools if s.id == reminder.school_id), "")


async def rehearse(database: Database, first: date, last: date) -> tuple[Foreseen, ...]:
    """Every message from the first day to the last, both inclusive, as things stand now."""
    found: list[Foreseen] = []
    async with database.read() as c:
        for tenant in await people.tenants(c):
            scene = await read_scene(c, tenant)
            found += await _rehearse(c, scene, first, last) if scene else ()
    return tuple(sorted(found, key=lambda message: (message.at, message.person.id)))


async def _rehearse(c: Connection, scene: Scene, first: date, last: date) -> tuple[Foreseen, ...]:
    return foresee(await rehearsal_facts(c, scene, first, last), first, last)


def foresee(facts: Planning, first: date, last: date) -> tuple[Foreseen, ...]:
    """Works as long as the stretch is long, and asks nobody anything."""
    zone = facts.municipality.zone
    since, until = at(first, time(), zone), at(last + ONE_DAY, time(), zone)
    return tuple(_messages(plan(facts, since, until), facts))


def _messages(reminders: Iterable[Reminder], facts: Planning) -> Iterator[Foreseen]:
    """`plan` gives them in the order of messages."""
    known = {person.id: person for person in facts.people}
    for (due, person_id), bundle in groupby(reminders, lambda r: (r.due, r.person_id)):
        yield Foreseen(due, known[person_id], tuple(bundle), facts.schools)


async def rehearsal_facts(c: Connection, scene: Scene, first: date, last: date) -> Planning:
    """What `planning_of` finds for one person, here for everybody at once."""
    tenant = scene.municipality.tenant_id
    since = at(first, time(), scene.municipality.zone)
    everybody = await people.all_people(c, tenant)
    ids = [person.id for person in everybody]
    booked = await talks.talks_of(c, tenant, since=since - BACK)
    stored = await check_ins.rounds_of(c, tenant, since=first - BACK)
    rounds = _renewed(scene, stored, booked, _years(first, last + AHEAD))
    schools = [school.id for school in scene.schools]
    answers = await check_ins.answers_in(c, tenant, schools, [one.id for one in rounds])
    return Planning(
        municipality=scene.municipality,
        calendar=scene.calendar,
        plans=scene.plans,
        people=everybody,
        schools=scene.schools,
        talks=booked,
        rounds=rounds,
        goals=await plans.goals_of(c, tenant),
        answered=frozenset((answer.round_id, answer.goal_id) for answer in answers),
        agreements=await talks.agreements_of(c, tenant),
        requests=await requests.requests_of(c, tenant),
        overrides=scene.overrides,
        sent=await _sent(c, tenant, ids, since),
        snoozes=await outbox.snoozes_of(c, tenant, ids, since - BACK),
    )


def _renewed(
    scene: Scene, stored: tuple[Round, ...], booked: tuple[Talk, ...], years: Iterable[str]
) -> tuple[Round, ...]:
    """The rounds as the clock will store them, over those that stand now."""
    rounds = {one.id: one for one in stored}
    schools = [school.id for school in scene.schools]
    for year in years:
        new = all_rounds(
            scene.plans, schools, scene.calendar, booked, year, scene.overrides, stored
        )
        rounds |= {one.id: one for one in new}
    return tuple(rounds.values())


def _years(first: date, last: date) -> tuple[str, ...]:
    return tuple(dict.fromkeys(school_year(day) for day in days(first, last)))


async def _sent(
    c: Connection, tenant: str, person_ids: Iterable[str], since: datetime
) -> tuple[Sent, ...]:
    """Only from before: a stretch that has passed is rehearsed as if it were still to come."""
    found = await outbox.sent_to(c, tenant, person_ids, since - BACK)
    return tuple(sent for sent in found if sent.at < since)
