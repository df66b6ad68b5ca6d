"""One function per sort of field: a record and a name in, a value out, every doubt noted.

After a fault a placeholder comes back: nothing of the file is taken then, so it goes nowhere.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from documents.records import Cell, Record
from followup.texts import LANGUAGES

COUNTRIES = ("DK", "SE", "NO")
_LONGEST = 2000  # characters; the longest line of a real plan has about 250
_ID = re.compile(r"[\w.:/#-]{1,64}")
_GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_TRAILING_ZERO = re.compile(r"\.0+$")
E = TypeVar("E", bound=StrEnum)


def text(record: Record, name: str) -> str:
    """Required words."""
    return optional_text(record, name) or _missing(record, name)


def optional_text(record: Record, name: str) -> str | None:
    cell = record.cell(name)
    if cell.value is None:
        return None
    if isinstance(cell.value, list | dict):
        record.fault(cell, "fault-not-text", field=cell.label)
        return None
    words = written(cell)
    _refuse_unprintable(record, cell, words)
    return words


def texts_of(record: Record, name: str) -> tuple[str, ...]:
    """The words of a list of plain entries."""
    return tuple(written(cell) for cell in record.entries(name))


def wording(record: Record, name: str) -> str:
    """Required words under the name itself or with a language: text, text_da, text_sv …"""
    return text(record, worded(record, name))


def worded(record: Record, name: str) -> str:
    """The name as this record writes it; the bare name when it is not there."""
    spellings = (name, *(f"{name}_{language}" for language in LANGUAGES))
    return next((s for s in spellings if s in record.cells), name)


def identifier(record: Record, name: str = "id") -> str:
    """Required, short, without blanks: it must be the same next time."""
    words = text(record, name)
    if words and not _ID.fullmatch(words):
        _wrong(record, record.cell(name), "fault-bad-id")
    return words  # even if wrong: those who refer to it are not to blame


def defined(record: Record, kind: str) -> str:
    """The record's own id, to which others may refer."""
    id = identifier(record)
    record.findings.define(kind, id, record.cell("id").place)
    return id


def reference(record: Record, name: str, kind: str) -> str:
    """A required mention of something defined here, in another file or in the database."""
    id = text(record, name)
    record.findings.mention(kind, id, record.cell(name).place)
    return id


def optional_reference(record: Record, name: str, kind: str) -> str | None:
    return reference(record, name, kind) if record.cell(name).value is not None else None


def references(record: Record, name: str, kind: str) -> tuple[str, ...]:
    for cell in record.entries(name):
        record.findings.mention(kind, written(cell), cell.place)
    return texts_of(record, name)


def guid(record: Record, name: str) -> str:
    """An Entra id, in the one way Entra writes it."""
    words = text(record, name)
    if words and not _GUID.fullmatch(words):
        return _wrong(record, record.cell(name), "fault-bad-guid")
    return str(UUID(words)) if words else ""


def choice(record: Record, name: str, kind: type[E], default: E | None = None) -> E:
    words = optional_text(record, name)
    if words is None and default is not None:
        return default
    found = one_of(record, name, [member.value for member in kind])
    return kind(found) if found else next(iter(kind))


def one_of(record: Record, name: str, allowed: Iterable[str], default: str | None = None) -> str:
    """One of the allowed words, or "" and a fault."""
    words = optional_text(record, name) or default
    if words is None:
        return _missing(record, name)
    if words in ("", *(known := tuple(allowed))):  # "": the default itself was a fault
        return words
    return _wrong(record, record.cell(name), "fault-not-one-of", allowed=", ".join(known))


def some_of(record: Record, name: str, allowed: Iterable[str]) -> tuple[str, ...]:
    """The allowed words of a list; each other word is a fault."""
    known = tuple(allowed)
    cells = record.entries(name)
    for cell in cells:
        if written(cell) not in known:
            _wrong(record, cell, "fault-not-one-of", allowed=", ".join(known))
    return tuple(dict.fromkeys(written(cell) for cell in cells))


def language(record: Record, name: str, default: str | None = None) -> str:
    return one_of(record, name, LANGUAGES, default)


def zone(record: Record, name: str, default: str | None = None) -> str:
    """An IANA time zone that this machine knows."""
    words = optional_text(record, name) or default
    if not words:  # "": the default itself was a fault
        return "" if words == "" else _missing(record, name)
    try:
        return ZoneInfo(words).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return _wrong(record, record.cell(name), "fault-bad-zone")


def whole(record: Record, name: str) -> int:
    """A required whole number from nought to 999."""
    return _number(record, name) if text(record, name) else 0


def optional_whole(record: Record, name: str) -> int | None:
    return _number(record, name) if record.cell(name).value is not None else None


def from_to(record: Record, name: str, least: int, most: int, default: int) -> int:
    """A whole number within bounds; where none is given, the default."""
    words = optional_text(record, name)
    if words is None:
        return default
    if re.fullmatch(r"[0-9]{1,3}", words) and least <= int(words) <= most:
        return int(words)
    bounds = {"least": str(least), "most": str(most)}
    _wrong(record, record.cell(name), "fault-not-within", **bounds)
    return default


def written(cell: Cell) -> str:
    """What stands there, as a person would type it."""
    if isinstance(cell.value, float):
        return _TRAILING_ZERO.sub("", str(cell.value))
    return "" if cell.value is None else str(cell.value)


def _number(record: Record, name: str) -> int:
    words = optional_text(record, name) or ""
    if re.fullmatch(r"[0-9]{1,3}", words):
        return int(words)
    _wrong(record, record.cell(name), "fault-not-a-number")
    return 0


def _missing(record: Record, name: str) -> str:
    cell = record.cell(name)
    if cell.value is None:
        record.fault(cell, "fault-missing", field=cell.label)
    return ""


def _wrong(record: Record, cell: Cell, key: str, **values: str) -> str:
    record.fault(cell, key, field=cell.label, value=written(cell)[:60], **values)
    return ""


def _refuse_unprintable(record: Record, cell: Cell, words: str) -> None:
    """NUL and its like end a row in some databases and hide text from people in others."""
    if len(words) > _LONGEST:
        record.fault(cell, "fault-too-long", field=cell.label, most=str(_LONGEST))
    if _CONTROL.search(words):
        record.fault(cell, "fault-unprintable", field=cell.label)
