"""A chief's desk for tests: two schools, one calendar year, whoever sits at the table."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from followup.booking import Desk, Wish
from followup.people import Role, School
from followup.plan import Instrument
from followup.rounds import year_slots
from followup.talk import Talk
from tests.builders import TUESDAY, a_person, a_talk
from tests.school_years import (
    CHIEF,
    CONSULTANT,
    LEADER,
    LONG_AGO,
    LUS,
    ONE_TO_ONE,
    YEAR,
    ZONE,
    danish,
)

BIRKE, EGE = School("birkeskolen", "Birkeskolen"), School("egeskolen", "Egeskolen")
PEOPLE = (
    a_person("centerchef", Role(CHIEF, None, LONG_AGO)),
    a_person("ledelseskonsulent", Role(CONSULTANT, None, LONG_AGO)),
    a_person("leder-01", Role(LEADER, "birkeskolen", LONG_AGO)),
    a_person("leder-02", Role(LEADER, "egeskolen", LONG_AGO)),
)


def a_desk(*talks: Talk, **changes: Any) -> Desk:
    values: dict[str, Any] = {
        "calendar": danish(),
        "now": TUESDAY,
        "instruments": (ONE_TO_ONE, LUS),
        "talks": talks,
        "people": PEOPLE,
    }
    return Desk(**values | changes)


def slots_of(desk: Desk, instrument: Instrument = ONE_TO_ONE, school: str = "birkeskolen") -> Any:
    return year_slots(instrument, school, desk.calendar, YEAR)


def local(text: str) -> datetime:
    """2026-10-20 10:00 where the school is."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)).astimezone(ZoneInfo("UTC"))


def a_wish(start: str = "2026-10-27 10:00", minutes: int = 60, **changes: Any) -> Wish:
    starts = local(start)
    values: dict[str, Any] = {
        "instrument": ONE_TO_ONE,
        "school_id": "birkeskolen",
        "starts": starts,
        "ends": starts + timedelta(minutes=minutes),
    }
    return Wish(**values | changes)


def talk_at(start: str, school: str = "egeskolen", minutes: int = 60, **changes: Any) -> Talk:
    starts = local(start)
    ends = starts + timedelta(minutes=minutes)
    return a_talk(school_id=school, starts=starts, ends=ends, **changes)
