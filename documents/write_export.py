"""An export as CSV, as an Excel workbook, or as JSON for the case system."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from documents.export_cells import Plain, keyed, shown
from documents.write_csv import readable, write_csv
from followup.export import Table
from followup.texts import Texts

FORMAT = "pejling-export/1"
_INK = "1F3A4D"
_HEADING = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
_DARK = PatternFill("solid", start_color=_INK)
_TOP = Alignment(vertical="top", wrap_text=True)
_WIDE = {"goal": 36, "activity": 36, "next_step": 44, "reasons": 30, "answer": 34, "policy": 24}
_USUAL = 15
_MOST = 32_000  # characters in a cell; Excel takes 32,767


def export_csv(table: Table, say: Texts) -> bytes:
    rows = ([_as_text(shown(cell, say)) for cell in row] for row in table.rows)
    return write_csv(_headings(table, say), rows)


def export_json(tables: Sequence[Table], municipality: str, made_at: datetime) -> bytes:
    """Words as keys and moments in UTC, whatever the reader's language."""
    whole = {
        "format": FORMAT,
        "municipality": municipality,
        "made_at": made_at.isoformat(),
        "tables": {
            table.name: [
                {key: keyed(cell) for key, cell in zip(table.columns, row, strict=True)}
                for row in table.rows
            ]
            for table in tables
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def export_xlsx(tables: Sequence[Table], say: Texts) -> bytes:
    """A sheet a table; text stays text, so nothing begins to calculate."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        _write(book.create_sheet(say(f"export-table-{table.name}")), table, say)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _headings(table: Table, say: Texts) -> list[str]:
    return [say(f"export-column-{name}") for name in table.columns]


def _as_text(cell: Plain) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    return "" if cell is None else str(cell)


def _write(page: Worksheet, table: Table, say: Texts) -> None:
    for at, heading in enumerate(_headings(table, say), start=1):
        cell = page.cell(1, at, heading)
        cell.font, cell.fill, cell.alignment = _HEADING, _DARK, _TOP
        width = _WIDE.get(table.columns[at - 1], _USUAL)
        page.column_dimensions[get_column_letter(at)].width = width
    for down, row in enumerate(table.rows, start=2):
        for at, value in enumerate(row, start=1):
            _fill(page.cell(down, at), shown(value, say))
    page.freeze_panes = "B2"
    page.auto_filter.ref = page.dimensions
    _for_paper(page)


def _fill(cell: Cell | MergedCell, value: Plain) -> None:
    """What somebody wrote is marked as text, also for whoever saves the sheet as CSV."""
    cell.alignment = _TOP
    if isinstance(value, str):
        cell.value = readable(value)[:_MOST]
        cell.data_type, cell.quotePrefix = "s", True
    else:
        cell.value = value
    if isinstance(value, date):
        moment = isinstance(value, datetime)
        cell.number_format = "yyyy-mm-dd hh:mm" if moment else "yyyy-mm-dd"


def _for_paper(page: Worksheet) -> None:
    """Lying, as wide as the paper, the heading on every page."""
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = "1:1"
