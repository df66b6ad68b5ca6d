"""A talk moved or cancelled is told once to the others at the table, while it is news."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from followup.calendar import at
from followup.change_ladder import change_ladder, reaches_all
from followup.people import Pause, Person
from followup.planning import plan_person, still_wanted
from followup.reminders import Planning, Sent, Step
from followup.talk import Talk, TalkState
from tests.school_years import (
    LATER,
    ONE_TO_ONE,
    SPARRING,
    ZONE,
    a_meeting,
    a_plan,
    chief,
    danish,
    facts,
    leader,
    local,
)

ME = "leder-birkeskolen"
LONG_BEFORE = at(date(2026, 9, 1), time(9), ZONE)
OCTOBER_20 = date(2026, 10, 20)


def moved_on(day: int, hour: int = 11, to: date = OCTOBER_20, **changes: Any) -> Talk:
    when = at(date(2026, 10, day), time(hour), ZONE)
    usual: dict[str, Any] = {
        "state": TalkState.MOVED,
        "sequence": 1,
        "booked_at": LONG_BEFORE,
        "changed_at": when,
    }
    return a_meeting(to, **(usual | changes))


def cancelled_on(day: int, hour: int = 11, **changes: Any) -> Talk:
    return moved_on(day, hour, state=TalkState.CANCELLED, **changes)


def news(*talks: Talk, to: Person | None = None, **more: Any) -> list[tuple[str, Step]]:
    """What the person hears of a change, from the moment of the newest one on."""
    person = to or leader()
    since = max(talk.changed_at for talk in talks if talk.changed_at)
    known = world(*talks, people=(person,), **more)
    found = plan_person(person, known, since, since + timedelta(days=40))
    steps = (Step.MOVED, Step.CANCELLED)
    return [(local(r.due), r.step) for r in found if r.step in steps]


def world(*talks: Talk, **more: Any) -> Planning:
    return facts(*talks, plans=(a_plan(*LATER),), **more)


def told_of(talk: Talk, when: datetime) -> Sent:
    key = f"{ONE_TO_ONE.id}:birkeskolen:2026/2027#1:ask:{talk.id}.0:{ME}"
    return Sent(ME, when, (key,))


def test_a_move_and_a_cancellation_are_told_the_same_day() -> None:
    assert news(moved_on(6)) == [("2026-10-06 09:00", Step.MOVED)]
    assert news(cancelled_on(6)) == [("2026-10-06 09:00", Step.CANCELLED)]


def test_what_changes_again_or_is_held_is_no_longer_told() -> None:
    talk = moved_on(6)
    assert talk.changed_at
    known = world(talk)
    promise, *_ = plan_person(leader(), known, talk.changed_at, talk.starts)
    assert promise.step is Step.MOVED
    assert still_wanted(promise, known)
    for state in (TalkState.MOVED, TalkState.CANCELLED):
        assert not still_wanted(promise, world(replace(talk, state=state, sequence=2)))
    assert not still_wanted(promise, world(replace(talk, state=TalkState.HELD)))


def test_whoever_calls_the_talk_is_not_told_of_their_own_doing() -> None:
    assert news(moved_on(6), to=chief()) == []


def test_after_the_send_window_or_on_a_day_with_a_message_it_waits_for_the_next_morning() -> None:
    assert news(moved_on(6, 16)) == [("2026-10-07 09:00", Step.MOVED)]
    other = Sent(ME, at(date(2026, 10, 6), time(9), ZONE), ("another",))
    assert news(moved_on(6), sent=(other,)) == [("2026-10-07 09:00", Step.MOVED)]


def test_where_the_day_before_tells_the_new_time_that_is_enough() -> None:
    assert news(moved_on(19, 8)) == []
    assert news(moved_on(9, 14)) == []  # after the window, and then comes the autumn break


def test_a_cancelled_talk_is_told_until_it_would_have_begun() -> None:
    assert news(cancelled_on(19)) == [("2026-10-19 09:00", Step.CANCELLED)]
    assert news(cancelled_on(20, 9)) == [("2026-10-20 09:00", Step.CANCELLED)]
    assert news(cancelled_on(21)) == []


def test_a_change_far_ahead_is_told_at_once_and_not_weeks_later() -> None:
    in_june = date(2027, 6, 1)
    assert news(moved_on(6, to=in_june)) == [("2026-10-06 09:00", Step.MOVED)]
    away = leader(pauses=(Pause(date(2026, 10, 6), date(2026, 11, 20)),))
    assert news(moved_on(6, to=in_june), to=away) == []


def test_a_talk_of_the_same_day_is_news_only_for_who_was_told_of_it() -> None:
    fresh = cancelled_on(6, booked_at=at(date(2026, 10, 6), time(8, 30), ZONE))
    assert news(fresh) == []
    sent = told_of(fresh, at(date(2026, 10, 5), time(9), ZONE))
    assert news(fresh, sent=(sent,)) == [("2026-10-06 09:00", Step.CANCELLED)]


def test_what_nobody_is_written_to_about_has_no_news() -> None:
    calendar = danish()
    assert change_ladder(SPARRING, moved_on(6), calendar) is None
    assert change_ladder(ONE_TO_ONE, a_meeting(OCTOBER_20), calendar) is None
    by_an_older_release = moved_on(6, changed_at=None)
    assert change_ladder(ONE_TO_ONE, by_an_older_release, calendar) is None
    never_noted = moved_on(6, booked_at=None)
    ladder = change_ladder(ONE_TO_ONE, never_noted, calendar)
    assert ladder
    assert not ladder.only_told


@pytest.mark.parametrize(
    ("day", "hour", "reached"), [(6, 16, True), (9, 8, True), (9, 12, True), (20, 8, False)]
)
def test_the_convener_learns_whether_the_others_can_hear_of_it_in_time(
    day: int, hour: int, *, reached: bool
) -> None:
    now = at(date(2026, 10, day), time(hour), ZONE)
    assert reaches_all(a_meeting(OCTOBER_20), now, danish()) is reached
