"""Agreements in chat: who may do what, and nothing typed is lost."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs import agreements
from dialogs.agreements import Ledger
from followup.changes import AgreementSaved
from followup.errors import NotUnderstood, NotYours
from followup.people import Role, RoleName
from followup.talk import AgreementState
from tests.builders import TODAY, TUESDAY, a_person, an_agreement
from tests.card_faults import faults_in
from tests.desks import BIRKE, EGE, PEOPLE
from tests.dialogs.taps import DA, a_press, nodes, press_named, texts

CHEF, KONSULENT, LEDER, OTHER = PEOPLE
OPEN = an_agreement("open", owner_id=LEDER.id)
LATE = an_agreement("late", due=TODAY - timedelta(days=3), what="Svar om lokaler", owner_id=CHEF.id)
WAITING = an_agreement("waiting", state=AgreementState.PROPOSED, due=date(2026, 12, 1))


def seen_by(reader, *found, schools=(BIRKE,)) -> Ledger:
    return Ledger(reader, TODAY, schools, found, PEOPLE)


def press(seen: Ledger, verb: str, **values: str):
    turn = agreements.press(a_press(verb, **values), seen, TUESDAY, DA)
    assert turn.replace is not None
    assert faults_in(turn.replace) == []
    return turn


def typed(**changes: str) -> dict[str, str]:
    values = {"school": "birkeskolen", "what": "Ny plan", "owner": LEDER.id, "due": "2026-11-01"}
    return values | changes


def test_overdue_stands_first_then_what_waits_for_me():
    card = agreements.show(seen_by(LEDER, OPEN, WAITING, LATE), DA).says[0].card

    shown = [line for line in texts(card).splitlines() if "·" in line and "okt" in line + "okt"]
    assert shown[0].startswith("Svar om lokaler · Centerchef")
    assert "Over frist · Birkeskolen" in shown[1]
    assert "Foreslået · Birkeskolen" in shown[3]
    assert faults_in(card) == []


def test_no_agreements_is_said_and_a_new_one_is_a_tap_away():
    card = agreements.show(seen_by(LEDER), DA).says[0].card

    assert "Ingen åbne aftaler." in texts(card)
    form = press(seen_by(LEDER), **press_named(card, "Ny aftale")["data"])
    assert "Ny aftale med Birkeskolen" in texts(form.replace)


def test_somebody_with_many_schools_makes_them_from_the_schools_talks():
    card = agreements.show(seen_by(CHEF, schools=(BIRKE, EGE)), DA).says[0].card

    assert not [node for node in nodes(card) if node.get("title") == "Ny aftale"]
    assert "skriv “samtaler”, og vælg skolen" in texts(card)


def test_a_long_list_tells_how_many_more():
    many = [an_agreement(f"a{n}", due=date(2026, 11, n + 1)) for n in range(10)]
    card = agreements.show(seen_by(LEDER, *many), DA).says[0].card

    assert "og 2 mere" in texts(card)


def test_a_proposal_is_saved_and_asks_the_other_side():
    seen = seen_by(CHEF)
    turn = press(seen, "agreements.propose", **typed())
    (saved,) = turn.changes

    assert saved.agreement.state is AgreementState.PROPOSED
    assert saved.agreement.owner_id == LEDER.id
    assert "Den tæller, når den anden part har sagt ja" in texts(turn.replace)
    assert agreements.to_confirm(saved.agreement, seen) == [LEDER]


def test_what_the_school_proposes_the_chief_is_asked_about():
    seen = seen_by(LEDER)
    (saved,) = press(seen, "agreements.propose", **typed(owner=CHEF.id)).changes

    assert agreements.to_confirm(saved.agreement, seen) == [CHEF]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"owner": ""}, "hvem der holder den, og hvornår, for eksempel"),
        ({"owner": OTHER.id}, "hvem der holder den, og hvornår, for eksempel"),
        ({"due": ""}, "hvem der holder den, og hvornår, for eksempel"),
        ({"due": "i morgen"}, "hvem der holder den, og hvornår, for eksempel"),
        ({"what": "  "}, "hvem der holder den, og hvornår, for eksempel"),
        ({"due": "2026-01-01"}, "Den dato er passeret. Vælg en, der ligger fremme, for eksempel"),
        ({"what": "x" * 201}, "Der er plads til 200 tegn"),
        ({"what": "Elev " + "0101" + "01-" + "1234"}, "ligner et personnummer"),
    ],
)
def test_a_refused_agreement_says_why_and_keeps_what_was_typed(changes, reason):
    values = typed(**changes)
    turn = press(seen_by(CHEF), "agreements.propose", **values)

    fields = {node["id"]: node.get("value", "") for node in nodes(turn.replace) if "id" in node}
    assert turn.changes == ()
    assert reason in texts(turn.replace)
    assert fields["what"] == values["what"].strip()
    assert fields["owner"] == values["owner"]
    assert fields["due"] == values["due"]


@pytest.mark.parametrize("verb", ["agreements.form", "agreements.propose"])
def test_a_school_one_does_not_see_is_not_understood(verb):
    if verb == "agreements.form":
        with pytest.raises(NotUnderstood):
            press(seen_by(LEDER), verb, school="egeskolen")
    else:
        with pytest.raises(NotUnderstood):
            press(seen_by(LEDER), verb, **typed(school="egeskolen"))


@pytest.mark.parametrize(
    ("reader", "one", "title", "state", "words"),
    [
        (LEDER, WAITING, "Bekræft", AgreementState.OPEN, "Bekræftet."),
        (LEDER, WAITING, "Afvis", AgreementState.WITHDRAWN, "Trukket tilbage."),
        (CHEF, WAITING, "Træk tilbage", AgreementState.WITHDRAWN, "Trukket tilbage."),
        (LEDER, OPEN, "Gjort", AgreementState.DONE, "Noteret som gjort."),
    ],
)
def test_one_tap_confirms_declines_finishes_or_withdraws(reader, one, title, state, words):
    seen = seen_by(reader, one)
    card = agreements.show(seen, DA).says[0].card
    turn = press(seen, **press_named(card, title)["data"])

    who = reader.id if state is AgreementState.OPEN else ""
    became = replace(one, state=state, version=2, confirmed_by=who)
    assert turn.changes == (AgreementSaved(became),)
    assert words in texts(turn.replace)


def test_the_proposer_cannot_confirm_even_with_a_made_up_press():
    with pytest.raises(NotYours):
        press(seen_by(CHEF, WAITING), "agreements.confirm", agreement="waiting", version="1")


def test_an_agreement_changed_since_is_shown_as_it_stands():
    turn = press(seen_by(LEDER, OPEN), "agreements.done", agreement="open", version="7")

    assert turn.changes == ()
    assert "forældet" in texts(turn.replace)


def test_an_unknown_press_is_not_understood():
    with pytest.raises(NotUnderstood):
        press(seen_by(LEDER, OPEN), "agreements.burn", agreement="open", version="1")


def test_the_list_can_be_asked_for_again():
    gone = an_agreement("gone", owner_id="somebody-else")
    turn = press(seen_by(LEDER, gone), "agreements.show")

    assert "Ny plan for tilsyn · – · 13. okt. 2026" in texts(turn.replace)


def test_only_who_sees_an_agreement_can_owe_one():
    office = (RoleName.CHIEF, RoleName.LEADERSHIP_CONSULTANT, RoleName.DIRECTOR)
    away = [
        a_person(str(name), Role(name, None, date(2020, 8, 1)))
        for name in (*office, RoleName.ADMINISTRATOR)
    ]
    here = agreements.at_the_table("birkeskolen", [*away, LEDER, OTHER], TODAY)
    assert [person.id for person in here] == ["chief", "leadership_consultant", LEDER.id]
