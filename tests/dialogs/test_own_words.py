"""Somebody says it in own words: shown back, kept only after a tap."""

import pytest

from dialogs import own_words
from followup.changes import AnswerGiven, NeedTold
from followup.check_in import NEXT_STEP_LIMIT, Need, Obstacle, Status, Trend
from followup.errors import NotUnderstood, OutOfDate
from followup.questions import Draft
from tests.builders import ROUND, TUESDAY, a_goal, an_answer, an_asking
from tests.dialogs.taps import DA, a_press, nodes, press_named, presses, texts

READING = a_goal()
QUIET = a_goal("ro", title="Ro i timerne")
ALONE = an_asking(goals=(READING,))
BOTH = an_asking(goals=(READING, QUIET))
SAID = "gul, 60 pct, forsinket pga. sygdom"
ALL_SAID = "gul, tiltro 2, tilbage, brug for beslutning pga. økonomi"


def proposed(words=SAID, asking=ALONE):
    turn = own_words.propose(words, asking, DA)
    assert turn.changes == ()
    return turn.says[0].card


def pressed(card, title, asking=ALONE, **inputs):
    field = {n["id"]: n["value"] for n in nodes(card) if n.get("type") == "Input.Text"}
    data = press_named(card, title)["data"] | field | inputs
    verb = data.pop("verb")
    return own_words.press(a_press(verb, **data), asking, TUESDAY, DA)


def a_danish_number() -> str:
    """Made here, so that none stands in the repository."""
    return "0101" + "01-" + "1234"


def test_what_was_understood_is_shown_and_nothing_is_kept():
    shown = texts(proposed())

    assert "▲ I risiko · 60 % på vej · hindring: tid og drift" in shown
    assert "Det næste spørger jeg om bagefter: tiltro og udvikling." in shown
    assert "Læses af: centerchef og ledelseskonsulent" in shown


def test_a_percentage_alone_leaves_the_status_to_be_asked():
    shown = texts(proposed("60 pct"))

    assert "\n60 % på vej\n" in shown
    assert "status, tiltro og udvikling" in shown


def test_confidence_trend_and_need_are_shown_as_they_were_heard():
    shown = texts(proposed(ALL_SAID))

    assert "▲ I risiko · tiltro 2 · ↓ tilbage" in shown
    assert "hindring: økonomi og rammer · behov: beslutning" in shown
    assert "Det næste spørger jeg om" not in shown


def test_what_was_not_said_is_asked_after_the_tap_and_nothing_is_guessed():
    turn = pressed(proposed(), "Gem")

    assert turn.changes == ()
    assert turn.remember is not None
    assert turn.remember.content["progress"] == 60
    assert "Hvor sikker er du på" in texts(turn.replace)


def test_a_whole_answer_is_saved_with_one_tap():
    turn = pressed(proposed(ALL_SAID), "Gem", next_step="Vi mangler lokaler")

    change, told = turn.changes
    assert isinstance(change, AnswerGiven)
    answer = change.answer
    assert told == NeedTold(answer)
    assert (answer.status, answer.confidence, answer.trend) == (Status.AT_RISK, 2, Trend.WORSE)
    assert (answer.obstacle, answer.need) == (Obstacle.MONEY, Need.DECISION)
    assert answer.next_step == "Vi mangler lokaler"


def test_words_taken_out_of_their_field_are_not_kept():
    change, _ = pressed(proposed(ALL_SAID), "Gem", next_step=" ").changes

    assert change.answer.next_step == ""


def test_a_next_step_that_was_named_is_what_stands_in_the_field():
    field = next(n for n in nodes(proposed("rød. næste skridt: vi mødes")) if n.get("id"))

    assert field["value"] == "vi mødes"


@pytest.mark.parametrize(
    "make", [lambda: "a" * (NEXT_STEP_LIMIT + 1), lambda: f"gul {a_danish_number()}"]
)
def test_words_that_may_not_be_kept_stay_in_their_field_and_the_card_says_why(make):
    typed = make()
    turn = pressed(proposed(ALL_SAID), "Gem", next_step=typed)

    field = next(n for n in nodes(turn.replace) if n.get("id") == "next_step")
    assert field["value"] == typed
    assert "Intet er gemt endnu." in texts(turn.replace)
    assert "▲ I risiko · tiltro 2 · ↓ tilbage" in texts(turn.replace)
    assert (turn.changes, turn.says) == ((), ())


