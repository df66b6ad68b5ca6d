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
_ASKS = (Step.ASK, Step.REMIND, Step.REMIND_AGAIN, Step.AGAIN, Step.FRIENDLY)
_AS_REMINDERS = (Step.AGAIN, Step.FRIENDLY)


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
    asked = next((item.asking for item in items if _asks(item)), None)
    if asked and len(items) == 1:
        return Say(card=_invitation(asked, say), summary=words[0])
    ways_in = [_way_in(asked, say)] if asked else []
    shown = reminder_card(words, ways_in, say, snooze=True)
    return Say(card=shown, summary=words[0])


def sentence(item: Told, say: Texts) -> str:
    """What one reminder says, in words that need no card."""
    reminder = item.reminder
    return say(
        f"reminder-{_group(item)}-{_step(item)}",
        talk=say(f"instrument-{reminder.instrument_kind}"),
        school=item.school,
        day=say.weekday(_day(item)),
        time=_time(item.talk, say),
        what=item.what,
        count=len(item.asking.unanswered) if item.asking else 0,
    )


def _group(item: Told) -> str:
    kind = item.reminder.instrument_kind
    if _asks(item):
        return "check_in"
    if kind == "agreement":
        return "agreement"
    return "talk" if kind.endswith(_TALKS) else "task"


def _step(item: Told) -> str:
    """Snoozed or asked for by the chief, it speaks as a reminder does."""
    step = Step.REMIND if item.reminder.step in _AS_REMINDERS else item.reminder.step
    if item.asking is None or not _asks(item):
        return step
    repeated = Step.ASK if step is Step.ASK else Step.REMIND
    return repeated if item.asking.talk else f"{repeated}-alone"


def _day(item: Told) -> date:
    """Of the talk a check-in goes before; else of what the reminder is about."""
    if item.asking is None or not _asks(item):
        return item.reminder.about
    return item.asking.talk.starts if item.asking.talk else item.asking.round.closes


def _asks(item: Told) -> bool:
    return item.asking is not None and item.reminder.step in _ASKS


def _time(talk: Talk | None, say: Texts) -> str:
    return say.clock(talk.starts) if talk else ""


def _way_in(asking: Asking, say: Texts) -> Block:
    started = "check-in-continue" if asking.done or asking.draft else "check-in-start"
    return button(say(started), "check_in.start", round=asking.round.id)


def _invitation(asking: Asking, say: Texts) -> Card:
    shown = overview_card(asking, say)
    later = [block for block in snooze_blocks([], say, snooze=True) if block]
    return shown | {"body": [*shown["body"], *later]}
