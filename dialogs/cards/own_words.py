"""What I understood of somebody's own words, shown for one tap; nothing of it is kept yet."""

from dataclasses import fields

from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    card,
    field,
    heading,
    line,
    note,
    title,
)
from dialogs.cards.round import goal_ids, read_by, remark_block
from dialogs.turn import Card
from followup.asking import Asking
from followup.check_in import NEXT_STEP_LIMIT
from followup.own_words import Proposal
from followup.plan import Goal
from followup.questions import Question
from followup.texts import Texts

_HEARD = ("status", "confidence", "trend", "obstacle", "need", "progress")


def proposal_card(
    asking: Asking,
    goal: Goal,
    proposal: Proposal,
    missing: list[Question],
    say: Texts,
    remark: str = "",
) -> Card:
    """The filled-in answer: keep, correct or discard; `remark` is why it was not kept just now."""
    ids = goal_ids(asking, goal)
    heard = {name: str(value) for name, value in _values(proposal).items()}
    return card(
        title(say("own-words-title")),
        remark_block(remark),
        line(say("own-words-goal", goal=goal.title), weight="Bolder"),
        line(_understood(proposal, say)),
        note(_rest(missing, say)) if missing else None,
        _words_field(proposal, say),
        buttons(
            button(say("own-words-keep"), "own_words.keep", **ids, **heard),
            button(say("receipt-change"), "own_words.change", **ids),
            button(say("own-words-drop"), "own_words.drop", **ids),
        ),
        read_by(asking, say),
        fallback=say("own-words-title"),
    )


def which_goal_card(asking: Asking, words: str, say: Texts) -> Card:
    """Several goals are open: the words wait on the card, not in the database."""
    return card(
        heading(say("own-words-which")),
        *(
            buttons(
                button(goal.title, "own_words.goal", words=words, **goal_ids(asking, goal)),
                spacing="Small",
            )
            for goal in asking.asked
        ),
        fallback=say("own-words-which"),
    )


def _values(proposal: Proposal) -> dict[str, object]:
    named = {f.name: getattr(proposal, f.name) for f in fields(proposal)}
    return {name: named[name] for name in _HEARD if named[name] is not None}


def _understood(proposal: Proposal, say: Texts) -> str:
    parts = []
    if proposal.status:
        parts.append(f"{proposal.status.glyph} {say(f'status-{proposal.status}')}")
    if proposal.confidence:
        parts.append(say("check-in-confidence-short", confidence=proposal.confidence))
    if proposal.trend:
        parts.append(f"{proposal.trend.arrow} {say(f'trend-{proposal.trend}')}")
    if proposal.progress is not None:
        parts.append(say("own-words-progress", percent=proposal.progress))
    if proposal.obstacle:
        parts.append(f"{say('question-name-obstacle')}: {say(f'obstacle-{proposal.obstacle}')}")
    if proposal.need:
        parts.append(f"{say('question-name-need')}: {say(f'need-{proposal.need}')}")
    return " · ".join(parts)


def _rest(missing: list[Question], say: Texts) -> str:
    return say("own-words-ask", questions=say.listing([say(f"question-name-{q}") for q in missing]))


def _words_field(proposal: Proposal, say: Texts) -> Block:
    return field(
        "Text",
        "next_step",
        say("own-words-field"),
        proposal.next_step or proposal.words,
        placeholder=say("next-step-hint"),
        isMultiline=True,
        maxLength=NEXT_STEP_LIMIT,
    )
