"""Files that wait at an address of one's own: what is in them, and a press for each."""

from collections.abc import Sequence

from dialogs.cards.blocks import Block, buttons, card, line, note, opening, title
from dialogs.turn import Card
from followup.texts import Texts

File = tuple[str, str]  # what the press says, and where it leads


def export_card(role: str, files: Sequence[File], say: Texts, school: str = "") -> Card:
    """`role` is "chief" or "administrator": what each takes along differs."""
    column = say("export-column-school")
    return card(
        title(say("export-title")),
        line(say(f"export-what-{role}")),
        line(say("export-of-school", school=school, column=column)) if school else None,
        *_presses(files),
        note(say("export-noted"), separator=True, spacing="Medium"),
        fallback=say("export-title"),
    )


def _presses(files: Sequence[File]) -> list[Block]:
    return [buttons(*(opening(what, url) for what, url in files))]
