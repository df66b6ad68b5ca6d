"""The reminder card: everything due for one person that day, in one message."""

from dialogs.cards.blocks import Block, button, buttons, card, group, line, title, toggle
from dialogs.turn import Card
from followup.snooze import Snoozing
from followup.texts import Texts

FIRST = 5  # ways in that stand at once; beside them the press that puts the message off


def reminder_card(
    words: list[str], ways_in: list[Block], calendar: list[Block], say: Texts, *, news: bool = False
) -> Card:
    """`words` a line each, most pressing first; `ways_in` are the presses that get it done.

    Mere `news` cannot be put off; `calendar` is the way to put a talk into one's own.
    """
    alone = len(words) == 1
    presses = [buttons(*ways_in, spacing="Medium")] if ways_in else []
    return card(
        None if alone else title(say("reminder-title", count=len(words))),
        *(line(text, weight="Bolder" if alone else "Default") for text in words),
        *(presses if news else snooze_blocks(ways_in, say)),
        *calendar,
        fallback=" ".join(words),
    )


def snooze_blocks(ways_in: list[Block], say: Texts) -> list[Block]:
    """The ways in, and beside them the way to be reminded later."""
    later = toggle(say("snooze-offer"), "snooze")
    return [
        buttons(*_first(ways_in, say), later, spacing="Medium"),
        *_rest(ways_in),
        group(_choices(say), id="snooze", isVisible=False),
    ]


def _first(ways_in: list[Block], say: Texts) -> list[Block]:
    """The most pressing ones, and one press that shows the others below."""
    if len(ways_in) <= FIRST:
        return ways_in
    more = say("reminder-show-more", count=len(ways_in) - FIRST + 1)
    return [*ways_in[: FIRST - 1], toggle(more, "more")]


def _rest(ways_in: list[Block]) -> list[Block]:
    """A row holds few buttons, so each press has its own."""
    if len(ways_in) <= FIRST:
        return []
    rows = (buttons(press, spacing="Small") for press in ways_in[FIRST - 1 :])
    return [group(*rows, id="more", isVisible=False)]


def snooze_card(say: Texts) -> Card:
    """The choices alone, for whoever asked for them in words."""
    return card(title(say("snooze-offer")), _choices(say), fallback=say("snooze-offer"))


def _choices(say: Texts) -> Block:
    return buttons(*(button(say(f"snooze-{when}"), "snooze", until=when) for when in Snoozing))
