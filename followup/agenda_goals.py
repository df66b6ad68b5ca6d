"""Parts C, D and F of an agenda sheet: goals to talk about, what goes well, who is to help."""

from collections.abc import Iterable, Iterator

from followup.agenda_lines import AgendaFacts, GoalLine, SupportLine, is_hidden
from followup.attention import Attention, Because, Reason, in_order, needs_talk
from followup.calendar import local_day
from followup.check_in import Answer, Need, Status, Trend
from followup.people import RoleName
from followup.points import Hideable
from followup.positions import CellState, Position, positions
from followup.sight import View
from followup.summary_lines import words_for

_ANSWERED_BY = {Need.CONSULTANT_SPARRING: RoleName.LEADERSHIP_CONSULTANT}


def goals_to_talk_about(facts: AgendaFacts, view: View) -> tuple[GoalLine, ...]:
    """By the attention rule, most urgent first; what was known at the last talk is not repeated."""
    found = {one.goal.id: one for one in _positions(facts)}
    needed = (_attention(facts, one) for one in found.values())
    ordered = in_order((one for one in needed if one), {facts.school.id: facts.school.name})
    return tuple(_goal(facts, found[one.goal_id], one.because, view) for one in ordered)


def going_well(facts: AgendaFacts, needed: Iterable[GoalLine]) -> tuple[GoalLine, ...]:
    """Reached or better than before; a goal to talk about only where there is no other."""
    told = {line.goal_id for line in needed}
    good = [_well(one) for one in _positions(facts) if _went_well(facts, one)]
    return tuple(line for line in good if line.goal_id not in told) or tuple(good)


def support(facts: AgendaFacts) -> tuple[SupportLine, ...]:
    """Every need asked for since the last talk, and who answers it."""
    asking = ((one.goal.title, _fresh(facts, one)) for one in _positions(facts))
    return tuple(
        _support(facts, answer.need, title)
        for title, answer in asking
        if answer and answer.need is not Need.NOTHING
    )


def _positions(facts: AgendaFacts) -> tuple[Position, ...]:
    found = (one for school in positions(facts.summary) for one in school.positions)
    return tuple(one for one in found if one.state is not CellState.DROPPED)


def _attention(facts: AgendaFacts, position: Position) -> Attention | None:
    known = facts.summary
    late = (one for one in known.agreements if one.goal_id == position.goal.id)
    reasons = needs_talk(position.sittings, late, known.today, known.patience)
    because = tuple(one for one in reasons if _is_fresh(facts, one))
    return Attention(facts.school.id, position.goal.id, because) if because else None


def _is_fresh(facts: AgendaFacts, because: Because) -> bool:
    """True when it stands on an answer given since, on new silence, or on a broken promise."""
    since = facts.since
    if since is None or because.reason is Reason.AGREEMENT_OVERDUE:
        return True
    if because.reason is Reason.UNANSWERED_TWICE:
        return because.days[0] >= local_day(since, facts.calendar.zone)
    return any(one.at is not None and one.at >= since for one in because.answers[:1])


def _fresh(facts: AgendaFacts, position: Position) -> Answer | None:
    """The goal's newest answer, unless the last held talk has dealt with it."""
    latest = position.latest
    if latest is None or (facts.since and latest.at and latest.at < facts.since):
        return None
    return latest


def _goal(
    facts: AgendaFacts, position: Position, because: tuple[Because, ...], view: View
) -> GoalLine:
    answer = _fresh(facts, position)
    if answer is None:
        return GoalLine(position.goal.id, position.goal.title, None, because)
    own = answer.person_id == view.reader_id
    hidden = is_hidden(facts, Hideable.GOAL, position.goal.id)
    return GoalLine(
        position.goal.id,
        position.goal.title,
        answer.status,
        because,
        position.movement,
        answer.obstacle,
        words="" if hidden and not own else words_for(view, answer),
        own=own,
        hidden=hidden,
    )


def _well(position: Position) -> GoalLine:
    latest = position.latest
    status = latest.status if latest else None
    return GoalLine(position.goal.id, position.goal.title, status, movement=position.movement)


def _went_well(facts: AgendaFacts, position: Position) -> bool:
    answer = _fresh(facts, position)
    reached = answer is not None and answer.status is Status.REACHED
    return reached or (answer is not None and position.movement is Trend.BETTER)


def _support(facts: AgendaFacts, need: Need, goal: str) -> SupportLine:
    role = _ANSWERED_BY.get(need, RoleName.CHIEF)
    return SupportLine(need, goal, role, tuple(_holders(facts, role)))


def _holders(facts: AgendaFacts, role: RoleName) -> Iterator[str]:
    day = facts.summary.today
    return (p.name for p in facts.people if p.has(role, day, facts.school.id))
