"""Five school years in three countries: all that comes unasked comes in its reader's day."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup.calendar import Calendar, at, send_window
from followup.plan import Instrument
from followup.planning import plan
from followup.register import Blackout
from followup.talk import Talk
from tests.builders import a_goal, a_municipality, a_talk
from tests.school_years import (
    EARLIER,
    GRUS,
    LATER,
    LUS,
    ONE_TO_ONE,
    a_plan,
    chief,
    facts,
    leader,
    with_rounds,
)

CAPITALS = {"DK": "Europe/Copenhagen", "SE": "Europe/Stockholm", "NO": "Europe/Oslo"}
YEARS = range(2026, 2031)
SUMMERS = tuple(
    Blackout(date(year, 6, 26), date(year, 8, 8), "sommer") for year in range(2026, 2032)
)
TALKS = (  # month and day: among them the first days of school and those near both odd nights
    ((8, 11), ONE_TO_ONE),
    ((9, 22), LUS),
    ((10, 27), ONE_TO_ONE),
    ((11, 17), GRUS),
    ((1, 5), ONE_TO_ONE),
    ((3, 30), ONE_TO_ONE),
)


def talks_of(first_year: int, calendar: Calendar) -> tuple[Talk, ...]:
    return tuple(_talk(first_year, *one, calendar) for one in TALKS)


def _talk(first_year: int, when: tuple[int, int], line: Instrument, calendar: Calendar) -> Talk:
    wanted = date(first_year + (when[0] < 8), *when)
    starts = at(calendar.sending_day(wanted, "birkeskolen"), time(10), calendar.zone)
    return a_talk(
        id=f"{line.id}-{wanted}",
        instrument_id=line.id,
        kind=line.kind,
        starts=starts,
        ends=starts + timedelta(hours=1),
        slot="",
    )


@pytest.mark.parametrize("country", CAPITALS)
def test_every_message_of_five_years_comes_inside_its_readers_own_window(country: str) -> None:
    zone = CAPITALS[country]
    calendar = Calendar(country, zone, SUMMERS)
    people = (leader(zone=zone), chief(zone="Atlantic/Faroe"), leader("egeskolen", zone=zone))
    zones = {person.id: person.zone for person in people}
    seen = 0
    for year in YEARS:
        lines = (*LATER, *EARLIER) if year % 2 else LATER
        plans = (a_plan(*lines, first_year=year),)
        world = with_rounds(
            replace(
                facts(),
                municipality=replace(a_municipality(), country=country, zone=zone),
                calendar=calendar,
                plans=plans,
                people=people,
                talks=talks_of(year, calendar),
                goals=(a_goal(starts=date(2026, 1, 1), due=date(2032, 5, 31)),),
                rounds=(),
            ),
            f"{year}/{year + 1}",
        )
        first, last = (datetime(y, 8, 1, tzinfo=UTC) for y in (year, year + 1))
        for reminder in plan(world, first, last):
            local = reminder.due.astimezone(ZoneInfo(zones[reminder.person_id]))
            opens, closes = send_window(local.date())
            assert opens <= local.time() <= closes, reminder
            assert calendar.is_working_day(local.date(), reminder.school_id), reminder
            seen += 1
    assert seen > 5 * 40
