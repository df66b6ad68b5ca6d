"""Another cadence waits for the next period, and the old one stays in force until then."""

from dataclasses import replace
from datetime import date

import pytest

from followup.cadence import rule_in_year
from followup.people import RoleName
from followup.plan import CadenceRule, Instrument, Plan, RuleUnit
from followup.register import CadenceOverride
from followup.rounds import line_of, running_plan
from followup.rule_changes import plans_taking_force, taking_force, terms_changes
from tests.builders import a_talk
from tests.school_years import CHIEF, LEADER, LUS, ONE_TO_ONE, STRATEGY, ZONE, a_plan

FOUR, SIX = (CadenceRule(RuleUnit.SCHOOL_YEAR, n, 6) for n in (4, 6))
OLD = CadenceOverride(ONE_TO_ONE.id, "birkeskolen", FOUR)
NEW = replace(OLD, rule=SIX)
AUGUST = date(2027, 8, 1)
IN_OCTOBER = date(2026, 10, 6)
PLAN = a_plan(ONE_TO_ONE)


def dated(
    said: CadenceOverride, *standing: CadenceOverride, today: date = IN_OCTOBER
) -> CadenceOverride:
    [found] = taking_force([said], standing, [PLAN], today)
    return found


@pytest.mark.parametrize("today", [date(2026, 8, 1), IN_OCTOBER, date(2027, 7, 31)])
def test_another_rule_in_the_middle_of_a_year_waits_for_the_next_first_of_august(
    today: date,
) -> None:
    assert dated(NEW, today=today) == replace(NEW, since=AUGUST)
    assert dated(NEW, OLD, today=today) == replace(NEW, since=AUGUST)


def test_the_same_rule_again_changes_nothing() -> None:
    waiting = replace(NEW, since=AUGUST)
    assert dated(OLD, OLD) == OLD
    assert dated(NEW, OLD, waiting) == waiting


def test_a_rule_taken_back_before_it_took_force_is_replaced_on_its_own_day() -> None:
    assert dated(OLD, OLD, replace(NEW, since=AUGUST)) == replace(OLD, since=AUGUST)


def test_a_rule_of_a_plan_period_waits_for_the_next_plan() -> None:
    once = replace(NEW, rule=CadenceRule(RuleUnit.PLAN_PERIOD, 1, 1))
    assert dated(once) == replace(once, since=date(2028, 8, 1))


def test_a_file_may_name_the_day_itself() -> None:
    named = replace(NEW, since=date(2026, 11, 1))
    assert dated(named, OLD) == named


def test_what_nobody_has_followed_yet_holds_at_once() -> None:
    assert taking_force([NEW], [], [], IN_OCTOBER) == (NEW,)
    assert dated(NEW, OLD, today=date(2026, 3, 1)) == NEW
    assert dated(NEW, today=date(2026, 3, 1)) == NEW


SIX_TIMES = replace(ONE_TO_ONE, rule=CadenceRule(RuleUnit.SCHOOL_YEAR, 6, 6))
TWO_SEATS = replace(ONE_TO_ONE, seats=(CHIEF, LEADER))


def loaded(line: Instrument, standing: Plan = PLAN, today: date = IN_OCTOBER) -> Plan:
    """The plan after a file with this line."""
    [found] = plans_taking_force([a_plan(line)], [standing], today)
    return found


def line_in(plan: Plan, year: str) -> Instrument:
    running = running_plan([plan], year)
    assert running
    return running.instruments[0]


def counts(plan: Plan) -> list[int]:
    """Talks a year at least, this school year and the next."""
    rules = [line_in(plan, year).rule for year in ("2026/2027", "2027/2028")]
    return [rule.minimum if rule else -1 for rule in rules]


@pytest.mark.parametrize("today", [date(2026, 8, 1), IN_OCTOBER, date(2027, 7, 31)])
def test_another_cadence_in_a_plan_file_waits_for_august_too(today: date) -> None:
    assert counts(loaded(SIX_TIMES, today=today)) == [4, 6]


def test_other_seats_and_another_convener_wait_with_it() -> None:
    other = replace(TWO_SEATS, convener=LEADER, optional_seats=(RoleName.DIRECTOR,))
    plan = loaded(other)
    now, then = (line_in(plan, year) for year in ("2026/2027", "2027/2028"))
    assert (now.convener, now.seats, now.optional_seats) == (CHIEF, ONE_TO_ONE.seats, ())
    assert (then.convener, then.seats, then.optional_seats) == (
        LEADER,
        (CHIEF, LEADER),
        (RoleName.DIRECTOR,),
    )


def test_a_talk_has_the_seats_of_its_own_school_year() -> None:
    plan = loaded(TWO_SEATS)
    autumn, next_autumn = (
        a_talk(starts=a_talk().starts.replace(year=year)) for year in (2026, 2027)
    )
    found = [line_of(talk, [plan], ZONE) for talk in (autumn, next_autumn)]
    assert [len(line.seats) for line in found if line] == [3, 2]
    assert line_of(replace(autumn, instrument_id="ukendt"), [plan], ZONE) is None


def test_the_words_of_a_line_change_at_once() -> None:
    assert line_in(loaded(replace(SIX_TIMES, text="Nyt")), "2026/2027").text == "Nyt"


