"""What the municipality wants and what each school does for it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from followup.people import RoleName
from followup.values import value


class Level(StrEnum):
    """Where an activity works: in policy, among employees, or in leadership."""

    POLICY = "policy"
    EMPLOYEE = "employee"
    LEADERSHIP = "leadership"


class RuleUnit(StrEnum):
    SCHOOL_YEAR = "school_year"
    PLAN_PERIOD = "plan_period"
    PROGRAMME = "programme"


class Subject(StrEnum):
    """Whom a cadence counts for."""

    SCHOOL = "school"
    LEADER = "leader"
    TEAM = "team"
    MUNICIPALITY = "municipality"


def is_talk(kind: str) -> bool:
    """True for instruments where people meet; the rest are yearly tasks."""
    return kind.endswith(_TALK_KINDS)


_TALK_KINDS = ("one_to_one", "development_talk")
OFF_BY_DEFAULT = ("school_development_talk",)  # kinds a municipality has to switch on


@dataclass(frozen=True, slots=True)
class CadenceRule:
    """How often within a unit; `maximum` None means no ceiling, `minimum` 0 means running."""

    unit: RuleUnit
    minimum: int
    maximum: int | None


@dataclass(frozen=True, slots=True)
class Terms:
    """How often and with whom, as a line says it until a day."""

    until: date  # last day in force
    convener: RoleName
    seats: tuple[RoleName, ...]
    optional_seats: tuple[RoleName, ...]
    subject: Subject
    rule: CadenceRule | None


@dataclass(frozen=True, slots=True)
class Instrument:
    """One follow-up line of a plan: a talk or a yearly task with its cadence.

    How often and with whom is what holds in the end; before that the `earlier` terms do.
    """

    id: str  # the line, for example F20-07
    kind: str  # one_to_one, local_evaluation, …
    text: str  # verbatim
    convener: RoleName
    seats: tuple[RoleName, ...]
    subject: Subject
    covers: tuple[str, ...]  # policy ids
    rule: CadenceRule | None  # None: no cadence is counted
    continues: str | None = None
    optional_seats: tuple[RoleName, ...] = ()
    since: date | None = None  # first day in force, where a file that changes it names one
    earlier: tuple[Terms, ...] = ()  # oldest first
    until: date | None = None  # last day in force, once a file has left the line out

    def on(self, day: date) -> "Instrument":
        """With the terms of that day."""
        if not self.earlier:
            return self
        now = self.terms_on(day)
        return replace(
            self,
            convener=now.convener,
            seats=now.seats,
            optional_seats=now.optional_seats,
            subject=now.subject,
            rule=now.rule,
            earlier=self.all_terms,
        )

    def terms_on(self, day: date) -> Terms:
        return next(terms for terms in self.all_terms if day <= terms.until)

    @property
    def all_terms(self) -> tuple[Terms, ...]:
        """The earlier ones, and those that hold in the end, until the last of days."""
        if self.earlier and self.earlier[-1].until == date.max:
            return self.earlier  # this is already the line of one day
        own = (self.convener, self.seats, self.optional_seats, self.subject, self.rule)
        return (*self.earlier, Terms(date.max, *own))

    def has_ended(self, day: date) -> bool:
        return self.until is not None and self.until < day

    @property
    def guests(self) -> tuple[RoleName, ...]:
        """The seats of those who are invited."""
        return tuple(seat for seat in self.seats if seat is not self.convener)

    def is_on(self, switched_on: Collection[str]) -> bool:
        """True unless its kind is off by default and the municipality has not switched it on."""
        return self.kind not in OFF_BY_DEFAULT or self.kind in switched_on


@dataclass(frozen=True, slots=True)
class Activity:
    """One strategic activity under a policy, in the plan's own words."""

    id: str
    policy_id: str
    level: Level
    text: str  # verbatim
    topics: tuple[str, ...] = ()
    checked_in: bool = True  # False: a marker or the check-in cycle itself
    continues: str | None = None  # the same line in the plan before: history carries over


@dataclass(frozen=True, slots=True)
class Policy:
    id: str
    name: str
    programme: str | None
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A municipality's strategic activities for some school years; closed plans are read-only."""

    id: str
    title: str
    label: str
    starts: date
    ends: date
    policies: tuple[Policy, ...]
    instruments: tuple[Instrument, ...]

    @property
    def activities(self) -> tuple[Activity, ...]:
        return tuple(a for policy in self.policies for a in policy.activities)

    def covers(self, day: date) -> bool:
        return self.starts <= day <= self.ends

    def on(self, day: date) -> "Plan":
        """With the lines in force that day, and their terms."""
        if not any(line.earlier or line.until for line in self.instruments):
            return self
        lines = (line.on(day) for line in self.instruments if not line.has_ended(day))
        return replace(self, instruments=tuple(lines))


@value(frozen=True, slots=True)
class Goal:
    """A school's progression goal under an activity; asked about once it has a sign and a date."""

    id: str
    school_id: str
    activity_id: str
    title: str
    sign: str  # what we will see when it is reached; "" while not written
    starts: date | None
    due: date | None
    owner: RoleName = RoleName.LEADER
    parent_id: str | None = None
    dropped_on: date | None = None

    def can_be_asked(self, day: date) -> bool:
        """Without a sign and a date a goal is not checked in on (fixed rule)."""
        return bool(self.sign) and self.due is not None and not self.is_dropped(day)

    def is_dropped(self, day: date) -> bool:
        return self.dropped_on is not None and self.dropped_on <= day
