"""A talk as it stands in somebody's own calendar: when, where and with whom, and no more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from followup.calendar import local_day
from followup.diary import seats_of
from followup.people import Person
from followup.plan import Instrument
from followup.talk import Talk, TalkState
from followup.texts import Texts


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """In one person's language; never anything about goals."""

    id: str  # of the talk
    sequence: int
    starts: datetime  # aware, UTC
    ends: datetime  # aware, UTC
    subject: str
    place: str
    note: str  # who takes part
    is_cancelled: bool


def calendar_entry(talk: Talk, unit: str, names: Sequence[str], say: Texts) -> CalendarEntry:
    """`unit` is the name of the school or the municipality, `names` are those of the seats."""
    return CalendarEntry(
        id=talk.id,
        sequence=talk.sequence,
        starts=talk.starts,
        ends=talk.ends,
        subject=say("calendar-subject", talk=say(f"instrument-{talk.kind}"), unit=unit),
        place=talk.place,
        note=say("calendar-seats", names=say.listing(list(names))) if names else "",
        is_cancelled=talk.state is TalkState.CANCELLED,
    )


def seated(
    people: Iterable[Person], instrument: Instrument, talk: Talk, zone: str
) -> tuple[Person, ...]:
    """Those who hold one of the seats on the day of the talk."""
    return tuple(person for person in people if has_seat(person, instrument, talk, zone))


def has_seat(person: Person, instrument: Instrument, talk: Talk, zone: str) -> bool:
    """True when the person takes part, or calls the talk, in a role held on its day."""
    day = local_day(talk.starts, zone)
    seats = {*instrument.seats, instrument.convener}
    return any(role.holds_on(day) for role in seats_of(person, seats, talk.school_id))
