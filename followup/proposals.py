"""Dates to propose for a talk: in the first slot without one, when everybody is free."""

from datetime import date, datetime, timedelta

from followup.booking import Desk, free_on, standing_talks
from followup.cadence import Slot
from followup.calendar import days, local_day
from followup.plan import Instrument

PROPOSED = 3  # dates offered at once
_NOTICE = 7  # calendar days before the first date that is proposed
_APART = 2  # working days between two proposals


def proposals(
    instrument: Instrument, school_id: str, desk: Desk, among: tuple[Slot, ...]
) -> tuple[datetime, ...]:
    """Up to three free starts in the first slot without a talk, a few working days apart."""
    slot = _open_slot(instrument, school_id, desk, among)
    if slot is None:
        return ()
    first = max(slot.first, desk.today + timedelta(days=_NOTICE))
    found: list[datetime] = []
    for day in days(first, slot.last):
        if len(found) == PROPOSED:
            break
        if _far_enough(day, found, desk) and (free := free_on(day, instrument, school_id, desk)):
            found.append(free)
    return tuple(found)


def _far_enough(day: date, found: list[datetime], desk: Desk) -> bool:
    if not found:
        return True
    last = local_day(found[-1], desk.calendar.zone)
    return day > desk.calendar.add_working_days(last, _APART - 1)


def _open_slot(
    instrument: Instrument, school_id: str, desk: Desk, among: tuple[Slot, ...]
) -> Slot | None:
    """The running slot when it has no talk, else the next without one."""
    taken = {talk.slot for talk in standing_talks(instrument, school_id, desk)}
    ahead = [slot for slot in among if slot.last > desk.today + timedelta(days=_NOTICE)]
    return next((slot for slot in ahead if slot.key not in taken), None)
