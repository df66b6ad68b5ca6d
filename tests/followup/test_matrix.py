"""Schools by activities, and that it adds up."""

from datetime import timedelta
from typing import Any

import pytest

from followup.check_in import Status, Trend
from followup.matrix import Cell, Counts, Matrix, matrix_of
from followup.positions import CellState, positions
from tests.builders import (
    TUESDAY,
    a_goal,
    a_round,
    a_school,
    an_activity,
    an_answer,
    summary_facts,
)

HERE, BEFORE = a_round().id, a_round(number=1).id


def the_matrix(**changes: Any) -> Matrix:
    facts = summary_facts(**changes)
    return matrix_of(positions(facts), facts.activities, facts.now)


def the_cell(**changes: Any) -> Cell:
    return the_matrix(**changes).rows[0].cells[0]


def shown(counts: Counts) -> dict[str, int]:
    return {state.value: count for state, count in counts if count}


def test_a_school_without_goals_has_a_cell_all_the_same() -> None:
    assert the_cell(goals=()) == Cell("A-01", CellState.NO_GOAL)


def test_a_cell_shows_the_answer_it_stands_on() -> None:
    answer = an_answer(round_id=HERE, at=TUESDAY, trend=Trend.BETTER)
    cell = the_cell(answers=(answer, an_answer(round_id=BEFORE)))
    assert (cell.state, cell.movement, cell.goals) == (CellState.ON_TRACK, Trend.BETTER, 1)
    assert [(one.round_id, one.at) for one in cell.answers] == [(HERE, TUESDAY)]


@pytest.mark.parametrize(("days", "stale"), [(45, False), (46, True)])
def test_an_answer_is_grey_after_45_days(days: int, stale: bool) -> None:
    answer = an_answer(round_id=HERE, at=TUESDAY - timedelta(days=days))
    assert the_cell(answers=(answer,)).stale is stale


def test_an_answer_whose_moment_is_unknown_is_not_grey() -> None:
    assert the_cell(answers=(an_answer(round_id=HERE, at=None),)).stale is False


def test_an_unanswered_goal_still_tells_its_last_status() -> None:
    cell = the_cell(answers=(an_answer(round_id=BEFORE, status=Status.AT_RISK),))
    assert (cell.state, cell.last) == (CellState.UNANSWERED, Status.AT_RISK)


def test_of_several_goals_the_worst_is_shown_with_how_many() -> None:
    goals = (a_goal("a"), a_goal("b"), a_goal("c"))
    answers = (
        an_answer("a", round_id=HERE, status=Status.REACHED),
        an_answer("b", round_id=HERE, status=Status.AT_RISK),
    )
    cell = the_cell(goals=goals, answers=answers)
    assert (cell.state, cell.goals) == (CellState.AT_RISK, 3)
    assert [one.goal_id for one in cell.answers] == ["a", "b"]


def test_silence_is_worse_than_green_and_better_than_yellow() -> None:
    goals = (a_goal("a"), a_goal("b"))
    green = an_answer("a", round_id=HERE)
    assert the_cell(goals=goals, answers=(green,)).state is CellState.UNANSWERED


def test_the_sums_of_a_matrix() -> None:
    schools = (a_school(), a_school("elmeskolen"))
    activities = (an_activity(), an_activity("A-02"))
    matrix = the_matrix(
        schools=schools,
        activities=activities,
        goals=(a_goal("a"), a_goal("b"), a_goal("c", activity_id="A-02")),
        answers=(an_answer("a", round_id=HERE, status=Status.BEHIND),),
    )
    assert [row.school.id for row in matrix.rows] == ["birkeskolen", "elmeskolen"]
    assert shown(matrix.cells) == {"behind": 1, "unanswered": 1, "no_goal": 2}
    assert shown(matrix.goals) == {"behind": 1, "unanswered": 2}
    assert [shown(one.counts) for one in matrix.columns] == [
        {"behind": 1, "no_goal": 1},
        {"unanswered": 1, "no_goal": 1},
    ]
