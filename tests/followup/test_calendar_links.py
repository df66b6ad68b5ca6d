"""Links that open Outlook and Teams with the talk filled in."""

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

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


def test_the_two_hours_of_an_autumn_night_are_told_apart() -> None:
    night = replace(
        ENTRY,
        starts=datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        ends=datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    )
    asked = asked_of(compose_links(night, ZONE).outlook_url)
    assert asked["startdt"] == "2026-10-25T02:30:00+02:00"
    assert asked["enddt"] == "2026-10-25T02:30:00+01:00"


def test_without_a_public_address_there_are_no_files() -> None:
    links = compose_links(ENTRY, ZONE)
    assert (links.ics_url, links.feed_url) == (None, None)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_arrive_as_they_were_written(words: str) -> None:
    url = compose_links(replace(ENTRY, subject=words), ZONE).outlook_url
    assert url.isascii()
    assert not set(url) & set(' +"<>')
    assert asked_of(url)["subject"] == words
