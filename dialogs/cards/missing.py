"""Who has not answered and who is paused: school, name, asked on; sorted by school, no ranking."""

from collections.abc import Sequence

from dialogs.cards.blocks import Block, button, buttons, card, heading, line, note, title
from dialogs.turn import Card
from followup.summary_lines import Missing
from followup.texts import Texts


def missing_card(
    owing: Sequence[Missing], paused: Sequence[Missing], say: Texts, remark: str = ""
) -> Card:
    """For the chief's own chat alone."""
    return card(
        title(say("summary-missing")),
        note(remark) if remark else None,
        *([_line(one, say) for one in owing] or [line(say("summary-missing-none"))]),
        _nudge(say) if owing and not remark else None,
        heading(say("summary-paused")) if paused else None,
        *(line(_paused(one, say)) for one in paused),
        fallback=say("summary-missing"),
    )


def paused_card(paused: Sequence[Missing], say: Texts) -> Card:
    lines = [line(_paused(one, say)) for one in paused]
    return card(
        title(say("summary-paused")),
        *(lines or [line(say("summary-paused-none"))]),
        fallback=say("summary-paused"),
    )


def _line(one: Missing, say: Texts) -> Block:
    return line(
        say(
            "summary-missing-line",
            school=one.school.name,
            leader=_leaders(one),
            day=say.day_month(one.asked_on),
            count=one.goals,
        ),
        spacing="Small",
    )


def _paused(one: Missing, say: Texts) -> str:
    day = say.day_month(one.back_on) if one.back_on else "–"
    return say("summary-paused-line", school=one.school.name, leader=_leaders(one), day=day)


def _leaders(one: Missing) -> str:
    return ", ".join(person.name for person in one.leaders) or "–"


def _nudge(say: Texts) -> Block:
    return buttons(button(say("summary-nudge"), "summary.nudge"), spacing="Medium")
