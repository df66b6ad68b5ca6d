"""A whole school year to plan: the oracle's calendar, every instrument, invented schools."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup.calendar import Calendar, at, days, local_day
from followup.people import Person, Role, RoleName, School
from followup.plan import CadenceRule, Instrument, Plan, RuleUnit, Subject
from followup.planning import plan
from followup.register import Blackout
from followup.reminders import Planning, Reminder, Sent
from followup.rounds import all_rounds
from followup.talk import Talk, TalkState
from tests.builders import a_goal, a_municipality, a_person

ZONE = "Europe/Copenhagen"
YEAR = "2026/2027"
LONG_AGO = date(2020, 8, 1)
NINE = time(9)
CHIEF, LEADER, TEAM = RoleName.CHIEF, RoleName.LEADER, RoleName.TEAM
CONSULTANT, DIRECTOR = RoleName.LEADERSHIP_CONSULTANT, RoleName.DIRECTOR

OFF = (
    Blackout(date(2026, 8, 1), date(2026, 8, 7), "sommer"),
    Blackout(date(2026, 10, 12), date(2026, 10, 16), "efterår"),
    Blackout(date(2026, 12, 21), date(2027, 1, 1), "jul"),
    Blackout(date(2027, 2, 15), date(2027, 2, 19), "vinter"),
    Blackout(date(2027, 3, 22), date(2027, 3, 29), "påske"),
    Blackout(date(2027, 6, 26), date(2027, 7, 31), "sommer"),
)
BEFORE = Blackout(date(2026, 6, 27), date(2026, 7, 31), "sommer")
FOUR_TO_SIX = CadenceRule(RuleUnit.SCHOOL_YEAR, 4, 6)


def danish(*blackouts: Blackout) -> Calendar:
    return Calendar("DK", ZONE, (BEFORE, *OFF, *blackouts))


def an_instrument(
    id: str,
    kind: str,
    rule: tuple[int, int | None] | None,
    convener: RoleName = CHIEF,
    seats: tuple[RoleName, ...] = (CHIEF, LEADER),
    subject: Subject = Subject.SCHOOL,
    unit: RuleUnit = RuleUnit.SCHOOL_YEAR,
) -> Instrument:
    return Instrument(
        id=id,
        kind=kind,
        text=id,
        convener=convener,
        seats=seats,
        subject=subject,
        covers=("p1",),
        rule=CadenceRule(unit, *rule) if rule else None,
    )


ONE_TO_ONE = an_instrument("F20-07", "one_to_one", (4, 6), seats=(CHIEF, LEADER, CONSULTANT))
LUS = an_instrument("F20-06a", "leadership_development_talk", (1, 1), subject=Subject.LEADER)
GRUS = an_instrument(
    "F20-06b", "leadership_team_development_talk", (1, 1), seats=(CHIEF, TEAM), subject=Subject.TEAM
)
LOCAL = an_instrument("F20-01", "local_evaluation", (1, 1), LEADER, (TEAM,))
MUNICIPAL = an_instrument(
    "F20-02", "municipal_evaluation", (1, 1), CHIEF, (CHIEF,), Subject.MUNICIPALITY
)
REVISION = an_instrument("F20-05", "school_strategy_revision", (1, 1), LEADER, (TEAM,))
SPARRING = an_instrument("F20-09", "sparring", (0, None), CONSULTANT, (CONSULTANT, LEADER))
FOLLOW_UP = an_instrument(
    "F20-08", "consultant_follow_up", (0, None), CONSULTANT, (CONSULTANT, LEADER)
)
LATER = (ONE_TO_ONE, LUS, GRUS, LOCAL, MUNICIPAL, REVISION, SPARRING, FOLLOW_UP)

WELLBEING = an_instrument("A18-01", "wellbeing_assessment", (2, 2), LEADER, (LEADER,))
STRATEGY = an_instrument(
    "F18-03", "school_strategy", (1, 1), LEADER, (TEAM,), unit=RuleUnit.PLAN_PERIOD
)
TUS = an_instrument("F18-04", "team_development_talk", (0, None), CHIEF, (CHIEF, TEAM))
TEAM_TALK = an_instrument(
    "F18-05", "leadership_team_development_talk", (2, 2), subject=Subject.LEADER
)
SIX = an_instrument("F18-06", "one_to_one", (6, 6))
EARLIER = (
    WELLBEING,
    an_instrument("F18-01", "local_evaluation", (1, 1), LEADER, (TEAM,)),
    an_instrument("F18-02", "municipal_evaluation", (1, 1), CHIEF, (CHIEF,), Subject.MUNICIPALITY),
    STRATEGY,
    TUS,
    TEAM_TALK,
    SIX,
    an_instrument("F18-07", "sparring", (0, None), CONSULTANT, (CONSULTANT, LEADER)),
)


def a_plan(*instruments: Instrument, first_year: int = 2026) -> Plan:
    return Plan(
        id=f"plan-{first_year}",
        title="Plan",
        label=f"{first_year}-{first_year + 2}",
        starts=date(first_year, 8, 1),
        ends=date(first_year + 2, 7, 31),
        policies=(),
        instruments=instruments or LATER,
    )


def leader(school_id: str = "birkeskolen", since: date = LONG_AGO, **changes: object) -> Person:
    return a_person(f"leder-{school_id}", Role(LEADER, school_id, since), **changes)


def chief(**changes: object) -> Person:
    return a_person("chef", Role(CHIEF, None, LONG_AGO), **changes)


def a_meeting(
    day: date, id: str = "t1", instrument: Instrument = ONE_TO_ONE, **changes: object
) -> Talk:
    """A talk at 10:00 local, an hour long."""
    starts = at(day, changes.pop("wall", time(10)), ZONE)  # type: ignore[arg-type]
    values = {
        "id": id,
        "instrument_id": instrument.id,
        "kind": instrument.kind,
        "school_id": "birkeskolen",
        "starts": starts,
        "ends": starts + timedelta(hours=1),
        "place": "",
        "state": TalkState.BOOKED,
    }
    return Talk(**values | changes)  # type: ignore[arg-type]


def facts(*talks: Talk, **changes: object) -> Planning:
    """One school with a leader, a chief and a goal, unless told otherwise; rounds follow talks."""
    values: dict[str, object] = {
        "municipality": a_municipality(),
        "calendar": danish(),
        "plans": (a_plan(),),
        "people": (leader(), chief()),
        "schools": (School("birkeskolen", "Birkeskolen"),),
        "talks": talks,
        "goals": (a_goal(starts=date(2026, 1, 1)),),
    } | changes
    made = Planning(**values)  # type: ignore[arg-type]
    return made if made.rounds else with_rounds(made)


def with_rounds(made: Planning, *years: str) -> Planning:
    """The rounds that follow from the talks as they stand."""
    found = tuple(
        asked
        for year in years or (YEAR, "2027/2028")
        for asked in all_rounds(
            made.plans,
            [s.id for s in made.schools],
            made.calendar,
            made.talks,
            year,
            made.overrides,
        )
    )
    return replace(made, rounds=found)


def midnight(day: date) -> datetime:
    return at(day, time(), ZONE)


def of_year(world: Planning, first: date = date(2026, 8, 1)) -> tuple[Reminder, ...]:
    return plan(world, midnight(first), midnight(date(2027, 8, 1)))


def local(moment: datetime) -> str:
    """For example "2026-10-06 09:00"."""
    return moment.astimezone(ZoneInfo(ZONE)).strftime("%Y-%m-%d %H:%M")


def days_of(reminders: tuple[Reminder, ...], person_id: str = "leder-birkeskolen") -> list[str]:
    """For example "ask 2026-10-06", in order."""
    return [f"{r.step} {local_day(r.due, ZONE)}" for r in reminders if r.person_id == person_id]


def day_by_day(world: Planning, first: date, last: date) -> list[tuple[str, str, datetime]]:
    """What is sent when every day is planned by itself and its messages go out at once."""
    gone: list[tuple[str, str, datetime]] = []
    for day in days(first, last):
        due = plan(world, midnight(day), midnight(day + timedelta(days=1)))
        gone += as_events(due)
        world = replace(world, sent=(*world.sent, *messages(due)))
    return gone


def as_events(reminders: tuple[Reminder, ...]) -> list[tuple[str, str, datetime]]:
    return [(r.person_id, r.key, r.due) for r in reminders]


def messages(reminders: tuple[Reminder, ...]) -> tuple[Sent, ...]:
    """As the sender bundles them: a person's that share a moment are one message."""
    cards: dict[tuple[str, datetime], tuple[str, ...]] = {}
    for r in reminders:
        cards[r.person_id, r.due] = (*cards.get((r.person_id, r.due), ()), r.key)
    return tuple(Sent(person, moment, keys) for (person, moment), keys in cards.items())
