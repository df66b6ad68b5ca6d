"""A file opened and recognised by what it holds, not by what it is called."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from documents import rows
from documents.faults import Place
from documents.findings import Findings
from documents.read_blackouts_csv import is_table, read_table
from documents.read_blackouts_ics import is_calendar, read_events
from documents.read_municipality_yaml import read_municipality
from documents.read_plan_yaml import read_plan
from documents.read_register_xlsx import read_register
from documents.records import Cell, Record
from documents.workbook import Book, is_workbook, open_book
from documents.yaml_tree import read_tree
from followup.people import Municipality
from followup.register import Blackout, Register

Step = Callable[[], None]  # called after each row


@dataclass(frozen=True, slots=True)
class Source:
    """One file ready to be read, once it is known whose municipality it speaks of."""

    rows: int
    home: Municipality | None
    read: Callable[[Municipality | None, Step], Register]


def source_of(name: str, content: bytes, findings: Findings) -> Source | None:
    """None when the file cannot be opened at all; why stands in the findings."""
    if is_workbook(content):
        book = open_book(name, content, findings)
        return _of_book(book) if book is not None else None
    if is_calendar(content):
        return _of_days(name, read_events(name, content, findings), findings)
    if is_table(name, content):
        return _of_days(name, read_table(name, content, findings), findings)
    tree = read_tree(name, content, findings)
    if tree is None:
        return None
    if not isinstance(tree.value, dict):
        findings.fault(Place(name), "fault-not-a-mapping", field=name)
        return None
    return _of_tree(Record(tree.value, tree.place, findings))


def _of_tree(top: Record) -> Source:
    if "plan" in top.cells:
        policies = {"policies": top.cell("policies")}
        return Source(_entries(policies), None, lambda _, step: read_plan(top, step))
    return Source(
        rows=_entries(top.cells),
        home=_home_in(top.cells.get("municipality")),
        read=lambda home, step: read_municipality(top, home, step),
    )


def _of_book(book: Book) -> Source:
    first = next(iter(book.get("municipality", [])), None)
    return Source(
        rows=sum(len(records) for records in book.values()),
        home=rows.municipality(replace(first, findings=Findings(), used=set())) if first else None,
        read=lambda home, step: read_register(book, home, step),
    )


def _of_days(name: str, records: list[Record], findings: Findings) -> Source:
    """A list of days without school says nothing of whose it is."""

    def read(home: Municipality | None, step: Step) -> Register:
        if home is None:
            findings.fault(Place(name), "fault-no-municipality")
        return Register(blackouts=tuple(_days(records, step)))

    return Source(len(records), None, read)


def _days(records: list[Record], step: Step) -> Iterator[Blackout]:
    for record in records:
        yield rows.blackout(record)
        record.refuse_unused()
        step()


def _entries(cells: Mapping[str, Cell]) -> int:
    return sum(len(cell.value) for cell in cells.values() if isinstance(cell.value, list))


def _home_in(cell: Cell | None) -> Municipality | None:
    """Looked at before the reading begins; its faults are told when it is read."""
    if cell is None or not isinstance(cell.value, dict):
        return None
    return rows.municipality(Record(cell.value, cell.place, Findings()))
