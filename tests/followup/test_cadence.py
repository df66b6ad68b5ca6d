"""How often: slots, what is expected by a day, and how a school stands."""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.cadence import (
    CadenceState,
    Standing,
    expected,
    expected_dates,
    planned,
    rule_for,
    rule_in_year,
    slot_on,
    slots,
    standing,
    state,
    unit_of,
)
from followup.calendar import at
from followup.plan import CadenceRule, Instrument, RuleUnit
from followup.register import CadenceOverride
from followup.talk import Talk, TalkState
from tests.school_years import (
    EARLIER,
    FOUR_TO_SIX,
    LATER,
    ONE_TO_ONE,
    SIX,
    SPARRING,
    STRATEGY,
    YEAR,
    ZONE,
    a_meeting,
    a_plan,
    danish,
)

FIRST = date(2026, 8, 1)
SCHOOL_DAYS = danish().school_days(YEAR)
SCHOOLS = [f"skole-{number:02d}" for number in range(1, 17)]


def iso(*found: date) -> list[str]:
    return [day.isoformat() for day in found]


@pytest.mark.parametrize(
    ("count", "ends"),
    [
        (4, ["2026-10-23", "2027-01-18", "2027-04-13", "2027-06-25"]),
        (
            6,
            [
                "2026-09-23",
                "2026-11-17",
                "2027-01-18",
                "2027-03-11",
                "2027-05-07",
                "2027-06-25",
            ],
        ),
    ],
)
def test_slots_are_even_in_school_days(count: int, ends: list[str]) -> None:
    found = slots(YEAR, FIRST, SCHOOL_DAYS, count)
    assert iso(*(slot.last for slot in found)) == ends
    assert found[0].first == FIRST
    assert [slot.key for slot in found[:2]] == ["2026/2027#1", "2026/2027#2"]


@pytest.mark.parametrize(
    ("minimum", "dates"),
    [
        (4, ["2026-08-24", "2026-11-09", "2027-02-02", "2027-04-28"]),
        (
            6,
            [
                "2026-08-18",
                "2026-10-05",
                "2026-11-27",
                "2027-01-27",
                "2027-03-31",
                "2027-05-20",
            ],
        ),
    ],
)
def test_a_talk_is_expected_once_a_fifth_of_its_slot_has_passed(
    minimum: int, dates: list[str]
) -> None:
    assert iso(*expected_dates(minimum, SCHOOL_DAYS)) == dates


@given(st.integers(0, 12), st.integers(1, 230), st.data())
def test_what_is_expected_grows_from_nothing_to_the_minimum(
    minimum: int, total: int, data: st.DataObject
) -> None:
    elapsed = data.draw(st.integers(0, total))
    assert 0 <= expected(minimum, elapsed, total) <= minimum
    assert expected(minimum, total, total) == minimum
    assert expected(minimum, elapsed, total) <= expected(minimum, min(elapsed + 1, total), total)


def test_a_year_without_school_days_expects_nothing() -> None:
    assert expected(4, 0, 0) == 0
    assert expected_dates(4, ()) == ()
    assert slots(YEAR, FIRST, (), 4) == ()
    assert slots(YEAR, FIRST, SCHOOL_DAYS, 0) == ()
    assert slot_on(FIRST, ()) is None


@given(st.integers(1, 12))
def test_every_day_of_the_year_lies_in_exactly_one_slot(count: int) -> None:
    found = slots(YEAR, FIRST, SCHOOL_DAYS, count)
    for before, after in pairwise(found):
        assert after.first == before.last + timedelta(days=1)
        assert slot_on(before.last, found) == before
        assert slot_on(after.first, found) == after
    assert slot_on(date(2027, 7, 15), found) == found[-1]


@pytest.mark.parametrize(
    ("rule", "held", "booked", "elapsed", "remaining", "wanted"),
    [
        (FOUR_TO_SIX, 6, 1, 165, 37, CadenceState.OVER_MAX),
        (FOUR_TO_SIX, 1, 0, 165, 37, CadenceState.CANNOT_REACH_MIN),
        (FOUR_TO_SIX, 3, 1, 165, 37, CadenceState.OK),
        (FOUR_TO_SIX, 3, 0, 165, 37, CadenceState.SHORT),
        (CadenceRule(RuleUnit.SCHOOL_YEAR, 0, None), 9, 9, 165, 37, CadenceState.OPEN),
        (CadenceRule(RuleUnit.SCHOOL_YEAR, 1, None), 40, 0, 165, 37, CadenceState.OK),
    ],
)
def test_the_first_state_that_fits_is_the_state(
    rule: CadenceRule,
    held: int,
    booked: int,
    elapsed: int,
    remaining: int,
    wanted: CadenceState,
) -> None:
    assert state(rule, held, booked, elapsed, 202, remaining) is wanted


def held(count: int) -> list[Talk]:
    return [
        a_meeting(date(2026, 9, 1) + timedelta(days=7 * n), f"t{n}", state=TalkState.HELD)
        for n in range(count)
    ]


def on_30_april(*talks: Talk) -> Standing:
    now = at(date(2027, 4, 30), time(8), ZONE)
    return standing(FOUR_TO_SIX, a_plan(), talks, danish(), now)


def test_three_held_and_none_booked_is_short_on_30_april() -> None:
    found = on_30_april(*held(3))
    assert (found.state, found.held, found.booked) == (CadenceState.SHORT, 3, 0)
    assert found.last_held is not None
    assert found.last_held.id == "t2"
    assert found.next_talk is None


def test_one_more_booked_for_20_may_makes_it_ok() -> None:
    found = on_30_april(*held(3), a_meeting(date(2027, 5, 20), "t9"))
    assert (found.state, found.held, found.booked) == (CadenceState.OK, 3, 1)
    assert found.next_talk is not None
    assert found.next_talk.id == "t9"


