"""Putting a reminder off: three choices, each the next such wall time where the person is."""

from datetime import datetime, time, timedelta
from enum import StrEnum

from followup.calendar import ONE_DAY, Calendar, at, local_day

_MORNING = time(8, 30)
_LUNCH_IS_OVER = time(12, 30)


class Snoozing(StrEnum):
    LUNCH = "lunch"
    TOMORROW = "tomorrow"
    MONDAY = "monday"


def snoozed_until(choice: Snoozing, now: datetime, calendar: Calendar, zone: str) -> datetime:
    """When it comes again, in UTC; on a day off it moves forward to the next send window."""
    today = local_day(now, zone)
    if choice is Snoozing.LUNCH:
        lunch = at(today, _LUNCH_IS_OVER, zone)
        wanted = lunch if lunch > now else at(today + ONE_DAY, _LUNCH_IS_OVER, zone)
    elif choice is Snoozing.TOMORROW:
        wanted = at(today + ONE_DAY, _MORNING, zone)
    else:
        wanted = at(today + timedelta(days=7 - today.weekday()), _MORNING, zone)
    return calendar.next_send(wanted, zone)
