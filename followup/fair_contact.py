"""The fair-contact planner: dates for all the talks a school year still lacks.

A proposal is a function of its ground alone: asked again on the same day, it is the same.
"""

import hashlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from followup.booking import LENGTHS, USUAL_LENGTH, Desk
from followup.cadence import Slot
from followup.calendar import days
from followup.chief_hours import (
    USUAL_LIMITS,
    Limits,
    days_by_school,
    free_hours,
    room_left,
    talks_by_day,
)
from followup.day_flow import DayFlow
from followup.talk import Talk, TalkState
from followup.wanted_talks import (
    APART,
    NOTICE,
    Ground,
    Wanted,
    Why,
    between,
    wanted_talks,
)

_WEEK = timedelta(days=6)  # so far from its other talks a school had best be visited
_NEARBY = 3  # school days within which the emptier weekday is preferred


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


def propose(ground: Ground, limits: Limits = USUAL_LIMITS) -> Proposal:
    """Its flow leaves no talk unmet that another spreading of the days would have met."""
    wanted = wanted_talks(ground)
    flow = DayFlow(*room_left(wanted, ground, limits))
    own = days_by_school(ground)
    for one in wanted:
        found = flow.days()
        near = [found[w.key] for w in wanted if _same_school(w, one) and w.key in found]
        wishes = _best_first(one, [*near, *own.get(one.school_id, ())], found.values(), ground)
        flow.place(one.key, one.school_id, wishes)
    for one in wanted:
        _give_back(one, wanted, flow, ground)
    return _written(wanted, flow, ground)


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
        booked_at=desk.now,
    )


def _written(wanted: Sequence[Wanted], flow: DayFlow, ground: Ground) -> Proposal:
    found = flow.days()
    met = [(found[one.key], one) for one in wanted if one.key in found]
    return Proposal(
        year=ground.year,
        talks=tuple(sorted(_with_hours(met, ground), key=lambda t: (t.starts, t.school_id))),
        unmet=tuple(_unmet(one, flow) for one in wanted if one.key not in found),
    )


def _best_first(
    one: Wanted, near: Sequence[date], placed: Iterable[date], ground: Ground
) -> list[date]:
    """Away from the school's other talks, then nearest its place in the slot.

    Among days about as near, the weekday with fewest talks.
    """
    load = Counter(day.weekday() for day in placed)
    early = bisect_left(one.days, ground.desk.today + NOTICE)
    early = early if early < len(one.days) else 0
    aim = early + int(one.share * (len(one.days) - early))
    off = {day: abs(number - aim) for number, day in enumerate(one.days)}
    close = {day for other in near for day in days(other - _WEEK, other + _WEEK)}

    def worth(day: date) -> tuple[bool, int, int, int]:
        return day in close, off[day] // _NEARBY, load[day.weekday()], off[day]

    return sorted(one.days[early:], key=worth) + list(reversed(one.days[:early]))


def _give_back(one: Wanted, wanted: Sequence[Wanted], flow: DayFlow, ground: Ground) -> None:
    """A day given up for another 1:1 is a good day after all, now that we know where that lies."""
    found = flow.days()
    if one.key in found or not one.given_up:
        return
    own = [w for w in wanted if _same_school(w, one) and w.key in found]
    near = [found[w.key] for w in own if w.instrument.kind == one.instrument.kind]
    taken, days = {found[w.key] for w in own}, ground.school_days(one.school_id)
    for day in one.given_up:
        far = all(between(day, other, days) >= APART for other in near)
        if far and day not in taken and flow.has_room(day):
            flow.place(one.key, one.school_id, [day])
            return


def _same_school(one: Wanted, other: Wanted) -> bool:
    return one.school_id == other.school_id


def _with_hours(met: Sequence[tuple[date, Wanted]], ground: Ground) -> list[Proposed]:
    """Each day's talks at its free hours, the longest first in the morning."""
    days: dict[date, list[Wanted]] = {}
    for day, one in met:
        days.setdefault(day, []).append(one)
    talks = talks_by_day(ground)
    return [
        _proposed(one, hour)
        for day, found in days.items()
        for one, hour in zip(
            sorted(found, key=lambda w: (-_minutes(w), w.key)),
            free_hours(day, talks.get(day, ()), ground),
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
