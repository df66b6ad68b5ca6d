"""What an answer of the Bot Connector means for a message (platform notes, section 4.5)."""

from typing import Any

import orjson

from bot.delivery import (
    Busy,
    Delivered,
    Delivery,
    Faulty,
    Hindrance,
    Unauthorized,
    Unknown,
    Unreachable,
)
from bot.teams.connector import Answer

_PASSING = frozenset({412, 429, 502, 503, 504})
_LONGEST_WAIT = 3_600.0
# Real bodies differ from the documents: each sign is looked for in the code and in the message.
_SIGNS = (
    ("botdisabledbyadmin", Hindrance.BY_ADMIN),
    ("botnotinconversationroster", Hindrance.UNINSTALLED),
    ("conversationblockedbyuser", Hindrance.BLOCKED),
    ("messagewritesblocked", Hindrance.BLOCKED),
    ("forbiddenoperationexception", Hindrance.NOT_INSTALLED),
    ("invalidbotapihost", Hindrance.WRONG_CLOUD),
)
_OUR_SCENARIO = "notenoughpermissions"


def delivery_of(answer: Answer) -> Delivery:
    """What became of the message."""
    if answer.status in _PASSING:
        return Busy(_seconds(answer.retry_after))
    if 200 <= answer.status < 300:
        return _delivered(answer.body)
    return _refused(answer.status, _fault(answer.body))


def _delivered(body: bytes) -> Delivery:
    """An answer that is not Teams' JSON leaves us guessing; a 202 has no id or no body at all."""
    found = _json(body) if body.strip() else {}
    if not isinstance(found, dict):
        return Unknown()
    held = found.get("id")
    return Delivered(held if isinstance(held, str) and held else None)


def _refused(status: int, fault: tuple[str, str]) -> Delivery:
    code, said = fault
    if status == 401:
        return Unauthorized()
    if status == 404:
        return Unreachable(Hindrance.GONE)
    if status == 403 and _OUR_SCENARIO not in said:
        return Unreachable(_hindrance(said))
    return Faulty(status, code)


def _hindrance(said: str) -> Hindrance:
    return next((meaning for sign, meaning in _SIGNS if sign in said), Hindrance.OTHER)


def _fault(body: bytes) -> tuple[str, str]:
    """The code, short enough for a log, and everything said, for looking up signs."""
    found = _json(body)
    error = found.get("error", found) if isinstance(found, dict) else {}
    error = error if isinstance(error, dict) else {}
    code = str(error.get("code") or error.get("errorCode") or "")[:64]
    return code, f"{code} {error.get('message', '')}".lower().replace(" ", "")


def _json(body: bytes) -> Any:
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return None


def _seconds(retry_after: str) -> float | None:
    """Seconds only: Teams does not send dates, and what cannot be read is as good as absent."""
    try:
        wait = float(retry_after)
    except ValueError:
        return None
    return min(wait, _LONGEST_WAIT) if wait >= 0 else None
