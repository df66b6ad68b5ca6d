"""The school calendar: years, working days, and the hours when a message may be sent.

Law (the holidays package) and the municipality's blackout list together; never a week number.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from followup.register import Blackout

ONE_DAY = timedelta(days=1)
PREFERRED = time(9, 0)
_OPENS = time(8, 30)
_CLOSES = time(15, 30)
_CLOSES_FRIDAY = time(13, 30)
_FRIDAY = 4
_FIRST_MONTH = 8  # a school year runs from 1 August to 31 July in all three countries

# Without a language the package answers in English, silently; Bokmål is its "no".
_LAW = {
    "DK": ("da", ("public", "optional")),
    "SE": ("sv", ("public", "de_facto")),
    "NO": ("no", ("public",)),
}


@dataclass(frozen=True, slots=True)
class Calendar:
    """Working days of one municipality; a school may have blackouts of its own."""

    country: str  # DK, SE or NO
    zone: str  # IANA
    blackouts: tuple[Blackout, ...] = ()
    # Days off per (school, calendar year), working days per (school, first, last) and whose list
    # holds at a school: found once, because years are walked day by day.
    _found: dict[tuple[str | None, int], frozenset[date]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    _units: dict[tuple[str | None, date, date], tuple[date, ...]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    _lists: dict[str | None, str | None] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def is_working_day(self, day: date, school_id: str | None = None) -> bool:
        return day.weekday() <= _FRIDAY and day not in self._off(school_id, day.year)

    def add_working_days(self, day: date, count: int, school_id: str | None = None) -> date:
        """The count-th working day after `day`, or before it when negative; 0 is `day` itself."""
        step = ONE_DAY if count > 0 else -ONE_DAY
        for _ in range(abs(count)):
            day = self._walk(day + step, step, school_id)
        return day

    def working_days(
        self, first: date, last: date, school_id: str | None = None
    ) -> tuple[date, ...]:
        """Every working day from first to last, both inclusive."""
        return tuple(day for day in days(first, last) if self.is_working_day(day, school_id))

    def school_days(self, year: str, school_id: str | None = None) -> tuple[date, ...]:
        """Every working day of a school year; schools without a list of their own share it."""
        return self.days_of_unit(*year_bounds(year), school_id)

    def days_of_unit(
        self, first: date, last: date, school_id: str | None = None
    ) -> tuple[date, ...]:
        """As `working_days`, and remembered: for the few stretches that are asked for often."""
        unit = (self._list_of(school_id), first, last)
        if unit not in self._units:
            self._units[unit] = self.working_days(first, last, school_id)
        return self._units[unit]

    def sending_day(self, day: date, school_id: str | None = None) -> date:
        """`day` itself when it is a working day, else the next one."""
        return self._walk(day, ONE_DAY, school_id)

    def sending_day_before(self, day: date, school_id: str | None = None) -> date:
        return self.add_working_days(day, -1, school_id)

    def may_send(self, moment: datetime, zone: str = "", school_id: str | None = None) -> bool:
        """True inside the send window of the recipient's zone, on a working day."""
        local = moment.astimezone(ZoneInfo(zone or self.zone))
        opens, closes = send_window(local.date())
        return opens <= local.time() <= closes and self.is_working_day(local.date(), school_id)

    def next_send(self, moment: datetime, zone: str = "", school_id: str | None = None) -> datetime:
        """The moment itself when it may be sent then, else 09:00 of the next window, in UTC."""
        if self.may_send(moment, zone, school_id):
            return moment
        zone = zone or self.zone
        day = self.sending_day(local_day(moment, zone), school_id)
        chosen = at(day, PREFERRED, zone)
        if chosen < moment:
            chosen = at(self.sending_day(day + ONE_DAY, school_id), PREFERRED, zone)
        return chosen

    def previous_send(
        self, moment: datetime, zone: str = "", school_id: str | None = None
    ) -> datetime:
        """09:00 of the last sending day before the moment's own local day, in UTC."""
        zone = zone or self.zone
        return at(self.sending_day_before(local_day(moment, zone), school_id), PREFERRED, zone)

    def _walk(self, day: date, step: timedelta, school_id: str | None) -> date:
        while not self.is_working_day(day, school_id):
            day += step
        return day

    def _off(self, school_id: str | None, year: int) -> frozenset[date]:
        found = self._found.get((school_id, year))
        if found is None:
            own = self._list_of(school_id)
            if own == school_id:
                found = _law(self.country, year) | frozenset(self._blacked_out(own, year))
            else:
                found = self._off(own, year)
            self._found[school_id, year] = found
        return found

    def _list_of(self, school_id: str | None) -> str | None:
        """The school, if it has blackouts of its own; None: the municipality's list holds there."""
        if school_id not in self._lists:
            has_own = any(b.school_id == school_id for b in self.blackouts)
            self._lists[school_id] = school_id if has_own else None
        return self._lists[school_id]

    def _blacked_out(self, school_id: str | None, year: int) -> Iterator[date]:
        for blackout in self.blackouts:
            if blackout.school_id in (None, school_id):
                first = max(blackout.first, date(year, 1, 1))
                yield from days(first, min(blackout.last, date(year, 12, 31)))


def days(first: date, last: date) -> Iterator[date]:
    """Every day from first to last, both inclusive; none when last is before first."""
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def send_window(day: date) -> tuple[time, time]:
    """First and last minute of that weekday when a message may be sent, local wall time."""
    return _OPENS, _CLOSES_FRIDAY if day.weekday() == _FRIDAY else _CLOSES


def at(day: date, wall: time, zone: str) -> datetime:
    """That wall time as UTC: the first of a repeated hour, and forward out of a missing one."""
    return datetime.combine(day, wall, ZoneInfo(zone)).astimezone(UTC)


def local_day(moment: datetime, zone: str) -> date:
    return moment.astimezone(ZoneInfo(zone)).date()


@lru_cache(maxsize=4096)
def school_year(day: date) -> str:
    """The year's key, for example 2026/2027."""
    first = day.year if day.month >= _FIRST_MONTH else day.year - 1
    return f"{first}/{first + 1}"


@lru_cache(maxsize=256)
def year_bounds(key: str) -> tuple[date, date]:
    """First and last day of a school year: 1 August and 31 July."""
    first = int(key.split("/")[0])
    return date(first, _FIRST_MONTH, 1), date(first + 1, _FIRST_MONTH - 1, 31)


@lru_cache(maxsize=16)
def calendar_of(country: str, zone: str, blackouts: tuple[Blackout, ...]) -> Calendar:
    """The same calendar for the same list, with what was found out about it."""
    return Calendar(country, zone, blackouts)


def list_ends(blackouts: tuple[Blackout, ...]) -> date | None:
    """The last day the municipality's own list speaks of; told to the administrator in time."""
    return max((b.last for b in blackouts if b.school_id is None), default=None)


@lru_cache(maxsize=256)
def _law(country: str, year: int) -> frozenset[date]:
    import holidays  # not at start: decision 22

    language, categories = _LAW[country]
    found = holidays.country_holidays(
        country, years=(year,), language=language, categories=categories
    )
    return frozenset(day for day in found if day.year == year)
