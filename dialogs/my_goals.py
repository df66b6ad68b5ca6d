"""A leader looks at the school's own goals, each with its last answer."""

from collections.abc import Mapping, Sequence

from dialogs.cards.goals import goals_card, status_button
from dialogs.turn import Say, Turn
from followup.check_in import Answer
from followup.people import School
from followup.plan import Goal
from followup.texts import Texts


def show(school: School, goals: Sequence[Goal], latest: Mapping[str, Answer], say: Texts) -> Turn:
    card = goals_card(school.name, goals, latest, say, status_button(say))
    return Turn(says=(Say(card=card, summary=say("goals-title", school=school.name)),))
