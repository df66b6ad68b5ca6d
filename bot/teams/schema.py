"""The SDK's models out of JSON, by the SDK's own maps, each read once.

`Activity.deserialize` does the same thirty times slower, which is a fifth of a whole turn, and
takes a number or an object where a string belongs. A field of the wrong kind is an error here.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import botbuilder.schema
from msrest.serialization import Deserializer

Read = Callable[[Any], Any]


class WrongKind(ValueError):
    """A field is not of the kind that the schema says."""


def read_model(model: Any, wire: Any) -> Any:
    """An instance of one of the SDK's models; unknown fields become additional properties.

    Raises:
        WrongKind: a field is of another kind than its model says.
    """
    if not isinstance(wire, Mapping):
        raise WrongKind(model.__name__)
    fields = _fields(model)
    known, others = {}, {}
    for key, value in wire.items():
        if key not in fields:
            others[key] = value
        elif value is not None:
            name, read = fields[key]
            known[name] = read(value)
    made = model(**known)
    made.additional_properties = others
    return made


@cache
def _fields(model: Any) -> dict[str, tuple[str, Read]]:
    """By name in JSON: the attribute, and how its value is read."""
    described: dict[str, dict[str, str]] = model._attribute_map
    return {each["key"]: (name, _reader(each["type"])) for name, each in described.items()}


def _reader(kind: str) -> Read:
    if kind.startswith("["):
        return _list_of(_reader(kind[1:-1]))
    if kind.startswith("{"):
        return _exactly(dict)
    if kind in _PLAIN:
        return _PLAIN[kind]
    return lambda value: read_model(getattr(botbuilder.schema, kind), value)


def _list_of(read: Read) -> Read:
    def read_list(value: Any) -> list[Any]:
        return [read(item) for item in _exactly(list)(value)]

    return read_list


def _exactly(kind: type) -> Read:
    def read_plain(value: Any) -> Any:
        if type(value) is not kind:
            raise WrongKind(kind.__name__)
        return value

    return read_plain


def _moment(value: Any) -> Any:
    try:
        return Deserializer.deserialize_iso(_exactly(str)(value))
    except Exception as fault:  # the library's family of errors for a date is wide
        raise WrongKind("iso-8601") from fault


def _number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise WrongKind("number")
    return value


_PLAIN: dict[str, Read] = {
    "str": _exactly(str),
    "bool": _exactly(bool),
    "int": _number,
    "float": _number,
    "object": lambda value: value,
    "iso-8601": _moment,
}
