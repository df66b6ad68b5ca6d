"""A leader's check-in, tap by tap."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs import check_in
from followup.check_in import Need, Obstacle, Round, Status, Trend
from followup.errors import NotUnderstood
from followup.questions import Before
from followup.talk import TalkState
from tests.builders import TODAY, TUESDAY, a_goal, a_talk, an_answer, an_asking
from tests.dialogs.taps import DA, Phone, a_press, nodes, press_named, presses, texts

GOALS = tuple(a_goal(f"goal-{n}", title=f"Mål nummer {n}") for n in range(1, 6))
GREEN = {goal.id: Before(an_answer(goal.id)) for goal in GOALS}


def answer_all_well(phone: Phone) -> None:
    for title in ("På sporet", "4", "→ Uændret"):
        phone.tap(title)


def test_a_round_with_nothing_to_ask_says_what_a_goal_needs():
    turn = check_in.offer(an_asking(goals=(a_goal(sign=""),)), DA)

    assert turn.says[0].text == DA("check-in-nothing-to-ask")


def test_three_taps_a_goal_when_all_is_well():
    phone = Phone(an_asking(goals=GOALS[:3]))
    phone.tap("Start")
    for _ in range(3):
        answer_all_well(phone)

    assert phone.taps <= 3 * 3 + 2
    assert "Tak. 3 af 3 mål er gemt" in texts(phone.card)
    assert {a.status for a in phone.asking.given.values()} == {Status.ON_TRACK}


def test_five_taps_when_a_goal_is_in_trouble():
    phone = Phone(an_asking(goals=GOALS[:1]))
    phone.tap("Start")
    for title in ("I risiko", "2", "↓ Tilbage", "Tid og drift", "Beslutning"):
        phone.tap(title)

    answer = phone.asking.given["goal-1"]
    assert phone.taps == 6
    assert (answer.status, answer.confidence, answer.trend) == (Status.AT_RISK, 2, Trend.WORSE)
    assert (answer.obstacle, answer.need) == (Obstacle.TIME, Need.DECISION)
    assert answer.version == 1


def test_five_goals_known_from_last_time_take_at_most_seven_taps():
    phone = Phone(an_asking(goals=GOALS, before=GREEN))
    phone.tap("Start")
    for title in ("→ Uændret", "↑ Frem", "→ Uændret", "→ Uændret", "↑ Frem"):
        phone.tap(title)

    assert phone.taps <= 7
    assert not phone.asking.unanswered
    assert phone.asking.given["goal-2"].trend is Trend.BETTER


def test_nothing_new_on_all_green_goals_is_one_tap():
    before = GREEN | {"goal-5": Before(an_answer("goal-5", status=Status.AT_RISK))}
    phone = Phone(an_asking(goals=GOALS, before=before))

    phone.tap("Intet nyt på alle grønne mål (4)")

    assert [goal.id for goal in phone.asking.unanswered] == ["goal-5"]
    assert all(answer.confirmed_unchanged for answer in phone.asking.given.values())
    assert "Mål nummer 5" in texts(phone.card)


def test_a_goal_confirmed_unchanged_twice_is_asked_in_full():
    again = an_answer("goal-1", confirmed_unchanged=True)
    phone = Phone(an_asking(goals=GOALS[:1], before={"goal-1": Before(again, again)}))

    phone.tap("Start")

    assert press_named(phone.card, "Nået")


def test_back_since_last_time_opens_the_full_questions():
    phone = Phone(an_asking(goals=GOALS[:1], before=GREEN))
    phone.tap("Start")
    for title in ("↓ Tilbage", "Bagud", "1", "Økonomi og rammer", "Ressourcer"):
        phone.tap(title)

    answer = phone.asking.given["goal-1"]
    assert (answer.status, answer.trend) == (Status.BEHIND, Trend.WORSE)


def test_another_answer_asks_in_full():
    phone = Phone(an_asking(goals=GOALS[:1], before=GREEN))
    phone.tap("Start")
    phone.tap("Andet svar")
    for title in ("Nået", "5", "↑ Frem"):
        phone.tap(title)

    assert phone.asking.given["goal-1"].status is Status.REACHED


def test_an_old_short_card_never_repeats_a_goal_that_must_be_asked_in_full():
    asking = an_asking(goals=GOALS[:1])
    heard = a_press(
        "check_in.again", round=asking.round.id, goal="goal-1", version="0", trend="same"
    )

    turn = check_in.press(heard, asking, TUESDAY, DA)

    assert turn.changes == ()
    assert turn.replace is not None
    assert "Hvordan går det?" in texts(turn.replace)


def test_a_goal_that_should_have_begun_is_planned_or_delayed():
    phone = Phone(an_asking(goals=(a_goal(starts=date(2026, 9, 1)),)))
    phone.tap("Start")
    phone.tap("Ikke startet")
    assert "Er det planlagt eller forsinket?" in texts(phone.card)

    phone.tap("Forsinket")
    for title in ("3", "→ Uændret", "Andet", "Intet"):
        phone.tap(title)

    assert phone.asking.given["laesning"].status is Status.AT_RISK


def test_a_next_step_in_own_words_costs_no_extra_tap():
    phone = Phone(an_asking(goals=GOALS[:1]))
    phone.tap("Start")
    phone.tap("På sporet")
    phone.tap("5")
    phone.tap("↑ Frem", next_step="  Vi starter læsebånd ", only_chief="true")

    answer = phone.asking.given["goal-1"]
    assert (answer.next_step, answer.only_chief) == ("Vi starter læsebånd", True)


def test_a_next_step_rides_along_with_unchanged():
    phone = Phone(an_asking(goals=GOALS[:1], before=GREEN))
    phone.tap("Start")
    phone.tap("→ Uændret", next_step="Vi venter på lokaler")

    assert phone.asking.given["goal-1"].next_step == "Vi venter på lokaler"


@pytest.mark.parametrize("make", [lambda: "a" * 281, lambda: "elev " + danish_number()])
def test_words_that_may_not_be_kept_are_refused_and_stay_in_their_field(make):
    phone = Phone(an_asking(goals=GOALS[:1]))
    phone.tap("Start")
    phone.tap("På sporet")
    phone.tap("5")

    typed = make()
    turn = phone.tap("↑ Frem", next_step=typed)

    assert turn.changes == ()
    field = next(n for n in _inputs(phone.card) if n["id"] == "next_step")
    assert field["value"] == typed
    assert "Intet er gemt endnu" in texts(phone.card)


def danish_number() -> str:
    """A valid Danish number, made here so that none stands in the repository."""
    return "0101" + "01-" + "1234"


def test_leaving_in_the_middle_and_coming_back_resumes():
    phone = Phone(an_asking(goals=GOALS[:2]))
    phone.tap("Start")
    answer_all_well(phone)
    phone.tap("I risiko")

    back = Phone(phone.asking)
    back.tap("Fortsæt")

    assert "▲ I risiko" in texts(back.card)
    assert "Hvor sikker er du på" in texts(back.card)
    assert "Mål 2 af 2" in texts(back.card)


def test_the_receipt_changes_an_answer_and_keeps_its_words_at_hand():
    phone = Phone(an_asking(goals=GOALS[:1]))
    phone.tap("Start")
    phone.tap("På sporet")
    phone.tap("5")
    phone.tap("↑ Frem", next_step="Læsebånd")
    phone.tap("Ret")
    for title in ("Bagud", "1", "↓ Tilbage", "Samarbejde"):
        phone.tap(title)
    phone.tap("Sparring fra centerchef", next_step="Læsebånd")

    answer = phone.asking.given["goal-1"]
    assert (answer.status, answer.version, answer.next_step) == (Status.BEHIND, 2, "Læsebånd")
    assert not answer.corrected


def test_starting_a_goal_over_asks_it_in_full():
    phone = Phone(an_asking(goals=GOALS[:1]))
    phone.tap("Start")
    phone.tap("I risiko")
    phone.tap("Forfra")

    assert press_named(phone.card, "Nået")


def test_starting_an_answered_goal_over_keeps_its_version():
    given = {"goal-1": an_answer("goal-1", version=3, at=TUESDAY)}
    asking = an_asking(goals=GOALS[:1], given=given)
    heard = a_press("check_in.full", round=asking.round.id, goal="goal-1", version="3")

    turn = check_in.press(heard, asking, TUESDAY, DA)

    assert turn.remember is not None
    assert turn.remember.content["full"] is True


def test_change_on_a_goal_not_yet_answered_simply_asks_it():
    asking = an_asking(goals=GOALS[:1])
    heard = a_press("check_in.change", round=asking.round.id, goal="goal-1", version="0")

    turn = check_in.press(heard, asking, TUESDAY, DA)

    assert turn.replace is not None
    assert "Hvordan går det?" in texts(turn.replace)


def test_a_correction_after_the_talk_is_marked():
    given = {"goal-1": an_answer("goal-1", at=TUESDAY)}
    held = a_talk(state=TalkState.HELD)
    phone = Phone(an_asking(goals=GOALS[:1], given=given, talk=held))
    phone.tap("Ret")
    for title in ("Nået", "5", "↑ Frem"):
        phone.tap(title)

    assert phone.asking.given["goal-1"].corrected
    assert "rettet" in texts(phone.card)


def test_a_second_press_on_an_old_card_changes_nothing_and_offers_to_change():
    phone = Phone(an_asking(goals=GOALS[:1]))
    phone.tap("Start")
    phone.tap("På sporet")
    phone.tap("5")
    last = press_named(phone.card, "↑ Frem")["data"]
    phone.send(last)

    turn = phone.send(last)

    assert turn.changes == ()
    assert "Allerede besvaret 6. okt. Vil du rette?" in texts(phone.card).replace("\\", "")


@pytest.mark.parametrize(
    "values",
    [
        {"round": "another", "goal": "goal-1", "version": "0"},
        {"goal": "goal-1", "version": "0"},
        {"round": "ROUND", "goal": "another", "version": "0"},
        {"round": "ROUND"},
    ],
)
def test_a_card_of_another_round_or_goal_shows_how_things_stand(values):
    asking = an_asking(goals=GOALS[:1])
    values = {k: asking.round.id if v == "ROUND" else v for k, v in values.items()}

    turn = check_in.press(a_press("check_in.tap", **values), asking, TUESDAY, DA)

    assert turn.changes == ()
    assert turn.replace is not None
    assert DA("round-closed") in texts(turn.replace)


def test_a_version_that_never_was_is_out_of_date_without_a_day():
    asking = an_asking(goals=GOALS[:1])
    heard = a_press("check_in.full", round=asking.round.id, goal="goal-1", version="7")

    turn = check_in.press(heard, asking, TUESDAY, DA)

    assert turn.changes == ()
    assert turn.replace is not None
    assert "Allerede besvaret" not in texts(turn.replace)


@pytest.mark.parametrize(
    ("verb", "values"),
    [
        ("check_in.tap", {"question": "status", "value": "dropped"}),
        ("check_in.tap", {"question": "status", "value": "purple"}),
        ("check_in.tap", {"question": "confidence", "value": "6"}),
        ("check_in.tap", {"question": "short", "value": "same"}),
        ("check_in.tap", {"question": "drop table", "value": "1"}),
        ("check_in.tap", {}),
        ("check_in.again", {"trend": "sideways"}),
        ("check_in.unknown", {}),
    ],
)
def test_a_value_the_question_does_not_offer_is_refused(verb, values):
    asking = an_asking(goals=GOALS[:1])
    ids = {"round": asking.round.id, "goal": "goal-1", "version": "0"}

    with pytest.raises(NotUnderstood):
        check_in.press(a_press(verb, **ids, **values), asking, TUESDAY, DA)


def test_a_draft_on_a_goal_no_longer_asked_is_refused():
    draft = check_in.Draft("gone", an_asking().round.id)

    with pytest.raises(NotUnderstood):
        check_in.ask_on(an_asking(), draft, TUESDAY, DA)


def test_an_early_and_a_late_answer_say_so_and_only_the_late_one_is_marked():
    early = Round("r", "birkeskolen", "s", TODAY + timedelta(days=3), TODAY + timedelta(days=9))
    late = replace(early, opens=TODAY - timedelta(days=9), closes=TODAY - timedelta(days=1))
    before = Phone(an_asking(goals=GOALS[:1], round=early, talk=None))
    after = Phone(an_asking(goals=GOALS[:1], round=late))

    assert "Næste runde åbner" in texts(before.card)
    assert "mærkes" in texts(after.card)
    for phone in (before, after):
        phone.tap("Start")
        answer_all_well(phone)
    assert not before.asking.given["goal-1"].late
    assert after.asking.given["goal-1"].late


def test_at_most_six_goals_are_asked_and_the_rest_wait():
    goals = tuple(a_goal(f"goal-{n}") for n in range(8))
    phone = Phone(an_asking(goals=goals))
    phone.tap("Start")
    for _ in range(6):
        answer_all_well(phone)

    assert "2 mål mere venter til næste runde" in texts(phone.card)


def test_looking_again_shows_how_things_stand():
    phone = Phone(an_asking(goals=GOALS[:2]))
    phone.send({"verb": "check_in.show", "round": phone.asking.round.id})
    assert press_named(phone.card, "Start")

    phone.tap("Start")
    answer_all_well(phone)
    phone.send({"verb": "check_in.show", "round": phone.asking.round.id})
    assert press_named(phone.card, "Ret")


def test_an_answered_round_is_offered_as_its_receipt():
    given = {"goal-1": an_answer("goal-1", at=TUESDAY)}
    turn = check_in.offer(an_asking(goals=GOALS[:1], given=given), DA)

    assert turn.says[0].card is not None
    assert press_named(turn.says[0].card, "Ret")


def test_every_press_carries_ids_and_a_one_time_key_but_no_rights():
    phone = Phone(an_asking(goals=GOALS[:2]))
    phone.tap("Start")

    allowed = {"verb", "round", "goal", "version", "question", "value"}
    assert all(set(press["data"]) <= allowed for press in presses(phone.card))


def _inputs(card):
    return [node for node in nodes(card) if str(node.get("type", "")).startswith("Input.")]
