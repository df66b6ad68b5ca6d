"""The lines of an agenda sheet: what each says, from the time since the last held talk."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from followup.attention import Because
from followup.cadence import Slot, Standing
from followup.calendar import Calendar
from followup.check_in import Need, Obstacle, Status, Trend
from followup.people import Person, RoleName, School
from followup.plan import Instrument
from followup.points import HiddenLine, Hideable, Point
from followup.positions import SummaryFacts
from followup.requests import RequestState
from followup.sight import View
from followup.talk import Agreement, AgreementState, Talk, TalkState

NEW_AGREEMENTS = 3


@dataclass(frozen=True, slots=True)
class AgendaFacts:
    """What a sheet is built from; `summary` holds this school alone and reaches back."""

    talk: Talk
    school: School
    instrument: Instrument
    calendar: Calendar
    summary: SummaryFacts
    standing: Standing | None = None
    points: tuple[Point, ...] = ()
    hidden: tuple[HiddenLine, ...] = ()
    slots: tuple[Slot, ...] = ()  # of this school year and the next
    form: str = ""  # the municipality's own form for this kind of talk

    @property
    def people(self) -> tuple[Person, ...]:
        return self.summary.people

    @property
    def last_held(self) -> Talk | None:
        """The newest 1:1 held before this talk, under this plan or the one before."""
        held = (
            one
            for one in self.summary.talks
            if (one.kind, one.school_id) == (self.talk.kind, self.school.id)
            and one.state is TalkState.HELD
            and one.starts < self.talk.starts
        )
        return max(held, key=lambda one: (one.starts, one.id), default=None)

    @property
    def since(self) -> datetime | None:
        """What is older was talked about already; None when no talk has been held."""
        return self.last_held.starts if self.last_held else None


class Mark(StrEnum):
    """How an agreement stands on the day of the sheet."""

    OVERDUE = "overdue"
    OPEN = "open"
    DONE = "done"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class PointLine:
    point_id: str
    role: RoleName  # whose point it is
    text: str
    own: bool = False  # the reader's
    hidden: bool = False  # kept off the shared sheet; only its author sees it at all
    shared: bool = False


@dataclass(frozen=True, slots=True)
class AgreementLine:
    agreement_id: str
    what: str
    owner: str  # name; "" when the person is gone
    due: date
    mark: Mark


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal with why it stands here: the rule's reasons, or how it moved."""

    goal_id: str
    title: str
    status: Status | None  # None: not answered since the last talk
    because: tuple[Because, ...] = ()
    movement: Trend | None = None
    obstacle: Obstacle = Obstacle.NONE
    words: str = ""  # the next step, as far as the reader may see it
    own: bool = False  # the words are the reader's
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing was answered since the last held talk."""

    names: tuple[str, ...] = ()  # who was asked
    asked_on: date | None = None  # None: the round has not begun, or the leader is away


@dataclass(frozen=True, slots=True)
class SupportLine:
    need: Need
    goal: str  # "" when it is about no one goal
    role: RoleName  # who answers
    names: tuple[str, ...]
    state: RequestState = RequestState.OPEN
    handler: str = ""  # name of who has taken or answered it


def points(facts: AgendaFacts, view: View, shared_at: datetime | None) -> tuple[PointLine, ...]:
    """The leader's first. Own ones always; the others' as they were when the sheet was shared."""
    lines = (_point(facts, one, view, shared_at) for one in facts.points if _is_new(facts, one))
    seen = [line for line in lines if line and (line.own or (line.shared and not line.hidden))]
    return tuple(sorted(seen, key=lambda line: line.role is not RoleName.LEADER))


def agreements(facts: AgendaFacts) -> tuple[AgreementLine, ...]:
    """Of the last held talk, and whatever is still open; the chief's own overdue ones first."""
    last = facts.last_held
    told = (
        one
        for one in facts.summary.agreements
        if one.state is AgreementState.OPEN
        or (last and one.talk_id == last.id and one.state is AgreementState.DONE)
    )
    ordered = sorted(told, key=lambda one: _urgency(facts, one))
    return tuple(_agreement(facts, one) for one in ordered)


def new_agreements(facts: AgendaFacts) -> tuple[AgreementLine, ...]:
    """Those proposed for this talk, three at most."""
    proposed = (
        one
        for one in facts.summary.agreements
        if one.talk_id == facts.talk.id and one.state is AgreementState.PROPOSED
    )
    ordered = sorted(proposed, key=lambda one: (one.made_at, one.id))
    return tuple(_agreement(facts, one) for one in ordered[:NEW_AGREEMENTS])


def is_hidden(facts: AgendaFacts, kind: Hideable, line_id: str) -> bool:
    """True while its author keeps the line back; a held talk ends that."""
    return any(
        one.hidden and (facts.since is None or one.at >= facts.since)
        for one in facts.hidden
        if (one.kind, one.line_id) == (kind, line_id)
    )


def _is_new(facts: AgendaFacts, point: Point) -> bool:
    return facts.since is None or point.made_at >= facts.since


def _point(
    facts: AgendaFacts, point: Point, view: View, shared_at: datetime | None
) -> PointLine | None:
    """None when its author has no seat any more: a successor reads no private notes."""
    role = _seat_of(facts, point.person_id)
    if role is None:
        return None
    return PointLine(
        point.id,
        role,
        point.text,
        own=point.person_id == view.reader_id,
        hidden=is_hidden(facts, Hideable.POINT, point.id),
        shared=shared_at is not None and point.made_at <= shared_at,
    )


def _seat_of(facts: AgendaFacts, person_id: str) -> RoleName | None:
    who = next((one for one in facts.people if one.id == person_id), None)
    seats = (RoleName.LEADER, facts.instrument.convener, *facts.instrument.seats)
    held = (role for role in seats if who and who.has(role, facts.summary.today, facts.school.id))
    return next(held, None)


def _urgency(facts: AgendaFacts, one: Agreement) -> tuple[object, ...]:
    late = one.is_overdue(facts.summary.today)
    by_chief = late and _is_chief(facts, one.owner_id)
    return not by_chief, not late, one.state is AgreementState.DONE, one.due, one.id


def _is_chief(facts: AgendaFacts, person_id: str) -> bool:
    today = facts.summary.today
    return any(p.id == person_id and p.has(RoleName.CHIEF, today) for p in facts.people)


def _agreement(facts: AgendaFacts, one: Agreement) -> AgreementLine:
    late = one.is_overdue(facts.summary.today)
    mark = Mark.OVERDUE if late else Mark(one.state.value)
    owner = next((p.name for p in facts.people if p.id == one.owner_id), "")
    return AgreementLine(one.id, one.what, owner, one.due, mark)
