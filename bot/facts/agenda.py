"""Load for an agenda sheet: one school's year around one talk, and what was shared of it."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.scene import Scene
from dialogs.agenda import Table
from followup.agenda import Issue, for_all_seats
from followup.agenda_lines import AgendaFacts
from followup.cadence import Slot, Standing, rule_in_year, standing
from followup.calendar import ONE_DAY, local_day, school_year, year_bounds
from followup.calendar_entries import has_seat
from followup.people import Person
from followup.plan import Instrument
from followup.positions import SummaryFacts, leaders_of
from followup.rounds import line_of, running_plan, year_slots
from followup.sight import Given, View, view_of
from followup.talk import Talk
from storage import check_ins, people, plans, points, requests, sheets, talks
from storage.connection import Connection

_BACK = timedelta(days=400)
_PATIENCE = 10  # working days an agreement may be overdue before it needs a talk


async def agenda_of(
    c: Connection, scene: Scene, talk: Talk, now: datetime, form: str = ""
) -> AgendaFacts | None:
    """Everything its sheet is built from; None for a talk without school or instrument."""
    tenant = scene.municipality.tenant_id
    school, line = scene.school(talk.school_id or ""), instrument_of(scene, talk)
    if school is None or line is None:
        return None
    known = await _school(c, scene, school.id, now)
    return AgendaFacts(
        talk=talk,
        school=school,
        instrument=line,
        calendar=scene.calendar,
        summary=known,
        standing=_standing(scene, line, known, school.id),
        points=await points.points_of(c, tenant, school.id, now - _BACK),
        hidden=await points.hidden_at(c, tenant, school.id),
        slots=_slots(scene, line, talk, school.id),
        form=form,
    )


async def table_of(
    c: Connection, scene: Scene, reader: Person, talk: Talk, now: datetime, form: str = ""
) -> Table | None:
    """The same with who looks, and the version shared last."""
    facts = await agenda_of(c, scene, talk, now, form)
    if facts is None:
        return None
    shared = await sheets.newest_sheet(c, reader.tenant_id, talk.id)
    view = reader_view(scene, reader, talk, facts.summary.today)
    return Table(facts, reader, view, shared.issue if shared else None)


async def shared_table(c: Connection, at: Table, now: datetime) -> Table:
    """The sheet shared with all seats as it is now; what is shared already stays that version."""
    facts = at.facts
    tenant, school = at.reader.tenant_id, facts.school.id
    sheet = for_all_seats(facts, Issue(0, 0, now))
    leader = next((one.id for one in leaders_of(school, facts.people, facts.summary.today)), "")
    return replace(at, issue=await sheets.share(c, tenant, sheet, school, leader, now))


def reader_view(scene: Scene, reader: Person, talk: Talk, today: date) -> View:
    """A consultant reads the sheets of the talks they sit in."""
    school, line = talk.school_id or "", instrument_of(scene, talk)
    sits = line is not None and has_seat(reader, line, talk, scene.municipality.zone)
    return view_of(reader, (school,), today, {school: (Given.SEATED,)} if sits else {})


def instrument_of(scene: Scene, talk: Talk) -> Instrument | None:
    return line_of(talk, scene.plans, scene.municipality.zone)


async def _school(c: Connection, scene: Scene, school_id: str, now: datetime) -> SummaryFacts:
    """One school as a summary would see it."""
    tenant = scene.municipality.tenant_id
    today = local_day(now, scene.municipality.zone)
    rounds = await check_ins.rounds_of(c, tenant, (school_id,), since=today - _BACK)
    plan = running_plan(scene.plans, school_year(today))
    return SummaryFacts(
        now=now,
        today=today,
        patience=scene.calendar.add_working_days(today, -_PATIENCE, school_id),
        schools=tuple(one for one in scene.schools if one.id == school_id),
        activities=plan.activities if plan else (),
        goals=await plans.goals_of(c, tenant, (school_id,)),
        rounds=rounds,
        answers=await check_ins.answers_in(c, tenant, (school_id,), [one.id for one in rounds]),
        people=_near(await people.all_people(c, tenant), school_id),
        agreements=await talks.agreements_of(c, tenant, (school_id,)),
        requests=await requests.requests_of(c, tenant, (school_id,)),
        talks=await talks.talks_of(c, tenant, (school_id,), since=now - _BACK),
    )


def _near(everybody: tuple[Person, ...], school_id: str) -> tuple[Person, ...]:
    """Those of the school and those of the whole municipality."""
    return tuple(
        person
        for person in everybody
        if any(role.school_id in (None, school_id) for role in person.roles)
    )


def _standing(
    scene: Scene, line: Instrument, known: SummaryFacts, school_id: str
) -> Standing | None:
    year = school_year(known.today)
    rule = rule_in_year(line, school_id, scene.overrides, year)
    plan = running_plan(scene.plans, year)
    if rule is None or plan is None:
        return None
    own = [t for t in known.talks if (t.instrument_id, t.school_id) == (line.id, school_id)]
    return standing(rule, plan, own, scene.calendar, known.now)


def _slots(scene: Scene, line: Instrument, talk: Talk, school_id: str) -> tuple[Slot, ...]:
    """Of the talk's school year and the one after it."""
    year = school_year(local_day(talk.starts, scene.municipality.zone))
    following = school_year(year_bounds(year)[1] + ONE_DAY)
    return tuple(
        slot
        for key in (year, following)
        for slot in year_slots(line, school_id, scene.calendar, key, scene.overrides)
    )
