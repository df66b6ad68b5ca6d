"""Whatever is booked, paused and promised: the rules hold, and cutting up time changes nothing."""

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from followup.calendar import at, days, local_day
from followup.ladders import FIRST_ASKS
from followup.people import Pause, Role, School
from followup.places import A_WEEK, monday_of
from followup.plan import Instrument
from followup.planning import plan, still_wanted
from followup.reminders import Planning, Reminder, Snooze, Step
from followup.talk import Agreement, AgreementState, Talk, TalkState
from tests.builders import a_goal, a_person
from tests.examples import tried
from tests.school_years import (
    CONSULTANT,
    GRUS,
    LONG_AGO,
    LUS,
    NINE,
    ONE_TO_ONE,
    TEAM,
    ZONE,
    a_meeting,
    as_events,
    chief,
    day_by_day,
    facts,
    leader,
    messages,
    midnight,
    with_rounds,
)

FIRST, LAST = date(2026, 9, 21), date(2026, 11, 8)  # with the autumn holiday and a clock change
SCHOOLS = ("birkeskolen", "egeskolen", "lyngskolen")
TALK_DAYS = st.dates(date(2026, 9, 7), date(2026, 12, 18))
REMINDERS = {Step.REMIND, Step.REMIND_AGAIN, Step.AGAIN}


@st.composite
def talks(draw: st.DrawFn) -> list[Talk]:
    found = []
    for number in range(draw(st.integers(0, 9))):
        instrument: Instrument = draw(st.sampled_from([ONE_TO_ONE, ONE_TO_ONE, LUS, GRUS]))
        day = draw(TALK_DAYS.filter(lambda d: d.weekday() < 5))
        state = draw(st.sampled_from(list(TalkState)))
        school = draw(st.sampled_from(SCHOOLS))
        found.append(a_meeting(day, f"t{number}", instrument, school_id=school, state=state))
    return found


@st.composite
def worlds(draw: st.DrawFn) -> Planning:
    start = draw(st.dates(FIRST, LAST))
    away = Pause(start, start + timedelta(days=draw(st.integers(0, 12))))
    people = [leader(school) for school in SCHOOLS]
    people[0] = replace(people[0], pauses=(away,))
    seats = (Role(CONSULTANT, s, LONG_AGO) for s in SCHOOLS[:2])
    consultant = a_person("konsulent", *seats, zone="Atlantic/Faroe")
    deputy = a_person("souschef", Role(TEAM, SCHOOLS[1], date(2026, 9, 28)))
    promises = [
        Agreement(
            id=f"a{number}",
            school_id=SCHOOLS[0],
            talk_id=None,
            goal_id=None,
            what="Aftale",
            owner_id=draw(st.sampled_from(["chef", people[0].id])),
            proposed_by="chef",
            due=draw(st.dates(FIRST, LAST)),
            state=AgreementState.OPEN,
            made_at=at(date(2026, 9, 1), NINE, ZONE),
        )
        for number in range(draw(st.integers(0, 5)))
    ]
    return facts(
        *draw(talks()),
        people=(*people, consultant, deputy, chief()),
        schools=tuple(School(s, s.capitalize()) for s in SCHOOLS),
        goals=tuple(a_goal(f"m-{s}", school_id=s, starts=None) for s in SCHOOLS),
        agreements=tuple(promises),
    )


def planned(world: Planning) -> tuple[Reminder, ...]:
    return plan(world, midnight(FIRST), midnight(LAST + timedelta(days=1)))


@tried(everyday=8, thorough=50)
@given(worlds())
def test_messages_keep_to_windows_pauses_and_caps(world: Planning) -> None:
    found = messages(planned(world))
    people = {person.id: person for person in world.people}
    for message in found:
        person = people[message.person_id]
        assert world.calendar.may_send(message.at, person.zone)
        assert not person.is_paused(local_day(message.at, ZONE))
    a_day = Counter((m.person_id, local_day(m.at, ZONE)) for m in found)
    a_week = Counter((m.person_id, monday_of(local_day(m.at, ZONE))) for m in found)
    assert all(count == 1 for count in a_day.values())
    assert all(count <= A_WEEK for count in a_week.values())


