"""What somebody wants, from what they wrote or pressed."""

import pytest

from dialogs.router import ARRIVE, IN_GROUP, LEAVE, Route, route, schools_named
from dialogs.turn import Happening, Heard
from followup.commands import CommandName
from followup.people import School
from tests.builders import BIRKESKOLEN, TENANT, a_school
from tests.dialogs.taps import a_press

SCHOOLS = (BIRKESKOLEN, a_school("aa", "Åskolen"))


def written(text: str, *, private: bool = True) -> Heard:
    return Heard(TENANT, "someone", "activity-1", Happening.TEXT, private=private, text=text)


def taken(text: str, *, leads: bool = True) -> Route:
    return route(written(text), "da", SCHOOLS, leads=leads)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("status", Route("check-in")),
        ("Hjælp!", Route("help")),
        ("my goals", Route("my-goals")),
        ("sprog svensk", Route("language", "svensk")),
        ("pause til 1/12", Route("pause", "1/12")),
        ("birkeskolen", Route("school", "birkeskolen")),
        ("AASKOLEN", Route("school", "aa")),
        ("birk", Route("school", "birkeskolen")),
        ("dagsorden Åsko", Route("agenda", "aa")),
        ("samtaler birkeskolen", Route("talks", "birkeskolen")),
        ("eksport birkeskolen", Route("export", "birkeskolen")),
        ("opsummering birkeskolen", Route("school", "birkeskolen")),
        ("vis mine mål birke", Route("school", "birkeskolen")),
        ("agenda birkeskolen", Route("agenda", "birkeskolen")),
        ("punkt birkeskolen", Route("point", "birkeskolen")),
        ("samtaler om læsning", Route("not_understood")),
        ("samtaler bir", Route("not_understood")),
        ("status birkeskolen", Route("not_understood")),
        ("gul", Route("own_words", "gul")),
        ("status gul", Route("own_words", "status gul")),
        ("ikke gul", Route("own_words", "ikke gul")),
        ("Hej!", Route("greeting")),
        ("tak for hjælpen", Route("thanks")),
        ("tak, gul", Route("own_words", "tak, gul")),
        ("hvem er du", Route("not_understood")),
        ("", Route("not_understood")),
    ],
)
def test_words_are_a_command_then_a_school_then_own_words_then_help(text, wanted):
    assert taken(text) == wanted


def test_a_slip_of_the_keyboard_is_a_command_when_it_is_not_a_status():
    assert taken("stauts") == Route("check-in")
    assert taken("opsumering") == Route("summary")


def test_a_slip_that_would_write_is_only_asked_about():
    assert taken("udskydd") == Route("did_you_mean", guesses=(CommandName.SNOOZE,))


def test_a_colour_from_someone_who_leads_no_school_is_no_status():
    assert taken("gul", leads=False) == Route("not_understood")


def test_a_name_or_its_beginning_opens_a_school_when_it_can_be_no_other():
    several = (*SCHOOLS, School("birkelund", "Birkelund"), School("birk", "Birkeskolen Nord"))

    assert schools_named("Birkeskolen", several) == (BIRKESKOLEN,)
    assert schools_named("birke", SCHOOLS) == (BIRKESKOLEN,)
    assert schools_named("bir", SCHOOLS) == ()
    found = route(written("samtaler birke"), "da", several, leads=True)
    assert (found.name, found.rest) == ("talks", "")
    assert [one.id for one in found.schools] == ["birkeskolen", "birkelund", "birk"]


def test_a_press_goes_to_the_dialog_its_verb_begins_with():
    assert route(a_press("check_in.tap"), "da", SCHOOLS, leads=True) == Route("press.check_in")
    assert route(a_press("snooze"), "da", SCHOOLS, leads=True) == Route("press.snooze")


def test_a_button_may_stand_for_a_command():
    assert route(a_press("command.summary"), "da", SCHOOLS, leads=False) == Route("summary")
    at_birke = a_press("command.talks", named="birkeskolen")
    assert route(at_birke, "da", (), leads=False) == Route("talks", "birkeskolen")
    writing = a_press("command.point", named="birkeskolen")
    assert route(writing, "da", (), leads=False) == Route("point")


@pytest.mark.parametrize(
    ("happening", "wanted"), [(Happening.ARRIVED, ARRIVE), (Happening.LEFT, LEAVE)]
)
def test_coming_and_going_count_wherever_they_happen(happening, wanted):
    heard = Heard(TENANT, "someone", "activity-1", happening, private=False)

    assert route(heard, "da", SCHOOLS, leads=True) == wanted


def test_whatever_is_said_in_a_group_stays_unanswered_there():
    assert route(written("opsummering", private=False), "da", SCHOOLS, leads=True) == IN_GROUP
