"""Own words about a goal: "gul, 60 pct, forsinket pga. sygdom" becomes a proposed answer.

A proposal is only ever shown for confirmation. A colour or a label beats an adjective; a denial
("ikke gul") or two colours is asked about; what is not said stays None and is asked. Nothing is
guessed: what nobody said about a goal is not understood at all.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from followup.check_in import NEXT_STEP_LIMIT, Need, Obstacle, Status, Trend
from followup.lexicon import Group, Value
from followup.marks import Clause, Mark, clauses
from followup.names import speaks_of_a_person

LONGEST_SAID = 600  # characters; more is a letter, not a status


@dataclass(frozen=True, slots=True)
class Proposal:
    """What was understood; None is what was not said. `words` are as written."""

    words: str
    status: Status | None = None
    confidence: int | None = None
    trend: Trend | None = None
    progress: int | None = None
    obstacle: Obstacle | None = None
    need: Need | None = None
    next_step: str = ""


class Confusion(StrEnum):
    NOTHING = "nothing"  # this is not about how a goal stands
    DENIED = "denied"  # "ikke gul": then what?
    TWO_STATUSES = "two_statuses"
    CONTRADICTION = "contradiction"  # two percentages, two confidences, up and down


@dataclass(frozen=True, slots=True)
class Unclear:
    reason: Confusion


@dataclass(frozen=True, slots=True)
class AboutAPerson:
    """A word of illness beside a name: ask for it again without the name, keep nothing."""


def understand(text: str, language: str) -> Proposal | Unclear | AboutAPerson:
    """What a free text says of a goal, in the person's language; labels work in all four."""
    if speaks_of_a_person(text):
        return AboutAPerson()
    said, next_step = _without_next_step(text)
    if "?" in said or len(said) > LONGEST_SAID:
        return Unclear(Confusion.NOTHING)
    heard = _heard(clauses(said, language))
    if confusion := _confusion(heard):
        return Unclear(confusion)
    proposal = _proposal(heard, text.strip(), next_step)
    return Unclear(Confusion.CONTRADICTION) if _is_empty(proposal) else proposal


@dataclass(frozen=True, slots=True)
class _Heard:
    """Everything said, by what it is about, each value once."""

    denied: bool
    statuses: tuple[Value, ...]
    confidences: tuple[Value, ...]
    trends: tuple[Value, ...]
    progresses: tuple[Value, ...]
    obstacles: tuple[Value, ...]
    needs: tuple[Value, ...]

    @property
    def anything(self) -> bool:
        told = (self.statuses, self.confidences, self.trends, self.progresses)
        return any((*told, self.obstacles, self.needs))


def _without_next_step(text: str) -> tuple[str, str]:
    """The text before "næste skridt: …", and the step itself."""
    leads = "|".join(re.escape(one) for one in _LEADS)
    found = re.search(rf"\b(?:{leads})\s*(?:er|är|is)?\s*[:=]?\s*", text, re.IGNORECASE)
    if not found:
        return text, ""
    return text[: found.start()], text[found.end() :].strip()[:NEXT_STEP_LIMIT]


_LEADS = (
    "næste skridt",
    "næste step",
    "nästa steg",
    "neste steg",
    "neste skritt",
    "next steps",
    "next step",
)
_SAID = (Group.STATUS, Group.SOUNDS, Group.TREND, Group.CONFIDENCE, Group.PROGRESS)


def _heard(found: tuple[Clause, ...]) -> _Heard:
    telling = [(clause, mark) for clause in found for mark in clause.marks if _tells(clause, mark)]
    beside = _has_more_than_bare(telling)
    marks = [mark for _, mark in telling]
    every = [mark for clause in found for mark in clause.marks]
    bare = marks if beside else []
    lacking = any(one.has(Group.BECAUSE) for one in every)
    strange = sum(len(clause.unknown) for clause in found)
    return _Heard(
        denied=any(one.negated for one in marks if beside or one.has(Group.NEEDING)),
        statuses=(_values(marks, Group.STATUS) and _values(every, Group.STATUS))
        or _values(marks, Group.SOUNDS)
        or _values(bare, Group.BARE),
        confidences=_values(marks, Group.CONFIDENCE),
        trends=_values(marks, Group.TREND) or _values(bare, Group.BARE_TREND),
        progresses=_values(marks, Group.PROGRESS),
        obstacles=_obstacles(marks, lacking) if beside or (lacking and strange == 0) else (),
        needs=tuple(dict.fromkeys(_needed(found, lacking))) if beside or strange <= 2 else (),
    )


def _tells(clause: Clause, mark: Mark) -> bool:
    """A colour in passing ("en gul cykel") says nothing; nor does a fraction without more."""
    if mark.value(Group.SOUNDS) is Status.REACHED and any(
        m.has(Group.PROGRESS) for m in clause.marks
    ):
        return False  # "60 pct færdig" is not finished
    return clause.is_plain(mark) if mark.has(*_SAID, Group.BARE, Group.BARE_TREND) else True


def _has_more_than_bare(telling: Iterable[tuple[Clause, Mark]]) -> bool:
    return any(mark.has(*_SAID) for _, mark in telling)


def _values(marks: Iterable[Mark], group: Group) -> tuple[Value, ...]:
    found = (mark.value(group) for mark in marks if not mark.negated)
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _obstacles(marks: Iterable[Mark], lacking: bool) -> tuple[Value, ...]:
    """Money lacking is an obstacle; money asked for is a need."""
    return _values((one for one in marks if lacking or not one.has(Group.NEED)), Group.OBSTACLE)


def _needed(found: tuple[Clause, ...], lacking: bool) -> Iterator[Value]:
    """A need is said after "brug for"; "chefen" alone is nobody's need."""
    asked = False
    for clause in found:
        for mark in clause.marks:
            asked = asked or mark.has(Group.NEEDING)
            need = mark.value(Group.NEED)
            counts = need is Need.NOTHING or (asked and not (lacking and mark.has(Group.OBSTACLE)))
            if need is not None and counts and not mark.negated:
                yield need


def _confusion(heard: _Heard) -> Confusion | None:
    if heard.denied:
        return Confusion.DENIED
    if len(heard.statuses) > 1:
        return Confusion.TWO_STATUSES
    if any(len(one) > 1 for one in (heard.confidences, heard.trends, heard.progresses)):
        return Confusion.CONTRADICTION
    return None if heard.anything else Confusion.NOTHING


def _proposal(heard: _Heard, words: str, next_step: str) -> Proposal:
    return Proposal(
        words,
        status=_only(heard.statuses, Status),
        confidence=_only(heard.confidences, int),
        trend=_only(heard.trends, Trend),
        progress=_only(heard.progresses, int),
        obstacle=_only(heard.obstacles, Obstacle),
        need=_only(heard.needs, Need),
        next_step=next_step,
    )


def _is_empty(found: Proposal) -> bool:
    """Two needs or two obstacles and nothing else: neither was chosen."""
    return found == Proposal(found.words, next_step=found.next_step)


_T = TypeVar("_T")


def _only(values: tuple[Value, ...], kind: type[_T]) -> _T | None:
    """The one value, or None: of several obstacles or needs none is chosen, it is asked."""
    return values[0] if len(values) == 1 and isinstance(values[0], kind) else None
