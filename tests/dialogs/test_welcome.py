"""Somebody new, and the notice before anything is stored."""

from datetime import timedelta

import pytest

from dialogs import welcome
from dialogs.turn import Say
from dialogs.welcome import Newcomer
from followup.changes import NoticeSeen
from followup.notice import NOTICE_VERSION, Notice
from followup.people import RoleName
from tests.builders import TUESDAY, a_person
from tests.dialogs.taps import DA, nodes, press_named, texts

NOTICE = Notice("Demokommunen", "GDPR art. 6(1)(e)", "dpo@demokommunen.example")


def newcomer(role: RoleName = RoleName.LEADER, *, seen: int = 0, greeted: bool = False) -> Newcomer:
    readers = (RoleName.CHIEF, RoleName.LEADERSHIP_CONSULTANT)
    return Newcomer(a_person(notice_version=seen), role, readers, NOTICE, greeted)


@pytest.mark.parametrize(
    ("role", "greeting"),
    [
        (RoleName.LEADER, "welcome-leader"),
        (RoleName.CHIEF, "welcome-chief"),
        (RoleName.DIRECTOR, "welcome-other"),
    ],
)
def test_a_newcomer_is_greeted_by_role_and_told_who_reads_what(role, greeting):
    turn = welcome.arrive(newcomer(role), TUESDAY, DA)

    shown = texts(turn.says[0].card)
    assert DA(greeting) in shown
    assert "Læses af: centerchef og ledelseskonsulent" in shown


def test_the_greeting_is_remembered_so_that_it_is_said_once():
    turn = welcome.arrive(newcomer(), TUESDAY, DA)

    assert turn.remember is not None
    assert (turn.remember.name, turn.remember.version) == (welcome.MEMORY, NOTICE_VERSION)
    assert turn.remember.expires > TUESDAY + timedelta(days=300)
    assert turn.changes == ()


@pytest.mark.parametrize("known", [newcomer(greeted=True), newcomer(seen=NOTICE_VERSION)])
def test_who_was_greeted_or_has_read_the_notice_is_not_greeted_again(known):
    assert welcome.arrive(known, TUESDAY, DA).says == ()


def test_the_notice_names_controller_basis_contact_and_rights():
    shown = texts(welcome.notice_first(newcomer(), DA).says[0].card).replace("\\", "")

    for words in (NOTICE.controller, NOTICE.legal_basis, NOTICE.contact):
        assert words in shown
    assert "ret til indsigt, rettelse, sletning og indsigelse" in shown
    assert "Aldrig noget om elever" in shown


def test_the_small_print_waits_behind_a_tap_and_the_button_says_i_have_read_it():
    card = welcome.notice_first(newcomer(), DA).says[0].card

    folded = next(node for node in nodes(card) if node.get("id") == "notice_more")
    assert folded["isVisible"] is False
    assert press_named(card, "Jeg har læst")["data"]["version"] == str(NOTICE_VERSION)


def test_once_the_notice_is_read_what_the_person_came_for_takes_its_place():
    turn = welcome.read_notice(a_person(), Say(card={"type": "AdaptiveCard"}), DA)

    assert turn.replace == {"type": "AdaptiveCard"}
    assert turn.changes == (NoticeSeen("leder-01", NOTICE_VERSION),)


@pytest.mark.parametrize("nothing", [None, Say("kun ord")])
def test_with_nothing_waiting_the_reader_is_thanked(nothing):
    turn = welcome.read_notice(a_person(), nothing, DA)

    assert turn.says == (Say(DA("notice-thanks")),)
    assert turn.changes == (NoticeSeen("leder-01", NOTICE_VERSION),)


@pytest.mark.parametrize(
    ("role", "kept", "first"),
    [
        (RoleName.LEADER, "Jeg gemmer dine svar", "hvem der ser dine svar"),
        (RoleName.DEPUTY, "Jeg gemmer dine svar", "hvem der ser dine svar"),
        (RoleName.CHIEF, "Jeg gemmer ledernes svar", "hvad jeg gemmer"),
    ],
)
def test_who_only_reads_is_told_of_the_leaders_answers_and_not_of_own_ones(role, kept, first):
    assert kept in texts(welcome.arrive(newcomer(role), TUESDAY, DA).says[0].card)
    shown = texts(welcome.notice_first(newcomer(role), DA).says[0].card)
    assert kept in shown
    assert first in shown
