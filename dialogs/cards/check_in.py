"""The check-in cards: the round at a glance, and the receipt."""

from dialogs.cards.answers import COLOURS, answer_words, answered_row
from dialogs.cards.blocks import Block, button, buttons, card, column, columns, line, note, title
from dialogs.cards.round import goal_ids, read_by, remark_block, round_title
from dialogs.turn import Card
from followup.asking import Asking
from followup.check_in import Answer
from followup.plan import Goal
from followup.texts import Texts

SECONDS_PER_GOAL = 20


def overview_card(asking: Asking, say: Texts, remark: str = "") -> Card:
    """The round at a glance: which goals, how long it takes, who reads it, and the way in."""
    return card(
        title(round_title(asking, say)),
        note(_size(asking, say), spacing="None"),
        remark_block(remark or _timing(asking, say)),
        *(_goal_row(goal, asking, say) for goal in asking.asked),
        _ways_in(asking, say),
        read_by(asking, say),
        fallback=round_title(asking, say),
    )


def receipt_card(asking: Asking, say: Texts, remark: str = "") -> Card:
    """What is saved, each goal with its way to change it."""
    words = say("receipt-title", done=asking.done, count=len(asking.asked))
    more = say("receipt-more", count=asking.waiting) if asking.waiting else ""
    return card(
        title(words),
        note(round_title(asking, say), spacing="None"),
        remark_block(remark),
        *(_receipt_row(goal, asking, say) for goal in asking.asked),
        note(more) if more else None,
        _ways_in(asking, say) if asking.unanswered else None,
        note(say("receipt-until-talk")),
        read_by(asking, say),
        fallback=words,
    )


def _size(asking: Asking, say: Texts) -> str:
    if asking.done:
        return say("check-in-done-so-far", done=asking.done, count=len(asking.asked))
    count = len(asking.asked)
    return say("check-in-size", count=count, minutes=max(1, round(count * SECONDS_PER_GOAL / 60)))


def _timing(asking: Asking, say: Texts) -> str:
    if asking.is_late:
        return say("check-in-late")
    if asking.is_early:
        return say("check-in-early", day=say.day_month(asking.round.opens))
    return ""


def _goal_row(goal: Goal, asking: Asking, say: Texts) -> Block:
    given = asking.given.get(goal.id)
    latest = given or asking.before_of(goal.id).latest
    if given is None and latest is not None:
        return columns(
            column(line(latest.status.glyph, color=COLOURS[latest.status]), width="20px"),
            column(line(goal.title), note(_last_words(latest, say), spacing="None")),
            spacing="Small",
        )
    return columns(
        column(line("✓" if given else "–", color="Good" if given else "Default"), width="20px"),
        column(
            line(goal.title),
            note(answer_words(given, say) if given else say("check-in-never"), spacing="None"),
        ),
        spacing="Small",
    )


def _last_words(latest: Answer, say: Texts) -> str:
    when = say("check-in-last", day=say.day_month(latest.at)) if latest.at else ""
    return f"{when}: {say(f'status-{latest.status}')}"


def _ways_in(asking: Asking, say: Texts) -> Block:
    start = "check-in-continue" if asking.done or asking.draft else "check-in-start"
    presses = [button(say(start), "check_in.start", round=asking.round.id)]
    if asking.greens:
        words = say("check-in-unchanged-all", count=len(asking.greens))
        presses.append(button(words, "check_in.unchanged", round=asking.round.id))
    return buttons(*presses, spacing="Medium")


def _receipt_row(goal: Goal, asking: Asking, say: Texts) -> Block:
    given = asking.given.get(goal.id)
    change = button(say("receipt-change"), "check_in.change", **goal_ids(asking, goal))
    return answered_row(goal.title, given, say, press=change if given else None)
