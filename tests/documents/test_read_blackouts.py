"""Lists of days without school, as CSV and as calendar files: read whole, or every fault told."""

import contextlib
import csv
from datetime import date, timedelta
from io import StringIO

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.faults import Unreadable, fault_sentence
from documents.read_blackouts_csv import MOST_ROWS
from documents.read_files import read_files
from followup.register import Blackout, Register
from followup.texts import LANGUAGES, texts_in
from tests.builders import a_municipality, a_school
from tests.examples import tried

HOME = Register(a_municipality(), schools=(a_school(), a_school("egeskolen")))
AUTUMN = Blackout(date(2026, 10, 12), date(2026, 10, 16), "Efterårsferie")
PLANNING = Blackout(date(2026, 11, 2), date(2026, 11, 2), "Pædagogisk dag", "birkeskolen")
TABLE = """\
Første dag;Sidste dag;Navn;Skole
2026-10-12;2026-10-16;Efterårsferie;
02.11.2026;;Pædagogisk dag;birkeskolen
"""
CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20261012
DTEND;VALUE=DATE:20261017
SUMMARY:Efterårs
 ferie
BEGIN:VALARM
SUMMARY:Husk
END:VALARM
END:VEVENT
END:VCALENDAR
"""
DAYS = st.dates(date(2001, 1, 1), date(2090, 1, 1))
NAMES = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=30).map("D{}".format)
SOME = tried(everyday=10, thorough=100)
LISTS = st.lists(st.tuples(DAYS, st.integers(0, 60), NAMES), min_size=1, max_size=12)


def days_in(content: str | bytes, name: str = "fridage.csv") -> tuple[Blackout, ...]:
    given_ = content if isinstance(content, bytes) else content.encode()
    return read_files([(name, given_)], HOME).blackouts


def faults_of(content: str | bytes, name: str = "fridage.csv") -> list[tuple[str, int | None]]:
    with pytest.raises(Unreadable) as unreadable:
        days_in(content, name)
    for language in LANGUAGES:
        assert all(fault_sentence(one, texts_in(language)) for one in unreadable.value.faults)
    return [(one.key, one.line) for one in unreadable.value.faults]


def changed(old: str, new: str, of: str = TABLE) -> str:
    assert old in of
    return of.replace(old, new)


@pytest.mark.parametrize(
    "heading",
    [
        "first;last;name;school",
        "Første dag;Sidste dag;Navn;Skole",
        "Första dag; SISTA DAG ;Namn;Skola",
        "Første dag;Siste dag;Navn;Skole",
        "First day;Last day;Name;School",
    ],
)
def test_a_table_is_read_with_headings_in_any_of_our_languages(heading: str) -> None:
    table = changed("Første dag;Sidste dag;Navn;Skole", heading)
    assert days_in(table) == (AUTUMN, PLANNING)


@pytest.mark.parametrize(
    "content",
    [
        TABLE.encode("utf-8-sig"),
        TABLE.replace(";", ",").encode(),
        TABLE.replace(";", "\t").encode(),
        TABLE.replace("\n", "\r\n").encode(),
        TABLE.replace("\n", "\n\n;;;\n").encode(),
        TABLE.replace("Efterårsferie", '"Efterårsferie"').encode(),
    ],
)
def test_a_table_is_read_however_a_program_wrote_it(content: bytes) -> None:
    assert days_in(content) == (AUTUMN, PLANNING)


@pytest.mark.parametrize("written", ["12-10-2026", "12.10.2026", "12. 10. 2026", "2026-10-12"])
def test_a_day_may_be_written_the_nordic_way(written: str) -> None:
    assert days_in(changed("2026-10-12", written))[0] == AUTUMN


def test_a_table_is_known_by_its_headings_whatever_it_is_called() -> None:
    assert days_in(TABLE, "fridage.txt") == (AUTUMN, PLANNING)


def test_a_line_within_quotes_keeps_the_next_ones_at_their_place() -> None:
    table = changed("Efterårsferie", '"Efterårs\nferie"').replace("02.11.2026", "i morgen")
    assert faults_of(table) == [("fault-bad-day", 4)]


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        ("Skole\n", "Hat\n", [("fault-unknown-field", 1)]),
        ("Skole\n", "Navn\n", [("fault-duplicate-key", 1)]),
        ("2026-10-12", "2026-02-30", [("fault-bad-day", 2)]),
        ("2026-10-12", "10/12/2026", [("fault-bad-day", 2)]),
        ("2026-10-12", "", [("fault-missing", 2)]),
        ("2026-10-16", "2026-10-06", [("fault-ends-before-start", 2)]),
        ("2026-10-16", "2028-10-16", [("fault-blackout-too-long", 2)]),
        ("Efterårsferie", "", [("fault-missing", 2)]),
        ("Efterårsferie", "a\x00b", [("fault-unprintable", 2)]),
        ("Efterårsferie", "a\x07b", [("fault-unprintable", 2)]),
        ("Efterårsferie", "a" * 2001, [("fault-too-long", 2)]),
        ("Efterårsferie", '"Efterårsferie', [("fault-csv-broken", 2)]),
        ("birkeskolen", "lyngskolen", [("fault-unknown-reference", 3)]),
        ("birkeskolen", "birkeskolen;mere", [("fault-no-heading", 3)]),
    ],
)
def test_a_fault_in_a_table_is_told_with_its_line(
    old: str, new: str, faults: list[tuple[str, int]]
) -> None:
    assert faults_of(changed(old, new)) == faults


def test_nothing_is_taken_from_a_table_with_a_fault_in_one_line_and_all_faults_are_told() -> None:
    assert faults_of(TABLE + "i går;;Ferie;\n;;Ferie;\n") == [
        ("fault-bad-day", 4),
        ("fault-missing", 5),
    ]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", ("fault-empty-file", None)),
        (b"\xef\xbb\xbf \n", ("fault-empty-file", None)),
        (TABLE.encode("cp1252"), ("fault-not-utf8", 1)),
        (TABLE.encode("utf-16"), ("fault-not-utf8", 1)),
        (b"first;name\n" + b"x" * 5_000_001, ("fault-too-big", None)),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_whole(
    content: bytes, fault: tuple[str, int | None]
) -> None:
    assert faults_of(content) == [fault]


def test_a_huge_table_is_refused() -> None:
    rows = "2026-10-12;Ferie\n" * (MOST_ROWS + 1)
    assert faults_of(f"first;name\n{rows}") == [("fault-too-many-rows", MOST_ROWS + 2)]


@SOME
@given(LISTS)
def test_any_list_comes_out_of_a_table_as_it_was_written(
    days: list[tuple[date, int, str]],
) -> None:
    written = StringIO()
    table = csv.writer(written, delimiter=";")
    table.writerow(["first", "last", "name"])
    wanted = [Blackout(day, day + timedelta(length), name) for day, length, name in days]
    table.writerows((one.first, one.last, one.name) for one in wanted)
    found = days_in(written.getvalue())
    assert [(one.first, one.last) for one in found] == [(one.first, one.last) for one in wanted]


def test_a_calendar_is_read_and_its_end_is_the_first_day_after() -> None:
    assert days_in(CALENDAR, "fridage.ics") == (AUTUMN,)
    assert days_in(CALENDAR.replace("\n", "\r\n").encode("utf-8-sig"), "download") == (AUTUMN,)


@pytest.mark.parametrize(
    ("end", "last"),
    [
        ("", date(2026, 10, 12)),
        ("DURATION:P5D\n", date(2026, 10, 16)),
        ("DURATION:P1W\n", date(2026, 10, 18)),
    ],
)
def test_an_event_without_an_end_lasts_a_day_or_as_long_as_it_says(end: str, last: date) -> None:
    [found] = days_in(changed("DTEND;VALUE=DATE:20261017\n", end, CALENDAR), "a.ics")
    assert (found.first, found.last) == (date(2026, 10, 12), last)


def test_what_was_cancelled_in_the_calendar_is_no_day_off() -> None:
    cancelled = changed("UID:1", "STATUS:CANCELLED\nDTSTART:20261012T090000", CALENDAR)
    assert days_in(cancelled.replace("DTSTART;VALUE=DATE:20261012\n", ""), "a.ics") == ()


def test_words_of_an_event_are_unescaped() -> None:
    [found] = days_in(changed("ferie\n", "ferie\\, uge 42\\; alle\n", CALENDAR), "a.ics")
    assert found.name == "Efterårsferie, uge 42; alle"


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        (";VALUE=DATE:20261012", ":20261012T080000Z", [("fault-ics-timed", 12)]),
        (";VALUE=DATE:20261017", ";TZID=X:20261012T160000", [("fault-ics-timed", 13)]),
        ("UID:1", "RRULE:FREQ=YEARLY", [("fault-ics-repeats", 11)]),
        ("UID:1", "RDATE;VALUE=DATE:20271012", [("fault-ics-repeats", 11)]),
        ("UID:1", "RECURRENCE-ID;VALUE=DATE:20261012", [("fault-ics-repeats", 11)]),
        ("UID:1", "DTSTART;VALUE=DATE:20261013", [("fault-duplicate-key", 12)]),
        ("DTSTART;VALUE=DATE:20261012\n", "", [("fault-missing", 10)]),
        ("20261012", "20261032", [("fault-bad-day", 12)]),
        ("20261012", "12-10-26", [("fault-bad-day", 12)]),
        ("20261017", "20261012", [("fault-ends-before-start", 13)]),
        ("20261017", "20291012", [("fault-blackout-too-long", 13)]),
        ("DTEND;VALUE=DATE:20261017", "DURATION:PT8H", [("fault-bad-day", 13)]),
        ("DTEND;VALUE=DATE:20261017", "DURATION:P0D", [("fault-bad-day", 13)]),
        ("SUMMARY:Efterårs\n ferie\n", "", [("fault-missing", 10)]),
        ("UID:1", "uden kolon", [("fault-ics-broken", 11)]),
        ("END:VALARM\n", "", [("fault-ics-broken", 18)]),
        ("END:VEVENT\nEND:VCALENDAR\n", "", [("fault-ics-cut-off", 18)]),
        ("END:VCALENDAR\n", "END:VCALENDAR\nEND:VEVENT\n", [("fault-ics-broken", 21)]),
    ],
)
def test_a_fault_in_a_calendar_is_told_with_its_line(
    old: str, new: str, faults: list[tuple[str, int]]
) -> None:
    assert faults_of(changed(old, new, CALENDAR), "a.ics") == faults


def test_a_huge_calendar_is_refused() -> None:
    event = "BEGIN:VEVENT\nDTSTART:20261012\nSUMMARY:Ferie\nEND:VEVENT\n"
    many = f"BEGIN:VCALENDAR\n{event * 5001}END:VCALENDAR\n"
    assert faults_of(many, "a.ics") == [("fault-too-many-rows", 20_002)]
    assert faults_of(b"BEGIN:VCALENDAR\n" + b"X" * 5_000_000, "a.ics") == [("fault-too-big", None)]


def test_a_calendar_that_is_not_utf8_is_refused() -> None:
    assert faults_of(CALENDAR.encode("latin-1"), "a.ics") == [("fault-not-utf8", 14)]


@SOME
@given(LISTS)
def test_any_list_comes_out_of_a_calendar_as_it_was_written(
    days: list[tuple[date, int, str]],
) -> None:
    calendar = icalendar.Calendar()
    for first, length, name in days:
        event = icalendar.Event()
        event.add("dtstart", first)
        event.add("dtend", first + timedelta(length + 1))
        event.add("summary", name)
        calendar.add_component(event)
    found = days_in(calendar.to_ical(), "a.ics")
    wanted = [(first, first + timedelta(length)) for first, length, _ in days]
    assert [(one.first, one.last) for one in found] == wanted


@SOME
@given(st.sampled_from([TABLE, CALENDAR]), st.data())
def test_a_broken_file_is_read_or_refused_and_never_more_than_that(
    content: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    rubbish = data.draw(st.text(max_size=30))
    broken = content[:start] + rubbish + content[end:]
    with contextlib.suppress(Unreadable):
        found = days_in(broken.encode("utf-8", "surrogatepass"), "fridage.csv")
        assert all(one.first <= one.last for one in found)


def test_a_list_alone_needs_a_municipality_that_is_known() -> None:
    with pytest.raises(Unreadable) as unreadable:
        read_files([("fridage.csv", TABLE.replace("birkeskolen", "").encode())])
    assert [one.key for one in unreadable.value.faults] == ["fault-no-municipality"]
