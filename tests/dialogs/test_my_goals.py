"""A leader looks at the school's own goals."""

from datetime import date

from dialogs import my_goals
from followup.check_in import Status
from tests.builders import BIRKESKOLEN, a_goal, an_answer
from tests.dialogs.taps import DA, press_named, texts


def shown(*goals, **latest):
    turn = my_goals.show(BIRKESKOLEN, goals, latest, DA)
    assert turn.changes == ()
    return turn.says[0].card


def test_each_goal_stands_with_its_last_answer_and_the_words_behind_it():
    answer = an_answer(status=Status.AT_RISK, confidence=2, next_step="Vi venter på lokaler.")
    card = shown(a_goal(), a_goal("ro", title="Ro i timerne"), laesning=answer)

    words = texts(card)
    assert "▲" in words
    assert "I risiko · tiltro 2 · → uændret" in words
    assert "“Vi venter på lokaler.”" in words
    assert "Sidst 12. jun. 2026" in words
    assert "ikke besvaret" in words
    assert press_named(card, "Giv status")["data"]["verb"] == "command.check-in"


def test_a_goal_that_left_the_plan_or_cannot_be_asked_about_says_so():
    words = texts(shown(a_goal(dropped_on=date(2026, 9, 1)), a_goal("x", due=None)))

    assert "Udgået 1. sep. 2026" in words
    assert "Mangler tegn eller frist" in words


def test_a_school_without_goals_is_told_so():
    assert "Birkeskolen har ingen mål endnu." in texts(shown())
