"""Random municipalities to plan for, and whether a proposal keeps its promises."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from followup.booking import Desk
from followup.calendar import at, days, local_day
from followup.chief_hours import HOURS, Limits
from followup.fair_contact import Proposal, Proposed, bookings
from followup.people import Pause, Person, Role
from followup.plan import Instrument
from followup.register import Blackout
from followup.talk import Talk, TalkState
from followup.wanted_talks import Ground
from tests.builders import a_talk
from tests.school_years import (
    CHIEF,
    GRUS,
    LEADER,
    LUS,
    ONE_TO_ONE,
    SIX,
    ZONE,
    a_plan,
    chief,
    danish,
    leader,
)

FIRST, LAST = date(2026, 8, 3), date(2027, 6, 24)


def a_ground(
    schools: int = 3,
    now: datetime = datetime(2026, 8, 11, 7, tzinfo=UTC),
    instruments: tuple[Instrument, ...] = (ONE_TO_ONE,),
    talks: tuple[Talk, ...] = (),
    blackouts: tuple[Blackout, ...] = (),
    people: tuple[Person, ...] | None = None,
) -> Ground:
    """Schools skole-01 and so on, each with a leader; one chief."""
    ids = tuple(f"skole-{n:02d}" for n in range(1, schools + 1))
    seated = people if people is not None else (chief(), *map(leader, ids))
    desk = Desk(danish(*blackouts), now, instruments, talks, seated)
    return Ground(desk, (a_plan(*instruments),), ids)


def a_random_ground(seed: int, most_schools: int = 6) -> Ground:
    luck = Random(seed)
    day = _a_day(luck)
    asked = luck.choice(((ONE_TO_ONE,), (SIX,), (ONE_TO_ONE, LUS, GRUS), (SIX, GRUS)))
    plain = a_ground(luck.randint(1, most_schools), datetime.combine(day, time(7), UTC), asked)
    people = tuple(_perhaps_away(p, luck) for p in plain.desk.people)
    blackouts = tuple(_a_blackout(plain, luck) for _ in range(luck.randint(0, 8)))
    talks = tuple(_a_talk(n, plain, luck) for n in range(luck.randint(0, 3 * most_schools)))
    calendar = danish(*blackouts)
    desk = replace(plain.desk, calendar=calendar, people=people, talks=talks)
    return replace(plain, desk=desk)


def random_limits(seed: int) -> Limits:
    luck = Random(seed)
    return Limits(luck.randint(1, 3), luck.randint(1, 7))


def broken(ground: Ground, proposal: Proposal, limits: Limits) -> list[str]:
    """Every promise the proposal breaks, in words; none when all is well."""
    return list(_broken(ground, proposal, limits))


def between(ground: Ground, school_id: str, one: date, other: date) -> int:
    """School days between two days, counted one by one."""
    first, last = sorted((one, other))
    inner = days(first + timedelta(days=1), last - timedelta(days=1))
    return sum(ground.desk.calendar.is_working_day(day, school_id) for day in inner)


def is_possible(
    ground: Ground, one: Instrument, school_id: str, day: date, booked: Iterable[Talk]
) -> bool:
    """Whether a talk could lie there besides those booked, the chief's limits left aside."""
    desk = ground.desk
    own = [talk for talk in booked if talk.school_id == school_id]
    return (
        desk.calendar.is_working_day(day, school_id)
        and _is_there(ground, school_id, day)
        and all(local_day(talk.starts, ZONE) != day for talk in own)
        and (one.kind != "one_to_one" or not _too_near(ground, school_id, day, own))
    )


def has_chief(ground: Ground, day: date, booked: Iterable[Talk], limits: Limits) -> bool:
    """Whether the chief has one more hour that day."""
    talks = list(booked)
    on_days = [local_day(talk.starts, ZONE) for talk in talks]
    in_week = sum(other.isocalendar()[:2] == day.isocalendar()[:2] for other in on_days)
    free = any(_is_free(at(day, hour, ZONE), talks) for hour in _hours(day))
    return on_days.count(day) < limits.a_day and in_week < limits.a_week and free


def avoidable(ground: Ground, proposal: Proposal, limits: Limits) -> list[str]:
    """Talks called impossible, and a day on which they could lie after all."""
    together = standing(ground, proposal)
    return [
        f"{one.school_id} {one.slot.key} could be met on {day}"
        for one in proposal.unmet
        if one.slot
        for day in days(max(one.slot.first, ground.desk.today + timedelta(days=1)), one.slot.last)
        if is_possible(ground, _by_id(ground, one.instrument_id), one.school_id, day, together)
        and has_chief(ground, day, together, limits)
    ]


