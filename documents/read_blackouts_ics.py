"""Days without school from a calendar file: its all-day events, each read with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from icalendar import vText
from icalendar.parser import Contentline

from documents.faults import Place
from documents.findings import Findings
from documents.plain_text import decoded
from documents.records import Cell, Record, clean

MOST_EVENTS = 5_000
_LINE_END = re.compile(r"\r\n|\n|\r")
_DAY = re.compile(r"\d{8}")
_TIMED = re.compile(r"\d{8}T\d{6}Z?")
_DAYS = re.compile(r"P(?P<count>\d{1,3})(?P<unit>[DW])")
_REPEATS = ("RRULE", "RDATE", "RECURRENCE-ID")
_READ = ("DTSTART", "DTEND", "DURATION", "SUMMARY", "STATUS", *_REPEATS)
_MARK = b"\xef\xbb\xbf"  # how some programs begin a file in UTF-8


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the file put together again, with the place where it begins."""

    place: Place
    name: str
    value: str


Event = dict[str, _Line]


def is_calendar(content: bytes) -> bool:
    return content.removeprefix(_MARK).lstrip()[:15].upper() == b"BEGIN:VCALENDAR"


def read_events(file: str, content: bytes, findings: Findings) -> list[Record]:
    """A record for each event; what was cancelled in the calendar is left out."""
    text = decoded(file, content, findings)
    if text is None:
        return []
    records: list[Record] = []
    for place, event in _events(_lines(file, text, findings), Place(file), findings):
        if len(records) == MOST_EVENTS:
            findings.fault(place, "fault-too-many-rows")
            break
        if _is_read(event, findings):
            records.append(_record(place, event, findings))
    return records


def _lines(file: str, text: str, findings: Findings) -> Iterator[_Line]:
    for number, words in _unfolded(text):
        if not words:
            continue
        place = Place(file, line=number)
        try:
            name, _, value = Contentline(words).parts()  # type: ignore[no-untyped-call]
        except ValueError:
            findings.fault(place, "fault-ics-broken")
            continue
        yield _Line(place, name.upper(), value)


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Lines that were broken up for being long, whole again; empty ones say nothing."""
    begun, parts = 1, [""]
    for number, line in enumerate(_LINE_END.split(text), 1):
        if line[:1] in (" ", "\t"):
            parts.append(line[1:])
        elif line:
            yield begun, "".join(parts)
            begun, parts = number, [line]
    yield begun, "".join(parts)


def _events(
    lines: Iterator[_Line], last: Place, findings: Findings
) -> Iterator[tuple[Place, Event]]:
    """Every VEVENT with its own lines; alarms in it and time zones are passed over."""
    within: list[_Line] = []
    event: Event = {}
    for line in lines:
        last = line.place
        if line.name == "BEGIN":
            within.append(line)
            event = {} if line.value.upper() == "VEVENT" else event
        elif line.name == "END":
            begun = within.pop() if within else None
            if begun is None or begun.value.upper() != line.value.upper():
                return findings.fault(last, "fault-ics-broken")
            if line.value.upper() == "VEVENT":
                yield begun.place, event
        elif within and within[-1].value.upper() == "VEVENT" and line.name in _READ:
            _keep(line, event, findings)
    if within:
        findings.fault(last, "fault-ics-cut-off")


def _keep(line: _Line, event: Event, findings: Findings) -> None:
    if line.name in event:
        findings.fault(line.place, "fault-duplicate-key", field=line.name)
    event[line.name] = line


def _is_read(event: Event, findings: Findings) -> bool:
    """Cancelled ones are left out; what is no list of days is a fault."""
    if "STATUS" in event and event["STATUS"].value.upper() == "CANCELLED":
        return False
    repeated = [event[name] for name in _REPEATS if name in event]
    timed = [event[name] for name in ("DTSTART", "DTEND") if _has_time(event.get(name))]
    for line in repeated[:1]:
        findings.fault(line.place, "fault-ics-repeats")
    for line in timed[:1]:
        findings.fault(line.place, "fault-ics-timed")
    return not (repeated or timed)


def _has_time(line: _Line | None) -> bool:
    return line is not None and bool(_TIMED.fullmatch(line.value))


def _record(place: Place, event: Event, findings: Findings) -> Record:
    first = _day(event.get("DTSTART"))
    cells = {
        "first": _cell(event.get("DTSTART"), first),
        "last": _last(event, first),
        "name": _cell(event.get("SUMMARY"), _words(event.get("SUMMARY"))),
    }
    return Record({name: cell for name, cell in cells.items() if cell}, place, findings)


def _last(event: Event, first: date | None) -> Cell | None:
    """The end is the first day that is no longer part of it; without one it is a single day."""
    end, length = event.get("DTEND"), event.get("DURATION")
    if end is None and length and first:
        found = _DAYS.fullmatch(length.value)
        count = int(found["count"]) * (7 if found["unit"] == "W" else 1) if found else 0
        return _cell(length, first + timedelta(days=count - 1) if count else None)
    after = _day(end)
    return _cell(end, after - timedelta(days=1) if after else None)


def _cell(line: _Line | None, value: object) -> Cell | None:
    """What was not understood is kept as written, and told."""
    if line is None:
        return None
    return Cell(line.value[:60] if value is None else value, line.place, line.name)


def _day(line: _Line | None) -> date | None:
    try:
        return date.fromisoformat(line.value) if line and _DAY.fullmatch(line.value) else None
    except ValueError:
        return None


def _words(line: _Line | None) -> str | None:
    return clean(str(vText.from_ical(line.value))) if line else None
