"""What a stretch of time will bring, counted by week and kind."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from followup.reminders import Step


@dataclass(frozen=True, slots=True)
class Week:
    """One ISO week: how many messages, and what is in them, most first."""

    number: int
    first: date  # its Monday
    messages: int
    kinds: tuple[tuple[Step, int], ...]


def by_week(messages: Iterable[tuple[date, tuple[Step, ...]]]) -> tuple[Week, ...]:
    """The day of each message and what it holds; weeks without messages are left out."""
    found: dict[date, list[tuple[Step, ...]]] = defaultdict(list)
    for day, steps in messages:
        found[day - timedelta(days=day.weekday())].append(steps)
    return tuple(_week(first, found[first]) for first in sorted(found))


def _week(first: date, messages: list[tuple[Step, ...]]) -> Week:
    counted = Counter(step for steps in messages for step in steps)
    order = list(Step)
    kinds = sorted(counted.items(), key=lambda one: (-one[1], order.index(one[0])))
    return Week(first.isocalendar().week, first, len(messages), tuple(kinds))
