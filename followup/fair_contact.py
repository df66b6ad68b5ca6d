"""The fair-contact planner: dates for all the talks a school year still lacks.

A proposal is a function of its ground alone: asked again on the same day, it is the same.
"""

import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from followup.booking import LENGTHS, USUAL_LENGTH, Desk
from followup.cadence import Slot
from followup.calendar import at, local_day
from followup.day_flow import DayFlow, Week, week_of
from followup.people import RoleName
from followup.talk import Talk, TalkState
from followup.wanted_talks import (
    APART,
    NOTICE,
    Ground,
    Wanted,
    Why,
    between,
    standing_talks,
    wanted_talks,
)

# Far enough apart for the longest talk, so any talk fits any hour; Friday afternoon is left alone.
HOURS = (time(9), time(11, 30), time(14))
_WIDTH = timedelta(minutes=150)
_FRIDAY = 4
_NEARBY = 3  # school days within which the emptier weekday is preferred


@dataclass(frozen=True, slots=True)
class Limits:
    """How many talks the chief wants at most, those already booked included."""

    a_day: int = 2
    a_week: int = 6


@dataclass(frozen=True, slots=True)
class Proposed:
    """One talk as it would be booked."""

    school_id: str
    instrument_id: str
    kind: str
    slot: str
    starts: datetime  # aware, UTC
    ends: datetime  # aware, UTC


@dataclass(frozen=True, slots=True)
class Unmet:
    """One talk for which there is no day, and why; no slot: the school has too few days."""

    school_id: str
    instrument_id: str
    kind: str
    slot: Slot | None
    reason: Why


@dataclass(frozen=True, slots=True)
class Proposal:
    """All that can be booked, by time, and all that cannot."""

    year: str
    talks: tuple[Proposed, ...]
    unmet: tuple[Unmet, ...]

    @property
    def digest(self) -> str:
        """The same for the same proposal: what was shown is what is booked."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:16]


def propose(ground: Ground, limits: Limits = Limits()) -> Proposal:
    """No talk stays unmet that another spreading of the days would have met."""
    wanted = wanted_talks(ground)
    flow = DayFlow(*_room(wanted, ground, limits))
    for one in wanted:
        flow.place(one.key, one.school_id, _best_first(one, flow.days().values(), ground))
    for one in wanted:
        _give_back(one, wanted, flow, ground)
    found = flow.days()
    met = [(found[one.key], one) for one in wanted if one.key in found]
    return Proposal(
        year=ground.year,
        talks=tuple(sorted(_with_hours(met, ground), key=lambda t: (t.starts, t.school_id))),
        unmet=tuple(_unmet(one, flow) for one in wanted if one.key not in found),
    )


def bookings(proposed: Iterable[Proposed], desk: Desk) -> list[Talk]:
    """The talks to be saved; one cancelled before keeps its number."""
    return [_booking(one, desk) for one in proposed]


def _booking(one: Proposed, desk: Desk) -> Talk:
    prefix = f"{one.instrument_id}:{one.school_id}:{one.slot}:"
    before = sum(1 for talk in desk.talks if talk.id.startswith(prefix))
    return Talk(
        id=f"{prefix}{before + 1}",
        instrument_id=one.instrument_id,
        kind=one.kind,
        school_id=one.school_id,
        starts=one.starts,
        ends=one.ends,
        place="",
        state=TalkState.BOOKED,
        slot=one.slot,
    )


def _room(
    wanted: Iterable[Wanted], ground: Ground, limits: Limits
) -> tuple[dict[date, int], dict[Week, int]]:
    """What the chief still has room for, on every day and in every week that matters."""
    days = {day for one in wanted for day in (*one.days, *one.given_up)}
    busy = [local_day(talk.starts, ground.desk.calendar.zone) for talk in _with_chief(ground)]
    a_day, a_week = Counter(busy), Counter(week_of(day) for day in busy)
    talks = _by_day(ground)
    room = {
        day: min(limits.a_day - a_day[day], len(_free_hours(day, talks.get(day, ()), ground)))
        for day in days
    }
    return room, {week: limits.a_week - a_week[week] for week in map(week_of, days)}


def _with_chief(ground: Ground) -> list[Talk]:
    """Talks that take the chief's time; of an unknown instrument we cannot tell, so they do."""
    lines = {line.id: line for plan in ground.plans for line in plan.instruments}
    return [
        talk
        for talk in standing_talks(ground)
        if (line := lines.get(talk.instrument_id)) is None
        or RoleName.CHIEF in (line.convener, *line.seats)
    ]


