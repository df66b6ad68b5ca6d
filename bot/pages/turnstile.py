"""So many a minute for each visitor, and no more."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(slots=True)
class Turnstile:
    """Counts by the minute of the clock; what was counted before is forgotten."""

    most: int
    now: Callable[[], datetime]
    _minute: datetime | None = None
    _seen: Counter[str] = field(default_factory=Counter)

    def lets_in(self, visitor: str) -> bool:
        minute = self.now().replace(second=0, microsecond=0)
        if minute != self._minute:
            self._minute = minute
            self._seen.clear()
        self._seen[visitor] += 1
        return self._seen[visitor] <= self.most
