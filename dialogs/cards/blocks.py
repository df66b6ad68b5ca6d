"""The bricks every card is built of: Adaptive Card 1.5 with elements phones can draw."""

import re
from collections.abc import Iterable
from typing import Any

from dialogs.turn import Card

Block = dict[str, Any]


def card(*blocks: Block | None, fallback: str) -> Card:
    """A whole card; `fallback` is what a client without cards reads. None blocks are left out."""
    return {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.5",
        "fallbackText": fallback,
        "body": [block for block in blocks if block],
    }


def title(text: str) -> Block:
    return line(text, size="Large", weight="Bolder", style="heading")


def heading(text: str) -> Block:
    return line(text, size="Medium", weight="Bolder", spacing="Medium")


def line(text: str, **looks: Any) -> Block:
    return {"type": "TextBlock", "text": escaped(text), "wrap": True, **looks}


def note(text: str, **looks: Any) -> Block:
    """Small print: there when looked for, quiet otherwise."""
    return {**line(text), "size": "Small", "isSubtle": True, "spacing": "Small", **looks}


def quote(text: str, **looks: Any) -> Block:
    """Somebody's own words."""
    return {**line(f"“{text}”"), "isSubtle": True, "spacing": "None", **looks}


def group(*blocks: Block | None, **looks: Any) -> Block:
    return {"type": "Container", "items": [block for block in blocks if block], **looks}


def told_block(text: str, *, refused: bool = True) -> Block | None:
    """What became of a press, on top of the card: a refusal warns, all else is good news."""
    style = "warning" if refused else "good"
    return group(line(text), style=style, spacing="Small") if text else None


def columns(*cells: Block, **looks: Any) -> Block:
    return {"type": "ColumnSet", "columns": list(cells), **looks}


def column(*blocks: Block | None, width: str = "stretch", **looks: Any) -> Block:
    return {
        "type": "Column",
        "width": width,
        "items": [block for block in blocks if block],
        **looks,
    }


def button(text: str, verb: str, **values: str) -> Block:
    """A press: the verb and ids it carries say what is meant, never what is allowed."""
    data = {"verb": verb, **{name: str(value) for name, value in values.items()}}
    submit = {"type": "Action.Submit", "title": text, "data": data}
    return {
        "type": "Action.Execute",
        "title": text,
        "verb": verb,
        "data": data,
        "fallback": submit,
    }


def opening(text: str, url: str) -> Block:
    """A button that opens a browser."""
    return {"type": "Action.OpenUrl", "title": text, "url": url}


def quiet(press: Block) -> Block:
    """A press that carries no inputs along, so that an unfinished field never hinders it."""
    fallback = press["fallback"] | {"associatedInputs": "none"}
    return press | {"associatedInputs": "none", "fallback": fallback}


def toggle(text: str, *targets: str) -> Block:
    return {"type": "Action.ToggleVisibility", "title": text, "targetElements": list(targets)}


def field(kind: str, id: str, label: str, value: str = "", **more: Any) -> Block:
    """A field to fill in; an empty value is left out, since a client would show it as typed."""
    return {
        "type": f"Input.{kind}",
        "id": id,
        "label": label,
        **({"value": value} if value else {}),
        **more,
    }


def choice(id: str, label: str, choices: Iterable[tuple[str, str]], value: str = "") -> Block:
    """A drop-down; `choices` are title and value."""
    shown = [{"title": title, "value": value} for title, value in choices]
    return field("ChoiceSet", id, label, value, style="compact", choices=shown)


def buttons(*presses: Block, **looks: Any) -> Block:
    return {"type": "ActionSet", "actions": list(presses), **looks}


def escaped(text: str) -> str:
    """Text as it was written: card Markdown and invisible controls lose their power.

    A no-break space after "2." at the start keeps a line from becoming a numbered list, and no
    line ends inside "4-6" or "1:1-samtale".
    """
    words = text.replace("\N{NO-BREAK SPACE}", " ")
    if not words.isprintable():
        text = "".join(c for c in text if c in _KEPT or c.isprintable())
    if "-" in words:
        text = _HYPHENS.sub(lambda found: found[0] + "\N{WORD JOINER}", text)
    if text[:1].isdigit() or "\n" in text:
        text = _LIST_NUMBER.sub("\\1\N{NO-BREAK SPACE}", text)
    return _MARKDOWN.sub(r"\\\g<0>", text)


_KEPT = "\n\N{NO-BREAK SPACE}\N{WORD JOINER}"  # they only say where a line may end
_LIST_NUMBER = re.compile(r"^(\d+[.)]) ", re.MULTILINE)
_HYPHENS = re.compile(r"(?<![\w-])(\d{1,2}-(?=\d{1,2}(?![\w-]))|1:1-(?=\w))")
_MARKDOWN = re.compile(r"[\\`*_\[\]]")
