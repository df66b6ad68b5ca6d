"""What every card of a round says: which round, who reads it, and the ids its presses carry."""

from dialogs.cards.blocks import Block, group, line, note
from followup.asking import Asking
from followup.plan import Goal
from followup.texts import Texts


def round_title(asking: Asking, say: Texts) -> str:
    """Whose talk it is: the reader's own, or for a deputy the leader's."""
    if asking.talk is None:
        return say("check-in-title-deputy" if asking.is_by_deputy else "check-in-title")
    key = "check-in-title-talk-deputy" if asking.is_by_deputy else "check-in-title-talk"
    return say(key, day=say.day_month(asking.talk.starts))


def read_by(asking: Asking, say: Texts) -> Block:
    readers = say.listing([say(f"role-{role}") for role in asking.readers])
    return note(say("check-in-readers", readers=readers), separator=True, spacing="Medium")


def remark_block(text: str) -> Block | None:
    return group(line(text), style="accent", bleed=False, spacing="Small") if text else None


def goal_ids(asking: Asking, goal: Goal) -> dict[str, str]:
    """The version is the card's one-time key: after an answer, this press is out of date."""
    return {
        "round": asking.round.id,
        "goal": goal.id,
        "version": str(asking.version_of(goal.id)),
    }
