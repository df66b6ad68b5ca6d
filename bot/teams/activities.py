"""Teams' JSON, read once into the SDK's Activity and written once from our words."""

import hashlib
from typing import Any

import orjson
from botbuilder.schema import Activity

from bot.teams.schema import WrongKind, read_model
from dialogs.turn import Say
from followup.people import Address

Wire = dict[str, Any]  # JSON as Teams sends and takes it

CARD = "application/vnd.microsoft.card.adaptive"
_DEEPEST = 32  # levels; ours are below 12, and a recursive reader gives up near 1,000
_LONGEST_ID = 1_024
_IDS = ("id", "type", "name", "replyToId", "serviceUrl", "channelId", "locale")
_IDS_OF = {
    "from": ("id", "aadObjectId"),
    "recipient": ("id",),
    "conversation": ("id", "tenantId", "conversationType"),
}


class Malformed(Exception):
    """The body is not an activity."""


def read_activity(body: bytes) -> Activity:
    """The activity in a request body.

    Raises:
        Malformed: not JSON, not an object, too deep, or fields of the wrong kind.
    """
    wire = _json_object(body)
    if not _is_whole(wire):
        raise Malformed("type, conversation.id or an id is missing or malformed")
    wire["id"] = wire.get("id") or _fingerprint(body)
    try:
        return read_model(Activity, wire)
    except WrongKind as fault:
        raise Malformed("a field has the wrong kind") from fault


def tenant_of(activity: Activity) -> str:
    """The tenant's id, or nothing; the SDK's own `tenant_id` is always None from Teams."""
    channel = activity.channel_data if isinstance(activity.channel_data, dict) else {}
    from_channel = _part(channel, "tenant").get("id")
    from_conversation = activity.conversation.additional_properties.get("tenantId")
    return str(from_channel or from_conversation or "")


def address_of(activity: Activity) -> Address:
    """Where an answer to this activity goes: in a group chat, the group."""
    sender, bot = activity.from_property, activity.recipient
    return Address(
        tenant_id=tenant_of(activity),
        object_id=(sender and sender.aad_object_id) or "",
        teams_user_id=(sender and sender.id) or "",
        bot_id=(bot and bot.id) or "",
        conversation_id=activity.conversation.id,
        service_url=activity.service_url or "",
        locale=activity.locale or "",
    )


def message(address: Address, say: Say) -> Wire:
    """A message as Teams takes it; a card travels alone, for a message split in two has no id."""
    content: Wire = {"attachments": [_attachment(say.card)]} if say.card else {"text": say.text}
    summary = {"summary": say.summary} if say.summary else {}
    return {"type": "message", "textFormat": "markdown", **_envelope(address), **content, **summary}


def new_chat(address: Address) -> Wire:
    """The request that opens a personal chat. Both spellings of the tenant are needed."""
    return {
        "isGroup": False,
        "bot": {"id": address.bot_id},
        "members": [{"id": address.teams_user_id or address.object_id}],
        "tenantId": address.tenant_id,
        "channelData": {"tenant": {"id": address.tenant_id}},
    }


def _envelope(address: Address) -> Wire:
    return {
        "from": {"id": address.bot_id},
        "recipient": {"id": address.teams_user_id},
        "conversation": {"id": address.conversation_id, "tenantId": address.tenant_id},
    }


def _attachment(card: Wire) -> Wire:
    return {"contentType": CARD, "content": card}


def _json_object(body: bytes) -> Wire:
    try:
        wire = orjson.loads(body)
    except orjson.JSONDecodeError as fault:
        raise Malformed("not JSON") from fault
    if not isinstance(wire, dict) or (_may_be_deep(body) and _is_too_deep(wire)):
        raise Malformed("not an object, or too deep")
    return wire


def _may_be_deep(body: bytes) -> bool:
    """What opens less often than it may be deep is not too deep."""
    return body.count(b"{") + body.count(b"[") > _DEEPEST


def _is_too_deep(wire: Wire) -> bool:
    level: list[Any] = [wire]
    for _ in range(_DEEPEST):
        level = [inner for outer in level for inner in _children(outer)]
        if not level:
            return False
    return True


def _children(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value
    return [child for child in inner if isinstance(child, dict | list)]


def _is_whole(wire: Wire) -> bool:
    return bool(wire.get("type") and _part(wire, "conversation").get("id")) and _are_ids(_ids(wire))


def _ids(wire: Wire) -> list[Any]:
    """All that is looked up or logged as it stands."""
    found = [wire.get(name) for name in _IDS]
    for part, names in _IDS_OF.items():
        inner = _part(wire, part)
        found += [inner.get(name) for name in names]
    found.append(_part(_part(wire, "channelData"), "tenant").get("id"))
    return [value for value in found if value is not None]


def _are_ids(values: list[Any]) -> bool:
    try:
        together = "".join(values)
    except TypeError:
        return False  # not all of them are text
    return together.isprintable() and max(map(len, values)) <= _LONGEST_ID


def _part(wire: Wire, name: str) -> Wire:
    part = wire.get(name)
    return part if isinstance(part, dict) else {}


def _fingerprint(body: bytes) -> str:
    """An id for an activity without one, the same when it is sent again."""
    return "sha256:" + hashlib.sha256(body).hexdigest()
