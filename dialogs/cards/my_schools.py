"""A consultant's schools: how each goal stands, when the next talk is, what is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.cards.blocks import Block, button, buttons, card, column, columns, line, note, title
from dialogs.turn import Card
from followup.people import School
from followup.texts import Texts

SHOWN = 20  # a message holds only so much; a school's name opens the others


@dataclass(frozen=True, slots=True)
class Glimpse:
    """One school at a glance."""

    school: School
    glyphs: str  # one a goal, "–" where it has never been answered
    next_talk: datetime | None  # aware, UTC
    requests: int  # that wait for the reader


def my_schools_card(glimpses: Sequence[Glimpse], say: Texts) -> Card:
    """By name; each opens to its goals."""
    rest = len(glimpses) - SHOWN
    return card(
        title(say("my-schools-title")),
        *(_row(one, say) for one in glimpses[:SHOWN]),
        note(say("my-schools-more", count=rest)) if rest > 0 else None,
        note(say("my-schools-key"), separator=True, spacing="Medium"),
        fallback=say("my-schools-title"),
    )


def _row(one: Glimpse, say: Texts) -> Block:
    words = column(
        line(one.school.name, weight="Bolder"),
        line(one.glyphs, spacing="None") if one.glyphs else None,
        note(_small_print(one, say), spacing="None"),
    )
    press = button(say("summary-open"), "summary.school", school=one.school.id)
    return columns(words, column(buttons(press), width="auto"), spacing="Small")


def _small_print(one: Glimpse, say: Texts) -> str:
    talk = one.next_talk
    parts = [
        say("my-schools-talk", day=say.weekday(talk)) if talk else say("my-schools-no-talk"),
        say("my-schools-requests", count=one.requests) if one.requests else "",
    ]
    return " · ".join(part for part in parts if part)
