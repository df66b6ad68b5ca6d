"""The chief's talks: who is short, one school's talks, and the form that never forgets."""

from dataclasses import replace

import pytest

from dialogs import talks, tasks
from dialogs.cards.talks import InstrumentLine, SchoolLine
from dialogs.refusals import told
from dialogs.school_desk import SchoolDesk
from dialogs.turn import Turn
from followup.cadence import standing
from followup.calendar_links import CalendarLinks
from followup.changes import TalkSaved
from followup.errors import NotUnderstood, TooLong
from followup.talk import TalkState
from tests.builders import TUESDAY, a_talk
from tests.card_faults import faults_in
from tests.desks import BIRKE, EGE, a_desk, local, slots_of, talk_at
from tests.dialogs.taps import DA, a_press, nodes, press_named, texts
from tests.school_years import LOCAL, LUS, ONE_TO_ONE, a_plan, chief, danish


def a_standing(*found):
    return standing(ONE_TO_ONE.rule, a_plan(), found, danish(), TUESDAY)


def at_birke(*found, proposed=("2026-10-19T10:00",)) -> SchoolDesk:
    desk = a_desk(*found)
    own = tuple(one for one in found if one.state.is_ahead)
    lines = (
        InstrumentLine(ONE_TO_ONE, a_standing(*found), own, None, proposed),
        InstrumentLine(LUS, None, (), None, ()),
    )
    slots = {line.instrument.id: slots_of(desk, line.instrument) for line in lines}
    return SchoolDesk(BIRKE, desk, lines, slots, a_plan())


def press(at: SchoolDesk, verb: str, **values: str):
    turn = talks.press(a_press(verb, **values), at, TUESDAY, DA)
    assert turn.replace is not None
    assert faults_in(turn.replace) == []
    return turn


def filled(card, name):
    return next(n.get("value", "") for n in nodes(card) if n.get("id", "").startswith(name))


def test_who_is_short_stands_first_with_a_way_to_book():
    lines = [SchoolLine(BIRKE, a_standing(a_talk())), SchoolLine(EGE, a_standing())]
    card = talks.overview(lines, DA).says[0].card

    shown = texts(card).splitlines()
    assert shown[:3] == ["Samtaler", "1 skole mangler en 1:1", "Egeskolen"]
    assert press_named(card, "Book")["data"]["school"] == "egeskolen"
    assert press_named(card, "Book")["associatedInputs"] == "none"  # of the drop-down below
    assert faults_in(card) == []


def test_when_nobody_is_short_it_says_so():
    card = talks.overview([SchoolLine(BIRKE, a_standing(a_talk()))], DA).says[0].card

    assert "Ingen skole mangler en 1:1 lige nu." in texts(card)


def test_when_everybody_is_short_there_is_no_rest_to_choose_from():
    card = talks.overview([SchoolLine(EGE, a_standing())], DA).says[0].card

    assert not [node for node in nodes(card) if node.get("type") == "Input.ChoiceSet"]


def test_a_proposed_date_is_booked_with_one_tap():
    at = at_birke()
    data = press_named(talks.show(at, DA).replace, "mandag 19. okt. kl. 10.00")["data"]
    turn = press(at, **data)

    (saved,) = turn.changes
    assert saved.talk.starts == local("2026-10-19 10:00")
    assert "Samtalen er booket" in texts(turn.replace)
    assert "Ved bordet: Centerchef, Leder 01 og Ledelseskonsulent" in texts(turn.replace)


def test_a_form_books_its_own_date_time_length_and_place():
    values = {
        "instrument": ONE_TO_ONE.id,
        "form": "f",
        "date-f": "2026-10-27",
        "time-f": "13:30",
        "minutes-f": "90",
        "place-f": " Lokale 2 ",
        "date-other": "2026-01-01",
    }
    (saved,) = press(at_birke(), "talks.book", **values).changes

    assert saved.talk.starts == local("2026-10-27 13:30")
    assert saved.talk.ends == local("2026-10-27 15:00")
    assert saved.talk.place == "Lokale 2"


