"""Why is it yellow: one school or goal explained, or a card that asks which is meant."""

from collections.abc import Sequence

from dialogs.cards.why import which_card, why_card
from dialogs.turn import Say, Turn
from followup.changes import Looked
from followup.finding import Findable
from followup.texts import Texts
from followup.why import Why


def show(why: Why, reader_id: str, say: Texts, *, own: bool) -> Turn:
    """That somebody else looked is written down."""
    card = why_card(why, say)
    looked = () if own else (Looked(reader_id, "why", why.school.id),)
    return Turn(says=(Say(card=card, summary=card["fallbackText"]),), changes=looked)


def ask_which(text: str, found: Sequence[Findable], say: Texts) -> Turn:
    """Nothing named, or more than one thing that fits."""
    remark = say("why-several", text=text) if text else say("why-nothing-named")
    return _asked(remark, found, say)


def not_found(text: str, instead: Sequence[Findable], say: Texts) -> Turn:
    return _asked(say("why-not-found", text=text), instead, say)


def _asked(remark: str, found: Sequence[Findable], say: Texts) -> Turn:
    return Turn(says=(Say(card=which_card(remark, found, say), summary=say("why-which")),))
