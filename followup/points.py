"""What somebody wants to talk about: a point for the next talk, and lines kept to oneself."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from followup.errors import PersonalNumber, TooLong
from followup.privacy import Verdict, find_id_number

POINT_LIMIT = 200  # characters


@dataclass(frozen=True, slots=True)
class Point:
    """Stands on the sheets of its school until a talk has been held; private until shared."""

    id: str
    school_id: str
    person_id: str
    text: str  # at most 200 characters
    made_at: datetime  # aware, UTC


class Hideable(StrEnum):
    """Which lines hold somebody's own words; what a rule found is not anybody's to hide."""

    POINT = "point"
    GOAL = "goal"  # the next step behind a goal; the goal and its reason stay


@dataclass(frozen=True, slots=True)
class HiddenLine:
    """Words their author keeps off the shared sheet, until a talk has been held."""

    school_id: str
    kind: Hideable
    line_id: str  # of the point or the goal
    person_id: str
    hidden: bool
    at: datetime  # aware, UTC


def checked_point(text: str, now: datetime) -> str:
    """A point fit to keep: short enough, and without anything like an identity number.

    Raises:
        TooLong: more than 200 characters.
        PersonalNumber: it holds what reads as a national identity number.
    """
    words = " ".join(text.split())
    if len(words) > POINT_LIMIT:
        raise TooLong(limit=POINT_LIMIT)
    if find_id_number(words, now.date()) is not Verdict.NONE:
        raise PersonalNumber
    return words