@tried(everyday=8, thorough=50)
@given(worlds())
def test_nothing_is_said_of_what_is_over_and_nothing_twice(world: Planning) -> None:
    found = planned(world)
    ahead = {talk.id: talk for talk in world.talks if talk.state.is_ahead}
    for r in found:
        assert r.due < r.expires
        if r.talk_id:
            over = r.due >= ahead[r.talk_id].starts
            assert over is (r.step in (Step.AFTER, Step.AFTER_AGAIN))
    assert len({r.key for r in found}) == len(found)
    assert all(still_wanted(r, world) for r in found)


@tried(everyday=8, thorough=50)
@given(worlds())
def test_a_reminder_follows_its_ask_and_there_are_at_most_two(world: Planning) -> None:
    chains: dict[tuple[str, str, str | None, str | None], list[Reminder]] = defaultdict(list)
    for r in planned(world):
        chains[r.person_id, r.slot + r.instrument_id, r.school_id, r.agreement_id].append(r)
    for steps in chains.values():
        reminders = [r.due for r in steps if r.step in REMINDERS]
        asks = [r.due for r in steps if r.step in FIRST_ASKS]
        assert len(reminders) <= 2
        assert not asks or all(due > max(asks) for due in reminders)


@tried(everyday=3, thorough=12)
@given(worlds())
def test_planning_day_by_day_sends_what_planning_at_once_foretold(world: Planning) -> None:
    assert sorted(day_by_day(world, FIRST, LAST)) == sorted(as_events(planned(world)))


CHANGES = st.sampled_from(["answered", "moved", "cancelled", "held", "paused", "snoozed"])


def changed(world: Planning, what: str, day: date) -> Planning:
    """The first talk ahead, school or leader meets with a change that morning."""
    ahead = [talk for talk in world.talks if talk.state.is_ahead]
    if what == "answered":
        return replace(world, answered=frozenset((r.id, f"m-{r.school_id}") for r in world.rounds))
    if what == "paused":
        away = Pause(day, day + timedelta(days=6))
        people = (world.people[0], replace(world.people[1], pauses=(away,)), *world.people[2:])
        return replace(world, people=people)
    if what == "snoozed":
        morning = at(day, time(8), ZONE)
        until = at(day + timedelta(days=1), time(8, 30), ZONE)
        put_off = tuple(Snooze(p.id, morning, until) for p in world.people)
        return replace(world, snoozes=(*world.snoozes, *put_off))
    if not ahead:
        return world
    later = at(local_day(ahead[0].starts, ZONE) + timedelta(days=7), NINE, ZONE)
    becomes = {
        "moved": replace(ahead[0], state=TalkState.MOVED, starts=later, sequence=1),
        "cancelled": replace(ahead[0], state=TalkState.CANCELLED),
        "held": replace(ahead[0], state=TalkState.HELD),
    }[what]
    others = tuple(talk for talk in world.talks if talk.id != becomes.id)
    return with_rounds(replace(world, talks=(becomes, *others)))


@tried(everyday=3, thorough=12)
@given(worlds(), st.dictionaries(st.dates(FIRST, LAST), CHANGES, max_size=8))
def test_whatever_changes_on_the_way_caps_hold_and_nothing_over_is_spoken_of(
    world: Planning, changes: dict[date, str]
) -> None:
    for day in days(FIRST, LAST):
        world = changed(world, changes[day], day) if day in changes else world
        due = plan(world, midnight(day), midnight(day + timedelta(days=1)))
        standing = {talk.id for talk in world.talks if talk.state.is_ahead}
        assert all(r.talk_id is None or r.talk_id in standing for r in due)
        world = replace(world, sent=(*world.sent, *messages(due)))
    keys = [key for message in world.sent for key in message.keys]
    assert len(keys) == len(set(keys))
    kept_to = Counter((m.person_id, monday_of(local_day(m.at, ZONE))) for m in world.sent)
    put_off = Counter(s.person_id for s in world.snoozes)
    assert all(count <= A_WEEK + put_off[person] for (person, _), count in kept_to.items())
