"""A people-and-schools file: who works where, their goals, talks, blackout days and exceptions."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from documents import rows
from documents.records import Record
from followup.people import Municipality, Person
from followup.register import Register

Step = Callable[[], None]
V = TypeVar("V")


def read_municipality(top: Record, home: Municipality | None, step: Step) -> Register:
    """Any of the parts; `home` is the municipality they belong to."""
    top.cell("schema_version")
    register = Register(
        municipality=_municipality(top),
        schools=_all(top, "schools", step, rows.school),
        people=_all(top, "people", step, lambda record: _person(record, home)),
        goals=_all(top, "goals", step, rows.goal),
        talks=_all(top, "talks", step, lambda record: rows.talk(record, home)),
        blackouts=_all(top, "blackouts", step, rows.blackout),
        overrides=_all(top, "overrides", step, rows.override),
    )
    if home is None:
        top.findings.fault(top.place, "fault-no-municipality")
    top.refuse_unused()
    return register


def _municipality(top: Record) -> Municipality | None:
    if "municipality" not in top.cells:
        return None
    record = top.one("municipality")
    home = rows.municipality(record)
    record.refuse_unused()
    return home


def _person(record: Record, home: Municipality | None) -> Person:
    return rows.person(record, home, record.many("roles"), record.many("pauses"))


def _all(top: Record, name: str, step: Step, read: Callable[[Record], V]) -> tuple[V, ...]:
    return tuple(_read_each(top.many(name), step, read))


def _read_each(records: Iterator[Record], step: Step, read: Callable[[Record], V]) -> Iterator[V]:
    for record in records:
        yield read(record)
        record.refuse_unused(frozenset({"note"}))
        step()
