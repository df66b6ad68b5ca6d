"""A leader gives status: the round at a glance, a tap a question, a receipt to change."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

from dialogs.cards.check_in import overview_card, receipt_card
from dialogs.cards.question import question_card
from dialogs.cards.round import round_title
from dialogs.turn import DialogState, Heard, Say, Turn
from followup.asking import Asking
from followup.changes import AnswerGiven, Change, NeedTold
from followup.check_in import NEXT_STEP_LIMIT, Answer, Need, Obstacle, Status, Trend
from followup.errors import NotUnderstood, PersonalNumber, Refusal, TooLong
from followup.plan import Goal
from followup.privacy import Verdict, find_id_number
from followup.questions import Draft, Question, answered, draft_of
from followup.requests import tells_need
from followup.texts import Texts

MEMORY = "check_in"
MEMORY_VERSION = 1
MEMORY_LASTS = timedelta(days=60)
_DRAFT = tuple(part.name for part in fields(Draft))


def offer(asking: Asking, say: Texts) -> Turn:
    """The card a leader gets on asking for it: the round, or its receipt when all is answered."""
    if not asking.asked:
        return Turn(says=(Say(say("check-in-nothing-to-ask")),))
    return Turn(says=(invitation(asking, say),))


def invitation(asking: Asking, say: Texts) -> Say:
    summary = say("check-in-toast", school=asking.school.name, count=len(asking.asked))
    card = overview_card(asking, say) if asking.unanswered else receipt_card(asking, say)
    return Say(card=card, summary=summary, text=round_title(asking, say))


def press(heard: Heard, asking: Asking, now: datetime, say: Texts) -> Turn:
    """One tap on a check-in card; whatever it is, the card in its place tells how things stand."""
    if heard.values.get("round") != asking.round.id:
        return Turn(replace=standing(asking, say, say("round-closed")))
    if heard.verb in _ON_ROUND:
        return _ON_ROUND[heard.verb](asking, now, say)
    goal = asking.goal(heard.values.get("goal", ""))
    if goal is None:
        return Turn(replace=standing(asking, say, say("round-closed")))
    if heard.verb == "check_in.change":
        return _change(asking, goal, now, say)
    if heard.values.get("version") != str(asking.version_of(goal.id)):
        return Turn(replace=standing(asking, say, _already(asking, goal, say)))
    return _on_goal(heard, asking, goal, now, say)


def memory_of(draft: Draft, now: datetime) -> DialogState:
    content = {name: getattr(draft, name) for name in _DRAFT}
    return DialogState(MEMORY, MEMORY_VERSION, content, now + MEMORY_LASTS)


def draft_from(content: Mapping[str, Any]) -> Draft:
    """The draft a dialog state row of this version holds."""
    kinds = {"status": Status, "trend": Trend, "obstacle": Obstacle, "need": Need}
    read: dict[str, Any] = dict(content)
    for name, kind in kinds.items():
        read[name] = kind(read[name]) if read[name] else None
    return Draft(**read)


def save(asking: Asking, answer: Answer, now: datetime, say: Texts) -> Turn:
    """The answer kept, and the next goal or the receipt in the card's place."""
    return _go_on(asking.with_answers(answer), _kept(asking, answer), now, say)


def ask_on(asking: Asking, draft: Draft, now: datetime, say: Texts) -> Turn:
    """The draft remembered, and its next question asked; a finished one is saved."""
    goal = asking.goal(draft.goal_id)
    if goal is None:
        raise NotUnderstood
    asking = replace(asking, draft=draft)
    question = asking.next_question(goal)
    if question is None:
        return save(asking, asking.answer_of(draft, now), now, say)
    card = question_card(asking, goal, question, say)
    return Turn(replace=card, remember=memory_of(draft, now))


def _kept(asking: Asking, answer: Answer) -> tuple[Change, ...]:
    """The answer; a need that comes or goes with it is a request that opens or closes."""
    given, before = asking.given.get(answer.goal_id), asking.before_of(answer.goal_id).latest
    told = tells_need(answer, given, before)
    return (AnswerGiven(answer), *((NeedTold(answer),) if told else ()))


def _start(asking: Asking, now: datetime, say: Texts) -> Turn:
    return _go_on(asking, (), now, say)


def _show(asking: Asking, now: datetime, say: Texts) -> Turn:
    return Turn(replace=standing(asking, say))


def _confirm_all(asking: Asking, now: datetime, say: Texts) -> Turn:
    answers = tuple(
        asking.again(goal, Trend.SAME, now, confirmed_unchanged=True) for goal in asking.greens
    )
    after = replace(asking.with_answers(*answers), draft=asking.draft)
    changes = tuple(change for answer in answers for change in _kept(asking, answer))
    return _go_on(after, changes, now, say)


