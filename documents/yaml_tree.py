"""YAML into cells that know their line; whatever could hide something is refused, not resolved."""

from collections.abc import Iterator

import yaml
from yaml import events as ev

from documents.faults import Place
from documents.findings import Findings
from documents.plain_text import decoded
from documents.records import Cell, clean

MOST_ENTRIES = 20_000
MOST_LEVELS = 12


def read_tree(file: str, content: bytes, findings: Findings) -> Cell | None:
    """The one document of the file, or None and a fault."""
    text = decoded(file, content, findings)
    if text is None:
        return None
    try:
        return _Growing(file, findings, _events(text)).document()
    except yaml.YAMLError as broken:
        mark = getattr(broken, "problem_mark", None)
        line = mark.line + 1 if mark else None
        findings.fault(Place(file, line=line), "fault-yaml-broken")
    except _Refused as refused:
        findings.fault(refused.place, refused.key)
    return None


class _Refused(Exception):
    def __init__(self, place: Place, key: str) -> None:
        super().__init__(key)
        self.place, self.key = place, key


def _events(text: str) -> Iterator[ev.Event]:
    return iter(yaml.parse(text, Loader=yaml.CSafeLoader))


class _Growing:
    """Builds cells from the parser's events. Plain words stay text, so that `no` is a language."""

    def __init__(self, file: str, findings: Findings, events: Iterator[ev.Event]) -> None:
        self._file, self._findings, self._events = file, findings, events

    def document(self) -> Cell | None:
        next(self._events)  # the stream begins
        if isinstance(next(self._events), ev.StreamEndEvent):
            self._findings.fault(Place(self._file), "fault-empty-file")
            return None
        cell = self._cell(next(self._events), 0, "")
        next(self._events)  # the document ends
        after = next(self._events)
        if not isinstance(after, ev.StreamEndEvent):
            raise _Refused(self._place(after), "fault-yaml-two-documents")
        return cell

    def _place(self, event: ev.Event) -> Place:
        mark = event.start_mark
        return Place(self._file, line=mark.line + 1 if mark else None)

    def _cell(self, event: ev.Event, depth: int, label: str) -> Cell:
        place = self._place(event)
        self._refuse_hidden(event, place, depth)
        if isinstance(event, ev.MappingStartEvent):
            return Cell(self._mapping(depth), place, label)
        if isinstance(event, ev.SequenceStartEvent):
            return Cell(self._sequence(depth, label, place), place, label)
        assert isinstance(event, ev.ScalarEvent)
        return Cell(_scalar(event), place, label)

    def _refuse_hidden(self, event: ev.Event, place: Place, depth: int) -> None:
        if isinstance(event, ev.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(place, "fault-yaml-alias")
        if getattr(event, "tag", None):
            raise _Refused(place, "fault-yaml-tag")
        if depth > MOST_LEVELS:
            raise _Refused(place, "fault-yaml-too-deep")

    def _mapping(self, depth: int) -> dict[str, Cell]:
        cells: dict[str, Cell] = {}
        while not isinstance(key := next(self._events), ev.MappingEndEvent):
            name = self._key(key)
            if name in cells:
                self._findings.fault(self._place(key), "fault-duplicate-key", field=name)
            cells[name] = self._cell(next(self._events), depth + 1, name)
        return cells

    def _key(self, event: ev.Event) -> str:
        if not isinstance(event, ev.ScalarEvent):
            raise _Refused(self._place(event), "fault-yaml-broken")
        return clean(event.value) or ""

    def _sequence(self, depth: int, label: str, place: Place) -> list[Cell]:
        cells: list[Cell] = []
        while not isinstance(entry := next(self._events), ev.SequenceEndEvent):
            cells.append(self._cell(entry, depth + 1, label))
            if len(cells) > MOST_ENTRIES:
                raise _Refused(place, "fault-too-many-rows")
        return cells


def _scalar(event: ev.ScalarEvent) -> str | None:
    """Plain null and ~ are nothing; everything else is the text that was written."""
    is_plain = event.implicit[0]
    return None if is_plain and event.value in ("", "~", "null") else clean(event.value)
