"""What the reader of a summary must act on, the most urgent first."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from followup.attention import Attention, Because, Reason, in_order, needs_talk
from followup.check_in import Obstacle, Status
from followup.people import School
from followup.plan import Goal
from followup.positions import CellState, Position, SchoolPositions, SummaryFacts
from followup.requests import Request, shows_in, waits_for
from followup.sight import View
from followup.summary_lines import late_promises, words_for
from followup.talk import Agreement


@dataclass(frozen=True, slots=True)
class NeedsYou:
    """What the reader must act on: an own overdue promise, a goal that needs a talk, a request."""

    school: School
    goal: Goal | None = None
    because: tuple[Because, ...] = ()
    status: Status | None = None
    obstacle: Obstacle = Obstacle.NONE
    words: str = ""  # the leader's own, when the reader may see them
    promise: Agreement | None = None


def needs_you(
    facts: SummaryFacts, schools: tuple[SchoolPositions, ...], view: View
) -> tuple[NeedsYou, ...]:
    """The reader's own overdue promises, then goals that need a talk and requests about none."""
    known = {one.school.id: one.school for one in schools}
    own = (one for one in late_promises(facts, view) if one.owner_id == view.reader_id)
    promises = [
        NeedsYou(known[one.school_id], promise=one) for one in own if one.school_id in known
    ]
    goals = {one.goal.id: one for school in schools for one in school.positions}
    names = {id: school.name for id, school in known.items()}
    asked = [one for one in _waiting(facts, view) if one.school_id in known]
    found = (*_attention(facts, goals.values(), view, asked), *_about_no_goal(asked, goals))
    needed = (_needed(one, goals.get(one.goal_id), known, view) for one in in_order(found, names))
    return (*promises, *needed)


def _waiting(facts: SummaryFacts, view: View) -> list[Request]:
    """What nobody else has taken; whoever took it still has to answer."""
    waiting = (one for one in facts.requests if waits_for(one, view.reader_id))
    return [one for one in waiting if shows_in(one, view)]


def _about_no_goal(asked: Iterable[Request], goals: Container[str]) -> Iterator[Attention]:
    """Also those about a goal of another plan: they wait all the same."""
    for one in asked:
        if one.goal_id is None or one.goal_id not in goals:
            because = Because(Reason.NEED, need=one.need, asked_at=one.asked_at)
            yield Attention(one.school_id, "", (because,), one.words)


def _attention(
    facts: SummaryFacts, goals: Iterable[Position], view: View, asked: Iterable[Request]
) -> Iterator[Attention]:
    wanted: dict[str | None, list[Request]] = defaultdict(list)
    for request in asked:
        wanted[request.goal_id].append(request)
    promised: dict[str | None, list[Agreement]] = defaultdict(list)
    for agreement in late_promises(facts, view):
        promised[agreement.goal_id].append(agreement)
    for one in goals:
        if one.state is CellState.DROPPED:
            continue
        late = promised[one.goal.id]
        because = needs_talk(one.sittings, late, facts.today, facts.patience, wanted[one.goal.id])
        if because:
            yield Attention(one.goal.school_id, one.goal.id, because)


def _needed(
    attention: Attention, position: Position | None, known: dict[str, School], view: View
) -> NeedsYou:
    if position is None:
        return NeedsYou(known[attention.school_id], None, attention.because, words=attention.words)
    latest = position.latest
    return NeedsYou(
        known[attention.school_id],
        position.goal,
        attention.because,
        status=latest.status if latest else None,
        obstacle=latest.obstacle if latest else Obstacle.NONE,
        words=words_for(view, latest) if latest else "",
    )
