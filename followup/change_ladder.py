"""A talk was moved or cancelled: the others at its table are told so once, while it is news."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from followup.calendar import PREFERRED, Calendar, at, local_day
from followup.ladders import Ladder, Rung, has_ladder, of_talk
from followup.plan import Instrument
from followup.reminders import Step
from followup.talk import Talk, TalkState

NEWS = timedelta(days=14)  # our default: after that the next step tells the time anyway
_STEPS = {TalkState.MOVED: Step.MOVED, TalkState.CANCELLED: Step.CANCELLED}


def change_ladder(instrument: Instrument, talk: Talk, calendar: Calendar) -> Ladder | None:
    """The very day, if it is still a time to write; None when there is nothing to tell."""
    step = _STEPS.get(talk.state)
    if step is None or talk.changed_at is None or not has_ladder(instrument):
        return None
    changed = local_day(talk.changed_at, calendar.zone)
    ends = _ends(talk, calendar)
    if ends <= at(changed, PREFERRED, calendar.zone):
        return None
    expires = min(ends, at(changed + NEWS, time(), calendar.zone))
    rung = Rung(step, changed, expires, instrument.guests)
    ladder = of_talk(instrument, talk, calendar, ((rung,),))
    return replace(ladder, only_told=_was_new(talk, changed, calendar))


def is_news(talk: Talk, first: date, last: date) -> bool:
    """True when the change may still have to be told between two days."""
    return talk.changed_at is not None and first - NEWS <= talk.changed_at.date() <= last


def reaches_all(talk: Talk, now: datetime, calendar: Calendar) -> bool:
    """Whoever got another message today is told of the change the next working morning."""
    tomorrow = calendar.add_working_days(local_day(now, calendar.zone), 1, talk.school_id)
    return talk.starts > at(tomorrow, PREFERRED, calendar.zone)


def _ends(talk: Talk, calendar: Calendar) -> datetime:
    """The message of the day before tells the new time; a cancelled talk is told until it began."""
    if talk.state is TalkState.CANCELLED:
        return talk.starts
    day = local_day(talk.starts, calendar.zone)
    return at(calendar.add_working_days(day, -1, talk.school_id), PREFERRED, calendar.zone)


def _was_new(talk: Talk, changed: date, calendar: Calendar) -> bool:
    """Booked and changed on one day: only who was told of it in between has to know."""
    return talk.booked_at is not None and local_day(talk.booked_at, calendar.zone) == changed
