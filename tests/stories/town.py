"""The towns that stories happen in: a small one of five schools, and a whole municipality."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from documents.read_files import read_files
from followup.people import Person, Role, RoleName, School
from followup.plan import Activity as PlannedActivity
from followup.plan import (
    CadenceRule,
    Instrument,
    Level,
    Plan,
    Policy,
    RuleUnit,
    Subject,
)
from followup.register import Blackout, Register
from tests.builders import a_goal, a_municipality, a_person, a_talk
from tests.documents.files import plan_files

MORNING = datetime(2026, 10, 6, 7, 0, tzinfo=UTC)  # Tuesday, nine in Copenhagen
SCHOOLS = ("birkeskolen", "egeskolen", "lyngskolen", "askeskolen", "pileskolen")
EVERYWHERE = {
    "chief": RoleName.CHIEF,
    "consultant": RoleName.LEADERSHIP_CONSULTANT,
    "director": RoleName.DIRECTOR,
    "administrator": RoleName.ADMINISTRATOR,
}
_LONG_AGO = date(2019, 8, 1)


def a_town(**changes: Any) -> Register:
    """Five schools with two goals each, all with a 1:1 on 20 October, nobody new to the notice."""
    values: dict[str, Any] = {
        "municipality": a_municipality(),
        "schools": tuple(School(id, id.capitalize()) for id in SCHOOLS),
        "people": (*leaders(), *seats()),
        "plans": (a_plan(),),
        "goals": tuple(a_goal(f"{s}-{n}", school_id=s) for s in SCHOOLS for n in (1, 2)),
        "talks": tuple(a_talk(id=f"talk-{s}", school_id=s, slot="") for s in SCHOOLS),
        "blackouts": (Blackout(date(2026, 10, 12), date(2026, 10, 16), "Efterårsferie"),),
    }
    return Register(**values | changes)


def a_village() -> Register:
    """Birkeskolen alone, with its leader and the chief: less to plan at every tick."""
    return a_town(
        schools=(School("birkeskolen", "Birkeskolen"),),
        people=(leaders()[0], seats()[0]),
        goals=tuple(a_goal(f"birkeskolen-{n}") for n in (1, 2)),
        talks=(a_talk(id="talk-birkeskolen", slot=""),),
    )


def leaders(**changes: Any) -> tuple[Person, ...]:
    """leder-1 of Birkeskolen and so on."""
    return tuple(
        _somebody(f"leder-{n}", n, RoleName.LEADER, school, **changes)
        for n, school in enumerate(SCHOOLS, 1)
    )


def seats(**changes: Any) -> tuple[Person, ...]:
    return tuple(
        _somebody(id, 50 + n, role, None, **changes)
        for n, (id, role) in enumerate(EVERYWHERE.items())
    )


def a_plan() -> Plan:
    activity = PlannedActivity("A-01", "p1", Level.POLICY, "Fælles læsestrategi")
    rule = CadenceRule(RuleUnit.SCHOOL_YEAR, 4, 6)
    talk = Instrument(
        "F20-07",
        "one_to_one",
        "1:1",
        RoleName.CHIEF,
        (RoleName.CHIEF, RoleName.LEADER),
        Subject.SCHOOL,
        ("p1",),
        rule,
    )
    policy = Policy("p1", "Gode år i skolen", None, (activity,))
    return Plan("plan", "Plan", "", date(2026, 8, 1), date(2028, 7, 31), (policy,), (talk,))


@cache
def a_municipality_of_2020() -> Register:
    """Both plans, and sixteen invented schools with 4 to 6 goals each, in October 2020."""
    text = "\n".join([_HEAD, *_people(), "goals:", *_goals(), "talks:", *_talks()])
    return read_files([*plan_files(), ("municipality.yaml", text.encode())])


def school_ids() -> list[str]:
    return [f"skole-{n:02d}" for n in range(1, 17)]


def language_of(number: int) -> str:
    return ("da", "sv", "nb", "en")[number % 4]


_HEAD = """\
schema_version: 1
municipality: {name: Demokommunen, tenant_id: d0d0d0d0-0000-4000-8000-000000000000,
  country: DK, zone: Europe/Copenhagen, language: da}
blackouts:
  - {first: 2020-10-12, last: 2020-10-16, name: Efterårsferie}
schools:""" + "".join(f"\n  - {{id: {id}, name: Skole {id[-2:]}}}" for id in school_ids())


def _people() -> list[str]:
    rows = [("centerchef", 99, "da", "role: chief")]
    rows += [
        (f"leder-{n:02d}", n, language_of(n), f"role: leader, school: {id}")
        for n, id in enumerate(school_ids(), 1)
    ]
    return [
        "people:",
        *(
            f"  - {{id: {id}, name: {id.capitalize()}, language: {language}, "
            f"object_id: d0d0d0d0-0000-4000-8000-{n:012d}, roles: [{{{role}, since: 2019-08-01}}]}}"
            for id, n, language, role in rows
        ),
    ]


def _goals() -> list[str]:
    """School n has 4 to 6 goals; every third has two under the same activity."""
    return [
        f"  - {{id: {id}-{k}, school: {id}, activity: A20-{_activity(n, k):02d}, title: Mål {k}, "
        "sign: Et tegn, starts: 2020-08-10, due: 2021-05-28}"
        for n, id in enumerate(school_ids(), 1)
        for k in range(1, 5 + n % 3)
    ]


def _activity(school: int, goal: int) -> int:
    return 1 + (school * 3 + min(goal, 4 if school % 3 else 9)) % 18


def _talks() -> list[str]:
    first = date(2020, 10, 20)
    days = [first + timedelta(days=n % 4) for n in range(16)]
    return [
        f"  - {{id: samtale-{id}, instrument: F20-07, school: {id}, "
        f"starts: {day} 10:00, ends: {day} 11:00}}"
        for id, day in zip(school_ids(), days, strict=True)
    ]


def _somebody(id: str, number: int, role: RoleName, school: str | None, **changes: Any) -> Person:
    object_id = f"00000000-0000-4000-8000-{number:012d}"
    return a_person(id, Role(role, school, _LONG_AGO), **{"object_id": object_id} | changes)
