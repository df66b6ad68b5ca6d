"""Agenda sheets for tests: Birkeskolen's third talk, with everything that can stand on a sheet."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from followup.agenda import Issue, for_all_seats
from followup.agenda_lines import AgendaFacts
from followup.cadence import CadenceState, Slot, Standing
from followup.calendar import Calendar
from followup.check_in import Need, Obstacle, Status, Trend
from followup.people import Person, Role, RoleName
from followup.plan import CadenceRule, Instrument, RuleUnit, Subject
from followup.points import HiddenLine, Hideable, Point
from followup.sight import Given, View, view_of
from followup.talk import Agreement, AgreementState, Talk, TalkState
from tests.builders import (
    BIRKESKOLEN,
    TODAY,
    TUESDAY,
    a_goal,
    a_person,
    a_round,
    a_talk,
    an_activity,
    an_answer,
    summary_facts,
)

_SINCE = date(2020, 8, 1)
RULE = CadenceRule(RuleUnit.SCHOOL_YEAR, 4, 6)
_SEATS = (RoleName.CHIEF, RoleName.LEADER, RoleName.LEADERSHIP_CONSULTANT)
ONE_TO_ONE = Instrument(
    "F20-07", "one_to_one", "1:1", RoleName.CHIEF, _SEATS, Subject.SCHOOL, ("p1",), RULE
)
LUS = replace(ONE_TO_ONE, id="F20-06a", kind="leadership_development_talk", seats=_SEATS[:2])
LEADER = a_person()
CHIEF = a_person("centerchef", Role(RoleName.CHIEF, None, _SINCE))
CONSULTANT = a_person("konsulent-01", Role(RoleName.LEADERSHIP_CONSULTANT, "birkeskolen", _SINCE))
HELD_AT = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
HELD = a_talk(id="talk-0", starts=HELD_AT, ends=HELD_AT + timedelta(hours=1), state=TalkState.HELD)
TALK = a_talk(slot="2026/2027#2", place="Rådhuset, lokale 2")
SLOTS = (
    Slot("2026/2027#1", date(2026, 8, 1), date(2026, 9, 23)),
    Slot("2026/2027#2", date(2026, 9, 24), date(2026, 11, 17)),
    Slot("2026/2027#3", date(2026, 11, 18), date(2027, 1, 18)),
)
THIS, LAST = a_round(number=2), a_round(number=1)
GOALS = (
    a_goal(),
    a_goal("overgang", title="Tryg overgang fra dagtilbud til skole"),
    a_goal("digital", title="Digital dannelse i alle fag"),
)
_SAID_NOW = TUESDAY - timedelta(hours=1)
_SAID_THEN = HELD_AT - timedelta(days=9)


def said_then(goal_id: str, **changes: Any) -> Any:
    """An answer that the last held talk has dealt with."""
    return an_answer(goal_id, **{"round_id": LAST.id, "at": _SAID_THEN} | changes)


def said_now(goal_id: str, **changes: Any) -> Any:
    return an_answer(goal_id, **{"round_id": THIS.id, "at": _SAID_NOW} | changes)


IN_TROUBLE = said_now(
    "overgang",
    status=Status.BEHIND,
    confidence=2,
    trend=Trend.WORSE,
    obstacle=Obstacle.TIME,
    need=Need.DECISION,
    next_step="Vi mangler en aftale om besøgsdage.",
)
ANSWERS = (
    said_then("laesning", status=Status.AT_RISK),
    said_then("overgang"),
    said_now("laesning", trend=Trend.BETTER),
    IN_TROUBLE,
)


def a_point(id: str = "p1", text: str = "Lokaler til indskolingen", **changes: Any) -> Point:
    made = {"person_id": LEADER.id, "made_at": TUESDAY - timedelta(days=1)}
    return Point(id, "birkeskolen", text=text, **made | changes)  # type: ignore[arg-type]


def an_agreement(id: str = "a1", **changes: Any) -> Agreement:
    values: dict[str, Any] = {
        "school_id": "birkeskolen",
        "talk_id": HELD.id,
        "goal_id": None,
        "what": "Besøgsdage for de nye elever",
        "owner_id": LEADER.id,
        "proposed_by": LEADER.id,
        "due": TODAY + timedelta(days=20),
        "state": AgreementState.OPEN,
        "made_at": HELD_AT,
    }
    return Agreement(id, **values | changes)


AGREEMENTS = (
    an_agreement(),
    an_agreement("a2", what="Plan for læsevejledere", state=AgreementState.DONE),
    an_agreement("a3", what="Svar om lokaler", owner_id=CHIEF.id, due=TODAY - timedelta(days=6)),
)


def a_standing(talk: Talk | None = TALK) -> Standing:
    return Standing(RULE, 2, 1, 1, CadenceState.OK, talk, HELD)


def agenda_facts(summary: dict[str, Any] | None = None, **changes: Any) -> AgendaFacts:
    """`summary` changes what is known of the school, the rest the sheet's own facts."""
    known: dict[str, Any] = {
        "activities": (an_activity(),),
        "goals": GOALS,
        "rounds": (THIS, LAST),
        "answers": ANSWERS,
        "people": (LEADER, CHIEF, CONSULTANT),
        "agreements": AGREEMENTS,
        "talks": (HELD, TALK),
    }
    values: dict[str, Any] = {
        "talk": TALK,
        "school": BIRKESKOLEN,
        "instrument": ONE_TO_ONE,
        "calendar": Calendar("DK", "Europe/Copenhagen"),
        "summary": summary_facts(**known | (summary or {})),
        "standing": a_standing(),
        "points": (a_point(), a_point("p2", "Ny skolebestyrelse")),
        "slots": SLOTS,
    }
    return AgendaFacts(**values | changes)


def danish_number() -> str:
    """A valid Danish number, made here so that none stands in the repository."""
    return f"{date(1961, 7, 7):%d%m%y}-{4 * 1000 + 285}"


def view(reader: Person) -> View:
    seated = {"birkeskolen": (Given.SEATED,)}
    return view_of(reader, ["birkeskolen"], TODAY, seated)


SHARED = for_all_seats(agenda_facts(), Issue(1, 1, TUESDAY))
KEPT_BACK = HiddenLine("birkeskolen", Hideable.GOAL, "overgang", LEADER.id, True, TUESDAY)
