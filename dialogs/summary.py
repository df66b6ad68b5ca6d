"""The chief asks: the one-screen summary, who is missing, and a school's goals behind it."""

from collections.abc import Mapping, Sequence

from dialogs.cards.goals import back_to_summary, goals_card, why_button
from dialogs.cards.missing import missing_card, paused_card
from dialogs.cards.summary import summary_card
from dialogs.cards.sums import sums_card
from dialogs.turn import Say, Turn
from followup.changes import Looked, ReminderAsked
from followup.check_in import Answer
from followup.people import Person, RoleName, School
from followup.plan import Goal
from followup.sight import View
from followup.summary import Summary
from followup.texts import Texts


def offer(summary: Summary, view: View, role: RoleName, say: Texts) -> Turn:
    """The whole summary, or sums alone for whoever may see no single school."""
    card = summary_card(summary, role, say) if view.schools else sums_card(summary, say)
    return Turn(
        says=(Say(card=card, summary=say("summary-title")),),
        changes=(Looked(view.reader_id, "summary", None),),
    )


def turn_page(summary: Summary, role: RoleName, number: str, say: Texts) -> Turn:
    """Another part of the matrix in the same card."""
    page = int(number) if number.isdecimal() and len(number) < 4 else 1
    return Turn(replace=summary_card(summary, role, say, max(page, 1)))


def missing(summary: Summary, view: View, say: Texts) -> Turn:
    card = missing_card(summary.missing, summary.paused, say)
    return Turn(
        says=(Say(card=card, summary=say("summary-missing")),),
        changes=(Looked(view.reader_id, "missing", None),),
    )


def paused(summary: Summary, say: Texts) -> Turn:
    card = paused_card(summary.paused, say)
    return Turn(says=(Say(card=card, summary=say("summary-paused")),))


def nudge(summary: Summary, asked: Sequence[ReminderAsked], say: Texts) -> Turn:
    """A friendly reminder to those who may still get one under the caps."""
    words = say("summary-nudged", count=len(asked))
    card = missing_card(summary.missing, summary.paused, say, words)
    return Turn(replace=card, changes=tuple(asked))


def school(
    reader: Person, school: School, goals: Sequence[Goal], latest: Mapping[str, Answer], say: Texts
) -> Turn:
    """One school's goals with the leader's words behind each colour; looking is written down."""
    ways_on = (why_button(school.id, say), back_to_summary(say))
    card = goals_card(school.name, goals, latest, say, *ways_on)
    return Turn(
        says=(Say(card=card, summary=say("goals-title", school=school.name)),),
        changes=(Looked(reader.id, "school", school.id),),
    )
