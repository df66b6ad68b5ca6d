"""A short status on a goal: what is asked, what is answered, and what counts."""

from datetime import date, datetime
from enum import StrEnum

from followup.values import value


class Status(StrEnum):
    """How a goal stands; the rank lives in code because tools disagree on the words."""

    REACHED = "reached"
    ON_TRACK = "on_track"
    NOT_STARTED = "not_started"
    AT_RISK = "at_risk"
    BEHIND = "behind"
    DROPPED = "dropped"

    @property
    def rank(self) -> int:
        """0 is best, 4 is worst; a dropped goal has none and sorts last."""
        return _RANKS[self]

    @property
    def glyph(self) -> str:
        return _GLYPHS[self]


ASKED_STATUSES = (
    Status.REACHED,
    Status.ON_TRACK,
    Status.NOT_STARTED,
    Status.AT_RISK,
    Status.BEHIND,
)
_RANKS = {status: rank for rank, status in enumerate(ASKED_STATUSES)} | {Status.DROPPED: 5}
_GLYPHS = dict(zip((*ASKED_STATUSES, Status.DROPPED), "✓●○▲■✕", strict=True))


class Trend(StrEnum):
    BETTER = "better"
    SAME = "same"
    WORSE = "worse"

    @property
    def arrow(self) -> str:
        return {"better": "↑", "same": "→", "worse": "↓"}[self]


class Obstacle(StrEnum):
    NONE = "none"
    TIME = "time"
    SKILLS = "skills"
    COOPERATION = "cooperation"
    KNOWLEDGE = "knowledge"
    MONEY = "money"
    OTHER = "other"


class Need(StrEnum):
    NOTHING = "nothing"
    CONSULTANT_SPARRING = "consultant_sparring"
    CHIEF_SPARRING = "chief_sparring"
    DECISION = "decision"
    RESOURCES = "resources"
    SUBJECT_SPARRING = "subject_sparring"  # asked for by hand, not in a check-in
    MEETING = "meeting"  # of a network or on a theme; likewise


ASKED_NEEDS = (
    Need.NOTHING,
    Need.CONSULTANT_SPARRING,
    Need.CHIEF_SPARRING,
    Need.DECISION,
    Need.RESOURCES,
)


@value(frozen=True, slots=True)
class Round:
    """One asking of one school, belonging to a slot; a moved talk takes its round along."""

    id: str  # instrument:school:slot
    school_id: str
    slot: str
    opens: date  # first day it can be answered, local to the school
    closes: date  # last day it can be answered
    talk_id: str | None = None  # None: it follows the end of the slot
    cancelled: bool = False  # its talk was cancelled: closed, answers stay

    def is_open(self, day: date) -> bool:
        return not self.cancelled and self.opens <= day <= self.closes


@value(frozen=True, slots=True)
class Answer:
    """What one school says of one goal in one round; the newest version counts."""

    goal_id: str
    round_id: str
    school_id: str
    status: Status
    confidence: int  # 1 to 5
    trend: Trend
    obstacle: Obstacle = Obstacle.NONE
    need: Need = Need.NOTHING
    next_step: str = ""  # at most 280 characters
    only_chief: bool = False  # the next step is for the centre chief alone
    progress: int | None = None  # the school's own estimate, 0 to 100; never in roll-up
    confirmed_unchanged: bool = False
    late: bool = False
    by_deputy: bool = False
    corrected: bool = False  # changed after the talk was held: shown with a mark
    person_id: str = ""
    at: datetime | None = None  # aware, UTC
    version: int = 1


NEXT_STEP_LIMIT = 280
SURE_ENOUGH = 3  # at or below this confidence the obstacle and the need are asked


def needs_more(status: Status, confidence: int, trend: Trend) -> bool:
    """True when obstacle and need are asked as well (product rule "if needed")."""
    return (
        status in (Status.AT_RISK, Status.BEHIND)
        or confidence <= SURE_ENOUGH
        or trend is Trend.WORSE
    )
