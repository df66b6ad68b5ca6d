"""Caps: one message a day, three a week, and nothing is lost while there is a place."""

from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from followup.calendar import at, days, local_day
from followup.diary import Diary
from followup.people import Pause
from followup.places import A_WEEK, Outlook, monday_of, places, rank
from followup.reminders import Reminder, Step
from tests.examples import tried
from tests.school_years import NINE, ZONE, danish, leader, midnight

START = date(2026, 9, 28)  # three weeks, the autumn holiday, two more weeks
END = date(2026, 11, 1)
DIARY = Diary(leader(pauses=(Pause(date(2026, 10, 27), date(2026, 10, 28)),)), danish())
USABLE = frozenset(day for day in days(START, END) if DIARY.is_usable(day))

STEPS = st.sampled_from(
    [Step.DAY_BEFORE, Step.ASK, Step.NUDGE, Step.DUE_DAY, Step.AFTER, Step.REMIND]
)


def a_reminder(
    key: str, day: date, step: Step = Step.AFTER, lasts: int = 3, of: str = ""
) -> Reminder:
    """Wanted at 09:00 that day, and no more at midnight `lasts` days later."""
    return Reminder(
        key=key,
        person_id=DIARY.person.id,
        step=step,
        instrument_kind="one_to_one",
        school_id="birkeskolen",
        talk_id=None,
        round_id="r" if of == "round" else None,
        about=day,
        due=at(day, NINE, ZONE),
        expires=midnight(day + timedelta(days=lasts)),
        agreement_id="a" if of == "agreement" else None,
    )


@st.composite
def piles(draw: st.DrawFn) -> list[Reminder]:
    count = draw(st.integers(0, 14))
    return [
        a_reminder(
            f"k{n:02d}",
            draw(st.sampled_from(sorted(USABLE)[:-4])),
            draw(STEPS),
            draw(st.integers(1, 12)),
            draw(st.sampled_from(["", "round", "agreement"])),
        )
        for n in range(count)
    ]


def settled(
    pile: list[Reminder], first: date = START, taken: frozenset[date] = frozenset()
) -> Outlook:
    return places(pile, taken, DIARY, midnight(first), END)


def placed(outlook: Outlook) -> dict[str, date]:
    return {r.key: local_day(r.due, ZONE) for r in outlook.reminders}


def full_weeks(used: set[date]) -> set[date]:
    counted = Counter(monday_of(day) for day in used)
    return {monday for monday, count in counted.items() if count >= A_WEEK}


@given(piles(), st.sets(st.sampled_from(sorted(USABLE)), max_size=4))
@tried(everyday=40, thorough=400)
def test_no_more_than_one_message_a_day_and_three_a_week(
    pile: list[Reminder], before: set[date]
) -> None:
    found = placed(settled(pile, taken=frozenset(before)))
    used = set(found.values())
    assert used <= USABLE - before
    weeks = Counter(monday_of(day) for day in used | before)
    was = Counter(monday_of(day) for day in before)
    assert all(count <= max(A_WEEK, was[monday]) for monday, count in weeks.items())


@given(piles())
@tried(everyday=40, thorough=400)
def test_nothing_is_lost_while_there_is_a_place_in_time(pile: list[Reminder]) -> None:
    outlook = settled(pile)
    found = placed(outlook)
    lost = {unsent.reminder.key for unsent in outlook.unsent}
    assert set(found) | lost == {r.key for r in pile}
    assert not set(found) & lost
    used = set(found.values())
    for r in (r for r in pile if r.key in lost):
        window = days(local_day(r.due, ZONE), local_day(r.expires, ZONE) - timedelta(days=1))
        full = full_weeks(used)
        assert all(d not in used and (d not in USABLE or monday_of(d) in full) for d in window)


@given(piles())
@tried(everyday=40, thorough=400)
def test_each_goes_within_its_time_and_only_fixed_days_come_early(pile: list[Reminder]) -> None:
    wanted = {r.key: r for r in pile}
    for r in settled(pile).reminders:
        assert r.due < r.expires
        early = r.due < wanted[r.key].due
        assert not early or r.step in (Step.DAY_BEFORE, Step.DUE_DAY)