def test_the_same_file_again_changes_nothing_and_the_old_file_takes_all_back() -> None:
    once = loaded(SIX_TIMES)
    assert loaded(SIX_TIMES, once) == once
    assert loaded(SIX_TIMES, once, date(2027, 9, 1)) == once
    assert loaded(ONE_TO_ONE, once) == PLAN


def test_a_second_change_before_the_first_took_force_takes_its_place() -> None:
    five = replace(ONE_TO_ONE, rule=CadenceRule(RuleUnit.SCHOOL_YEAR, 5, 6))
    assert loaded(five, loaded(SIX_TIMES)) == loaded(five)


def test_each_year_keeps_what_was_promised_for_it() -> None:
    five = replace(ONE_TO_ONE, rule=CadenceRule(RuleUnit.SCHOOL_YEAR, 5, 6))
    plan = loaded(five, loaded(SIX_TIMES), date(2027, 9, 1))
    years = ("2026/2027", "2027/2028", "2028/2029")
    rules = [rule_in_year(plan.instruments[0], "birkeskolen", (), year) for year in years]
    assert [rule.minimum for rule in rules if rule] == [4, 6, 5]
    this_year = plan.instruments[0].on(date(2026, 8, 1))
    assert rule_in_year(this_year, "birkeskolen", (), years[2]) == five.rule  # and knows the others


def test_a_plan_file_may_name_the_day_itself_and_the_whole_year_follows() -> None:
    november = replace(SIX_TIMES, since=date(2026, 11, 1))
    once = loaded(november)
    assert counts(once) == [6, 6]
    assert loaded(november, once) == once
    assert counts(loaded(november, loaded(SIX_TIMES))) == [6, 6]  # sooner after all
    assert loaded(replace(ONE_TO_ONE, since=date(2026, 8, 1))) == PLAN  # nothing new, whatever day


def test_a_line_of_a_plan_period_waits_for_the_next_plan() -> None:
    twice = replace(STRATEGY, rule=CadenceRule(RuleUnit.PLAN_PERIOD, 2, 2))
    [plan] = plans_taking_force([a_plan(twice)], [a_plan(STRATEGY)], IN_OCTOBER)
    assert [terms.until for terms in plan.instruments[0].earlier] == [date(2028, 7, 31)]


def test_a_line_not_counted_until_now_is_counted_from_august() -> None:
    running = replace(ONE_TO_ONE, rule=None)
    assert counts(loaded(SIX_TIMES, a_plan(running))) == [-1, 6]
    assert counts(loaded(running)) == [4, -1]


def test_what_does_not_run_today_or_is_new_changes_at_once() -> None:
    assert counts(loaded(SIX_TIMES, today=date(2026, 3, 1))) == [6, 6]
    [plan] = plans_taking_force([a_plan(SIX_TIMES)], [], IN_OCTOBER)
    assert counts(plan) == [6, 6]


def test_a_change_is_told_by_what_was_and_what_will_be() -> None:
    other = replace(SIX_TIMES, seats=(CHIEF, LEADER))
    [told] = terms_changes(loaded(other), PLAN)
    assert (told.line_id, told.since) == (ONE_TO_ONE.id, AUGUST)
    assert told.told == (
        "min 4 → 6",
        "participants chief + leader + leadership_consultant → chief + leader",
    )
    [back] = terms_changes(PLAN, loaded(SIX_TIMES))
    assert (back.told, back.since) == (("min 6 → 4",), None)
    assert list(terms_changes(PLAN, PLAN)) == []
    uncounted = loaded(replace(ONE_TO_ONE, rule=None))
    assert next(terms_changes(uncounted, PLAN)).told == (
        "unit school_year → –",
        "min 4 → –",
        "max 6 → –",
    )


WITHOUT = replace(PLAN, instruments=(LUS,))
BOTH = replace(PLAN, instruments=(ONE_TO_ONE, LUS))


def left_out(standing: Plan = BOTH, today: date = IN_OCTOBER) -> Plan:
    [plan] = plans_taking_force([WITHOUT], [standing], today)
    return plan


def lines_in(plan: Plan, year: str) -> list[str]:
    running = running_plan([plan], year)
    return [line.id for line in running.instruments] if running else []


def test_a_line_left_out_is_held_until_its_period_ends() -> None:
    plan = left_out()
    assert lines_in(plan, "2026/2027") == [LUS.id, ONE_TO_ONE.id]
    assert lines_in(plan, "2027/2028") == [LUS.id]
    assert line_of(a_talk(), [plan], ZONE)


def test_left_out_again_it_ends_no_later_and_named_again_it_goes_on() -> None:
    plan = left_out()
    assert left_out(plan) == plan
    assert left_out(plan, date(2027, 9, 1)) == WITHOUT
    assert plans_taking_force([BOTH], [plan], IN_OCTOBER) == (BOTH,)


def test_a_plan_that_does_not_run_today_loses_the_line_at_once() -> None:
    assert left_out(today=date(2026, 3, 1)) == WITHOUT
    assert plans_taking_force([WITHOUT], [], IN_OCTOBER) == (WITHOUT,)


def test_a_line_left_out_is_told_with_its_last_day() -> None:
    [told] = terms_changes(left_out(), BOTH)
    assert (told.line_id, told.told, told.since) == (ONE_TO_ONE.id, ("removed",), AUGUST)
    [at_once] = terms_changes(WITHOUT, BOTH)
    assert (at_once.told, at_once.since) == (("removed",), None)
    assert list(terms_changes(left_out(), left_out())) == []
