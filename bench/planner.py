"""The fair planner on random calendars: every promise kept, and what it costs beside a naive one.

`python -m bench.planner` takes 1,000 calendars of up to 40 schools; the naive planner gives each
talk the first day that is free. The bound is what would be met if two 1:1s of a school could lie
next to each other: no planner can meet more.
"""

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from statistics import median
from time import process_time

from followup.chief_hours import USUAL_LIMITS, Limits, room_left
from followup.day_flow import DayFlow, week_of
from followup.fair_contact import propose
from followup.rounds import CHECK_IN_KIND
from followup.wanted_talks import APART, Ground, Wanted, between, wanted_talks
from tests.fair_worlds import a_ground, a_random_ground, avoidable, broken, random_limits
from tests.school_years import GRUS, LUS, ONE_TO_ONE, SIX

SECONDS = 2.0  # a proposal for 40 leaders may take no longer
START = datetime(2026, 8, 11, 7, tzinfo=UTC)


@dataclass(slots=True)
class Tally:
    """What was seen on all calendars."""

    talks: int = 0
    unmet: int = 0
    at_bound: int = 0
    naive: int = 0
    faults: int = 0


def naive(ground: Ground, limits: Limits) -> int:
    """How many talks get a day when each takes the first free one."""
    wanted = wanted_talks(ground)
    room, week_room = room_left(wanted, ground, limits)
    days, weeks = Counter(room), Counter(week_room)
    placed: list[tuple[Wanted, date]] = []
    for one in wanted:
        for day in sorted((*one.days, *one.given_up)):
            fits = days[day] > 0 and weeks[week_of(day)] > 0
            if fits and not _in_the_way(one, day, placed, ground):
                days[day] -= 1
                weeks[week_of(day)] -= 1
                placed.append((one, day))
                break
    return len(placed)


def bound(ground: Ground, limits: Limits) -> int:
    """No planner meets more: as the fair one, but 1:1s of a school may be neighbours."""
    wanted = wanted_talks(ground)
    flow = DayFlow(*room_left(wanted, ground, limits))
    return sum(flow.place(w.key, w.school_id, (*w.days, *w.given_up)) for w in wanted)


def on_random_calendars(count: int, schools: int) -> Tally:
    tally = Tally()
    for seed in range(count):
        ground, limits = a_random_ground(seed, schools), random_limits(seed)
        proposal = propose(ground, limits)
        found = [*broken(ground, proposal, limits), *avoidable(ground, proposal, limits)]
        for fault in found:
            print(f"calendar {seed}: {fault}")
        tally.talks += len(proposal.talks)
        tally.unmet += len(proposal.unmet)
        tally.faults += len(found)
        tally.at_bound += len(proposal.talks) == bound(ground, limits)
        tally.naive += naive(ground, limits)
    return tally


def seconds(ground: Ground, *, fair: bool) -> float:
    begun = process_time()
    if fair:
        propose(ground)
    else:
        naive(ground, USUAL_LIMITS)
    return process_time() - begun


def compared(name: str, ground: Ground, pairs: int) -> float:
    """Interleaved A B B A; the fair planner's own seconds."""
    runs: dict[bool, list[float]] = {True: [], False: []}
    for number in range(pairs):
        for fair in (True, False) if number % 2 else (False, True):
            runs[fair].append(seconds(ground, fair=fair))
    ratios = sorted(a / b for a, b in zip(runs[True], runs[False], strict=True))
    proposal = propose(ground)
    print(
        f"{name}: {len(proposal.talks)} talks met, {len(proposal.unmet)} not "
        f"(naive meets {naive(ground, USUAL_LIMITS)}); "
        f"fair / naive CPU {median(ratios):.2f} (spread {ratios[0]:.2f}-{ratios[-1]:.2f}), "
        f"{median(runs[True]) * 1000:.0f} ms CPU"
    )
    return median(runs[True])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calendars", type=int, default=1000)
    parser.add_argument("--schools", type=int, default=40)
    parser.add_argument("--pairs", type=int, default=7)
    wanted = parser.parse_args()
    four = compared(
        "40 leaders, 4 x 1:1, LUS, GRUS", a_ground(40, START, (ONE_TO_ONE, LUS, GRUS)), wanted.pairs
    )
    six = compared("40 leaders, 6 x 1:1", a_ground(40, START, (SIX,)), wanted.pairs)
    tally = on_random_calendars(wanted.calendars, wanted.schools)
    print(
        f"{wanted.calendars} random calendars: {tally.faults} promises broken, {tally.talks} talks "
        f"met (naive {tally.naive}), {tally.unmet} not; as many as any planner could on "
        f"{tally.at_bound} of {wanted.calendars}"
    )
    sys.exit(0 if tally.faults == 0 and max(four, six) < SECONDS else 1)


def _in_the_way(one: Wanted, day: date, placed: list[tuple[Wanted, date]], ground: Ground) -> bool:
    days = ground.school_days(one.school_id)
    return any(
        other_day == day
        or (
            one.instrument.kind == other.instrument.kind == CHECK_IN_KIND
            and between(day, other_day, days) < APART
        )
        for other, other_day in placed
        if other.school_id == one.school_id
    )


if __name__ == "__main__":
    main()
