"""Builders: name only what a test is about, the rest is a plausible municipality."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from followup.asking import Asking
from followup.check_in import Answer, Need, Obstacle, Round, Status, Trend
from followup.people import Municipality, Person, Role, RoleName, School
from followup.plan import Activity, Goal, Level
from followup.positions import SummaryFacts
from followup.reminders import Reminder, Step
from followup.requests import Request, RequestState, after_answer
from followup.talk import Agreement, AgreementState, Talk, TalkState

TENANT = "0d6a1c7e-0000-4000-8000-00000000aaaa"
TUESDAY = datetime(2026, 10, 6, 7, 0, tzinfo=UTC)  # 09:00 in Copenhagen
TODAY = TUESDAY.date()
BIRKESKOLEN = School("birkeskolen", "Birkeskolen")
ROUND = Round(
    "F20-07:birkeskolen:2026/2027#1", "birkeskolen", "2026/2027#1", TODAY, date(2026, 10, 19)
)


def a_municipality(**changes: object) -> Municipality:
    values = {
        "tenant_id": TENANT,
        "name": "Demokommunen",
        "country": "DK",
        "zone": "Europe/Copenhagen",
        "language": "da",
    }
    return Municipality(**values | changes)  # type: ignore[arg-type]


def a_person(id: str = "leder-01", *roles: Role, **changes: object) -> Person:
    number = sum(map(ord, id))
    values = {
        "id": id,
        "tenant_id": TENANT,
        "object_id": f"00000000-0000-4000-8000-{number:012d}",
        "name": id.replace("-", " ").capitalize(),
        "language": "da",
        "zone": "Europe/Copenhagen",
        "roles": roles or (Role(RoleName.LEADER, "birkeskolen", date(2020, 8, 1)),),
        "notice_version": 1,
    }
    return Person(**values | changes)  # type: ignore[arg-type]


def a_goal(id: str = "laesning", **changes: object) -> Goal:
    values = {
        "id": id,
        "school_id": "birkeskolen",
        "activity_id": "A-01",
        "title": "Flere elever læser i fritiden",
        "sign": "Udlån i skolens bibliotek stiger",
        "starts": date(2026, 8, 1),
        "due": date(2027, 5, 31),
    }
    return Goal(**values | changes)  # type: ignore[arg-type]


def an_answer(goal_id: str = "laesning", **changes: object) -> Answer:
    values = {
        "goal_id": goal_id,
        "round_id": "F20-07:birkeskolen:2025/2026#4",
        "school_id": "birkeskolen",
        "status": Status.ON_TRACK,
        "confidence": 4,
        "trend": Trend.SAME,
        "obstacle": Obstacle.NONE,
        "need": Need.NOTHING,
        "person_id": "leder-01",
        "at": datetime(2026, 6, 12, 8, 0, tzinfo=UTC),
    }
    return Answer(**values | changes)  # type: ignore[arg-type]


def a_talk(**changes: object) -> Talk:
    values = {
        "id": "talk-1",
        "instrument_id": "F20-07",
        "kind": "one_to_one",
        "school_id": "birkeskolen",
        "starts": datetime(2026, 10, 20, 8, 0, tzinfo=UTC),
        "ends": datetime(2026, 10, 20, 9, 0, tzinfo=UTC),
        "place": "",
        "state": TalkState.BOOKED,
        "slot": "2026/2027#1",
    }
    return Talk(**values | changes)  # type: ignore[arg-type]


def an_asking(**changes: object) -> Asking:
    values = {
        "person": a_person(),
        "school": BIRKESKOLEN,
        "round": ROUND,
        "talk": a_talk(),
        "today": TODAY,
        "goals": (a_goal(),),
        "before": {},
        "given": {},
        "readers": (RoleName.CHIEF, RoleName.LEADERSHIP_CONSULTANT),
    }
    return Asking(**values | changes)  # type: ignore[arg-type]


def a_school(id: str = "birkeskolen", name: str = "") -> School:
    return School(id, name or id.capitalize())


def an_activity(id: str = "A-01", text: str = "Fælles læsestrategi") -> Activity:
    return Activity(id, "p1", Level.POLICY, text)


def a_round(school_id: str = "birkeskolen", number: int = 2, **changes: object) -> Round:
    """Slot 2026/2027#2 opened today; each lower number opened 60 days before the next."""
    opens = TODAY - timedelta(days=60 * (2 - number))
    values = {
        "id": f"F20-07:{school_id}:2026/2027#{number}",
        "school_id": school_id,
        "slot": f"2026/2027#{number}",
        "opens": opens,
        "closes": opens + timedelta(days=13),
    }
    return Round(**values | changes)  # type: ignore[arg-type]


def summary_facts(**changes: object) -> SummaryFacts:
    values = {
        "now": TUESDAY,
        "today": TODAY,
        "patience": TODAY - timedelta(days=14),
        "schools": (BIRKESKOLEN,),
        "activities": (an_activity(),),
        "goals": (a_goal(),),
        "rounds": (a_round(), a_round(number=1)),
        "answers": (),
        "people": (a_person(),),
    }
    facts = SummaryFacts(**values | changes)  # type: ignore[arg-type]
    return facts if "requests" in changes else replace(facts, requests=asked_in(facts.answers))


def asked_in(answers: Iterable[Answer]) -> tuple[Request, ...]:
    """The requests that stand once these answers were given, one after the other."""
    standing: dict[str, Request] = {}
    for told in sorted((one for one in answers if one.at), key=lambda one: str(one.at)):
        alive = (one for one in standing.values() if one.state is not RequestState.CLOSED)
        known = [one for one in alive if one.goal_id == told.goal_id]
        standing |= {one.id: one for one in after_answer(told, known)}
    return tuple(one for one in standing.values() if one.state is not RequestState.CLOSED)


def a_request(id: str = "anmodning-1", **changes: object) -> Request:
    values = {
        "id": id,
        "school_id": "birkeskolen",
        "goal_id": None,
        "need": Need.CONSULTANT_SPARRING,
        "role": RoleName.LEADERSHIP_CONSULTANT,
        "asked_by": "leder-01",
        "asked_at": TUESDAY,
        "words": "Kan vi tale om teamets årsplan?",
    }
    return Request(**values | changes)  # type: ignore[arg-type]


def a_reminder(**changes: object) -> Reminder:
    values = {
        "key": "F20-07:birkeskolen:2026/2027#1:ask:1:leder-01",
        "person_id": "leder-01",
        "step": Step.ASK,
        "instrument_kind": "one_to_one",
        "school_id": "birkeskolen",
        "talk_id": "talk-1",
        "round_id": ROUND.id,
        "about": date(2026, 10, 20),
        "due": TUESDAY,
        "expires": datetime(2026, 10, 20, 8, 0, tzinfo=UTC),
    }
    return Reminder(**values | changes)  # type: ignore[arg-type]


def an_agreement(id: str = "aftale-1", **changes: object) -> Agreement:
    values = {
        "id": id,
        "school_id": "birkeskolen",
        "talk_id": "talk-1",
        "goal_id": None,
        "what": "Ny plan for tilsyn",
        "owner_id": "leder-01",
        "proposed_by": "centerchef",
        "due": date(2026, 10, 13),
        "state": AgreementState.OPEN,
        "made_at": TUESDAY,
    }
    return Agreement(**values | changes)  # type: ignore[arg-type]
