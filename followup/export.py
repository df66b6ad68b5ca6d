"""What a person takes along: tables of the values they may read, without looks and sentences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from followup.attention import AnswerId, Because, answer_id
from followup.check_in import Answer, Need, Obstacle, Round, Status, Trend
from followup.collation import by_name
from followup.people import School
from followup.plan import Activity, Goal, Policy
from followup.positions import CellState, Position, SchoolPositions, SummaryFacts, positions
from followup.sight import View
from followup.summary import everything_needed
from followup.summary_lines import words_for


class Mark(StrEnum):
    """What an answer is marked with wherever it is shown."""

    UNCHANGED = "unchanged"
    LATE = "late"
    CORRECTED = "corrected"
    BY_DEPUTY = "by-deputy"


Named = School | Policy | Activity | Goal
Word = Status | CellState | Trend | Obstacle | Need | Mark
Cell = Named | Word | AnswerId | Because | datetime | date | str | int | bool | None
Cells = Cell | tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are keys; every row has a cell for each."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cells, ...], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the log: who did what, when, at which school; never content."""

    at: datetime  # aware, UTC
    person_id: str
    what: str
    school_id: str | None = None
    subject_id: str | None = None


_SAID = (
    "confidence",
    "trend",
    "obstacle",
    "need",
    "progress",
    "next_step",
    "only_chief",
    "marks",
    "answered_at",
    "answer",
)
_SUMMARY = ("school", "policy", "activity", "goal", "state", "before", "reasons")
_ROUND = ("asked_on", "closes")


def summary_table(facts: SummaryFacts, policies: Iterable[Policy], view: View) -> Table:
    """The running round, goal by goal: how it stands, why it needs a talk, what was answered."""
    seen = tuple(one for one in facts.schools if one.id in view.schools)
    of_activity = {act.id: (policy, act) for policy in policies for act in policy.activities}
    reasons = _reasons(facts, view)
    rows = (
        row
        for school in positions(replace(facts, schools=seen))
        for row in _standing(school, of_activity, reasons, view)
    )
    return Table("summary", (*_SUMMARY, *_ROUND, *_SAID), tuple(rows))


def answers_table(
    answers: Iterable[Answer], schools: Iterable[School], goals: Iterable[Goal], view: View
) -> Table:
    """Every answer of the schools the reader may read, by school, goal and time."""
    named, titled = {one.id: one for one in schools}, {one.id: one for one in goals}
    readable = [one for one in answers if one.school_id in view.schools & set(named)]
    readable.sort(key=lambda one: (by_name(named[one.school_id].name), one.goal_id, str(one.at)))
    rows = (
        (named[one.school_id], titled.get(one.goal_id), one.status, *_said(one, view))
        for one in readable
    )
    return Table("answers", ("school", "goal", "status", *_SAID), tuple(rows))


def rounds_table(rounds: Iterable[Round], schools: Iterable[School]) -> Table:
    """When which school is asked: what an administrator may take along of the check-ins."""
    named = {one.id: one for one in schools}
    known = (one for one in rounds if one.school_id in named)
    ordered = sorted(known, key=lambda one: (one.opens, by_name(named[one.school_id].name)))
    rows = ((named[one.school_id], one.slot, one.opens, one.closes) for one in ordered)
    return Table("rounds", ("school", "slot", *_ROUND), tuple(rows))


def log_table(events: Iterable[Event], schools: Iterable[School]) -> Table:
    """People and things by id, as the log has them."""
    named = {one.id: one for one in schools}
    rows = (
        (one.at, one.person_id, one.what, named.get(one.school_id or ""), one.subject_id)
        for one in events
    )
    return Table("log", ("at", "who", "what", "school", "subject"), tuple(rows))


def _reasons(facts: SummaryFacts, view: View) -> dict[str, tuple[Because, ...]]:
    needed = everything_needed(facts, view)
    return {one.goal.id: one.because for one in needed if one.goal and one.because}


def _standing(
    school: SchoolPositions,
    of_activity: Mapping[str, tuple[Policy, Activity]],
    reasons: Mapping[str, tuple[Because, ...]],
    view: View,
) -> Iterator[tuple[Cells, ...]]:
    asked = (school.round.opens, school.round.closes) if school.round else (None, None)
    for one in school.positions:
        policy, activity = of_activity.get(one.goal.activity_id, (None, None))
        because = reasons.get(one.goal.id, ())
        before = one.before.status if one.before else None
        place = (school.school, policy, activity, one.goal)
        yield (*place, one.state, before, because, *asked, *_answered(one, view))


def _answered(one: Position, view: View) -> Sequence[Cells]:
    """Of the newest answer; the line before says whether it is this round's."""
    return _said(one.latest, view) if one.latest else (None,) * len(_SAID)


def _said(answer: Answer, view: View) -> Sequence[Cells]:
    return (
        answer.confidence,
        answer.trend,
        answer.obstacle,
        answer.need,
        answer.progress,
        words_for(view, answer),
        answer.only_chief,
        _marks(answer),
        answer.at,
        answer_id(answer),
    )


def _marks(answer: Answer) -> tuple[Mark, ...]:
    borne = {
        Mark.UNCHANGED: answer.confirmed_unchanged,
        Mark.LATE: answer.late,
        Mark.CORRECTED: answer.corrected,
        Mark.BY_DEPUTY: answer.by_deputy,
    }
    return tuple(mark for mark, is_set in borne.items() if is_set)
