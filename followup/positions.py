"""How every goal stands in its school's newest round: exactly one state for each.

Schools are asked before their own talks, so their rounds need not begin on the same day.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from followup.attention import Sitting
from followup.cadence import Standing
from followup.check_in import Answer, Round, Status, Trend
from followup.collation import by_name
from followup.people import Person, RoleName, School
from followup.plan import Activity, Goal
from followup.questions import Before, asked_goals
from followup.requests import Request
from followup.talk import Agreement, Talk


class CellState(StrEnum):
    """The worst first: where several goals share a cell, the first of these is shown."""

    BEHIND = "behind"
    AT_RISK = "at_risk"
    UNANSWERED = "unanswered"
    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    REACHED = "reached"
    EXCUSED = "excused"
    NOT_ASKED = "not_asked"
    DROPPED = "dropped"
    NO_GOAL = "no_goal"

    @property
    def severity(self) -> int:
        return list(CellState).index(self)


@dataclass(frozen=True, slots=True)
class SummaryFacts:
    """What a summary is computed from. Rounds and answers reach back some slots."""

    now: datetime  # aware, UTC
    today: date  # local to the municipality
    patience: date  # ten working days ago: an agreement due before it needs a talk
    schools: tuple[School, ...]
    activities: tuple[Activity, ...]  # in the plan's order
    goals: tuple[Goal, ...]
    rounds: tuple[Round, ...]
    answers: tuple[Answer, ...]
    people: tuple[Person, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    requests: tuple[Request, ...] = ()  # not closed
    talks: tuple[Talk, ...] = ()
    standings: Mapping[str, Standing] = field(default_factory=dict)  # 1:1 cadence by school id


@dataclass(frozen=True, slots=True)
class Position:
    """How one goal stands: its state, this round's answer, the one before, all its rounds."""

    goal: Goal
    state: CellState
    answer: Answer | None  # given in this round
    before: Answer | None  # the newest of an earlier round
    sittings: tuple[Sitting, ...]  # newest first

    @property
    def latest(self) -> Answer | None:
        return self.answer or self.before

    @property
    def movement(self) -> Trend | None:
        """Since the answer before; when the status is the same, what the leader says."""
        if self.answer is None or self.before is None:
            return None
        step = self.answer.status.rank - self.before.status.rank
        if step == 0:
            return self.answer.trend
        return Trend.WORSE if step > 0 else Trend.BETTER


@dataclass(frozen=True, slots=True)
class SchoolPositions:
    """One school: its round, who leads it, its goals in the order of the facts."""

    school: School
    round: Round | None  # the newest that has begun; None when none has
    leaders: tuple[Person, ...]
    positions: tuple[Position, ...]

    def in_state(self, *states: CellState) -> tuple[Position, ...]:
        return tuple(one for one in self.positions if one.state in states)

    @property
    def has_answered(self) -> bool:
        """True when something was answered and nothing that was asked is missing."""
        answered = any(one.answer for one in self.positions)
        return answered and not self.in_state(CellState.UNANSWERED)

    @property
    def was_asked(self) -> bool:
        return self.has_answered or bool(self.in_state(CellState.UNANSWERED))


def positions(facts: SummaryFacts) -> tuple[SchoolPositions, ...]:
    """Every school by name, with every goal under the activities asked for."""
    activities = {one.id for one in facts.activities}
    goals, rounds = defaultdict(list), defaultdict(list)
    for goal in facts.goals:
        if goal.activity_id in activities:
            goals[goal.school_id].append(goal)
    answers = _newest_versions(facts.answers)
    begun = {round_id for _, round_id in answers}
    for one in facts.rounds:
        if one.opens <= facts.today or one.id in begun:  # an early answer fills the coming round
            rounds[one.school_id].append(one)
    schools = sorted(facts.schools, key=lambda one: by_name(one.name))
    return tuple(_school(facts, one, goals[one.id], rounds[one.id], answers) for one in schools)


_Answers = dict[tuple[str, str], Answer]  # by goal id and round id


def leaders_of(school_id: str, people: Iterable[Person], day: date) -> tuple[Person, ...]:
    """Who leads the school that day, by name."""
    leading = (one for one in people if school_id in one.schools_as(RoleName.LEADER, day))
    return tuple(sorted(leading, key=lambda one: (by_name(one.name), one.id)))


def _newest_versions(answers: Iterable[Answer]) -> _Answers:
    ordered = sorted(answers, key=lambda one: one.version)
    return {(one.goal_id, one.round_id): one for one in ordered}


def _school(
    facts: SummaryFacts,
    school: School,
    goals: list[Goal],
    rounds: list[Round],
    answers: _Answers,
) -> SchoolPositions:
    newest_first = sorted(rounds, key=lambda one: (one.opens, one.id), reverse=True)
    begun = {round_id for _, round_id in answers}
    alive = (one for one in newest_first if not one.cancelled or one.id in begun)
    current = next(alive, None)
    asked = _asked(newest_first, goals, answers, facts.today)
    silences = {one.id: _is_excused(one, facts) for one in newest_first}
    found = []
    for goal in goals:
        sittings = tuple(
            Sitting(one, answers.get((goal.id, one.id)), silences[one.id])
            for one in newest_first
            if goal.id in asked[one.id]
        )
        found.append(_position(goal, current, sittings, facts.today))
    return SchoolPositions(
        school, current, leaders_of(school.id, facts.people, facts.today), tuple(found)
    )


def _asked(
    rounds: list[Round], goals: list[Goal], answers: _Answers, today: date
) -> dict[str, set[str]]:
    """Goal ids by round: those answered, and those the round's card asks about once it is open."""
    asked: dict[str, set[str]] = {}
    before: dict[str, Before] = {}
    for one in reversed(rounds):
        given = {goal.id: answers.get((goal.id, one.id)) for goal in goals}
        asked[one.id] = {id for id, answer in given.items() if answer}
        if one.opens <= today and not one.cancelled:
            on_card = asked_goals(goals, before, min(one.closes, today))
            asked[one.id] |= {goal.id for goal in on_card}
        before |= {id: Before(answer) for id, answer in given.items() if answer}
    return asked


def _is_excused(one: Round, facts: SummaryFacts) -> bool:
    """Nobody is missed who could not answer: all leaders paused today, or when it closed."""
    day = min(one.closes, facts.today)
    leaders = leaders_of(one.school_id, facts.people, day)
    return bool(leaders) and all(leader.is_paused(day) for leader in leaders)


def _position(
    goal: Goal, current: Round | None, sittings: tuple[Sitting, ...], today: date
) -> Position:
    here = next((one for one in sittings if current and one.round.id == current.id), None)
    earlier = (one.answer for one in sittings if one is not here and one.answer)
    answer = here.answer if here else None
    return Position(goal, _state(goal, here, today), answer, next(earlier, None), sittings)


def _state(goal: Goal, here: Sitting | None, today: date) -> CellState:
    if goal.is_dropped(today) or (here and here.answer and here.answer.status is Status.DROPPED):
        return CellState.DROPPED
    if here is None:
        return CellState.NOT_ASKED
    if here.answer:
        return CellState(here.answer.status.value)
    return CellState.EXCUSED if here.excused else CellState.UNANSWERED
