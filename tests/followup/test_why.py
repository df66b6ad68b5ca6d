"""From policy to answers: what is shown, what it stands on, and that it adds up."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from followup.attention import Reason
from followup.check_in import Status
from followup.people import Role, RoleName
from followup.plan import Policy
from followup.positions import SummaryFacts
from followup.sight import view_of
from followup.summary import build, everything_needed
from followup.why import GoalLine, Why, explain
from tests.builders import TODAY, TUESDAY, a_goal, a_person, an_activity
from tests.followup.test_summary import CHIEF, CONSULTANT, IDS, municipality, said, world, worlds

ACTIVITIES = (an_activity(), an_activity("A-02"))
POLICIES = (
    Policy("p1", "Gode år i skolen", None, ACTIVITIES[:1]),
    Policy("p2", "Et fælles løft", None, ACTIVITIES[1:]),
    Policy("p3", "Uden mål", None, (an_activity("A-03"),)),
)


def why(facts: SummaryFacts, at: int = 0, goal: str = "", reader: Any = CHIEF) -> Why:
    found = explain(facts, POLICIES, view_of(reader, IDS, TODAY), IDS[at], goal)
    assert found
    return found


def goal_lines(found: Why) -> list[GoalLine]:
    def down(lines: Any) -> list[GoalLine]:
        return [each for one in lines for each in (one, *down(one.initiatives))]

    return down([g for policy in found.lines for act in policy.lines for g in act.lines])


def test_a_line_shows_the_status_the_rule_and_the_answer_with_its_date() -> None:
    found = why(municipality(answers=(said(0, status=Status.BEHIND), said(0, 1))))
    [line] = goal_lines(found)
    assert (found.needing, found.goals) == (1, 1)
    assert [one.reason for one in line.because] == [Reason.BEHIND]
    assert [(one.status, one.at) for one in line.answers] == [(Status.BEHIND, TUESDAY)]


def test_two_rounds_at_risk_show_both_answers_newest_first() -> None:
    answers = (said(0, status=Status.AT_RISK), said(0, 1, status=Status.AT_RISK))
    [line] = goal_lines(why(municipality(answers=answers)))
    assert [one.round_id[-1] for one in line.answers] == ["2", "1"]


def test_a_goal_without_answers_stands_there_without_any() -> None:
    [line] = goal_lines(why(municipality()))
    assert (line.answers, line.because) == ((), ())


def test_initiatives_stand_under_their_goal_and_are_counted_in_it() -> None:
    top = a_goal("top", school_id=IDS[0])
    under = replace(top, id="under", parent_id="top")
    deep = replace(top, id="deep", parent_id="under")
    elsewhere = replace(top, id="else", parent_id="top", activity_id="A-02")
    facts = municipality(
        activities=ACTIVITIES,
        goals=(top, under, deep, elsewhere),
        answers=tuple(
            replace(said(0, status=Status.BEHIND), goal_id=id) for id in ("deep", "else")
        ),
    )
    found = why(facts)
    assert [[line.goal.id for line in act.lines] for p in found.lines for act in p.lines] == [
        ["top"],
        ["else"],
    ]
    [line] = found.lines[0].lines[0].lines
    assert (line.goals, line.needing, line.initiatives[0].initiatives[0].goal.id) == (3, 1, "deep")
    assert [one.goal.id for one in goal_lines(why(facts, goal="under"))] == ["under", "deep"]


def test_goals_under_one_another_in_a_ring_do_not_go_round_for_ever() -> None:
    ring = a_goal("ring", school_id=IDS[0], parent_id="ring")
    found = why(municipality(goals=(ring, replace(ring, id="other"))), goal="other")
    assert [one.goal.id for one in goal_lines(found)] == ["other"]


def test_who_may_not_read_gets_no_explanation_and_nobody_one_of_what_is_not_there() -> None:
    facts, view = municipality(), view_of(CONSULTANT, IDS, TODAY)
    assert explain(facts, POLICIES, view, IDS[0])
    assert explain(facts, POLICIES, view, IDS[1]) is None
    assert explain(facts, POLICIES, view, "no-such-school") is None
    assert explain(facts, POLICIES, view, IDS[0], "no-such-goal") is None


def test_words_for_the_chief_alone_are_the_chiefs_and_the_leaders() -> None:
    own = "Vi mangler et lokale"
    facts = municipality(answers=(said(0, next_step=own, only_chief=True),))
    leader = a_person("l", Role(RoleName.LEADER, IDS[0], date(2020, 8, 1)))
    seen = {
        one.id: goal_lines(why(facts, reader=one))[0].answers[0].next_step
        for one in (CHIEF, CONSULTANT, leader)
    }
    assert seen == {"chef": own, "konsulent": "", "l": own}


@given(worlds, st.sampled_from(range(4)))
def test_every_number_is_the_sum_of_its_lines_and_the_summarys_own(
    drawn: dict[str, Any], at: int
) -> None:
    facts, view = world(drawn), view_of(CHIEF, IDS, TODAY)
    found = why(facts, at)
    lines = goal_lines(found)
    assert found.needing == sum(one.needing for one in found.lines)
    assert found.needing == sum(bool(line.because) for line in lines)
    needed = {
        n.goal.id for n in everything_needed(facts, view) if n.goal and n.school.id == IDS[at]
    }
    assert {line.goal.id for line in lines if line.because} == needed
    [row] = [row for row in build(facts, view).matrix.rows if row.school.id == IDS[at]]
    by_activity = {act.activity.id: act.goals for p in found.lines for act in p.lines}
    assert by_activity == {cell.activity_id: cell.goals for cell in row.cells if cell.goals}


@given(worlds)
def test_what_a_line_stands_on_is_among_its_answers_with_a_date(drawn: dict[str, Any]) -> None:
    for at in range(4):
        for line in goal_lines(why(world(drawn), at)):
            told = {(one.round_id, one.version) for one in line.answers}
            asked = {
                (id.round_id, id.version) for because in line.because for id in because.answers
            }
            assert asked <= told
            assert all(one.at for one in line.answers)
