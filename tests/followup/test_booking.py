"""Booking: what stands in the way, and what would work instead."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from followup.booking import Wish, booked, concluded, wished
from followup.errors import (
    AlreadyOver,
    Clash,
    DayOff,
    EndsTooSoon,
    InThePast,
    NobodyThere,
    NotBegun,
    OutsideSlot,
)
from followup.people import Role
from followup.proposals import proposals
from followup.talk import TalkState
from tests.builders import TUESDAY, a_person, a_talk
from tests.desks import PEOPLE, a_desk, a_wish, local, slots_of, talk_at
from tests.school_years import LEADER, LONG_AGO, LUS, ONE_TO_ONE, ZONE


def book(wish: Wish, desk=None):
    desk = desk or a_desk()
    return booked(wish, desk, slots_of(desk))


def test_a_booked_talk_gets_the_slot_of_its_day_and_an_id_of_its_own():
    talk = book(a_wish("2026-10-20 10:00", place="Lokale 2"))

    assert (talk.id, talk.slot) == ("F20-07:birkeskolen:2026/2027#1:1", "2026/2027#1")
    assert (talk.state, talk.sequence, talk.version) == (TalkState.BOOKED, 0, 1)
    assert talk.place == "Lokale 2"


def test_a_second_talk_in_a_slot_is_an_extra_one():
    first = book(a_wish("2026-10-20 10:00"))
    second = book(a_wish("2026-10-22 10:00"), a_desk(first))

    assert second.slot == "2026/2027#5"


def test_a_slot_freed_by_a_cancelled_talk_gets_a_new_talk_with_a_new_id():
    gone = replace(book(a_wish("2026-10-20 10:00")), state=TalkState.CANCELLED)
    again = book(a_wish("2026-10-21 10:00"), a_desk(gone))

    assert again.slot == gone.slot
    assert again.id != gone.id


def test_a_moved_talk_keeps_its_slot_and_raises_its_sequence():
    talk = book(a_wish("2026-10-20 10:00"))
    moved = book(a_wish("2026-10-22 13:00", moving=talk), a_desk(talk))

    assert (moved.id, moved.slot) == (talk.id, talk.slot)
    assert (moved.state, moved.sequence, moved.version) == (TalkState.MOVED, 1, 2)
    assert moved.starts == local("2026-10-22 13:00")


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (a_wish("2026-10-05 10:00"), InThePast),
        (a_wish("2026-10-27 10:00", minutes=0), EndsTooSoon),
        (a_wish("2026-10-27 10:00", minutes=-60), EndsTooSoon),
        (a_wish("2026-10-27 10:00", minutes=481), EndsTooSoon),
        (a_wish("2026-10-24 10:00"), DayOff),
        (a_wish("2026-12-24 10:00"), DayOff),
        (a_wish("2026-10-13 10:00"), DayOff),
        (a_wish("2027-08-24 10:00"), OutsideSlot),
    ],
)
def test_a_date_that_cannot_be_is_refused(wish, refusal):
    with pytest.raises(refusal):
        book(wish)


def test_a_day_off_comes_with_the_next_school_day():
    with pytest.raises(DayOff) as refused:
        book(a_wish("2026-12-24 10:00"))

    assert refused.value.values == {"day": date(2026, 12, 24), "instead": date(2027, 1, 4)}


def test_a_move_out_of_the_slot_needs_saying_twice():
    talk = book(a_wish("2026-10-20 10:00"))
    out = a_wish("2026-11-10 10:00", moving=talk)

    with pytest.raises(OutsideSlot) as refused:
        book(out, a_desk(talk))
    assert refused.value.values["last"] == date(2026, 10, 23)
    assert book(replace(out, anyway=True), a_desk(talk)).slot == talk.slot


def test_two_talks_at_once_for_one_seat_are_refused_with_a_free_hour_that_day():
    other = talk_at("2026-10-27 09:30", minutes=60)

    with pytest.raises(Clash) as refused:
        book(a_wish("2026-10-27 10:00"), a_desk(other))

    assert refused.value.values["name"] == "Centerchef"
    assert refused.value.values["instead"] == local("2026-10-27 13:00")


def test_a_full_day_has_nothing_to_offer_instead():
    day = [
        talk_at("2026-10-27 08:00", minutes=180, id="a"),
        talk_at("2026-10-27 12:00", minutes=300, id="b"),
    ]

    with pytest.raises(Clash) as refused:
        book(a_wish("2026-10-27 10:00"), a_desk(*day))

    assert refused.value.values["instead"] is None


def test_talks_that_are_over_cancelled_or_of_others_are_in_nobodys_way():
    same = local("2026-10-27 10:00")
    others = (
        talk_at("2026-10-27 10:00", state=TalkState.CANCELLED, id="cancelled"),
        talk_at("2026-10-27 10:00", instrument_id="of-no-plan", id="unknown"),
        talk_at("2026-10-27 11:00", id="right after"),
    )

    assert book(a_wish("2026-10-27 10:00"), a_desk(*others)).starts == same


def test_leaders_of_two_schools_talk_at_once_when_no_seat_is_shared():
    alone = replace(ONE_TO_ONE, convener=LEADER, seats=(LEADER,))
    desk = a_desk(talk_at("2026-10-27 10:00"), instruments=(alone,))
    wish = a_wish("2026-10-27 10:00", instrument=alone)

    assert booked(wish, desk, slots_of(desk, alone)).school_id == "birkeskolen"


def test_nobody_is_invited_who_has_left():
    gone = a_person("leder-01", Role(LEADER, "birkeskolen", LONG_AGO, date(2026, 10, 25)))
    desk = a_desk(people=(*PEOPLE[:2], gone))

    with pytest.raises(NobodyThere):
        book(a_wish("2026-10-27 10:00"), desk)


def test_what_is_over_is_not_moved():
    held = a_talk(state=TalkState.HELD)

    with pytest.raises(AlreadyOver):
        book(a_wish(moving=held), a_desk(held))


def test_without_slots_a_talk_belongs_to_its_school_year():
    wish = a_wish("2026-10-27 10:00")

    assert booked(wish, a_desk(), ()).slot == "2026/2027#1"


def test_a_talk_is_held_once_it_has_begun():
    begun = talk_at("2026-10-06 08:00")

    assert concluded(begun, TalkState.HELD, TUESDAY).state is TalkState.HELD
    with pytest.raises(NotBegun):
        concluded(talk_at("2026-10-06 10:00"), TalkState.HELD, TUESDAY)


def test_a_cancelled_talk_cancels_its_calendar_entry_and_is_cancelled_once():
    gone = concluded(a_talk(), TalkState.CANCELLED, TUESDAY)

    assert (gone.state, gone.sequence) == (TalkState.CANCELLED, 1)
    with pytest.raises(AlreadyOver):
        concluded(gone, TalkState.CANCELLED, TUESDAY)


def test_a_form_is_read_as_local_wall_time():
    starts, ends = wished("2026-10-20", "10:00", 60, ZONE)

    assert starts == local("2026-10-20 10:00")
    assert ends - starts == timedelta(hours=1)
    with pytest.raises(ValueError, match="Invalid"):
        wished("20-10-2026", "10:00", 60, ZONE)


def test_three_free_dates_are_proposed_inside_the_first_slot_without_a_talk():
    desk = a_desk()
    found = proposals(ONE_TO_ONE, "birkeskolen", desk, slots_of(desk))

    assert found == tuple(
        local(day) for day in ("2026-10-19 10:00", "2026-10-21 10:00", "2026-10-23 10:00")
    )


def test_a_slot_with_a_talk_is_passed_over_and_busy_hours_too():
    talk = book(a_wish("2026-10-20 10:00"))
    busy = talk_at("2026-10-26 10:00", minutes=180)
    desk = a_desk(talk, busy)
    found = proposals(ONE_TO_ONE, "birkeskolen", desk, slots_of(desk))

    assert found[0] == local("2026-10-26 13:00")


def test_a_year_with_a_talk_in_every_slot_has_nothing_to_propose():
    desk = a_desk()
    talks = [a_talk(id=slot.key, slot=slot.key, state=TalkState.HELD) for slot in slots_of(desk)]
    full = a_desk(*talks)

    assert proposals(ONE_TO_ONE, "birkeskolen", full, slots_of(full)) == ()
    assert proposals(LUS, "birkeskolen", full, ()) == ()


def test_a_day_on_which_nobody_is_free_is_passed_over():
    full = (
        talk_at("2026-10-19 08:00", minutes=180, id="a"),
        talk_at("2026-10-19 12:00", minutes=300, id="b"),
    )
    desk = a_desk(*full)

    first = proposals(ONE_TO_ONE, "birkeskolen", desk, slots_of(desk))[0]
    assert first == local("2026-10-20 10:00")
