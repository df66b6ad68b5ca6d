"""The next 28 days' messages, counted by week and kind, and the way to the whole year."""

from collections.abc import Sequence

from dialogs.cards.blocks import Block, buttons, card, line, note, opening, title
from dialogs.turn import Card
from followup.rehearsal import Week
from followup.texts import Texts


def rehearsal_card(weeks: Sequence[Week], year_url: str | None, say: Texts) -> Card:
    link = opening(say("rehearsal-year"), year_url) if year_url else None
    return card(
        title(say("rehearsal-title")),
        line(say("rehearsal-count", count=sum(week.messages for week in weeks))),
        *(block for week in weeks for block in _week(week, say)),
        buttons(link, spacing="Medium") if link else None,
        note(say("rehearsal-link" if link else "rehearsal-no-link")),
        fallback=say("rehearsal-title"),
    )


def _week(week: Week, say: Texts) -> tuple[Block, Block]:
    counted = say(
        "rehearsal-week", week=week.number, day=say.day_month(week.first), count=week.messages
    )
    kinds = (
        say("rehearsal-kind", kind=say(f"cli-step-{step}"), count=count)
        for step, count in week.kinds
    )
    return line(counted, weight="Bolder", spacing="Medium"), note(" · ".join(kinds), spacing="None")
