"""Help: what I can do, and a kind way on when I did not understand."""

from collections.abc import Sequence

from dialogs.cards.help import help_card, short_help_card, which_school_card
from dialogs.turn import Say, Turn
from followup.commands import CommandName, word_for
from followup.people import RoleName, School
from followup.texts import Texts


def offer(roles: Sequence[RoleName], say: Texts) -> Turn:
    return Turn(says=(Say(card=help_card(roles, say), summary=say("help-title")),))


def not_understood(roles: Sequence[RoleName], say: Texts) -> Turn:
    return _with(roles, say("help-not-understood"), say)


def greeted(roles: Sequence[RoleName], say: Texts) -> Turn:
    return _with(roles, say("help-greeted"), say)


def thanked(say: Texts) -> Turn:
    return Turn(says=(Say(say("help-thanked")),))


def did_you_mean(roles: Sequence[RoleName], names: Sequence[CommandName], say: Texts) -> Turn:
    """A guess is only ever asked about: nothing is written on it."""
    words = " / ".join(word_for(name, say.language) for name in names)
    return _with(roles, say("help-guess", words=words), say)


def which_school(command: str, schools: Sequence[School], say: Texts) -> Turn:
    """Several begin as was written; nothing is opened on a guess."""
    card = which_school_card(command, schools, say)
    return Turn(says=(Say(card=card, summary=say("help-which-school")),))


def only_in_private(say: Texts) -> Turn:
    return Turn(says=(Say(say("help-group")),))


def _with(roles: Sequence[RoleName], remark: str, say: Texts) -> Turn:
    return Turn(says=(Say(card=short_help_card(roles, remark, say), summary=remark),))
