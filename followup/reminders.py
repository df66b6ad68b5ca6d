"""What may fall due and the facts behind it; the rules are in ladders, places, planning."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from followup.calendar import Calendar
from followup.check_in import Round
from followup.people import Municipality, Person, School
from followup.plan import Goal, Plan
from followup.register import CadenceOverride
from followup.requests import Request
from followup.talk import Agreement, Talk


class Step(StrEnum):
    """One rung of a ladder; its sentence is chosen by instrument kind and step."""

    NUDGE = "nudge"  # to the convener: book this talk
    NUDGE_AGAIN = "nudge_again"
    INVITE = "invite"  # the talk is booked, weeks ahead (LUS, GRUS)
    ASK = "ask"  # first ask: the check-in opens, a form link, a yearly task's window
    REMIND = "remind"
    REMIND_AGAIN = "remind_again"
    MOVED = "moved"  # to the others at the table: the talk has another time or place
    CANCELLED = "cancelled"
    DAY_BEFORE = "day_before"  # the talk is tomorrow; for a 1:1 with the agenda sheet
    DUE_DAY = "due_day"  # a task or an agreement is due today
    AFTER = "after"  # to the convener: held, moved or cancelled?
    AFTER_AGAIN = "after_again"
    TAKEN = "taken"  # to the asker: somebody will see to the request
    ANSWERED = "answered"  # to the asker: the request has an answer
    CONFIRM = "confirm"  # an agreement waits for this person's yes; not part of any ladder
    FRIENDLY = "friendly"  # the chief asked for it; not part of any ladder
    AGAIN = "again"  # snoozed: comes once more, instead of the rest of its ladder


@dataclass(frozen=True, slots=True)
class Reminder:
    """A promise to tell one person one thing; a person's that share `due` are one message."""

    key: str  # instrument:subject:slot:step:planversion:recipient, its identity
    person_id: str
    step: Step
    instrument_kind: str  # one_to_one, …; "agreement", "request"
    school_id: str | None
    talk_id: str | None
    round_id: str | None
    about: date  # the day of the talk, deadline or agreement it speaks of, local
    due: datetime  # aware, UTC
    expires: datetime  # aware, UTC: never sent at or after this
    agreement_id: str | None = None
    request_id: str | None = None
    instrument_id: str = ""  # "" for agreements and requests
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """One proactive message that reached a person, and the reminders bundled in it."""

    person_id: str
    at: datetime  # aware, UTC
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Snooze:
    """A person put the newest message off: it comes again at `until` and ends its ladder."""

    person_id: str
    asked: datetime  # aware, UTC: when the person pressed
    until: datetime  # aware, UTC


@dataclass(frozen=True, slots=True)
class Planning:
    """Everything planning needs to know, for a whole municipality or for one person's schools.

    For one person these are enough: the person and the people of the same schools, those schools'
    talks, rounds, goals and answers, the agreements the person owns, and what was sent to them
    since the start of the school year.
    """

    municipality: Municipality
    calendar: Calendar
    plans: tuple[Plan, ...] = ()
    people: tuple[Person, ...] = ()
    schools: tuple[School, ...] = ()
    talks: tuple[Talk, ...] = ()
    rounds: tuple[Round, ...] = ()
    goals: tuple[Goal, ...] = ()
    answered: frozenset[tuple[str, str]] = frozenset()  # (round id, goal id)
    agreements: tuple[Agreement, ...] = ()
    requests: tuple[Request, ...] = ()  # of those schools, not closed
    overrides: tuple[CadenceOverride, ...] = ()
    sent: tuple[Sent, ...] = ()
    snoozes: tuple[Snooze, ...] = ()
    leaders: tuple[Person, ...] = ()  # of a deputy's schools: away, the deputy is asked


@dataclass(frozen=True, slots=True)
class Unsent:
    """A reminder that will never go, and why: it stays visible in the outbox."""

    reminder: Reminder
    reason: str  # too_late: no day of the person's is in time; no_place: the caps leave none
