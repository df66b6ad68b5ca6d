"""The one screen: what each reader finds in it, and that it adds up."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from followup.attention import Reason
from followup.cadence import CadenceState, Standing
from followup.check_in import Need, Obstacle, Status, Trend
from followup.people import Pause, Person, Role, RoleName
from followup.plan import CadenceRule, RuleUnit
from followup.positions import CellState, SummaryFacts
from followup.requests import Request, RequestState
from followup.sight import Given, View, view_of
from followup.summary import Summary, build, everything_needed
from followup.talk import Agreement, AgreementState, TalkState
from tests.builders import (
    TODAY,
    TUESDAY,
    a_goal,
    a_person,
    a_request,
    a_round,
    a_school,
    a_talk,
    an_activity,
    an_answer,
    asked_in,
    summary_facts,
)

NAMES = ("Askeskolen", "Birkeskolen", "Elmeskolen", "Æbleskolen")
IDS = tuple(name.lower() for name in NAMES)
CHIEF = a_person("chef", Role(RoleName.CHIEF, None, date(2020, 8, 1)), name="Chef 01")
DIRECTOR = a_person("direktoer", Role(RoleName.DIRECTOR, None, date(2020, 8, 1)))
CONSULTANT = a_person("konsulent", Role(RoleName.LEADERSHIP_CONSULTANT, IDS[0], date(2020, 8, 1)))


def leader(school_id: str, **changes: object) -> Person:
    role = Role(RoleName.LEADER, school_id, date(2020, 8, 1))
    return a_person(f"leder-{school_id}", role, **changes)


def municipality(**changes: object) -> SummaryFacts:
    """Four schools with one goal each, asked today and sixty days ago."""
    values = {
        "schools": tuple(map(a_school, reversed(IDS), reversed(NAMES))),
        "goals": tuple(a_goal(f"{id}-m", school_id=id) for id in IDS),
        "rounds": tuple(a_round(id, number) for id in IDS for number in (2, 1)),
        "people": (CHIEF, *map(leader, IDS)),
    }
    return summary_facts(**values | changes)


def said(at: int, number: int = 2, **changes: object) -> Any:
    """The answer of one school in round 2 (now) or 1 (last)."""
    id = IDS[at]
    values = {"school_id": id, "round_id": a_round(id, number).id, "at": TUESDAY}
    return an_answer(f"{id}-m", **values | changes)


def promised(at: int, days_late: int, **changes: object) -> Agreement:
    values = {
        "id": f"aftale-{at}-{days_late}",
        "school_id": IDS[at],
        "talk_id": None,
        "goal_id": None,
        "what": "Sende skema",
        "owner_id": f"leder-{IDS[at]}",
        "proposed_by": "chef",
        "due": TODAY - timedelta(days_late),
        "state": AgreementState.OPEN,
        "made_at": TUESDAY - timedelta(90),
    }
    return Agreement(**values | changes)  # type: ignore[arg-type]


def seen_by(person: Person, facts: SummaryFacts, **conditions: tuple[Given, ...]) -> Summary:
    return build(facts, view_of(person, IDS, TODAY, conditions))


def for_chief(**changes: object) -> Summary:
    return seen_by(CHIEF, municipality(**changes))


def test_the_head_counts_schools_that_have_answered_of_those_asked() -> None:
    away = leader(IDS[3], pauses=(Pause(TODAY, TODAY + timedelta(5)),))
    people = (CHIEF, *map(leader, IDS[:3]), away)
    head = for_chief(answers=(said(0), said(1)), people=people).head
    assert (head.answered, head.asked, head.schools) == (2, 3, 4)
    assert head.on == TODAY


def test_what_needs_the_chief_starts_with_the_chiefs_own_overdue_promises() -> None:
    found = for_chief(
        answers=(said(0, status=Status.BEHIND), said(1, need=Need.DECISION)),
        agreements=(promised(2, 3, owner_id="chef"), promised(3, 20)),
    ).needs_you
    assert [(one.school.name, one.goal and one.goal.id) for one in found] == [
        ("Elmeskolen", None),
        ("Birkeskolen", "birkeskolen-m"),
        ("Askeskolen", "askeskolen-m"),
    ]
    assert found[0].promise == promised(2, 3, owner_id="chef")
    assert [one.reason for one in found[1].because] == [Reason.NEED]


def test_a_line_carries_status_obstacle_the_leaders_words_and_the_answer() -> None:
    answer = said(
        0, status=Status.BEHIND, obstacle=Obstacle.TIME, next_step="Vi mangler vikarer", version=3
    )
    (line,) = for_chief(answers=(answer,)).needs_you
    assert (line.status, line.obstacle, line.words) == (
        Status.BEHIND, Obstacle.TIME, "Vi mangler vikarer",
    )  # fmt: skip
    (stands_on,) = line.because[0].answers
    assert (stands_on.round_id, stands_on.version) == (answer.round_id, 3)


def test_a_summary_of_one_school_leaves_the_others_promises_out() -> None:
    promises = (promised(0, 3, owner_id="chef"), promised(1, 3, owner_id="chef"))
    facts = municipality(schools=(a_school(IDS[0], NAMES[0]),), agreements=promises)
    found = seen_by(CHIEF, facts)
    assert [one.school.name for one in found.needs_you] == ["Askeskolen"]
    assert [one.school.name for one in found.overdue] == ["Askeskolen"]


def test_five_lines_are_shown_and_the_rest_counted() -> None:
    goals = tuple(a_goal(f"g{n}", school_id=IDS[0]) for n in range(6))
    here = a_round(IDS[0]).id
    answers = tuple(
        an_answer(g.id, school_id=IDS[0], round_id=here, status=Status.BEHIND) for g in goals
    )
    facts = municipality(goals=goals, answers=answers)
    summary = seen_by(CHIEF, facts)
    assert (len(summary.needs_you), summary.more_needs) == (5, 1)
    rest = everything_needed(facts, view_of(CHIEF, IDS, TODAY))
    assert rest[:5] == summary.needs_you
    assert len(rest) == 6


def test_a_dropped_goal_needs_nobody() -> None:
    goals = (a_goal(f"{IDS[0]}-m", school_id=IDS[0], dropped_on=TODAY),)
    assert for_chief(goals=goals, answers=(said(0, status=Status.BEHIND),)).needs_you == ()


def test_an_old_promise_on_a_goal_makes_it_need_a_talk_even_unanswered() -> None:
    late = promised(0, 15, goal_id=f"{IDS[0]}-m")
    (line,) = for_chief(agreements=(late,)).needs_you
    assert [one.reason for one in line.because] == [Reason.AGREEMENT_OVERDUE]
    assert (line.status, line.words, line.obstacle) == (None, "", Obstacle.NONE)


def test_changes_name_what_became_worse_better_and_reached() -> None:
    statuses = (
        (Status.ON_TRACK, Status.BEHIND),
        (Status.BEHIND, Status.AT_RISK),
        (Status.ON_TRACK, Status.REACHED),
        (Status.ON_TRACK, Status.ON_TRACK),
    )
    answers = [said(n, 1, status=was) for n, (was, _) in enumerate(statuses)]
    answers += [said(n, 2, status=now) for n, (_, now) in enumerate(statuses)]
    found = for_chief(answers=tuple(answers)).changes
    assert [one.school.name for one in found.worse] == ["Askeskolen"]
    assert [(one.was, one.now) for one in found.better] == [(Status.BEHIND, Status.AT_RISK)]
    assert [one.school.name for one in found.reached] == ["Elmeskolen"]
    assert (found.counts, found.unchanged) == ((1, 1, 1), 1)
    assert [len(one.answers) for one in found.reached] == [2]


def test_a_goal_taken_out_of_the_plan_is_no_change() -> None:
    answers = (said(0, 1), said(0, status=Status.DROPPED))
    assert for_chief(answers=answers).changes.counts == (0, 0, 0)


def test_missing_answers_are_told_by_school_with_the_day_of_asking() -> None:
    away = leader(IDS[1], pauses=(Pause(TODAY, TODAY + timedelta(5)),))
    people = (CHIEF, leader(IDS[0]), away, leader(IDS[2]))
    summary = for_chief(answers=(said(2),), people=people)
    assert [(one.school.name, one.goals, one.asked_on) for one in summary.missing] == [
        ("Askeskolen", 1, TODAY), ("Æbleskolen", 1, TODAY),
    ]  # fmt: skip
    assert [[one.name for one in line.leaders] for line in summary.missing] == [
        ["Leder askeskolen"], [],
    ]  # fmt: skip
    assert all(line.back_on is None for line in summary.missing)
    (paused,) = summary.paused
    assert (paused.school.name, paused.back_on) == ("Birkeskolen", TODAY + timedelta(6))


def test_an_obstacle_is_told_once_three_schools_meet_it() -> None:
    two = (said(0, obstacle=Obstacle.MONEY), said(1, obstacle=Obstacle.MONEY))
    assert for_chief(answers=two).obstacles == ()
    (line,) = for_chief(answers=(*two, said(2, obstacle=Obstacle.MONEY))).obstacles
    assert (line.obstacle, line.schools, len(line.answers)) == (Obstacle.MONEY, 3, 3)


def test_the_three_obstacles_most_schools_meet_stand_first() -> None:
    kinds = (Obstacle.OTHER, Obstacle.TIME, Obstacle.SKILLS, Obstacle.MONEY)
    goals, answers = [], []
    for at, id in enumerate(IDS):
        for kind in kinds:
            if at < 3 or kind is Obstacle.SKILLS:
                goals.append(a_goal(f"{id}-{kind}", school_id=id))
                answers.append(
                    an_answer(f"{id}-{kind}", school_id=id, round_id=a_round(id).id, obstacle=kind)
                )
    found = for_chief(goals=tuple(goals), answers=tuple(answers)).obstacles
    assert [(one.obstacle, one.schools) for one in found] == [
        (Obstacle.SKILLS, 4), (Obstacle.TIME, 3), (Obstacle.MONEY, 3),
    ]  # fmt: skip


def test_overdue_agreements_tell_what_whose_and_since() -> None:
    gone = promised(1, 2, owner_id="rejst")
    found = for_chief(agreements=(gone, promised(0, 9), promised(2, 0))).overdue
    assert [(one.school.name, one.owner) for one in found] == [
        ("Askeskolen", "Leder askeskolen"), ("Birkeskolen", ""),
    ]  # fmt: skip
    assert [one.agreement.due for one in found] == [TODAY - timedelta(9), TODAY - timedelta(2)]


def test_talks_are_told_per_school_and_those_of_two_weeks_in_order() -> None:
    rule = CadenceRule(RuleUnit.SCHOOL_YEAR, 4, 6)
    standing = Standing(rule, 3, 1, 3, CadenceState.OK, None, None)
    coming = (
        a_talk(id="b", school_id=IDS[0], starts=TUESDAY + timedelta(days=9)),
        a_talk(id="a", school_id=None, starts=TUESDAY + timedelta(days=9)),
        a_talk(id="c", school_id=IDS[1], starts=TUESDAY, state=TalkState.MOVED),
        a_talk(id="late", school_id=IDS[1], starts=TUESDAY + timedelta(days=14)),
        a_talk(id="past", school_id=IDS[1], starts=TUESDAY - timedelta(minutes=1)),
        a_talk(id="off", school_id=IDS[1], starts=TUESDAY, state=TalkState.CANCELLED),
        a_talk(id="foreign", school_id="andre", starts=TUESDAY),
    )
    summary = for_chief(talks=coming, standings={IDS[1]: standing})
    assert [(one.school.name, one.standing.held) for one in summary.talks] == [("Birkeskolen", 3)]
    assert [(one.talk.id, one.school and one.school.name) for one in summary.ahead] == [
        ("c", "Birkeskolen"), ("a", None), ("b", "Askeskolen"),
    ]  # fmt: skip


def test_a_consultant_finds_assigned_schools_and_not_the_chiefs_words() -> None:
    answers = (
        said(0, status=Status.BEHIND, next_step="Kun til chefen", only_chief=True),
        said(1, status=Status.BEHIND),
    )
    facts = municipality(answers=answers, agreements=(promised(0, 3),))
    summary = seen_by(CONSULTANT, facts)
    assert [row.school.name for row in summary.matrix.rows] == ["Askeskolen"]
    assert [one.words for one in summary.needs_you] == [""]
    assert summary.overdue == ()
    seated = seen_by(CONSULTANT, facts, **{IDS[0]: (Given.SEATED,)})
    assert [one.school.name for one in seated.overdue] == ["Askeskolen"]


def asked(at: int, **changes: object) -> Request:
    return a_request(f"a-{at}", school_id=IDS[at], asked_by=f"leder-{IDS[at]}", **changes)


def test_requests_about_no_goal_stand_among_what_needs_the_reader_the_oldest_first() -> None:
    old = asked(1, asked_at=TUESDAY - timedelta(9), goal_id="fra en gammel plan")
    found = for_chief(answers=(said(3, status=Status.BEHIND),), requests=(asked(0), old)).needs_you
    assert [(one.school.name, one.goal is None, one.words) for one in found] == [
        ("Æbleskolen", False, ""),
        ("Birkeskolen", True, "Kan vi tale om teamets årsplan?"),
        ("Askeskolen", True, "Kan vi tale om teamets årsplan?"),
    ]


def test_a_goal_with_a_request_of_each_kind_is_one_line_with_two_reasons() -> None:
    answers = (said(0, need=Need.DECISION),)
    by_hand = asked(0, goal_id=f"{IDS[0]}-m", asked_at=TUESDAY + timedelta(hours=1))
    [line] = for_chief(answers=answers, requests=(*asked_in(answers), by_hand)).needs_you
    assert [one.need for one in line.because] == [Need.DECISION, Need.CONSULTANT_SPARRING]
    assert [len(one.answers) for one in line.because] == [1, 0]


def test_what_somebody_else_has_taken_or_answered_does_not_need_the_chief() -> None:
    taken: dict[str, object] = {"state": RequestState.TAKEN, "handler_id": "konsulent"}
    assert for_chief(requests=(asked(0, **taken),)).needs_you == ()
    own: dict[str, object] = {"state": RequestState.TAKEN, "handler_id": "chef"}
    assert len(for_chief(requests=(asked(0, **own),)).needs_you) == 1
    assert for_chief(requests=(asked(0, state=RequestState.ANSWERED),)).needs_you == ()


def test_a_request_of_a_dropped_goal_or_of_another_school_needs_nobody() -> None:
    goals = (a_goal(f"{IDS[0]}-m", school_id=IDS[0], dropped_on=TODAY),)
    dropped = asked(0, goal_id=f"{IDS[0]}-m")
    assert for_chief(goals=goals, requests=(dropped,)).needs_you == ()
    assert seen_by(CONSULTANT, municipality(requests=(asked(1),))).needs_you == ()


def test_the_chief_reads_what_is_for_the_chief_alone() -> None:
    answer = said(0, status=Status.BEHIND, next_step="Kun til chefen", only_chief=True)
    assert [one.words for one in for_chief(answers=(answer,)).needs_you] == ["Kun til chefen"]


def test_the_director_finds_sums_and_no_school() -> None:
    answers = tuple(said(n, obstacle=Obstacle.TIME, status=Status.BEHIND) for n in range(3))
    activities = (an_activity(), an_activity("A-02"))
    goals = (*municipality().goals, a_goal("ene", school_id=IDS[0], activity_id="A-02"))
    facts = municipality(activities=activities, goals=goals, answers=answers)
    summary = seen_by(DIRECTOR, facts)
    assert (summary.head.answered, summary.head.schools) == (2, 4)
    assert [one.activity.id for one in summary.matrix.columns] == ["A-01"]
    assert dict(summary.matrix.cells)[CellState.BEHIND] == 3
    assert sum(count for _, count in summary.matrix.goals) == 4
    assert [(one.schools, one.answers) for one in summary.obstacles] == [(3, ())]
    assert all(name not in repr(summary) for name in (*NAMES, *IDS))


def test_the_director_finds_nothing_that_two_schools_stand_behind() -> None:
    summary = seen_by(DIRECTOR, municipality(answers=(said(0), said(1))))
    assert summary.matrix.columns == ()
    assert sum(count for _, count in summary.matrix.cells) == 0


def test_who_may_see_nothing_gets_an_empty_summary() -> None:
    facts = municipality(answers=(said(0),))
    summary = seen_by(a_person("fremmed", Role(RoleName.SUBJECT_CONSULTANT, None, TODAY)), facts)
    assert summary.head.schools == 0
    assert (summary.matrix.rows, summary.missing) == ((), ())


statuses = st.sampled_from([None, *Status])
worlds = st.fixed_dictionaries(
    {
        "goals": st.lists(
            st.tuples(
                st.sampled_from(IDS), st.sampled_from(["A-01", "A-02", "A-99"]), st.booleans()
            ),
            max_size=12,
        ),
        "now": st.lists(statuses, min_size=12, max_size=12),
        "last": st.lists(statuses, min_size=12, max_size=12),
        "away": st.sets(st.sampled_from(IDS)),
        "rounds": st.sets(st.tuples(st.sampled_from(IDS), st.sampled_from([1, 2]))),
        "opens_later": st.booleans(),
    }
)


def world(drawn: dict[str, Any]) -> SummaryFacts:
    goals = tuple(
        a_goal(f"g{n}", school_id=id, activity_id=activity, dropped_on=TODAY if gone else None)
        for n, (id, activity, gone) in enumerate(drawn["goals"])
    )
    answers = tuple(
        an_answer(g.id, school_id=g.school_id, round_id=a_round(g.school_id, number).id, status=s)
        for number, row in ((2, drawn["now"]), (1, drawn["last"]))
        for g, s in zip(goals, row, strict=False)
        if s
    )
    opens = TODAY + timedelta(5) if drawn["opens_later"] else TODAY
    rounds = [a_round(id, number) for id, number in sorted(drawn["rounds"])]
    rounds = [replace(r, opens=opens) if r.slot.endswith("#2") else r for r in rounds]
    away = (Pause(TODAY, TODAY),)
    people = tuple(leader(id, pauses=away if id in drawn["away"] else ()) for id in IDS)
    return municipality(
        activities=(an_activity(), an_activity("A-02")),
        goals=goals,
        answers=answers,
        rounds=tuple(rounds),
        people=people,
    )


@given(worlds)
def test_every_school_and_activity_is_in_exactly_one_state(drawn: dict[str, Any]) -> None:
    facts = world(drawn)
    matrix = seen_by(CHIEF, facts).matrix
    assert all(len(row.cells) == len(facts.activities) for row in matrix.rows)
    assert sum(count for _, count in matrix.cells) == len(IDS) * len(facts.activities)
    counted = [goal for goal in facts.goals if goal.activity_id != "A-99"]
    assert sum(count for _, count in matrix.goals) == len(counted)
    assert sum(cell.goals for row in matrix.rows for cell in row.cells) == len(counted)
    for state, count in matrix.cells:
        assert count == sum(dict(column.counts)[state] for column in matrix.columns)
        assert count == sum(cell.state is state for row in matrix.rows for cell in row.cells)


@given(worlds)
def test_missing_and_paused_add_up_to_the_goals_in_those_states(drawn: dict[str, Any]) -> None:
    summary = seen_by(CHIEF, world(drawn))
    goals = dict(summary.matrix.goals)
    assert sum(line.goals for line in summary.missing) == goals[CellState.UNANSWERED]
    assert sum(line.goals for line in summary.paused) == goals[CellState.EXCUSED]
    assert summary.head.answered + len(summary.missing) == summary.head.asked


@given(worlds, st.randoms(use_true_random=False))
def test_the_same_facts_in_any_order_give_the_same_summary(
    drawn: dict[str, Any], random: Any
) -> None:
    facts = world(drawn)
    mixed = replace(
        facts,
        schools=tuple(random.sample(facts.schools, len(facts.schools))),
        answers=tuple(random.sample(facts.answers, len(facts.answers))),
        rounds=tuple(random.sample(facts.rounds, len(facts.rounds))),
        people=tuple(random.sample(facts.people, len(facts.people))),
    )
    assert repr(seen_by(CHIEF, facts)) == repr(seen_by(CHIEF, mixed))


@given(worlds)
def test_each_line_of_need_opens_to_answers_or_days(drawn: dict[str, Any]) -> None:
    for line in everything_needed(world(drawn), view_of(CHIEF, IDS, TODAY)):
        assert all(one.answers or one.days for one in line.because)


@given(worlds)
def test_the_director_never_finds_a_school(drawn: dict[str, Any]) -> None:
    facts = world(drawn)
    text = repr(seen_by(DIRECTOR, facts))
    assert not [name for name in (*NAMES, *IDS) if name in text]


def test_a_view_of_nothing_needs_nothing() -> None:
    nobody = View("p", frozenset(), frozenset(), frozenset(), frozenset(), frozenset())
    assert everything_needed(municipality(answers=(said(0, trend=Trend.WORSE),)), nobody) == ()
