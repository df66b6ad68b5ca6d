"""As many wishes as can be get a day: paths through schools, days and weeks that have room left.

A maximum flow, one wish at a time, along a shortest path that may move earlier wishes to other
days (Ford-Fulkerson). A wish that has a day keeps one: who comes first is never given up for who
comes later.
"""

from collections import deque
from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from itertools import pairwise

Week = tuple[int, int]  # ISO year and week
_Node = Hashable
_SINK = "sink"


class DayFlow:
    """A school has one talk a day; a day and a week take as many as they have room for."""

    def __init__(self, room: Mapping[date, int], week_room: Mapping[Week, int]) -> None:
        self._room, self._week_room = room, week_room
        self._left: dict[_Node, dict[_Node, int]] = {}  # what an edge still carries, both ways
        self._closed: set[_Node] = set()  # reached once, and no way on from there ever again
        self._found: dict[str, date] = {}

    def place(self, wish: str, school_id: str, days: Iterable[date]) -> bool:
        """Gives the wish the first of `days` with room, else makes room; False: there is none."""
        self._left.setdefault(wish, {})
        for day in days:
            self._add_day(wish, (school_id, day), day)
        path = self._path(wish)
        for here, there in pairwise(path):
            self._left[here][there] -= 1
            self._left[there][here] += 1
            if isinstance(here, str) and isinstance(there, tuple):
                self._found[here] = there[1]
        return bool(path)

    def days(self) -> Mapping[str, date]:
        """Every wish that has a day, in the order they were placed."""
        return self._found

    def has_room(self, day: date) -> bool:
        """True when one more talk would fit that day and that week."""
        week = week_of(day)
        free = self._left.get(day, {}).get(week, self._room.get(day, 0))
        return free > 0 and self._left.get(week, {}).get(_SINK, self._week_room.get(week, 0)) > 0

    def _add_day(self, wish: str, place: tuple[str, date], day: date) -> None:
        week = week_of(day)
        self._add(wish, place, 1)
        self._add(place, day, 1)
        self._add(day, week, self._room.get(day, 0))
        self._add(week, _SINK, self._week_room.get(week, 0))

    def _add(self, here: _Node, there: _Node, capacity: int) -> None:
        self._left.setdefault(here, {}).setdefault(there, max(0, capacity))
        self._left.setdefault(there, {}).setdefault(here, 0)

    def _path(self, wish: str) -> list[_Node]:
        """The shortest way on which one more unit fits; none closes all that was reached."""
        came: dict[_Node, _Node] = {wish: None}
        waiting: deque[_Node] = deque([wish])
        while waiting:
            here = waiting.popleft()
            for there in self._onward(here, came):
                came[there] = here
                if there == _SINK:
                    return _walked(came)
                waiting.append(there)
        self._closed |= came.keys()
        return []

    def _onward(self, here: _Node, came: Mapping[_Node, _Node]) -> list[_Node]:
        return [
            there
            for there, left in self._left[here].items()
            if left and there not in came and there not in self._closed
        ]


def week_of(day: date) -> Week:
    year, week, _ = day.isocalendar()
    return year, week


def _walked(came: Mapping[_Node, _Node]) -> list[_Node]:
    path: list[_Node] = [_SINK]
    while came[path[-1]] is not None:
        path.append(came[path[-1]])
    return path[::-1]
