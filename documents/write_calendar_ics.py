"""Calendar files: one talk to put in a calendar, or a person's talks to subscribe to.

No mail address is known, so nobody is organizer or attendee: a file is published, not an
invitation to answer. The same UID with a higher SEQUENCE moves what the calendar already has.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from documents.calendar_zones import changes, timezone
from followup.calendar_entries import CalendarEntry

PRODUCT = "-//Pejling//Pejling//DA"
_EVERY = timedelta(hours=1)  # how often a subscription is read again


def invitation(entry: CalendarEntry, zone: str, now: datetime) -> bytes:
    """One talk; a cancelled one takes itself out of the calendar it was put in."""
    method = "CANCEL" if entry.is_cancelled else "PUBLISH"
    return _written(_calendar(method), [entry], zone, now)


def feed(entries: Sequence[CalendarEntry], name: str, zone: str, now: datetime) -> bytes:
    """All talks; what is cancelled is left out, and so leaves the calendars that subscribe."""
    calendar = _calendar("PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", _EVERY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    return _written(calendar, [entry for entry in entries if not entry.is_cancelled], zone, now)


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    return calendar


def _written(
    calendar: Calendar, entries: Collection[CalendarEntry], zone: str, now: datetime
) -> bytes:
    years = _years(entries, ZoneInfo(zone))
    is_regular = len({changes(zone, year) for year in years}) == 1
    if is_regular:
        calendar.add_component(timezone(zone, min(years)))
    for entry in entries:
        calendar.add_component(_event(entry, ZoneInfo(zone) if is_regular else None, now))
    content: bytes = calendar.to_ical()
    return content


def _years(entries: Iterable[CalendarEntry], zone: ZoneInfo) -> set[int]:
    """And the year before, whose last change holds in January."""
    moments = (moment for entry in entries for moment in (entry.starts, entry.ends))
    found = {moment.astimezone(zone).year for moment in moments}
    return found | {year - 1 for year in found}


def _event(entry: CalendarEntry, zone: ZoneInfo | None, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{entry.id}@pejling")
    event.add("sequence", entry.sequence)
    event.add("dtstamp", now)
    for name, moment in zip(("dtstart", "dtend"), _moments(entry, zone), strict=True):
        event.add(name, moment)
    event.add("summary", entry.subject)
    for name, words in (("location", entry.place), ("description", entry.note)):
        if words:
            event.add(name, words)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    return event


def _moments(entry: CalendarEntry, zone: ZoneInfo | None) -> tuple[datetime, datetime]:
    """Wall times; in UTC where a wall time could mean either of two hours: readers differ there."""
    starts, ends = (moment.astimezone(zone) for moment in (entry.starts, entry.ends))
    is_plain = zone is not None and not (_is_twice(starts) or _is_twice(ends))
    return (starts, ends) if is_plain else (entry.starts, entry.ends)


def _is_twice(wall: datetime) -> bool:
    return wall.replace(fold=0).utcoffset() != wall.replace(fold=1).utcoffset()
