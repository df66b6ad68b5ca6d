"""Addresses that open somebody's own calendar with a talk filled in: no permission is needed."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote, urlencode
from zoneinfo import ZoneInfo

from followup.calendar_entries import CalendarEntry

OUTLOOK = "https://outlook.office.com/calendar/deeplink/compose"
TEAMS = "https://teams.microsoft.com/l/meeting/new"


@dataclass(frozen=True, slots=True)
class CalendarLinks:
    """One talk for one person; files are served only where the browser can reach us."""

    outlook_url: str
    teams_url: str
    ics_url: str | None = None
    feed_url: str | None = None  # every talk of the person, as a subscription


@dataclass(frozen=True, slots=True)
class Subscription:
    """The address of all of a person's talks; only the newest number opens."""

    number: int
    url: str


def compose_links(entry: CalendarEntry, zone: str) -> CalendarLinks:
    """New entries in Outlook and Teams; people are named in the text, since we know no mail."""
    starts, ends = (_wall_time(moment, zone) for moment in (entry.starts, entry.ends))
    outlook = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": entry.subject,
        "startdt": starts,
        "enddt": ends,
        "location": entry.place,
        "body": entry.note,
    }
    teams = {
        "subject": entry.subject,
        "startTime": starts,
        "endTime": ends,
        "content": _with_place(entry),
    }
    return CalendarLinks(_address(OUTLOOK, outlook), _address(TEAMS, teams))


def _wall_time(moment: datetime, zone: str) -> str:
    """With its offset, which also tells the two hours of an autumn night apart."""
    return moment.astimezone(ZoneInfo(zone)).isoformat(timespec="seconds")


def _with_place(entry: CalendarEntry) -> str:
    """Teams' own dialog has no field for a place."""
    return " · ".join(part for part in (entry.note, entry.place) if part)


def _address(base: str, values: dict[str, str]) -> str:
    """Blanks as %20: Outlook shows a plus as a plus."""
    given = {name: value for name, value in values.items() if value}
    return f"{base}?{urlencode(given, quote_via=quote, safe='')}"
