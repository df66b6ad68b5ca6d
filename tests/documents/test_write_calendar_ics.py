"""Calendar files, read back by two libraries: booked, moved, cancelled, and in the odd nights."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any

import icalendar
import pytest
import vobject
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st

from documents.calendar_zones import changes
from documents.write_calendar_ics import feed, invitation
from followup.calendar_entries import CalendarEntry, calendar_entry
from followup.talk import TalkState
from followup.texts import texts_in
from tests.builders import TUESDAY, a_talk
from tests.examples import tried

ZONE = "Europe/Copenhagen"
HOUR = timedelta(hours=1)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1)


def an_entry(**changes: object) -> CalendarEntry:
    talk = a_talk(place="Lokale 2; kælderen, til venstre", **changes)
    return calendar_entry(talk, "Birkeskolen", ["Leder 01", "Centerchef"], texts_in("da"))


def at_time(starts: datetime) -> CalendarEntry:
    return replace(an_entry(), starts=starts, ends=starts + HOUR)


def parsed(content: bytes) -> Any:
    """As the first library reads it."""
    return icalendar.Calendar.from_ical(content)


def first(content: bytes) -> Any:
    [event] = parsed(content).walk("VEVENT")
    return event


def second(content: bytes) -> Any:
    """Its zone is read from the file: left alone, vobject takes one it knows by that name."""
    zones = tzical(StringIO(content.decode()))
    names = zones.keys()
    for name in names:
        vobject.icalendar.registerTzid(name, zones.get(name))
    return vobject.readOne(content.decode()).vevent


def times(content: bytes) -> list[tuple[datetime, datetime]]:
    """Start and end as each of the two libraries understands them, in UTC."""
    one, other = first(content), second(content)
    found = [(one.start, one.end), (other.dtstart.value, other.dtend.value)]
    return [(starts.astimezone(UTC), ends.astimezone(UTC)) for starts, ends in found]


def test_both_libraries_read_the_same_talk() -> None:
    content = invitation(an_entry(), ZONE, TUESDAY)
    one, other = first(content), second(content)
    assert one["UID"] == other.uid.value == "talk-1@pejling"
    assert one["SUMMARY"] == other.summary.value == "1:1-samtale – Birkeskolen"
    assert one["LOCATION"] == other.location.value == "Lokale 2; kælderen, til venstre"
    assert one["DESCRIPTION"] == other.description.value == "Med Leder 01 og Centerchef"
    assert one["CLASS"] == other.__getattr__("class").value == "PRIVATE"
    assert one.stamp == other.dtstamp.value == TUESDAY
    assert times(content) == [(an_entry().starts, an_entry().ends)] * 2


def test_a_move_and_a_cancellation_change_the_same_entry() -> None:
    told = []
    for changes_ in (
        {},
        {"sequence": 1, "state": TalkState.MOVED, "starts": an_entry().starts - HOUR},
        {"sequence": 2, "state": TalkState.CANCELLED},
    ):
        content = invitation(an_entry(**changes_), ZONE, TUESDAY)
        method = parsed(content)["METHOD"]
        event, other = first(content), second(content)
        assert str(event["SEQUENCE"]) == other.sequence.value
        assert event["STATUS"] == other.status.value
        told.append((event["UID"], event["SEQUENCE"], method, event["STATUS"]))
    assert told == [
        ("talk-1@pejling", 0, "PUBLISH", "CONFIRMED"),
        ("talk-1@pejling", 1, "PUBLISH", "CONFIRMED"),
        ("talk-1@pejling", 2, "CANCEL", "CANCELLED"),
    ]


def test_nobody_is_organizer_or_attendee_and_nothing_but_the_talk_is_told() -> None:
    names = set(first(invitation(an_entry(), ZONE, TUESDAY)))
    assert names == {
        *("UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION"),
        *("DESCRIPTION", "CLASS", "STATUS"),
    }


@pytest.mark.parametrize("zone", [ZONE, "Atlantic/Faroe"])
@pytest.mark.parametrize("night", [date(2026, 10, 25), date(2027, 3, 28)])
def test_every_quarter_of_the_two_odd_nights_comes_out_right(zone: str, night: date) -> None:
    midnight = datetime(night.year, night.month, night.day, tzinfo=UTC)
    for quarter in range(-8, 16):
        starts = midnight + quarter * timedelta(minutes=15)
        content = invitation(at_time(starts), zone, TUESDAY)
        assert times(content) == [(starts, starts + HOUR)] * 2


@tried(everyday=10, thorough=200)
@given(st.integers(0, 12 * 365 * 96))
def test_at_any_time_of_any_year_the_hour_is_right(quarter: int) -> None:
    starts = datetime(2024, 1, 1, tzinfo=UTC) + quarter * timedelta(minutes=15)
    assert times(invitation(at_time(starts), ZONE, TUESDAY)) == [(starts, starts + HOUR)] * 2


@pytest.mark.parametrize("year", range(2024, 2036))
def test_the_rule_of_the_zone_names_the_real_nights(year: int) -> None:
    told = {(c.month, c.weekday, c.wall) for c in changes(ZONE, year)}
    assert told == {(3, "-1SU", 2 * HOUR), (10, "-1SU", 3 * HOUR)}


def test_an_outlook_that_reads_rules_only_knows_the_january_before_the_first_change() -> None:
    content = invitation(at_time(datetime(2027, 1, 12, 9, tzinfo=UTC)), ZONE, TUESDAY)
    [zone] = parsed(content).walk("VTIMEZONE")
    onsets = [part["DTSTART"].dt for part in zone.subcomponents]
    assert all("RRULE" in part and "RDATE" not in part for part in zone.subcomponents)
    assert min(onsets).year == 2026


@pytest.mark.parametrize("zone", ["UTC", "Africa/Lagos"])
def test_where_clocks_are_left_alone_the_zone_has_one_offset(zone: str) -> None:
    content = invitation(an_entry(), zone, TUESDAY)
    [told] = parsed(content).walk("VTIMEZONE")
    assert len(told.subcomponents) == 1
    assert times(content) == [(an_entry().starts, an_entry().ends)] * 2


def test_where_clocks_follow_no_rule_the_time_is_told_in_utc() -> None:
    content = invitation(an_entry(), "Africa/Casablanca", TUESDAY)
    assert b"TZID" not in content
    assert times(content) == [(an_entry().starts, an_entry().ends)] * 2


@tried(everyday=10, thorough=200)
@given(WORDS, WORDS)
def test_any_words_come_back_as_they_were_and_no_line_is_too_long(place: str, note: str) -> None:
    content = invitation(replace(an_entry(), place=place, note=note), ZONE, TUESDAY)
    event = first(content)
    assert (event["LOCATION"], event["DESCRIPTION"]) == (place, note)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert len(parsed(content).walk("VEVENT")) == 1


@pytest.mark.parametrize("place", ["a\r\nEND:VEVENT\r\nBEGIN:VALARM", "a\nATTENDEE:mailto:x"])
def test_words_with_lines_in_them_add_nothing_to_the_file(place: str) -> None:
    event = first(invitation(replace(an_entry(), place=place), ZONE, TUESDAY))
    assert "ATTENDEE" not in event
    assert event.subcomponents == []


def test_a_subscription_holds_the_talks_and_leaves_out_what_is_cancelled() -> None:
    moved = replace(an_entry(), id="talk-2", sequence=3, place="", note="")
    gone = replace(an_entry(), id="talk-3", is_cancelled=True)
    content = feed([an_entry(), moved, gone], "Samtaler", ZONE, TUESDAY)
    calendar = parsed(content)
    assert [str(e["UID"]) for e in calendar.walk("VEVENT")] == ["talk-1@pejling", "talk-2@pejling"]
    assert [int(e["SEQUENCE"]) for e in calendar.walk("VEVENT")] == [0, 3]
    assert (calendar["METHOD"], calendar["X-WR-CALNAME"]) == ("PUBLISH", "Samtaler")
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H" in content
    assert len(vobject.readOne(content.decode()).vevent_list) == 2


def test_a_subscription_may_be_empty() -> None:
    content = feed([], "Samtaler", ZONE, TUESDAY)
    assert parsed(content).walk("VEVENT") == []
    assert content.endswith(b"END:VCALENDAR\r\n")


def test_a_subscription_over_many_years_has_one_zone() -> None:
    days = [datetime(year, 6, 1, 8, tzinfo=UTC) for year in (2026, 2028, 2031)]
    content = feed([at_time(day) for day in days], "Samtaler", ZONE, TUESDAY)
    calendar = parsed(content)
    assert len(calendar.walk("VTIMEZONE")) == 1
    assert [event.start.astimezone(UTC) for event in calendar.walk("VEVENT")] == days
