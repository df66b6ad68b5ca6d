"""One school's round as it stands: what is asked, what was said before, what is given."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from followup.check_in import Answer, Need, Obstacle, Round, Trend
from followup.people import Person, RoleName, School
from followup.plan import Goal
from followup.questions import (
    Before,
    Draft,
    Question,
    asked_goals,
    can_confirm_unchanged,
    next_question,
)
from followup.talk import Talk, TalkState
from followup.values import value

NOBODY_BEFORE = Before()


@value(frozen=True, slots=True)
class Asking:
    """What a leader needs to see and what a tap needs to be checked against.

    `before` holds answers of earlier rounds, `given` those of this round, both by goal id.
    """

    person: Person
    school: School
    round: Round
    talk: Talk | None
    today: date  # local to the school
    goals: tuple[Goal, ...]  # every goal of the school, in the plan's order
    before: Mapping[str, Before]
    given: Mapping[str, Answer]
    readers: tuple[RoleName, ...]  # who else can see the answers
    draft: Draft | None = None
    asked: tuple[Goal, ...] = ()  # this round's, in their order: it stays while answers come in

    def __post_init__(self) -> None:
        if not self.asked:
            asked = asked_goals(self.goals, self.before, self.today)
            object.__setattr__(self, "asked", asked)  # frozen for everybody else

    @property
    def unanswered(self) -> tuple[Goal, ...]:
        return tuple(goal for goal in self.asked if goal.id not in self.given)

    @property
    def done(self) -> int:
        return len(self.asked) - len(self.unanswered)

    @property
    def waiting(self) -> int:
        """How many goals roll over to the next round."""
        return sum(goal.can_be_asked(self.today) for goal in self.goals) - len(self.asked)

    @property
    def greens(self) -> tuple[Goal, ...]:
        """Unanswered goals that one tap may confirm unchanged."""
        return tuple(g for g in self.unanswered if can_confirm_unchanged(self.before_of(g.id)))

    @property
    def is_by_deputy(self) -> bool:
        """The goals and the talk are the leader's, and somebody answers in their place."""
        return self.person.is_deputy_at(self.school.id, self.today)

    @property
    def is_early(self) -> bool:
        return self.today < self.round.opens

    @property
    def is_late(self) -> bool:
        return self.today > self.round.closes

    def goal(self, goal_id: str) -> Goal | None:
        return next((goal for goal in self.asked if goal.id == goal_id), None)

    def before_of(self, goal_id: str) -> Before:
        return self.before.get(goal_id, NOBODY_BEFORE)

    def version_of(self, goal_id: str) -> int:
        """The version of this round's answer, 0 when there is none yet."""
        return self.given[goal_id].version if goal_id in self.given else 0

    def draft_for(self, goal: Goal) -> Draft:
        if self.draft and (self.draft.goal_id, self.draft.round_id) == (goal.id, self.round.id):
            return self.draft
        return Draft(goal.id, self.round.id)

    def next_question(self, goal: Goal) -> Question | None:
        return next_question(self.draft_for(goal), goal, self.before_of(goal.id), self.today)

    def with_answers(self, *answers: Answer) -> "Asking":
        given = {**self.given, **{answer.goal_id: answer for answer in answers}}
        return replace(self, given=given, draft=None)

    def answer_of(self, draft: Draft, now: datetime) -> Answer:
        """The whole answer a finished draft stands for.

        Raises:
            ValueError: a question is still open; the caller asks it first.
        """
        if draft.status is None or draft.confidence is None or draft.trend is None:
            raise ValueError(draft.goal_id)
        return Answer(
            goal_id=draft.goal_id,
            school_id=self.school.id,
            status=draft.status,
            confidence=draft.confidence,
            trend=draft.trend,
            obstacle=draft.obstacle or Obstacle.NONE,
            need=draft.need or Need.NOTHING,
            next_step=draft.next_step,
            only_chief=draft.only_chief,
            progress=draft.progress,
            **self._marks(draft.goal_id, now),
        )

    def again(
        self,
        goal: Goal,
        trend: Trend,
        now: datetime,
        *,
        next_step: str = "",
        only_chief: bool = False,
        confirmed_unchanged: bool = False,
    ) -> Answer:
        """Last time's answer with the movement since; its words belong to last time.

        Raises:
            ValueError: the goal was never answered; its first answer is always in full.
        """
        latest = self.before_of(goal.id).latest
        if latest is None:
            raise ValueError(goal.id)
        return replace(
            latest,
            trend=trend,
            next_step=next_step,
            only_chief=only_chief,
            confirmed_unchanged=confirmed_unchanged,
            **self._marks(goal.id, now),
        )

    def _marks(self, goal_id: str, now: datetime) -> dict[str, Any]:
        """What an answer carries besides what was said: in this round, by this person, now."""
        return {
            "round_id": self.round.id,
            "person_id": self.person.id,
            "at": now,
            "late": self.is_late,
            "by_deputy": self.is_by_deputy,
            "corrected": self._talk_is_held and goal_id in self.given,
            "version": self.version_of(goal_id) + 1,
        }

    @property
    def _talk_is_held(self) -> bool:
        return self.talk is not None and self.talk.state is TalkState.HELD
