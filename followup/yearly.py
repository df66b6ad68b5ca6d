"""Yearly tasks and booking nudges: what falls due because of the year, not because of a talk."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from followup.cadence import Slot, belongs, booking_limit, expected_dates, rule_in_year
from followup.calendar import ONE_DAY, Calendar, at, local_day, year_bounds
from followup.ladders import Ladder, Rung, rhythm_name, with_slack
from followup.people import RoleName
from followup.plan import CadenceRule, Instrument, Plan, RuleUnit
from followup.register import CadenceOverride
from followup.reminders import Step
from followup.rounds import CHECK_IN_KIND, year_slots
from followup.talk import Talk, TalkState

_NEW_CALENDAR_YEAR = 8  # months before August lie in the second half of a school year
_WARNING = 5  # working days before a task is due


@dataclass(frozen=True, slots=True)
class _Window:
    """Month and day when a yearly task opens and when it is due."""

    opens: tuple[int, int]
    due: tuple[int, int]
    has_halfway: bool


_SPRING = (_Window((3, 1), (5, 31), has_halfway=True),)
_TASKS = {
    "local_evaluation": _SPRING,
    "municipal_evaluation": _SPRING,
    "school_strategy": _SPRING,
    "school_strategy_revision": _SPRING,
    "unit_quality_report": _SPRING,
    "municipal_quality_report": _SPRING,
    "wellbeing_assessment": (
        _Window((10, 1), (11, 30), has_halfway=False),
        _Window((3, 1), (4, 30), has_halfway=False),
    ),
}
_NUDGES = (((9, 1), (9, 15)), ((2, 1), (2, 15)))  # one pair for each talk a year
_NUDGED = frozenset(
    {
        "leadership_development_talk",
        "leadership_team_development_talk",
        "team_development_talk",
        "school_development_talk",
    }
)


@dataclass(frozen=True, slots=True)
class Bookings:
    """One school, or the municipality, and what is booked and held with it."""

    school_id: str | None
    talks: Sequence[Talk]
    calendar: Calendar
    overrides: Sequence[CadenceOverride] = ()

    def talks_of(self, instrument: Instrument, unit: str, first: date, last: date) -> list[Talk]:
        """Those of one instrument in one unit that were not cancelled."""
        return [
            talk
            for talk in self.talks
            if (talk.instrument_id, talk.school_id) == (instrument.id, self.school_id)
            and talk.state is not TalkState.CANCELLED
            and belongs(talk, unit, first, last, self.calendar.zone)
        ]


def task_ladders(
    instrument: Instrument, plan: Plan, year: str, bookings: Bookings
) -> Iterator[Ladder]:
    """Evaluations, revisions and wellbeing assessments of one year that are not done."""
    windows = _TASKS.get(instrument.kind)
    if windows is None:
        return
    rule = rule_in_year(instrument, bookings.school_id, bookings.overrides, year)
    if rule is None or not _is_due_in(rule, plan, year):
        return
    unit, first, last = _unit(rule, plan, year)
    talks = bookings.talks_of(instrument, unit, first, last)
    for number, window in enumerate(windows[: rule.minimum], 1):
        if not _is_done(talks, f"{unit}#{number}", number):
            yield _task(instrument, f"{unit}#{number}", window, year, bookings)


def nudge_ladders(instrument: Instrument, year: str, bookings: Bookings) -> Iterator[Ladder]:
    """To the convener: a talk of this slot ought to be booked."""
    if instrument.kind != CHECK_IN_KIND and rhythm_name(instrument) not in _NUDGED:
        return
    among = year_slots(instrument, bookings.school_id, bookings.calendar, year, bookings.overrides)
    talks = bookings.talks_of(instrument, year, *year_bounds(year))
    for number, (slot, days) in enumerate(_nudge_days(instrument, year, bookings, among), 1):
        if _covered(instrument, talks, days[0], among, bookings.calendar.zone) < number:
            yield _nudge(instrument, slot, days, bookings)


def _task(
    instrument: Instrument, slot: str, window: _Window, year: str, bookings: Bookings
) -> Ladder:
    calendar, school_id = bookings.calendar, bookings.school_id
    opens, due = day_in(year, window.opens), day_in(year, window.due)
    expires = at(due + ONE_DAY, time(), calendar.zone)
    halfway = with_slack(opens + (due - opens) // 2, calendar, school_id)
    warning = calendar.add_working_days(due, -_WARNING, school_id)
    steps = [(Step.ASK, with_slack(opens, calendar, school_id))]
    if window.has_halfway:
        steps += [(Step.REMIND, halfway), (Step.REMIND_AGAIN, warning), (Step.DUE_DAY, due)]
    else:
        steps += [(Step.REMIND, warning)]
    return _ladder(instrument, slot, due, steps, expires, school_id)


def _nudge(
    instrument: Instrument, slot: Slot, days: tuple[date, ...], bookings: Bookings
) -> Ladder:
    calendar, school_id = bookings.calendar, bookings.school_id
    expires = at(slot.last + ONE_DAY, time(), calendar.zone)
    steps = zip(
        (Step.NUDGE, Step.NUDGE_AGAIN),
        (with_slack(day, calendar, school_id) for day in days),
        strict=False,
    )
    return _ladder(instrument, slot.key, slot.last, list(steps), expires, school_id)


def _ladder(
    instrument: Instrument,
    slot: str,
    about: date,
    steps: Sequence[tuple[Step, date]],
    expires: datetime,
    school_id: str | None,
) -> Ladder:
    seats: tuple[RoleName, ...] = (instrument.convener,)
    return Ladder(
        instrument_id=instrument.id,
        kind=instrument.kind,
        school_id=school_id,
        slot=slot,
        version="0",
        about=about,
        chains=(tuple(Rung(step, day, expires, seats) for step, day in steps),),
    )


def _nudge_days(
    instrument: Instrument, year: str, bookings: Bookings, among: Sequence[Slot]
) -> Iterator[tuple[Slot, tuple[date, ...]]]:
    """Each slot with its nudge days: when a 1:1 falls short, and fixed days for the rest."""
    if instrument.kind == CHECK_IN_KIND:
        school_days = bookings.calendar.school_days(year, bookings.school_id)
        for slot, day in zip(among, expected_dates(len(among), school_days), strict=True):
            yield slot, (day,)
    else:
        for slot, days in zip(among, _NUDGES, strict=False):
            yield slot, tuple(day_in(year, day) for day in days)


def _covered(
    instrument: Instrument, talks: Sequence[Talk], day: date, among: Sequence[Slot], zone: str
) -> int:
    """Talks that count on that day; one that has taken place counts before anyone says so."""
    if instrument.kind != CHECK_IN_KIND:
        return len(talks)
    limit = booking_limit(day, among)
    return sum(1 for talk in talks if local_day(talk.starts, zone) <= limit)


def _is_done(talks: Sequence[Talk], slot: str, number: int) -> bool:
    held = [talk for talk in talks if talk.state is TalkState.HELD]
    return any(talk.slot == slot for talk in held) or (
        sum(1 for talk in held if not talk.slot) >= number
    )


def _is_due_in(rule: CadenceRule, plan: Plan, year: str) -> bool:
    """Once a plan period means in its first year; a programme has milestones instead."""
    if rule.unit is RuleUnit.PLAN_PERIOD:
        return plan.starts <= year_bounds(year)[1] < plan.starts + timedelta(days=366)
    return rule.unit is RuleUnit.SCHOOL_YEAR


def _unit(rule: CadenceRule, plan: Plan, year: str) -> tuple[str, date, date]:
    if rule.unit is RuleUnit.PLAN_PERIOD:
        return plan.label, plan.starts, plan.ends
    return (year, *year_bounds(year))


def day_in(year: str, month_and_day: tuple[int, int]) -> date:
    """That day of a school year: August to December lie in its first calendar year."""
    first, second = (int(part) for part in year.split("/"))
    month, day = month_and_day
    return date(first if month >= _NEW_CALENDAR_YEAR else second, month, day)