def test_one_held_and_none_booked_can_no_longer_reach_four() -> None:
    assert on_30_april(*held(1)).state is CadenceState.CANNOT_REACH_MIN


def test_six_held_and_one_booked_is_above_six() -> None:
    found = on_30_april(*held(6), a_meeting(date(2027, 5, 20), "t9"))
    assert found.state is CadenceState.OVER_MAX


def test_a_cancelled_talk_and_one_of_last_year_do_not_count() -> None:
    cancelled = a_meeting(date(2027, 5, 20), "t8", state=TalkState.CANCELLED)
    last_year = a_meeting(date(2026, 5, 20), "t9", state=TalkState.HELD)
    found = on_30_april(*held(1), cancelled, last_year)
    assert (found.held, found.booked) == (1, 0)


def test_a_talk_keeps_the_year_of_the_slot_it_was_booked_for() -> None:
    kept = replace(a_meeting(date(2026, 7, 1), "t9", state=TalkState.HELD), slot=f"{YEAR}#1")
    assert on_30_april(kept).held == 1


def test_a_booking_beyond_the_running_slot_counts_only_when_near() -> None:
    now = at(date(2026, 10, 20), time(8), ZONE)  # the slot ends on the 23rd

    def booked(day: date) -> int:
        return standing(FOUR_TO_SIX, a_plan(), [a_meeting(day)], danish(), now).booked

    assert booked(date(2026, 11, 17)) == 1
    assert booked(date(2026, 11, 18)) == 0


def test_nothing_booked_at_all_is_still_an_answer() -> None:
    rule = CadenceRule(RuleUnit.SCHOOL_YEAR, 0, None)
    found = standing(rule, a_plan(), (), danish(), at(date(2026, 9, 1), time(8), ZONE))
    assert (found.state, found.held, found.booked) == (CadenceState.OPEN, 0, 0)


def test_a_unit_is_a_school_year_or_as_long_as_the_plan() -> None:
    day, plan = date(2027, 9, 1), a_plan()
    assert unit_of(FOUR_TO_SIX, plan, day) == ("2027/2028", date(2027, 8, 1), date(2028, 7, 31))
    for unit in (RuleUnit.PLAN_PERIOD, RuleUnit.PROGRAMME):
        rule = replace(FOUR_TO_SIX, unit=unit)
        assert unit_of(rule, plan, day) == ("2026-2028", date(2026, 8, 1), date(2028, 7, 31))


def test_a_subject_may_have_a_rule_of_its_own() -> None:
    own = CadenceRule(RuleUnit.SCHOOL_YEAR, 2, 3)
    overrides = (CadenceOverride(ONE_TO_ONE.id, "birkeskolen", own),)
    assert rule_for(ONE_TO_ONE, "birkeskolen", overrides, FIRST) == own
    assert rule_for(ONE_TO_ONE, "egeskolen", overrides, FIRST) == ONE_TO_ONE.rule
    assert planned(ONE_TO_ONE, ["birkeskolen", "egeskolen"], YEAR, overrides) == (6, 9)


def test_of_a_subjects_rules_the_newest_in_force_that_day_counts() -> None:
    old, new = (CadenceRule(RuleUnit.SCHOOL_YEAR, n, n) for n in (2, 6))
    day = date(2027, 8, 1)
    overrides = (
        CadenceOverride(ONE_TO_ONE.id, "birkeskolen", new, day),
        CadenceOverride(ONE_TO_ONE.id, "birkeskolen", old),
    )
    assert rule_for(ONE_TO_ONE, "birkeskolen", overrides, day - timedelta(days=1)) == old
    assert rule_for(ONE_TO_ONE, "birkeskolen", overrides, day) == new
    assert rule_in_year(ONE_TO_ONE, "birkeskolen", overrides, YEAR) == old
    assert rule_in_year(ONE_TO_ONE, "birkeskolen", overrides, "2027/2028") == new


def test_a_rule_that_begins_within_a_year_holds_for_all_of_it() -> None:
    new = CadenceRule(RuleUnit.SCHOOL_YEAR, 6, 6)
    overrides = (CadenceOverride(ONE_TO_ONE.id, "birkeskolen", new, date(2027, 1, 1)),)
    assert rule_in_year(ONE_TO_ONE, "birkeskolen", overrides, YEAR) == new


def totals(*instruments: Instrument) -> dict[str, tuple[int, int | None]]:
    return {i.id: planned(i, SCHOOLS, YEAR) for i in instruments}


def test_a_year_of_the_earlier_plan_with_16_schools() -> None:
    found = totals(*EARLIER)
    assert found["F18-06"] == (96, 96)
    assert found["F18-05"] == (32, 32)
    assert found["F18-01"] == (16, 16)
    assert found["F18-02"] == (1, 1)
    assert found["A18-01"] == (32, 32)
    assert found[STRATEGY.id] == (16, 16)
    assert len(slots(YEAR, FIRST, SCHOOL_DAYS, 6)) * 16 == planned(SIX, SCHOOLS, YEAR)[0]


def test_a_year_of_the_later_plan_with_16_schools() -> None:
    found = totals(*LATER)
    assert found["F20-07"] == (64, 96)
    assert found["F20-06a"] == found["F20-06b"] == (16, 16)
    assert found["F20-05"] == found["F20-01"] == (16, 16)
    assert found["F20-02"] == (1, 1)
    assert found["F20-09"] == (0, None)


def test_an_instrument_without_a_rule_plans_nothing() -> None:
    assert planned(replace(SPARRING, rule=None), SCHOOLS, YEAR) == (0, 0)
