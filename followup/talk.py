"""Talks between people in a room, and what they agree on."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from followup.values import value


class TalkState(StrEnum):
    """Only `held` counts towards a cadence; `moved` keeps the slot, `cancelled` frees it."""

    BOOKED = "booked"
    MOVED = "moved"
    HELD = "held"
    CANCELLED = "cancelled"

    @property
    def is_ahead(self) -> bool:
        return self in (TalkState.BOOKED, TalkState.MOVED)


@value(frozen=True, slots=True)
class Talk:
    """One meeting of an instrument with one school; content of LUS and GRUS is never stored."""

    id: str
    instrument_id: str  # the plan's follow-up line, for example F20-07
    kind: str  # one_to_one, …
    school_id: str | None  # None: the whole municipality
    starts: datetime  # aware, UTC
    ends: datetime  # aware, UTC
    place: str  # a room or a Teams link; "" when unknown
    state: TalkState
    slot: str = ""  # the slot it fills, for example 2026/2027#2
    sequence: int = 0  # raised by every move; iCalendar's SEQUENCE
    version: int = 1  # for optimistic saving
    booked_at: datetime | None = None  # aware, UTC; None: longer ago than anybody noted
    changed_at: datetime | None = None  # aware, UTC: when it was last moved, or cancelled


class AgreementState(StrEnum):
    PROPOSED = "proposed"
    OPEN = "open"
    DONE = "done"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Agreement:
    """A promise made in a talk: one seat proposes, the other confirms; unconfirmed never counts."""

    id: str
    school_id: str
    talk_id: str | None
    goal_id: str | None
    what: str  # at most 200 characters
    owner_id: str  # person id
    proposed_by: str  # person id
    due: date
    state: AgreementState
    made_at: datetime  # aware, UTC
    version: int = 1
    confirmed_by: str = ""  # person id; "" while nobody has

    def is_overdue(self, today: date) -> bool:
        return self.state is AgreementState.OPEN and self.due < today
