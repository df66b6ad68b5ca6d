"""What Teams told us, in our words.

Edited and deleted messages, reactions, typing and read receipts are not heard: an answer is
changed by saying it anew, never by editing an old line that the reader has long acted upon.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from botbuilder.schema import Activity

from bot.teams.activities import tenant_of
from bot.teams.values import press_values
from dialogs.turn import Happening, Heard

LONGEST_TEXT = 10_000  # longer than any field takes, so that the rule, not the door, says so
PRESS_INVOKE = "adaptiveCard/action"
_MENTION = re.compile(r"<at\b[^>]*>.*?</at>", re.DOTALL | re.IGNORECASE)
_ARRIVALS = frozenset({"add", "add-upgrade"})


def heard_from(activity: Activity) -> Heard | None:
    """What was said or done, or None when it is nothing to us.

    Raises:
        ValueError: a press without the shape of a press.
    """
    listen = _LISTENERS.get(activity.type)
    return listen(activity) if listen else None


def is_private(activity: Activity) -> bool:
    """True only where Teams says so: anything else counts as overheard."""
    conversation = activity.conversation
    return conversation.conversation_type == "personal" and not conversation.is_group


def _message(activity: Activity) -> Heard:
    if activity.value is None:
        return _heard(activity, Happening.TEXT, text=_words(activity.text))
    return _pressed(activity, activity.value)


def _invoke(activity: Activity) -> Heard | None:
    return _executed(activity) if activity.name == PRESS_INVOKE else None


def _executed(activity: Activity) -> Heard:
    """An Action.Execute: the verb stands beside the data."""
    action = activity.value.get("action") if isinstance(activity.value, dict) else None
    if not isinstance(action, dict) or not isinstance(action.get("verb"), str):
        raise ValueError("an action without a verb")
    content = action.get("data")
    return _pressed(activity, content if isinstance(content, dict) else {}, action["verb"])


def _pressed(activity: Activity, content: Any, verb: str = "") -> Heard:
    """A press; an Action.Submit carries its verb among its data."""
    values = press_values(content if isinstance(content, Mapping) else {})
    spelt = values.pop("verb", "")
    return _heard(
        activity,
        Happening.PRESS,
        verb=(verb or spelt)[:128],
        values=values,
        pressed_message_id=activity.reply_to_id,
    )


def _installation(activity: Activity) -> Heard | None:
    """`remove-upgrade` is half of an upgrade: nobody left."""
    if activity.action in _ARRIVALS:
        return _heard(activity, Happening.ARRIVED)
    left = activity.action == "remove" and is_private(activity)
    return _heard(activity, Happening.LEFT) if left else None


def _members(activity: Activity) -> Heard | None:
    """Only the bot's own arrival counts; people come and go in groups without us."""
    bot = activity.recipient and activity.recipient.id
    ours = bot and any(member.id == bot for member in activity.members_added or ())
    return _heard(activity, Happening.ARRIVED) if ours else None


def _heard(activity: Activity, happening: Happening, **content: Any) -> Heard:
    return Heard(
        tenant_id=tenant_of(activity),
        object_id=(activity.from_property and activity.from_property.aad_object_id) or "",
        activity_id=activity.id,
        happening=happening,
        private=is_private(activity),
        locale=activity.locale or "",
        **content,
    )


def _words(text: str | None) -> str:
    without_mentions = _MENTION.sub(" ", text or "")
    plain = without_mentions.replace("\x00", "").replace("\xa0", " ").replace("&nbsp;", " ")
    return plain.strip()[:LONGEST_TEXT]


_LISTENERS: dict[str, Callable[[Activity], Heard | None]] = {
    "message": _message,
    "invoke": _invoke,
    "installationUpdate": _installation,
    "conversationUpdate": _members,
}
