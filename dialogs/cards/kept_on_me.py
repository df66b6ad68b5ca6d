"""What is kept about a person, and who reads it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dialogs.cards.blocks import Block, buttons, card, group, line, note, title, toggle
from dialogs.turn import Card
from followup.check_in import Need, Obstacle
from followup.notice import Notice
from followup.people import RoleName
from followup.readable import Told
from followup.texts import Texts

Stored = Mapping[str, Sequence[Mapping[str, Any]]]  # rows by table, the oldest first
MOST_ROWS = 5  # of one kind, the newest; a message holds only so much
_LONGEST = 200  # letters of one row
_ANSWER = ("at", "goal_id", "status", "confidence", "trend", "obstacle", "need", "next_step")
SHOWN: Mapping[str, tuple[str, ...]] = {  # of each table; what only a program reads stays in JSON
    "addresses": ("teams_user_id",),
    "agreements": ("made_at", "what", "due"),
    "answer_versions": _ANSWER,
    "answers": _ANSWER,
    "dialog_states": ("expires",),
    "hidden_lines": ("at", "school_id"),
    "pauses": ("first", "last"),
    "people": ("name", "object_id", "language"),
    "points": ("made_at", "text"),
    "requests": ("asked_at", "goal_id", "need", "words", "reply"),
    "roles": ("name", "school_id", "since", "until"),
    "sheets": ("shared_at", "school_id"),
}
_TOLD = ("status", "trend", "obstacle", "need")  # there is a word for each value
_NOTHING = (Obstacle.NONE, Need.NOTHING)


@dataclass(frozen=True, slots=True)
class Names:
    """How people call what the rows know by id."""

    goals: Mapping[str, str]
    schools: Mapping[str, str]


def my_data_card(stored: Stored, names: Names, say: Texts) -> Card:
    """How many rows of what, each kind opened by a tap; all of it follows as JSON."""
    kinds = {name: rows for name, rows in sorted(stored.items()) if rows}
    return card(
        title(say("my-data-title")),
        *(block for name, rows in kinds.items() for block in _kind(name, rows, names, say)),
        note(say("notice-how-long"), separator=True, spacing="Medium"),
        note(say("my-data-whole")),
        fallback=say("my-data-title"),
    )


def _kind(
    name: str, rows: Sequence[Mapping[str, Any]], names: Names, say: Texts
) -> tuple[Block, Block]:
    """The press says what it opens: to whoever listens to a card, "show" says nothing."""
    counted = say("my-data-line", what=say(f"my-data-{name}"), count=len(rows))
    more = len(rows) - MOST_ROWS
    shown = group(
        *(note(_readable(name, row, names, say)) for row in rows[: -MOST_ROWS - 1 : -1]),
        note(say("my-data-more", count=more)) if more > 0 else None,
        id=f"kept-{name}",
        isVisible=False,
    )
    return buttons(toggle(counted, f"kept-{name}"), spacing="Small"), shown


def _readable(table: str, row: Mapping[str, Any], names: Names, say: Texts) -> str:
    told = (_value(column, row.get(column), names, say) for column in SHOWN[table])
    words = " · ".join(one for one in told if one) or "–"
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _value(column: str, value: Any, names: Names, say: Texts) -> str:
    """As people write it; nothing for what was not said or has no name any more."""
    if not value or value in _NOTHING:
        return ""
    if isinstance(value, date):
        return say.day(value)
    if column == "goal_id":
        return names.goals.get(value, "")
    if column == "school_id":
        return names.schools.get(value, "")
    if column == "confidence":
        return say("check-in-confidence-short", confidence=value)
    if isinstance(value, RoleName):
        return say(f"role-{value}")
    return say(f"{column}-{value}") if column in _TOLD else str(value)


def who_reads_card(
    lines: Sequence[Told], readers: Sequence[RoleName], notice: Notice, say: Texts
) -> Card:
    """Each group of fields: what, who, since when, until when."""
    names = say.listing([say(f"role-{role}") for role in readers])
    return card(
        title(say("who-reads-title")),
        line(say("notice-who", readers=names)),
        *(block for one in lines for block in _read(one, say)),
        note(say("who-reads-only-chief"), separator=True, spacing="Medium"),
        note(say("notice-contact", contact=notice.contact)),
        fallback=say("who-reads-title"),
    )


def _read(one: Told, say: Texts) -> tuple[Block, Block]:
    what = line(say(f"who-reads-{one.what}"), weight="Bolder", spacing="Medium")
    if one.since is None:
        return what, note(say("who-reads-nothing"), spacing="None")
    since = say("who-reads-since", day=say.day(one.since))
    goes = (
        say("who-reads-goes-oldest", day=say.day(one.goes))
        if one.goes
        else say(f"who-reads-goes-{one.what}")
    )
    return what, note(f"{since} {goes}", spacing="None")
