"""Putting a reminder off."""

from datetime import UTC, datetime

import pytest

from dialogs import snoozing
from followup.calendar import Calendar
from followup.changes import ReminderSnoozed
from tests.builders import TUESDAY, a_person, a_reminder
from tests.dialogs.taps import DA, presses, texts
from tests.reading import as_read

CALENDAR = Calendar("DK", "Europe/Copenhagen")
LEADER = a_person()


def snooze(choice, reminder=None, now=TUESDAY):
    return snoozing.snooze(LEADER, reminder or a_reminder(), choice, now, CALENDAR, DA)


@pytest.mark.parametrize(
    ("choice", "until", "words"),
    [
        ("lunch", datetime(2026, 10, 6, 10, 30, tzinfo=UTC), "tirsdag 6. okt. kl. 12.30"),
        ("tomorrow", datetime(2026, 10, 7, 6, 30, tzinfo=UTC), "onsdag 7. okt. kl. 08.30"),
        ("monday", datetime(2026, 10, 12, 6, 30, tzinfo=UTC), "mandag 12. okt. kl. 08.30"),
    ],
)
def test_a_reminder_comes_again_at_the_hour_that_was_chosen(choice, until, words):
    turn = snooze(choice)

    assert turn.changes == (ReminderSnoozed("leder-01", until),)
    assert as_read(turn.says[0].text) == f"Så minder jeg dig {words}."


@pytest.mark.parametrize("choice", ["", "next year"])
def test_without_a_choice_the_three_are_offered(choice):
    turn = snooze(choice)

    assert turn.changes == ()
    card = turn.says[0].card
    assert [p["title"] for p in presses(card)] == ["Efter frokost", "I morgen", "Mandag"]
    assert texts(card).splitlines()[0] == "Udskyd"


def test_a_reminder_is_never_put_off_past_what_it_reminds_of():
    turn = snooze("monday", a_reminder(expires=datetime(2026, 10, 9, tzinfo=UTC)))

    assert turn.changes == ()
    assert as_read(turn.says[0].text) == "Så sent kan den ikke udskydes. Fristen er 20. okt."


def test_without_a_reminder_there_is_nothing_to_put_off():
    turn = snoozing.snooze(LEADER, None, "lunch", TUESDAY, CALENDAR, DA)

    assert turn.changes == ()
    assert turn.says[0].text == DA("snooze-none")
