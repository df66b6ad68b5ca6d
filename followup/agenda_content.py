"""A shared sheet as JSON: what was shared stays readable just as it was."""

from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from followup.agenda import Sheet


def content_of(sheet: Sheet) -> dict[str, Any]:
    """JSON values only: moments and days as ISO text."""
    return {name: _plain(value) for name, value in asdict(sheet).items()}


def sheet_from(content: Mapping[str, Any]) -> Sheet:
    found: Sheet = _read(Sheet, content)
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def _read(kind: Any, value: Any) -> Any:
    """The value as the type it is declared with."""
    if value is None or kind in (str, int, bool):
        return value
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], inner) for inner in value)
    if isinstance(kind, UnionType):
        return _read(get_args(kind)[0], value)  # something or None
    if is_dataclass(kind):
        return _read_fields(kind, value)
    return kind.fromisoformat(value) if kind in (date, datetime) else kind(value)


def _read_fields(kind: Any, value: Mapping[str, Any]) -> Any:
    """A field that an older sheet does not have keeps its default."""
    kinds = _kinds(kind)
    given = {f.name: value[f.name] for f in fields(kind) if f.name in value}
    return kind(**{name: _read(kinds[name], inner) for name, inner in given.items()})


@cache
def _kinds(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
