"""Which goals a round asks about, and which question comes next."""

from datetime import date, timedelta

import pytest

from followup.check_in import Need, Obstacle, Status
from followup.errors import NotUnderstood
from followup.questions import (
    GOALS_PER_ROUND,
    Before,
    Draft,
    Question,
    answered,
    asked_goals,
    can_confirm_unchanged,
    draft_of,
    next_question,
)
from tests.builders import TODAY, a_goal, an_answer

EMPTY = Draft("laesning", "r")
GOAL = a_goal()
NEVER = Before()
ANSWERED = Before(an_answer())
CONFIRMED = an_answer(confirmed_unchanged=True)


def asked(draft=EMPTY, before=NEVER, goal=GOAL):
    return next_question(draft, goal, before, TODAY)


def drafted(*answers):
    draft = EMPTY
    for question, value in answers:
        draft = answered(draft, question, value)
    return draft


def test_a_first_answer_is_always_in_full_and_a_known_goal_is_asked_shortly():
    assert asked() is Question.STATUS
    assert asked(before=ANSWERED) is Question.SHORT
    assert asked(Draft("laesning", "r", full=True), ANSWERED) is Question.STATUS


def test_no_change_twice_running_is_itself_a_signal():
    assert asked(before=Before(CONFIRMED, CONFIRMED)) is Question.STATUS
    assert asked(before=Before(CONFIRMED, an_answer())) is Question.SHORT
    assert asked(before=Before(an_answer(), CONFIRMED)) is Question.SHORT


@pytest.mark.parametrize(
    ("starts", "wanted"),
    [
        (TODAY - timedelta(days=1), Question.LATE_START),
        (TODAY, Question.CONFIDENCE),
        (None, Question.CONFIDENCE),
    ],
)
def test_a_goal_that_should_run_by_now_is_planned_or_delayed(starts, wanted):
    draft = drafted((Question.STATUS, "not_started"))

    assert asked(draft, goal=a_goal(starts=starts)) is wanted


@pytest.mark.parametrize(
    ("word", "status"), [("planned", Status.NOT_STARTED), ("delayed", Status.AT_RISK)]
)
def test_delayed_is_at_risk_and_the_question_is_not_asked_twice(word, status):
    draft = drafted((Question.STATUS, "not_started"), (Question.LATE_START, word))

    assert draft.status is status
    assert asked(draft, goal=a_goal(starts=date(2026, 8, 1))) is Question.CONFIDENCE


@pytest.mark.parametrize(
    ("status", "confidence", "trend", "is_whole"),
    [
        ("on_track", "4", "same", True),
        ("reached", "5", "better", True),
        ("on_track", "3", "same", False),
        ("on_track", "4", "worse", False),
        ("at_risk", "5", "better", False),
        ("behind", "5", "better", False),
    ],
)
def test_obstacle_and_need_are_asked_only_when_needed(status, confidence, trend, is_whole):
    draft = drafted((Question.STATUS, status), (Question.CONFIDENCE, confidence))
    assert asked(draft) is Question.TREND

    draft = answered(draft, Question.TREND, trend)
    assert asked(draft) is (None if is_whole else Question.OBSTACLE)


def test_after_the_obstacle_comes_the_need_and_then_nothing():
    draft = drafted(
        (Question.STATUS, "behind"),
        (Question.CONFIDENCE, "1"),
        (Question.TREND, "worse"),
        (Question.OBSTACLE, "money"),
    )
    assert (draft.obstacle, asked(draft)) == (Obstacle.MONEY, Question.NEED)

    draft = answered(draft, Question.NEED, "decision")
    assert (draft.need, asked(draft)) == (Need.DECISION, None)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (Question.STATUS, "dropped"),
        (Question.STATUS, "purple"),
        (Question.LATE_START, "never"),
        (Question.CONFIDENCE, "0"),
        (Question.CONFIDENCE, "٣"),
        (Question.TREND, ""),
        (Question.OBSTACLE, "weather"),
        (Question.NEED, "cake"),
        (Question.NEED, "meeting"),  # asked for by hand
        (Question.SHORT, "same"),
    ],
)
def test_only_what_a_question_offers_is_an_answer(question, value):
    with pytest.raises(NotUnderstood):
        answered(EMPTY, question, value)


def test_the_longest_unanswered_comes_first_then_the_worst():
    goals = [a_goal(id) for id in ("fine", "new", "worse", "old")]
    before = {
        "fine": Before(an_answer("fine")),
        "worse": Before(an_answer("worse", status=Status.BEHIND)),
        "old": Before(an_answer("old", at=an_answer().at - timedelta(days=90))),
    }

    assert [g.id for g in asked_goals(goals, before, TODAY)] == ["new", "old", "worse", "fine"]


def test_at_most_six_goals_are_asked_and_only_those_with_sign_and_date():
    goals = [a_goal(f"goal-{n}") for n in range(8)]
    blank = [a_goal("a", sign=""), a_goal("b", due=None), a_goal("c", dropped_on=TODAY)]

    found = asked_goals([*blank, *goals], {}, TODAY)
    assert [goal.id for goal in found] == [f"goal-{n}" for n in range(GOALS_PER_ROUND)]


@pytest.mark.parametrize(
    ("before", "may"),
    [
        (ANSWERED, True),
        (Before(), False),
        (Before(an_answer(confidence=3)), False),
        (Before(an_answer(status=Status.REACHED)), False),
        (Before(CONFIRMED, CONFIRMED), False),
    ],
)
def test_one_tap_for_all_covers_only_what_is_surely_on_track(before, may):
    assert can_confirm_unchanged(before) is may


def test_a_changed_answer_starts_from_nothing_but_its_words():
    given = an_answer(next_step="Læsebånd", only_chief=True, progress=60)

    draft = draft_of(given)
    assert (draft.status, draft.full) == (None, True)
    assert (draft.next_step, draft.only_chief, draft.progress) == ("Læsebånd", True, 60)
