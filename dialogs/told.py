"""One reminder with what its sentence and its presses need."""

from dataclasses import dataclass

from dialogs.agenda import Table
from dialogs.tray import RequestLine
from followup.asking import Asking
from followup.calendar_links import CalendarLinks
from followup.reminders import Reminder, Step
from followup.talk import Agreement, Talk

AS_BEFORE = (Step.AGAIN, Step.FRIENDLY)
NUDGES = (Step.NUDGE, Step.NUDGE_AGAIN)
_ASKS = (Step.ASK, Step.REMIND, Step.REMIND_AGAIN, *AS_BEFORE)
_AFTER = (Step.AFTER, Step.AFTER_AGAIN)
_NEWS = (Step.MOVED, Step.CANCELLED, Step.TAKEN, Step.ANSWERED)


@dataclass(frozen=True, slots=True)
class Told:
    reminder: Reminder
    school: str  # its name
    talk: Talk | None = None
    agreement: Agreement | None = None
    asking: Asking | None = None  # the round a check-in reminder asks about
    table: Table | None = None  # whose agenda sheet goes along
    links: CalendarLinks | None = None  # to put the talk in one's own calendar
    request: RequestLine | None = None  # the help that is asked for, or was

    @property
    def asked(self) -> Asking | None:
        """The round this reminder asks about; every other step only tells."""
        return self.asking if self.reminder.step in _ASKS else None

    @property
    def is_news(self) -> bool:
        """Only to be known: there is nothing to do, and so nothing to put off."""
        return self.reminder.step in _NEWS

    @property
    def is_after(self) -> bool:
        """Asks about a talk that has been; put off, it still does."""
        if self.reminder.step in AS_BEFORE:
            return self.talk is not None and self.talk.starts < self.reminder.due
        return self.reminder.step in _AFTER
