"""What the municipality wants, and when a goal can be asked about."""

from datetime import date, timedelta

import pytest

from followup.plan import Plan, Policy
from tests.builders import TODAY, a_goal, an_activity

PLAN = Plan(
    "plan",
    "Strategiske aktiviteter",
    "2026-2028",
    date(2026, 8, 1),
    date(2028, 7, 31),
    (Policy("p1", "Læsning", None, (an_activity("A-01"), an_activity("A-02"))),
     Policy("p2", "Ledelse", None, (an_activity("A-03"),))),
    (),
)  # fmt: skip


def test_a_plan_holds_the_activities_of_all_its_policies_in_order():
    assert [activity.id for activity in PLAN.activities] == ["A-01", "A-02", "A-03"]


@pytest.mark.parametrize(
    ("day", "covered"),
    [
        (date(2026, 7, 31), False),
        (date(2026, 8, 1), True),
        (date(2028, 7, 31), True),
        (date(2028, 8, 1), False),
    ],
)
def test_a_plan_covers_its_first_and_its_last_day(day, covered):
    assert PLAN.covers(day) is covered


@pytest.mark.parametrize(
    ("lacking", "can"),
    [
        ({}, True),
        ({"sign": ""}, False),
        ({"due": None}, False),
        ({"dropped_on": TODAY}, False),
        ({"dropped_on": TODAY + timedelta(days=1)}, True),
    ],
)
def test_a_goal_without_a_sign_or_a_date_is_not_asked_about(lacking, can):
    assert a_goal(**lacking).can_be_asked(TODAY) is can
