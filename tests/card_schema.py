"""A card held against the published schemas, node by node, so that a fault has one clear place.

Every typed node is validated alone against its own definition in the 1.5 schema (the schema's own
top level only ever says that nothing fitted); Teams' own elements against microsoft-teams-cards.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import adaptive_cards
import jsonschema
import microsoft_teams.cards.core as teams
from pydantic import BaseModel, ValidationError

Node = dict[str, Any]
_SCHEMA = Path(adaptive_cards.__file__).parent / "schemas" / "schema-1.5.json"
_TEAMS_OWN = {"AdaptiveCard": ("msteams",), "Action.Submit": ("msteams",), "": ("targetWidth",)}


def typed_nodes(card: object, path: str = "$") -> Iterator[tuple[str, Node]]:
    """Every object with a `type`, with its path; what a press carries in `data` is not a node."""
    if isinstance(card, dict):
        if isinstance(card.get("type"), str):
            yield path, card
        for key, inner in card.items():
            if key != "data" or str(card.get("type")).startswith("Chart."):
                yield from typed_nodes(inner, f"{path}.{key}")
    elif isinstance(card, list):
        for place, inner in enumerate(card):
            yield from typed_nodes(inner, f"{path}[{place}]")


def schema_faults(path: str, node: Node) -> Iterator[tuple[str, str]]:
    """Path and reason of everything the schema has against this one node."""
    if node["type"] in _definitions():
        yield from _plain_faults(path, node)
    elif node["type"] in _teams_elements():
        yield from _teams_faults(path, node)
    else:
        yield path, f"no such element in Teams: {node['type']}"


def version_of(kind: str) -> tuple[int, int]:
    """The schema version that brought an element; (9, 9) for those of Teams alone."""
    if kind not in _definitions():
        return (9, 9)
    major, minor = str(_definitions()[kind].get("version", "1.0")).split(".")
    return int(major), int(minor)


def _plain_faults(path: str, node: Node) -> Iterator[tuple[str, str]]:
    own = (*_TEAMS_OWN[""], *_TEAMS_OWN.get(node["type"], ()))
    seen = {key: value for key, value in node.items() if key not in own}
    for error in _validator(node["type"]).iter_errors(seen):
        yield path + error.json_path[1:], error.message


def _teams_faults(path: str, node: Node) -> Iterator[tuple[str, str]]:
    try:
        alone = {key: value for key, value in node.items() if key != "fallback"}
        found = _teams_elements()[node["type"]].model_validate(alone)
    except ValidationError as refused:
        for error in refused.errors():
            yield f"{path}.{'.'.join(map(str, error['loc']))}", error["msg"]
    else:
        yield from ((path, f"unknown field {name}") for name in _extras(found))


def _extras(found: object) -> Iterator[str]:
    if isinstance(found, BaseModel):
        yield from found.model_extra or ()
        for name in type(found).model_fields:
            yield from _extras(getattr(found, name))
    elif isinstance(found, list):
        for inner in found:
            yield from _extras(inner)


@cache
def _validator(kind: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(
        {"$ref": f"#/definitions/{kind}", "definitions": _shallow_definitions()}
    )


@cache
def _definitions() -> dict[str, Node]:
    found: dict[str, Node] = json.loads(_SCHEMA.read_text("utf-8"))["definitions"]
    return found


@cache
def _shallow_definitions() -> dict[str, Node]:
    """The definitions, where a child need only be of a kind that may stand there."""
    return {name: _shallow(name, definition) for name, definition in _definitions().items()}


def _shallow(name: str, definition: Node) -> Node:
    if not name.startswith("ImplementationsOf."):
        return definition
    kinds = [choice["allOf"][0]["$ref"].rpartition("/")[2] for choice in definition["anyOf"]]
    allowed = [*kinds, *_teams_elements()] if name.endswith(("Element", "Item")) else kinds
    return {"type": "object", "required": ["type"], "properties": {"type": {"enum": allowed}}}


@cache
def _teams_elements() -> dict[str, type[BaseModel]]:
    """Elements that only Teams draws, by type; those of the plain schema are left out."""
    elements = (found for found in vars(teams).values() if isinstance(found, type))
    named = {_type_name(found): found for found in elements if issubclass(found, teams.CardElement)}
    return {name: found for name, found in named.items() if name and name not in _definitions()}


def _type_name(element: type[BaseModel]) -> str:
    field = element.model_fields.get("type")
    names = get_args(field.annotation) if field else ()
    return str(names[0]) if names else ""
