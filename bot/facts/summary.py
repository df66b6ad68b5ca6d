"""Load for the summary: every school's rounds and answers of the last slots."""

from datetime import date, datetime, timedelta

from bot.facts.check_in import renew_rounds
from bot.scene import Scene
from followup.cadence import Standing, rule_in_year, standing
from followup.calendar import local_day, school_year
from followup.check_in import Round
from followup.plan import Instrument, Plan
from followup.positions import SummaryFacts
from followup.rounds import CHECK_IN_KIND, running_plan
from followup.talk import Talk
from storage import check_ins, plans, requests, talks
from storage.connection import Connection
from storage.people import all_people

_BACK = timedelta(days=400)
_PATIENCE = 10  # working days an agreement may be overdue before it needs a talk


async def summary_facts(c: Connection, scene: Scene, now: datetime) -> SummaryFacts:
    """For the whole municipality; the reader's view narrows it."""
    tenant = scene.municipality.tenant_id
    today = local_day(now, scene.municipality.zone)
    rounds = await _rounds(c, scene, today)
    booked = await talks.talks_of(c, tenant, since=now - _BACK)
    plan = running_plan(scene.plans, school_year(today))
    school_ids = [school.id for school in scene.schools]
    return SummaryFacts(
        now=now,
        today=today,
        patience=scene.calendar.add_working_days(today, -_PATIENCE),
        schools=scene.schools,
        activities=plan.activities if plan else (),
        goals=await plans.goals_of(c, tenant),
        rounds=rounds,
        answers=await check_ins.answers_in(c, tenant, school_ids, [one.id for one in rounds]),
        people=await all_people(c, tenant),
        agreements=await talks.agreements_of(c, tenant),
        requests=await requests.requests_of(c, tenant),
        talks=booked,
        standings=_standings(scene, plan, booked, now) if plan else {},
    )


async def _rounds(c: Connection, scene: Scene, today: date) -> tuple[Round, ...]:
    """As stored; a school the clock has not planned yet counts with the rounds it would have."""
    stored = await check_ins.rounds_of(c, scene.municipality.tenant_id, since=today - _BACK)
    planned = {one.school_id for one in stored if one.closes >= today}
    others = [school.id for school in scene.schools if school.id not in planned]
    if not others:
        return stored
    found = {one.id: one for one in (*stored, *await renew_rounds(c, scene, others, today))}
    return tuple(found.values())


def _standings(
    scene: Scene, plan: Plan, booked: tuple[Talk, ...], now: datetime
) -> dict[str, Standing]:
    asking = [line for line in plan.instruments if line.kind == CHECK_IN_KIND]
    return {
        school.id: found
        for line in asking
        for school in scene.schools
        if (found := _standing(scene, plan, line, school.id, booked, now))
    }


def _standing(
    scene: Scene,
    plan: Plan,
    line: Instrument,
    school_id: str,
    booked: tuple[Talk, ...],
    now: datetime,
) -> Standing | None:
    year = school_year(local_day(now, scene.municipality.zone))
    rule = rule_in_year(line, school_id, scene.overrides, year)
    own = [t for t in booked if (t.instrument_id, t.school_id) == (line.id, school_id)]
    return standing(rule, plan, own, scene.calendar, now) if rule else None
