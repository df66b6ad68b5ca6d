"""A school's round as it stands."""

import pytest

from followup.check_in import Status, Trend
from followup.questions import Before, Draft
from followup.talk import TalkState
from tests.builders import ROUND, TUESDAY, a_goal, a_talk, an_answer, an_asking

READING = a_goal()


def a_whole_draft(**changes):
    return Draft("laesning", ROUND.id, status=Status.ON_TRACK, trend=Trend.SAME, confidence=4)


def test_a_goal_is_done_once_it_is_answered():
    asking = an_asking(goals=(READING, a_goal("ro")), given={"ro": an_answer("ro")})

    assert [goal.id for goal in asking.unanswered] == ["laesning"]
    assert (asking.done, asking.waiting) == (1, 0)


@pytest.mark.parametrize("left_out", ["status", "confidence", "trend"])
def test_half_an_answer_is_no_answer(left_out):
    tapped = {"status": Status.ON_TRACK, "confidence": 4, "trend": Trend.SAME}
    draft = Draft("laesning", ROUND.id, **{k: v for k, v in tapped.items() if k != left_out})

    with pytest.raises(ValueError, match="laesning"):
        an_asking().answer_of(draft, TUESDAY)


def test_a_goal_that_was_never_answered_cannot_be_the_same_again():
    with pytest.raises(ValueError, match="laesning"):
        an_asking().again(READING, Trend.SAME, TUESDAY)


def test_the_same_again_leaves_last_times_words_where_they_were():
    before = {"laesning": Before(an_answer(next_step="Læsebånd", only_chief=True))}
    answer = an_asking(before=before).again(READING, Trend.BETTER, TUESDAY)

    assert (answer.status, answer.trend) == (Status.ON_TRACK, Trend.BETTER)
    assert (answer.next_step, answer.only_chief) == ("", False)
    assert (answer.round_id, answer.at, answer.version) == (ROUND.id, TUESDAY, 1)


def test_an_answer_given_again_loses_its_marks():
    marked = an_answer(late=True, corrected=True, confirmed_unchanged=True)
    answer = an_asking(before={"laesning": Before(marked)}).again(READING, Trend.SAME, TUESDAY)

    assert (answer.late, answer.corrected, answer.confirmed_unchanged) == (False, False, False)


def test_an_answer_carries_who_gave_it_and_when():
    answer = an_asking().answer_of(a_whole_draft(), TUESDAY)

    assert (answer.person_id, answer.at) == ("leder-01", TUESDAY)
    assert (answer.round_id, answer.school_id, answer.version) == (ROUND.id, "birkeskolen", 1)


@pytest.mark.parametrize(
    ("talk", "given", "is_corrected"),
    [
        (a_talk(state=TalkState.HELD), {"laesning": an_answer()}, True),
        (a_talk(state=TalkState.HELD), {}, False),
        (a_talk(), {"laesning": an_answer()}, False),
        (None, {"laesning": an_answer()}, False),
    ],
)
def test_only_a_change_after_the_talk_is_a_correction(talk, given, is_corrected):
    asking = an_asking(talk=talk, given=given)

    assert asking.answer_of(a_whole_draft(), TUESDAY).corrected is is_corrected


def test_a_draft_of_another_goal_or_round_is_not_taken_up():
    for draft in (Draft("ro", ROUND.id, confidence=1), Draft("laesning", "old", confidence=1)):
        assert an_asking(draft=draft).draft_for(READING) == Draft("laesning", ROUND.id)
