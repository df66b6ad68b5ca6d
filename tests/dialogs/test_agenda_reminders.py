"""The day before a talk: alone the sheet is the message, in a bundle it is a press away."""

from dataclasses import replace

from dialogs.reminders import message
from dialogs.told import Told
from dialogs.turn import Card
from followup.reminders import Step
from tests.agendas import CHIEF, TALK
from tests.dialogs.taps import DA, nodes, press_named, presses, texts
from tests.golden_agenda import ISSUE, lus, table
from tests.reading import as_read
from tests.storage.test_outbox import a_reminder

TOMORROW = replace(
    a_reminder("sheet"),
    step=Step.DAY_BEFORE,
    instrument_kind="one_to_one",
    talk_id=TALK.id,
    about=TALK.starts.date(),
    round_id=None,
)
SHEET = Told(TOMORROW, "Birkeskolen", talk=TALK, table=table(CHIEF, ISSUE))
OTHER = Told(replace(TOMORROW, key="other"), "Egeskolen", talk=TALK)
ASKED_LUS = replace(TOMORROW, step=Step.ASK, instrument_kind="leadership_development_talk")
FORM = Told(ASKED_LUS, "Birkeskolen", talk=TALK, table=lus())


def card_of(*items: Told) -> Card:
    card = message(items, DA).card
    assert card is not None
    return card


def links(card: Card) -> list[str]:
    return [node["title"] for node in nodes(card) if node.get("type") == "Action.OpenUrl"]


def test_alone_the_sheet_itself_comes_and_can_be_put_off() -> None:
    said = message((SHEET,), DA)
    assert as_read(said.summary) == "Næste: 1:1-samtale (Birkeskolen) tirsdag 20. okt. kl. 10.00."
    assert "Lederens punkter" in texts(card_of(SHEET))
    assert press_named(card_of(SHEET), "Efter frokost")["verb"] == "snooze"


def test_in_a_bundle_its_line_has_a_press_that_opens_it() -> None:
    card = card_of(SHEET, OTHER)
    assert "Lederens punkter" not in texts(card)
    assert press_named(card, "Dagsorden: Birkeskolen")["data"]["talk"] == TALK.id


def test_without_a_sheet_the_sentence_stands_alone() -> None:
    card = card_of(OTHER)
    assert "Næste: 1:1-samtale (Egeskolen)" in texts(card)
    assert "Dagsorden" not in {press["title"] for press in presses(card)}


def test_a_lus_brings_the_way_to_its_form() -> None:
    assert links(card_of(FORM)) == ["Åbn skemaet"]
    assert links(card_of(FORM, OTHER)) == ["Åbn skemaet"]
    at = lus()
    formless = replace(FORM, table=replace(at, facts=replace(at.facts, form="")))
    assert links(card_of(formless, OTHER)) == []
