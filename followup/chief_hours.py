"""The chief's hours: when a talk may begin, and how many more a day and a week can take."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from followup.calendar import at, local_day
from followup.day_flow import Week, week_of
from followup.people import Municipality, RoleName
from followup.rounds import line_of
from followup.talk import Talk
from followup.wanted_talks import Ground, Wanted, standing_talks

# Far enough apart for the longest talk, so any talk fits any hour; Friday afternoon is left alone.
HOURS = (time(9), time(11, 30), time(14))
_WIDTH = timedelta(minutes=150)
_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Limits:
    """How many talks the chief wants at most, those already booked included."""

    a_day: int = 2
    a_week: int = 6


USUAL_LIMITS = Limits()
MOST_A_DAY = len(HOURS)
MOST_A_WEEK = 4 * MOST_A_DAY + 2  # two on a Friday


def limits_of(municipality: Municipality) -> Limits:
    return Limits(municipality.talks_a_day, municipality.talks_a_week)


def room_left(
    wanted: Iterable[Wanted], ground: Ground, limits: Limits
) -> tuple[dict[date, int], dict[Week, int]]:
    """What the chief still has room for, on every day and in every week that matters."""
    days = {day for one in wanted for day in (*one.days, *one.given_up)}
    busy = [local_day(talk.starts, ground.desk.calendar.zone) for talk in _with_chief(ground)]
    a_day, a_week = Counter(busy), Counter(week_of(day) for day in busy)
    talks = talks_by_day(ground)
    room = {
        day: min(limits.a_day - a_day[day], len(free_hours(day, talks.get(day, ()), ground)))
        for day in days
    }
    return room, {week: limits.a_week - a_week[week] for week in map(week_of, days)}


def free_hours(day: date, talks: Iterable[Talk], ground: Ground) -> list[datetime]:
    """Hours at which nobody sits in another talk, whoever that may be."""
    hours = HOURS[:2] if day.weekday() == _FRIDAY else HOURS
    starts = [at(day, hour, ground.desk.calendar.zone) for hour in hours]
    busy = list(talks)
    return [
        hour
        for hour in starts
        if not any(talk.starts < hour + _WIDTH and hour < talk.ends for talk in busy)
    ]


def talks_by_day(ground: Ground) -> dict[date, list[Talk]]:
    found: dict[date, list[Talk]] = {}
    for talk in standing_talks(ground):
        found.setdefault(local_day(talk.starts, ground.desk.calendar.zone), []).append(talk)
    return found


def days_by_school(ground: Ground) -> dict[str | None, list[date]]:
    found: dict[str | None, list[date]] = {}
    for talk in standing_talks(ground):
        day = local_day(talk.starts, ground.desk.calendar.zone)
        found.setdefault(talk.school_id, []).append(day)
    return found


def _with_chief(ground: Ground) -> list[Talk]:
    """Talks that take the chief's time; of an unknown instrument we cannot tell, so they do."""
    zone = ground.desk.calendar.zone
    return [
        talk
        for talk in standing_talks(ground)
        if (line := line_of(talk, ground.plans, zone)) is None
        or RoleName.CHIEF in (line.convener, *line.seats)
    ]
