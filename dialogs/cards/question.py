"""One question on one goal: what was said last time, what is tapped so far, the choices."""

from functools import cache

from dialogs.cards.answers import COLOURS, answer_line
from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    card,
    column,
    columns,
    field,
    group,
    heading,
    line,
    note,
    quiet,
    quote,
    toggle,
)
from dialogs.cards.round import goal_ids, read_by, remark_block, round_title
from dialogs.turn import Card
from followup.asking import Asking
from followup.check_in import ASKED_STATUSES, NEXT_STEP_LIMIT, Answer, Status, Trend
from followup.plan import Goal
from followup.questions import Draft, Question
from followup.texts import Texts


def question_card(
    asking: Asking, goal: Goal, question: Question, say: Texts, remark: str = ""
) -> Card:
    """One question on one goal, with last time's answer in sight."""
    return card(
        note(f"{round_title(asking, say)} · {_step(asking, goal, say)}", spacing="None"),
        line(goal.title, size="Large", weight="Bolder", spacing="Small", style="heading"),
        note(_sign_and_due(goal, say), spacing="None"),
        _last_time(asking.before_of(goal.id).latest, say),
        _so_far(asking.draft_for(goal), say),
        remark_block(remark),
        heading(question_text(question, goal, say)),
        *_choices(asking, goal, question, say),
        read_by(asking, say),
        fallback=question_text(question, goal, say),
    )


def question_text(question: Question, goal: Goal, say: Texts) -> str:
    due = say.day(goal.due) if goal.due else ""
    starts = say.day_month(goal.starts) if goal.starts else ""
    values = {"confidence": {"due": due}, "late_start": {"day": starts}}.get(question, {})
    return say(f"question-{question}", **values)


def _last_time(latest: Answer | None, say: Texts) -> Block | None:
    if latest is None:
        return None
    when = say("check-in-last", day=say.day_month(latest.at)) if latest.at else ""
    return group(
        line(f"{when}: {answer_line(latest, say)}", size="Small"),
        quote(latest.next_step, size="Small") if latest.next_step else None,
        style="emphasis",
        spacing="Small",
    )


def _so_far(draft: Draft, say: Texts) -> Block | None:
    parts = []
    if draft.status:
        parts.append(f"{draft.status.glyph} {say(f'status-{draft.status}')}")
    if draft.confidence:
        parts.append(say("check-in-confidence-short", confidence=draft.confidence))
    if draft.trend:
        parts.append(f"{draft.trend.arrow} {say(f'trend-{draft.trend}')}")
    if draft.obstacle:
        parts.append(say(f"obstacle-{draft.obstacle}"))
    return line(" · ".join(parts), weight="Bolder", spacing="Small") if parts else None


def _step(asking: Asking, goal: Goal, say: Texts) -> str:
    number = [g.id for g in asking.asked].index(goal.id) + 1
    return say("check-in-step", number=number, count=len(asking.asked))


def _sign_and_due(goal: Goal, say: Texts) -> str:
    due = say("check-in-due", day=say.day(goal.due)) if goal.due else ""
    return f"{say('check-in-sign', sign=goal.sign)} · {due}"


def _choices(asking: Asking, goal: Goal, question: Question, say: Texts) -> list[Block | None]:
    if question is Question.SHORT:
        return _short_choices(asking, goal, say)
    if question is Question.STATUS:
        return [_status_choice(asking, goal, status, say) for status in ASKED_STATUSES]
    rows = [_value_buttons(asking, goal, question, row, say) for row in _VALUES[question]]
    scale = note(say("question-confidence-scale")) if question is Question.CONFIDENCE else None
    over = quiet(button(say("check-in-again"), "check_in.full", **goal_ids(asking, goal)))
    return [*rows, scale, *_beside(asking, goal, question, over, say)]


def _short_choices(asking: Asking, goal: Goal, say: Texts) -> list[Block | None]:
    ids = goal_ids(asking, goal)
    presses = [
        button(_value_text(Question.TREND, trend, say), "check_in.again", trend=trend, **ids)
        for trend in (Trend.SAME, Trend.BETTER, Trend.WORSE)
    ]
    other = quiet(button(say("check-in-other-answer"), "check_in.full", **ids))
    return [buttons(*presses), *_beside(asking, goal, Question.SHORT, other, say)]


def _status_choice(asking: Asking, goal: Goal, status: Status, say: Texts) -> Block:
    words = say(f"status-{status}")
    press = button(
        words, "check_in.tap", question=Question.STATUS, value=status, **goal_ids(asking, goal)
    )
    return columns(
        column(line(status.glyph, color=COLOURS[status], size="Large"), width="24px"),
        column(buttons(press), note(say(f"meaning-{status}"), spacing="None")),
        spacing="Small",
    )


def _value_buttons(
    asking: Asking, goal: Goal, question: Question, values: tuple[str, ...], say: Texts
) -> Block:
    ids = goal_ids(asking, goal)
    return buttons(
        *(
            button(
                _value_text(question, value, say),
                "check_in.tap",
                question=question,
                value=value,
                **ids,
            )
            for value in values
        ),
        spacing="Small",
    )


@cache
def _value_text(question: Question, value: str, say: Texts) -> str:
    if question is Question.CONFIDENCE:
        return value
    words = say(f"{question}-{value}").capitalize()
    return f"{Trend(value).arrow} {words}" if question is Question.TREND else words


def _beside(
    asking: Asking, goal: Goal, question: Question, way_out: Block, say: Texts
) -> list[Block | None]:
    """The optional words ride along with the tap that may finish the goal: no tap of their own."""
    if question not in (Question.SHORT, Question.TREND, Question.NEED):
        return [buttons(way_out, spacing="Medium")]
    draft = asking.draft_for(goal)
    words = field(
        "Text",
        "next_step",
        say("next-step-label"),
        draft.next_step,
        placeholder=say("next-step-hint"),
        isMultiline=True,
        maxLength=NEXT_STEP_LIMIT,
    )
    only_chief: Block = {
        "type": "Input.Toggle",
        "id": "only_chief",
        "title": say("next-step-only-chief"),
        "value": str(draft.only_chief).lower(),
    }
    shown = bool(draft.next_step)
    more = [] if shown else [toggle(say("next-step-add"), "own_words")]
    return [
        buttons(way_out, *more, spacing="Medium"),
        group(words, only_chief, id="own_words", isVisible=shown),
    ]


_VALUES: dict[Question, tuple[tuple[str, ...], ...]] = {
    Question.LATE_START: (("planned", "delayed"),),
    Question.CONFIDENCE: (("1", "2", "3", "4", "5"),),
    Question.TREND: (("better", "same", "worse"),),
    Question.OBSTACLE: (
        ("time", "skills"),
        ("cooperation", "knowledge"),
        ("money", "other", "none"),
    ),
    Question.NEED: (
        ("nothing", "decision", "resources"),
        ("consultant_sparring",),
        ("chief_sparring",),
    ),
}
