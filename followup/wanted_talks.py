"""The talks a school year still lacks, the most overdue first, and the days each may lie on."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import combinations

from followup.booking import Desk
from followup.cadence import CadenceState, Slot, rule_in_year, standing
from followup.calendar import ONE_DAY, local_day, school_year, year_bounds
from followup.diary import seats_of
from followup.people import Person, Role, RoleName
from followup.plan import Instrument, Plan, RuleUnit
from followup.register import CadenceOverride
from followup.rounds import CHECK_IN_KIND, running_plan, settle, year_slots
from followup.talk import Talk, TalkState

APART = 5  # two 1:1s of a school have at least so many school days between them
NOTICE = timedelta(days=14)  # nearer days are taken only when a slot has no later ones
_TALKS = (CHECK_IN_KIND, "_development_talk")
_WORRYING = (CadenceState.CANNOT_REACH_MIN, CadenceState.SHORT)
_NEVER = datetime(1, 1, 1, tzinfo=UTC)


class Why(StrEnum):
    """Why a talk finds no day."""

    SLOT_OVER = "slot-over"  # no school day of its slot is left
    TOO_FEW_DAYS = "too-few-days"  # the school has fewer school days than talks
    NOBODY_THERE = "nobody-there"  # on every day left a seat is away or empty
    TOO_CLOSE = "too-close"  # the school's other talks lie on or near every day left
    CHIEF_FULL = "chief-full"  # every day left is full for the chief


@dataclass(frozen=True, slots=True)
class Ground:
    """What a proposal stands on."""

    desk: Desk
    plans: tuple[Plan, ...]
    school_ids: tuple[str, ...]
    overrides: tuple[CadenceOverride, ...] = ()
    switched_on: tuple[str, ...] = ()  # kinds of instrument that are off by default

    @property
    def year(self) -> str:
        """This school year while it has school days left, then the next one."""
        year = school_year(self.desk.today)
        days = self.desk.calendar.school_days(year)
        over = not days or days[-1] <= self.desk.today
        return school_year(year_bounds(year)[1] + ONE_DAY) if over else year

    def school_days(self, school_id: str) -> tuple[date, ...]:
        return self.desk.calendar.school_days(self.year, school_id)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One talk that is missing; with no `days`, `why` says why there are none."""

    instrument: Instrument
    school_id: str
    slot: Slot | None
    days: tuple[date, ...] = ()  # in order
    given_up: tuple[date, ...] = ()  # possible, but perhaps near another 1:1 still to be placed
    share: float = 0.5  # how far into its days it had best lie: spread over schools
    why: Why = Why.CHIEF_FULL

    @property
    def key(self) -> str:
        return f"{self.instrument.id}:{self.school_id}:{self.slot.key if self.slot else ''}"


def wanted_talks(ground: Ground) -> list[Wanted]:
    """Those who cannot reach the minimum or are short come first, then the oldest last talk."""
    plan = running_plan(ground.plans, ground.year)
    if plan is None:
        return []
    planned = (one for one in plan.instruments if is_planned(one, ground.switched_on))
    found = [
        (state, number, last, one)
        for number, line in enumerate(planned)
        for state, last, one in _of_line(line, number, plan, ground)
    ]
    return [one for *_, one in sorted(found, key=lambda f: f[:3])]


def is_planned(line: Instrument, switched_on: tuple[str, ...] = ()) -> bool:
    """The chief convenes it, and a number of times in a school year."""
    return (
        line.convener is RoleName.CHIEF
        and line.kind.endswith(_TALKS)
        and line.is_on(switched_on)
        and line.rule is not None
        and line.rule.unit is RuleUnit.SCHOOL_YEAR
    )


def standing_talks(ground: Ground) -> list[Talk]:
    return [talk for talk in ground.desk.talks if talk.state is not TalkState.CANCELLED]


def _of_line(
    line: Instrument, number: int, plan: Plan, ground: Ground
) -> Iterator[tuple[int, datetime, Wanted]]:
    """Each with how urgent it is; a school keeps its place in every slot: even intervals."""
    urgent = sorted((*_urgency(line, s, plan, ground), s) for s in ground.school_ids)
    for place, (state, last, school_id) in enumerate(urgent):
        # A yearly talk of the next kind begins half a year further on.
        share = ((place + 0.5) / len(urgent) + 0.5 * max(0, number - 1)) % 1
        for one in _of_school(line, school_id, ground):
            yield state, last, replace(one, share=share)


def _urgency(line: Instrument, school_id: str, plan: Plan, ground: Ground) -> tuple[int, datetime]:
    rule = rule_in_year(line, school_id, ground.overrides, ground.year)
    assert rule is not None  # is_planned saw to it
    own = _own(line, school_id, ground.desk.talks)
    found = standing(rule, plan, own, ground.desk.calendar, ground.desk.now)
    worry = _WORRYING.index(found.state) if found.state in _WORRYING else len(_WORRYING)
    return worry, found.last_held.starts if found.last_held else _NEVER


