"""What the clock says, and the presses that get it done or put it off."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from dialogs.reminders import message, sentence
from dialogs.told import Told
from followup.calendar_links import CalendarLinks
from followup.people import Role, RoleName
from followup.questions import Draft
from followup.reminders import Step
from followup.talk import AgreementState, TalkState
from followup.texts import LANGUAGES, texts_in
from tests.builders import (
    ROUND,
    TUESDAY,
    a_goal,
    a_person,
    a_reminder,
    a_talk,
    an_agreement,
    an_answer,
    an_asking,
)
from tests.card_faults import faults_in
from tests.dialogs.taps import DA, nodes, press_named, presses, texts
from tests.reading import as_read

SNOOZES = ["Efter frokost", "I morgen", "Mandag"]


def told(kind="one_to_one", step=Step.ASK, *, talk=None, asking=None, what="", **changes):
    reminder = a_reminder(instrument_kind=kind, step=step, **changes)
    agreement = an_agreement(what=what) if what else None
    return Told(reminder, "Birkeskolen", talk, agreement, asking)


def said(*items, **more):
    return as_read(sentence(items[0] if items else told(**more), DA))


def test_a_lone_ask_is_the_check_in_itself_and_may_be_put_off():
    invitation = message([told(asking=an_asking())], DA)

    assert as_read(invitation.summary) == (
        "Status før din 1:1 tirsdag 20. okt. Birkeskolen har 1 mål at svare på."
    )
    assert [p["title"] for p in presses(invitation.card)] == ["Start", *SNOOZES]
    assert faults_in(invitation.card) == []


def test_everything_due_that_day_is_one_card_with_a_way_to_do_each():
    items = [
        told(asking=an_asking()),
        told("local_evaluation", Step.DUE_DAY),
        told("agreement", Step.REMIND, what="Ny plan for tilsyn", about=date(2026, 10, 13)),
    ]
    bundle = message(items, DA)

    lines = texts(bundle.card).splitlines()
    assert lines[0] == "3 ting til dig"
    assert lines[1:4] == [
        "Status før din 1:1 tirsdag 20. okt. Birkeskolen har 1 mål at svare på.",
        "I dag er fristen: årlig evaluering på Birkeskolen.",
        "Aftale med frist tirsdag 13. okt.: Ny plan for tilsyn",
    ]
    done = ["Gjort: årlig evaluering", "Gjort: Ny plan for tilsyn"]
    assert [p["title"] for p in presses(bundle.card)] == ["Giv status", *done, *SNOOZES]
    assert as_read(bundle.summary) == lines[1]
    assert faults_in(bundle.card) == []


def test_a_lone_agreement_can_be_done_or_put_off():
    card = message([told("agreement", Step.DUE_DAY, what="Ny plan")], DA).card

    assert texts(card).splitlines()[0] == "Aftale med frist i dag: Ny plan"
    assert [p["title"] for p in presses(card)] == ["Gjort", *SNOOZES]
    assert next(n for n in nodes(card) if n.get("id") == "snooze")["isVisible"] is False


@pytest.mark.parametrize(
    "begun",
    [
        {"draft": Draft("laesning", ROUND.id)},
        {"given": {"ro": an_answer("ro", at=TUESDAY)}},
    ],
)
def test_a_round_begun_is_gone_on_with(begun):
    asking = an_asking(goals=(a_goal(), a_goal("ro")), **begun)
    card = message([told(asking=asking), told("local_evaluation", Step.REMIND)], DA).card

    assert press_named(card, "Fortsæt")["data"]["round"] == ROUND.id


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Step.ASK, "Status før din 1:1 tirsdag 20. okt. Birkeskolen har 1 mål at svare på."),
        (Step.REMIND, "Din status før 1:1 tirsdag 20. okt. mangler 1 mål endnu (Birkeskolen)."),
        (Step.AGAIN, "Din status før 1:1 tirsdag 20. okt. mangler 1 mål endnu (Birkeskolen)."),
        (Step.FRIENDLY, "Din status før 1:1 tirsdag 20. okt. mangler 1 mål endnu (Birkeskolen)."),
    ],
)
def test_a_check_in_is_asked_once_and_then_reminded_of(step, words):
    assert said(step=step, asking=an_asking()) == words


def test_a_round_without_a_talk_names_the_day_it_closes():
    asking = an_asking(talk=None)

    assert said(asking=asking) == "Status på Birkeskolen: 1 mål at svare på inden mandag 19. okt."
    assert said(step=Step.REMIND, asking=asking).endswith("Runden lukker mandag 19. okt.")


def test_the_day_before_a_talk_speaks_of_the_talk_although_its_round_is_open():
    words = said(step=Step.DAY_BEFORE, asking=an_asking(), talk=a_talk())

    assert words == "Næste: 1:1-samtale (Birkeskolen) tirsdag 20. okt. kl. 10.00."


@pytest.mark.parametrize(
    ("talk", "due", "words"),
    [
        (None, TUESDAY, "LUS med Birkeskolen mangler stadig. Book inden tirsdag 20. okt."),
        (a_talk(), TUESDAY, "LUS (Birkeskolen) nærmer sig: tirsdag 20. okt. kl. 10.00."),
        (
            a_talk(state=TalkState.CANCELLED),
            TUESDAY,
            "Aflyst: LUS (Birkeskolen) tirsdag 20. okt. kl. 10.00.",
        ),
        (
            a_talk(state=TalkState.BOOKED),
            TUESDAY + timedelta(days=15),
            "LUS med Birkeskolen tirsdag 20. okt.: "
            "jeg mangler stadig at høre, om den blev afholdt.",
        ),
    ],
)
def test_a_message_put_off_asks_again_what_it_asked(talk, due, words):
    lus = "leadership_development_talk"

    assert said(kind=lus, step=Step.AGAIN, talk=talk, due=due) == words


@pytest.mark.parametrize("kind", ["local_evaluation", "agreement"])
def test_a_task_or_an_agreement_put_off_is_reminded_of(kind):
    assert "tirsdag 20. okt." in said(kind=kind, step=Step.AGAIN, what="Ny plan")


TALKS = (
    "one_to_one",
    "leadership_development_talk",
    "leadership_team_development_talk",
    "team_development_talk",
    "school_development_talk",
)
TASKS = (
    "local_evaluation",
    "municipal_evaluation",
    "school_strategy",
    "school_strategy_revision",
    "unit_quality_report",
    "municipal_quality_report",
    "wellbeing_assessment",
)
_NOT_OF_TALKS = (Step.DUE_DAY, Step.CONFIRM, Step.TAKEN, Step.ANSWERED)
TALK_STEPS = [step for step in Step if step not in _NOT_OF_TALKS]
TASK_STEPS = (Step.ASK, Step.REMIND, Step.REMIND_AGAIN, Step.DUE_DAY, Step.AGAIN)
REQUEST_STEPS = (Step.ASK, Step.REMIND, Step.TAKEN, Step.ANSWERED, Step.AGAIN)
PROMISE_STEPS = (Step.REMIND, Step.DUE_DAY, Step.AGAIN, Step.CONFIRM)
EVERY = [
    *product(TALKS, TALK_STEPS),
    *product(TASKS, TASK_STEPS),
    *product(("agreement",), PROMISE_STEPS),
    *product(("request",), REQUEST_STEPS),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_of_every_ladder_has_its_sentence(language):
    say = texts_in(language)
    sentences = [
        sentence(told(kind, step, talk=a_talk(), what="Plan"), say) for kind, step in EVERY
    ]

    assert all(sentences)
    assert not [words for words in sentences if "{" in words or ".." in words]


def pressed(*items):
    return [press["title"] for press in presses(message(items, DA).card)][: -len(SNOOZES)]


def test_after_a_talk_it_is_held_moved_or_cancelled_in_one_tap():
    after = told(step=Step.AFTER, talk=a_talk())

    assert pressed(after) == ["Afholdt", "Flyt", "Aflys"]
    assert pressed(after, told("local_evaluation", Step.DUE_DAY))[0] == "Birkeskolen"


def test_a_talk_that_is_missing_can_be_booked_from_its_nudge():
    assert pressed(told(step=Step.NUDGE)) == ["Book"]
    assert pressed(told(step=Step.NUDGE), told(step=Step.NUDGE)) == ["Birkeskolen"]


def test_the_day_before_there_is_nothing_to_press_but_later():
    assert pressed(told(step=Step.DAY_BEFORE, talk=a_talk())) == []


def test_what_is_only_to_be_known_cannot_be_put_off():
    moved = told(step=Step.MOVED, talk=a_talk(place="Rådhuset"))
    card = message([moved], DA).card

    assert texts(card) == (
        "Flyttet: 1:1-samtale (Birkeskolen) er nu tirsdag 20. okt. kl. 10.00, Rådhuset."
    )
    assert presses(card) == []
    assert faults_in(card) == []
    assert pressed(moved, told("local_evaluation", Step.DUE_DAY)) == ["Gjort: årlig evaluering"]


def test_the_address_of_a_meeting_is_no_part_of_a_sentence():
    words = said(step=Step.MOVED, talk=a_talk(place="https://teams.example/meet/1"))

    assert words.endswith("kl. 10.00.")


def test_a_proposed_agreement_is_confirmed_or_declined():
    waiting = an_agreement(state=AgreementState.PROPOSED)
    reminder = a_reminder(instrument_kind="agreement", step=Step.CONFIRM)

    assert pressed(Told(reminder, "Birkeskolen", agreement=waiting)) == ["Bekræft", "Afvis"]


def a_nudge(school):
    return a_reminder(instrument_kind="one_to_one", step=Step.NUDGE, key=school, school_id=school)


def hidden(card):
    return next(n for n in nodes(card) if n.get("id") == "more")


def test_in_a_bundle_of_nine_each_thing_is_at_most_two_taps_away():
    promises = [
        Told(
            a_reminder(instrument_kind="agreement", step=Step.REMIND, key=what),
            "Birkeskolen",
            agreement=an_agreement(id=what, what=what),
        )
        for what in "ABCDEFGHI"
    ]
    card = message(promises, DA).card

    assert texts(card).splitlines()[0] == "9 ting til dig"
    by_title = {p["title"]: p for p in presses(card)}
    assert [f"Gjort: {what}" for what in "ABCDEFGHI"] == list(by_title)[:9]
    folded = [press["title"] for press in presses(hidden(card))]
    assert folded == [f"Gjort: {what}" for what in "EFGHI"]
    assert hidden(card)["isVisible"] is False
    show = next(n for n in nodes(card) if n.get("title") == "Vis 5 til")
    assert (show["type"], show["targetElements"]) == ("Action.ToggleVisibility", ["more"])
    assert faults_in(card) == []


def test_a_chief_of_forty_schools_has_the_list_first_and_every_school_behind_one_press():
    names = [f"Skole {n:02d}" for n in range(40)]
    bundle = message([told(asking=an_asking()), *(Told(a_nudge(name), name) for name in names)], DA)

    shown = [p["title"] for p in presses(bundle.card) if p not in presses(hidden(bundle.card))]
    assert shown == ["Giv status", "Samtaler", "Skole 00", "Skole 01", *SNOOZES]
    assert [p["title"] for p in presses(hidden(bundle.card))] == names[2:]
    assert faults_in(bundle.card) == []


def test_presses_with_the_same_words_say_of_which_school_they_are():
    two = [
        Told(a_reminder(school_id=id, key=id), name, asking=an_asking(round=replace(ROUND, id=id)))
        for id, name in (("a", "Askeskolen"), ("e", "Egeskolen"))
    ]
    titles = [p["title"] for p in presses(message(two, DA).card)]
    assert titles[:2] == ["Giv status: Askeskolen", "Giv status: Egeskolen"]


def test_two_proposals_in_a_bundle_say_what_is_confirmed():
    waiting = [
        Told(
            a_reminder(instrument_kind="agreement", step=Step.CONFIRM, key=what),
            "Birkeskolen",
            agreement=an_agreement(id=what, what=what, state=AgreementState.PROPOSED),
        )
        for what in ("Ny plan", "Tilsyn")
    ]
    assert pressed(*waiting) == [
        "Bekræft: Ny plan",
        "Afvis: Ny plan",
        "Bekræft: Tilsyn",
        "Afvis: Tilsyn",
    ]


def a_deputy():
    return a_person("souschef", Role(RoleName.DEPUTY, "birkeskolen", date(2026, 8, 1)))


@pytest.mark.parametrize(
    ("language", "ask", "remind"),
    [
        (
            "da",
            "Status før skolelederens 1:1 tirsdag 20. okt. Birkeskolen har 1 mål at svare på.",
            "Status før skolelederens 1:1 tirsdag 20. okt. mangler 1 mål endnu (Birkeskolen).",
        ),
        (
            "en",
            "Check-in before the school leader's 1:1 Tuesday 20 Oct. "
            "Birkeskolen has 1 goal to answer.",
            "The check-in before the school leader's 1:1 Tuesday 20 Oct still lacks 1 goal "
            "(Birkeskolen).",
        ),
    ],
)
def test_a_deputy_is_asked_before_the_leaders_talk_and_not_an_own_one(language, ask, remind):
    asking = an_asking(person=a_deputy())
    say = texts_in(language)

    assert as_read(sentence(told(asking=asking), say)) == ask
    assert as_read(sentence(told(step=Step.REMIND, asking=asking), say)) == remind


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_a_deputy_is_asked_speaks_of_an_own_talk(language):
    say, own = texts_in(language), ("din ", "ditt ", "your ", "dine ")
    for talk in (a_talk(), None):
        for step in (Step.ASK, Step.REMIND):
            asking = an_asking(person=a_deputy(), talk=talk)
            shown = message([told(step=step, asking=asking)], say)
            words = f"{shown.summary}\n{texts(shown.card)}".lower()
            assert not [word for word in own if word in words], words


def test_talks_to_book_by_the_same_day_are_one_line_with_the_schools_by_name():
    names = ("Åskolen", "Askeskolen", "Egeskolen")
    items = [Told(a_nudge(name), name) for name in names]
    bundle = message(items, DA)

    assert (
        texts(bundle.card)
        .splitlines()[0]
        .startswith("1:1-samtale med Askeskolen, Egeskolen og Åskolen mangler. Book inden")
    )
    assert [p["title"] for p in presses(bundle.card)] == [*names, *SNOOZES]


def test_of_many_schools_to_book_for_the_line_names_four_and_counts_the_rest():
    names = ("Åskolen", "Askeskolen", "Egeskolen", "Engskolen", "Granskolen", "Søskolen")
    shown = texts(message([Told(a_nudge(name), name) for name in names], DA).card).splitlines()
    assert "Askeskolen, Egeskolen, Engskolen, Granskolen og 2 skoler til mangler" in shown[0]


def test_two_schools_to_book_for_are_named_on_their_buttons_beside_what_else_is_due():
    nudges = [Told(a_nudge(name), name) for name in ("Askeskolen", "Egeskolen")]
    bundle = message([told(asking=an_asking()), *nudges], DA)

    assert [p["title"] for p in presses(bundle.card)][:3] == [
        "Giv status",
        "Askeskolen",
        "Egeskolen",
    ]


def test_the_first_word_of_a_talk_brings_the_ways_into_a_calendar():
    links = CalendarLinks("https://outlook.example/new", "https://teams.example/new")
    asked = Told(a_reminder(), "Birkeskolen", a_talk(), asking=an_asking(), links=links)
    invited = Told(
        a_reminder(instrument_kind="leadership_development_talk", step=Step.INVITE),
        "Birkeskolen",
        a_talk(),
        links=links,
    )

    for told_ in (asked, invited):
        card = message([told_], DA).card
        assert [n["url"] for n in nodes(card) if "url" in n] == [
            links.outlook_url,
            links.teams_url,
        ]
        assert faults_in(card) == []
