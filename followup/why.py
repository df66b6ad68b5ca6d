"""Why it is yellow: from policy to activity to goal to initiative, down to the answers.

Every number is the sum of the lines under it; what a line counts is the summary's own rule.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from followup.attention import Because
from followup.check_in import Answer
from followup.people import School
from followup.plan import Activity, Goal, Policy
from followup.positions import Position, SummaryFacts, positions
from followup.sight import View
from followup.summary import everything_needed
from followup.summary_lines import words_for


@dataclass(frozen=True, slots=True)
class GoalLine:
    """One goal, the rule that made it need a talk, and the answers both stand on."""

    position: Position
    because: tuple[Because, ...]
    answers: tuple[Answer, ...]  # newest round first; words only as the reader may see them
    who: tuple[str, ...]  # gave each; "" where the name is gone
    initiatives: tuple["GoalLine", ...] = ()

    @property
    def goal(self) -> Goal:
        return self.position.goal

    @property
    def needing(self) -> int:
        """Itself and its initiatives, those that need a talk."""
        return bool(self.because) + sum(one.needing for one in self.initiatives)

    @property
    def goals(self) -> int:
        return 1 + sum(one.goals for one in self.initiatives)


class _Sums:
    """Counts what the lines under it count."""

    __slots__ = ()
    lines: tuple[Any, ...]

    @property
    def needing(self) -> int:
        return sum(one.needing for one in self.lines)

    @property
    def goals(self) -> int:
        return sum(one.goals for one in self.lines)


@dataclass(frozen=True, slots=True)
class ActivityLine(_Sums):
    activity: Activity
    lines: tuple[GoalLine, ...]


@dataclass(frozen=True, slots=True)
class PolicyLine(_Sums):
    policy: Policy
    lines: tuple[ActivityLine, ...]


@dataclass(frozen=True, slots=True)
class Why(_Sums):
    """One school, or one goal of it with its initiatives; what has no goal is left out."""

    school: School
    lines: tuple[PolicyLine, ...]
    goal: Goal | None = None  # None: the whole school


def explain(
    facts: SummaryFacts, policies: Iterable[Policy], view: View, school_id: str, goal_id: str = ""
) -> Why | None:
    """None when the reader may not see that school's answers, or there is no such goal."""
    here = tuple(one for one in facts.schools if one.id == school_id)
    if not here or school_id not in view.schools:
        return None
    alone = replace(facts, schools=here)
    reasons = _reasons(alone, replace(view, schools=frozenset({school_id})))
    shown = {one.goal.id: one for school in positions(alone) for one in school.positions}
    if goal_id:
        shown = {id: one for id, one in shown.items() if _is_within(one.goal, goal_id, shown)}
    names = {person.id: person.name for person in facts.people}
    lines = {id: _line(one, reasons, view, names) for id, one in shown.items()}
    goal = shown[goal_id].goal if goal_id in shown else None
    return None if goal_id and not goal else Why(here[0], _policies(policies, lines), goal)


def _reasons(facts: SummaryFacts, view: View) -> dict[str, tuple[Because, ...]]:
    """By goal id, exactly as the summary has them."""
    needed = everything_needed(facts, view)
    return {one.goal.id: one.because for one in needed if one.goal and one.because}


def _is_within(goal: Goal, goal_id: str, shown: Mapping[str, Position]) -> bool:
    """The goal itself, or an initiative somewhere under it."""
    passed: set[str] = set()
    here: str | None = goal.id
    while here and here not in passed:
        if here == goal_id:
            return True
        passed.add(here)
        here = shown[here].goal.parent_id if here in shown else None
    return False


def _line(
    position: Position,
    reasons: Mapping[str, tuple[Because, ...]],
    view: View,
    names: Mapping[str, str],
) -> GoalLine:
    because = reasons.get(position.goal.id, ())
    wanted = {(id.round_id, id.version) for one in because for id in one.answers}
    newest = position.latest
    given = [one.answer for one in position.sittings if one.answer]
    told = [one for one in given if one is newest or (one.round_id, one.version) in wanted]
    seen = tuple(replace(one, next_step=words_for(view, one)) for one in told)
    who = tuple(names.get(one.person_id, "") for one in seen)
    return GoalLine(position, because, seen, who)


def _policies(policies: Iterable[Policy], lines: Mapping[str, GoalLine]) -> tuple[PolicyLine, ...]:
    found = (PolicyLine(policy, _activities(policy, lines)) for policy in policies)
    return tuple(one for one in found if one.lines)


def _activities(policy: Policy, lines: Mapping[str, GoalLine]) -> tuple[ActivityLine, ...]:
    found = (ActivityLine(one, _under(one, lines)) for one in policy.activities)
    return tuple(one for one in found if one.lines)


def _under(activity: Activity, lines: Mapping[str, GoalLine]) -> tuple[GoalLine, ...]:
    """The activity's goals, each with its initiatives; one under a goal elsewhere stands alone."""
    here = {id: one for id, one in lines.items() if one.goal.activity_id == activity.id}
    above = [one for one in here.values() if one.goal.parent_id not in here]
    return tuple(_with_initiatives(one, here) for one in above)


def _with_initiatives(line: GoalLine, here: Mapping[str, GoalLine]) -> GoalLine:
    own = (one for one in here.values() if one.goal.parent_id == line.goal.id)
    return replace(line, initiatives=tuple(_with_initiatives(one, here) for one in own))
