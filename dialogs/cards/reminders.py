"""The reminder card: everything due for one person that day, in one message."""

from dialogs.cards.blocks import Block, button, buttons, card, group, line, title, toggle
from dialogs.turn import Card
from followup.texts import Texts

SNOOZES = ("lunch", "tomorrow", "monday")


def reminder_card(words: list[str], ways_in: list[Block], say: Texts, *, snooze: bool) -> Card:
    """`words` a line each, most pressing first; `ways_in` are the presses that get it done."""
    head = say("reminder-title-one") if len(words) == 1 else say("reminder-title", count=len(words))
    return card(
        title(head) if len(words) > 1 else None,
        *(line(text, weight="Bolder" if len(words) == 1 else "Default") for text in words),
        *snooze_blocks(ways_in, say, snooze=snooze),
        fallback=" ".join(words) or head,
    )


def snooze_blocks(ways_in: list[Block], say: Texts, *, snooze: bool) -> list[Block | None]:
    """The ways in, and beside them the way to be reminded later."""
    if not snooze:
        return [buttons(*ways_in) if ways_in else None]
    later = [button(say(f"snooze-{when}"), "snooze", until=when) for when in SNOOZES]
    return [
        buttons(*ways_in, toggle(say("snooze-offer"), "snooze"), spacing="Medium"),
        group(buttons(*later), id="snooze", isVisible=False),
    ]
