"""Every card as people see it, in four languages: `python -m tests.golden_cards` writes them anew.

A change of looks is a difference in tests/golden/ that a person can judge.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from dialogs.cards.calendar import subscription_card
from dialogs.cards.check_in import overview_card, receipt_card
from dialogs.cards.goals import goals_card, status_button
from dialogs.cards.help import help_card, short_help_card, which_school_card
from dialogs.cards.missing import missing_card, paused_card
from dialogs.cards.own_words import proposal_card, which_goal_card
from dialogs.cards.question import question_card
from dialogs.cards.reminders import snooze_card
from dialogs.cards.summary import summary_card
from dialogs.cards.sums import sums_card
from dialogs.cards.welcome import notice_card, welcome_card
from dialogs.reminders import message
from dialogs.told import Told
from dialogs.turn import Card
from followup.asking import Asking
from followup.calendar_links import Subscription
from followup.check_in import Need, Obstacle, Status, Trend
from followup.notice import Notice
from followup.own_words import Proposal
from followup.people import Pause, Role, RoleName
from followup.questions import Before, Draft, Question
from followup.reminders import Step
from followup.sight import view_of
from followup.summary import Summary, build
from followup.texts import LANGUAGES, Texts, texts_in
from tests import golden_agenda, golden_desk, golden_plan_talks, golden_requests, golden_talks
from tests.builders import (
    ROUND,
    TODAY,
    TUESDAY,
    a_goal,
    a_person,
    a_reminder,
    a_round,
    a_school,
    an_activity,
    an_agreement,
    an_answer,
    an_asking,
    summary_facts,
)

FOLDER = Path(__file__).parent / "golden"
Drawn = Callable[[Texts], Card]

NOTICE = Notice("Demokommunen", "GDPR art. 6(1)(e)", "dpo@demokommunen.example")
READING = a_goal()
MOVING = a_goal("overgang", title="Tryg overgang fra dagtilbud til skole", activity_id="A-02")
DIGITAL = a_goal("digital", title="Digital dannelse i alle fag", activity_id="A-03")
TEAM = a_goal("team", title="Ledelsesteamet observerer undervisning", activity_id="A-04")
IN_TROUBLE = an_answer(
    "overgang",
    status=Status.AT_RISK,
    confidence=2,
    trend=Trend.WORSE,
    obstacle=Obstacle.TIME,
    need=Need.DECISION,
    next_step="Vi mangler en aftale om besøgsdage.",
)
BEFORE = {
    "laesning": Before(an_answer()),
    "overgang": Before(IN_TROUBLE),
    "digital": Before(an_answer("digital", confidence=5)),
}
GIVEN = {
    "laesning": an_answer(round_id=ROUND.id, at=TUESDAY),
    "overgang": replace(IN_TROUBLE, round_id=ROUND.id, at=TUESDAY, corrected=True),
}


def an_open_round(**changes: object) -> Asking:
    return an_asking(goals=(READING, MOVING, DIGITAL, TEAM), before=BEFORE, **changes)


def a_question(question: Question, **tapped: object) -> Drawn:
    draft = replace(Draft("team", ROUND.id), **tapped)  # type: ignore[arg-type]
    return lambda say: question_card(an_open_round(draft=draft), TEAM, question, say)


def a_summary() -> Summary:
    """Three schools: one in trouble, one that has not answered, one whose leader is away."""
    names = {"birke": "Birkeskolen", "ege": "Egeskolen", "aa": "Åskolen"}
    schools = tuple(a_school(id, name) for id, name in names.items())
    people = (
        a_person("centerchef", Role(RoleName.CHIEF, None, date(2020, 8, 1))),
        a_person("leder-01", Role(RoleName.LEADER, "birke", date(2020, 8, 1))),
        a_person("leder-02", Role(RoleName.LEADER, "ege", date(2020, 8, 1))),
        replace(
            a_person("leder-03", Role(RoleName.LEADER, "aa", date(2020, 8, 1))),
            pauses=(Pause(TODAY, date(2026, 10, 20)),),
        ),
    )
    goals = tuple(a_goal(f"{s.id}-1", school_id=s.id) for s in schools)
    rounds = tuple(a_round(s.id, n) for s in schools for n in (1, 2))
    answers = (
        *(
            an_answer(g.id, school_id=g.school_id, round_id=f"F20-07:{g.school_id}:2026/2027#1")
            for g in goals
        ),
        an_answer(
            "birke-1",
            school_id="birke",
            round_id="F20-07:birke:2026/2027#2",
            status=Status.BEHIND,
            confidence=1,
            trend=Trend.WORSE,
            obstacle=Obstacle.MONEY,
            need=Need.DECISION,
            next_step="Vi mangler svar om lokaler.",
            at=datetime(2026, 10, 5, 8, tzinfo=UTC),
        ),
    )
    facts = summary_facts(
        schools=schools,
        activities=(an_activity(),),
        goals=goals,
        rounds=rounds,
        answers=answers,
        people=people,
    )
    return build(facts, view_of(people[0], list(names), facts.today))


SAID = Proposal(
    "gul, 60 pct, forsinket pga. sygdom",
    status=Status.AT_RISK,
    progress=60,
    obstacle=Obstacle.TIME,
)
MISSING = [Question.CONFIDENCE, Question.TREND]


def proposed(say: Texts, *refused: str) -> Card:
    remark = say(refused[0]) if refused else ""
    return proposal_card(an_open_round(), MOVING, SAID, MISSING, say, remark)


def told(say: Texts, *items: Told) -> Card:
    card = message(items, say).card
    assert card is not None
    return card


def due_today() -> tuple[Told, ...]:
    """A check-in, a yearly task and a promise, all on one morning."""
    task = a_reminder(
        step=Step.REMIND, instrument_kind="local_evaluation", about=date(2026, 10, 30)
    )
    promise = a_reminder(step=Step.DUE_DAY, instrument_kind="agreement", about=TODAY)
    return (
        Told(a_reminder(), "Birkeskolen", asking=an_open_round()),
        Told(task, "Birkeskolen"),
        Told(promise, "Birkeskolen", agreement=an_agreement()),
    )


def nine_due() -> tuple[Told, ...]:
    """And six more promises: not all of it can stand at once."""
    promise = a_reminder(step=Step.DUE_DAY, instrument_kind="agreement", about=TODAY)
    more = ("Ny læseplan", "Tilsyn", "Vikarer", "Skemaer", "Bøger", "Netværk")
    return (
        *due_today(),
        *(Told(promise, "Birkeskolen", agreement=an_agreement(id=w, what=w)) for w in more),
    )


DEPUTY = a_person("souschef", Role(RoleName.DEPUTY, "birkeskolen", date(2026, 8, 1)))
DEPUTIES = replace(an_open_round(), person=DEPUTY)
AN_ADDRESS = Subscription(0, "https://pejling.example/calendar/feed/x.ics")
CARDS: dict[str, Drawn] = {
    "welcome_leader": lambda say: welcome_card(RoleName.LEADER, an_asking().readers, NOTICE, say),
    "welcome_chief": lambda say: welcome_card(RoleName.CHIEF, an_asking().readers, NOTICE, say),
    "notice": lambda say: notice_card(RoleName.LEADER, an_asking().readers, NOTICE, say),
    "help": lambda say: help_card((RoleName.LEADER, RoleName.CHIEF), say),
    "help_which_school": lambda say: which_school_card(
        "talks", (a_school(), a_school("birkelund", "Birkelund Skole")), say
    ),
    "overview": lambda say: overview_card(an_open_round(), say),
    "question_short": lambda say: question_card(an_open_round(), MOVING, Question.SHORT, say),
    "question_status": a_question(Question.STATUS),
    "question_confidence": a_question(Question.CONFIDENCE, status=Status.ON_TRACK),
    "question_late_start": a_question(Question.LATE_START, status=Status.NOT_STARTED),
    "question_trend": a_question(Question.TREND, status=Status.AT_RISK, confidence=2),
    "question_obstacle": a_question(
        Question.OBSTACLE, status=Status.AT_RISK, confidence=2, trend=Trend.WORSE
    ),
    "question_need": a_question(
        Question.NEED,
        status=Status.AT_RISK,
        confidence=2,
        trend=Trend.WORSE,
        obstacle=Obstacle.TIME,
        next_step="Vi prøver igen i november.",
    ),
    "own_words": proposed,
    "own_words_refused": lambda say: proposed(say, "refusal-personal-number"),
    "own_words_which_goal": lambda say: which_goal_card(an_open_round(), SAID.words, say),
    "reminder_of_three": lambda say: told(say, *due_today()),
    "reminder_moved": golden_talks.told_of_a_move,
    "reminder_cancelled": golden_talks.told_of_a_cancellation,
    "reminder_of_nine": lambda say: told(say, *nine_due()),
    "reminder_to_a_deputy": lambda say: told(say, replace(due_today()[0], asking=DEPUTIES)),
    "reminder_invitation": lambda say: told(say, due_today()[0]),
    "reminder_snooze": snooze_card,
    "subscription": lambda say: subscription_card(AN_ADDRESS, say),
    "subscription_renewed": lambda say: subscription_card(AN_ADDRESS, say, renewed=True),
    "receipt": lambda say: receipt_card(an_open_round(given=GIVEN), say),
    "goals": lambda say: goals_card(
        "Birkeskolen",
        (READING, MOVING, replace(DIGITAL, sign=""), replace(TEAM, dropped_on=TODAY)),
        {id: before.latest for id, before in BEFORE.items() if before.latest},
        say,
        status_button(say),
    ),
    "summary": lambda say: summary_card(a_summary(), RoleName.CHIEF, say),
    "missing": lambda say: missing_card(a_summary().missing, a_summary().paused, say),
    "paused": lambda say: paused_card(a_summary().paused, say),
    "sums": lambda say: sums_card(a_summary(), say),
    "plan_talks": golden_plan_talks.proposal,
    "plan_talks_changed": golden_plan_talks.changed,
    "plan_talks_booked": golden_plan_talks.booked,
    "plan_talks_discarded": golden_plan_talks.discarded,
    "help_leader": lambda say: help_card((RoleName.LEADER,), say),
    "help_chief": lambda say: help_card((RoleName.CHIEF,), say),
    "help_administrator": lambda say: help_card((RoleName.ADMINISTRATOR,), say),
    "not_understood": lambda say: short_help_card(
        (RoleName.LEADER,), say("help-not-understood"), say
    ),
    "talks": golden_talks.overview,
    "talks_school": golden_talks.school,
    "talks_held": golden_talks.held,
    "talks_refused": golden_talks.refused,
    "talks_booked": golden_talks.booked,
    "talks_moved": golden_talks.moved,
    "talks_cancelling": golden_talks.cancelling,
    "talks_own": golden_talks.own,
    "agreements": golden_talks.agreements,
    "agreement_form": golden_talks.agreement,
    "export": golden_desk.export,
    "export_administrator": golden_desk.export_administrator,
    "health": golden_desk.health,
    "health_bad": golden_desk.health_bad,
    "rehearsal": golden_desk.rehearsal,
    "my_data": golden_desk.my_data,
    "who_reads": golden_desk.who_reads,
    "why": golden_desk.why,
    "why_goal": golden_desk.why_goal,
    "why_which": golden_desk.why_which,
    "requests": golden_requests.waiting,
    "requests_taken": golden_requests.taken_by_another,
    "requests_reply_refused": golden_requests.reply_refused,
    "reminder_request": golden_requests.asked,
    "reminder_request_told_back": golden_requests.told_back,
    "sparring": golden_requests.form,
    "sparring_own": golden_requests.own,
    "sparring_refused": golden_requests.refused,
    "my_schools": golden_requests.my_schools,
    "help_consultant": lambda say: help_card((RoleName.LEADERSHIP_CONSULTANT,), say),
    "agenda_draft": golden_agenda.draft,
    "agenda_shared": golden_agenda.shared,
    "agenda_silent": golden_agenda.silent,
    "agenda_lus": golden_agenda.of_lus,
    "agenda_which": golden_agenda.which,
    "agenda_point_refused": golden_agenda.refused,
    "agenda_point_where": golden_agenda.point_where,
    "agenda_point_kept": golden_agenda.kept,
}


@cache
def drawn(name: str) -> dict[str, Card]:
    """One card in every language."""
    return {language: CARDS[name](texts_in(language)) for language in LANGUAGES}


def written(cards: dict[str, Card]) -> str:
    return json.dumps(cards, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name in CARDS:
        (FOLDER / f"{name}.json").write_text(written(drawn(name)), "utf-8")


if __name__ == "__main__":
    main()
