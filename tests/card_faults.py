"""What is wrong with a card: the schema's objections and the house's own, each with its place."""

import json
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from tests.card_schema import Node, schema_faults, typed_nodes, version_of

MOST_JSON = 20 * 1024
MOST_UTF16 = 80 * 1024  # Teams refuses about 100 KB as UTF-16, everything around the card included
MOST_BUTTONS = 6
MOST_COLUMNS = 3
_OLD_ENOUGH = (1, 2)
_NEWER_INSIDE = ("TableRow", "TableCell")  # their Table answers for them


class Fault(NamedTuple):
    """One thing that is wrong, and where: a JSON path such as $.body[2].actions[0]."""

    path: str
    says: str


def faults_in(card: Node) -> list[Fault]:
    """Everything wrong with a card, in reading order; an empty list means it may be sent."""
    foreign = [Fault(*found) for found in _foreign("$", card)]
    if foreign:
        return foreign
    found = [
        *_whole(card),
        *(fault for path, node in typed_nodes(card) for fault in _at(path, node)),
    ]
    return list(dict.fromkeys(found))


def _at(path: str, node: Node) -> Iterator[Fault]:
    yield from (Fault(*found) for found in schema_faults(path, node))
    for rule in _RULES:
        yield from (Fault(path, says) for says in rule(path, node))


def _foreign(path: str, value: object) -> Iterator[tuple[str, str]]:
    """What JSON does not know: a tuple would arrive in Teams as the string "(1, 2)"."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _foreign(f"{path}.{key}", inner) if type(key) is str else [(path, _odd(key))]
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _foreign(f"{path}[{place}]", inner)
    elif not _is_plain(value):
        yield path, _odd(value)


def _is_plain(value: object) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or type(value) in (str, int, bool)


def _odd(value: object) -> str:
    return f"not a JSON value: {type(value).__name__}"


def _whole(card: Node) -> Iterator[Fault]:
    if card.get("type") != "AdaptiveCard":
        yield Fault("$", "not an AdaptiveCard")
    if card.get("version") != "1.5":
        yield Fault("$.version", "a card says version 1.5")
    if not str(card.get("fallbackText") or "").strip():
        yield Fault("$.fallbackText", "what a client without cards reads is missing")
    yield from _too_big(card)
    yield from _unclear_ids(card)


def _too_big(card: Node) -> Iterator[Fault]:
    text = json.dumps(card, ensure_ascii=False)
    if len(text.encode()) > MOST_JSON:
        yield Fault("$", f"{len(text.encode())} bytes of JSON, more than {MOST_JSON}")
    if len(text.encode("utf-16-le")) > MOST_UTF16:
        yield Fault("$", f"{len(text.encode('utf-16-le'))} bytes of UTF-16, Teams would refuse it")


def _unclear_ids(card: Node) -> Iterator[Fault]:
    shown = [node for path, node in typed_nodes(card) if ".fallback" not in path]
    ids = Counter(str(node["id"]) for node in shown if node.get("id"))
    yield from (Fault("$", f"two elements have the id {id_}") for id_ in ids if ids[id_] > 1)
    for path, node in typed_nodes(card):
        for target in node.get("targetElements", ()):
            if _target(target) not in ids:
                yield Fault(f"{path}.targetElements", f"nothing has the id {_target(target)}")


def _target(target: Any) -> str:
    return str(target["elementId"] if isinstance(target, dict) else target)


def _crowd(path: str, node: Node) -> Iterator[str]:
    if len(node.get("actions", ())) > MOST_BUTTONS:
        yield f"{len(node['actions'])} buttons, more than {MOST_BUTTONS}"
    if node["type"] == "ColumnSet" and len(node.get("columns", ())) > MOST_COLUMNS:
        yield f"{len(node['columns'])} columns, more than {MOST_COLUMNS}"


def _button_place(path: str, node: Node) -> Iterator[str]:
    if node["type"] == "AdaptiveCard" and node.get("actions"):
        yield "buttons belong in an ActionSet"


def _button_fallback(path: str, node: Node) -> Iterator[str]:
    if node["type"] != "Action.Execute":
        return
    fallback = node.get("fallback")
    if not isinstance(fallback, dict) or fallback.get("type") != "Action.Submit":
        yield "an Action.Execute has an Action.Submit as its fallback"
    elif node.get("data") != fallback.get("data"):
        yield "the fallback carries other data than its button"


def _button_looks(path: str, node: Node) -> Iterator[str]:
    if "isEnabled" in node:
        yield "isEnabled is not drawn in Teams"
    if node["type"].startswith("Action.") and node.get("style", "default") != "default":
        yield f"the button style {node['style']} is not drawn on telephones"


def _newer(path: str, node: Node) -> Iterator[str]:
    kind = node["type"]
    exempt = kind.startswith("Action.") or kind == "AdaptiveCard" or kind in _NEWER_INSIDE
    if not exempt and version_of(kind) > _OLD_ENOUGH and "fallback" not in node:
        yield f"{kind} is not drawn by every client and has no fallback"


def _field(path: str, node: Node) -> Iterator[str]:
    named = "title" if node["type"] == "Input.Toggle" else "label"  # a toggle's title is read out
    if node["type"].startswith("Input.") and not node.get(named):
        yield "a field without a label cannot be read aloud"


def _cell(path: str, node: Node) -> Iterator[str]:
    if node["type"] == "TableCell" and not node.get("items"):
        yield "a cell with nothing in it is left out and its row slips"


_RULES = (_crowd, _button_place, _button_fallback, _button_looks, _newer, _field, _cell)
