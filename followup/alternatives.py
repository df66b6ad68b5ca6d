"""What would work instead of a date that does not: the next start that suits everybody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from followup.booking import Desk, free_on, is_manned
from followup.cadence import Slot
from followup.calendar import ONE_DAY, days
from followup.plan import Instrument
from followup.talk import Talk

_AHEAD = timedelta(days=90)  # looked through where no slot says where to end


@dataclass(frozen=True, slots=True)
class Sought:
    """A talk that wants a start; `moving` is the one that has a start already."""

    instrument: Instrument
    school_id: str
    among: tuple[Slot, ...]  # of its school year
    moving: Talk | None = None


def alternative(sought: Sought, wanted: date | None, desk: Desk) -> datetime | None:
    """The first free start from the wanted day on, else before it; None: there is none."""
    others = tuple(talk for talk in desk.talks if talk != sought.moving)
    free = replace(desk, talks=others)
    starts = (_start(sought, day, free) for day in _days(sought, wanted, desk))
    return next((start for start in starts if start), None)


def _start(sought: Sought, day: date, desk: Desk) -> datetime | None:
    if not is_manned(sought.instrument, sought.school_id, day, desk):
        return None
    return free_on(day, sought.instrument, sought.school_id, desk)


def _days(sought: Sought, wanted: date | None, desk: Desk) -> Iterator[date]:
    """Of the talk's own slot or else the whole year, today left out."""
    first, last = _bounds(sought, desk.today)
    first = max(first, desk.today + ONE_DAY)
    begin = wanted if wanted and first <= wanted <= last else first
    yield from days(begin, last)
    yield from days(first, begin - ONE_DAY)


def _bounds(sought: Sought, today: date) -> tuple[date, date]:
    among: Sequence[Slot] = sought.among
    own = [slot for slot in among if sought.moving and slot.key == sought.moving.slot]
    within = own or among
    if not within or within[-1].last <= today:
        return today, today + _AHEAD
    return within[0].first, within[-1].last
