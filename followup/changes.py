"""What a turn may change: each is a value that storage knows how to write."""

from dataclasses import dataclass
from datetime import date, datetime

from followup.agenda import Sheet
from followup.check_in import Answer
from followup.people import Pause
from followup.points import HiddenLine, Point
from followup.reminders import Reminder
from followup.requests import Request
from followup.talk import Agreement, Talk


@dataclass(frozen=True, slots=True)
class NoticeSeen:
    person_id: str
    version: int


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    person_id: str
    language: str


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """`answer.version` is one above what was read; 1 for a first answer. Else Conflict."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class PauseSet:
    person_id: str
    pause: Pause


@dataclass(frozen=True, slots=True)
class PauseEnded:
    person_id: str
    on: date  # the first day back


@dataclass(frozen=True, slots=True)
class ReminderSnoozed:
    """The newest reminder to this person comes again at `until`, instead of its next step."""

    person_id: str
    until: datetime  # aware, UTC


@dataclass(frozen=True, slots=True)
class ReminderAsked:
    """The chief asks for a friendly reminder to one person; it obeys the caps like any other."""

    reminder: Reminder


@dataclass(frozen=True, slots=True)
class FeedRenewed:
    """The person's calendar subscription has the address of this number, and no other."""

    person_id: str
    number: int


@dataclass(frozen=True, slots=True)
class TalkSaved:
    """A talk booked, moved, held or cancelled; `talk.version` as for answers."""

    talk: Talk


@dataclass(frozen=True, slots=True)
class AgreementSaved:
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class NeedTold:
    """An answer with a need that was not there before, or without one that was."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class RequestSaved:
    """A request made, taken, answered or closed; `request.version` as for answers."""

    request: Request


@dataclass(frozen=True, slots=True)
class PointMade:
    point: Point


@dataclass(frozen=True, slots=True)
class LineHidden:
    line: HiddenLine


@dataclass(frozen=True, slots=True)
class SheetShared:
    """`sheet` as every seat may read it; nothing new makes no new version."""

    sheet: Sheet
    school_id: str
    leader_id: str


@dataclass(frozen=True, slots=True)
class Looked:
    """Somebody looked at a school's answers: goes into the audit, without content."""

    person_id: str
    what: str
    school_id: str | None


Change = (
    NoticeSeen
    | LanguageChosen
    | AnswerGiven
    | PauseSet
    | PauseEnded
    | ReminderSnoozed
    | ReminderAsked
    | FeedRenewed
    | TalkSaved
    | AgreementSaved
    | NeedTold
    | RequestSaved
    | PointMade
    | LineHidden
    | SheetShared
    | Looked
)
