"""What is kept about a person, and who reads it."""

from collections.abc import Mapping, Sequence

from dialogs.cards.blocks import card, line, note, title
from dialogs.turn import Card
from followup.notice import Notice
from followup.people import RoleName
from followup.texts import Texts


def my_data_card(counts: Mapping[str, int], say: Texts) -> Card:
    """How many rows of what; the rows themselves follow as JSON."""
    kept = [
        line(say("my-data-line", what=say(f"my-data-{name}"), count=count), spacing="None")
        for name, count in sorted(counts.items())
        if count
    ]
    return card(
        title(say("my-data-title")),
        *kept,
        note(say("notice-how-long")),
        note(say("my-data-whole")),
        fallback=say("my-data-title"),
    )


def who_reads_card(readers: Sequence[RoleName], notice: Notice, say: Texts) -> Card:
    names = say.listing([say(f"role-{role}") for role in readers])
    return card(
        title(say("who-reads-title")),
        line(say("notice-what")),
        line(say("notice-who", readers=names)),
        line(say("who-reads-only-chief")),
        line(say("notice-how-long")),
        note(say("notice-contact", contact=notice.contact)),
        fallback=say("who-reads-title"),
    )