@given(piles())
@tried(everyday=20, thorough=200)
def test_settling_day_by_day_gives_the_same_days_as_settling_at_once(
    pile: list[Reminder],
) -> None:
    left, taken = list(pile), frozenset[date]()
    gone: dict[str, date] = {}
    for day in days(START, END):
        today = {
            key: on
            for key, on in placed(places(left, taken, DIARY, midnight(day), day)).items()
            if on == day
        }
        gone |= today
        left = [r for r in left if r.key not in today]
        taken |= {day} if today else set()
    assert gone == placed(settled(pile))


def test_the_talk_tomorrow_keeps_its_day_when_the_week_is_full() -> None:
    pile = [
        a_reminder("small", date(2026, 10, 5)),
        a_reminder("nudge", date(2026, 10, 6), Step.NUDGE, 9),
        a_reminder("ask", date(2026, 10, 7), Step.ASK, 9, of="round"),
        a_reminder("sheet", date(2026, 10, 8), Step.DAY_BEFORE, 1),
    ]
    found = placed(settled(pile))
    assert found["sheet"] == date(2026, 10, 8)
    assert found["ask"] == date(2026, 10, 7)
    assert found["small"] == found["nudge"] == date(2026, 10, 6)  # merged into the next message


def test_five_talks_in_a_week_fit_into_three_messages() -> None:
    pile = [a_reminder(f"s{n}", date(2026, 10, n), Step.DAY_BEFORE, 1) for n in range(5, 10)]
    outlook = settled(pile)
    assert not outlook.unsent
    assert len(set(placed(outlook).values())) == 3


def test_what_finds_the_week_full_waits_for_the_next() -> None:
    sent = frozenset(date(2026, 10, n) for n in (5, 6, 7))
    outlook = settled([a_reminder("late", date(2026, 10, 8), lasts=14)], taken=sent)
    assert placed(outlook) == {"late": date(2026, 10, 19)}


def test_what_cannot_wait_for_the_next_week_is_told_as_lost() -> None:
    sent = frozenset(date(2026, 10, n) for n in (5, 6, 7))
    outlook = settled([a_reminder("late", date(2026, 10, 8))], taken=sent)
    assert [(u.reminder.key, u.reason) for u in outlook.unsent] == [("late", "no_place")]


def test_a_day_put_off_to_by_the_person_carries_the_rest_of_the_week() -> None:
    pile = [a_reminder(f"k{n}", date(2026, 10, n), lasts=5) for n in (5, 6, 7, 8)]
    chosen = a_reminder("again", date(2026, 10, 7), Step.AGAIN)
    found = placed(settled([*pile, chosen]))
    assert found["again"] == date(2026, 10, 7)
    assert len(set(found.values())) == 3
    assert date(2026, 10, 7) in {found["k7"], found["k6"]}


def test_an_hour_put_off_to_does_not_make_another_thing_late() -> None:
    again = a_reminder("again", date(2026, 10, 7), Step.AGAIN)
    noon = at(date(2026, 10, 7), time(12, 30), ZONE)
    short = a_reminder("short", date(2026, 10, 7))
    ten = at(date(2026, 10, 7), time(10), ZONE)
    found = settled([replace(again, due=noon), replace(short, expires=ten)])
    assert {r.key: r.due for r in found.reminders} == {
        "again": noon,
        "short": at(date(2026, 10, 7), NINE, ZONE),
    }


def test_places_go_by_order() -> None:
    day = date(2026, 10, 7)
    pressing = [
        a_reminder("1", day, Step.DAY_BEFORE),
        a_reminder("2", day, Step.ASK, of="round"),
        a_reminder("3", day, of="agreement"),
        a_reminder("4", day, Step.NUDGE),
        a_reminder("5", day, Step.AFTER),
    ]
    assert [rank(r) for r in pressing] == [0, 1, 2, 3, 4]
    assert [r.key for r in settled(pressing[::-1]).reminders] == ["1", "2", "3", "4", "5"]
