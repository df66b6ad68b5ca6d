from datetime import date

from documents.read_files import read_files
from followup.people import RoleName
from followup.plan import CadenceRule, Instrument, Plan, RuleUnit, Subject
from tests.documents.files import demo_files, demo_plan, plan_files


def plans() -> tuple[Plan, ...]:
    return read_files(plan_files()).plans


def instrument(id: str, among: tuple[Plan, ...]) -> Instrument:
    return next(line for plan in among for line in plan.instruments if line.id == id)


def test_two_consecutive_plans_hold_34_activities_and_16_follow_up_lines() -> None:
    read = plans()
    lines = {line.id[:6] for plan in read for line in plan.instruments if line.id[0] == "F"}
    assert sum(len(plan.activities) for plan in read) == 34
    assert len(lines) == 16


def test_all_activities_but_the_marker_and_the_cycle_itself_are_checked_in_on() -> None:
    activities = [activity for plan in plans() for activity in plan.activities]
    silent = [activity.id for activity in activities if not activity.checked_in]
    assert silent == ["A18-01", "A20-19"]
    assert len(activities) - len(silent) == 32


def test_a_marker_is_counted_and_not_checked_in_on() -> None:
    marker = instrument("A18-01", plans())
    assert marker.kind == "wellbeing_assessment"
    assert marker.subject is Subject.SCHOOL


def test_a_line_in_two_parts_becomes_two_instruments_with_one_wording() -> None:
    read = plans()
    one, other = instrument("F20-06a", read), instrument("F20-06b", read)
    assert one.text == other.text != ""


def test_the_talk_of_the_second_plan_is_held_four_to_six_times() -> None:
    read = plans()
    assert instrument("F20-07", read).rule == CadenceRule(RuleUnit.SCHOOL_YEAR, 4, 6)
    assert instrument("F18-06", read).rule == CadenceRule(RuleUnit.SCHOOL_YEAR, 6, 6)


def test_policies_of_two_plans_may_share_their_numbers() -> None:
    assert [plan.policies[0].id for plan in plans()] == ["p1", "p1"]


def test_the_director_may_take_part_and_need_not() -> None:
    talk = instrument("F26-05a", read_files(demo_files()).plans)
    assert talk.seats == (RoleName.CHIEF, RoleName.LEADER)
    assert talk.optional_seats == (RoleName.DIRECTOR,)


def test_a_leadership_talk_counts_per_leader_and_a_team_talk_per_team() -> None:
    read = read_files(demo_files()).plans
    assert instrument("F26-05a", read).subject is Subject.LEADER
    assert instrument("F26-05b", read).subject is Subject.TEAM


def test_a_running_line_has_neither_floor_nor_ceiling() -> None:
    read = read_files(demo_files()).plans
    assert instrument("F26-06", read).rule == CadenceRule(RuleUnit.SCHOOL_YEAR, 0, None)


def test_a_line_may_name_the_day_from_which_it_is_held_as_it_says() -> None:
    name, content = demo_plan()
    said = content.replace(b"min: 4, max: 6}", b"min: 6, max: 6}, since: 2026-08-01")
    line = instrument("F26-04", read_files([(name, said)]).plans)
    assert line.since == date(2026, 8, 1)
    assert line.rule == CadenceRule(RuleUnit.SCHOOL_YEAR, 6, 6)
