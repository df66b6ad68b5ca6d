"""Schools by activities: every pair in exactly one state, and the sums."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from followup.attention import AnswerId, answer_id
from followup.check_in import Status, Trend
from followup.people import School
from followup.plan import Activity
from followup.positions import CellState, Position, SchoolPositions

STALE_AFTER = timedelta(days=45)

Counts = tuple[tuple[CellState, int], ...]  # every state once, in the order of CellState


@dataclass(frozen=True, slots=True)
class Cell:
    """One school and one activity: the worst of its goals, and how many there are."""

    activity_id: str
    state: CellState
    goals: int = 0
    movement: Trend | None = None  # the arrow since last
    stale: bool = False  # the answer shown is older than 45 days
    last: Status | None = None  # the last known status when the newest round has no answer
    answers: tuple[AnswerId, ...] = ()  # what the cell stands on


@dataclass(frozen=True, slots=True)
class Row:
    school: School
    cells: tuple[Cell, ...]  # one for each column


@dataclass(frozen=True, slots=True)
class Column:
    activity: Activity
    counts: Counts


@dataclass(frozen=True, slots=True)
class Matrix:
    """`rows` are empty for a reader who sees sums only."""

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    cells: Counts
    goals: Counts


def matrix_of(
    schools: Iterable[SchoolPositions], activities: Iterable[Activity], now: datetime
) -> Matrix:
    plan = tuple(activities)
    standing = tuple(schools)
    rows = tuple(Row(one.school, _cells(one, plan, now)) for one in standing)
    columns = tuple(
        Column(activity, counted(row.cells[at].state for row in rows))
        for at, activity in enumerate(plan)
    )
    return Matrix(
        rows,
        columns,
        cells=counted(cell.state for row in rows for cell in row.cells),
        goals=counted(one.state for school in standing for one in school.positions),
    )


def counted(states: Iterable[CellState]) -> Counts:
    found = Counter(states)
    return tuple((state, found[state]) for state in CellState)


def _cells(
    school: SchoolPositions, activities: tuple[Activity, ...], now: datetime
) -> tuple[Cell, ...]:
    goals: dict[str, list[Position]] = {activity.id: [] for activity in activities}
    for position in school.positions:
        goals[position.goal.activity_id].append(position)
    return tuple(_cell(id, found, now) for id, found in goals.items())


def _cell(activity_id: str, goals: list[Position], now: datetime) -> Cell:
    if not goals:
        return Cell(activity_id, CellState.NO_GOAL)
    worst = min(goals, key=lambda one: one.state.severity)
    return Cell(
        activity_id,
        worst.state,
        goals=len(goals),
        movement=worst.movement,
        stale=_is_stale(worst, now),
        last=worst.before.status if worst.before and not worst.answer else None,
        answers=tuple(answer_id(one.latest) for one in goals if one.latest),
    )


def _is_stale(position: Position, now: datetime) -> bool:
    latest = position.latest
    return latest is not None and latest.at is not None and now - latest.at > STALE_AFTER
