"""The summary's last sections, each behind a tap: overdue agreements, talks, the next 14 days."""

from collections.abc import Sequence

from dialogs.cards.blocks import Block, buttons, group, heading, line, note, toggle
from followup.cadence import CadenceState, Standing
from followup.summary import Summary
from followup.summary_lines import Ahead, Overdue, TalkLine
from followup.texts import Texts

MOST_LINES = 8  # of one section: a message holds only so much


def more_blocks(summary: Summary, say: Texts) -> list[Block]:
    """One row of presses, each opening its section below."""
    sections = {
        "overdue": _lines(
            [_overdue(one, say) for one in summary.overdue], say("summary-overdue-none"), say
        ),
        "talks": _shortened([_talk(one, say) for one in _worrying_first(summary.talks)], say),
        "ahead": _lines(
            [_ahead(one, say) for one in summary.ahead], say("summary-ahead-none"), say
        ),
    }
    shown = {name: blocks for name, blocks in sections.items() if blocks}
    opened = [
        group(heading(say(f"summary-{name}")), *blocks, id=name, isVisible=False)
        for name, blocks in shown.items()
    ]
    presses = [toggle(say(f"summary-{name}"), name) for name in shown]
    return [buttons(*presses, spacing="Medium"), *opened]


def standing_words(standing: Standing, say: Texts) -> str:
    """4-6, 6, or 0- where there is no ceiling."""
    lowest, highest = standing.rule.minimum, standing.rule.maximum
    if highest is None:
        return f"{lowest}-"
    return str(lowest) if lowest == highest else f"{lowest}-{highest}"


def _lines(words: list[str], empty: str, say: Texts) -> list[Block]:
    return _shortened([line(text, spacing="Small") for text in words], say) or [line(empty)]


def _shortened(blocks: list[Block], say: Texts) -> list[Block]:
    rest = len(blocks) - MOST_LINES
    more = [note(say("summary-needs-more", count=rest))] if rest > 0 else []
    return blocks[:MOST_LINES] + more


def _overdue(one: Overdue, say: Texts) -> str:
    return say(
        "summary-overdue-line",
        what=one.agreement.what,
        owner=one.owner or "–",
        school=one.school.name,
        day=say.day_month(one.agreement.due),
    )


def _talk(one: TalkLine, say: Texts) -> Block:
    standing = one.standing
    words = say(
        "summary-talk-line",
        school=one.school.name,
        held=standing.held,
        range=standing_words(standing, say),
    )
    parts = [say(f"standing-{standing.state}")]
    if standing.next_talk:
        parts.append(say("summary-talk-next", day=say.day_month(standing.next_talk.starts)))
    weight = "Bolder" if _is_worrying(one) else "Default"
    return note(f"{words} · {' · '.join(parts)}", spacing="None", weight=weight, isSubtle=False)


def _worrying_first(lines: Sequence[TalkLine]) -> list[TalkLine]:
    return sorted(lines, key=_is_worrying, reverse=True)


def _is_worrying(one: TalkLine) -> bool:
    return one.standing.state in (CadenceState.SHORT, CadenceState.CANNOT_REACH_MIN)


def _ahead(one: Ahead, say: Texts) -> str:
    return say(
        "summary-ahead-line",
        day=say.weekday(one.talk.starts),
        time=say.clock(one.talk.starts),
        talk=say(f"instrument-{one.talk.kind}"),
        school=one.school.name if one.school else "–",
    )