def standing(ground: Ground, proposal: Proposal) -> list[Talk]:
    """What stands when all is booked."""
    kept = [talk for talk in ground.desk.talks if talk.state is not TalkState.CANCELLED]
    return [*kept, *bookings(proposal.talks, ground.desk)]


def _broken(ground: Ground, proposal: Proposal, limits: Limits) -> Iterator[str]:
    kept = [talk for talk in ground.desk.talks if talk.state is not TalkState.CANCELLED]
    together = standing(ground, proposal)
    new = together[len(kept) :]
    for one in new:
        others = [talk for talk in together if talk is not one]
        if not is_possible(ground, _line(ground, one), one.school_id or "", _day(one), others):
            yield f"{one.id} lies on an impossible day {_day(one)}"
        if not _in_slot(ground, one) or _day(one) <= ground.desk.today:
            yield f"{one.id} lies outside its slot or in the past"
        if one.starts not in [at(_day(one), hour, ZONE) for hour in _hours(_day(one))]:
            yield f"{one.id} begins at an odd hour"
        if any(one.starts < other.ends and other.starts < one.ends for other in others):
            yield f"{one.id} is at the same time as another talk"
    yield from _too_many(new, together, limits)
    yield from (f"{key} twice" for key, n in Counter(t.id for t in together).items() if n > 1)


def _too_many(new: list[Talk], together: list[Talk], limits: Limits) -> Iterator[str]:
    by_day = Counter(_day(talk) for talk in together)
    by_week = Counter(_day(talk).isocalendar()[:2] for talk in together)
    for day in {_day(talk) for talk in new}:
        if by_day[day] > limits.a_day or by_week[day.isocalendar()[:2]] > limits.a_week:
            yield f"too many talks on {day} or in its week"


def _line(ground: Ground, talk: Talk) -> Instrument:
    return _by_id(ground, talk.instrument_id)


def _by_id(ground: Ground, instrument_id: str) -> Instrument:
    return next(line for line in ground.desk.instruments if line.id == instrument_id)


def _in_slot(ground: Ground, talk: Talk) -> bool:
    """Slots counted anew: the n-th of k even parts of the school's days."""
    rule = _line(ground, talk).rule
    assert rule
    number = int(talk.slot.split("#")[1])
    school_days = ground.desk.calendar.school_days(ground.year, talk.school_id)
    total = len(school_days)
    place = school_days.index(_day(talk))
    return (number - 1) * total // rule.minimum <= place < number * total // rule.minimum


def _too_near(ground: Ground, school_id: str, day: date, own: list[Talk]) -> bool:
    return any(
        between(ground, school_id, day, _day(talk)) < 5 for talk in own if talk.kind == "one_to_one"
    )


def _is_there(ground: Ground, school_id: str, day: date) -> bool:
    def awake(role: Role, school: str | None) -> bool:
        return role.school_id == school and role.holds_on(day)

    present = [
        role.name
        for person in ground.desk.people
        for role in person.roles
        if not person.is_paused(day) and (awake(role, None) or awake(role, school_id))
    ]
    return CHIEF in present and LEADER in present


def _is_free(starts: datetime, talks: Iterable[Talk]) -> bool:
    ends = starts + timedelta(minutes=150)
    return not any(talk.starts < ends and starts < talk.ends for talk in talks)


def _hours(day: date) -> tuple[time, ...]:
    return HOURS[:2] if day.weekday() == 4 else HOURS


def _day(talk: Talk | Proposed) -> date:
    return local_day(talk.starts, ZONE)


def _a_day(luck: Random) -> date:
    return FIRST + timedelta(days=luck.randrange((LAST - FIRST).days))


def _a_blackout(ground: Ground, luck: Random) -> Blackout:
    """Some days or some months, of one school or of all."""
    first = _a_day(luck)
    length = luck.choice((0, 1, 4, 11, 40, 120))
    return Blackout(
        first, first + timedelta(days=length), "lukket", luck.choice((None, *ground.school_ids))
    )


def _perhaps_away(person: Person, luck: Random) -> Person:
    if luck.random() < 0.6:
        return person
    first = _a_day(luck)
    return replace(person, pauses=(Pause(first, first + timedelta(days=luck.choice((3, 20, 90)))),))


def _a_talk(number: int, ground: Ground, luck: Random) -> Talk:
    line, day = luck.choice(ground.desk.instruments), _a_day(luck)
    starts = at(day, time(luck.randint(8, 14), luck.choice((0, 30))), ZONE)
    past = starts < ground.desk.now
    return a_talk(
        id=f"før-{number}",
        instrument_id=line.id,
        kind=line.kind,
        school_id=luck.choice(ground.school_ids),
        starts=starts,
        ends=starts + timedelta(minutes=luck.choice((30, 60, 150))),
        state=TalkState.HELD if past else luck.choice([*list(TalkState)[:2], TalkState.CANCELLED]),
        slot="",
    )
