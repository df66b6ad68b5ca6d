"""One week of one person: which of its days carry a message, and what each of them carries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from followup.reminders import Reminder, Step

RANKS = 5
_NEXT_WEEK = 7  # days of delay that waiting for another week costs at least
_MAY_COME_EARLY = frozenset({Step.DAY_BEFORE, Step.DUE_DAY})


@dataclass(frozen=True, slots=True)
class Wish:
    """A reminder and the days, first and last, on whose morning it may go."""

    first: date
    last: date
    rank: int
    reminder: Reminder


@dataclass(frozen=True, slots=True)
class Week:
    """The days of one week that can still carry a message, and how many of them may."""

    open_days: tuple[date, ...]
    left: int
    fixed: tuple[date, ...]  # already carry something a person put off until then
    after: date  # the first usable day of a later week


@dataclass(frozen=True, slots=True)
class Settled:
    """Given a day, waiting for another week, lost."""

    done: tuple[tuple[Wish, date], ...]
    waiting: tuple[Wish, ...]
    lost: tuple[Wish, ...]


def settle(ready: Sequence[Wish], week: Week) -> Settled:
    """Everything that is ready this week, on the days that cost least."""
    chosen = _best(ready, week)
    days = [(wish, _place(wish, chosen, week)) for wish in ready]
    left = [wish for wish, day in days if day is None]
    return Settled(
        done=tuple((wish, day) for wish, day in days if day is not None),
        waiting=tuple(wish for wish in left if wish.last >= week.after),
        lost=tuple(wish for wish in left if wish.last < week.after),
    )


def _place(wish: Wish, chosen: Sequence[date], week: Week) -> date | None:
    """The first chosen day in time; a step that cannot wait comes earlier rather than never."""
    for day in chosen:
        if wish.first <= day <= wish.last:
            return day
    if wish.last < week.after and wish.reminder.step in _MAY_COME_EARLY:
        return max((day for day in chosen if day < wish.first), default=None)
    return None


def _best(ready: Sequence[Wish], week: Week) -> tuple[date, ...]:
    """The days that cost least: losing nothing first, then no delay, both by rank."""
    wanted = {*week.fixed, *(d for wish in ready if (d := _first_open(wish, week)) is not None)}
    if len(wanted) <= max(week.left, len(week.fixed)):
        return tuple(sorted(wanted))
    return min(_choices(week), key=lambda days: (_cost(ready, days, week), len(days), days))


def _choices(week: Week) -> Iterable[tuple[date, ...]]:
    free = [day for day in week.open_days if day not in week.fixed]
    most = max(0, week.left - len(week.fixed))
    for count in range(most + 1):
        for some in combinations(free, count):
            yield tuple(sorted((*week.fixed, *some)))


def _first_open(wish: Wish, week: Week) -> date | None:
    return next((day for day in week.open_days if wish.first <= day <= wish.last), None)


def _cost(ready: Sequence[Wish], chosen: tuple[date, ...], week: Week) -> tuple[int, ...]:
    """Lost reminders of each rank, then days of delay of each rank."""
    lost, delay = [0] * RANKS, [0] * RANKS
    for wish in ready:
        day = _place(wish, chosen, week)
        if day is not None:
            delay[wish.rank] += abs((day - wish.first).days)
        elif wish.last >= week.after:
            delay[wish.rank] += _NEXT_WEEK + (week.after - wish.first).days
        else:
            lost[wish.rank] += 1
    return (*lost, *delay)
