"""Schools by activities as a table: a glyph and an arrow a cell, page by page."""

from dataclasses import dataclass
from math import ceil
from typing import Any

from dialogs.cards.blocks import Block, escaped, group, note
from followup.matrix import Cell, Matrix, Row
from followup.positions import CellState
from followup.texts import Texts

COLUMNS, ROWS = 8, 12  # what a phone can show and one message can hold

_LOOKS = {
    CellState.BEHIND: ("■", "Attention"),
    CellState.AT_RISK: ("▲", "Warning"),
    CellState.UNANSWERED: ("–", "Default"),
    CellState.NOT_STARTED: ("○", "Default"),
    CellState.ON_TRACK: ("●", "Good"),
    CellState.REACHED: ("✓", "Good"),
    CellState.EXCUSED: ("P", "Default"),
    CellState.NOT_ASKED: ("·", "Default"),
    CellState.DROPPED: ("✕", "Default"),
    CellState.NO_GOAL: ("", "Default"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A part of the matrix that fits a card; `number` counts from 1."""

    matrix: Matrix
    number: int

    @property
    def count(self) -> int:
        return self._across * ceil(len(self.matrix.rows) / ROWS) or 1

    @property
    def columns(self) -> slice:
        return _chunk((self._at % self._across), COLUMNS)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.matrix.rows[_chunk(self._at // self._across, ROWS)]

    @property
    def next_number(self) -> int:
        return self.number % self.count + 1

    @property
    def _at(self) -> int:
        return (self.number - 1) % self.count

    @property
    def _across(self) -> int:
        return ceil(len(self.matrix.columns) / COLUMNS) or 1


def matrix_block(page: Page, say: Texts) -> Block:
    """The table, with rows of plain text where a client cannot draw one."""
    numbers = range(page.columns.start + 1, page.columns.start + 1 + len(_columns(page)))
    head = _table_row(["", *map(str, numbers)])
    rows = [_school_row(row, page.columns) for row in page.rows]
    return {
        "type": "Table",
        "firstRowAsHeader": True,
        "showGridLines": False,
        "columns": [{"width": 4}, *({"width": 1} for _ in numbers)],
        "rows": [head, *rows],
        "fallback": group(*(_plain_row(row, page.columns) for row in page.rows)),
    }


def legend(page: Page, say: Texts) -> list[Block]:
    """What the numbers above the columns stand for, and what the glyphs do."""
    first = page.columns.start + 1
    lines = [
        note(f"{number}: {column.activity.text}", spacing="None")
        for number, column in enumerate(_columns(page), first)
    ]
    return [*lines, note(say("summary-key"))]


def cell_text(cell: Cell) -> str:
    """▲↓, and ▲↓2 when the cell holds two goals; not asked this round shows the last known."""
    known = cell.last if cell.state is CellState.NOT_ASKED else None
    glyph = known.glyph if known else _LOOKS[cell.state][0]
    arrow = cell.movement.arrow if cell.movement else ""
    return f"{glyph}{arrow}{cell.goals if cell.goals > 1 else ''}"


def _columns(page: Page) -> tuple[Any, ...]:
    return page.matrix.columns[page.columns]


def _chunk(number: int, size: int) -> slice:
    return slice(number * size, (number + 1) * size)


def _school_row(row: Row, columns: slice) -> Block:
    cells = [_cell(cell) for cell in row.cells[columns]]
    return {"type": "TableRow", "cells": [_text_cell(row.school.name), *cells]}


def _cell(cell: Cell) -> Block:
    colour = _LOOKS[cell.state][1]
    if cell.stale or colour == "Default":
        return _text_cell(cell_text(cell), **({"isSubtle": True} if cell.stale else {}))
    return _text_cell(cell_text(cell), color=colour)


def _table_row(texts: list[str]) -> Block:
    return {"type": "TableRow", "cells": [_text_cell(text, isSubtle=True) for text in texts]}


def _text_cell(text: str, **looks: Any) -> Block:
    block = {"type": "TextBlock", "text": escaped(text), **looks}
    return {"type": "TableCell", "items": [block]}  # an empty cell would be dropped


def _plain_row(row: Row, columns: slice) -> Block:
    glyphs = " ".join(cell_text(cell) for cell in row.cells[columns] if cell.goals)
    return note(f"{row.school.name}: {glyphs}")
