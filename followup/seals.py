"""Seals: a few words in an address that nobody can make up or change, good until a moment."""

import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256


def sealed(
    secret: bytes, purpose: str, parts: Sequence[str], expires: datetime | None = None
) -> str:
    """The parts as a token for an address; readable by all, so never a name. None never expires."""
    until = None if expires is None else int(expires.timestamp())
    content = json.dumps([until, *parts], separators=(",", ":")).encode()
    words = _text(content)
    return f"{words}.{_mark(secret, purpose, words)}"


def opened(secret: bytes, purpose: str, token: str, now: datetime) -> tuple[str, ...] | None:
    """The parts of a token we sealed for this purpose; None when it is not ours or too old."""
    words, _, mark = token.partition(".")
    if not token.isascii() or not hmac.compare_digest(mark, _mark(secret, purpose, words)):
        return None
    until, *parts = json.loads(urlsafe_b64decode(words + "=" * (-len(words) % 4)))
    return tuple(parts) if until is None or now.timestamp() < until else None


def _mark(secret: bytes, purpose: str, words: str) -> str:
    """Over the words as they are written, so that only one way of writing them is good."""
    return _text(hmac.digest(secret, f"{purpose}\n{words}".encode(), sha256))


def _text(content: bytes) -> str:
    return urlsafe_b64encode(content).decode().rstrip("=")
