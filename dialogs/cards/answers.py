"""An answer as people read it: its glyph, its words, its marks."""

from dialogs.cards.blocks import Block, buttons, column, columns, line, note, quote
from followup.check_in import Answer, Need, Obstacle, Status
from followup.texts import Texts

COLOURS = {
    Status.REACHED: "Good",
    Status.ON_TRACK: "Good",
    Status.NOT_STARTED: "Default",
    Status.AT_RISK: "Warning",
    Status.BEHIND: "Attention",
    Status.DROPPED: "Default",
}


def answer_line(answer: Answer, say: Texts) -> str:
    """▲ I risiko · tiltro 2 · tilbage · tid og drift · beslutning, and its marks."""
    return f"{answer.status.glyph} {answer_words(answer, say)}"


def answer_words(answer: Answer, say: Texts) -> str:
    """The same without the glyph, for where it stands beside."""
    parts = [
        say(f"status-{answer.status}"),
        say("check-in-confidence-short", confidence=answer.confidence),
        f"{answer.trend.arrow} {say(f'trend-{answer.trend}')}",
    ]
    if answer.obstacle is not Obstacle.NONE:
        parts.append(say(f"obstacle-{answer.obstacle}"))
    if answer.need is not Need.NOTHING:
        parts.append(say(f"need-{answer.need}"))
    return " · ".join(parts + _marks(answer, say))


def answered_row(
    goal_title: str, answer: Answer | None, say: Texts, small: str = "", press: Block | None = None
) -> Block:
    """A goal with its colour, its answer and the words behind it."""
    said = answer_words(answer, say) if answer else say("status-unanswered")
    glyph = answer.status.glyph if answer else "–"
    colour = COLOURS[answer.status] if answer else "Default"
    return columns(
        column(line(glyph, color=colour, size="Large", weight="Bolder"), width="28px"),
        column(
            line(goal_title, weight="Bolder"),
            note(said, spacing="None"),
            quote(answer.next_step, size="Small") if answer and answer.next_step else None,
            note(small, spacing="None") if small else None,
        ),
        *([column(buttons(press), width="auto")] if press else []),
        spacing="Small",
    )


def _marks(answer: Answer, say: Texts) -> list[str]:
    flags = {
        "unchanged": answer.confirmed_unchanged,
        "late": answer.late,
        "corrected": answer.corrected,
        "by-deputy": answer.by_deputy,
    }
    return [say(f"receipt-{name}") for name, is_set in flags.items() if is_set]
