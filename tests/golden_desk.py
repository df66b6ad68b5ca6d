"""The cards of what somebody asks about: why it is yellow, what is exported, how the bot is."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from dialogs import export as export_dialog
from dialogs import health as health_dialog
from dialogs import kept_on_me
from dialogs import rehearsal as rehearsal_dialog
from dialogs import why as why_dialog
from dialogs.cards.kept_on_me import Names, Stored, my_data_card
from dialogs.cards.why import why_card
from dialogs.turn import Card, Turn
from followup.bot_health import BotHealth, Tick
from followup.check_in import Need, Obstacle, Status, Trend
from followup.export import Table, answers_table, summary_table
from followup.finding import Findable
from followup.notice import Notice
from followup.people import Role, RoleName
from followup.plan import Policy
from followup.positions import SummaryFacts
from followup.readable import Kept, told_of
from followup.rehearsal import by_week
from followup.reminders import Step
from followup.sight import view_of
from followup.texts import Texts
from followup.why import Why, explain
from tests.builders import (
    BIRKESKOLEN,
    TODAY,
    TUESDAY,
    a_goal,
    a_person,
    a_round,
    a_school,
    an_activity,
    an_agreement,
    an_answer,
    an_asking,
    summary_facts,
)

CHIEF = a_person("centerchef", Role(RoleName.CHIEF, None, TODAY))
READING = a_goal()
LIBRARY = a_goal("bibliotek", title="Læsehjørne i alle klasser", parent_id="laesning")
MOVING = a_goal("overgang", title="Tryg overgang fra dagtilbud til skole", activity_id="A-02")
DIGITAL = a_goal("digital", title="Digital dannelse i alle fag", activity_id="A-02")
ACTIVITIES = (an_activity(), an_activity("A-02", "Sammenhæng fra dagtilbud til skole"))
POLICIES = (
    Policy("p1", "Gode år i skolen", None, ACTIVITIES[:1]),
    Policy("p2", "Et fælles løft", None, ACTIVITIES[1:]),
)

STORED: Stored = {
    "people": [{"object_id": "00000000-0000-4000-8000-000000000001", "name": "Leder 01"}],
    "roles": [{"name": RoleName.LEADER, "school_id": "birkeskolen", "since": date(2020, 8, 1)}],
    "answers": [
        {
            "goal_id": "laesning",
            "school_id": "birkeskolen",
            "status": Status.AT_RISK,
            "confidence": 2,
            "trend": Trend.WORSE,
            "obstacle": Obstacle.NONE,
            "need": Need.DECISION,
            "next_step": "Vi mangler en aftale om besøgsdage.",
            "only_chief": True,
            "progress": None,
            "at": TUESDAY - timedelta(days=60 * (6 - number)),
        }
        for number in range(7)
    ],
    "dialog_states": [{"name": "check_in", "content": {"goal": "laesning"}, "expires": TUESDAY}],
    "points": [],
}
STORED_NAMES = Names({READING.id: READING.title}, {BIRKESKOLEN.id: BIRKESKOLEN.name})
WELL = BotHealth(
    ticks=(Tick("plan", TUESDAY), Tick("send", TUESDAY), Tick("housekeep", None)),
    tables="0009",
    expected="0009",
    messages={"pending": 12, "sent": 40, "cancelled": 3},
    unreachable=0,
    today=TODAY,
    list_ends=date(2027, 6, 30),
)
UNWELL = replace(
    WELL,
    ticks=(Tick("plan", TUESDAY, late=True),),
    tables="0008",
    messages={},
    unreachable=2,
    list_ends=date(2026, 11, 1),
)
WEEKS = by_week(
    (
        *[(date(2026, 10, 6), (Step.ASK,))] * 11,
        (date(2026, 10, 8), (Step.REMIND, Step.NUDGE)),
        *[(date(2026, 10, 20), (Step.DAY_BEFORE,))] * 3,
    )
)


def facts() -> SummaryFacts:
    """A goal that is behind, one twice at risk with a promise overdue, one on track."""
    late = an_agreement(goal_id="overgang", due=datetime(2026, 9, 1, tzinfo=UTC).date())
    before = an_answer("overgang", round_id=a_round(number=1).id, status=Status.AT_RISK)
    now = replace(
        before,
        round_id=a_round().id,
        confidence=2,
        trend=Trend.WORSE,
        obstacle=Obstacle.TIME,
        next_step="Vi mangler en aftale om besøgsdage.",
        at=datetime(2026, 10, 6, 6, 30, tzinfo=UTC),
    )
    behind = replace(now, goal_id="bibliotek", status=Status.BEHIND, need=Need.DECISION)
    fine = an_answer(round_id=a_round().id, at=now.at)
    return summary_facts(
        activities=ACTIVITIES,
        goals=(READING, LIBRARY, MOVING, DIGITAL),
        answers=(before, now, replace(behind, next_step=""), fine),
        agreements=(late,),
    )


def explained(goal_id: str = "") -> Why:
    found = explain(
        facts(), POLICIES, view_of(CHIEF, ["birkeskolen"], TODAY), "birkeskolen", goal_id
    )
    assert found
    return found


def exported() -> tuple[Table, Table]:
    """What the chief takes along of that school."""
    at, view = facts(), view_of(CHIEF, ["birkeskolen"], TODAY)
    answers = answers_table(at.answers, at.schools, at.goals, view)
    return summary_table(at, POLICIES, view), answers


def export(say: Texts) -> Card:
    return _card(export_dialog.offer((RoleName.CHIEF,), _files("summary", "answers"), say))


def export_administrator(say: Texts) -> Card:
    return _card(export_dialog.offer((RoleName.ADMINISTRATOR,), _files("rounds", "log"), say))


def health(say: Texts) -> Card:
    return _card(health_dialog.show(WELL, say))


def health_bad(say: Texts) -> Card:
    return _card(health_dialog.show(UNWELL, say))


def rehearsal(say: Texts) -> Card:
    url = "https://pejling.example/preview/year.csv"
    return _card(rehearsal_dialog.show(WEEKS, url, say))


def my_data(say: Texts) -> Card:
    return my_data_card(STORED, STORED_NAMES, say)


def who_reads(say: Texts) -> Card:
    notice = Notice("Demokommunen", "GDPR art. 6(1)(e)", "dpo@demokommunen.example")
    lines = told_of(Kept(seat=date(2020, 8, 1), answered=TUESDAY, round_opens=TODAY, words=TUESDAY))
    return _card(kept_on_me.who_reads(lines, an_asking().readers, notice, say))


def why(say: Texts) -> Card:
    return why_card(explained(), say)


def why_goal(say: Texts) -> Card:
    return why_card(explained("overgang"), say)


def why_which(say: Texts) -> Card:
    found = [Findable(BIRKESKOLEN, READING), Findable(a_school("egeskolen"), READING)]
    return _card(why_dialog.ask_which("læser", found, say))


def _files(*tables: str) -> list[tuple[str, str]]:
    return [(what, f"https://pejling.example/export/{what}") for what in ("xlsx", *tables, "json")]


def _card(turn: Turn) -> Card:
    [said] = turn.says
    assert said.card
    return said.card
