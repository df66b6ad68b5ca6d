"""Who takes part, where they work, and what they may see."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from followup.values import value


class RoleName(StrEnum):
    """A seat in the follow-up, held by a person in a unit for a time."""

    LEADER = "leader"
    DEPUTY = "deputy"  # answers for a school between two dates, asked while its leader is away
    TEAM = "team"
    CHIEF = "chief"
    LEADERSHIP_CONSULTANT = "leadership_consultant"
    SUBJECT_CONSULTANT = "subject_consultant"
    DIRECTOR = "director"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Municipality:
    """The customer: one Entra tenant, one country, one time zone."""

    tenant_id: str
    name: str
    country: str  # ISO 3166: DK, SE or NO
    zone: str  # IANA, for example Europe/Copenhagen
    language: str  # da, sv, nb or en
    switched_on: tuple[str, ...] = ()  # kinds of instrument that are off by default
    talks_a_day: int = 2  # how many the planner gives the chief at most
    talks_a_week: int = 6


@dataclass(frozen=True, slots=True)
class School:
    """One unit that has goals, talks and a leader; history belongs to it, not to the leader."""

    id: str
    name: str


@value(frozen=True, slots=True)
class Role:
    """A role at one school, or in the whole municipality when `school_id` is None."""

    name: RoleName
    school_id: str | None
    since: date
    until: date | None = None  # last day in the role, inclusive

    def holds_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Pause:
    """A person's own absence, first and last day inclusive."""

    first: date
    last: date


@value(frozen=True, slots=True)
class Person:
    """Someone the bot knows: identity is tenant id and Entra object id, never a name."""

    id: str
    tenant_id: str
    object_id: str
    name: str
    language: str
    zone: str
    roles: tuple[Role, ...] = ()
    pauses: tuple[Pause, ...] = ()
    notice_version: int = 0  # the newest privacy notice this person has seen

    def roles_on(self, day: date) -> tuple[Role, ...]:
        return tuple(role for role in self.roles if role.holds_on(day))

    def has(self, name: RoleName, day: date, school_id: str | None = None) -> bool:
        """True when the person holds the role that day, there or for the whole municipality."""
        return any(
            role.name is name and role.school_id in (None, school_id) for role in self.roles_on(day)
        )

    def schools_as(self, name: RoleName, day: date) -> tuple[str, ...]:
        return tuple(r.school_id for r in self.roles_on(day) if r.name is name and r.school_id)

    def ever_was(self, name: RoleName) -> bool:
        return any(role.name is name for role in self.roles)

    def schools_answered_for(self, day: date) -> tuple[str, ...]:
        """The schools whose check-ins this person may answer: as their leader or as a deputy."""
        held = self.roles_on(day)
        seats = (r for name in (RoleName.LEADER, RoleName.DEPUTY) for r in held if r.name is name)
        return tuple(dict.fromkeys(seat.school_id for seat in seats if seat.school_id))

    def is_deputy_at(self, school_id: str, day: date) -> bool:
        """True when it is only as a deputy that the person answers for the school."""
        if school_id in self.schools_as(RoleName.LEADER, day):
            return False
        return school_id in self.schools_as(RoleName.DEPUTY, day)

    def is_paused(self, day: date) -> bool:
        return any(pause.first <= day <= pause.last for pause in self.pauses)


@value(frozen=True, slots=True)
class Address:
    """Where Teams reaches a person: everything a message needs besides its content."""

    tenant_id: str
    object_id: str
    teams_user_id: str  # 29:…
    bot_id: str  # 28:…
    conversation_id: str | None  # None until the chat has been opened
    service_url: str
    locale: str = ""
