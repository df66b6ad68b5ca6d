"""As many wishes as can be get a day."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from followup.day_flow import DayFlow, week_of

MONDAY = date(2026, 11, 2)
DAYS = [MONDAY + timedelta(days=n) for n in (0, 1, 4, 7, 8)]  # three in one week, two in the next
Wish = tuple[str, tuple[date, ...]]  # a school and its days, best first

a_wish = st.tuples(
    st.sampled_from(["birke", "ege", "lyng"]),
    st.lists(st.sampled_from(DAYS), unique=True, max_size=4).map(tuple),
)


def placed(
    wishes: list[Wish], room: dict[date, int], week_room: dict[tuple[int, int], int]
) -> tuple[DayFlow, list[bool]]:
    flow = DayFlow(room, week_room)
    return flow, [flow.place(str(n), *wish) for n, wish in enumerate(wishes)]


def most(
    wishes: list[Wish],
    room: dict[date, int],
    week_room: dict[tuple[int, int], int],
    taken: tuple[tuple[str, date], ...] = (),
) -> int:
    """Every way there is, tried one after the other."""
    if not wishes:
        return 0
    (school, days), rest = wishes[0], wishes[1:]
    best = most(rest, room, week_room, taken)
    for day in days:
        by_day = sum(other == day for _, other in taken)
        by_week = sum(week_of(other) == week_of(day) for _, other in taken)
        full = by_day >= room[day] or by_week >= week_room[week_of(day)]
        if not full and (school, day) not in taken:
            best = max(best, 1 + most(rest, room, week_room, (*taken, (school, day))))
    return best


@given(
    st.lists(a_wish, max_size=6),
    st.lists(st.integers(0, 2), min_size=len(DAYS), max_size=len(DAYS)),
    st.tuples(st.integers(0, 4), st.integers(0, 4)),
)
def test_nobody_is_left_out_whom_another_spreading_would_have_met(
    wishes: list[Wish], places: list[int], weeks: tuple[int, int]
) -> None:
    room = dict(zip(DAYS, places, strict=True))
    week_room = {week_of(DAYS[0]): weeks[0], week_of(DAYS[-1]): weeks[1]}
    flow, met = placed(wishes, room, week_room)
    found = flow.days()

    assert sum(met) == len(found) == most(wishes, room, week_room)
    assert all(day in wishes[int(n)][1] for n, day in found.items())
    assert all(n <= room[day] for day, n in Counter(found.values()).items())
    assert all(n <= week_room[w] for w, n in Counter(map(week_of, found.values())).items())
    assert len({(wishes[int(n)][0], day) for n, day in found.items()}) == len(found)


def test_a_wish_gets_its_best_free_day_and_makes_room_when_none_is_free() -> None:
    room, weeks = dict.fromkeys(DAYS, 1), {week_of(DAYS[0]): 5}
    flow, _ = placed([("birke", tuple(DAYS[:2]))], room, weeks)
    assert flow.days() == {"0": DAYS[0]}
    assert flow.place("1", "ege", DAYS[:1])
    assert flow.days() == {"0": DAYS[1], "1": DAYS[0]}


def test_who_has_a_day_keeps_one_when_the_days_run_out() -> None:
    _, met = placed(
        [("birke", (DAYS[0],)), ("ege", (DAYS[0],))], {DAYS[0]: 1}, {week_of(DAYS[0]): 1}
    )
    assert met == [True, False]


def test_a_day_nobody_asked_for_has_the_room_it_was_given() -> None:
    flow, _ = placed([("birke", (DAYS[0],))], dict.fromkeys(DAYS, 1), {week_of(DAYS[0]): 2})
    assert [flow.has_room(day) for day in DAYS] == [False, True, True, False, False]