def test_after_a_refusal_the_mended_words_are_kept():
    refused = pressed(proposed(ALL_SAID), "Gem", next_step=a_danish_number()).replace
    turn = pressed(refused, "Gem", next_step="uden nummer")

    assert turn.changes[0].answer.next_step == "uden nummer"


def test_change_asks_the_goal_in_full():
    turn = pressed(proposed(), DA("receipt-change"))

    assert "Hvordan går det?" in texts(turn.replace)
    assert turn.changes == ()


def test_discarded_words_leave_no_trace():
    turn = pressed(proposed(), "Kassér")

    assert "Kasseret. Intet er gemt." in texts(turn.replace)
    assert (turn.changes, turn.remember) == ((), None)


def test_the_open_card_decides_which_goal_the_words_are_about():
    asking = an_asking(goals=(READING, QUIET), draft=Draft("ro", ROUND.id))

    assert "Mål: Ro i timerne" in texts(proposed(asking=asking))


def test_the_only_goal_left_is_meant_without_asking():
    asking = an_asking(goals=(READING, QUIET), given={"laesning": an_answer(at=TUESDAY)})

    assert "Mål: Ro i timerne" in texts(proposed(asking=asking))


def test_a_draft_on_a_goal_no_longer_asked_decides_nothing():
    asking = an_asking(goals=(READING, QUIET), draft=Draft("gone", ROUND.id))

    assert "Hvilket mål gælder det?" in texts(proposed(asking=asking))


def test_among_several_goals_the_leader_chooses_and_then_sees_the_answer():
    which = proposed(asking=BOTH)
    assert [p["title"] for p in presses(which)] == [READING.title, QUIET.title]

    turn = pressed(which, "Ro i timerne", BOTH)
    assert "Mål: Ro i timerne" in texts(turn.replace)
    assert "▲ I risiko" in texts(turn.replace)
    assert turn.changes == ()


@pytest.mark.parametrize(
    ("words", "reply"),
    [
        ("ikke gul", "own-words-negation"),
        ("gul og grøn", "own-words-two-colours"),
        ("60 pct og 40 pct", "own-words-contradiction"),
        ("Hanne Jensen er syg", "own-words-about-a-person"),
    ],
)
def test_what_is_unclear_is_asked_about(words, reply):
    turn = own_words.propose(words, ALONE, DA)

    assert [say.text for say in turn.says] == [DA(reply)]


@pytest.mark.parametrize("asking", [None, an_asking(goals=())])
def test_with_no_goal_to_answer_on_the_leader_is_told_so(asking):
    turn = own_words.propose(SAID, asking, DA)

    assert [say.text for say in turn.says] == [DA("own-words-nothing-open")]


def test_words_about_something_else_are_no_proposal():
    with pytest.raises(NotUnderstood):
        own_words.propose("hej", ALONE, DA)


def ids(**changed):
    return {"round": ROUND.id, "goal": "laesning", "version": "0"} | changed


@pytest.mark.parametrize(
    "values", [ids(goal="gone"), ids(round="another"), ids(version="1"), {"round": ROUND.id}]
)
def test_a_card_of_another_goal_round_or_answer_is_out_of_date(values):
    with pytest.raises(OutOfDate):
        own_words.press(a_press("own_words.keep", **values), ALONE, TUESDAY, DA)


@pytest.mark.parametrize(
    ("verb", "values"),
    [
        ("own_words.keep", {"status": "purple"}),
        ("own_words.keep", {"status": "dropped"}),
        ("own_words.keep", {"confidence": "9"}),
        ("own_words.keep", {"progress": "101"}),
        ("own_words.keep", {"progress": "1000"}),
        ("own_words.keep", {"progress": "-1"}),
        ("own_words.goal", {"words": "hej"}),
        ("own_words.goal", {}),
        ("own_words.unknown", {}),
    ],
)
def test_a_value_nobody_offered_is_refused(verb, values):
    with pytest.raises(NotUnderstood):
        own_words.press(a_press(verb, **ids(), **values), ALONE, TUESDAY, DA)
