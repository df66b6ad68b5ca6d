"""The agenda sheet of a talk, A to H: what stands on the one page, without looks or sentences.

It is built from what was said since the last *held* talk. Everybody gets what they may see: own
points at any time, the others' once they are shared, words for the centre chief only the chief.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from followup.agenda_goals import goals_to_talk_about, going_well, silence, support
from followup.agenda_lines import (
    AgendaFacts,
    AgreementLine,
    GoalLine,
    PointLine,
    Silence,
    SupportLine,
    agreements,
    new_agreements,
    points,
)
from followup.cadence import Slot, slot_on
from followup.calendar import ONE_DAY, local_day
from followup.errors import NotYours
from followup.people import RoleName
from followup.rounds import CHECK_IN_KIND
from followup.sight import View
from followup.talk import Talk

_TUESDAY, _THURSDAY = 1, 3
SHOWN_DATES = 3


@dataclass(frozen=True, slots=True)
class Seat:
    role: RoleName
    names: tuple[str, ...]  # () when nobody holds the role


@dataclass(frozen=True, slots=True)
class Head:
    """School, date and seats; "samtale 3 af 4-6" where a cadence counts."""

    school: str
    talk_id: str
    kind: str  # one_to_one, …
    starts: datetime  # aware, UTC
    place: str
    seats: tuple[Seat, ...]
    number: int | None = None
    fewest: int = 0
    most: int | None = None  # None: no ceiling


@dataclass(frozen=True, slots=True)
class Issue:
    """A version of a sheet that was shared with all seats."""

    number: int  # of the sheet, among all of the municipality
    version: int
    shared_at: datetime  # aware, UTC


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page; of a LUS or GRUS only the head and the way to the municipality's own form."""

    head: Head
    form: str = ""  # https address; never on a 1:1
    points: tuple[PointLine, ...] = ()  # A, the leader's first
    agreements: tuple[AgreementLine, ...] = ()  # B
    goals: tuple[GoalLine, ...] = ()  # C
    silence: Silence | None = None  # C, where nobody has answered
    going_well: tuple[GoalLine, ...] = ()  # D
    support: tuple[SupportLine, ...] = ()  # F
    new_agreements: tuple[AgreementLine, ...] = ()  # G, proposed and not yet confirmed
    dates: tuple[date, ...] = ()  # H
    booked: datetime | None = None  # the talk after this one, where it stands already
    issue: Issue | None = None  # None: a draft

    @property
    def is_one_to_one(self) -> bool:
        return self.head.kind == CHECK_IN_KIND

    @property
    def has_unshared(self) -> bool:
        """True when the reader has a point that the others do not have yet."""
        return any(one.own and not one.shared and not one.hidden for one in self.points)


def build(facts: AgendaFacts, view: View, issue: Issue | None = None) -> Sheet:
    """The sheet as this reader may see it; `issue` is the newest that was shared.

    Raises:
        NotYours: a 1:1 in which the reader has no seat.
    """
    if facts.talk.kind != CHECK_IN_KIND:
        return Sheet(_head(facts), form=facts.form)
    if facts.school.id not in view.agreements:
        raise NotYours
    needed = goals_to_talk_about(facts, view)
    return Sheet(
        _head(facts),
        points=points(facts, view, issue.shared_at if issue else None),
        agreements=agreements(facts),
        goals=needed,
        silence=silence(facts),
        going_well=going_well(facts, needed),
        support=support(facts, view),
        new_agreements=new_agreements(facts),
        dates=_dates(facts),
        booked=_booked(facts),
        issue=issue,
    )


def for_all_seats(facts: AgendaFacts, issue: Issue) -> Sheet:
    """What every seat may read: no hidden line, no words for the chief alone."""
    here = frozenset({facts.school.id})
    nobody: frozenset[str] = frozenset()
    common = View("", here, words=here, chief_words=nobody, agreements=here, counted=nobody)
    return build(facts, common, issue)


def is_news(sheet: Sheet, before: Sheet | None) -> bool:
    """True when a sheet says something that the one shared before it does not."""
    return before is None or replace(sheet, issue=None) != replace(before, issue=None)


def next_talk(talks: tuple[Talk, ...], school_id: str, now: datetime) -> Talk | None:
    """The school's next 1:1 that stands."""
    ahead = (
        one
        for one in talks
        if (one.kind, one.school_id) == (CHECK_IN_KIND, school_id)
        and one.state.is_ahead
        and one.ends > now
    )
    return min(ahead, key=lambda one: (one.starts, one.id), default=None)


def _head(facts: AgendaFacts) -> Head:
    talk, standing = facts.talk, facts.standing
    head = Head(facts.school.name, talk.id, talk.kind, talk.starts, talk.place, _seats(facts))
    if standing is None:
        return head
    before = sum(
        one.state.is_ahead and facts.summary.now <= one.starts < talk.starts
        for one in facts.summary.talks
        if (one.instrument_id, one.school_id) == (talk.instrument_id, talk.school_id)
    )
    rule = standing.rule
    return replace(head, number=standing.held + before + 1, fewest=rule.minimum, most=rule.maximum)


def _seats(facts: AgendaFacts) -> tuple[Seat, ...]:
    line, day = facts.instrument, local_day(facts.talk.starts, facts.calendar.zone)
    return tuple(
        Seat(role, tuple(p.name for p in facts.people if p.has(role, day, facts.school.id)))
        for role in dict.fromkeys((line.convener, *line.seats))
    )


def _booked(facts: AgendaFacts) -> datetime | None:
    later = tuple(one for one in facts.summary.talks if one.starts > facts.talk.starts)
    found = next_talk(later, facts.school.id, facts.talk.ends)
    return found.starts if found else None


def _dates(facts: AgendaFacts) -> tuple[date, ...]:
    """A quarter, half and three quarters into the next slot, Tuesday to Thursday where it can."""
    slot = _next_slot(facts)
    if slot is None:
        return ()
    after = local_day(facts.talk.starts, facts.calendar.zone) + ONE_DAY
    days = facts.calendar.working_days(max(slot.first, after), slot.last, facts.school.id)
    good = tuple(day for day in days if _TUESDAY <= day.weekday() <= _THURSDAY) or days
    steps = range(1, SHOWN_DATES + 1)
    return tuple(dict.fromkeys(good[len(good) * n // (SHOWN_DATES + 1)] for n in steps if good))


def _next_slot(facts: AgendaFacts) -> Slot | None:
    """The one after the talk's own, in the same school year or the next."""
    keys = [slot.key for slot in facts.slots]
    own = slot_on(local_day(facts.talk.starts, facts.calendar.zone), facts.slots)
    key = facts.talk.slot if facts.talk.slot in keys else own.key if own else ""
    later = facts.slots[keys.index(key) + 1 :] if key else ()
    return later[0] if later else None
