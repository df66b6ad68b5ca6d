"""The requests one person sees, and what a line about each of them says."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from followup.calendar import local_day
from followup.people import Person, RoleName, School
from followup.plan import Goal
from followup.requests import Request, RequestState, is_asked, is_own, may_handle

_AN_ANSWER_SHOWS = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request as this reader meets it; names are "" when the person is gone."""

    request: Request
    school: str
    goal: str  # title; "" when it is about no one goal
    asker: str
    handler: str
    names: tuple[str, ...]  # of those who can answer
    words: str
    is_asked: bool  # it is meant for the reader
    is_mine: bool  # the reader has taken it


@dataclass(frozen=True, slots=True)
class Tray:
    """Not closed, but for one that was just pressed; the oldest first."""

    reader: Person
    today: date
    requests: tuple[Request, ...]  # only such as the reader may see
    schools: tuple[School, ...]
    goals: tuple[Goal, ...] = ()
    people: tuple[Person, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)  # by request id, said in a check-in

    @property
    def to_handle(self) -> list[RequestLine]:
        """What waits for an answer that the reader may give."""
        waiting = (one for one in self.requests if one.state.is_waiting)
        return [self.line(one) for one in waiting if may_handle(one, self.reader, self.today)]

    @property
    def own(self) -> list[RequestLine]:
        """What the reader's school asks for; an answer shows for some weeks."""
        mine = (one for one in self.requests if is_own(one, self.reader, self.today))
        return [self.line(one) for one in mine if self._shows(one)]

    def request(self, request_id: str) -> Request | None:
        return next((one for one in self.requests if one.id == request_id), None)

    def person(self, person_id: str) -> Person | None:
        return next((one for one in self.people if one.id == person_id), None)

    def school(self, school_id: str) -> School | None:
        return next((one for one in self.schools if one.id == school_id), None)

    def holders(self, role: RoleName, school_id: str, to_id: str = "") -> tuple[Person, ...]:
        """Who holds that seat at the school today, or the one person of it."""
        seated = (one for one in self.people if one.has(role, self.today, school_id))
        return tuple(one for one in seated if to_id in ("", one.id))

    def with_(self, changed: Request) -> "Tray":
        others = tuple(one for one in self.requests if one.id != changed.id)
        found = sorted((*others, changed), key=lambda one: (one.asked_at, one.id))
        return replace(self, requests=tuple(found))

    def line(self, one: Request) -> RequestLine:
        school = self.school(one.school_id)
        return RequestLine(
            one,
            school.name if school else "",
            next((goal.title for goal in self.goals if goal.id == one.goal_id), ""),
            asker=self._name(one.asked_by),
            handler=self._name(one.handler_id),
            names=tuple(p.name for p in self.holders(one.role, one.school_id, one.to_id)),
            words=one.words or self.words.get(one.id, ""),
            is_asked=is_asked(one, self.reader, self.today),
            is_mine=one.handler_id == self.reader.id,
        )

    def _name(self, person_id: str) -> str:
        found = self.person(person_id)
        return found.name if found else ""

    def _shows(self, one: Request) -> bool:
        if one.state is not RequestState.ANSWERED or one.handled_at is None:
            return one.state.is_waiting
        return local_day(one.handled_at, self.reader.zone) + _AN_ANSWER_SHOWS >= self.today
