"""One screen for whoever follows up: what is in it, without looks and without sentences.

The same facts and view always give the same value. A reader gets what the view opens and no
more: whoever reads sums only gets no names, and no sum that fewer than three schools stand behind.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from followup.matrix import Matrix, matrix_of
from followup.needs_you import NeedsYou, needs_you
from followup.plan import Activity
from followup.positions import SchoolPositions, SummaryFacts, positions
from followup.sight import SMALLEST_CROWD, View
from followup.summary_lines import (
    Ahead,
    Changes,
    Missing,
    ObstacleLine,
    Overdue,
    TalkLine,
    ahead,
    changes,
    missing,
    obstacles,
    overdue,
    paused,
    talks,
)

SHOWN_NEEDS = 5


@dataclass(frozen=True, slots=True)
class Head:
    """ "14 af 16 skoler har givet status"; who is paused is not counted as asked."""

    on: date
    answered: int  # schools that have answered all they were asked
    asked: int
    schools: int


@dataclass(frozen=True, slots=True)
class Summary:
    head: Head
    needs_you: tuple[NeedsYou, ...]  # at most five
    more_needs: int
    matrix: Matrix
    changes: Changes
    missing: tuple[Missing, ...]
    paused: tuple[Missing, ...]
    obstacles: tuple[ObstacleLine, ...]
    overdue: tuple[Overdue, ...]
    talks: tuple[TalkLine, ...]
    ahead: tuple[Ahead, ...]


def build(facts: SummaryFacts, view: View) -> Summary:
    """The summary this reader gets: school by school, in sums, or empty."""
    if view.schools:
        return _named(facts, _only(facts, view.schools), view)
    return _summed(facts, _only(facts, view.counted))


def everything_needed(facts: SummaryFacts, view: View) -> tuple[NeedsYou, ...]:
    """All that needs the reader, for "show the rest"; the summary itself holds five."""
    return needs_you(facts, _only(facts, view.schools), view)


def _only(facts: SummaryFacts, school_ids: frozenset[str]) -> tuple[SchoolPositions, ...]:
    seen = tuple(one for one in facts.schools if one.id in school_ids)
    return positions(replace(facts, schools=seen))


def _named(facts: SummaryFacts, schools: tuple[SchoolPositions, ...], view: View) -> Summary:
    needed = needs_you(facts, schools, view)
    return Summary(
        _head(facts, schools),
        needed[:SHOWN_NEEDS],
        more_needs=len(needed[SHOWN_NEEDS:]),
        matrix=matrix_of(schools, facts.activities, facts.now),
        changes=changes(schools),
        missing=missing(schools),
        paused=paused(schools, facts.today),
        obstacles=obstacles(schools),
        overdue=overdue(facts, schools, view),
        talks=talks(facts, schools),
        ahead=ahead(facts, schools),
    )


def _summed(facts: SummaryFacts, schools: tuple[SchoolPositions, ...]) -> Summary:
    """Sums alone; an activity that fewer than three schools answered is left out of all of them.

    It leaves the totals too, or what is hidden could be found by subtraction.
    """
    plan = _crowded(schools, facts.activities)
    kept = tuple(_within(one, plan) for one in schools)
    nameless = tuple(replace(one, answers=()) for one in obstacles(kept))
    moved = replace(changes(kept), worse=(), better=(), reached=())
    matrix = replace(matrix_of(kept, plan, facts.now), rows=())
    head = _head(facts, schools)
    return Summary(head, (), 0, matrix, moved, (), (), nameless, (), (), ())


def _head(facts: SummaryFacts, schools: tuple[SchoolPositions, ...]) -> Head:
    return Head(
        facts.today,
        answered=sum(one.has_answered for one in schools),
        asked=sum(one.was_asked for one in schools),
        schools=len(schools),
    )


def _crowded(
    schools: Iterable[SchoolPositions], activities: Iterable[Activity]
) -> tuple[Activity, ...]:
    answered: dict[str, set[str]] = defaultdict(set)
    for school in schools:
        for one in school.positions:
            if one.answer:
                answered[one.goal.activity_id].add(school.school.id)
    return tuple(one for one in activities if len(answered[one.id]) >= SMALLEST_CROWD)


def _within(school: SchoolPositions, plan: tuple[Activity, ...]) -> SchoolPositions:
    kept = {one.id for one in plan}
    seen = tuple(one for one in school.positions if one.goal.activity_id in kept)
    return replace(school, positions=seen)
