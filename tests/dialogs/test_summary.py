"""The chief asks: the whole summary, who is missing, and a school behind it."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs import summary
from followup.attention import Because, Reason
from followup.cadence import CadenceState, Standing
from followup.changes import Looked, ReminderAsked
from followup.check_in import Need, Obstacle, Status
from followup.needs_you import NeedsYou
from followup.people import Role, RoleName
from followup.plan import CadenceRule, RuleUnit
from followup.sight import view_of
from followup.summary import build
from followup.summary_lines import Missing
from tests.builders import (
    BIRKESKOLEN,
    TODAY,
    TUESDAY,
    a_goal,
    a_person,
    a_reminder,
    a_round,
    a_school,
    a_talk,
    an_activity,
    an_agreement,
    an_answer,
    summary_facts,
)
from tests.card_faults import MOST_UTF16, faults_in
from tests.dialogs.taps import DA, press_named, presses, texts

CHIEF = a_person("centerchef", Role(RoleName.CHIEF, None, date(2020, 8, 1)))
DIRECTOR = a_person("direktoer", Role(RoleName.DIRECTOR, None, date(2020, 8, 1)))


def view(facts, reader=CHIEF):
    return view_of(reader, [school.id for school in facts.schools], TODAY)


def built(reader=CHIEF, **facts):
    found = summary_facts(**facts)
    return build(found, view(found, reader))


def offered(found):
    return summary.offer(found, view(summary_facts()), RoleName.CHIEF, DA).says[0].card


def shown(found):
    card = offered(found)
    assert faults_in(card) == []
    return card


def many(count, status=Status.ON_TRACK, **changes):
    """A municipality of schools with a goal each, answered in both rounds."""
    schools = tuple(a_school(f"skole-{n:02}") for n in range(count))
    goals = tuple(a_goal(f"g-{s.id}", school_id=s.id) for s in schools)
    now = [an_answer(g.id, school_id=g.school_id, at=TUESDAY, status=status) for g in goals]
    then = [an_answer(g.id, school_id=g.school_id) for g in goals]
    return {
        "schools": schools,
        "goals": goals,
        "rounds": tuple(a_round(s.id, number) for s in schools for number in (1, 2)),
        "answers": tuple(
            replace(answer, round_id=a_round(answer.school_id, number).id, **changes)
            for number, answers in ((1, then), (2, now))
            for answer in answers
        ),
        "people": (),
    }


def a_late_promise(**changes):
    values = {"what": "Svar om lokaler", "owner_id": "centerchef", "due": date(2026, 10, 1)}
    return an_agreement(**values | changes)


def test_looking_at_the_summary_is_written_down_without_content():
    facts = summary_facts()
    turn = summary.offer(build(facts, view(facts)), view(facts), RoleName.CHIEF, DA)

    assert turn.changes == (Looked("centerchef", "summary", None),)
    assert "0 af 1 skoler har givet status" in texts(turn.says[0].card)


def test_who_reads_sums_only_gets_no_name():
    facts = summary_facts(**many(3))
    turn = summary.offer(
        build(facts, view(facts, DIRECTOR)), view(facts, DIRECTOR), RoleName.DIRECTOR, DA
    )

    words = texts(turn.says[0].card)
    assert "Samlede tal fra 3 skoler" in words
    assert "På sporet: 3" in words
    assert "skole-0" not in words.casefold()


def test_too_few_schools_give_no_sums():
    facts = summary_facts()
    turn = summary.offer(
        build(facts, view(facts, DIRECTOR)), view(facts, DIRECTOR), RoleName.DIRECTOR, DA
    )

    assert DA("summary-sums-none") in texts(turn.says[0].card)


def test_the_chiefs_own_promise_comes_first_and_overdue_agreements_are_named():
    facts = {"agreements": (a_late_promise(),), "people": (CHIEF,)}
    words = texts(shown(built(**facts)))

    assert "Din egen aftale er over frist siden 1. okt." in words
    assert "Svar om lokaler · Centerchef · Birkeskolen · siden 1. okt." in words


def test_an_agreement_whose_owner_is_gone_still_stands():
    words = texts(shown(built(agreements=(a_late_promise(owner_id="gone"),), people=())))

    assert "Svar om lokaler · – · Birkeskolen" in words


@pytest.mark.parametrize(
    ("because", "words"),
    [
        (Because(Reason.NEED, need=Need.DECISION), "Brug for: beslutning"),
        (Because(Reason.UNANSWERED_TWICE), "Ikke besvaret to gange i træk"),
    ],
)
def test_each_line_says_why_it_needs_the_chief(because, words):
    line = NeedsYou(BIRKESKOLEN, a_goal(), (because,))
    found = replace(built(), needs_you=(line,), more_needs=2)

    card = shown(found)
    assert words in texts(card)
    assert "og 2 mere" in texts(card)
    assert press_named(card, "Åbn")["data"]["school"] == "birkeskolen"


def test_when_nothing_needs_the_chief_and_everyone_answered_it_says_so():
    words = texts(shown(built(**many(2))))

    for key in ("summary-needs-none", "summary-missing-none", "summary-changes-none"):
        assert DA(key) in words
    assert "2 uændret" in words


def test_names_come_before_counts_in_what_changed():
    words = texts(shown(built(**many(5, Status.AT_RISK, confidence=4))))

    assert "Værre (5): Skole-00 (Flere elever læser i fritiden)" in words
    assert "og 2 mere" in words


def test_a_hindrance_met_by_three_schools_is_one_for_the_leaders_meeting():
    found = built(**many(3, Status.AT_RISK, obstacle=Obstacle.TIME))
    words = texts(shown(found))

    assert "Tid og drift (3 skoler)" in words
    assert DA("summary-to-meeting") in words


def test_a_plan_without_activities_has_no_matrix():
    assert DA("summary-matrix") not in texts(shown(built(activities=(), goals=())))


def a_standing(state=CadenceState.OK, maximum=6, next_talk=None):
    rule = CadenceRule(RuleUnit.SCHOOL_YEAR, 4, maximum)
    return Standing(rule, 3, 0, 4, state, next_talk, last_held=None)


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (a_standing(), "Birkeskolen: 3 af 4-6 · følger planen"),
        (a_standing(maximum=4), "Birkeskolen: 3 af 4 · følger planen"),
        (a_standing(maximum=None), "Birkeskolen: 3 af 4- · følger planen"),
        (a_standing(CadenceState.SHORT), "Birkeskolen: 3 af 4-6 · mangler booking"),
        (a_standing(next_talk=a_talk()), "Birkeskolen: 3 af 4-6 · følger planen · næste 20. okt."),
    ],
)
def test_each_schools_talks_are_counted_against_the_rule(standing, words):
    assert words in texts(shown(built(standings={"birkeskolen": standing})))


def test_the_next_fourteen_days_name_every_talk_with_its_hour():
    meeting = a_talk(id="talk-2", kind="network_meeting", school_id=None)
    words = texts(shown(built(talks=(a_talk(starts=TUESDAY + timedelta(days=3)), meeting))))

    assert "fredag 9. okt. kl. 09.00: 1:1-samtale · Birkeskolen" in words
    assert "netværksmøde · –" not in words  # it lies 14 days and an hour ahead


def test_a_talk_of_the_whole_municipality_has_no_school():
    meeting = a_talk(kind="network_meeting", school_id=None, starts=TUESDAY + timedelta(days=1))

    assert "onsdag 7. okt. kl. 09.00: netværksmøde · –" in texts(shown(built(talks=(meeting,))))


BIG = many(30) | {"activities": tuple(an_activity(f"A-{n:02}") for n in range(1, 12))}


@pytest.mark.parametrize(
    ("number", "first", "follows"),
    [
        ("1", "Skole-00", "Vis flere (2 af 6)"),
        ("2", "Skole-00", "Vis flere (3 af 6)"),
        ("3", "Skole-12", "Vis flere (4 af 6)"),
        ("6", "Skole-24", "Vis flere (1 af 6)"),
        ("0", "Skole-00", "Vis flere (2 af 6)"),
        ("7", "Skole-00", "Vis flere (2 af 6)"),
        ("9999", "Skole-00", "Vis flere (2 af 6)"),
        ("x", "Skole-00", "Vis flere (2 af 6)"),
    ],
)
def test_a_large_municipality_is_leafed_through_in_the_same_card(number, first, follows):
    turn = summary.turn_page(built(**BIG), RoleName.CHIEF, number, DA)

    assert press_named(turn.replace, follows)
    assert first in texts(turn.replace)
    assert turn.changes == ()
    assert faults_in(turn.replace) == []


def test_the_fullest_summary_of_forty_schools_fits_what_teams_takes():
    """More than the 20 KB we aim at, far from the 100 KB of UTF-16 that Teams refuses."""
    people, rule = (CHIEF,), CadenceState.SHORT
    facts = many(40, Status.BEHIND, confidence=1, need=Need.DECISION, next_step="Æ" * 280)
    ids = [school.id for school in facts["schools"]]
    found = built(
        **facts
        | {
            "people": people,
            "activities": tuple(an_activity(f"A-{n:02}", "Ord " * 40) for n in range(1, 12)),
            "standings": {id: a_standing(rule, next_talk=a_talk()) for id in ids},
            "talks": tuple(a_talk(id=i, school_id=i, starts=TUESDAY) for i in ids),
            "agreements": tuple(
                a_late_promise(id=i, school_id=i, owner_id="x", what="å" * 200) for i in ids
            ),
        }
    )

    card = offered(found)
    assert texts(card).count("og 32 mere") == 3
    assert len(json.dumps(card, ensure_ascii=False).encode("utf-16-le")) < MOST_UTF16


def test_schools_without_enough_talks_stand_first_among_the_talks():
    found = built(
        **many(2)
        | {"standings": {"skole-00": a_standing(), "skole-01": a_standing(CadenceState.SHORT)}}
    )
    words = texts(shown(found))

    assert words.index("Skole-01: 3 af 4-6") < words.index("Skole-00: 3 af 4-6")


@pytest.mark.parametrize(("schools", "told"), [(8, "Skole-07\n"), (9, "Skole-07, og 1 mere\n")])
def test_of_many_who_are_missing_the_first_are_named_and_the_rest_counted(schools, told):
    found = built(**many(schools) | {"answers": ()})
    words = texts(shown(found)).replace("skole", "Skole")

    assert told in words
    assert press_named(shown(found), "Se hvem og siden hvornår")["verb"] == "command.missing"


def test_who_is_missing_stands_with_school_name_and_day_and_may_be_reminded():
    facts = summary_facts()
    turn = summary.missing(build(facts, view(facts)), view(facts), DA)

    words = texts(turn.says[0].card)
    assert "Birkeskolen · Leder 01 · spurgt 6. okt. · 1 mål" in words
    assert press_named(turn.says[0].card, "Venlig påmindelse")
    assert turn.changes == (Looked("centerchef", "missing", None),)


def test_a_school_without_a_leader_still_stands_among_the_missing():
    facts = summary_facts(people=())
    words = texts(summary.missing(build(facts, view(facts)), view(facts), DA).says[0].card)

    assert "Birkeskolen · – · spurgt 6. okt." in words


def test_who_is_paused_stands_apart_with_the_first_day_back():
    away = Missing(BIRKESKOLEN, (a_person(),), "r", TODAY, 1, back_on=date(2026, 10, 21))
    found = replace(built(), missing=(), paused=(away, replace(away, back_on=None)))

    words = texts(summary.missing(found, view(summary_facts()), DA).says[0].card)
    assert DA("summary-missing-none") in words
    assert "Birkeskolen · Leder 01 · på pause til 21. okt." in words
    assert "på pause til –" in texts(summary.paused(found, DA).says[0].card)


def test_when_nobody_is_paused_it_says_so():
    assert DA("summary-paused-none") in texts(summary.paused(built(), DA).says[0].card)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ((), "Ingen nye påmindelser"),
        ((ReminderAsked(a_reminder()),), "1 påmindelse bliver sendt"),
    ],
)
def test_a_friendly_reminder_is_asked_for_once_and_says_how_many_get_it(asked, words):
    turn = summary.nudge(built(), asked, DA)

    assert turn.changes == asked
    assert words in texts(turn.replace)
    assert presses(turn.replace) == []


def test_looking_at_a_school_shows_the_words_behind_each_colour_and_is_written_down():
    answer = an_answer(next_step="Vi begynder med læsebånd.")
    turn = summary.school(CHIEF, BIRKESKOLEN, [a_goal()], {"laesning": answer}, DA)

    assert turn.changes == (Looked("centerchef", "school", "birkeskolen"),)
    assert "“Vi begynder med læsebånd.”" in texts(turn.says[0].card)
    assert press_named(turn.says[0].card, "Opsummering")["data"]["verb"] == "command.summary"
