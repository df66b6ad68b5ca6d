"""One exchange: what was heard, and the turn we take."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from followup.memory import DialogState as DialogState  # storage writes it too
from followup.values import value

if TYPE_CHECKING:
    from followup.changes import Change  # with every rule there is: decision 22

Card = dict[str, Any]  # Adaptive Card JSON


class Happening(StrEnum):
    """What Teams told us, in our words."""

    TEXT = "text"  # somebody wrote
    PRESS = "press"  # somebody pressed a card
    ARRIVED = "arrived"  # installed, or the chat was opened
    LEFT = "left"  # uninstalled


@value(frozen=True, slots=True)
class Heard:
    """Something a known or unknown person did; identity comes from the checked activity alone."""

    tenant_id: str
    object_id: str
    activity_id: str
    happening: Happening
    private: bool = True  # False: a group chat or channel, where no answer is ever shown
    text: str = ""
    verb: str = ""  # of a press
    values: Mapping[str, str] = field(
        default_factory=dict
    )  # of a press: ids and inputs, never rights
    pressed_message_id: str | None = None  # the message whose card was pressed
    locale: str = ""


@value(frozen=True, slots=True)
class Say:
    """One message: a card, or plain text; `summary` is what a notification shows."""

    text: str = ""
    card: Card | None = None
    summary: str = ""


@value(frozen=True, slots=True)
class Turn:
    """What we say and what has changed. Changes are saved before anything is said."""

    replace: Card | None = None  # takes the place of the pressed card
    says: tuple[Say, ...] = ()
    changes: "tuple[Change, ...]" = ()
    remember: DialogState | None = None  # the new dialog state
    forget: bool = False  # drop the dialog state