@pytest.mark.parametrize(
    ("date", "time", "reason"),
    [
        (
            "2026-10-24",
            "10:00",
            "lørdag 24. okt. er en fridag. Næste skoledag er mandag 26. okt. Ledigt for alle: ",
        ),
        (
            "2026-10-01",
            "10:00",
            "Det tidspunkt er passeret. Ledigt for alle: onsdag 7. okt. kl. 10.00.",
        ),
        ("på tirsdag", "10:00", "Datoen eller tidspunktet kan jeg ikke læse"),
        ("2026-10-27", "", "Datoen eller tidspunktet kan jeg ikke læse"),
        ("2026-10-28", "10:30", "Centerchef har en anden samtale onsdag 28. okt. kl. 10.00"),
    ],
)
def test_a_refused_date_says_why_and_keeps_what_was_typed(date, time, reason):
    at = at_birke(talk_at("2026-10-28 10:00"))
    values = {"form": "f", "date-f": date, "time-f": time, "place-f": "Lokale 2"}
    turn = press(at, "talks.book", instrument=ONE_TO_ONE.id, **values)

    assert turn.changes == ()
    assert reason in texts(turn.replace)
    assert filled(turn.replace, "place-book-F20-07") == "Lokale 2"
    assert filled(turn.replace, "date-book-F20-07") == date


def test_a_full_day_is_told_without_a_free_hour():
    full = (talk_at("2026-10-28 08:00", minutes=600, id="all day"),)
    turn = press(
        at_birke(*full), "talks.book", instrument=ONE_TO_ONE.id, date="2026-10-28", time="10:00"
    )

    assert "dagen er fuld. Ledigt for alle: torsdag 29. okt. kl. 10.00." in texts(turn.replace)


def test_a_place_has_its_limit():
    turn = press(at_birke(), "talks.book", instrument=ONE_TO_ONE.id, place="x" * 201)

    assert told(TooLong(limit=200), DA) in texts(turn.replace)


def test_out_of_its_slot_can_be_insisted_on():
    talk = a_talk(instrument_id=ONE_TO_ONE.id)
    at = at_birke(talk)
    values = {"talk": talk.id, "version": "1", "form": "f", "date-f": "2026-11-10"}
    refused = press(at, "talks.move", **values, **{"time-f": "10:00"})
    insist = press_named(refused.replace, "Gem alligevel")["data"]

    assert refused.changes == ()
    moved = press(at, "talks.move", **values, **{"time-f": "10:00", "anyway": insist["anyway"]})
    assert moved.changes[0].talk.sequence == 1
    assert "Samtalen er flyttet" in texts(moved.replace)


def test_a_form_to_move_holds_the_talk_as_it_is():
    talk = a_talk(instrument_id=ONE_TO_ONE.id, place="Lokale 1")
    card = talks.show(at_birke(talk), DA).replace

    assert filled(card, "date-move-talk-1") == "2026-10-20"
    assert filled(card, "time-move-talk-1") == "10:00"
    assert filled(card, "place-move-talk-1") == "Lokale 1"
    assert not [node for node in nodes(card) if node.get("title") == "Afholdt"]


def test_what_has_begun_can_be_noted_as_held():
    talk = talk_at("2026-10-06 08:00", "birkeskolen", instrument_id=ONE_TO_ONE.id)
    at = at_birke(talk)
    data = press_named(talks.show(at, DA).replace, "Afholdt")["data"]
    turn = press(at, **data)

    assert turn.changes == (TalkSaved(replace(talk, state=TalkState.HELD, version=2)),)
    shown = texts(turn.replace)
    assert "Noteret som afholdt: Birkeskolen 6. okt." in shown
    assert "1:1-samtale: 1 af 4-6" in shown


def test_dates_stand_in_sight_for_the_first_instrument_and_behind_a_press_for_others():
    at = at_birke()
    lus = replace(at.lines[1], proposed=("2026-10-20T10:00",))
    card = talks.show(replace(at, lines=(at.lines[0], lus)), DA).replace

    dates = [n for n in nodes(card) if n.get("id", "").startswith("proposed-")]
    assert [n["isVisible"] for n in dates] == [False]
    [way] = [n for n in nodes(card) if n.get("title") == "Vis forslag"]
    assert way["targetElements"] == [dates[0]["id"]]
    assert press_named(dates, "tirsdag 20. okt. kl. 10.00")["data"]["instrument"] == LUS.id
    assert faults_in(card) == []


def test_a_talk_is_cancelled_and_gone_from_the_card():
    talk = a_talk(instrument_id=ONE_TO_ONE.id)
    at = at_birke(talk)
    turn = press(at, "talks.cancel", talk=talk.id, version="1")

    assert turn.changes[0].talk.state is TalkState.CANCELLED
    assert "Aflyst: Birkeskolen 20. okt." in texts(turn.replace)
    assert "kl. 10.00–11.00" not in texts(turn.replace)


