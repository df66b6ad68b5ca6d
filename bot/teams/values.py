"""What a pressed card carries: str to str, however the client spelt it."""

import re
from collections.abc import Mapping
from typing import Any

MOST_VALUES = 200
LONGEST_VALUE = 10_000  # longer than any field takes, so that the rule, not the door, says so
_KEY = re.compile(r"(?!__)[\w.:/-]{1,128}", re.ASCII)


def press_values(content: Mapping[str, Any]) -> dict[str, str]:
    """Ids and inputs of a press; objects and strange keys are dropped.

    Raises:
        ValueError: more values than any card of ours has.
    """
    if len(content) > MOST_VALUES:
        raise ValueError("too many values")
    spelt = {key: _spelt(value) for key, value in content.items() if _KEY.fullmatch(key)}
    return {key: value for key, value in spelt.items() if value is not None}


def _spelt(value: Any) -> str | None:
    """Real Teams sends booleans and numbers where the Playground sends their names."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value).removesuffix(".0")
    if isinstance(value, list):
        return _joined(value)
    return value.replace("\x00", "")[:LONGEST_VALUE] if isinstance(value, str) else None


def _joined(items: list[Any]) -> str:
    """A multiple choice is `a,b` in Teams; a list says the same."""
    words = (_spelt(item) for item in items[:MOST_VALUES] if not isinstance(item, list))
    return ",".join(word for word in words if word is not None)[:LONGEST_VALUE]
