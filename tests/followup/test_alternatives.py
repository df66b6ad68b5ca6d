"""What would work instead: inside the slot, when everybody is free and somebody is there."""

from dataclasses import replace
from datetime import date, datetime

from followup.alternatives import Sought, alternative
from followup.booking import booked
from followup.people import Role
from tests.builders import a_person
from tests.desks import PEOPLE, a_desk, a_wish, local, slots_of, talk_at
from tests.school_years import LEADER, ONE_TO_ONE


def sought(**changes):
    return replace(Sought(ONE_TO_ONE, "birkeskolen", slots_of(a_desk())), **changes)


def test_the_wished_day_itself_when_it_has_a_free_hour():
    busy = a_desk(talk_at("2026-10-27 09:30", minutes=120))
    assert alternative(sought(), date(2026, 10, 27), busy) == local("2026-10-27 13:00")


def test_the_next_school_day_after_a_holiday():
    assert alternative(sought(), date(2026, 10, 12), a_desk()) == local("2026-10-19 10:00")


def test_a_day_that_has_passed_or_none_begins_tomorrow():
    for wanted in (date(2026, 9, 1), None):
        assert alternative(sought(), wanted, a_desk()) == local("2026-10-07 10:00")


def test_a_talk_to_be_moved_stays_within_its_slot_and_is_not_in_its_own_way():
    talk = booked(a_wish("2026-10-22 10:00"), a_desk(), slots_of(a_desk()))
    desk = a_desk(talk)
    moving = sought(moving=talk)
    assert alternative(moving, date(2026, 10, 22), desk) == local("2026-10-22 10:00")
    assert alternative(moving, date(2027, 2, 1), desk) == local("2026-10-07 10:00")


def test_days_before_the_wished_one_are_taken_when_none_comes_after():
    desk = a_desk(now=datetime.fromisoformat("2027-06-21T08:00:00+00:00"))
    late = (talk_at(f"2027-06-{day} 07:00", minutes=600, id=f"t{day}") for day in (24, 25))
    full = replace(desk, talks=tuple(late))
    assert alternative(sought(), date(2027, 6, 24), full) == local("2027-06-22 10:00")


def test_nobody_is_proposed_a_day_on_which_the_schools_seat_is_empty():
    new = a_person("ny", Role(LEADER, "birkeskolen", date(2026, 11, 2)))
    others = [person for person in PEOPLE if person.id != "leder-01"]
    desk = a_desk(people=(*others, new))
    assert alternative(sought(), date(2026, 10, 27), desk) == local("2026-11-02 10:00")
    assert alternative(sought(), date(2026, 10, 27), a_desk(people=tuple(others))) is None


def test_without_slots_or_after_the_last_of_them_the_next_months_are_looked_through():
    assert alternative(sought(among=()), date(2026, 10, 27), a_desk()) == local("2026-10-27 10:00")
    over = a_desk(now=datetime.fromisoformat("2027-06-28T08:00:00+00:00"))
    assert alternative(sought(), None, over) == local("2027-08-02 10:00")
