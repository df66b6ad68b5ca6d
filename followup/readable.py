"""What others can read about a person: which fields, since when, and when they go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from followup.retention import answer_goes, words_go


class Readable(StrEnum):
    """Fields that go together: read by the same people, deleted on the same day."""

    SEAT = "seat"
    PAUSES = "pauses"
    TAPS = "taps"
    WORDS = "words"
    AGREEMENTS = "agreements"
    REQUESTS = "requests"
    AGENDA = "agenda"  # on the sheets of talks; no summary has it


FIELDS: Mapping[Readable, tuple[str, ...]] = {  # table and column
    Readable.SEAT: (
        "people.name",
        "roles.name",
        "roles.school_id",
        "roles.since",
        "roles.until",
    ),
    Readable.PAUSES: ("pauses.first", "pauses.last"),
    Readable.TAPS: (
        "answers.status",
        "answers.confidence",
        "answers.trend",
        "answers.obstacle",
        "answers.need",
        "answers.progress",
        "answers.confirmed_unchanged",
    ),
    Readable.WORDS: ("answers.next_step", "answers.only_chief"),
    Readable.AGREEMENTS: (
        "agreements.what",
        "agreements.owner_id",
        "agreements.proposed_by",
        "agreements.confirmed_by",
    ),
    Readable.REQUESTS: (
        "requests.need",
        "requests.asked_by",
        "requests.asked_at",
        "requests.words",
        "requests.only_chief",
        "requests.handler_id",
        "requests.handled_at",
        "requests.reply",
    ),
    Readable.AGENDA: ("points.text", "sheets.content"),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """The oldest that is kept of each; None: nothing."""

    seat: date | None = None
    pauses: date | None = None
    answered: datetime | None = None  # aware, UTC
    round_opens: date | None = None  # of the oldest round that was answered
    words: datetime | None = None
    agreements: datetime | None = None
    requests: datetime | None = None
    agenda: datetime | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One line of "what does my chief see": `goes` is None where no day can be named yet."""

    what: Readable
    since: date | None
    goes: date | None


def told_of(kept: Kept) -> tuple[Told, ...]:
    """Every group, also those of which nothing is kept."""
    return tuple(_lines(kept))


def _lines(kept: Kept) -> Iterable[Told]:
    yield Told(Readable.SEAT, kept.seat, None)
    yield Told(Readable.PAUSES, kept.pauses, None)
    goes = answer_goes(kept.round_opens) if kept.round_opens else None
    yield Told(Readable.TAPS, kept.answered, goes)
    yield Told(Readable.WORDS, kept.words, words_go(kept.words) if kept.words else None)
    yield Told(Readable.AGREEMENTS, kept.agreements, None)
    yield Told(Readable.REQUESTS, kept.requests, None)
    yield Told(Readable.AGENDA, kept.agenda, words_go(kept.agenda) if kept.agenda else None)
