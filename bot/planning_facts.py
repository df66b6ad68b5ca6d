"""Load for planning: everything that decides what one person is to be told, and when."""

from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.scene import Scene
from followup.calendar import at, local_day, school_year, year_bounds
from followup.people import Person
from followup.reminders import Planning
from storage import check_ins, outbox, plans, talks

_SUMMER = timedelta(days=100)
_BACK = timedelta(days=400)  # talks and rounds that still count in this school year


async def planning_of(c: AsyncConnection, scene: Scene, person: Person, now: datetime) -> Planning:
    """This person's facts: for a leader one school's, for a chief the whole municipality's."""
    tenant = scene.municipality.tenant_id
    today = local_day(now, scene.municipality.zone)
    schools = schools_of(scene, person)
    rounds = await check_ins.rounds_of(c, tenant, schools, since=today - _BACK)
    answers = await check_ins.answers_in(c, tenant, schools, [one.id for one in rounds])
    started = _year_start(today, scene)
    return Planning(
        municipality=scene.municipality,
        calendar=scene.calendar,
        plans=scene.plans,
        people=(person,),
        schools=tuple(school for school in scene.schools if school.id in schools),
        talks=await talks.talks_of(c, tenant, schools, since=now - _BACK),
        rounds=rounds,
        goals=await plans.goals_of(c, tenant, schools),
        answered=frozenset((answer.round_id, answer.goal_id) for answer in answers),
        agreements=await talks.agreements_owned(c, tenant, person.id),
        overrides=scene.overrides,
        sent=await outbox.sent_to(c, tenant, person.id, started),
        snoozes=await outbox.snoozes_of(c, tenant, person.id, started),
    )


def schools_of(scene: Scene, person: Person) -> tuple[str, ...]:
    """A role in the whole municipality reaches every school."""
    held = {role.school_id for role in person.roles}
    if None in held:
        return tuple(school.id for school in scene.schools)
    return tuple(school.id for school in scene.schools if school.id in held)


def _year_start(today: date, scene: Scene) -> datetime:
    """What June's talks still ask about in August was first sent in the year before."""
    first, _ = year_bounds(school_year(today))
    return at(first - _SUMMER, datetime.min.time(), scene.municipality.zone)
