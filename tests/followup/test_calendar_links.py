"""Links that open Outlook and Teams with the talk filled in."""

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.calendar_entries import CalendarEntry
from followup.calendar_links import OUTLOOK, TEAMS, compose_links

ENTRY = CalendarEntry(
    id="talk-1",
    sequence=0,
    starts=datetime(2026, 10, 20, 8, tzinfo=UTC),
    ends=datetime(2026, 10, 20, 9, tzinfo=UTC),
    subject="1:1-samtale – Birkeskolen",
    place="Lokale 2 & 3",
    note="Med Leder 01 og Centerchef",
    is_cancelled=False,
)
ZONE = "Europe/Copenhagen"


def asked_of(url: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


def test_outlook_opens_with_time_place_and_people() -> None:
    url = compose_links(ENTRY, ZONE).outlook_url
    assert url.startswith(f"{OUTLOOK}?")
    assert asked_of(url) == {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": "1:1-samtale – Birkeskolen",
        "startdt": "2026-10-20T10:00:00+02:00",
        "enddt": "2026-10-20T11:00:00+02:00",
        "location": "Lokale 2 & 3",
        "body": "Med Leder 01 og Centerchef",
    }


def test_teams_opens_with_time_and_people_and_the_place_among_the_words() -> None:
    url = compose_links(ENTRY, ZONE).teams_url
    assert url.startswith(f"{TEAMS}?")
    assert asked_of(url) == {
        "subject": "1:1-samtale – Birkeskolen",
        "startTime": "2026-10-20T10:00:00+02:00",
        "endTime": "2026-10-20T11:00:00+02:00",
        "content": "Med Leder 01 og Centerchef · Lokale 2 & 3",
    }


def test_what_is_unknown_is_left_out() -> None:
    links = compose_links(replace(ENTRY, place="", note=""), ZONE)
    assert not {"location", "body"} & set(asked_of(links.outlook_url))
    assert "content" not in asked_of(links.teams_url)


@pytest.mark.parametrize(
    ("zone", "starts", "ends", "written"),
    [
        (ZONE, "2027-01-05T09:00", "2027-01-05T10:00", ("05T10:00:00+01:00", "05T11:00:00+01:00")),
        # autumn: half past two comes twice, and the offset tells which
        (ZONE, "2026-10-25T00:30", "2026-10-25T01:30", ("25T02:30:00+02:00", "25T02:30:00+01:00")),
        # spring: from two it is three at once
        (ZONE, "2027-03-28T00:30", "2027-03-28T01:30", ("28T01:30:00+01:00", "28T03:30:00+02:00")),
        (
            "Atlantic/Faroe",
            "2026-10-25T00:30",
            "2026-10-25T01:30",
            ("25T01:30:00+01:00", "25T01:30:00+00:00"),
        ),
    ],
)
def test_both_links_say_the_very_moment_on_the_nights_the_clocks_change(
    zone: str, starts: str, ends: str, written: tuple[str, str]
) -> None:
    begins, stops = (datetime.fromisoformat(f"{t}:00+00:00") for t in (starts, ends))
    links = compose_links(replace(ENTRY, starts=begins, ends=stops), zone)
    outlook, teams = asked_of(links.outlook_url), asked_of(links.teams_url)
    told = (outlook["startdt"], outlook["enddt"])
    assert told == (teams["startTime"], teams["endTime"])
    assert tuple(one[8:] for one in told) == written
    assert [datetime.fromisoformat(one) for one in told] == [begins, stops]
    assert "+" not in links.outlook_url + links.teams_url  # a bare plus would be read as a blank


def test_without_a_public_address_there_are_no_files() -> None:
    links = compose_links(ENTRY, ZONE)
    assert (links.ics_url, links.feed_url) == (None, None)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_arrive_as_they_were_written(words: str) -> None:
    url = compose_links(replace(ENTRY, subject=words), ZONE).outlook_url
    assert url.isascii()
    assert not set(url) & set(' +"<>')
    assert asked_of(url)["subject"] == words
