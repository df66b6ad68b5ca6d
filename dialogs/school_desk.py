"""What the convener of one school's talks has before them."""

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.cards.talks import InstrumentLine
from followup.booking import Desk
from followup.cadence import Slot
from followup.people import School
from followup.plan import Instrument, Plan
from followup.talk import Talk


@dataclass(frozen=True, slots=True)
class SchoolDesk:
    """One school's talks as its convener sees them."""

    school: School
    desk: Desk
    lines: tuple[InstrumentLine, ...]
    slots: Mapping[str, tuple[Slot, ...]]  # of this school year, by instrument id
    plan: Plan | None  # None: no plan runs, and there are no lines

    @property
    def next_talk(self) -> Talk | None:
        ahead = (talk for one in self.lines for talk in one.ahead if talk.ends > self.desk.now)
        return min(ahead, key=lambda talk: talk.starts, default=None)

    def instrument(self, instrument_id: str) -> Instrument | None:
        found = (one.instrument for one in self.lines)
        return next((line for line in found if line.id == instrument_id), None)

    def talk(self, talk_id: str) -> Talk | None:
        own = (talk for talk in self.desk.talks if talk.school_id == self.school.id)
        return next((talk for talk in own if talk.id == talk_id), None)
