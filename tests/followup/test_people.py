"""Who takes part, and in which role on which day."""

from datetime import date, timedelta

import pytest

from followup.people import Pause, Role, RoleName
from tests.builders import TODAY, a_person

YESTERDAY = TODAY - timedelta(days=1)
LEADER = Role(RoleName.LEADER, "birkeskolen", TODAY)
CHIEF = Role(RoleName.CHIEF, None, TODAY)


@pytest.mark.parametrize(
    ("until", "day", "holds"),
    [
        (None, TODAY, True),
        (None, YESTERDAY, False),
        (TODAY, TODAY, True),
        (TODAY, TODAY + timedelta(days=1), False),
    ],
)
def test_a_role_is_held_from_its_first_to_its_last_day(until, day, holds):
    assert Role(RoleName.LEADER, "birkeskolen", TODAY, until).holds_on(day) is holds


def test_a_role_in_the_whole_municipality_counts_at_every_school():
    assert a_person("chef", CHIEF).has(RoleName.CHIEF, TODAY, "birkeskolen")
    assert a_person("chef", CHIEF).has(RoleName.CHIEF, TODAY)


def test_a_role_at_one_school_counts_there_only():
    leader = a_person("leder-01", LEADER)

    assert leader.has(RoleName.LEADER, TODAY, "birkeskolen")
    assert not leader.has(RoleName.LEADER, TODAY, "egeskolen")
    assert not leader.has(RoleName.CHIEF, TODAY, "birkeskolen")
    assert not leader.has(RoleName.LEADER, YESTERDAY, "birkeskolen")


def test_the_schools_somebody_leads_are_those_of_the_day():
    former = Role(RoleName.LEADER, "egeskolen", date(2020, 8, 1), YESTERDAY)
    person = a_person("leder-01", LEADER, former, CHIEF)

    assert person.schools_as(RoleName.LEADER, TODAY) == ("birkeskolen",)
    assert person.schools_as(RoleName.CHIEF, TODAY) == ()


def test_a_pause_covers_its_first_and_its_last_day():
    person = a_person(pauses=(Pause(TODAY, TODAY + timedelta(days=2)),))
    days = [TODAY + timedelta(days=n) for n in range(-1, 4)]

    assert [person.is_paused(day) for day in days] == [False, True, True, True, False]
