"""Somebody new: a greeting once, and the privacy notice before the first stored answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dialogs.cards.welcome import notice_card, welcome_card
from dialogs.turn import DialogState, Say, Turn
from followup.changes import NoticeSeen
from followup.notice import NOTICE_VERSION, Notice, must_read
from followup.people import Person, RoleName
from followup.texts import Texts

MEMORY = "welcome"
_REMEMBERED = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who arrives: `greeted` when this version of the welcome was already said."""

    person: Person
    role: RoleName
    readers: Sequence[RoleName]
    notice: Notice
    greeted: bool


def arrive(newcomer: Newcomer, now: datetime, say: Texts) -> Turn:
    """One welcome per person and notice version, however often Teams says they arrived."""
    if newcomer.greeted or not must_read(newcomer.person.notice_version):
        return Turn()
    return greet(newcomer, now, say)


def greet(newcomer: Newcomer, now: datetime, say: Texts) -> Turn:
    card = welcome_card(newcomer.role, newcomer.readers, newcomer.notice, say)
    memory = DialogState(MEMORY, NOTICE_VERSION, {}, now + _REMEMBERED)
    return Turn(says=(Say(card=card, summary=say("welcome-title")),), remember=memory)


def notice_first(newcomer: Newcomer, say: Texts) -> Turn:
    """What an answer is met with while the notice is unread: nothing is stored."""
    card = notice_card(newcomer.role, newcomer.readers, newcomer.notice, say)
    return Turn(says=(Say(card=card, summary=say("notice-title")),))


def read_notice(person: Person, next_card: Say | None, say: Texts) -> Turn:
    """The notice is seen; what the person came for follows in the card's place."""
    changes = (NoticeSeen(person.id, NOTICE_VERSION),)
    if next_card is None or next_card.card is None:
        return Turn(says=(Say(say("notice-thanks")),), changes=changes)
    return Turn(replace=next_card.card, changes=changes)
