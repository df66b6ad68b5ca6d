"""How a goal stands in its school's newest round."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from followup.check_in import Round, Status, Trend
from followup.people import Pause
from followup.positions import CellState, Position, leaders_of, positions
from tests.builders import TODAY, a_goal, a_person, a_round, a_school, an_answer, summary_facts

NOW_ROUND, LAST_ROUND = a_round().id, a_round(number=1).id


def the_position(**changes: Any) -> Position:
    (school,) = positions(summary_facts(**changes))
    (position,) = school.positions
    return position


def answered(round_id: str = NOW_ROUND, **changes: Any) -> dict[str, Any]:
    return {"answers": (an_answer(round_id=round_id, **changes),)}


PAUSED = {"people": (a_person(pauses=(Pause(TODAY, TODAY + timedelta(9)),)),)}


def later(**changes: Any) -> tuple[Round, ...]:
    return (a_round(opens=TODAY + timedelta(3), closes=TODAY + timedelta(16), **changes),)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({}, CellState.UNANSWERED),
        (answered(status=Status.BEHIND), CellState.BEHIND),
        (answered(status=Status.REACHED), CellState.REACHED),
        (answered(status=Status.DROPPED), CellState.DROPPED),
        (answered(LAST_ROUND), CellState.UNANSWERED),
        (PAUSED, CellState.EXCUSED),
        (PAUSED | answered(), CellState.ON_TRACK),
        ({"rounds": ()}, CellState.NOT_ASKED),
        ({"rounds": (a_round(number=1),)}, CellState.UNANSWERED),
        ({"rounds": (a_round(cancelled=True),)}, CellState.NOT_ASKED),
        ({"rounds": (a_round(cancelled=True),)} | answered(), CellState.ON_TRACK),
        ({"rounds": later()}, CellState.NOT_ASKED),
        ({"rounds": later()} | answered(), CellState.ON_TRACK),
        ({"goals": (a_goal(sign=""),)}, CellState.NOT_ASKED),
        ({"goals": (a_goal(dropped_on=TODAY),)}, CellState.DROPPED),
        ({"goals": (a_goal(dropped_on=TODAY),)} | answered(), CellState.DROPPED),
    ],
)
def test_a_goal_has_exactly_one_state(facts: dict[str, Any], state: CellState) -> None:
    assert the_position(**facts).state is state


def test_a_school_without_a_leader_is_not_excused() -> None:
    assert the_position(people=()).state is CellState.UNANSWERED


def test_only_six_goals_are_asked_and_the_rest_wait() -> None:
    goals = tuple(a_goal(f"g{number}") for number in range(8))
    (school,) = positions(summary_facts(goals=goals))
    assert len(school.in_state(CellState.UNANSWERED)) == 6
    assert len(school.in_state(CellState.NOT_ASKED)) == 2


def test_a_goal_that_waited_is_no_gap_in_that_round() -> None:
    goals = tuple(a_goal(f"g{number}") for number in range(8))
    (school,) = positions(summary_facts(goals=goals))
    waiting = school.in_state(CellState.NOT_ASKED)
    assert [position.sittings for position in waiting] == [(), ()]


def test_the_newest_version_of_an_answer_counts() -> None:
    old = an_answer(round_id=NOW_ROUND, status=Status.BEHIND)
    new = an_answer(round_id=NOW_ROUND, status=Status.AT_RISK, version=2)
    assert the_position(answers=(new, old)).state is CellState.AT_RISK


def test_the_answer_before_is_the_newest_of_an_earlier_round() -> None:
    rounds = (a_round(number=0), a_round(), a_round(number=1))
    answers = tuple(an_answer(round_id=one.id, confidence=at + 1) for at, one in enumerate(rounds))
    found = the_position(rounds=rounds, answers=answers)
    assert (found.answer, found.before) == (answers[1], answers[2])
    assert [one.round.slot[-1] for one in found.sittings] == ["2", "1", "0"]


def test_a_round_that_has_not_opened_leaves_the_one_before_in_force() -> None:
    answers = (an_answer(round_id=LAST_ROUND, status=Status.BEHIND),)
    found = the_position(rounds=(*later(), a_round(number=1)), answers=answers)
    assert found.state is CellState.BEHIND


@pytest.mark.parametrize(
    ("was", "now", "said", "movement"),
    [
        (Status.ON_TRACK, Status.AT_RISK, Trend.BETTER, Trend.WORSE),
        (Status.BEHIND, Status.AT_RISK, Trend.WORSE, Trend.BETTER),
        (Status.AT_RISK, Status.AT_RISK, Trend.WORSE, Trend.WORSE),
        (None, Status.AT_RISK, Trend.WORSE, None),
    ],
)
def test_the_arrow_follows_the_status_then_the_leader(
    was: Status | None, now: Status, said: Trend, movement: Trend | None
) -> None:
    before = (an_answer(round_id=LAST_ROUND, status=was),) if was else ()
    latest = an_answer(round_id=NOW_ROUND, status=now, trend=said)
    assert the_position(answers=(*before, latest)).movement is movement


def test_an_unanswered_goal_has_no_arrow_but_its_last_answer() -> None:
    found = the_position(**answered(LAST_ROUND))
    assert found.movement is None
    assert found.latest == found.before


def test_schools_stand_by_name_and_foreign_activities_are_left_out() -> None:
    schools = (a_school("o", "Østskolen"), a_school("z", "Zenitskolen"), a_school("a", "Aaskolen"))
    goals = (a_goal(school_id="z"), a_goal("andet", school_id="z", activity_id="A-99"))
    found = positions(summary_facts(schools=schools, goals=goals, rounds=()))
    assert [one.school.id for one in found] == ["z", "o", "a"]
    assert [len(one.positions) for one in found] == [1, 0, 0]


def test_a_school_has_answered_when_nothing_is_missing() -> None:
    goals = (a_goal(), a_goal("skrivning"))
    one = an_answer(round_id=NOW_ROUND)
    both = (one, an_answer("skrivning", round_id=NOW_ROUND))
    (half,) = positions(summary_facts(goals=goals, answers=(one,)))
    (whole,) = positions(summary_facts(goals=goals, answers=both))
    (none,) = positions(summary_facts(rounds=()))
    assert [(s.has_answered, s.was_asked) for s in (half, whole, none)] == [
        (False, True), (True, True), (False, False),
    ]  # fmt: skip


def test_a_pause_that_ended_before_the_round_closed_excuses_nothing() -> None:
    closed = a_round(number=1)
    over = Pause(closed.opens, closed.closes - timedelta(1))
    until_the_end = Pause(closed.opens, closed.closes)
    for pause, excused in ((over, False), (until_the_end, True)):
        found = the_position(people=(a_person(pauses=(pause,)),))
        assert [one.excused for one in found.sittings] == [False, excused]


def test_leaders_are_those_of_the_day_by_name() -> None:
    people = (a_person("leder-02"), a_person("leder-01"))
    assert [one.id for one in leaders_of("birkeskolen", people, TODAY)] == ["leder-01", "leder-02"]
    assert leaders_of("birkeskolen", people, date(2020, 7, 31)) == ()


def test_answers_of_a_moment_do_not_matter_to_the_state() -> None:
    old = datetime(2025, 1, 1, tzinfo=UTC)
    assert the_position(**answered(at=old)).state is CellState.ON_TRACK
