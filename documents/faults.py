"""What could not be read for certain, each with its place, so that a person can go and mend it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from followup.texts import Texts


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file: a line of YAML, or a sheet with its row and column as Excel names them."""

    file: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Fault(Place):
    """One thing to mend: `key` names its sentence, `values` are what the sentence needs."""

    key: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


class Unreadable(Exception):
    """The files were read to their end and nothing was taken: here is all that must be mended."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


def fault_sentence(fault: Fault, texts: Texts) -> str:
    """Place and reason as a person reads them: plan.yaml, linje 12: …"""
    reason = texts(fault.key, **fault.values)
    return texts(_place_key(fault), reason=reason, **_place_values(fault))


def _place_key(place: Place) -> str:
    if place.line is not None:
        return "fault-at-line"
    if place.sheet is None:
        return "fault-at-file"
    if place.row is None:
        return "fault-at-sheet"
    return "fault-at-row" if place.column is None else "fault-at-cell"


def _place_values(place: Place) -> dict[str, str]:
    """As text: a row number must not be grouped like an amount (10.000)."""
    named = {
        "file": place.file,
        "sheet": place.sheet,
        "row": place.row,
        "column": place.column,
        "line": place.line,
    }
    return {name: str(value) for name, value in named.items() if value is not None}
