"""An Excel file into records that know their cell. Values only; a formula is a fault."""

import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import time
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from documents.faults import Place
from documents.findings import Findings
from documents.records import Cell, Record, clean
from documents.sheets import Column, Sheet, Sort
from documents.spellings import headings, is_for_eyes_only, sheet_meant, word_meant

Book = dict[str, list[Record]]
MOST_BYTES = 10_000_000
MOST_BYTES_UNPACKED = 80_000_000
MOST_ROWS = 20_000
MOST_PARTS = 500
MOST_COLUMNS = 60  # the widest sheet has a dozen; a hostile one pads 16,384 in every row
EXAMPLE = "#"  # a row that begins so is for people's eyes
# Excel never writes these; they are how XML is made to explode or to read other files.
_DANGEROUS = re.compile(rb"<!(DOCTYPE|ENTITY)|<\x00!\x00[DE]|\x00<\x00![\x00][DE]")


def is_workbook(content: bytes) -> bool:
    """Today's Excel, or the old kind that also hides a file with a password: refused with words."""
    return content.startswith((b"PK", b"\xd0\xcf\x11\xe0"))


def open_book(file: str, content: bytes, findings: Findings) -> Book | None:
    """All rows by the kind of their sheet, or None and a fault when it is no sound workbook."""
    if len(content) > MOST_BYTES:
        findings.fault(Place(file), "fault-too-big", most="10 MB")
        return None
    try:
        _refuse_bombs(content)
        return _book(file, content, findings)
    except Exception:  # a broken or hostile workbook can fail in any way inside the library
        findings.fault(Place(file), "fault-not-a-workbook")
        return None


def _refuse_bombs(content: bytes) -> None:
    """Raises: ValueError when the file would unpack to too much or is not plain Excel."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        parts = packed.infolist()
        if len(parts) > MOST_PARTS or sum(p.file_size for p in parts) > MOST_BYTES_UNPACKED:
            raise ValueError("unpacks to too much")
        if any(_DANGEROUS.search(packed.read(p)) for p in parts if _is_xml(p.filename)):
            raise ValueError("document type")


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels", ".vml"))


def _book(file: str, content: bytes, findings: Findings) -> Book:
    book: Book = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library's remarks on looks it will not keep
        workbook = load_workbook(BytesIO(content), read_only=True, keep_links=False)
        for worksheet in workbook.worksheets:
            _add_sheet(book, worksheet, Place(file, worksheet.title), findings)
    return book


def _add_sheet(book: Book, worksheet: Any, place: Place, findings: Findings) -> None:
    sheet = sheet_meant(worksheet.title)
    if sheet is None:
        if not is_for_eyes_only(worksheet.title):
            findings.fault(place, "fault-unknown-sheet")
        return
    worksheet.reset_dimensions()  # what the file says of its own size is not to be trusted
    rows = worksheet.iter_rows(max_col=MOST_COLUMNS)
    book.setdefault(sheet.key, []).extend(_records(sheet, place, rows, findings))


def _records(
    sheet: Sheet, place: Place, rows: Iterable[Any], findings: Findings
) -> Iterator[Record]:
    numbered = enumerate(rows, start=1)
    columns = _columns(sheet, place, next(numbered, (1, ()))[1], findings)
    for number, row in numbered:
        if _is_row(row):
            if number > MOST_ROWS:
                findings.fault(place, "fault-too-many-rows")
                return
            yield _record(columns, Place(place.file, place.sheet, number), row, findings)


def _is_row(row: tuple[Any, ...]) -> bool:
    """Something stands there, and it is not the example."""
    first = next((cell.value for cell in row if cell.value not in (None, "")), None)
    return first is not None and not str(first).startswith(EXAMPLE)


Columns = dict[int, tuple[Column, str]]  # by position: the column and its heading as written


def _columns(sheet: Sheet, place: Place, row: tuple[Any, ...], findings: Findings) -> Columns:
    known, by_key = headings(sheet), {column.key: column for column in sheet.columns}
    columns: Columns = {}
    for position, cell in enumerate(row):
        heading = clean(str(cell.value)) if cell.value is not None else None
        if heading is None:
            continue
        key = known.get(" ".join(heading.casefold().split()))
        where = _in_column(Place(place.file, place.sheet, 1), position)
        if key is None:
            findings.fault(where, "fault-unknown-field", field=heading)
        elif any(column.key == key for column, _ in columns.values()):
            findings.fault(where, "fault-duplicate-key", field=heading)
        else:
            columns[position] = by_key[key], heading
    return columns


def _record(columns: Columns, place: Place, row: tuple[Any, ...], findings: Findings) -> Record:
    for position, cell in enumerate(row):
        if cell.value is not None and position not in columns:
            findings.fault(_in_column(place, position), "fault-no-heading")
    cells = {
        column.key: _cell(column, heading, _in_column(place, position), row[position], findings)
        for position, (column, heading) in columns.items()
        if position < len(row)
    }
    return Record(cells, place, findings)


def _in_column(place: Place, position: int) -> Place:
    return Place(place.file, place.sheet, place.row, get_column_letter(position + 1))


def _cell(column: Column, heading: str, place: Place, cell: Any, findings: Findings) -> Cell:
    if cell.value is not None and cell.data_type in ("f", "e"):
        key = "fault-formula" if cell.data_type == "f" else "fault-broken-cell"
        findings.fault(place, key, field=heading)
        return Cell(None, place, heading)
    value = _value(cell.value)
    if column.sort is Sort.MANY:
        return Cell(_several(column, str(value or ""), place, heading), place, heading)
    if column.words and value is not None:
        value = word_meant(str(value), column.words)
    return Cell(value, place, heading)


def _value(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    return value.isoformat() if isinstance(value, time) else value


def _several(column: Column, written: str, place: Place, heading: str) -> list[Cell]:
    parts = (clean(part) for part in re.split(r"[,;\n]", written))
    return [Cell(word_meant(part, column.words), place, heading) for part in parts if part]
