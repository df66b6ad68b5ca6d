"""Days and local wall times as people write them, read without guessing."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from documents.fields import written
from documents.records import Cell, Record

EARLIEST, _LATEST = date(2000, 1, 1), date(2100, 1, 1)
_EXCEL_DAY_0 = date(1899, 12, 30)  # day 1 is 1 Jan 1900, and Excel counts a 29 Feb 1900
_ISO_DAY = re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})")
# Day first with dot or hyphen is Nordic; with a slash it may be American, so it is refused.
_NORDIC_DAY = re.compile(r"(?P<d>\d{1,2})(?P<s>[.-]) ?(?P<m>\d{1,2})(?P=s) ?(?P<y>\d{4})")
_WALL_TIME = re.compile(r"(?P<day>.{8,12}?)[T ]+(?P<h>\d{1,2})[:.](?P<min>\d{2})(:00)?")


def day(record: Record, name: str) -> date:
    """A required day."""
    found = optional_day(record, name)
    if found is None and record.cell(name).value is None:
        _fault(record, name, "fault-missing")
    return found or EARLIEST


def optional_day(record: Record, name: str) -> date | None:
    cell = record.cell(name)
    if cell.value is None:
        return None
    found = _day_in(cell)
    if found is None or not EARLIEST <= found < _LATEST:
        _fault(record, name, "fault-bad-day")
        return None
    return found


def moment(record: Record, name: str, zone: str) -> datetime | None:
    """A required local wall time in UTC; the first of two in the repeated hour of autumn.

    An hour that the clocks skip in spring is a fault.
    """
    wall = _wall_time_in(record.cell(name))
    if wall is None:
        key = "fault-missing" if record.cell(name).value is None else "fault-bad-moment"
        _fault(record, name, key)
        return None
    return _in_utc(record, name, wall, zone)


def refuse_backwards(record: Record, first: str, last: str) -> None:
    """Of two optional days the last must not come before the first."""
    begins, ends = _day_in(record.cell(first)), _day_in(record.cell(last))
    if begins and ends and ends < begins:
        _fault(record, last, "fault-ends-before-start")


def _in_utc(record: Record, name: str, wall: datetime, zone: str) -> datetime | None:
    if not zone:
        return None
    moment = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    if moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0) != wall:
        _fault(record, name, "fault-skipped-hour")
        return None
    return moment


def _day_in(cell: Cell) -> date | None:
    if isinstance(cell.value, datetime):
        is_midnight = (cell.value.hour, cell.value.minute) == (0, 0)
        return cell.value.date() if is_midnight else None
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return _day_of_serial(cell.value)
    return _day_of_text(written(cell))


def _day_of_serial(number: float) -> date | None:
    """Excel's own count of days, left bare when a column was never formatted as dates."""
    is_plausible = number == int(number) and 36_526 <= number < 73_051
    return _EXCEL_DAY_0 + timedelta(days=int(number)) if is_plausible else None


def _day_of_text(words: str) -> date | None:
    found = _ISO_DAY.fullmatch(words) or _NORDIC_DAY.fullmatch(words)
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"])) if found else None
    except ValueError:
        return None


def _wall_time_in(cell: Cell) -> datetime | None:
    if isinstance(cell.value, datetime):
        # Excel keeps a fraction of a day: 10:00 may come back as 09:59:59.999.
        return (cell.value + timedelta(seconds=30)).replace(second=0, microsecond=0)
    found = _WALL_TIME.fullmatch(written(cell))
    day = _day_of_text(found["day"]) if found else None
    if found is None or day is None or int(found["h"]) > 23 or int(found["min"]) > 59:
        return None
    return datetime.combine(day, time(int(found["h"]), int(found["min"])))


def _fault(record: Record, name: str, key: str) -> None:
    cell = record.cell(name)
    record.fault(cell, key, field=cell.label, value=written(cell)[:60])
