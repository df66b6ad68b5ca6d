"""The administrator looks ahead: four weeks on a card, the year as a file."""

from collections.abc import Sequence

from dialogs.cards.rehearsal import rehearsal_card
from dialogs.turn import Say, Turn
from followup.rehearsal import Week
from followup.texts import Texts


def show(weeks: Sequence[Week], year_url: str | None, say: Texts) -> Turn:
    """`year_url` is None where no browser finds us."""
    card = rehearsal_card(weeks, year_url, say)
    return Turn(says=(Say(card=card, summary=say("rehearsal-title")),))
