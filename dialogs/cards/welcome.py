"""The first card: who I am, and who reads what before anything is stored."""

from collections.abc import Sequence

from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    card,
    group,
    heading,
    line,
    note,
    title,
    toggle,
)
from dialogs.turn import Card
from followup.notice import NOTICE_VERSION, Notice
from followup.people import RoleName
from followup.texts import Texts

_GREETED = (RoleName.LEADER, RoleName.CHIEF)
_MORE = ("controller", "purpose", "basis", "categories", "rights", "contact")


def welcome_card(role: RoleName, readers: Sequence[RoleName], notice: Notice, say: Texts) -> Card:
    """A greeting by role, the notice in three lines, the rest of it behind one tap."""
    whom = role if role in _GREETED else "other"
    return card(
        title(say("welcome-title")),
        line(say(f"welcome-{whom}")),
        *_notice(readers, notice, say),
        fallback=say("welcome-title"),
    )


def notice_card(readers: Sequence[RoleName], notice: Notice, say: Texts) -> Card:
    """The notice alone, for someone who starts to answer without having seen it."""
    return card(
        line(say("notice-first")),
        *_notice(readers, notice, say),
        fallback=say("notice-first"),
    )


def _notice(readers: Sequence[RoleName], notice: Notice, say: Texts) -> list[Block]:
    names = say.listing([say(f"role-{role}") for role in readers])
    values = {
        "controller": notice.controller,
        "basis": notice.legal_basis,
        "contact": notice.contact,
    }
    more = [note(say(f"notice-{part}", **values)) for part in _MORE]
    return [
        heading(say("notice-title")),
        line(say("notice-what"), spacing="Small"),
        line(say("notice-who", readers=names), spacing="Small"),
        line(say("notice-how-long"), spacing="Small"),
        group(*more, id="notice_more", isVisible=False),
        buttons(
            button(say("notice-read"), "notice.read", version=str(NOTICE_VERSION)),
            spacing="Medium",
        ),
        buttons(toggle(say("notice-more"), "notice_more"), spacing="Small"),
    ]
