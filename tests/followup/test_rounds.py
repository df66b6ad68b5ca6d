"""When a school is asked, and which round an answer belongs to."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from followup.check_in import Round
from followup.register import CadenceOverride
from followup.rounds import (
    Timing,
    all_rounds,
    ask_day,
    free_slot,
    round_for,
    rounds,
    running_plan,
    settle,
    year_slots,
)
from followup.talk import Talk, TalkState
from tests.school_years import (
    FOUR_TO_SIX,
    ONE_TO_ONE,
    SIX,
    SPARRING,
    YEAR,
    ZONE,
    a_meeting,
    a_plan,
    danish,
)

FORTNIGHT = timedelta(days=14)


def of_year(*talks: Talk) -> dict[str, Round]:
    found = rounds(ONE_TO_ONE, "birkeskolen", danish(), talks, YEAR)
    return {asked.slot.split("#")[1]: asked for asked in found}


def window(asked: Round) -> tuple[str, str]:
    return asked.opens.isoformat(), asked.closes.isoformat()


def test_without_talks_each_slot_has_a_round_before_it_ends() -> None:
    found = of_year()
    assert [window(found[n]) for n in "1234"] == [
        ("2026-10-09", "2026-10-23"),
        ("2027-01-04", "2027-01-18"),
        ("2027-03-30", "2027-04-13"),
        ("2027-06-11", "2027-06-25"),
    ]
    assert found["1"].id == "F20-07:birkeskolen:2026/2027#1"
    assert all(asked.talk_id is None for asked in found.values())


def test_a_round_opens_a_fortnight_before_its_talk_and_closes_the_working_day_before() -> None:
    found = of_year(a_meeting(date(2026, 10, 20)))
    assert window(found["1"]) == ("2026-10-06", "2026-10-19")
    assert found["1"].talk_id == "t1"


@pytest.mark.parametrize(
    ("talk_day", "asked"),
    [
        (date(2026, 10, 20), date(2026, 10, 6)),
        (date(2027, 1, 5), date(2026, 12, 18)),  # over Christmas: before it, not the day before
        (date(2026, 8, 11), date(2026, 8, 10)),  # never in the year before
        (date(2026, 10, 30), date(2026, 10, 19)),  # forward out of the autumn holiday
        (date(2026, 10, 23), date(2026, 10, 9)),
        (date(2026, 10, 26), date(2026, 10, 19)),  # exactly five working days before
        (date(2027, 1, 11), date(2027, 1, 4)),
        (date(2027, 1, 8), date(2026, 12, 18)),  # forward would be four working days before
        (date(2026, 8, 10), date(2026, 8, 10)),  # the first school day of all
    ],
)
def test_the_first_ask_avoids_quiet_days(talk_day: date, asked: date) -> None:
    assert ask_day(talk_day, FORTNIGHT, danish(), None) == asked


def test_a_talk_on_the_first_school_day_has_its_round_that_day() -> None:
    found = of_year(a_meeting(date(2026, 8, 10)))
    assert window(found["1"]) == ("2026-08-10", "2026-08-10")


def test_a_moved_talk_takes_its_round_along() -> None:
    booked = settle(
        [a_meeting(date(2026, 10, 20))], year_slots(ONE_TO_ONE, None, danish(), YEAR), ZONE
    )
    moved = replace(
        a_meeting(date(2026, 11, 10)), slot=booked[0].slot, state=TalkState.MOVED, sequence=1
    )
    before, after = of_year(*booked)["1"], of_year(moved)["1"]
    assert after.id == before.id
    assert window(after) == ("2026-10-27", "2026-11-09")


def test_a_talk_saved_without_a_slot_keeps_the_one_its_round_had() -> None:
    def year_with(day: date, known: tuple[Round, ...] = ()) -> tuple[Round, ...]:
        talks = [a_meeting(day)]
        return all_rounds((a_plan(),), ["birkeskolen"], danish(), talks, YEAR, known=known)

    before = year_with(date(2026, 10, 20))
    after = year_with(date(2026, 11, 10), before)
    assert [asked.slot for asked in after if asked.talk_id] == ["2026/2027#1"]


def test_a_cancelled_talk_closes_its_round_and_a_new_one_opens_it_again() -> None:
    gone = a_meeting(date(2026, 10, 20), state=TalkState.CANCELLED)
    closed = of_year(gone)["1"]
    assert closed.cancelled
    assert not closed.is_open(date(2026, 10, 8))
    again = of_year(gone, a_meeting(date(2026, 10, 22), "t2"))["1"]
    assert (again.id, again.talk_id, again.cancelled) == (closed.id, "t2", False)


def test_a_second_talk_in_a_slot_is_an_extra_round() -> None:
    found = of_year(a_meeting(date(2026, 9, 8)), a_meeting(date(2026, 10, 20), "t2"))
    assert found["1"].talk_id == "t1"
    assert found["5"].talk_id == "t2"
    assert len(found) == 5


def test_a_school_with_a_rule_of_its_own_has_as_many_rounds() -> None:
    override = CadenceOverride(ONE_TO_ONE.id, "birkeskolen", replace(FOUR_TO_SIX, minimum=2))
    found = rounds(ONE_TO_ONE, "birkeskolen", danish(), (), YEAR, (override,))
    assert [asked.slot for asked in found] == ["2026/2027#1", "2026/2027#2"]


def test_talks_of_another_school_year_or_instrument_have_no_round_here() -> None:
    others = (
        a_meeting(date(2027, 9, 7), "t1"),
        a_meeting(date(2026, 9, 7), "t2", SPARRING),
        a_meeting(date(2026, 9, 7), "t3", school_id="egeskolen"),
    )
    assert all(asked.talk_id is None for asked in of_year(*others).values())


def test_an_instrument_without_a_rule_has_rounds_for_its_talks_alone() -> None:
    bare = replace(ONE_TO_ONE, rule=None)
    found = rounds(bare, "birkeskolen", danish(), [a_meeting(date(2026, 10, 20))], YEAR)
    assert [asked.slot for asked in found] == ["2026/2027#1"]


def test_settled_talks_keep_the_slots_they_have() -> None:
    slots = year_slots(ONE_TO_ONE, None, danish(), YEAR)
    kept = replace(a_meeting(date(2026, 9, 8)), slot="2026/2027#2")
    new = a_meeting(date(2026, 11, 10), "t2")
    found = settle([new, kept], slots, ZONE)
    assert {talk.id: talk.slot for talk in found} == {"t1": "2026/2027#2", "t2": "2026/2027#5"}


def test_extra_slots_are_numbered_on() -> None:
    slots = year_slots(ONE_TO_ONE, None, danish(), YEAR)
    used = {"2026/2027#1", "2026/2027#5"}
    assert free_slot(date(2026, 9, 8), slots, used) == "2026/2027#6"
    assert free_slot(date(2026, 9, 8), slots, ()) == "2026/2027#1"
    assert free_slot(date(2026, 9, 8), (), {"2026/2027#1"}) == "2026/2027#2"


def test_every_school_gets_the_rounds_of_the_plan_that_runs() -> None:
    plans = (a_plan(SIX, first_year=2024), a_plan(ONE_TO_ONE, SPARRING))
    found = all_rounds(plans, ["egeskolen", "birkeskolen"], danish(), (), YEAR)
    assert len(found) == 8
    assert {asked.id.split(":")[0] for asked in found} == {"F20-07"}
    assert all_rounds((), ["egeskolen"], danish(), (), YEAR) == ()


def test_the_newest_plan_that_reaches_into_the_year_runs() -> None:
    older, newer = a_plan(SIX, first_year=2025), a_plan(ONE_TO_ONE)
    assert running_plan((newer, older), "2026/2027") is newer
    assert running_plan((newer, older), "2025/2026") is older
    assert running_plan((newer, older), "2029/2030") is None


ROUNDS = tuple(of_year().values())


@pytest.mark.parametrize(
    ("day", "number", "timing"),
    [
        (date(2026, 10, 12), 1, Timing.IN_TIME),
        (date(2026, 10, 23), 1, Timing.IN_TIME),
        (date(2026, 10, 24), 1, Timing.LATE),
        (date(2026, 12, 24), 1, Timing.LATE),  # eleven days before the next opens
        (date(2026, 12, 25), 2, Timing.EARLY),
        (date(2026, 9, 29), 1, Timing.EARLY),
        (date(2026, 8, 12), 1, Timing.EARLY),  # nothing behind: the next one
        (date(2027, 7, 1), 4, Timing.LATE),
    ],
)
def test_an_answer_finds_its_round(day: date, number: int, timing: Timing) -> None:
    found = round_for(day, ROUNDS)
    assert found is not None
    assert (found[0].slot, found[1]) == (f"{YEAR}#{number}", timing)


def test_a_cancelled_round_takes_no_answers() -> None:
    gone = tuple(replace(asked, cancelled=True) for asked in ROUNDS)
    assert round_for(date(2026, 10, 12), gone) is None
    assert round_for(date(2026, 10, 12), ()) is None


def test_of_two_open_rounds_the_one_that_closes_first_is_answered() -> None:
    first, second = ROUNDS[0], replace(ROUNDS[1], opens=date(2026, 10, 5))
    found = round_for(date(2026, 10, 12), (second, first))
    assert found == (first, Timing.IN_TIME)


def test_the_hour_of_a_talk_is_the_schools_own() -> None:
    late = a_meeting(date(2026, 10, 20), wall=time(0, 30))  # still the 19th in UTC
    assert window(of_year(late)["1"]) == ("2026-10-06", "2026-10-19")
