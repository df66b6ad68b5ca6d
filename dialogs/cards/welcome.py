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
_ANSWERING = (RoleName.LEADER, RoleName.DEPUTY)
_MORE = ("controller", "purpose", "basis", "categories", "rights", "contact")


def welcome_card(role: RoleName, readers: Sequence[RoleName], notice: Notice, say: Texts) -> Card:
    """A greeting by role, the notice in three lines, the rest of it behind one tap."""
    whom = role if role in _GREETED else "other"
    return card(
        title(say("welcome-title")),
        line(say(f"welcome-{whom}")),
        *_notice(role, readers, notice, say),
        fallback=say("welcome-title"),
    )


def notice_card(role: RoleName, readers: Sequence[RoleName], notice: Notice, say: Texts) -> Card:
    """The notice alone, for someone who starts to answer without having seen it."""
    first = say(f"notice-first{_whose(role)}")
    return card(line(first), *_notice(role, readers, notice, say), fallback=first)


def _whose(role: RoleName) -> str:
    """Whose answers are kept: the reader's own, or the leaders'."""
    return "" if role in _ANSWERING else "-reader"


def _notice(role: RoleName, readers: Sequence[RoleName], notice: Notice, say: Texts) -> list[Block]:
    whose = _whose(role)
    names = say.listing([say(f"role-{role}") for role in readers])
    values = {
        "controller": notice.controller,
        "basis": notice.legal_basis,
        "contact": notice.contact,
    }
    more = [note(say(f"notice-{part}", **values)) for part in _MORE]
    return [
        heading(say(f"notice-title{whose}")),
        line(say(f"notice-what{whose}"), spacing="Small"),
        line(say("notice-who", readers=names), spacing="Small"),
        line(say(f"notice-how-long{whose}"), spacing="Small"),
        group(*more, id="notice_more", isVisible=False),
        buttons(
            button(say("notice-read"), "notice.read", version=str(NOTICE_VERSION)),
            spacing="Medium",
        ),
        buttons(toggle(say("notice-more"), "notice_more"), spacing="Small"),
    ]
