"""The chief and the proposal: all, some or none is booked, and only what was shown."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dialogs import plan_talks
from dialogs.cards.plan_talks import Shown
from dialogs.turn import Card, Turn
from followup.changes import TalkSaved
from followup.chief_hours import USUAL_LIMITS, Limits
from followup.errors import NotUnderstood
from followup.fair_contact import propose
from followup.people import School
from followup.register import Blackout
from followup.talk import Talk
from followup.wanted_talks import Ground
from tests.dialogs.taps import DA, a_press, nodes, press_named, presses, texts
from tests.fair_worlds import a_ground
from tests.school_years import LUS, ONE_TO_ONE, a_meeting

GROUND = a_ground(3, instruments=(ONE_TO_ONE, LUS))
CLOSED = Blackout(date(2026, 8, 1), date(2027, 7, 31), "lukket", "skole-01")
NAMES = {id: School(id, f"Skole {id[-1]}") for id in GROUND.school_ids}


def shown(ground: Ground = GROUND, limits: Limits = USUAL_LIMITS) -> Shown:
    return Shown(propose(ground, limits), NAMES, limits)


def offered(on: Shown) -> Card:
    card = plan_talks.offer(on, DA).says[0].card
    assert card is not None
    return card


def pressed(title: str, on: Shown, now_shown: Shown | None = None, **inputs: str) -> Turn:
    values = press_named(offered(on), title)["data"] | inputs
    heard = a_press(values.pop("verb"), **values)
    return plan_talks.press(heard, now_shown or on, GROUND.desk, DA)


def booked(turn: Turn) -> list[Talk]:
    return [change.talk for change in turn.changes if isinstance(change, TalkSaved)]


def replaced(turn: Turn) -> str:
    assert turn.replace is not None
    return texts(turn.replace)


def test_the_card_says_how_many_when_and_that_nothing_is_booked_yet() -> None:
    turn = plan_talks.offer(shown(), DA)
    said = texts(offered(shown()))
    assert turn.changes == ()
    assert "15 samtaler på 3 skoler." in said
    assert "Højst 2 om dagen og 6 om ugen" in said
    assert "… og 9 til, frem til" in said
    assert "Intet er booket, før du trykker." in said


def test_every_school_can_be_taken_out_and_shows_all_its_dates() -> None:
    field = next(node for node in nodes(offered(shown())) if node.get("id") == "schools")
    assert field["value"] == "skole-01,skole-02,skole-03"
    first = field["choices"][0]["title"]
    assert first.startswith("Skole 1: ")
    assert first.count(".") >= 5
    assert "(LUS)" in first


def test_book_all_books_exactly_what_was_shown() -> None:
    on = shown()
    turn = pressed("Book alle (15)", on)
    found = booked(turn)
    assert [(t.school_id, t.starts, t.slot) for t in found] == [
        (t.school_id, t.starts, t.slot) for t in on.proposal.talks
    ]
    assert {(t.state, t.version, t.sequence) for t in found} == {("booked", 1, 0)}
    assert "15 samtaler er booket" in replaced(turn)
    assert "ikke booket" not in replaced(turn)


def test_only_the_chosen_schools_are_booked() -> None:
    turn = pressed("Book de valgte", shown(), schools="skole-03,ukendt")
    assert {talk.school_id for talk in booked(turn)} == {"skole-03"}
    assert "5 samtaler er booket" in replaced(turn)
    assert "10 foreslåede samtaler er ikke booket." in replaced(turn)


@pytest.mark.parametrize("schools", ["", "ukendt"])
def test_no_school_chosen_books_nothing_and_says_so(schools: str) -> None:
    turn = pressed("Book de valgte", shown(), schools=schools)
    assert turn.changes == ()
    assert "Vælg mindst én skole." in replaced(turn)


def test_discard_books_nothing() -> None:
    turn = pressed("Kassér", shown())
    assert turn.changes == ()
    assert replaced(turn) == "Forslaget er kasseret. Intet er booket."


@pytest.mark.parametrize("title", ["Book alle (15)", "Book de valgte"])
def test_when_something_has_changed_the_new_proposal_is_shown_instead(title: str) -> None:
    meanwhile = a_meeting(date(2026, 9, 10), school_id="skole-01", slot="2026/2027#1")
    changed = shown(replace(GROUND, desk=replace(GROUND.desk, talks=(meanwhile,))))
    turn = pressed(title, shown(), changed, schools="skole-01")
    assert turn.changes == ()
    assert "Noget er ændret siden. Her er det nye forslag." in replaced(turn)
    assert "Book alle (14)" in replaced(turn)


def test_a_press_from_elsewhere_is_not_understood() -> None:
    with pytest.raises(NotUnderstood):
        plan_talks.press(a_press("plan_talks.other"), shown(), GROUND.desk, DA)


def test_what_cannot_be_met_is_named_with_its_reason() -> None:
    said = texts(offered(shown(limits=Limits(1, 0))))
    assert "15 samtaler får ingen dato" in said
    assert "Der er ikke plads til flere med højst 1 om dagen og 0 om ugen (15):" in said
    assert "Skole 1 (1:1-samtale, 1. aug.–23. okt.)" in said
    assert "og 10 til" in said
    assert "Der er ingen datoer at foreslå." in said
    assert presses(offered(shown(limits=Limits(1, 0)))) == []


def test_a_school_closed_all_year_is_named_without_a_period() -> None:
    never = Shown(propose(a_ground(1, blackouts=(CLOSED,)), USUAL_LIMITS), {}, USUAL_LIMITS)
    assert "skole-01 (1:1-samtale)" in texts(offered(never))


def test_when_all_is_booked_there_is_nothing_to_spread() -> None:
    late = a_ground(3, datetime(2027, 6, 28, tzinfo=UTC), instruments=(LUS,))
    none = Shown(propose(replace(late, school_ids=())), NAMES, USUAL_LIMITS)
    assert "Alle samtaler er på plads." in texts(offered(none))
