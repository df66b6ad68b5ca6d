"""How the bot is, in states and counts: nothing of what anybody wrote."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Tick:
    """One of the bot's regular tasks; `last` is None while it has not gone well yet."""

    name: str  # plan, send or housekeep
    last: datetime | None
    late: bool = False


@dataclass(frozen=True, slots=True)
class BotHealth:
    ticks: tuple[Tick, ...]
    tables: str  # version of the tables
    expected: str  # the version this program needs
    messages: Mapping[str, int]  # by state, the states that occur
    unreachable: int  # people Teams refuses
    today: date
    list_ends: date | None  # last day of the municipality's list of days off

    @property
    def days_of_list(self) -> int | None:
        """Until the list ends; negative when it has."""
        return (self.list_ends - self.today).days if self.list_ends else None