def _of_school(line: Instrument, school_id: str, ground: Ground) -> list[Wanted]:
    rule = rule_in_year(line, school_id, ground.overrides, ground.year)
    among = year_slots(line, school_id, ground.desk.calendar, ground.year, ground.overrides)
    if rule and rule.minimum and not among:
        return [Wanted(line, school_id, None, why=Why.TOO_FEW_DAYS)]
    missing = _missing(line, school_id, among, ground)
    found = [_with_days(Wanted(line, school_id, slot), ground) for slot in missing]
    return _apart(found, ground) if line.kind == CHECK_IN_KIND else found


def _missing(line: Instrument, school_id: str, among: Sequence[Slot], ground: Ground) -> list[Slot]:
    """Slots without a talk; an extra talk of the year stands in for the earliest of them."""
    own = _own(line, school_id, standing_talks(ground))
    taken = {talk.slot for talk in settle(own, among, ground.desk.calendar.zone)}
    extra = {key for key in taken if key.split("#")[0] == ground.year} - {s.key for s in among}
    return [slot for slot in among if slot.key not in taken][len(extra) :]


def _own(line: Instrument, school_id: str, talks: Sequence[Talk]) -> list[Talk]:
    return [t for t in talks if (t.instrument_id, t.school_id) == (line.id, school_id)]


def _with_days(one: Wanted, ground: Ground) -> Wanted:
    """The days of the slot on which everybody can come and the school has nothing near."""
    assert one.slot is not None
    first = max(one.slot.first, ground.desk.today + ONE_DAY)
    days = ground.school_days(one.school_id)
    left = [day for day in days if first <= day <= one.slot.last]
    seats = _seats(one, ground.desk.people)
    met = [day for day in left if _can_meet(day, seats, one.school_id)]
    free = _not_near(met, one, ground)
    why = Why.SLOT_OVER if not left else Why.NOBODY_THERE if not met else Why.TOO_CLOSE
    return replace(one, days=tuple(free), why=Why.CHIEF_FULL if free else why)


_Seat = list[tuple[Person, Role]]


def _seats(one: Wanted, people: Sequence[Person]) -> list[_Seat]:
    """Everybody who fills each seat at some time."""
    names = dict.fromkeys((one.instrument.convener, *one.instrument.seats))
    return [
        [(p, role) for p in people for role in seats_of(p, (name,), one.school_id)]
        for name in names
    ]


def _can_meet(day: date, seats: Sequence[_Seat], school_id: str) -> bool:
    """No seat has all its people away, and somebody from the school comes."""
    from_school = False
    for seat in seats:
        holders = [(person, role) for person, role in seat if role.holds_on(day)]
        present = [role for person, role in holders if not person.is_paused(day)]
        if holders and not present:
            return False
        from_school = from_school or any(role.school_id == school_id for role in present)
    return from_school


def _not_near(met: Sequence[date], one: Wanted, ground: Ground) -> list[date]:
    """Without days that have a talk of the school, or are too near another 1:1 of it."""
    zone, days = ground.desk.calendar.zone, ground.school_days(one.school_id)
    talks = [talk for talk in standing_talks(ground) if talk.school_id == one.school_id]
    taken = {local_day(talk.starts, zone) for talk in talks}
    others = [local_day(talk.starts, zone) for talk in talks if talk.kind == CHECK_IN_KIND]
    near = others if one.instrument.kind == CHECK_IN_KIND else []
    return [
        day
        for day in met
        if day not in taken and all(between(day, other, days) >= APART for other in near)
    ]


def _apart(found: Sequence[Wanted], ground: Ground) -> list[Wanted]:
    """Between two 1:1s that both are still to be placed, one gives up the days near the other.

    The one with more days gives way. So each can be placed without looking at the other.
    """
    spread = list(found)
    for first, second in combinations(range(len(spread)), 2):
        before, after = spread[first], spread[second]
        if not before.days or not after.days:
            continue
        days = ground.school_days(after.school_id)
        if len(after.days) >= len(before.days):
            kept = [d for d in after.days if between(d, before.days[-1], days) >= APART]
            spread[second] = _with_only(after, kept)
        else:
            kept = [d for d in before.days if between(d, after.days[0], days) >= APART]
            spread[first] = _with_only(before, kept)
    return spread


def _with_only(one: Wanted, days: Sequence[date]) -> Wanted:
    given_up = (*one.given_up, *(day for day in one.days if day not in days))
    return replace(one, days=tuple(days), given_up=given_up)


def between(one: date, other: date, days: Sequence[date]) -> int:
    """How many of a school's days lie between two; 0 for neighbours."""
    first, last = sorted((one, other))
    return max(0, bisect_left(days, last) - bisect_right(days, first))
