"""A school's goals with the latest answer and the leader's own words behind each colour."""

from collections.abc import Mapping, Sequence

from dialogs.cards.answers import answered_row
from dialogs.cards.blocks import Block, button, buttons, card, note, title
from dialogs.turn import Card
from followup.check_in import Answer
from followup.plan import Goal
from followup.texts import Texts


def goals_card(
    school: str,
    goals: Sequence[Goal],
    latest: Mapping[str, Answer],
    say: Texts,
    *ways_on: Block,
) -> Card:
    """`latest` by goal id holds only what this reader may see."""
    words = say("goals-title", school=school)
    rows = [_row(goal, latest.get(goal.id), say) for goal in goals]
    empty = None if rows else note(say("goals-none", school=school))
    return card(
        title(words),
        empty,
        *rows,
        buttons(*ways_on) if ways_on else None,
        fallback=words,
    )


def status_button(say: Texts) -> Block:
    return button(say("help-check-in"), "command.check-in")


def back_to_summary(say: Texts) -> Block:
    return button(say("help-summary"), "command.summary")


def why_button(school_id: str, say: Texts) -> Block:
    return button(say("why-ask"), "why.open", school=school_id)


def _row(goal: Goal, answer: Answer | None, say: Texts) -> Block:
    return answered_row(goal.title, answer, say, small=_small_print(goal, answer, say))


def _small_print(goal: Goal, answer: Answer | None, say: Texts) -> str:
    if goal.dropped_on:
        return say("goals-dropped", day=say.day(goal.dropped_on))
    if not goal.sign or not goal.due:
        return say("goals-not-askable")
    asked = say("check-in-last", day=say.day(answer.at)) if answer and answer.at else ""
    parts = [
        asked,
        say("check-in-sign", sign=goal.sign),
        say("check-in-due", day=say.day(goal.due)),
    ]
    return " · ".join(part for part in parts if part)
