"""How often talks are held: even slots over school days, and how a subject stands on a day."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from followup.calendar import Calendar, local_day, school_year, year_bounds
from followup.plan import CadenceRule, Instrument, Plan, RuleUnit, Subject
from followup.register import CadenceOverride
from followup.talk import Talk, TalkState

_AHEAD = timedelta(days=28)  # a booking this near counts, even past the running slot
_DAYS_A_TALK = 15  # school days one more talk needs: fewer are left, it cannot be held


class CadenceState(StrEnum):
    OVER_MAX = "over_max"
    CANNOT_REACH_MIN = "cannot_reach_min"
    OK = "ok"
    SHORT = "short"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Slot:
    """An even part of a unit; the days between two slots belong to the later one."""

    key: str  # 2026/2027#2
    first: date
    last: date  # a school day


@dataclass(frozen=True, slots=True)
class Standing:
    """How one subject stands with one instrument on a day: "3 af 4-6" and the next date."""

    rule: CadenceRule
    held: int
    booked: int
    expected: int
    state: CadenceState
    next_talk: Talk | None
    last_held: Talk | None


def expected(minimum: int, elapsed: int, total: int) -> int:
    """Talks expected by now: one is once a fifth of its slot's school days has passed."""
    return (5 * minimum * elapsed + 4 * total) // (5 * total) if total else 0


def state(
    rule: CadenceRule, held: int, booked: int, elapsed: int, total: int, remaining: int
) -> CadenceState:
    """In the order of the rules; `elapsed` counts today, `remaining` the school days after it."""
    covered = held + booked
    if rule.maximum is not None and covered > rule.maximum:
        return CadenceState.OVER_MAX
    if rule.minimum == 0:
        return CadenceState.OPEN
    if covered + remaining // _DAYS_A_TALK < rule.minimum:
        return CadenceState.CANNOT_REACH_MIN
    if covered >= expected(rule.minimum, elapsed, total):
        return CadenceState.OK
    return CadenceState.SHORT


@lru_cache(maxsize=512)
def slots(unit: str, first: date, school_days: tuple[date, ...], count: int) -> tuple[Slot, ...]:
    """`count` even slots from `first` on; none when the unit has fewer school days than that."""
    if not 0 < count <= len(school_days):
        return ()
    ends = [school_days[k * len(school_days) // count - 1] for k in range(1, count + 1)]
    starts = [first, *(end + timedelta(days=1) for end in ends[:-1])]
    return tuple(
        Slot(f"{unit}#{number}", start, end)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )


def slot_on(day: date, among: Sequence[Slot]) -> Slot | None:
    """The slot the day lies in; after the last school day still the last one."""
    return next((slot for slot in among if day <= slot.last), among[-1] if among else None)


@lru_cache(maxsize=512)
def expected_dates(minimum: int, school_days: tuple[date, ...]) -> tuple[date, ...]:
    """The day on which `expected` reaches 1, 2, … minimum."""
    total = len(school_days)
    reached = [expected(minimum, n, total) for n in range(1, total + 1)]
    return tuple(
        next(day for day, count in zip(school_days, reached, strict=True) if count >= wanted)
        for wanted in range(1, minimum + 1 if total else 1)
    )


def rule_for(
    instrument: Instrument,
    subject_id: str | None,
    overrides: Sequence[CadenceOverride],
    on: date,
) -> CadenceRule | None:
    """The newest of the subject's own rules in force that day, else the instrument's."""
    own = [one for one in overrides if one.whose == (instrument.id, subject_id)]
    in_force = (one for one in own if one.holds_on(on))
    newest = max(in_force, key=lambda one: one.since or date.min, default=None)
    return newest.rule if newest else instrument.on(on).rule


def rule_in_year(
    instrument: Instrument,
    subject_id: str | None,
    overrides: Sequence[CadenceOverride],
    year: str,
) -> CadenceRule | None:
    """A rule that begins within a school year holds for all of it: its slots are even over it."""
    return rule_for(instrument, subject_id, overrides, year_bounds(year)[1])


def unit_of(rule: CadenceRule, plan: Plan, day: date) -> tuple[str, date, date]:
    """Key, first and last day of the unit the day lies in; a programme lasts as its plan."""
    if rule.unit is RuleUnit.SCHOOL_YEAR:
        return (school_year(day), *year_bounds(school_year(day)))
    return plan.label, plan.starts, plan.ends


def planned(
    instrument: Instrument,
    schools: Sequence[str],
    year: str,
    overrides: Sequence[CadenceOverride] = (),
) -> tuple[int, int | None]:
    """Fewest and most occurrences in one unit over all subjects; None: no ceiling."""
    subjects = [None] if instrument.subject is Subject.MUNICIPALITY else schools
    rules = [rule for s in subjects if (rule := rule_in_year(instrument, s, overrides, year))]
    most = [rule.maximum for rule in rules if rule.maximum is not None]
    return sum(rule.minimum for rule in rules), sum(most) if len(most) == len(rules) else None


def standing(
    rule: CadenceRule, plan: Plan, talks: Sequence[Talk], calendar: Calendar, now: datetime
) -> Standing:
    """Of one subject: `talks` are this instrument's with that subject, in any unit."""
    day = local_day(now, calendar.zone)
    unit, first, last = unit_of(rule, plan, day)
    school_days = calendar.days_of_unit(first, last, talks[0].school_id if talks else None)
    own = [talk for talk in talks if belongs(talk, unit, first, last, calendar.zone)]
    held = [talk for talk in own if talk.state is TalkState.HELD]
    ahead = [talk for talk in own if talk.state.is_ahead and talk.starts >= now]
    limit = booking_limit(day, slots(unit, first, school_days, rule.minimum))
    booked = sum(1 for talk in ahead if local_day(talk.starts, calendar.zone) <= limit)
    elapsed, total = bisect_right(school_days, day), len(school_days)
    return Standing(
        rule=rule,
        held=len(held),
        booked=booked,
        expected=expected(rule.minimum, elapsed, total),
        state=state(rule, len(held), booked, elapsed, total, total - elapsed),
        next_talk=min(ahead, key=_start, default=None),
        last_held=max(held, key=_start, default=None),
    )


def booking_limit(day: date, among: Sequence[Slot]) -> date:
    """Talks up to the end of the running slot count as booked, or 28 days ahead if later."""
    running = slot_on(day, among)
    return max(day + _AHEAD, running.last) if running else day + _AHEAD


def belongs(talk: Talk, unit: str, first: date, last: date, zone: str) -> bool:
    """A talk keeps the slot it was booked for, wherever it is moved; without one its day says."""
    if talk.slot:
        return talk.slot.split("#")[0] == unit
    return first <= local_day(talk.starts, zone) <= last


def _start(talk: Talk) -> datetime:
    return talk.starts
