"""The ways into one's own calendar, as a card offers them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs.cards.blocks import card
from dialogs.cards.calendar import calendar_block
from dialogs.reminders import sentence
from dialogs.told import Told
from dialogs.turn import Card
from dialogs.ways_in import ways_in
from followup.calendar_links import CalendarLinks
from followup.reminders import Reminder, Step
from followup.texts import LANGUAGES, texts_in
from tests.builders import TUESDAY
from tests.card_faults import faults_in
from tests.dialogs.taps import nodes, press_named, presses, texts

LINKS = CalendarLinks(
    outlook_url="https://outlook.example/o",
    teams_url="https://teams.example/t",
    ics_url="https://pejling.example/talk.ics",
    feed_url="https://pejling.example/feed.ics",
)


def actions_in(links: CalendarLinks, language: str) -> list[Card]:
    shown = card(calendar_block(links, texts_in(language)), fallback="Samtale")
    return [node for node in nodes(shown) if node.get("type") == "Action.OpenUrl"]


def test_what_is_filled_in_and_what_is_not_is_said() -> None:
    said = texts(card(calendar_block(LINKS, texts_in("da")), fallback="Samtale"))
    assert "Emne, tid, sted og navne er udfyldt." in said
    assert "Jeg kender ingen mailadresser" in said


def test_the_file_stands_first_then_outlook_teams_and_the_subscription() -> None:
    actions = actions_in(LINKS, "da")
    assert [(one["title"], one["url"]) for one in actions] == [
        ("Læg i kalender", LINKS.ics_url),
        ("Åbn i Outlook", LINKS.outlook_url),
        ("Åbn i Teams", LINKS.teams_url),
    ]
    shown = card(calendar_block(LINKS, texts_in("da")), fallback="Samtale")
    assert press_named(shown, "Kalenderabonnement")["verb"] == "calendar.show"


def test_where_no_browser_reaches_us_outlook_and_teams_remain() -> None:
    links = CalendarLinks(LINKS.outlook_url, LINKS.teams_url)
    actions = actions_in(links, "en")
    assert [one["title"] for one in actions] == ["Open in Outlook", "Open in Teams"]
    assert presses(card(calendar_block(links, texts_in("en")), fallback="Talk")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_client_can_draw_the_buttons(language: str) -> None:
    shown = card(calendar_block(LINKS, texts_in(language)), fallback="Samtale")
    assert faults_in(shown) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_list_runs_out_is_told_with_its_day_and_nothing_to_press(language: str) -> None:
    reminder = Reminder(
        key="calendar_ends:all:2027-06-30:ask:0:admin",
        person_id="admin",
        step=Step.ASK,
        instrument_kind="calendar_ends",
        school_id=None,
        talk_id=None,
        round_id=None,
        about=date(2027, 6, 30),
        due=TUESDAY,
        expires=TUESDAY + timedelta(days=60),
    )
    say = texts_in(language)
    told = [
        Told(reminder, "Demokommunen"),
        Told(replace(reminder, step=Step.AGAIN), "Demokommunen"),
    ]
    assert len({sentence(one, say) for one in told}) == 1
    assert say.weekday(reminder.about) in sentence(told[0], say)
    assert ways_in(told, say) == []