def _by_day(ground: Ground) -> dict[date, list[Talk]]:
    found: dict[date, list[Talk]] = {}
    for talk in standing_talks(ground):
        found.setdefault(local_day(talk.starts, ground.desk.calendar.zone), []).append(talk)
    return found


def _free_hours(day: date, talks: Iterable[Talk], ground: Ground) -> list[datetime]:
    """Hours at which nobody sits in another talk, whoever that may be."""
    hours = HOURS[:2] if day.weekday() == _FRIDAY else HOURS
    starts = [at(day, hour, ground.desk.calendar.zone) for hour in hours]
    busy = list(talks)
    return [
        hour
        for hour in starts
        if not any(talk.starts < hour + _WIDTH and hour < talk.ends for talk in busy)
    ]


def _best_first(one: Wanted, placed: Iterable[date], ground: Ground) -> list[date]:
    """Nearest its place in the slot first; among near days the weekday with fewest talks."""
    load = Counter(day.weekday() for day in placed)
    early = bisect_left(one.days, ground.desk.today + NOTICE)
    early = early if early < len(one.days) else 0
    aim = early + int(one.share * (len(one.days) - early))
    off = {day: abs(number - aim) for number, day in enumerate(one.days)}
    late = one.days[early:]
    ordered = sorted(late, key=lambda d: (off[d] // _NEARBY, load[d.weekday()], off[d], d))
    return ordered + list(reversed(one.days[:early]))


def _give_back(one: Wanted, wanted: Sequence[Wanted], flow: DayFlow, ground: Ground) -> None:
    """A day given up for another 1:1 is a good day after all, now that we know where that lies."""
    found = flow.days()
    if one.key in found or not one.given_up:
        return
    own = [w for w in wanted if w.school_id == one.school_id and w.key in found]
    near = [found[w.key] for w in own if w.instrument.kind == one.instrument.kind]
    taken, days = {found[w.key] for w in own}, ground.school_days(one.school_id)
    for day in one.given_up:
        far = all(between(day, other, days) >= APART for other in near)
        if far and day not in taken and flow.has_room(day):
            flow.place(one.key, one.school_id, [day])
            return


def _with_hours(met: Sequence[tuple[date, Wanted]], ground: Ground) -> list[Proposed]:
    """Each day's talks at its free hours, the longest first in the morning."""
    days: dict[date, list[Wanted]] = {}
    for day, one in met:
        days.setdefault(day, []).append(one)
    talks = _by_day(ground)
    return [
        _proposed(one, hour)
        for day, found in days.items()
        for one, hour in zip(
            sorted(found, key=lambda w: (-_minutes(w), w.key)),
            _free_hours(day, talks.get(day, ()), ground),
            strict=False,
        )
    ]


def _minutes(one: Wanted) -> int:
    return LENGTHS.get(one.instrument.kind, USUAL_LENGTH)


def _proposed(one: Wanted, starts: datetime) -> Proposed:
    ends = starts + timedelta(minutes=_minutes(one))
    slot = one.slot.key if one.slot else ""
    return Proposed(one.school_id, one.instrument.id, one.instrument.kind, slot, starts, ends)


def _unmet(one: Wanted, flow: DayFlow) -> Unmet:
    return Unmet(
        one.school_id, one.instrument.id, one.instrument.kind, one.slot, _reason(one, flow)
    )


def _reason(one: Wanted, flow: DayFlow) -> Why:
    """A day with room for the chief is lost to another talk of the same school."""
    possible = (*one.days, *one.given_up)
    if not possible:
        return one.why
    return Why.TOO_CLOSE if any(flow.has_room(day) for day in possible) else Why.CHIEF_FULL
