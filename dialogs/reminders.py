"""The clock speaks: what is due for a person, and the presses that get it done or put it off."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.cards.blocks import Block, button
from dialogs.cards.check_in import overview_card
from dialogs.cards.reminders import reminder_card, snooze_blocks
from dialogs.turn import Card, Say
from followup.asking import Asking
from followup.reminders import Reminder, Step
from followup.talk import Talk
from followup.texts import Texts

_TALKS = ("one_to_one", "development_talk")
_AS_BEFORE = (Step.AGAIN, Step.FRIENDLY)
_ASKS = (Step.ASK, Step.REMIND, Step.REMIND_AGAIN, *_AS_BEFORE)


@dataclass(frozen=True, slots=True)
class Told:
    """One reminder with what its sentence needs."""

    reminder: Reminder
    school: str  # its name
    talk: Talk | None = None
    what: str = ""  # the words of an agreement
    asking: Asking | None = None  # the round a check-in reminder asks about


def message(items: Sequence[Told], say: Texts) -> Say:
    """One card for all that is due; a lone first ask is the check-in itself."""
    words = [sentence(item, say) for item in items]
    asked = next((found for item in items if (found := _asked(item))), None)
    if asked and len(items) == 1:
        return Say(card=_invitation(asked, say), summary=words[0])
    ways_in = [_way_in(asked, say)] if asked else []
    return Say(card=reminder_card(words, ways_in, say), summary=words[0])


def sentence(item: Told, say: Texts) -> str:
    """What one reminder says, in words that need no card."""
    asked = _asked(item)
    return say(
        f"reminder-{_group(item)}-{_step(item)}",
        talk=say(f"instrument-{item.reminder.instrument_kind}"),
        school=item.school,
        day=say.weekday(_day(item)),
        time=_time(item.talk, say),
        what=item.what,
        count=len(asked.unanswered) if asked else 0,
    )


def _asked(item: Told) -> Asking | None:
    """The round this reminder asks about; every other step only tells."""
    return item.asking if item.reminder.step in _ASKS else None


def _group(item: Told) -> str:
    kind = item.reminder.instrument_kind
    if _asked(item):
        return "check_in"
    if kind == "agreement":
        return kind
    return "talk" if kind.endswith(_TALKS) else "task"


def _step(item: Told) -> str:
    asked, step = _asked(item), item.reminder.step
    if asked is None:
        return _once_more(item) if step in _AS_BEFORE else step
    repeated = Step.ASK if step is Step.ASK else Step.REMIND
    return repeated if asked.talk else f"{repeated}-alone"


def _once_more(item: Told) -> Step:
    """Put off, it asks again what it asked: to book, to prepare, or whether it was held."""
    if _group(item) != "talk":
        return Step.REMIND
    if item.talk is None:
        return Step.NUDGE_AGAIN
    return Step.AFTER_AGAIN if item.talk.starts < item.reminder.due else Step.REMIND


def _day(item: Told) -> date:
    """Of the talk a check-in goes before; else of what the reminder is about."""
    asked = _asked(item)
    if asked is None:
        return item.reminder.about
    return asked.talk.starts if asked.talk else asked.round.closes


def _time(talk: Talk | None, say: Texts) -> str:
    return say.clock(talk.starts) if talk else ""


def _way_in(asking: Asking, say: Texts) -> Block:
    started = "check-in-continue" if asking.done or asking.draft else "check-in-start"
    return button(say(started), "check_in.start", round=asking.round.id)


def _invitation(asking: Asking, say: Texts) -> Card:
    shown = overview_card(asking, say)
    return shown | {"body": [*shown["body"], *snooze_blocks([], say)]}
