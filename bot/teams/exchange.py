"""One thing heard and the answer to it: what goes back at once, and what is said afterwards."""

import asyncio
import logging
import secrets
import traceback
from collections.abc import Awaitable, Callable
from typing import Any

from botbuilder.schema import Activity

from bot.delivery import Reply
from bot.teams.activities import CARD, address_of
from bot.teams.hearing import PRESS_INVOKE, heard_from
from dialogs.turn import Card, Heard, Say
from followup.people import Address
from followup.texts import Texts, texts_in
from followup.values import value

Hear = Callable[[Heard, Address], Awaitable[Reply]]

_MESSAGE = "application/vnd.microsoft.activity.message"
_ERROR = "application/vnd.microsoft.error"
_SPOKEN = {"no": "nb", "nn": "nb"}
_log = logging.getLogger(__name__)


@value(frozen=True, slots=True)
class Speech:
    """What is said after the request has been answered."""

    address: Address
    pressed_message_id: str | None = None
    card: Card | None = None  # for the pressed message
    says: tuple[Say, ...] = ()


@value(frozen=True, slots=True)
class Exchange:
    """The answer to the request itself, and the speech that follows."""

    status: int = 200
    body: dict[str, Any] | None = None
    speech: Speech | None = None


async def exchange(activity: Activity, hear: Hear, patience_s: float) -> Exchange:
    """Lets the handler hear an activity; whatever happens there, the person gets an answer."""
    if activity.type == "invoke" and activity.name != PRESS_INVOKE:
        return Exchange(status=501)
    address = address_of(activity)
    try:
        heard = heard_from(activity)
    except ValueError:
        return _told(activity, address, 400, "door-unreadable-press")
    if heard is None:
        return Exchange()
    if not heard.object_id:
        return _nobody(activity, address)
    return await _answered(activity, heard, address, hear, patience_s)


def spoken_language(locale: str) -> str:
    """The language of a client's locale; Norwegian has three codes."""
    code = locale.partition("-")[0].lower()
    return _SPOKEN.get(code, code)


async def _answered(
    activity: Activity, heard: Heard, address: Address, hear: Hear, patience_s: float
) -> Exchange:
    try:
        async with asyncio.timeout(patience_s):
            reply = await hear(heard, address)
    except Exception as fault:  # the last place where our bug can be met with an apology
        return _told(activity, address, 500, "apology", id=_logged(fault, heard))
    if activity.type != "invoke":
        speech = Speech(address, heard.pressed_message_id, reply.replace, reply.says)
        return Exchange(speech=speech)
    return _invoke_answer(heard, address, reply)


def _invoke_answer(heard: Heard, address: Address, reply: Reply) -> Exchange:
    """The card goes back at once to the one who pressed, and stays by an update afterwards."""
    if reply.replace is not None:
        speech = Speech(address, heard.pressed_message_id, reply.replace, reply.says)
        return Exchange(body=_body(200, CARD, reply.replace), speech=speech)
    first = reply.says[0] if reply.says else Say()
    if first.text and first.card is None:
        speech = Speech(address, says=reply.says[1:])
        return Exchange(body=_body(200, _MESSAGE, first.text), speech=speech)
    received = _texts(address, reply.language)("door-received")
    return Exchange(body=_body(200, _MESSAGE, received), speech=Speech(address, says=reply.says))


def _told(
    activity: Activity, address: Address, status: int, key: str, **values: object
) -> Exchange:
    """A sentence instead of a turn: inside the invoke's answer, or as a message."""
    sentence = _texts(address)(key, **values)
    if activity.type != "invoke":
        return Exchange(speech=Speech(address, says=(Say(text=sentence),)))
    return Exchange(body=_body(status, _ERROR, {"code": str(status), "message": sentence}))


def _nobody(activity: Activity, address: Address) -> Exchange:
    """A guest or an anonymous person: told so when they speak, otherwise left alone."""
    if activity.type not in ("message", "invoke"):
        return Exchange()
    return _told(activity, address, 400, "door-no-identity")


def _body(status: int, kind: str, value: Any) -> dict[str, Any]:
    return {"statusCode": status, "type": kind, "value": value}


def _texts(address: Address, language: str = "") -> Texts:
    """In the person's language; in their client's while nobody knows who they are."""
    return texts_in(language or spoken_language(address.locale))


def _logged(fault: Exception, heard: Heard) -> str:
    """Where it happened and what kind it was: an exception's message may quote a person."""
    error_id = secrets.token_hex(4)
    places = "".join(traceback.format_tb(fault.__traceback__))
    kind = type(fault).__name__
    _log.error("turn failed: id=%s kind=%s heard=%s\n%s", error_id, kind, heard.happening, places)
    return error_id
