"""A record: one mapping of a YAML file or one row of a sheet, with the place of each field."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from documents.faults import Place
from documents.findings import Findings


@dataclass(frozen=True, slots=True)
class Cell:
    """One value and where it stands; text is clean, and empty text is None."""

    value: object
    place: Place
    label: str = ""  # what a person calls the field: the key, or the column's heading


@dataclass(slots=True)
class Record:
    """Read field by field with `documents.fields`; what nobody asked for is a fault at the end."""

    cells: Mapping[str, Cell]
    place: Place
    findings: Findings
    used: set[str] = field(default_factory=set)

    def cell(self, name: str) -> Cell:
        """The field, or an empty one at the record's own place."""
        self.used.add(name)
        return self.cells.get(name) or Cell(None, self.place, name)

    def fault(self, cell: Cell, key: str, **values: str) -> None:
        self.findings.fault(cell.place, key, **values)

    def refuse_unused(self, commentary: frozenset[str] = frozenset()) -> None:
        """An unknown field is a doubt, never silently dropped."""
        for name, cell in self.cells.items():
            if name not in self.used and name not in commentary:
                self.fault(cell, "fault-unknown-field", field=cell.label)

    def one(self, name: str) -> "Record":
        """A mapping inside this one; an empty record and a fault when it is none."""
        return self._inside(self.cell(name))

    def many(self, name: str) -> Iterator["Record"]:
        """The mappings of a list inside this one; none when the field is absent."""
        return (self._inside(cell) for cell in self.entries(name))

    def entries(self, name: str) -> list[Cell]:
        """The cells of a list inside this one."""
        cell = self.cell(name)
        if cell.value is None:
            return []
        if isinstance(cell.value, list):
            return cell.value
        self.fault(cell, "fault-not-a-list", field=cell.label)
        return []

    def _inside(self, cell: Cell) -> "Record":
        if isinstance(cell.value, dict):
            return Record(cell.value, cell.place, self.findings)
        self.fault(cell, "fault-not-a-mapping", field=cell.label)
        return Record({}, cell.place, self.findings)


def clean(text: str) -> str | None:
    """One way to write each letter (NFC), no blanks around, and nothing rather than empty."""
    return unicodedata.normalize("NFC", text).strip() or None
