"""Why it is yellow: from policy to answers, each line with who answered what, and when."""

from collections.abc import Iterable, Sequence

from dialogs.cards.answers import COLOURS, answer_line
from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    card,
    column,
    columns,
    group,
    heading,
    line,
    note,
    quote,
    title,
    toggle,
)
from dialogs.cards.summary import reason_text
from dialogs.turn import Card
from followup.attention import Because, answer_id
from followup.check_in import Answer
from followup.finding import Findable
from followup.positions import CellState, Position
from followup.texts import Texts
from followup.why import ActivityLine, GoalLine, PolicyLine, Why

MOST_CHOICES = 6  # a row of presses holds no more
_IDS = "ids"
_LONGEST = 60  # letters on a press
_MOST_GOALS = 12  # on one card: a message holds only so much
_SAME_AS_STATUS = (CellState.DROPPED, CellState.UNANSWERED)


def why_card(why: Why, say: Texts) -> Card:
    words = say("why-title", what=why.goal.title if why.goal else why.school.name)
    whole = why.goals <= _MOST_GOALS
    return card(
        title(words),
        note(why.school.name, spacing="None") if why.goal else None,
        line(say("why-number", count=why.needing, goals=why.goals)),
        *(block for one in why.lines for block in _policy(one, say, whole=whole)),
        note(say("why-rule"), separator=True, spacing="Medium"),
        note(say("why-one-goal")) if not whole else None,
        *_ways_on(why, say),
        fallback=words,
    )


def which_card(remark: str, found: Sequence[Findable], say: Texts) -> Card:
    """Several fit, none does, or nothing was named: a press for each that may be meant."""
    rest = len(found) - MOST_CHOICES
    return card(
        title(say("why-which")),
        line(remark),
        *(buttons(_choice(one, say)) for one in found[:MOST_CHOICES]),
        note(say("why-more", count=rest)) if rest > 0 else None,
        fallback=remark,
    )


def _choice(one: Findable, say: Texts) -> Block:
    name = f"{one.school.name}: {one.goal.title}" if one.goal else one.school.name
    shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    ids = {"goal": one.goal.id} if one.goal else {}
    return button(shown, "why.open", school=one.school.id, **ids)


def _ways_on(why: Why, say: Texts) -> list[Block]:
    """By the ids the export has the same answers: for whoever checks, and in nobody's way."""
    whole = button(say("why-school"), "why.open", school=why.school.id)
    goals = (goal for one in why.lines for activity in one.lines for goal in activity.lines)
    ids = [line for goal in goals for line in _ids_of(goal, say)]
    presses = [*([whole] if why.goal else []), *([toggle(say("why-ids"), _IDS)] if ids else [])]
    hidden = [group(*ids, id=_IDS, isVisible=False)] if ids else []
    return [*([buttons(*presses)] if presses else []), *hidden]


def _ids_of(one: GoalLine, say: Texts) -> Iterable[Block]:
    for answer in one.answers:
        id = answer_id(answer)
        number = f"{id.round_id} · {id.goal_id} · v{id.version}"
        yield note(say("why-answer-id", day=_day(answer, say), id=number))
    for under in one.initiatives:
        yield from _ids_of(under, say)


def _policy(one: PolicyLine, say: Texts, *, whole: bool) -> list[Block]:
    counted = say("why-sum", count=one.needing, goals=one.goals)
    found = [heading(one.policy.name), note(counted, spacing="None")]
    return [*found, *(block for each in one.lines for block in _activity(each, say, whole))]


def _activity(one: ActivityLine, say: Texts, whole: bool) -> list[Block]:
    counted = say("why-sum", count=one.needing, goals=one.goals)
    return [
        line(one.activity.text, spacing="Small", weight="Bolder"),
        note(counted, spacing="None"),
        *(_goal(each, say, whole, 0) for each in one.lines if whole or each.needing),
    ]


def _goal(one: GoalLine, say: Texts, whole: bool, depth: int) -> Block:
    under = (each for each in one.initiatives if whole or each.needing)
    return group(
        _head(one, say, depth),
        *(_initiative(each, say, whole, depth + 1) for each in under),
        spacing="Small",
    )


def _initiative(one: GoalLine, say: Texts, whole: bool, depth: int) -> Block:
    """Set in under its goal, at most two steps: a phone is narrow."""
    inset = column(line(" "), width=f"{12 * min(depth, 2)}px")
    return columns(inset, column(_goal(one, say, whole, depth)), spacing="Small")


def _head(one: GoalLine, say: Texts, depth: int) -> Block:
    status = one.position.latest.status if one.position.latest else None
    glyph, colour = (status.glyph, COLOURS[status]) if status else ("–", "Default")
    kind = say("why-initiative", title=one.goal.title) if depth else one.goal.title
    return columns(
        column(line(glyph, color=colour, size="Large", weight="Bolder"), width="28px"),
        column(
            line(kind, weight="Bolder"),
            line(_state(one.position, say), spacing="None", size="Small"),
            _reasons(one.because, say) if one.because else None,
            *(
                block
                for each, who in zip(one.answers, one.who, strict=True)
                for block in _answer(each, who, say)
            ),
        ),
        spacing="Small",
    )


def _state(position: Position, say: Texts) -> str:
    if position.answer:
        return say("why-now", status=say(f"status-{position.answer.status}"))
    key = "status" if position.state in _SAME_AS_STATUS else "state"
    now = say(f"{key}-{position.state}")
    if not position.before:
        return say("why-now", status=now)
    return say("why-before", status=now, before=say(f"status-{position.before.status}"))


def _reasons(found: Sequence[Because], say: Texts) -> Block:
    words = say("why-reason", reason=", ".join(_reason(one, say) for one in found))
    return note(words, spacing="None", isSubtle=False, weight="Bolder")


def _reason(because: Because, say: Texts) -> str:
    """With the days nothing came, an agreement was due, or a request without answer was made."""
    asked = (because.asked_at,) if because.asked_at and not because.answers else ()
    days = say.listing([say.day_month(day) for day in because.days or asked])
    words = reason_text(because, say)
    return say("why-reason-days", reason=words, days=days) if days else words


def _answer(answer: Answer, who: str, say: Texts) -> Iterable[Block]:
    """When, who and what, and the words to it."""
    day, words = _day(answer, say), answer_line(answer, say)
    by = say("why-answer-by", day=day, who=who, answer=words)
    yield note(by if who else say("why-answer", day=day, answer=words))
    if answer.next_step:
        yield quote(answer.next_step, size="Small")


def _day(answer: Answer, say: Texts) -> str:
    return say.day(answer.at) if answer.at else "–"
