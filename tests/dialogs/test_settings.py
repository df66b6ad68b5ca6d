"""A person's own settings."""

from datetime import date, timedelta

import pytest

from dialogs import settings
from followup.changes import LanguageChosen, PauseEnded, PauseSet
from followup.people import Pause
from tests.builders import TODAY, a_person
from tests.dialogs.taps import DA
from tests.reading import as_read

LEADER = a_person()


@pytest.mark.parametrize(
    ("named", "language", "reply"),
    [
        ("svensk", "sv", "svenska"),
        ("Norsk", "nb", "norsk"),
        ("English", "en", "English"),
        ("dansk", "da", "dansk"),
    ],
)
def test_the_answer_comes_in_the_language_that_was_chosen(named, language, reply):
    turn = settings.choose_language(LEADER, named, DA)

    assert turn.changes == (LanguageChosen("leder-01", language),)
    assert reply in turn.says[0].text


@pytest.mark.parametrize("named", ["klingon", ""])
def test_a_language_we_do_not_speak_changes_nothing(named):
    turn = settings.choose_language(LEADER, named, DA)

    assert turn.changes == ()
    assert turn.says[0].text == DA("language-unknown")


def test_a_pause_runs_from_today_to_the_day_that_was_written():
    turn = settings.pause(LEADER, "1/12", TODAY, DA)

    assert turn.changes == (PauseSet("leder-01", Pause(TODAY, date(2026, 12, 1))),)
    assert "Pause til og med 1. dec. 2026." in as_read(turn.says[0].text)
    assert "“genoptag”" in turn.says[0].text


@pytest.mark.parametrize("until", ["", "til jeg er rask", "99/99"])
def test_a_pause_without_an_end_is_never_set(until):
    turn = settings.pause(LEADER, until, TODAY, DA)

    assert turn.changes == ()
    assert turn.says[0].text == DA("pause-needs-day", pause="pause")


def test_a_pause_that_is_over_before_it_begins_is_not_set():
    turn = settings.pause(LEADER, "1/12 2020", TODAY, DA)

    assert turn.changes == ()
    assert as_read(turn.says[0].text) == "1. dec. 2020 er forbi. Skriv en dag, der kommer."


def test_coming_back_ends_the_pause_today():
    away = a_person(pauses=(Pause(TODAY - timedelta(days=3), TODAY + timedelta(days=3)),))
    turn = settings.resume(away, TODAY, DA)

    assert turn.changes == (PauseEnded("leder-01", TODAY),)
    assert turn.says[0].text == DA("pause-ended")


def test_who_is_not_away_cannot_come_back():
    turn = settings.resume(LEADER, TODAY, DA)

    assert turn.changes == ()
    assert turn.says[0].text == DA("pause-none")
