"""Why is it yellow: what the card says, and how it asks which school or goal is meant."""

from dataclasses import replace

from dialogs import why
from dialogs.cards.why import MOST_CHOICES, why_card
from followup.attention import Because, Reason
from followup.changes import Looked
from followup.check_in import Need, Status
from followup.finding import Findable
from followup.plan import Policy
from followup.sight import view_of
from followup.why import Why, explain
from tests.builders import (
    BIRKESKOLEN,
    TODAY,
    TUESDAY,
    a_goal,
    a_round,
    an_activity,
    an_answer,
    summary_facts,
)
from tests.dialogs.taps import DA, nodes, presses, texts
from tests.golden_desk import CHIEF, explained

MANY = tuple(a_goal(f"m{n}", title=f"Mål {n}") for n in range(1, 20))


def card_of(*goals, goal_id="", answers=()):
    facts = summary_facts(goals=goals, answers=answers)
    policies = (Policy("p1", "Gode år", None, (an_activity(),)),)
    found = explain(facts, policies, view_of(CHIEF, ["birkeskolen"], TODAY), "birkeskolen", goal_id)
    return why_card(found, DA)


def test_every_answer_stands_with_its_date_and_who_gave_it_and_its_id_behind_a_press():
    card = why.show(explained(), "chef", DA, own=False).says[0].card
    words = texts(card).replace("\xa0", " ")

    assert "2 af 4 mål kræver en samtale." in words
    assert "6. okt. 2026, Leder 01: ▲ I risiko · tiltro 2" in words
    ids = next(node for node in nodes(card) if node.get("id") == "ids")
    assert not ids["isVisible"]
    assert f"6. okt. 2026: {a_round().id} · overgang · v1" in texts(ids).replace("\\", "")
    assert texts(card).count(a_round().id) == texts(ids).count(a_round().id)
    assert "Kræver en samtale: i risiko to runder i træk" in words
    assert "tiltroen er faldet mindst to trin, aftale over frist (1. sep.)" in words


def test_that_somebody_else_looked_is_written_down_and_an_own_look_is_not():
    assert why.show(explained(), "chef", DA, own=False).changes == (
        Looked("chef", "why", "birkeskolen"),
    )
    assert why.show(explained(), "leder", DA, own=True).changes == ()


def test_a_single_goal_names_its_school_and_leads_back_to_all_of_it():
    card = why_card(explained("overgang"), DA)

    assert "Birkeskolen" in texts(card)
    assert [(p["verb"], p["data"]["school"]) for p in presses(card)] == [
        ("why.open", "birkeskolen")
    ]


def test_silence_and_a_dropped_goal_are_told_in_words():
    silent = card_of(a_goal())
    assert "Nu: ikke besvaret" in texts(silent)
    assert DA("why-ids") not in texts(silent)
    before = an_answer(round_id=a_round(number=1).id)
    assert "Nu: ikke besvaret. Sidst: På sporet" in texts(card_of(a_goal(), answers=(before,)))
    assert "Nu: Udgået" in texts(card_of(a_goal(dropped_on=TODAY)))
    assert "Nu: Ikke spurgt" in texts(card_of(a_goal(sign="")))


def test_whose_name_is_gone_is_not_named():
    card = card_of(a_goal(), answers=(an_answer(round_id=a_round().id, person_id="gone"),))

    assert "2026: ● På sporet" in texts(card)


def test_an_answer_without_a_moment_has_a_dash():
    card = card_of(a_goal(), answers=(an_answer(round_id=a_round().id, at=None),))

    assert "–, Leder 01: ● På sporet" in texts(card)


def test_a_school_with_many_goals_shows_those_that_need_a_talk():
    under = replace(MANY[0], id="under", title="Underindsats", parent_id="m1")
    behind = an_answer("under", round_id=a_round().id, status=Status.BEHIND)
    words = texts(card_of(*MANY, under, answers=(behind,)))

    assert DA("why-one-goal") in words
    assert "Indsats: Underindsats" in words
    assert "Mål 7" not in words


def test_several_that_fit_are_asked_about_and_too_many_are_counted():
    found = [Findable(BIRKESKOLEN, one) for one in MANY]
    card = why.ask_which("mål", found, DA).says[0].card

    assert len(presses(card)) == MOST_CHOICES
    assert DA("why-several", text="mål") in texts(card)
    assert DA("why-more", count=13) in texts(card)


def test_what_is_not_found_says_so_and_offers_what_needs_a_talk():
    card = why.not_found("svømmehal", [Findable(BIRKESKOLEN)], DA).says[0].card

    assert DA("why-not-found", text="svømmehal") in texts(card)
    assert [p["data"] for p in presses(card)] == [{"verb": "why.open", "school": "birkeskolen"}]
    assert DA("why-nothing-named") in texts(why.ask_which("", [], DA).says[0].card)


def test_a_long_title_is_shortened_on_its_button():
    goal = a_goal(title="Meget " * 30)
    [press] = presses(why.ask_which("x", [Findable(BIRKESKOLEN, goal)], DA).says[0].card)

    assert len(press["title"]) == 60
    assert press["title"].endswith("…")


def test_a_request_nobody_has_answered_stands_with_its_day():
    asked = Because(Reason.NEED, need=Need.DECISION, asked_at=TUESDAY)
    [policy] = explained("overgang").lines
    [activity] = policy.lines
    [line] = activity.lines
    changed = replace(activity, lines=(replace(line, because=(asked,)),))
    card = why_card(Why(BIRKESKOLEN, (replace(policy, lines=(changed,)),)), DA)

    assert "brug for: beslutning (6. okt.)" in texts(card).replace("\xa0", " ")
