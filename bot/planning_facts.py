"""Load for planning: everything that decides what one person is to be told, and when."""

from datetime import datetime, timedelta

from bot.scene import Scene
from followup.calendar import local_day
from followup.people import Person, RoleName
from followup.reminders import Planning
from storage import check_ins, outbox, people, plans, talks
from storage.connection import Connection

_SUMMER = timedelta(days=100)
BACK = timedelta(days=400)  # what still counts: a ladder of one school year may end in the next


async def planning_of(c: Connection, scene: Scene, person: Person, now: datetime) -> Planning:
    """This person's facts: for a leader one school's, for a chief the whole municipality's."""
    tenant = scene.municipality.tenant_id
    today = local_day(now, scene.municipality.zone)
    schools = schools_of(scene, person)
    rounds = await check_ins.rounds_of(c, tenant, schools, since=today - BACK)
    answers = await check_ins.answers_in(c, tenant, schools, [one.id for one in rounds])
    return Planning(
        municipality=scene.municipality,
        calendar=scene.calendar,
        plans=scene.plans,
        people=(person,),
        schools=tuple(school for school in scene.schools if school.id in schools),
        talks=await talks.talks_of(c, tenant, schools, since=now - BACK),
        rounds=rounds,
        goals=await plans.goals_of(c, tenant, schools),
        answered=frozenset((answer.round_id, answer.goal_id) for answer in answers),
        agreements=await talks.agreements_owned(c, tenant, person.id),
        overrides=scene.overrides,
        sent=await outbox.sent_to(c, tenant, person.id, now - BACK),
        snoozes=await outbox.snoozes_of(c, tenant, person.id, now - BACK),
        leaders=await _leaders(c, tenant, person),
    )


async def _leaders(c: Connection, tenant: str, person: Person) -> tuple[Person, ...]:
    """Only a deputy's messages depend on who else is away."""
    if not person.ever_was(RoleName.DEPUTY):
        return ()
    schools = [role.school_id for role in person.roles if role.school_id]
    return await people.people_at(c, tenant, schools)


def schools_of(scene: Scene, person: Person) -> tuple[str, ...]:
    """A role in the whole municipality reaches every school."""
    held = {role.school_id for role in person.roles}
    if None in held:
        return tuple(school.id for school in scene.schools)
    return tuple(school.id for school in scene.schools if school.id in held)
