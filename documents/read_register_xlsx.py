"""The workbook an administrator fills in, read into a register."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TypeVar

from documents import fields, rows
from documents.read_plan_sheets import read_plans
from documents.records import Record
from documents.workbook import Book
from followup.people import Municipality, Person
from followup.register import Register

Step = Callable[[], None]
V = TypeVar("V")


def read_register(book: Book, home: Municipality | None, step: Step) -> Register:
    """Any of the sheets; `home` is the municipality they belong to."""
    return Register(
        municipality=next(iter(_all(book, "municipality", step, rows.municipality)), None),
        schools=_all(book, "schools", step, rows.school),
        people=_people(book, home, step),
        plans=read_plans(book, step),
        goals=_all(book, "goals", step, rows.goal),
        talks=_all(book, "talks", step, lambda record: rows.talk(record, home)),
        blackouts=_all(book, "blackouts", step, rows.blackout),
        overrides=_all(book, "overrides", step, rows.override),
    )


def _all(book: Book, sheet: str, step: Step, read: Callable[[Record], V]) -> tuple[V, ...]:
    return tuple(_read_each(book.get(sheet, []), step, read))


def _read_each(records: list[Record], step: Step, read: Callable[[Record], V]) -> Iterator[V]:
    for record in records:
        yield read(record)
        record.refuse_unused()
        step()


def _people(book: Book, home: Municipality | None, step: Step) -> tuple[Person, ...]:
    roles = _by_person(book, "roles", step)
    pauses = _by_person(book, "pauses", step)

    def read(record: Record) -> Person:
        id = fields.written(record.cell("id"))
        return rows.person(record, home, roles.get(id, []), pauses.get(id, []))

    return _all(book, "people", step, read)


def _by_person(book: Book, sheet: str, step: Step) -> dict[str, list[Record]]:
    """The rows of each person, who must stand among the people of the same workbook."""
    people = {fields.written(record.cell("id")) for record in book.get("people", [])}
    found: dict[str, list[Record]] = defaultdict(list)
    for record in book.get(sheet, []):
        id = fields.text(record, "person")
        found[id].append(record)
        if id and id not in people:
            record.fault(record.cell("person"), "fault-not-in-workbook", id=id)
        step()
    return found
