"""A time zone as calendar files tell it: when in the year its clocks change, as a rule.

icalendar would list the days of each change; Outlook reads rules only and ignores lists
([MS-STANOICAL] 2.2.47), and would then show every talk an hour off for half of the year.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY, _QUARTER = timedelta(days=1), timedelta(minutes=15)
_LONG_AGO = datetime(1970, 1, 1)  # noqa: DTZ001  a wall time has no zone


@dataclass(frozen=True, slots=True)
class Change:
    """The clocks are put forward or back, on the same weekday of the same month each year."""

    month: int
    weekday: str  # -1SU: the last Sunday
    wall: timedelta  # since midnight, before the change
    before: timedelta  # from UTC
    after: timedelta  # from UTC
    name: str
    is_summer: bool
    first: datetime = field(compare=False)  # wall time of the one it was found by


@lru_cache(maxsize=256)
def changes(zone: str, year: int) -> tuple[Change, ...]:
    """Every change of that year in UTC; none where clocks are left alone."""
    return tuple(_change(moment, ZoneInfo(zone)) for moment in _moments(ZoneInfo(zone), year))


def timezone(zone: str, year: int) -> Timezone:
    """The VTIMEZONE, from that year on."""
    told = Timezone()
    told.add("tzid", zone)
    found = changes(zone, year)
    for change in found:
        told.add_component(_seasonal(change))
    if not found:
        told.add_component(_constant(ZoneInfo(zone), year))
    return told


def _moments(zone: ZoneInfo, year: int) -> Iterator[datetime]:
    """The first moment of each new offset, to the quarter of an hour."""
    day = datetime(year, 1, 1, tzinfo=UTC)
    while day.year == year:
        if _offset(day, zone) != _offset(day + _DAY, zone):
            quarters = (day + n * _QUARTER for n in range(1, 97))
            yield next(q for q in quarters if _offset(q, zone) != _offset(day, zone))
        day += _DAY


def _change(moment: datetime, zone: ZoneInfo) -> Change:
    before, after = _offset(moment - _QUARTER, zone), _offset(moment, zone)
    wall = (moment + before).replace(tzinfo=None)
    local = moment.astimezone(zone)
    return Change(
        month=wall.month,
        weekday=_weekday(wall),
        wall=timedelta(hours=wall.hour, minutes=wall.minute),
        before=before,
        after=after,
        name=local.tzname() or "",
        is_summer=after > before,
        first=wall,
    )


def _weekday(wall: datetime) -> str:
    is_last = wall.day + 7 > monthrange(wall.year, wall.month)[1]
    return f"{-1 if is_last else (wall.day + 6) // 7}{_WEEKDAYS[wall.weekday()]}"


def _seasonal(change: Change) -> TimezoneDaylight | TimezoneStandard:
    told = TimezoneDaylight() if change.is_summer else TimezoneStandard()
    told.add("dtstart", change.first)
    told.add("rrule", {"freq": "yearly", "bymonth": change.month, "byday": change.weekday})
    told.add("tzoffsetfrom", change.before)
    told.add("tzoffsetto", change.after)
    told.add("tzname", change.name)
    return told


def _constant(zone: ZoneInfo, year: int) -> TimezoneStandard:
    always = _offset(datetime(year, 1, 1, tzinfo=UTC), zone)
    told = TimezoneStandard()
    told.add("dtstart", _LONG_AGO)
    told.add("tzoffsetfrom", always)
    told.add("tzoffsetto", always)
    return told


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
