"""Somebody says it in own words: shown back as a filled-in card, kept only after a tap."""

from dataclasses import replace
from datetime import datetime

from dialogs.cards.own_words import proposal_card, which_goal_card
from dialogs.check_in import ask_on, checked_words, standing
from dialogs.turn import Card, Heard, Say, Turn
from followup.asking import Asking
from followup.errors import NotUnderstood, OutOfDate, PersonalNumber, Refusal, TooLong
from followup.own_words import AboutAPerson, Confusion, Proposal, Unclear, understand
from followup.plan import Goal
from followup.questions import Draft, Question, answered
from followup.texts import Texts

_QUESTIONS = (
    Question.STATUS,
    Question.CONFIDENCE,
    Question.TREND,
    Question.OBSTACLE,
    Question.NEED,
)
_ASK_AGAIN = {
    Confusion.DENIED: "own-words-negation",
    Confusion.TWO_STATUSES: "own-words-two-colours",
    Confusion.CONTRADICTION: "own-words-contradiction",
}


def propose(words: str, asking: Asking | None, say: Texts) -> Turn:
    """What was understood, shown back; without a goal to answer on it is only said so.

    Raises:
        NotUnderstood: these words are not about how a goal stands; the router asks first.
    """
    heard = understand(words, say.language)
    if not isinstance(heard, Proposal):
        return Turn(says=(Say(say(_question_back(heard))),))
    if asking is None or not asking.asked:
        return Turn(says=(Say(say("own-words-nothing-open")),))
    return Turn(says=(Say(card=_card(heard, asking, say), summary=say("own-words-title")),))


def press(heard: Heard, asking: Asking, now: datetime, say: Texts) -> Turn:
    """One tap on the card of a proposal."""
    goal = asking.goal(heard.values.get("goal", ""))
    if goal is None or heard.values.get("round") != asking.round.id:
        raise OutOfDate
    if heard.verb == "own_words.drop":
        return Turn(replace=standing(asking, say, say("own-words-dropped")))
    if heard.values.get("version") != str(asking.version_of(goal.id)):
        raise OutOfDate
    match heard.verb:
        case "own_words.goal":
            return _for_goal(heard, asking, goal, say)
        case "own_words.change":
            return ask_on(asking, Draft(goal.id, asking.round.id, full=True), now, say)
        case "own_words.keep":
            return _keep(heard, asking, goal, now, say)
    raise NotUnderstood


def _card(proposal: Proposal, asking: Asking, say: Texts) -> Card:
    """For the open card's goal, else the only one due; else the goal is asked for."""
    goal = _meant(asking)
    if goal is None:
        return which_goal_card(asking, proposal.words, say)
    return _shown(proposal, asking, goal, say)


def _shown(proposal: Proposal, asking: Asking, goal: Goal, say: Texts, remark: str = "") -> Card:
    values = {question: getattr(proposal, question) for question in _QUESTIONS}
    always = (Question.STATUS, Question.CONFIDENCE, Question.TREND)
    missing = [question for question in always if values[question] is None]
    return proposal_card(asking, goal, proposal, missing, say, remark)


def _meant(asking: Asking) -> Goal | None:
    if asking.draft and (drafted := asking.goal(asking.draft.goal_id)):
        return drafted
    due = asking.unanswered or asking.asked
    return due[0] if len(due) == 1 else None


def _for_goal(heard: Heard, asking: Asking, goal: Goal, say: Texts) -> Turn:
    proposal = understand(heard.values.get("words", ""), say.language)
    if not isinstance(proposal, Proposal):
        raise NotUnderstood
    return Turn(replace=_shown(proposal, asking, goal, say))


def _keep(heard: Heard, asking: Asking, goal: Goal, now: datetime, say: Texts) -> Turn:
    """What was shown becomes the draft; what is missing is asked, then all of it is saved."""
    try:
        words = checked_words(heard.values.get("next_step", ""), now)
    except (TooLong, PersonalNumber) as refusal:
        return _keep_trying(heard, asking, goal, refusal, say)
    return ask_on(asking, replace(_draft(heard, asking, goal), next_step=words), now, say)


def _draft(heard: Heard, asking: Asking, goal: Goal) -> Draft:
    draft = Draft(goal.id, asking.round.id, full=True, progress=_percent(heard))
    for question in _QUESTIONS:
        if question in heard.values:
            draft = answered(draft, question, heard.values[question])
    return draft


def _keep_trying(heard: Heard, asking: Asking, goal: Goal, refusal: Refusal, say: Texts) -> Turn:
    """The same card with the reason on top; the words stay in their field."""
    typed = heard.values.get("next_step", "")
    draft = replace(_draft(heard, asking, goal), next_step=typed)
    shown = Proposal(
        typed,
        status=draft.status,
        confidence=draft.confidence,
        trend=draft.trend,
        progress=draft.progress,
        obstacle=draft.obstacle,
        need=draft.need,
    )
    return Turn(replace=_shown(shown, asking, goal, say, say(refusal.key, **refusal.values)))


def _percent(heard: Heard) -> int | None:
    value = heard.values.get("progress", "")
    if not value:
        return None
    if not (value.isdecimal() and len(value) <= 3 and int(value) <= 100):
        raise NotUnderstood
    return int(value)


def _question_back(heard: Unclear | AboutAPerson) -> str:
    if isinstance(heard, AboutAPerson):
        return "own-words-about-a-person"
    if heard.reason is Confusion.NOTHING:
        raise NotUnderstood
    return _ASK_AGAIN[heard.reason]
