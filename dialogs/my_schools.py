"""Whoever follows several schools sees them on one card, each a tap from its goals."""

from dialogs.cards.my_schools import Glimpse, my_schools_card
from dialogs.turn import Say, Turn
from followup.agenda import next_talk
from followup.changes import Looked
from followup.positions import CellState, SchoolPositions, SummaryFacts, positions
from followup.requests import shows_in, waits_for
from followup.sight import View
from followup.texts import Texts


def show(facts: SummaryFacts, view: View, say: Texts) -> Turn:
    """The schools whose answers the reader may see."""
    seen = [one for one in positions(facts) if one.school.id in view.schools]
    card = my_schools_card([_glimpse(one, facts, view) for one in seen], say)
    return Turn(
        says=(Say(card=card, summary=say("my-schools-title")),),
        changes=(Looked(view.reader_id, "my-schools", None),),
    )


def _glimpse(one: SchoolPositions, facts: SummaryFacts, view: View) -> Glimpse:
    talk = next_talk(facts.talks, one.school.id, facts.now)
    asked = (r for r in facts.requests if r.school_id == one.school.id and shows_in(r, view))
    waiting = sum(waits_for(request, view.reader_id) for request in asked)
    return Glimpse(one.school, _glyphs(one), talk.starts if talk else None, waiting)


def _glyphs(one: SchoolPositions) -> str:
    alive = (goal for goal in one.positions if goal.state is not CellState.DROPPED)
    return " ".join(goal.latest.status.glyph if goal.latest else "–" for goal in alive)
