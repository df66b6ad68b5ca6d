"""Load for booking: who sits where, everybody's talks, and the slots of the year."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.scene import Scene
from dialogs.cards.talks import InstrumentLine, SchoolLine
from dialogs.school_desk import SchoolDesk
from followup.booking import Desk
from followup.cadence import Slot, Standing, rule_in_year, standing
from followup.calendar import local_day, school_year
from followup.people import RoleName, School
from followup.plan import Instrument, Plan, is_talk
from followup.proposals import proposals
from followup.rounds import CHECK_IN_KIND, running_plan, year_slots
from followup.talk import TalkState
from storage import talks
from storage.connection import Connection
from storage.people import all_people

_BACK = timedelta(days=400)


async def desk_of(c: Connection, scene: Scene, now: datetime) -> Desk:
    """The whole municipality's, since a chief has talks at every school."""
    tenant = scene.municipality.tenant_id
    plan = plan_of(scene, now)
    return Desk(
        calendar=scene.calendar,
        now=now,
        instruments=plan.instruments if plan else (),
        talks=await talks.talks_of(c, tenant, since=now - _BACK),
        people=await all_people(c, tenant),
    )


def plan_of(scene: Scene, now: datetime) -> Plan | None:
    day = local_day(now, scene.municipality.zone)
    return running_plan(scene.plans, school_year(day))


def overview_lines(scene: Scene, desk: Desk) -> list[SchoolLine]:
    """How each school stands with its 1:1 talks."""
    plan = plan_of(scene, desk.now)
    asking = [line for line in desk.instruments if line.kind == CHECK_IN_KIND]
    return [
        SchoolLine(school, found)
        for school in scene.schools
        for line in asking
        if plan and (found := _standing(scene, plan, line, school, desk))
    ]


def school_desk(scene: Scene, desk: Desk, school: School) -> SchoolDesk:
    plan = plan_of(scene, desk.now)
    lines = [line for line in desk.instruments if _is_booked_by_chief(line, scene)]
    year = school_year(desk.today)
    slots = {
        line.id: year_slots(line, school.id, scene.calendar, year, scene.overrides)
        for line in lines
    }
    shown = tuple(_line(scene, plan, line, school, desk, slots[line.id]) for line in lines if plan)
    return SchoolDesk(school, desk, shown, slots, plan)


def _line(
    scene: Scene, plan: Plan, line: Instrument, school: School, desk: Desk, slots: tuple[Slot, ...]
) -> InstrumentLine:
    own = [t for t in desk.talks if (t.instrument_id, t.school_id) == (line.id, school.id)]
    held = [talk for talk in own if talk.state is TalkState.HELD]
    starts = proposals(line, school.id, desk, slots)
    return InstrumentLine(
        line,
        _standing(scene, plan, line, school, desk),
        ahead=tuple(talk for talk in own if talk.state.is_ahead),
        last_held=held[-1] if held else None,
        proposed=tuple(_local(start, scene) for start in starts),
    )


def _standing(
    scene: Scene, plan: Plan, line: Instrument, school: School, desk: Desk
) -> Standing | None:
    rule = rule_in_year(line, school.id, scene.overrides, school_year(desk.today))
    own = [t for t in desk.talks if (t.instrument_id, t.school_id) == (line.id, school.id)]
    return standing(rule, plan, own, scene.calendar, desk.now) if rule else None


def _is_booked_by_chief(line: Instrument, scene: Scene) -> bool:
    is_on = line.is_on(scene.municipality.switched_on)
    return is_on and line.convener is RoleName.CHIEF and is_talk(line.kind)


def _local(start: datetime, scene: Scene) -> str:
    return start.astimezone(ZoneInfo(scene.municipality.zone)).strftime("%Y-%m-%dT%H:%M")