_ON_ROUND = {
    "check_in.start": _start,
    "check_in.show": _show,
    "check_in.unchanged": _confirm_all,
}


def _change(asking: Asking, goal: Goal, now: datetime, say: Texts) -> Turn:
    given = asking.given.get(goal.id)
    draft = draft_of(given) if given else Draft(goal.id, asking.round.id)
    return ask_on(asking, draft, now, say)


def _on_goal(heard: Heard, asking: Asking, goal: Goal, now: datetime, say: Texts) -> Turn:
    if heard.verb not in _TAPS:
        raise NotUnderstood
    try:
        return _TAPS[heard.verb](heard, asking, goal, now, say)
    except (TooLong, PersonalNumber) as refusal:
        return _ask_again(heard, asking, goal, refusal, now, say)


def _full(heard: Heard, asking: Asking, goal: Goal, now: datetime, say: Texts) -> Turn:
    given = asking.given.get(goal.id)
    draft = draft_of(given) if given else Draft(goal.id, asking.round.id, full=True)
    return ask_on(asking, draft, now, say)


def _again(heard: Heard, asking: Asking, goal: Goal, now: datetime, say: Texts) -> Turn:
    trend = _trend(heard.values.get("trend", ""))
    if asking.next_question(goal) is not Question.SHORT or trend is Trend.WORSE:
        draft = Draft(goal.id, asking.round.id, full=True, trend=trend)
        return ask_on(asking, _with_words(draft, heard, now), now, say)
    words = _with_words(Draft(goal.id, asking.round.id), heard, now)
    answer = asking.again(goal, trend, now, next_step=words.next_step, only_chief=words.only_chief)
    return save(asking, answer, now, say)


def _tap(heard: Heard, asking: Asking, goal: Goal, now: datetime, say: Texts) -> Turn:
    asked = heard.values.get("question", "")
    if asked not in set(Question):
        raise NotUnderstood
    draft = answered(asking.draft_for(goal), Question(asked), heard.values.get("value", ""))
    return ask_on(asking, _with_words(draft, heard, now), now, say)


_TAPS = {"check_in.tap": _tap, "check_in.again": _again, "check_in.full": _full}


def _ask_again(
    heard: Heard, asking: Asking, goal: Goal, refusal: Refusal, now: datetime, say: Texts
) -> Turn:
    """The same question with the reason on top and the typed words still in their field."""
    typed = heard.values.get("next_step", "")
    shown = replace(asking, draft=replace(asking.draft_for(goal), next_step=typed))
    question = asking.next_question(goal) or Question.TREND
    return Turn(
        replace=question_card(shown, goal, question, say, say(refusal.key, **refusal.values))
    )


def _with_words(draft: Draft, heard: Heard, now: datetime) -> Draft:
    if "next_step" not in heard.values:
        return draft
    words = checked_words(heard.values["next_step"], now)
    return replace(draft, next_step=words, only_chief=heard.values.get("only_chief") == "true")


def checked_words(text: str, now: datetime, limit: int = NEXT_STEP_LIMIT) -> str:
    """Own words fit to keep: short enough, and without anything like an identity number.

    Raises:
        TooLong: more characters than the field takes.
        PersonalNumber: it holds what reads as a national identity number.
    """
    words = text.strip()
    if len(words) > limit:
        raise TooLong(limit=limit)
    if find_id_number(words, now.date()) is not Verdict.NONE:
        raise PersonalNumber
    return words


def _go_on(asking: Asking, changes: tuple[Change, ...], now: datetime, say: Texts) -> Turn:
    """The next goal, remembered as the open card that own words are about; else the receipt."""
    if not asking.unanswered:
        return Turn(replace=receipt_card(asking, say), changes=changes, forget=True)
    drafted = asking.goal(asking.draft.goal_id) if asking.draft else None
    goal = drafted if drafted in asking.unanswered and drafted else asking.unanswered[0]
    draft = asking.draft_for(goal)
    question = asking.next_question(goal) or Question.STATUS
    card = question_card(asking, goal, question, say)
    return Turn(replace=card, changes=changes, remember=memory_of(draft, now))


def standing(asking: Asking, say: Texts, remark: str = "") -> dict[str, Any]:
    if asking.done or not asking.unanswered:
        return receipt_card(asking, say, remark)
    return overview_card(asking, say, remark)


def _already(asking: Asking, goal: Goal, say: Texts) -> str:
    given = asking.given.get(goal.id)
    return say("already-answered", day=say.day_month(given.at)) if given and given.at else ""


def _trend(value: str) -> Trend:
    if value not in set(Trend):
        raise NotUnderstood
    return Trend(value)
