"""What is kept about a person, and who reads it."""

from collections.abc import Mapping, Sequence

from dialogs.cards.blocks import Block, card, line, note, title
from dialogs.turn import Card
from followup.notice import Notice
from followup.people import RoleName
from followup.readable import Told
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


def who_reads_card(
    lines: Sequence[Told], readers: Sequence[RoleName], notice: Notice, say: Texts
) -> Card:
    """Each group of fields: what, who, since when, until when."""
    names = say.listing([say(f"role-{role}") for role in readers])
    return card(
        title(say("who-reads-title")),
        line(say("notice-who", readers=names)),
        *(block for one in lines for block in _read(one, say)),
        note(say("who-reads-only-chief"), separator=True, spacing="Medium"),
        note(say("notice-contact", contact=notice.contact)),
        fallback=say("who-reads-title"),
    )


def _read(one: Told, say: Texts) -> tuple[Block, Block]:
    what = line(say(f"who-reads-{one.what}"), weight="Bolder", spacing="Medium")
    if one.since is None:
        return what, note(say("who-reads-nothing"), spacing="None")
    since = say("who-reads-since", day=say.day(one.since))
    goes = (
        say("who-reads-goes-oldest", day=say.day(one.goes))
        if one.goes
        else say(f"who-reads-goes-{one.what}")
    )
    return what, note(f"{since} {goes}", spacing="None")
