"""What an administrator loads: the municipality, its people, plans, goals, talks and calendar."""

from dataclasses import dataclass
from datetime import date

from followup.people import Municipality, Person, School
from followup.plan import CadenceRule, Goal, Plan
from followup.talk import Talk


@dataclass(frozen=True, slots=True)
class Blackout:
    """Days without school or messages, first and last inclusive; for one school or for all."""

    first: date
    last: date
    name: str
    school_id: str | None = None


@dataclass(frozen=True, slots=True)
class CadenceOverride:
    """Another rule for one subject: a school, or a person when the rule counts leaders."""

    instrument_id: str
    subject_id: str
    rule: CadenceRule
    since: date | None = None  # first day in force; None: always has been

    @property
    def whose(self) -> tuple[str, str]:
        return self.instrument_id, self.subject_id

    def holds_on(self, day: date) -> bool:
        return self.since is None or self.since <= day


@dataclass(frozen=True, slots=True)
class Register:
    """One or more files taken together; a part that no file names stays empty and untouched."""

    municipality: Municipality | None = None
    schools: tuple[School, ...] = ()
    people: tuple[Person, ...] = ()
    plans: tuple[Plan, ...] = ()
    goals: tuple[Goal, ...] = ()
    talks: tuple[Talk, ...] = ()
    blackouts: tuple[Blackout, ...] = ()
    overrides: tuple[CadenceOverride, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One row an import adds or changes: `what` is the kind of thing, `id` its stable id."""

    what: str  # school, person, plan, goal, talk, blackout, override, municipality
    id: str
    is_new: bool
    fields: tuple[str, ...] = ()  # which fields change; empty when new
    since: date | None = None  # the first day of a change that waits
