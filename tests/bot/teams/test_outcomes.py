"""What each answer of the Bot Connector means for a message."""

import json

import pytest

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
from bot.teams.outcomes import delivery_of


def error(code: str, message: str = "") -> bytes:
    return json.dumps({"error": {"code": code, "message": message}}).encode()


MEANINGS: dict[str, tuple[int, bytes, Delivery]] = {
    "created": (201, b'{"id": "m1"}', Delivered("m1")),
    "accepted without id": (202, b"", Delivered(None)),
    "split in two": (202, b"{}", Delivered(None)),
    "an id that is none": (200, b'{"id": 5}', Delivered(None)),
    "a page instead of JSON": (200, b"<html>", Unknown()),
    "a list instead of an object": (200, b"[]", Unknown()),
    "broken JSON": (201, b'{"id": "m', Unknown()),
    "our payload": (400, error("Bad Argument"), Faulty(400, "Bad Argument")),
    "our scenario": (403, error("NotEnoughPermissions"), Faulty(403, "NotEnoughPermissions")),
    "our registration": (401, error("BotNotRegistered"), Unauthorized()),
    "an app policy": (403, error("BotDisabledByAdmin"), Unreachable(Hindrance.BY_ADMIN)),
    "uninstalled": (403, error("BotNotInConversationRoster"), Unreachable(Hindrance.UNINSTALLED)),
    "blocked": (403, error("ConversationBlockedByUser"), Unreachable(Hindrance.BLOCKED)),
    "blocked, told in the message": (
        403,
        error("Forbidden", "Conversation Blocked By User."),
        Unreachable(Hindrance.BLOCKED),
    ),
    "blocked, in the other form": (
        403,
        b'{"errorCode": 209, "message": "{\\"subCode\\": \\"MessageWritesBlocked\\"}"}',
        Unreachable(Hindrance.BLOCKED),
    ),
    "not installed": (
        403,
        error("ForbiddenOperationException"),
        Unreachable(Hindrance.NOT_INSTALLED),
    ),
    "another cloud": (403, error("InvalidBotApiHost"), Unreachable(Hindrance.WRONG_CLOUD)),
    "a 403 nobody documented": (403, error("SomethingNew"), Unreachable(Hindrance.OTHER)),
    "a 403 page": (403, b"<html>no</html>", Unreachable(Hindrance.OTHER)),
    "a 403 with an odd error": (403, b'{"error": "no"}', Unreachable(Hindrance.OTHER)),
    "gone": (404, error("ConversationNotFound"), Unreachable(Hindrance.GONE)),
    "the message gone": (
        404,
        error("ActivityNotFoundInConversation"),
        Unreachable(Hindrance.GONE),
    ),
    "too big": (413, error("MessageSizeTooBig"), Faulty(413, "MessageSizeTooBig")),
    "Teams failed": (500, error("ServiceError"), Faulty(500, "ServiceError")),
    "a redirect": (302, b"", Faulty(302)),
    "a status nobody documented": (418, b"{}", Faulty(418)),
    "two at once": (412, error("PreconditionFailed"), Busy()),
    "too fast": (429, error("Throttled"), Busy()),
    "a bad gateway": (502, b"<html>", Busy()),
    "unavailable": (503, b"", Busy()),
    "too slow inside": (504, b"", Busy()),
}


@pytest.mark.parametrize(("status", "body", "meaning"), MEANINGS.values(), ids=MEANINGS.keys())
def test_a_status_means(status: int, body: bytes, meaning: Delivery) -> None:
    assert delivery_of(Answer(status, body)) == meaning


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("7", 7.0), ("0", 0.0), ("1.5", 1.5), ("999999", 3600.0)]
    + [(bad, None) for bad in ("", "-1", "soon", "nan", "Wed, 21 Oct 2026 07:28:00 GMT")],
)
def test_the_wait_is_as_long_as_teams_says(header: str, seconds: float | None) -> None:
    assert delivery_of(Answer(429, b"", header)) == Busy(seconds)