def test_a_talk_ahead_is_cancelled_only_after_a_question():
    talk = a_talk(instrument_id=ONE_TO_ONE.id)
    at = at_birke(talk)
    asked = press(at, **press_named(talks.show(at, DA).replace, "Aflys")["data"])

    assert asked.changes == ()
    assert texts(asked.replace).splitlines()[:3] == [
        "Aflys samtalen?",
        "1:1-samtale · Birkeskolen · tirsdag 20. okt. kl. 10.00–11.00",
        "Leder 01 og Ledelseskonsulent får besked her i Teams.",
    ]
    assert press_named(asked.replace, "Nej, behold")["data"]["verb"] == "talks.school"
    gone = press(at, **press_named(asked.replace, "Ja, aflys")["data"])
    assert gone.changes[0].talk.state is TalkState.CANCELLED


def test_the_question_says_no_more_than_is_true():
    talk = a_talk(instrument_id=ONE_TO_ONE.id, booked_at=TUESDAY)
    asked = press(at_birke(talk), "talks.ask_cancel", talk=talk.id, version="1")

    assert "Leder 01" not in texts(asked.replace)


def test_a_talk_that_has_begun_is_cancelled_without_a_question():
    talk = talk_at("2026-10-06 08:00", "birkeskolen", instrument_id=ONE_TO_ONE.id)
    card = talks.show(at_birke(talk), DA).replace

    assert press_named(card, "Aflys")["data"]["verb"] == "talks.cancel"


def test_where_nobody_else_sits_any_more_nobody_is_said_to_hear():
    talk = a_talk(instrument_id=ONE_TO_ONE.id)
    at = at_birke(talk)
    alone = replace(at, desk=replace(at.desk, people=(chief(),)))
    asked = press(alone, "talks.ask_cancel", talk=talk.id, version="1")

    assert "besked" not in texts(asked.replace)
    assert "besked" in texts(press(at, "talks.ask_cancel", talk=talk.id, version="1").replace)


@pytest.mark.parametrize("verb", ["talks.ask_cancel", "talks.cancel", "talks.held"])
def test_two_chiefs_at_once_the_slower_one_is_told(verb):
    talk = a_talk(instrument_id=ONE_TO_ONE.id, version=2)
    turn = press(at_birke(talk), verb, talk=talk.id, version="1")

    assert turn.changes == ()
    assert opened(turn.replace) == []
    assert "den er nu tirsdag 20. okt. kl. 10.00. Intet er gemt." in texts(turn.replace)


def opened(card):
    """The forms that stand open."""
    ids = [n["id"] for n in nodes(card) if n.get("type") == "Container" and n.get("id")]
    shown = {n["id"]: n.get("isVisible", True) for n in nodes(card) if n.get("id") in ids}
    return [id for id, visible in shown.items() if visible]


def test_a_refused_move_opens_its_own_form_and_no_other():
    talk = a_talk(instrument_id=ONE_TO_ONE.id)
    values = {"talk": talk.id, "version": "1", "date": "2026-10-24", "time": "10:00"}
    assert opened(press(at_birke(talk), "talks.move", **values).replace) == ["move-talk-1"]


def test_who_moves_a_talk_that_somebody_else_moved_has_all_of_it_still_in_the_form():
    talk = a_talk(instrument_id=ONE_TO_ONE.id, version=2)
    typed = {"form": "f", "date-f": "2026-10-22", "time-f": "13:00", "place-f": "Lokale 2"}
    card = press(at_birke(talk), "talks.move", talk=talk.id, version="1", **typed).replace

    assert opened(card) == ["move-talk-1"]
    again = [filled(card, f"{field}-move-talk-1") for field in ("date", "time", "place")]
    assert again == ["2026-10-22", "13:00", "Lokale 2"]
    saves = [n for n in nodes(card) if n.get("verb") == "talks.move" and "data" in n]
    assert {save["data"]["version"] for save in saves} == {"2"}


def test_who_moves_a_talk_that_was_cancelled_meanwhile_can_book_a_new_one_with_what_was_typed():
    talk = a_talk(instrument_id=ONE_TO_ONE.id, state=TalkState.CANCELLED)
    typed = {"form": "f", "date-f": "2026-10-22", "time-f": "13:00", "place-f": "Lokale 2"}
    card = press(at_birke(talk), "talks.move", talk=talk.id, version="1", **typed).replace

    assert "Skal der være en ny, så book den her." in texts(card)
    assert opened(card) == ["book-F20-07"]
    assert filled(card, "date-book-F20-07") == "2026-10-22"


