"""The lines of a summary: what each says, and on which answers and dates it stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from followup.attention import (
    AnswerId,
    answer_id,
)
from followup.cadence import Standing
from followup.check_in import Answer, Obstacle, Status
from followup.people import Person, School
from followup.plan import Goal
from followup.positions import CellState, SchoolPositions, SummaryFacts
from followup.sight import SMALLEST_CROWD, View
from followup.talk import Agreement, Talk

TOP_OBSTACLES = 3
SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Changed:
    school: School
    goal: Goal
    was: Status
    now: Status
    answers: tuple[AnswerId, ...]  # the new one and the one before


@dataclass(frozen=True, slots=True)
class Changes:
    """Names first, counts after; `unchanged` counts the rest of those answered twice."""

    worse: tuple[Changed, ...]
    better: tuple[Changed, ...]
    reached: tuple[Changed, ...]
    counts: tuple[int, int, int]
    unchanged: int


@dataclass(frozen=True, slots=True)
class Missing:
    """A school that owes answers, or is excused from them by a pause."""

    school: School
    leaders: tuple[Person, ...]
    round_id: str
    asked_on: date
    goals: int  # unanswered ones
    back_on: date | None = None  # the day after a pause; None when nobody is paused


@dataclass(frozen=True, slots=True)
class ObstacleLine:
    obstacle: Obstacle
    schools: int
    answers: tuple[AnswerId, ...]


@dataclass(frozen=True, slots=True)
class Overdue:
    agreement: Agreement
    school: School
    owner: str  # name; "" when the person is gone


@dataclass(frozen=True, slots=True)
class TalkLine:
    school: School
    standing: Standing


@dataclass(frozen=True, slots=True)
class Ahead:
    talk: Talk
    school: School | None  # None: the whole municipality


def changes(schools: Iterable[SchoolPositions]) -> Changes:
    found: dict[str, list[Changed]] = {"worse": [], "better": [], "reached": [], "same": []}
    for school in schools:
        for one in school.positions:
            if one.answer and one.before and one.state is not CellState.DROPPED:
                found[_kind(one.answer, one.before)].append(
                    _changed(school.school, one.goal, one.answer, one.before)
                )
    worse, better, reached = (tuple(found[kind]) for kind in ("worse", "better", "reached"))
    counts = (len(worse), len(better), len(reached))
    return Changes(worse, better, reached, counts, unchanged=len(found["same"]))


def missing(schools: Iterable[SchoolPositions]) -> tuple[Missing, ...]:
    return tuple(_owing(schools, CellState.UNANSWERED, date.min))


def paused(schools: Iterable[SchoolPositions], today: date) -> tuple[Missing, ...]:
    return tuple(_owing(schools, CellState.EXCUSED, today))


def obstacles(schools: Iterable[SchoolPositions]) -> tuple[ObstacleLine, ...]:
    """What hindered most schools in their newest round; fewer than three are not told of."""
    met: dict[Obstacle, dict[str, list[AnswerId]]] = defaultdict(lambda: defaultdict(list))
    for school in schools:
        for one in school.positions:
            if one.answer and one.answer.obstacle is not Obstacle.NONE:
                met[one.answer.obstacle][school.school.id].append(answer_id(one.answer))
    lines = [
        ObstacleLine(which, len(at), tuple(id for ids in at.values() for id in ids))
        for which, at in met.items()
        if len(at) >= SMALLEST_CROWD
    ]
    order = list(Obstacle)
    lines.sort(key=lambda one: (-one.schools, order.index(one.obstacle)))
    return tuple(lines[:TOP_OBSTACLES])


def overdue(
    facts: SummaryFacts, schools: Iterable[SchoolPositions], view: View
) -> tuple[Overdue, ...]:
    known = {one.school.id: one.school for one in schools}
    names = {person.id: person.name for person in facts.people}
    late = (one for one in late_promises(facts, view) if one.school_id in known)
    return tuple(Overdue(one, known[one.school_id], names.get(one.owner_id, "")) for one in late)


def talks(facts: SummaryFacts, schools: Iterable[SchoolPositions]) -> tuple[TalkLine, ...]:
    return tuple(
        TalkLine(one.school, facts.standings[one.school.id])
        for one in schools
        if one.school.id in facts.standings
    )


def late_promises(facts: SummaryFacts, view: View) -> list[Agreement]:
    late = (
        one
        for one in facts.agreements
        if one.is_overdue(facts.today) and one.school_id in view.agreements
    )
    return sorted(late, key=lambda one: (one.due, one.id))


def words_for(view: View, answer: Answer) -> str:
    """The leader's own words behind an answer, as far as the reader may see them."""
    readers = view.chief_words if answer.only_chief else view.words
    return answer.next_step if answer.school_id in readers else ""


def ahead(facts: SummaryFacts, schools: Iterable[SchoolPositions]) -> tuple[Ahead, ...]:
    """Talks of the next 14 days, in the order they come."""
    known: dict[str | None, School | None] = {one.school.id: one.school for one in schools}
    known[None] = None
    coming = (
        one
        for one in facts.talks
        if one.state.is_ahead and facts.now <= one.starts < facts.now + SOON
    )
    seen = sorted(
        (one for one in coming if one.school_id in known), key=lambda one: (one.starts, one.id)
    )
    return tuple(Ahead(one, known[one.school_id]) for one in seen)


def _kind(answer: Answer, before: Answer) -> str:
    if answer.status is before.status:
        return "same"
    if answer.status is Status.REACHED:
        return "reached"
    return "worse" if answer.status.rank > before.status.rank else "better"


def _changed(school: School, goal: Goal, answer: Answer, before: Answer) -> Changed:
    ids = (answer_id(answer), answer_id(before))
    return Changed(school, goal, before.status, answer.status, ids)


def _owing(schools: Iterable[SchoolPositions], state: CellState, today: date) -> Iterator[Missing]:
    for one in schools:
        owed = one.in_state(state)
        if owed and one.round:
            back = _back_on(one.leaders, today)
            yield Missing(
                one.school, one.leaders, one.round.id, one.round.opens, len(owed), back_on=back
            )


def _back_on(leaders: Iterable[Person], today: date) -> date | None:
    """The first day one of the leaders is back."""
    lasts = [
        pause.last for one in leaders for pause in one.pauses if pause.first <= today <= pause.last
    ]
    return min(lasts) + timedelta(days=1) if lasts else None
