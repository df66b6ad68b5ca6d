"""Putting the newest reminder off: never past what it reminds of, and never one more of them."""

from datetime import datetime

from dialogs.cards.reminders import snooze_card
from dialogs.turn import Say, Turn
from followup.calendar import Calendar
from followup.changes import ReminderSnoozed
from followup.people import Person
from followup.reminders import Reminder
from followup.snooze import Snoozing, snoozed_until
from followup.texts import Texts


def snooze(
    person: Person,
    newest: Reminder | None,
    choice: str,
    now: datetime,
    calendar: Calendar,
    say: Texts,
) -> Turn:
    """Without a choice the three are offered."""
    if newest is None:
        return Turn(says=(Say(say("snooze-none")),))
    if choice not in set(Snoozing):
        return _offer(say)
    until = snoozed_until(Snoozing(choice), now, calendar, person.zone)
    if until >= newest.expires:
        return Turn(says=(Say(say("snooze-too-late", day=say.day_month(newest.about))),))
    words = say("snooze-set", day=say.weekday(until), time=say.clock(until))
    return Turn(says=(Say(words),), changes=(ReminderSnoozed(person.id, until),))


def _offer(say: Texts) -> Turn:
    return Turn(says=(Say(card=snooze_card(say), summary=say("snooze-offer")),))
