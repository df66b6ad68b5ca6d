"""The privacy notice: shown before anything is stored (product rules PRIV-2, PRIV-3)."""

from dataclasses import dataclass

NOTICE_VERSION = 1  # raise it when the words or the readers change; everyone is asked again


@dataclass(frozen=True, slots=True)
class Notice:
    """What the municipality itself must say: configuration, never our guess."""

    controller: str
    legal_basis: str
    contact: str  # the data protection officer


def must_read(seen_version: int) -> bool:
    return seen_version < NOTICE_VERSION
