"""An empty workbook to fill in: headings, one grey example a sheet, drop-downs and a guide."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from documents.examples import EXAMPLES
from documents.sheets import GUIDE, LISTS, SHEETS, Column, Sheet, Sort
from documents.spellings import word_for
from documents.workbook import EXAMPLE
from followup.texts import Texts

ROWS = 2000  # how far down formats and drop-downs reach
_INK, _PAPER, _GREY = "1F3A4D", "F2F5F7", "6B7780"
_HEADING = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
_PLAIN = Font(name="Calibri", size=11)
_EXAMPLE = Font(name="Calibri", size=11, italic=True, color=_GREY)
_DARK = PatternFill("solid", start_color=_INK)
_PALE = PatternFill("solid", start_color=_PAPER)
_LINE = Border(bottom=Side(style="thin", color="C9D2D9"))
_FORMATS = {Sort.DAY: "yyyy-mm-dd", Sort.MOMENT: "yyyy-mm-dd hh:mm", Sort.NUMBER: "0"}
_GUIDE_LINES = ("examples", "ids", "days", "many", "goals", "pupils")


def write_template(texts: Texts) -> bytes:
    """The workbook in one language; it can be read back in any."""
    book = Workbook()
    _write_guide(book.worksheets[0], texts)
    for sheet in SHEETS:
        _write_sheet(book.create_sheet(texts(sheet.text_key)), sheet, texts)
    _write_lists(book, texts)
    return _bytes(book)


def _bytes(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _write_guide(page: Worksheet, texts: Texts) -> None:
    page.title = texts(GUIDE)
    page.sheet_view.showGridLines = False
    page.column_dimensions["A"].width = 4
    page.column_dimensions["B"].width = 96
    title = page.cell(2, 2, texts("sheet-guide-title"))
    title.font = Font(name="Calibri", size=18, bold=True, color=_INK)
    for number, line in enumerate(_GUIDE_LINES, start=1):
        cell = page.cell(3 + number, 2, f"{number}.  {texts(f'sheet-guide-{line}')}")
        cell.font = Font(name="Calibri", size=12)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        page.row_dimensions[3 + number].height = 34


def _write_sheet(page: Worksheet, sheet: Sheet, texts: Texts) -> None:
    for position, column in enumerate(sheet.columns, start=1):
        _write_column(page, position, column, texts)
    _write_example(page, sheet, texts)
    page.freeze_panes = "A2"
    page.row_dimensions[1].height = 24
    page.sheet_properties.tabColor = _INK
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = "1:1"


def _write_column(page: Worksheet, position: int, column: Column, texts: Texts) -> None:
    heading = page.cell(1, position, texts(column.text_key))
    heading.font, heading.fill = _HEADING, _DARK
    heading.alignment = Alignment(vertical="center")
    dimension = page.column_dimensions[get_column_letter(position)]
    dimension.width = column.width
    dimension.number_format = _FORMATS.get(column.sort, "@")
    _add_drop_down(page, position, column, texts)


def _add_drop_down(page: Worksheet, position: int, column: Column, texts: Texts) -> None:
    source = _source(column, texts)
    if source is None:
        return
    # One may only write what the list holds; a reference may also be to the database.
    rule = DataValidation("list", formula1=source, allow_blank=True)
    rule.showErrorMessage = bool(column.words)
    letter = get_column_letter(position)
    rule.add(f"{letter}2:{letter}{ROWS}")
    page.add_data_validation(rule)


def _source(column: Column, texts: Texts) -> str | None:
    """Where the drop-down takes its values from."""
    if column.sort is Sort.MANY:
        return None
    if column.words:
        letter = get_column_letter(_lists().index(column.words) + 1)
        return f"'{texts(LISTS)}'!${letter}$1:${letter}${len(column.words)}"
    if column.refers:
        return f"'{texts(f'sheet-name-{column.refers}')}'!$A$3:$A${ROWS}"
    return None


def _write_example(page: Worksheet, sheet: Sheet, texts: Texts) -> None:
    for position, column in enumerate(sheet.columns, start=1):
        cell = page.cell(2, position, _example(sheet, column, position, texts))
        cell.font, cell.fill, cell.border = _EXAMPLE, _PALE, _LINE
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _example(sheet: Sheet, column: Column, position: int, texts: Texts) -> str:
    written = EXAMPLES[sheet.key].get(column.key, "")
    words = [part.strip() for part in written.split(",")] if column.words else [written]
    spoken = [word_for(word, texts) if word in column.words else word for word in words]
    return f"{EXAMPLE} " * (position == 1) + ", ".join(spoken)


def _write_lists(book: Workbook, texts: Texts) -> None:
    page = book.create_sheet(texts(LISTS))
    page.sheet_state = "hidden"
    for position, words in enumerate(_lists(), start=1):
        for row, word in enumerate(words, start=1):
            page.cell(row, position, word_for(word, texts))


def _lists() -> list[tuple[str, ...]]:
    """Each set of words once, in the order of the sheets."""
    columns = (column for sheet in SHEETS for column in sheet.columns)
    return list(dict.fromkeys(column.words for column in columns if column.words))
