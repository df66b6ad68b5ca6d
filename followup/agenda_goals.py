"""Parts C, D and F of an agenda sheet: goals to talk about, what goes well, who is to help."""

from collections.abc import Iterable, Iterator

from followup.agenda_lines import AgendaFacts, GoalLine, Silence, SupportLine, is_hidden
from followup.attention import Attention, Because, Reason, in_order, needs_talk
from followup.calendar import local_day
from followup.check_in import Answer, Status, Trend
from followup.points import Hideable
from followup.positions import CellState, Position, positions
from followup.requests import Request, shows_in
from followup.sight import View
from followup.summary_lines import words_for


def goals_to_talk_about(facts: AgendaFacts, view: View) -> tuple[GoalLine, ...]:
    """By the attention rule, most urgent first; what was known at the last talk is not repeated."""
    found = {one.goal.id: one for one in _positions(facts)}
    asked = [one for one in _requests(facts, view) if one.state.is_waiting]
    needed = (_attention(facts, one, asked) for one in found.values())
    ordered = in_order((one for one in needed if one), {facts.school.id: facts.school.name})
    return tuple(_goal(facts, found[one.goal_id], one.because, view) for one in ordered)


def going_well(facts: AgendaFacts, needed: Iterable[GoalLine]) -> tuple[GoalLine, ...]:
    """Reached or better than before; a goal to talk about only where there is no other."""
    told = {line.goal_id for line in needed}
    good = [_well(one) for one in _positions(facts) if _went_well(facts, one)]
    return tuple(line for line in good if line.goal_id not in told) or tuple(good)


def silence(facts: AgendaFacts) -> Silence | None:
    """None as soon as one goal has an answer that no held talk has dealt with."""
    [school] = positions(facts.summary)
    if not _positions(facts) or any(_fresh(facts, one) for one in _positions(facts)):
        return None
    now, since = school.round, facts.since
    asked = now and school.in_state(CellState.UNANSWERED)
    if now is None or not asked or (since and now.closes < local_day(since, facts.calendar.zone)):
        return Silence()
    return Silence(tuple(leader.name for leader in school.leaders), now.opens)


def support(facts: AgendaFacts, view: View) -> tuple[SupportLine, ...]:
    """Every request that waits, and what was answered since the last talk; the oldest first."""
    goals = {goal.id: goal.title for goal in facts.summary.goals}
    asked = (one for one in _requests(facts, view) if _is_news(facts, one))
    ordered = sorted(asked, key=lambda one: (one.asked_at, one.id))
    return tuple(_support(facts, one, goals.get(one.goal_id or "", "")) for one in ordered)


def _positions(facts: AgendaFacts) -> tuple[Position, ...]:
    found = (one for school in positions(facts.summary) for one in school.positions)
    return tuple(one for one in found if one.state is not CellState.DROPPED)


def _requests(facts: AgendaFacts, view: View) -> list[Request]:
    """Of the school, as far as the reader may see them; not about a goal that has left the plan."""
    today = facts.summary.today
    dropped = {goal.id for goal in facts.summary.goals if goal.is_dropped(today)}
    here = (one for one in facts.summary.requests if one.school_id == facts.school.id)
    return [one for one in here if one.goal_id not in dropped and shows_in(one, view)]


def _is_news(facts: AgendaFacts, request: Request) -> bool:
    """What waits is asked for still; an answer given before the last talk is known."""
    answered = request.handled_at or request.asked_at
    return request.state.is_waiting or facts.since is None or answered >= facts.since


def _attention(
    facts: AgendaFacts, position: Position, asked: Iterable[Request]
) -> Attention | None:
    known, goal_id = facts.summary, position.goal.id
    late = (one for one in known.agreements if one.goal_id == goal_id)
    wanted = (one for one in asked if one.goal_id == goal_id)
    reasons = needs_talk(position.sittings, late, known.today, known.patience, wanted)
    because = tuple(one for one in reasons if _is_fresh(facts, one))
    return Attention(facts.school.id, position.goal.id, because) if because else None


def _is_fresh(facts: AgendaFacts, because: Because) -> bool:
    """True when it stands on an answer given since, on new silence, or on a broken promise."""
    since = facts.since
    if since is None or because.reason is Reason.AGREEMENT_OVERDUE:
        return True
    if because.reason is Reason.UNANSWERED_TWICE:
        return because.days[0] >= local_day(since, facts.calendar.zone)
    told = (because.asked_at, *(one.at for one in because.answers[:1]))
    return any(at is not None and at >= since for at in told)


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


def _support(facts: AgendaFacts, asked: Request, goal: str) -> SupportLine:
    handler = next((p.name for p in facts.people if p.id == asked.handler_id), "")
    names = tuple(_holders(facts, asked))
    return SupportLine(asked.need, goal, asked.role, names, asked.state, handler)


def _holders(facts: AgendaFacts, asked: Request) -> Iterator[str]:
    """Whom it was addressed to, or everybody in that seat."""
    day = facts.summary.today
    seated = (p for p in facts.people if p.has(asked.role, day, facts.school.id))
    return (p.name for p in seated if asked.to_id in ("", p.id))
