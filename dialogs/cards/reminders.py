"""The reminder card: everything due for one person that day, in one message."""

from dialogs.cards.blocks import Block, button, buttons, card, group, line, title, toggle
from dialogs.turn import Card
from followup.snooze import Snoozing
from followup.texts import Texts


def reminder_card(words: list[str], ways_in: list[Block], say: Texts) -> Card:
    """`words` a line each, most pressing first; `ways_in` are the presses that get it done."""
    alone = len(words) == 1
    return card(
        None if alone else title(say("reminder-title", count=len(words))),
        *(line(text, weight="Bolder" if alone else "Default") for text in words),
        *snooze_blocks(ways_in, say),
        fallback=" ".join(words),
    )


def snooze_blocks(ways_in: list[Block], say: Texts) -> list[Block]:
    """The ways in, and beside them the way to be reminded later."""
    return [
        buttons(*ways_in, toggle(say("snooze-offer"), "snooze"), spacing="Medium"),
        group(_choices(say), id="snooze", isVisible=False),
    ]


def snooze_card(say: Texts) -> Card:
    """The choices alone, for whoever asked for them in words."""
    return card(title(say("snooze-offer")), _choices(say), fallback=say("snooze-offer"))


def _choices(say: Texts) -> Block:
    return buttons(*(button(say(f"snooze-{when}"), "snooze", until=when) for when in Snoozing))
