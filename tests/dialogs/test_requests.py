"""Requests on cards: what a line says to whom, and what a message about one lets one do."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs import my_schools, requests, sparring
from dialogs.cards.my_schools import SHOWN, Glimpse, my_schools_card
from dialogs.cards.requests import requests_card
from dialogs.cards.sparring import sparring_card
from dialogs.reminders import message
from dialogs.sparring import Asker
from dialogs.told import Told
from dialogs.tray import Tray
from dialogs.turn import Heard
from followup.changes import RequestSaved
from followup.check_in import Status
from followup.errors import NotUnderstood, NotYours
from followup.people import Person, Role, RoleName, School
from followup.reminders import Step
from followup.requests import Request, RequestState
from followup.sight import view_of
from tests.builders import (
    BIRKESKOLEN,
    TODAY,
    TUESDAY,
    a_goal,
    a_person,
    a_reminder,
    a_request,
    a_round,
    a_school,
    a_talk,
    an_activity,
    an_answer,
    summary_facts,
)
from tests.dialogs.taps import DA, a_press, presses, texts
from tests.golden_requests import ANSWERED, DECISION, SPARRING, TAKEN

SINCE = date(2020, 8, 1)
LEADER = a_person()
CHIEF = a_person("centerchef", Role(RoleName.CHIEF, None, SINCE))
CONSULTANT = a_person("konsulent", Role(RoleName.LEADERSHIP_CONSULTANT, None, SINCE))
EXPERT = a_person("fagkonsulent", Role(RoleName.SUBJECT_CONSULTANT, None, SINCE))
OFFICE = (LEADER, CHIEF, CONSULTANT, EXPERT)
EGE = School("egeskolen", "Egeskolen")


def a_tray(*found: Request, reader: Person = CONSULTANT, **changes: object) -> Tray:
    tray = Tray(reader, TODAY, found, (BIRKESKOLEN, EGE), (a_goal(),), OFFICE)
    return replace(tray, **changes)  # type: ignore[arg-type]


def an_asker(*people: Person, schools: tuple[School, ...] = (BIRKESKOLEN,)) -> Asker:
    goals = tuple(a_goal(f"{one.id}-1", school_id=one.id) for one in schools)
    tray = a_tray(reader=LEADER, people=people, goals=goals)
    return Asker(tray, schools, goals)


def offered(asker: Asker, field: str) -> list[str]:
    card = sparring.offer(asker, DA).says[0].card
    assert card
    inner = next(block for block in card["body"] if block.get("id") == "new")["items"]
    choices = next(block for block in inner if block.get("id") == field)["choices"]
    return [one["title"] for one in choices]


def send(asker: Asker, **typed: str) -> str:
    turn = sparring.press(a_press("sparring.send", **typed), asker, TUESDAY, DA)
    assert turn.changes == ()
    return texts(turn.replace or {})


def test_only_seats_that_are_filled_can_be_asked() -> None:
    assert offered(an_asker(CHIEF), "ask") == [
        "Sparring fra centerchef",
        "Beslutning",
        "Ressourcer",
        "Netværks- eller temamøde",
    ]
    assert offered(an_asker(CONSULTANT, EXPERT), "ask") == [
        "Sparring fra konsulent",
        "Sparring fra fagkonsulent: Fagkonsulent",
        "Netværks- eller temamøde: Fagkonsulent",
    ]


def test_who_leads_two_schools_says_which() -> None:
    asker = an_asker(CHIEF, schools=(BIRKESKOLEN, EGE))
    assert offered(asker, "about")[::2] == [
        "Birkeskolen · Ikke et bestemt mål",
        "Egeskolen · Ikke et bestemt mål",
    ]
    assert offered(an_asker(CHIEF), "about")[0] == "Ikke et bestemt mål"
    typed = {"about": "egeskolen ", "ask": "decision", "words": "Hvem bestemmer?"}
    turn = sparring.press(a_press("sparring.send", **typed), asker, TUESDAY, DA)
    (saved,) = turn.changes
    assert isinstance(saved, RequestSaved)
    assert (saved.request.school_id, saved.request.goal_id) == ("egeskolen", None)


@pytest.mark.parametrize("ask", ["", "nothing", "subject_sparring", "decision fagkonsulent"])
def test_what_the_form_does_not_offer_is_not_asked(ask: str) -> None:
    words = send(an_asker(*OFFICE), about="birkeskolen ", ask=ask, words="Hjælp")
    assert "Det valg kender jeg ikke" in words


def test_a_seat_that_became_empty_is_told() -> None:
    typed = {"about": "birkeskolen ", "words": "Hjælp"}
    assert "Ingen på den plads" in send(an_asker(CHIEF), ask="consultant_sparring", **typed)


def test_the_list_can_be_asked_for_again() -> None:
    shown = sparring.press(a_press("sparring.show"), an_asker(CHIEF), TUESDAY, DA).replace
    assert "Bed om sparring eller støtte" in texts(shown or {})
    listed = requests.press(a_press("requests.show"), a_tray(a_request()), TUESDAY, DA).replace
    assert "Kan vi tale om teamets årsplan?" in texts(listed or {})


@pytest.mark.parametrize("verb", ["requests.dance", "sparring.dance"])
def test_a_press_nobody_knows_changes_nothing(verb: str) -> None:
    heard = a_press(verb, request="anmodning-1", version="1")
    with pytest.raises(NotUnderstood):
        pressed(heard)


def pressed(heard: Heard) -> object:
    if heard.verb.startswith("requests"):
        return requests.press(heard, a_tray(a_request()), TUESDAY, DA)
    return sparring.press(heard, an_asker(CHIEF), TUESDAY, DA)


def test_a_request_that_is_not_there_is_nobodys() -> None:
    for verb in ("requests.take", "sparring.withdraw"):
        with pytest.raises(NotYours):
            pressed(a_press(verb, request="ukendt"))


def test_an_answer_shows_to_the_asker_for_four_weeks() -> None:
    answered = a_request(
        state=RequestState.ANSWERED, handled_at=TUESDAY - timedelta(days=28), reply="Ja"
    )
    older = replace(answered, handled_at=TUESDAY - timedelta(days=29))
    assert len(a_tray(answered, reader=LEADER).own) == 1
    assert a_tray(older, reader=LEADER).own == []
    assert a_tray(answered).to_handle == []


def test_names_of_those_who_are_gone_are_left_out() -> None:
    line = a_tray(a_request(asked_by="gone", school_id="lukket"), people=()).line(
        a_request(asked_by="gone", school_id="lukket")
    )
    assert (line.school, line.asker, line.names) == ("", "", ())
    nobody = replace(SPARRING, names=(), handler="")
    assert "svarer (–)" in texts(sparring_card([nobody], [("x", "y")], [("x", "y")], DA))


def test_long_lists_say_how_many_are_left() -> None:
    many = [replace(SPARRING, is_asked=True) for _ in range(13)]
    assert "og 3 mere" in texts(sparring_card(many, [("x", "y")], [("x", "y")], DA))
    schools = [Glimpse(a_school(f"s{n}"), "", None, 0) for n in range(SHOWN + 2)]
    assert "og 2 skoler til: skriv en skoles navn." in texts(my_schools_card(schools, DA))


def page(*found: Request, verb: str = "requests.show", **values: str) -> str:
    turn = requests.press(a_press(verb, **values), a_tray(*found), TUESDAY, DA)
    return texts(turn.replace or {})


def test_a_long_list_is_turned_page_by_page_and_stays_where_one_acts() -> None:
    many = [
        a_request(str(n), words=f"Nummer {n}.", asked_at=TUESDAY + timedelta(hours=n))
        for n in range(8)
    ]
    first = page(*many)
    assert "Nummer 5." in first
    assert "Nummer 6." not in first
    assert "Vis flere (2 af 2)" in first
    for asked in ("2", "4"):
        assert "Nummer 6." in page(*many, page=asked)
    for wrong in ("", "x", "9999", "0"):
        assert "Vis flere" in page(*many, page=wrong)
    taken = page(*many, verb="requests.take", request="7", version="1")
    assert "Du har taget den" in taken
    assert "Nummer 7." in taken
    assert "Vis flere (1 af 2)" in taken
    over = replace(many[7], state=RequestState.CLOSED)
    assert "Nummer 0." in page(*many[:7], over, verb="requests.take", request="7", version="1")


def test_a_taken_request_says_by_whom() -> None:
    assert "taget af Ledelseskonsulent" in texts(requests_card([TAKEN], DA))
    assert "taget af dig" in texts(requests_card([replace(TAKEN, is_mine=True)], DA))


def titles(*items: Told) -> list[str]:
    card = message(items, DA).card
    assert card
    snooze = next(node for node in presses(card) if node["verb"] == "snooze")
    return [one["title"] for one in presses(card) if one["verb"] != snooze["verb"]]


def told(step: Step, line: object) -> Told:
    about = a_reminder(step=step, instrument_kind="request", talk_id=None, round_id=None)
    return Told(about, "Birkeskolen", request=line)  # type: ignore[arg-type]


def test_a_lone_request_is_taken_from_its_message_and_several_from_the_list() -> None:
    asked = told(Step.ASK, DECISION)
    assert titles(asked) == ["Jeg tager den", "Anmodninger"]
    assert titles(asked, asked) == ["Anmodninger"]
    taken = replace(TAKEN, is_asked=True)
    assert titles(told(Step.REMIND, taken)) == ["Anmodninger"]


def test_the_asker_is_led_to_the_own_requests_also_when_it_was_put_off() -> None:
    for line, words in ((ANSWERED, "har svaret på"), (TAKEN, "har taget din anmodning")):
        again = told(Step.AGAIN, line)
        assert titles(again) == ["Dine anmodninger"]
        assert words in message([again], DA).summary
    assert "venter stadig på svar" in message([told(Step.AGAIN, DECISION)], DA).summary


def test_my_schools_shows_each_goal_the_next_talk_and_what_is_asked_for() -> None:
    goals = (a_goal(), a_goal("ny"), a_goal("vaek", dropped_on=TODAY))
    behind = an_answer(status=Status.BEHIND, round_id=a_round().id, at=TUESDAY)
    facts = summary_facts(
        goals=goals,
        activities=(an_activity(),),
        answers=(behind,),
        talks=(a_talk(),),
        requests=(a_request(),),
    )
    view = view_of(CONSULTANT, ("birkeskolen",), TODAY)
    turn = my_schools.show(facts, view, DA)
    words = texts(turn.says[0].card or {})
    assert "næste 1:1 tirsdag 20. okt. · 1 anmodning" in words
    assert "■ –" in words
