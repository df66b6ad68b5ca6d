"""What a director gets: sums over at least three schools, no school and no name."""

from dialogs.cards.blocks import card, line, note, title
from dialogs.turn import Card
from followup.summary import Summary
from followup.texts import Texts


def sums_card(summary: Summary, say: Texts) -> Card:
    counts = [(state, count) for state, count in summary.matrix.goals if count]
    lines = [
        line(say("summary-sum-line", state=say(f"state-{state}"), count=count), spacing="None")
        for state, count in counts
    ]
    words = "summary-sums" if lines else "summary-sums-none"
    return card(
        title(say("summary-title")),
        note(say(words, count=summary.head.schools), spacing="None"),
        *lines,
        fallback=say("summary-title"),
    )