def test_when_no_day_is_left_that_is_said():
    desk = a_desk(people=(), now=TUESDAY)
    at = replace(at_birke(), desk=desk)
    turn = press(at, "talks.book", instrument=ONE_TO_ONE.id, date="2026-10-27", time="10:00")

    assert "Der er ingen ledig dag i perioden." in texts(turn.replace)


def test_what_is_already_over_is_told():
    talk = a_talk(instrument_id=ONE_TO_ONE.id, state=TalkState.HELD)
    turn = press(at_birke(talk), "talks.held", talk=talk.id, version="1")

    assert "allerede afholdt eller aflyst" in texts(turn.replace)


@pytest.mark.parametrize(
    ("verb", "values"),
    [
        ("talks.book", {"instrument": "unknown"}),
        ("talks.held", {"talk": "unknown"}),
        ("talks.move", {"talk": "stray", "version": "1"}),
    ],
)
def test_an_unknown_talk_or_instrument_is_not_understood(verb, values):
    stray = a_talk(id="stray", instrument_id="of-no-plan")
    turn = press(at_birke(stray), verb, **values)

    assert turn.changes == ()
    assert told(NotUnderstood(), DA) in texts(turn.replace)


def test_an_unknown_press_is_not_understood():
    with pytest.raises(NotUnderstood):
        talks.press(a_press("talks.burn"), at_birke(), TUESDAY, DA)


def test_a_leader_sees_the_talks_but_books_none():
    held = talk_at("2026-08-20 10:00", "birkeskolen", state=TalkState.HELD)
    ahead = a_talk(instrument_id=ONE_TO_ONE.id)
    lines = (InstrumentLine(ONE_TO_ONE, a_standing(held, ahead), (ahead,), held, ()),)
    card = talks.own(BIRKE, lines, None, DA).says[0].card

    assert "1:1-samtale · Birkeskolen · tirsdag 20. okt. kl. 10.00–11.00" in texts(card)
    assert "Sidst afholdt 20. aug. 2026" in texts(card)
    assert not [node for node in nodes(card) if node.get("type") == "Action.Execute"]


def test_a_talk_that_is_not_in_the_calendar_says_so_to_the_leader():
    card = talks.own(BIRKE, (InstrumentLine(LUS, None, (), None, ()),), None, DA).says[0].card

    assert texts(card).splitlines()[1:] == ["LUS", "Ikke i kalenderen endnu."]


def test_a_yearly_task_is_noted_once():
    first = tasks.done(LOCAL, BIRKE, "Birkeskolen", "2026/2027#1", None, TUESDAY, DA)
    (saved,) = first.changes
    again = tasks.done(LOCAL, BIRKE, "Birkeskolen", "2026/2027#1", saved.talk, TUESDAY, DA)

    assert saved.talk.state is TalkState.HELD
    assert first.says[0].text == "Noteret som gjort: årlig evaluering på Birkeskolen."
    assert again.changes == ()


def test_a_task_of_the_municipality_belongs_to_no_school():
    turn = tasks.done(LOCAL, None, "Demokommunen", "2026/2027#1", None, TUESDAY, DA)

    assert turn.changes[0].talk.school_id is None


LINKS = CalendarLinks("https://outlook.example/new", "https://teams.example/new")


def links_on(card):
    return [node["url"] for node in nodes(card) if node.get("type") == "Action.OpenUrl"]


def test_a_booking_can_be_put_in_ones_own_calendar():
    booked = press(
        at_birke(), "talks.book", instrument=ONE_TO_ONE.id, date="2026-10-19", time="10:00"
    )
    turn = talks.with_calendar(booked, LINKS, DA)

    assert talks.booked_in(booked) == booked.changes[0].talk
    assert links_on(turn.replace) == [LINKS.outlook_url, LINKS.teams_url]
    assert faults_in(turn.replace) == []


def test_a_cancellation_or_a_plain_word_has_nothing_to_put_in_a_calendar():
    talk = a_talk(instrument_id=ONE_TO_ONE.id)
    gone = press(at_birke(talk), "talks.cancel", talk=talk.id, version="1")

    assert talks.booked_in(gone) is None
    assert talks.with_calendar(Turn(), LINKS, DA) == Turn()


def test_a_leader_puts_the_next_talk_in_the_calendar():
    later = a_talk(id="later", starts=local("2026-11-20 10:00"), ends=local("2026-11-20 11:00"))
    at = at_birke(later, a_talk())

    card = talks.own(BIRKE, at.lines, LINKS, DA).says[0].card
    assert at.next_talk == a_talk()
    assert links_on(card) == [LINKS.outlook_url, LINKS.teams_url]
