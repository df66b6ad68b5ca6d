"""Days without school from a CSV file: first;last;name;school, headings in any of our languages."""

import csv
from collections.abc import Iterator
from io import StringIO

from documents.faults import Place
from documents.findings import Findings
from documents.plain_text import decoded
from documents.records import Cell, Record, clean
from documents.spellings import headings, sheet_meant

MOST_ROWS = 5_000
_SEPARATORS = (";", "\t", ",")  # a Nordic Excel writes semicolons
Columns = list[tuple[str, str]]  # the record's field and the heading as written


def is_table(file: str, content: bytes) -> bool:
    """By its name, or by two of our headings in its first line."""
    start = content[:500].decode("utf-8-sig", "ignore")
    first = start.splitlines()[0] if start.strip() else ""
    names = first.split(_separator(first))
    known = [name for name in names if _field(name)]
    return file.lower().endswith(".csv") or len(known) > 1


def read_table(file: str, content: bytes, findings: Findings) -> list[Record]:
    """A record for each row; none and a fault when it cannot be read at all."""
    text = decoded(file, content, findings)
    if text is None:
        return []
    if not text.strip():
        findings.fault(Place(file), "fault-empty-file")
        return []
    return list(_records(file, text, findings))


def _records(file: str, text: str, findings: Findings) -> Iterator[Record]:
    rows = _rows(file, text, findings)
    columns = _columns(*next(rows, (Place(file), [])), findings)
    for number, (place, cells) in enumerate(rows):
        if number == MOST_ROWS:
            findings.fault(place, "fault-too-many-rows")
            return
        yield _record(columns, cells, place, findings)


def _rows(file: str, text: str, findings: Findings) -> Iterator[tuple[Place, list[str]]]:
    """Every row that holds something, with the line it begins on."""
    separator = _separator(text.lstrip().splitlines()[0])
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Place(file, line=line), cells
            line = reader.line_num + 1
    except csv.Error:
        findings.fault(Place(file, line=line), "fault-csv-broken")


def _columns(place: Place, names: list[str], findings: Findings) -> Columns:
    columns: Columns = []
    for name in names:
        key, heading = _field(name), clean(name) or ""
        if heading and not key:
            findings.fault(place, "fault-unknown-field", field=heading)
        is_twice = bool(key) and key in [known for known, _ in columns]
        if is_twice:
            findings.fault(place, "fault-duplicate-key", field=heading)
        columns.append(("" if is_twice else key, heading))
    return columns


def _record(columns: Columns, cells: list[str], place: Place, findings: Findings) -> Record:
    for position, cell in enumerate(cells):
        if cell.strip() and not (position < len(columns) and columns[position][1]):
            findings.fault(place, "fault-no-heading")
    found = zip(columns, cells, strict=False)
    return Record(
        {key: Cell(clean(cell), place, heading) for (key, heading), cell in found if key},
        place,
        findings,
    )


def _separator(line: str) -> str:
    return max(_SEPARATORS, key=line.count)


def _field(name: str) -> str:
    """The field that is meant, or "" for a heading we do not know."""
    sheet = sheet_meant("blackouts")
    folded = " ".join(name.strip('\ufeff" \t').casefold().split())
    return headings(sheet).get(folded, "") if sheet else ""
