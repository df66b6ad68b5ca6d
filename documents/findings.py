"""What is noticed while files are read: faults, what is named, and what is referred to."""

from dataclasses import dataclass, field

from documents.faults import Fault, Place


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that refers to something defined elsewhere, perhaps in another file."""

    kind: str  # school, person, policy, activity, goal, instrument, plan
    id: str
    place: Place


@dataclass(slots=True)
class Findings:
    """Filled while reading; reading goes on after a fault, so that all are told at once."""

    faults: list[Fault] = field(default_factory=list)
    defined: dict[tuple[str, str], Place] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)

    def fault(self, place: Place, key: str, **values: str) -> None:
        where = (place.file, place.sheet, place.row, place.column, place.line)
        self.faults.append(Fault(*where, key=key, values=values))

    def define(self, kind: str, id: str, place: Place) -> None:
        """Remember who is called this; the same name twice is a fault."""
        if id and self.defined.setdefault((kind, id), place) is not place:
            self.fault(place, "fault-duplicate-id", id=id)

    def mention(self, kind: str, id: str | None, place: Place) -> None:
        if id:
            self.mentions.append(Mention(kind, id, place))
