"""The cards around an agenda sheet: the leader's draft, the chief's sheet, a LUS, a point."""

from dataclasses import replace

from dialogs.agenda import Table, sheet_say
from dialogs.cards.agenda import choice_card, kept_card, point_card
from dialogs.turn import Card
from followup.agenda import Issue
from followup.people import Person
from followup.points import HiddenLine, Hideable
from followup.texts import Texts
from tests.agendas import CHIEF, LEADER, LUS, TALK, a_point, agenda_facts, view
from tests.builders import TUESDAY, a_school, a_talk

ISSUE = Issue(12, 1, TUESDAY)
WORD = "https://pejling.example/agenda/token.docx"
_KEPT_BACK = HiddenLine("birkeskolen", Hideable.POINT, "p2", LEADER.id, True, TUESDAY)
_OF_CHIEF = a_point("p3", "Budget for næste skoleår", person_id=CHIEF.id)
_HERE, _THERE = a_school(), a_school("egeskolen")


def table(reader: Person, issue: Issue | None = None) -> Table:
    points = (*agenda_facts().points, _OF_CHIEF)
    facts = agenda_facts(points=points, hidden=(_KEPT_BACK,))
    return Table(facts, reader, view(reader), issue, WORD if issue else "")


def lus() -> Table:
    talk = a_talk(kind=LUS.kind, instrument_id=LUS.id)
    form = "https://kommune.example/lus"
    return Table(agenda_facts(talk=talk, instrument=LUS, form=form), LEADER, view(LEADER))


def _card(at: Table, say: Texts) -> Card:
    shown = sheet_say(at, say).card
    assert shown is not None
    return shown


def draft(say: Texts) -> Card:
    return _card(table(LEADER), say)


def shared(say: Texts) -> Card:
    return _card(table(CHIEF, ISSUE), say)


def silent(say: Texts) -> Card:
    """A leader who was asked and has not answered."""
    nothing = {"answers": (), "agreements": (), "requests": ()}
    facts = agenda_facts(nothing, points=())
    return _card(Table(facts, CHIEF, view(CHIEF), ISSUE, WORD), say)


def of_lus(say: Texts) -> Card:
    return _card(lus(), say)


def which(say: Texts) -> Card:
    other = replace(TALK, id="talk-2", school_id="egeskolen")
    return choice_card([(TALK, _HERE), (other, _THERE)], say)


def refused(say: Texts) -> Card:
    return point_card("ord " * 60, (_HERE,), say, say("refusal-too-long", limit=200))


def point_where(say: Texts) -> Card:
    return point_card("Budget for næste skoleår", (_HERE, _THERE), say)


def kept(say: Texts) -> Card:
    words = say("agenda-point-kept", day=say.weekday(TALK.starts), school="Birkeskolen")
    return kept_card("Lokaler til indskolingen", words, TALK, say)
