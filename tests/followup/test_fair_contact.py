"""A fair year of talks: every promise kept, nobody left out who could have been met."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.calendar import days, local_day
from followup.chief_hours import Limits
from followup.fair_contact import Proposal, bookings, propose
from followup.people import Pause
from followup.plan import CadenceRule, RuleUnit
from followup.register import Blackout, CadenceOverride
from followup.talk import TalkState
from followup.wanted_talks import Ground, Why
from tests.examples import tried
from tests.fair_worlds import (
    a_ground,
    a_random_ground,
    avoidable,
    broken,
    random_limits,
    standing,
)
from tests.school_years import (
    GRUS,
    LUS,
    ONE_TO_ONE,
    SIX,
    STRATEGY,
    ZONE,
    a_meeting,
    chief,
    leader,
)

WHOLE_YEAR = Blackout(date(2026, 8, 1), date(2027, 7, 31), "lukket", "skole-01")


def days_of(
    proposal: Proposal, school_id: str = "skole-01", kind: str = "one_to_one"
) -> list[date]:
    return [
        local_day(talk.starts, ZONE)
        for talk in proposal.talks
        if (talk.school_id, talk.kind) == (school_id, kind)
    ]


def reasons(proposal: Proposal) -> Counter[Why]:
    return Counter(one.reason for one in proposal.unmet)


@given(st.integers(0, 2**32))
@tried(everyday=20, thorough=1000)
def test_every_promise_is_kept_whatever_the_calendar(seed: int) -> None:
    ground, limits = a_random_ground(seed, most_schools=4), random_limits(seed)
    proposal = propose(ground, limits)

    assert broken(ground, proposal, limits) == []
    assert avoidable(ground, proposal, limits) == []


@given(st.integers(0, 2**32))
@tried(everyday=5, thorough=100)
def test_the_same_facts_give_the_same_proposal_and_once_booked_there_is_no_more(seed: int) -> None:
    ground = a_random_ground(seed, most_schools=3)
    proposal = propose(ground)
    assert propose(ground).digest == proposal.digest

    booked = replace(
        ground.desk, talks=(*ground.desk.talks, *bookings(proposal.talks, ground.desk))
    )
    again = propose(replace(ground, desk=booked))
    assert again.talks == ()
    assert len(again.unmet) == len(proposal.unmet)


def test_forty_schools_get_all_their_talks_evenly_over_months_and_weekdays() -> None:
    ground = a_ground(40, instruments=(ONE_TO_ONE, LUS, GRUS))
    proposal = propose(ground)
    talked = [local_day(talk.starts, ZONE) for talk in proposal.talks]

    assert (len(talked), proposal.unmet) == (240, ())
    weekdays = Counter(day.weekday() for day in talked).values()
    assert max(weekdays) - min(weekdays) <= 5
    fortnights = Counter((day - date(2026, 8, 24)).days // 28 for day in talked)
    assert max(fortnights.values()) <= 2 * min(list(fortnights.values())[1:-1])


def test_each_school_is_seen_at_even_intervals() -> None:
    ground = a_ground(16)
    proposal = propose(ground)
    for school_id in ground.school_ids:
        seen = days_of(proposal, school_id)
        assert len(seen) == 4
        gaps = [(after - before).days for before, after in pairwise(seen)]
        assert all(45 <= gap <= 110 for gap in gaps), (school_id, seen)


def test_two_kinds_of_talk_with_one_school_lie_a_week_apart_when_they_can() -> None:
    proposal = propose(a_ground(4, instruments=(ONE_TO_ONE, LUS, GRUS)))
    for school_id in {talk.school_id for talk in proposal.talks}:
        seen = sorted(local_day(t.starts, ZONE) for t in proposal.talks if t.school_id == school_id)
        assert all((b - a).days >= 7 for a, b in pairwise(seen))


def test_who_has_waited_longest_comes_first() -> None:
    held = tuple(
        a_meeting(day, f"t{n}", school_id=f"skole-{n:02d}", state=TalkState.HELD, slot="")
        for n, day in ((1, date(2026, 9, 30)), (2, date(2026, 8, 20)), (3, date(2026, 9, 15)))
    )
    now = datetime(2026, 11, 3, 8, tzinfo=UTC)
    proposal = propose(a_ground(4, now, talks=held))
    # the fourth has had none at all and falls short; the others by their last talk
    first = sorted((days_of(proposal, f"skole-0{n}")[0], n) for n in (1, 2, 3, 4))
    assert [n for _, n in first] == [4, 2, 3, 1]


def test_a_talk_that_is_booked_is_left_alone_and_its_slot_is_not_asked_for() -> None:
    booked = a_meeting(date(2026, 12, 3), school_id="skole-01", slot="2026/2027#2")
    proposal = propose(a_ground(1, talks=(booked,)))
    assert [talk.slot for talk in proposal.talks] == [
        "2026/2027#1",
        "2026/2027#3",
        "2026/2027#4",
    ]


def test_an_extra_talk_stands_in_for_the_slot_that_was_missed() -> None:
    held = tuple(
        a_meeting(day, f"t{n}", school_id="skole-01", state=TalkState.HELD, slot="")
        for n, day in enumerate((date(2026, 11, 3), date(2026, 12, 1)))
    )
    now = datetime(2027, 1, 4, 8, tzinfo=UTC)
    proposal = propose(a_ground(1, now, talks=held))
    assert [talk.slot for talk in proposal.talks] == ["2026/2027#3", "2026/2027#4"]
    assert proposal.unmet == ()


def test_a_cancelled_talk_is_proposed_anew_under_a_new_number() -> None:
    gone = a_meeting(
        date(2026, 9, 3),
        "F20-07:skole-01:2026/2027#1:1",
        school_id="skole-01",
        slot="2026/2027#1",
        state=TalkState.CANCELLED,
    )
    ground = a_ground(1, talks=(gone,))
    first = bookings(propose(ground).talks, ground.desk)[0]
    assert (first.id, first.version, first.sequence, first.state) == (
        "F20-07:skole-01:2026/2027#1:2",
        1,
        0,
        TalkState.BOOKED,
    )


def test_next_year_is_planned_once_this_one_has_no_school_days_left() -> None:
    proposal = propose(a_ground(1, datetime(2027, 6, 28, 8, tzinfo=UTC)))
    assert proposal.year == "2027/2028"
    assert len(proposal.talks) == 4


def test_only_what_the_chief_convenes_in_a_school_year_is_planned() -> None:
    proposal = propose(a_ground(1, instruments=(STRATEGY, replace(LUS, rule=None))))
    assert (proposal.talks, proposal.unmet) == ((), ())


def test_without_a_plan_there_is_nothing_to_propose() -> None:
    proposal = propose(replace(a_ground(2), plans=()))
    assert (proposal.talks, proposal.unmet) == ((), ())


def test_a_school_with_a_rule_of_its_own_gets_as_many_talks() -> None:
    own = CadenceOverride(ONE_TO_ONE.id, "skole-01", CadenceRule(RuleUnit.SCHOOL_YEAR, 2, 2))
    assert len(days_of(propose(replace(a_ground(1), overrides=(own,))))) == 2


def short_of_room(limits: Limits, schools: int = 12) -> Proposal:
    return propose(a_ground(schools), limits)


def test_a_full_chief_is_told_so() -> None:
    none = short_of_room(Limits(a_day=1, a_week=0))
    assert none.talks == ()
    assert reasons(none) == {Why.CHIEF_FULL: 48}
    assert short_of_room(Limits(a_day=1, a_week=2)).unmet == ()


@pytest.mark.parametrize(
    ("ground", "expected"),
    [
        (a_ground(1, datetime(2027, 1, 20, 8, tzinfo=UTC)), {Why.SLOT_OVER: 2}),
        (a_ground(1, blackouts=(WHOLE_YEAR,)), {Why.TOO_FEW_DAYS: 1}),
        (a_ground(1, people=(chief(),)), {Why.NOBODY_THERE: 4}),
        (
            a_ground(
                1,
                people=(
                    chief(pauses=(Pause(date(2026, 8, 1), date(2026, 10, 30)),)),
                    leader("skole-01"),
                ),
            ),
            {Why.NOBODY_THERE: 1},
        ),
    ],
    ids=["slot over", "school closed", "no leader", "chief away"],
)
def test_what_cannot_be_met_has_its_reason(ground: Ground, expected: dict[Why, int]) -> None:
    assert reasons(propose(ground)) == expected


def test_a_school_whose_last_days_are_near_its_talk_of_the_slot_before_is_told_so() -> None:
    """Six talks; slot 2 begins 24 September, and the school closes after five days of it."""
    closed = Blackout(date(2026, 9, 29), date(2026, 11, 17), "lukket", "skole-01")
    talk = a_meeting(date(2026, 9, 22), instrument=SIX, school_id="skole-01", slot="2026/2027#1")
    ground = a_ground(1, instruments=(SIX,), talks=(talk,), blackouts=(closed,))
    found = propose(ground)
    assert broken(ground, found, Limits()) == []
    assert set(reasons(found)) <= {Why.TOO_CLOSE}


def test_a_chief_with_a_talk_all_day_long_has_no_room_that_day() -> None:
    def busy(day: date) -> Proposal:
        talk = a_meeting(day, id=f"hele-{day}", school_id=None, slot="x")
        talk = replace(talk, ends=talk.starts + timedelta(hours=8))
        return propose(a_ground(1, talks=(talk,)))

    wanted = days_of(propose(a_ground(1)))[1]
    assert wanted not in days_of(busy(wanted))


def test_a_day_kept_free_beside_the_slot_before_is_used_when_it_is_the_only_one() -> None:
    """Six talks; the chief is busy on every day of slot 2 but its first, 24 September."""
    busy = tuple(
        a_meeting(day, id=f"optaget-{day}", school_id=None, slot="x")
        for day in days(date(2026, 9, 25), date(2026, 11, 17))
    )
    proposal = propose(a_ground(1, instruments=(SIX,), talks=busy), Limits(1, 9))
    assert days_of(proposal)[1] == date(2026, 9, 24)
    assert proposal.unmet == ()


def test_friday_afternoon_is_left_alone() -> None:
    ground = a_ground(30, instruments=(SIX,))
    starts = [talk.starts for talk in propose(ground, Limits(3, 15)).talks]
    fridays = [start for start in starts if start.weekday() == 4]
    assert fridays
    assert all(local_day(s, ZONE).weekday() != 4 or s.hour < 11 for s in starts)


def test_what_stands_afterwards_is_what_was_there_and_what_was_booked() -> None:
    ground = a_ground(2)
    proposal = propose(ground)
    assert len(standing(ground, proposal)) == len(proposal.talks) == 8
