"""The card checker itself: a good card passes, and each fault is found at its place."""

from typing import Any

import pytest

from tests.card_faults import Fault, faults_in

Block = dict[str, Any]
LINE: Block = {"type": "TextBlock", "text": "Birkeskolen", "wrap": True}
SUBMIT: Block = {"type": "Action.Submit", "title": "Grøn", "data": {"verb": "answer"}}
EXECUTE: Block = {**SUBMIT, "type": "Action.Execute", "verb": "answer", "fallback": SUBMIT}
FIELD: Block = {"type": "Input.Text", "id": "step", "label": "Næste skridt"}
CHART: Block = {"type": "Chart.Donut", "data": [{"legend": "Grøn", "value": 3}], "fallback": LINE}
TABLE: Block = {
    "type": "Table",
    "columns": [{"width": 1}],
    "rows": [{"type": "TableRow", "cells": [{"type": "TableCell", "items": [LINE]}]}],
    "fallback": LINE,
}


def card(*body: Block, **more: Any) -> Block:
    whole = {"type": "AdaptiveCard", "version": "1.5", "fallbackText": "Status", "body": list(body)}
    return whole | more


def buttons(*presses: Block) -> Block:
    return {"type": "ActionSet", "actions": list(presses)}


def without(node: Block, *names: str) -> Block:
    return {key: value for key, value in node.items() if key not in names}


def test_a_card_that_follows_every_rule_has_no_fault() -> None:
    tapped = {"type": "Container", "items": [LINE], "selectAction": EXECUTE}
    toggle = {"type": "Action.ToggleVisibility", "title": "Mere", "targetElements": ["step"]}
    columns = {"type": "ColumnSet", "columns": [{"type": "Column", "items": [LINE]}] * 3}
    good = card(LINE, tapped, columns, FIELD, TABLE, CHART, buttons(*[EXECUTE] * 5, toggle))
    assert faults_in(good) == []


def test_what_a_press_carries_may_have_any_shape() -> None:
    data = {"type": "NotAnElement", "goals": [1, None, {"type": 3}]}
    press = EXECUTE | {"data": data, "fallback": SUBMIT | {"data": data}}
    assert faults_in(card(buttons(press))) == []


BROKEN = [
    (card(LINE) | {"version": "1.4"}, "$.version", "version 1.5"),
    (card(LINE) | {"fallbackText": " "}, "$.fallbackText", "missing"),
    (card(LINE) | {"type": "Container"}, "$", "not an AdaptiveCard"),
    (card({"type": "TextBlock"}), "$.body[0]", "'text' is a required property"),
    (card(LINE | {"colour": "Good"}), "$.body[0]", "'colour' was unexpected"),
    (card(LINE | {"color": "Green"}), "$.body[0].color", "not valid"),
    (card({"type": "Marquee"}), "$.body[0]", "no such element"),
    (card(EXECUTE), "$.body[0].type", "is not one of"),
    (card(without(CHART, "fallback")), "$.body[0]", "has no fallback"),
    (card(CHART | {"slices": 3}), "$.body[0]", "unknown field slices"),
    (card(CHART | {"data": "3"}), "$.body[0].data", "valid list"),
    (card(without(TABLE, "fallback")), "$.body[0]", "has no fallback"),
    (card(buttons(*[EXECUTE] * 7)), "$.body[0]", "7 buttons"),
    (card({"type": "ColumnSet", "columns": [{"type": "Column"}] * 4}), "$.body[0]", "4 columns"),
    (card(LINE, actions=[EXECUTE]), "$", "ActionSet"),
    (card(buttons(without(EXECUTE, "fallback"))), "$.body[0].actions[0]", "as its fallback"),
    (card(buttons(EXECUTE | {"data": {}})), "$.body[0].actions[0]", "other data"),
    (card(buttons(SUBMIT | {"isEnabled": False})), "$.body[0].actions[0]", "isEnabled"),
    (card(buttons(SUBMIT | {"style": "positive"})), "$.body[0].actions[0]", "positive"),
    (card(without(FIELD, "label")), "$.body[0]", "without a label"),
    (card(FIELD, FIELD), "$", "two elements have the id step"),
    (card(LINE | {"text": ("a", "b")}), "$.body[0].text", "tuple"),
    (card(LINE | {"maxLines": float("nan")}), "$.body[0].maxLines", "float"),
    (card({**LINE, "data": {3: "x"}}), "$.body[0].data", "int"),
    (card(LINE | {"text": "å" * 11_000}), "$", "bytes of JSON"),
    (card(LINE | {"text": "a" * 41_000}), "$", "bytes of UTF-16"),
]


@pytest.mark.parametrize(("broken", "path", "says"), BROKEN, ids=[says for _, _, says in BROKEN])
def test_a_fault_is_found_at_its_place(broken: Block, path: str, says: str) -> None:
    found = faults_in(broken)
    assert [fault for fault in found if fault.path == path and says in fault.says], found


def test_a_toggle_that_shows_nothing_is_a_fault() -> None:
    toggle = {"type": "Action.ToggleVisibility", "title": "Mere", "targetElements": ["gone"]}
    place = "$.body[0].actions[0].targetElements"
    assert faults_in(card(buttons(toggle))) == [Fault(place, "nothing has the id gone")]


def test_a_fault_inside_a_fallback_is_found_too() -> None:
    inner = TABLE | {"fallback": {"type": "TextBlock"}}
    assert [fault.path for fault in faults_in(card(inner))] == ["$.body[0].fallback"]


def test_a_cell_with_nothing_in_it_is_a_fault_and_an_empty_text_keeps_its_place() -> None:
    rows = [{"type": "TableRow", "cells": [{"type": "TableCell", "items": []}]}]
    kept = [{"type": "TableRow", "cells": [{"type": "TableCell", "items": [LINE | {"text": ""}]}]}]

    (fault,) = faults_in(card(TABLE | {"rows": rows}))
    assert fault.path == "$.body[0].rows[0].cells[0]"
    assert "its row slips" in fault.says
    assert faults_in(card(TABLE | {"rows": kept})) == []


def test_a_small_coloured_text_is_fine() -> None:
    assert faults_in(card(LINE | {"size": "Small", "color": "Attention"})) == []
