"""Which goals a round asks about, and which question comes next on a goal."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from followup.check_in import (
    ASKED_NEEDS,
    ASKED_STATUSES,
    Answer,
    Need,
    Obstacle,
    Status,
    Trend,
    needs_more,
)
from followup.errors import NotUnderstood
from followup.plan import Goal
from followup.values import value

GOALS_PER_ROUND = 6
SURE = 4  # from this confidence up a green goal may be confirmed with one tap for all


class Question(StrEnum):
    """The next thing to ask on a goal, in the order of product rule 3."""

    SHORT = "short"  # unchanged, forward or back since last time
    STATUS = "status"
    LATE_START = "late_start"  # not begun although the start date has passed
    CONFIDENCE = "confidence"
    TREND = "trend"
    OBSTACLE = "obstacle"
    NEED = "need"


@value(frozen=True, slots=True)
class Before:
    """A goal's answers from earlier rounds, the newest and the one before it."""

    latest: Answer | None = None
    earlier: Answer | None = None

    @property
    def must_be_full(self) -> bool:
        """True after two rounds confirmed unchanged: no change is itself a signal."""
        return bool(
            self.latest
            and self.earlier
            and self.latest.confirmed_unchanged
            and self.earlier.confirmed_unchanged
        )


@value(frozen=True, slots=True)
class Draft:
    """What has been tapped so far on one goal; nothing counts until every question is answered."""

    goal_id: str
    round_id: str
    full: bool = False  # the leader asked for the full questions
    status: Status | None = None
    start_settled: bool = False
    confidence: int | None = None
    trend: Trend | None = None
    obstacle: Obstacle | None = None
    need: Need | None = None
    progress: int | None = None
    next_step: str = ""
    only_chief: bool = False


def asked_goals(
    goals: Iterable[Goal], before: Mapping[str, Before], today: date
) -> tuple[Goal, ...]:
    """The goals of one round: longest unanswered first, then the worst; at most six.

    `before` holds answers of earlier rounds only, so the order stays put while answers come in.
    """
    askable = [goal for goal in goals if goal.can_be_asked(today)]
    by_urgency = sorted(askable, key=lambda goal: _urgency(before.get(goal.id), goal.id))
    return tuple(by_urgency[:GOALS_PER_ROUND])


def next_question(draft: Draft, goal: Goal, before: Before, today: date) -> Question | None:
    """What to ask next, or None when the draft is a whole answer."""
    if draft.status is None:
        short = before.latest and not draft.full and not before.must_be_full
        return Question.SHORT if short else Question.STATUS
    if draft.status is Status.NOT_STARTED and not draft.start_settled and _should_run(goal, today):
        return Question.LATE_START
    if draft.confidence is None:
        return Question.CONFIDENCE
    if draft.trend is None:
        return Question.TREND
    if not needs_more(draft.status, draft.confidence, draft.trend):
        return None
    return _if_needed(draft)


def answered(draft: Draft, question: Question, value: str) -> Draft:
    """The draft with one more answer.

    Raises:
        NotUnderstood: the question does not offer that value.
    """
    try:
        return _SETTERS[question](draft, value)
    except (KeyError, ValueError) as fault:
        raise NotUnderstood from fault


def can_confirm_unchanged(before: Before) -> bool:
    """True for a goal last on track with confidence 4 or 5, not confirmed twice running."""
    latest = before.latest
    return bool(
        latest
        and latest.status is Status.ON_TRACK
        and latest.confidence >= SURE
        and not before.must_be_full
    )


def draft_of(answer: Answer) -> Draft:
    """An empty draft for asking an answered goal again, in full, its words kept at hand."""
    return Draft(
        answer.goal_id,
        answer.round_id,
        full=True,
        next_step=answer.next_step,
        only_chief=answer.only_chief,
        progress=answer.progress,
    )


def _urgency(before: Before | None, goal_id: str) -> tuple[date, int, str]:
    latest = before.latest if before else None
    if latest is None or latest.at is None:
        return date.min, 0, goal_id
    return latest.at.date(), -latest.status.rank, goal_id


def _should_run(goal: Goal, today: date) -> bool:
    return goal.starts is not None and goal.starts < today


def _if_needed(draft: Draft) -> Question | None:
    if draft.obstacle is None:
        return Question.OBSTACLE
    return Question.NEED if draft.need is None else None


def _with_status(draft: Draft, value: str) -> Draft:
    status = Status(value)
    if status not in ASKED_STATUSES:
        raise ValueError(value)
    return replace(draft, status=status)


def _with_start(draft: Draft, value: str) -> Draft:
    status = {"planned": Status.NOT_STARTED, "delayed": Status.AT_RISK}[value]
    return replace(draft, status=status, start_settled=True)


def _with_confidence(draft: Draft, value: str) -> Draft:
    if value not in ("1", "2", "3", "4", "5"):
        raise ValueError(value)
    return replace(draft, confidence=int(value))


def _with_need(draft: Draft, value: str) -> Draft:
    need = Need(value)
    if need not in ASKED_NEEDS:
        raise ValueError(value)
    return replace(draft, need=need)


_SETTERS: dict[Question, Callable[[Draft, str], Draft]] = {
    Question.STATUS: _with_status,
    Question.LATE_START: _with_start,
    Question.CONFIDENCE: _with_confidence,
    Question.TREND: lambda draft, value: replace(draft, trend=Trend(value)),
    Question.OBSTACLE: lambda draft, value: replace(draft, obstacle=Obstacle(value)),
    Question.NEED: _with_need,
}
