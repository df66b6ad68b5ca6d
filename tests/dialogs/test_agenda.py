"""A point is put on the agenda, a sheet is shown, hidden lines are kept back, and it is shared."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs import agenda
from dialogs.agenda import Place
from dialogs.turn import Card, Turn
from followup.changes import LineHidden, Looked, PointMade, SheetShared
from followup.errors import NotUnderstood
from followup.points import HiddenLine, Hideable, Point
from tests.agendas import CHIEF, LEADER, TALK, a_point, agenda_facts, danish_number
from tests.builders import TUESDAY, a_school
from tests.dialogs.taps import DA, a_press, nodes, press_named, presses, texts
from tests.golden_agenda import ISSUE, WORD, lus, table
from tests.reading import as_read

HERE = Place(a_school(), TALK)
THERE = Place(a_school("egeskolen"), None)


def said_card(turn: Turn) -> Card:
    card = turn.says[0].card
    assert card is not None
    return card


def replaced(turn: Turn) -> Card:
    assert turn.replace is not None
    return turn.replace


def typed(card: Card) -> str:
    [field] = [node for node in nodes(card) if node.get("type") == "Input.Text"]
    return str(field["value"])


def add(text: str, *places: Place) -> Turn:
    return agenda.add_point(LEADER, text, places or (HERE,), "act-1", TUESDAY, DA)


def hiding(kind: str, line: str, hidden: str = "true") -> Turn:
    heard = a_press("agenda.hide", talk="talk-1", kind=kind, line=line, hidden=hidden)
    return agenda.hide(heard, table(LEADER), TUESDAY, DA)


def test_a_point_is_kept_and_its_receipt_says_where_it_stands() -> None:
    turn = add(" Lokaler  til \n indskolingen ")
    kept = Point("act-1", "birkeskolen", LEADER.id, "Lokaler til indskolingen", TUESDAY)
    assert turn.changes == (PointMade(kept),)
    assert "Sat på dagsordenen tirsdag 20. okt. (Birkeskolen)." in texts(said_card(turn))
    assert press_named(said_card(turn), "Dagsorden")["data"]["talk"] == "talk-1"


def test_without_a_talk_a_point_is_kept_for_the_next_one() -> None:
    turn = add("Lokaler", THERE)
    assert len(turn.changes) == 1
    assert "Gemt til næste 1:1 (Egeskolen)." in texts(said_card(turn))
    assert presses(said_card(turn)) == []


def test_where_several_talks_are_ahead_the_point_is_kept_only_after_a_choice() -> None:
    turn = add("Budget", HERE, THERE)
    assert turn.changes == ()
    assert typed(said_card(turn)) == "Budget"
    assert press_named(said_card(turn), "Egeskolen")["data"]["school"] == "egeskolen"


@pytest.mark.parametrize("text", ["", "x" * 201, f"Om {danish_number()}"])
def test_a_point_unfit_to_keep_changes_nothing_and_loses_nothing(text: str) -> None:
    turn = add(text)
    assert turn.changes == ()
    assert typed(said_card(turn)) == text


def test_the_field_sent_in_becomes_its_receipt() -> None:
    turn = agenda.press_point(LEADER, "Lokaler", HERE, "act-1", TUESDAY, DA)
    assert "Sat på dagsordenen" in texts(replaced(turn))
    assert (len(turn.changes), turn.says) == (1, ())
    again = agenda.press_point(LEADER, "x" * 201, HERE, "act-1", TUESDAY, DA)
    assert "Der er plads til 200 tegn" in texts(replaced(again))


def test_an_empty_field_may_be_asked_for() -> None:
    assert typed(said_card(agenda.ask_point(a_school(), DA))) == ""


def test_looking_at_ones_own_sheet_leaves_no_trace_and_the_chiefs_look_does() -> None:
    assert agenda.show(table(LEADER), DA).changes == ()
    turn = agenda.show(table(CHIEF, ISSUE), DA)
    assert turn.changes == (Looked(CHIEF.id, "agenda", "birkeskolen"),)
    assert as_read(turn.says[0].summary) == (
        "Dagsorden: 1:1-samtale med Birkeskolen tirsdag 20. okt. kl. 10.00"
    )


def test_the_chief_cannot_hide_or_share_and_gets_the_word_page() -> None:
    card = said_card(agenda.show(table(CHIEF, ISSUE), DA))
    assert [press["title"] for press in presses(card)] == ["Tilføj punkt"]
    [word] = [node for node in nodes(card) if node.get("type") == "Action.OpenUrl"]
    assert word["url"] == WORD


def test_before_sharing_everybody_is_told_who_sees_the_points() -> None:
    assert "Kun du ser dine punkter" in texts(said_card(agenda.show(table(LEADER), DA)))
    assert "Lederens punkter kommer med" in texts(said_card(agenda.show(table(CHIEF), DA)))


def test_of_many_points_the_card_shows_six_and_says_how_many_more() -> None:
    many = tuple(a_point(f"p{n}", f"Punkt {n}") for n in range(9))
    at = replace(table(LEADER), facts=agenda_facts(points=many))
    shown = texts(said_card(agenda.show(at, DA)))
    assert "Punkt 5" in shown
    assert "Punkt 6" not in shown
    assert "og 3 mere på papiret" in shown


def test_a_lus_shows_a_form_and_nothing_else() -> None:
    card = said_card(agenda.show(lus(), DA))
    assert "Åbn skemaet" in texts(card)
    assert "Mål" not in texts(card)
    bare = replace(lus(), facts=replace(lus().facts, form=""))
    assert "Åbn skemaet" not in texts(said_card(agenda.show(bare, DA)))


def test_no_talk_ahead_is_said_plainly() -> None:
    turn = agenda.choose((), DA)
    assert "ingen 1:1-samtale i kalenderen" in turn.says[0].text


def test_of_several_talks_one_is_chosen() -> None:
    turn = agenda.choose([(TALK, a_school()), (TALK, a_school("egeskolen"))], DA)
    assert press_named(said_card(turn), "Birkeskolen · 20. okt.")["verb"] == "agenda.show"


@pytest.mark.parametrize(("kind", "line"), [("point", "p1"), ("goal", "overgang")])
def test_own_words_are_kept_back_at_a_tap(kind: str, line: str) -> None:
    turn = hiding(kind, line)
    kept = HiddenLine("birkeskolen", Hideable(kind), line, LEADER.id, True, TUESDAY)
    assert turn.changes == (LineHidden(kept),)
    assert texts(replaced(turn)).count("skjult for de andre") == 2


def test_a_line_kept_back_is_shown_again() -> None:
    turn = hiding("point", "p2", "false")
    assert "skjult" not in texts(replaced(turn))
    assert len(turn.changes) == 1


@pytest.mark.parametrize(
    ("kind", "line"), [("point", "p3"), ("goal", "laesning"), ("note", "p1"), ("", "")]
)
def test_what_is_not_ones_own_cannot_be_hidden(kind: str, line: str) -> None:
    with pytest.raises(NotUnderstood):
        hiding(kind, line)


@pytest.mark.parametrize(("kind", "line"), [("point", "p1"), ("goal", "overgang")])
def test_what_is_shared_is_not_hidden_any_more(kind: str, line: str) -> None:
    heard = a_press("agenda.hide", talk="talk-1", kind=kind, line=line, hidden="true")
    turn = agenda.hide(heard, table(LEADER, ISSUE), TUESDAY, DA)
    assert turn.changes == ()
    assert "allerede delt" in texts(replaced(turn))


def test_sharing_keeps_what_all_seats_may_read() -> None:
    turn = agenda.share(table(LEADER), ISSUE, DA)
    [change] = turn.changes
    assert isinstance(change, SheetShared)
    assert [one.text for one in change.sheet.points] == [
        "Lokaler til indskolingen",
        "Budget for næste skoleår",
    ]
    assert (change.sheet.issue, change.leader_id) == (ISSUE, LEADER.id)
    assert "Delt med alle pladser ved bordet." in texts(replaced(turn))
    assert "Dagsorden nr. 12, version 1" in texts(replaced(turn))


def test_a_new_point_on_a_shared_sheet_can_be_shared_too() -> None:
    late = a_point("p9", made_at=TUESDAY + timedelta(minutes=5))
    at = replace(table(LEADER, ISSUE), facts=agenda_facts(points=(late,)))
    card = said_card(agenda.show(at, DA))
    assert "Dine nye punkter er ikke delt endnu." in texts(card)
    assert press_named(card, "Del ny version")["verb"] == "agenda.share"
