"""Another cadence waits for the next period, and the old one stays in force until then."""

from dataclasses import replace
from datetime import date

import pytest

from followup.plan import CadenceRule, RuleUnit
from followup.register import CadenceOverride
from followup.rule_changes import taking_force
from tests.school_years import ONE_TO_ONE, a_plan

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
