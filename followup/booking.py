"""Booking a talk: what stands in the way, and what would work instead."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from followup.cadence import Slot, slot_on
from followup.calendar import Calendar, at, local_day, school_year
from followup.diary import seats_of
from followup.errors import (
    AlreadyOver,
    Clash,
    DayOff,
    EndsTooSoon,
    InThePast,
    NobodyThere,
    NotBegun,
    OutsideSlot,
)
from followup.people import Person, RoleName
from followup.plan import Instrument
from followup.rounds import free_slot
from followup.talk import Talk, TalkState

LENGTHS = {  # minutes, by product section 5's table
    "one_to_one": 60,
    "leadership_development_talk": 90,
    "leadership_team_development_talk": 150,
}
USUAL_LENGTH = 60
LONGEST = timedelta(hours=8)
_HOURS = (time(10), time(13), time(9), time(14, 30))


@dataclass(frozen=True, slots=True)
class Desk:
    """What booking at one school looks at: the calendar, everybody's talks, and who sits where."""

    calendar: Calendar
    now: datetime
    instruments: tuple[Instrument, ...]
    talks: tuple[Talk, ...]  # of the whole municipality, from this school year on
    people: tuple[Person, ...]

    @property
    def today(self) -> date:
        return local_day(self.now, self.calendar.zone)

    def seats(self, instrument: Instrument, school_id: str | None, day: date) -> list[Person]:
        """Who sits at the table that day, by the order of the seats, then by name."""
        return self._holders((instrument.convener, *instrument.seats), school_id, day)

    def guests(self, instrument: Instrument, school_id: str | None, day: date) -> list[Person]:
        """As `seats`, without whoever calls the talk."""
        return self._holders(instrument.guests, school_id, day)

    def _holders(self, seats: Iterable[RoleName], school_id: str | None, day: date) -> list[Person]:
        names = dict.fromkeys(seats)
        found = {
            person.id: person
            for name in names
            for person in self.people
            for role in seats_of(person, (name,), school_id)
            if role.holds_on(day)
        }
        return list(found.values())


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asked for; `moving` is the talk that is to be somewhere else."""

    instrument: Instrument
    school_id: str
    starts: datetime  # aware, UTC
    ends: datetime
    place: str = ""
    moving: Talk | None = None
    anyway: bool = False  # outside the slot, and said so twice


def wished(day: str, wall: str, minutes: int, zone: str) -> tuple[datetime, datetime]:
    """Start and end in UTC from what a form holds: 2026-10-20 and 10:00.

    Raises:
        ValueError: not a day or not a time.
    """
    starts = at(date.fromisoformat(day), time.fromisoformat(wall), zone)
    return starts, starts + timedelta(minutes=minutes)


def booked(wish: Wish, desk: Desk, among: tuple[Slot, ...]) -> Talk:
    """The talk as it will be saved; `among` are the slots of its school year.

    Raises:
        Refusal: AlreadyOver, InThePast, EndsTooSoon, DayOff, OutsideSlot, NobodyThere or Clash,
            each with what would work instead.
    """
    _check(wish, desk, among)
    if wish.moving:
        return replace(
            wish.moving,
            starts=wish.starts,
            ends=wish.ends,
            place=wish.place,
            state=TalkState.MOVED,
            sequence=wish.moving.sequence + 1,
            version=wish.moving.version + 1,
            changed_at=desk.now,
        )
    return _new(wish, desk, among)


def concluded(talk: Talk, state: TalkState, now: datetime) -> Talk:
    """The talk held or cancelled.

    Raises:
        AlreadyOver: it was held or cancelled before.
        NotBegun: so it cannot have been held.
    """
    if not talk.state.is_ahead:
        raise AlreadyOver
    if state is TalkState.HELD and talk.starts > now:
        raise NotBegun(starts=talk.starts)
    settled = replace(talk, state=state, version=talk.version + 1)
    if state is TalkState.CANCELLED:
        return replace(settled, sequence=talk.sequence + 1, changed_at=now)
    return settled


def _check(wish: Wish, desk: Desk, among: tuple[Slot, ...]) -> None:
    zone = desk.calendar.zone
    day = local_day(wish.starts, zone)
    if wish.moving and not wish.moving.state.is_ahead:
        raise AlreadyOver
    if wish.starts <= desk.now:
        raise InThePast
    if not timedelta() < wish.ends - wish.starts <= LONGEST:
        raise EndsTooSoon(minutes=length_of(wish.instrument))
    if not desk.calendar.is_working_day(day, wish.school_id):
        raise DayOff(day=day, instead=desk.calendar.sending_day(day, wish.school_id))
    _check_slot(wish, day, desk, among)
    _check_seats(wish, day, desk)
    _check_clash(wish, day, desk)


def _check_seats(wish: Wish, day: date, desk: Desk) -> None:
    if not is_manned(wish.instrument, wish.school_id, day, desk):
        raise NobodyThere(day=day)


def _check_slot(wish: Wish, day: date, desk: Desk, among: tuple[Slot, ...]) -> None:
    """A new talk belongs to this school year; a moved one to its slot, unless said twice."""
    if not among or wish.anyway:
        return
    kept = next((s for s in among if wish.moving and s.key == wish.moving.slot), None)
    allowed = kept or Slot("", among[0].first, among[-1].last)
    if not allowed.first <= day <= allowed.last:
        raise OutsideSlot(first=allowed.first, last=allowed.last)


def _check_clash(wish: Wish, day: date, desk: Desk) -> None:
    found = _clash(wish, day, desk)
    if found is None:
        return
    other, person = found
    instead = free_on(day, wish.instrument, wish.school_id, desk)
    raise Clash(name=person.name, starts=other.starts, instead=instead)


def _clash(wish: Wish, day: date, desk: Desk) -> tuple[Talk, Person] | None:
    """Another talk at that time with one of the same people, and who it is."""
    sitting = {p.id for p in desk.seats(wish.instrument, wish.school_id, day)}
    lines = {line.id: line for line in desk.instruments}
    for other in desk.talks:
        moved = wish.moving and other.id == wish.moving.id
        if moved or not other.state.is_ahead or not _overlap(other, wish.starts, wish.ends):
            continue
        line = lines.get(other.instrument_id)
        for person in desk.seats(line, other.school_id, day) if line else ():
            if person.id in sitting:
                return other, person
    return None


def _overlap(talk: Talk, starts: datetime, ends: datetime) -> bool:
    return talk.starts < ends and starts < talk.ends


def is_manned(instrument: Instrument, school_id: str, day: date, desk: Desk) -> bool:
    """Somebody from the school sits there that day: a leader who has left cannot be invited."""
    here = desk.seats(instrument, school_id, day)
    return any(role.school_id == school_id for p in here for role in p.roles_on(day))


def length_of(instrument: Instrument) -> int:
    """Minutes such a talk usually lasts."""
    return LENGTHS.get(instrument.kind, USUAL_LENGTH)


def free_on(day: date, instrument: Instrument, school_id: str, desk: Desk) -> datetime | None:
    """The first usual hour of the day when everybody at the table is free."""
    if not desk.calendar.is_working_day(day, school_id):
        return None
    minutes = length_of(instrument)
    for hour in _HOURS:
        starts = at(day, hour, desk.calendar.zone)
        wish = Wish(instrument, school_id, starts, starts + timedelta(minutes=minutes))
        if starts > desk.now and _clash(wish, day, desk) is None:
            return starts
    return None


def standing_talks(instrument: Instrument, school_id: str, desk: Desk) -> Iterable[Talk]:
    return (
        talk
        for talk in desk.talks
        if (talk.instrument_id, talk.school_id) == (instrument.id, school_id)
        and talk.state is not TalkState.CANCELLED
    )


def _new(wish: Wish, desk: Desk, among: tuple[Slot, ...]) -> Talk:
    zone = desk.calendar.zone
    day = local_day(wish.starts, zone)
    taken = [talk.slot for talk in standing_talks(wish.instrument, wish.school_id, desk)]
    slot = free_slot(day, among, taken) if slot_on(day, among) else f"{school_year(day)}#1"
    before = sum(1 for talk in desk.talks if talk.id.startswith(_prefix(wish, slot)))
    return Talk(
        id=f"{_prefix(wish, slot)}{before + 1}",
        instrument_id=wish.instrument.id,
        kind=wish.instrument.kind,
        school_id=wish.school_id,
        starts=wish.starts,
        ends=wish.ends,
        place=wish.place,
        state=TalkState.BOOKED,
        slot=slot,
        booked_at=desk.now,
    )


def _prefix(wish: Wish, slot: str) -> str:
    return f"{wish.instrument.id}:{wish.school_id}:{slot}:"
