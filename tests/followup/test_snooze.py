"""Putting a reminder off, in the wall time of where the person is."""

from datetime import UTC, date, datetime

import pytest

from followup.calendar import Calendar
from followup.register import Blackout
from followup.snooze import Snoozing, snoozed_until
from tests.builders import TUESDAY

ZONE = "Europe/Copenhagen"
CALENDAR = Calendar("DK", ZONE)
FRIDAY = datetime(2026, 10, 9, 7, 0, tzinfo=UTC)
LATE = datetime(2026, 10, 6, 11, 0, tzinfo=UTC)  # 13:00: lunch is over


def utc(day: int, hour: int, minute: int = 0, month: int = 10) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("choice", "now", "until"),
    [
        (Snoozing.LUNCH, TUESDAY, utc(6, 10, 30)),
        (Snoozing.LUNCH, LATE, utc(7, 10, 30)),
        (Snoozing.TOMORROW, TUESDAY, utc(7, 6, 30)),
        (Snoozing.MONDAY, TUESDAY, utc(12, 6, 30)),
        (Snoozing.MONDAY, utc(12, 7), utc(19, 6, 30)),
        (Snoozing.TOMORROW, FRIDAY, utc(12, 7)),  # Saturday: Monday 09:00 instead
    ],
)
def test_each_choice_is_the_next_such_hour_when_it_may_be_sent(choice, now, until):
    assert snoozed_until(choice, now, CALENDAR, ZONE) == until


def test_a_holiday_moves_it_forward():
    autumn = Blackout(date(2026, 10, 12), date(2026, 10, 16), "efterårsferie")
    calendar = Calendar("DK", ZONE, (autumn,))

    assert snoozed_until(Snoozing.MONDAY, TUESDAY, calendar, ZONE) == utc(19, 7)


def test_across_the_night_the_clocks_change_it_is_still_half_past_eight():
    friday = utc(23, 7)

    assert snoozed_until(Snoozing.MONDAY, friday, CALENDAR, ZONE) == utc(26, 7, 30)


def test_the_wall_time_is_that_of_the_person():
    assert snoozed_until(Snoozing.TOMORROW, TUESDAY, CALENDAR, "Atlantic/Faroe") == utc(7, 7, 30)
