"""Which messages a request gives rise to: somebody is asked to take it, the asker is told back."""

from datetime import datetime, time

from followup.calendar import ONE_DAY, Calendar, at, local_day
from followup.ladders import Ladder, Rung
from followup.people import RoleName
from followup.reminders import Step
from followup.requests import KIND, Request, RequestState

# Working days after it was made: asked, asked once more, and from then on nobody is written to.
_ASKED, _ASKED_AGAIN, _LAPSES = 1, 6, 15
_TELLS_FOR = 5  # working days in which the asker can be told


def request_ladder(request: Request, calendar: Calendar) -> Ladder | None:
    """Open, it asks for somebody to take it; taken or answered, it tells whoever asked."""
    seats, owner = (request.role,), request.to_id or None
    if request.state is RequestState.OPEN:
        rungs = _asked_for(request, seats, calendar)
    elif request.state is RequestState.CLOSED or request.handled_at is None:
        return None
    else:
        owner, rungs = request.asked_by, _told_back(request, request.handled_at, calendar)
    return Ladder(
        instrument_id="",
        kind=KIND,
        school_id=request.school_id,
        slot=local_day(request.asked_at, calendar.zone).isoformat(),
        version="0",
        about=local_day(request.asked_at, calendar.zone),
        chains=(rungs,),
        request_id=request.id,
        owner_id=owner,
    )


def _asked_for(
    request: Request, seats: tuple[RoleName, ...], calendar: Calendar
) -> tuple[Rung, ...]:
    """The morning after, so that several needs of one check-in are one message."""
    made = local_day(request.asked_at, calendar.zone)
    days = [
        calendar.add_working_days(made, n, request.school_id)
        for n in (_ASKED, _ASKED_AGAIN, _LAPSES)
    ]
    expires = at(days.pop(), time(), calendar.zone)
    steps = (Step.ASK, Step.REMIND)
    return tuple(Rung(step, day, expires, seats) for step, day in zip(steps, days, strict=True))


def _told_back(request: Request, handled_at: datetime, calendar: Calendar) -> tuple[Rung, ...]:
    """The very day, if it is still a time to write."""
    day = local_day(handled_at, calendar.zone)
    ends = calendar.add_working_days(day, _TELLS_FOR, request.school_id)
    taken = request.state is RequestState.TAKEN
    step = Step.TAKEN if taken else Step.ANSWERED
    return (Rung(step, day, at(ends + ONE_DAY, time(), calendar.zone)),)
