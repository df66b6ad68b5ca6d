"""Load for planning: everything that decides what people are to be told, and when."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from bot.scene import Scene
from followup.calendar import local_day
from followup.concerning import narrowed
from followup.people import Person, RoleName
from followup.reminders import Planning
from storage import check_ins, outbox, people, plans, requests, talks
from storage.connection import Connection

BACK = timedelta(days=400)  # what still counts: a ladder of one school year may end in the next


async def planning_of(c: Connection, scene: Scene, person: Person, now: datetime) -> Planning:
    """This person's facts: for a leader one school's, for a chief the whole municipality's."""
    return (await planning_of_each(c, scene, (person,), now))(person)


async def planning_of_each(
    c: Connection, scene: Scene, everybody: Sequence[Person], now: datetime
) -> Callable[[Person], Planning]:
    """Each one's facts, read for all of them at once."""
    tenant = scene.municipality.tenant_id
    today = local_day(now, scene.municipality.zone)
    ids = [person.id for person in everybody]
    schools = tuple({school: None for person in everybody for school in schools_of(scene, person)})
    rounds = await check_ins.rounds_of(c, tenant, schools, since=today - BACK)
    answers = await check_ins.answers_in(c, tenant, schools, [one.id for one in rounds])
    facts = Planning(
        municipality=scene.municipality,
        calendar=scene.calendar,
        plans=scene.plans,
        people=(*everybody, *await _beside_deputies(c, tenant, everybody)),
        schools=tuple(school for school in scene.schools if school.id in schools),
        talks=await talks.talks_of(c, tenant, schools, since=now - BACK),
        rounds=rounds,
        goals=await plans.goals_of(c, tenant, schools),
        answered=frozenset((answer.round_id, answer.goal_id) for answer in answers),
        agreements=await talks.agreements_owned(c, tenant, ids),
        requests=await requests.requests_of(c, tenant, schools),
        overrides=scene.overrides,
        sent=await outbox.sent_to(c, tenant, ids, now - BACK),
        snoozes=await outbox.snoozes_of(c, tenant, ids, now - BACK),
    )
    return narrowed(facts)


async def _beside_deputies(
    c: Connection, tenant: str, everybody: Iterable[Person]
) -> tuple[Person, ...]:
    """Only a deputy's messages depend on who else is away."""
    deputies = [person for person in everybody if person.ever_was(RoleName.DEPUTY)]
    schools = {role.school_id for person in deputies for role in person.roles if role.school_id}
    return await people.people_at(c, tenant, sorted(schools)) if schools else ()


def schools_of(scene: Scene, person: Person) -> tuple[str, ...]:
    """A role in the whole municipality reaches every school."""
    held = {role.school_id for role in person.roles}
    if None in held:
        return tuple(school.id for school in scene.schools)
    return tuple(school.id for school in scene.schools if school.id in held)
