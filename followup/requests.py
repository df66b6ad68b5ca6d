"""Requests: a leader asks for help; whoever is asked takes it, answers it, and it is closed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from followup.check_in import Answer, Need
from followup.errors import AskedAlready, NothingAsked, ReplyMissing, RequestOver, TakenAlready
from followup.people import Person, RoleName
from followup.sight import Given, Thing, View, may_read, may_write

WORDS_LIMIT = 200  # characters of what is asked
REPLY_LIMIT = 280  # characters of what is answered
KIND = "request"  # of its reminders


class RequestState(StrEnum):
    OPEN = "open"
    TAKEN = "taken"
    ANSWERED = "answered"
    CLOSED = "closed"  # also withdrawn, or no longer needed

    @property
    def is_waiting(self) -> bool:
        """Nobody has answered yet."""
        return self in (RequestState.OPEN, RequestState.TAKEN)


@dataclass(frozen=True, slots=True)
class Request:
    """Help a school asks for: told in a check-in, or asked for by hand with words of its own."""

    id: str
    school_id: str
    goal_id: str | None  # None: about no one goal
    need: Need
    role: RoleName  # who is asked
    asked_by: str  # person id; "" when that person is gone
    asked_at: datetime  # aware, UTC
    state: RequestState = RequestState.OPEN
    to_id: str = ""  # one person in that role; "": whoever holds it at the school
    round_id: str | None = None  # told in this check-in: its words are the answer's
    words: str = ""  # at most 200 characters
    only_chief: bool = False  # for the centre chief alone: nobody else sees that it was asked
    handler_id: str = ""  # who took it, or else answered it
    handled_at: datetime | None = None  # aware, UTC: taken, or answered
    reply: str = ""  # at most 280 characters
    version: int = 1


def role_asked(need: Need) -> RoleName:
    """Who answers such a need."""
    return _ASKED.get(need, RoleName.CHIEF)


def ask(new: Request, standing: Iterable[Request]) -> Request:
    """A request asked for by hand; `standing` are the school's that are not closed.

    Raises:
        NothingAsked: neither a goal nor a word tells what it is about.
        AskedAlready: the same is asked already, and waits.
    """
    if not (new.goal_id or new.words):
        raise NothingAsked
    if any(one.state.is_waiting and _is_same(one, new) for one in standing):
        raise AskedAlready
    return new


def take(
    request: Request, reader: Person, holder: Person | None, on: date, now: datetime
) -> Request:
    """The reader will see to it; from somebody who may no longer, it can be taken over.

    Raises:
        TakenAlready: somebody else has (`name`).
        RequestOver: it was answered or closed.
    """
    if not request.state.is_waiting:
        raise RequestOver
    if request.state is RequestState.TAKEN and holder and may_handle(request, holder, on):
        raise TakenAlready(name=holder.name)
    return _handled(request, RequestState.TAKEN, reader, now)


def answer(request: Request, reader: Person, reply: str, now: datetime) -> Request:
    """What the school is told; who answers need not have taken it first.

    Raises:
        ReplyMissing: there are no words in it.
        RequestOver: it was answered or closed.
    """
    if not request.state.is_waiting:
        raise RequestOver
    if not reply:
        raise ReplyMissing
    return replace(_handled(request, RequestState.ANSWERED, reader, now), reply=reply)


def close(request: Request) -> Request:
    """Withdrawn by the school, or done with; raises RequestOver when it was closed before."""
    if request.state is RequestState.CLOSED:
        raise RequestOver
    return replace(request, state=RequestState.CLOSED, version=request.version + 1)


def may_handle(request: Request, reader: Person, on: date) -> bool:
    """The chief any of the school's, a consultant what is asked of that seat or that person."""
    given = (Given.OWN,) if request.to_id == reader.id else ()
    if not may_write(reader, Thing.REQUESTS, request.school_id, on, given):
        return False
    asked = reader.has(request.role, on, request.school_id) and request.to_id in ("", reader.id)
    return (asked or reader.has(RoleName.CHIEF, on, request.school_id)) and _opens(
        request, reader, on
    )


def is_asked(request: Request, reader: Person, on: date) -> bool:
    """True for those the request is meant for; the chief handles the others as well."""
    asked = reader.has(request.role, on, request.school_id) and request.to_id in ("", reader.id)
    return asked and may_handle(request, reader, on)


def is_own(request: Request, reader: Person, on: date) -> bool:
    """The school that asks sees how its requests stand."""
    answers = request.school_id in reader.schools_answered_for(on)
    return answers and _opens(request, reader, on)


def shows_in(request: Request, view: View) -> bool:
    """A need told in a check-in shows with its answers, what was asked by hand like own words.

    What is for the chief alone shows to nobody else, not even that it was asked.
    """
    if request.asked_by == view.reader_id:
        return True
    if request.only_chief:
        return request.school_id in view.chief_words
    return request.round_id is not None or request.school_id in view.words


def waits_for(request: Request, reader_id: str) -> bool:
    """What somebody else has taken waits for nobody else."""
    return request.state is RequestState.OPEN or (
        request.state is RequestState.TAKEN and request.handler_id == reader_id
    )


def tells_need(new: Answer, given: Answer | None, before: Answer | None) -> bool:
    """True when an answer may open or close a request: most say nothing of a need.

    `given` is the answer of the same round that it replaces, `before` the one of an earlier round.
    """
    if given:
        return given.need is not new.need
    return new.need is not Need.NOTHING or (before is not None and before.need is not Need.NOTHING)


def after_answer(told: Answer, standing: Iterable[Request]) -> tuple[Request, ...]:
    """What the need in an answer closes and opens; `standing` are the goal's not closed.

    The same need said again while it waits is the same request, with the age it has.
    """
    known = tuple(standing)
    kept = [one for one in known if one.need is told.need and one.state.is_waiting]
    over = tuple(close(one) for one in known if one.round_id and one not in kept)
    if told.need is Need.NOTHING or kept or told.at is None:
        return over
    return (*over, _opened(told, told.at))


_ASKED = {
    Need.CONSULTANT_SPARRING: RoleName.LEADERSHIP_CONSULTANT,
    Need.SUBJECT_SPARRING: RoleName.SUBJECT_CONSULTANT,
}


def _opened(told: Answer, at: datetime) -> Request:
    return Request(
        id=f"{told.goal_id}:{told.round_id}:{told.version}",
        school_id=told.school_id,
        goal_id=told.goal_id,
        need=told.need,
        role=role_asked(told.need),
        asked_by=told.person_id,
        asked_at=at,
        round_id=told.round_id,
    )


def _is_same(one: Request, other: Request) -> bool:
    """About one goal the words may differ; about none they tell what it is about."""
    alike = (one.school_id, one.goal_id, one.need, one.to_id) == (
        other.school_id,
        other.goal_id,
        other.need,
        other.to_id,
    )
    return alike and (one.goal_id is not None or one.words == other.words)


def _opens(request: Request, reader: Person, on: date) -> bool:
    if not request.only_chief or request.asked_by == reader.id:
        return True
    return may_read(reader, Thing.CHIEF_WORDS, request.school_id, on)


def _handled(request: Request, state: RequestState, reader: Person, now: datetime) -> Request:
    return replace(
        request, state=state, handler_id=reader.id, handled_at=now, version=request.version + 1
    )
