"""The cards of `fordel samtaler`: sixteen schools, one leader away all spring, one slot missed."""

from datetime import UTC, date, datetime
from functools import cache

from dialogs.cards.plan_talks import Shown, booked_card, discarded_card, proposal_card
from dialogs.turn import Card
from followup.chief_hours import Limits
from followup.fair_contact import propose
from followup.people import Pause, Person, School
from followup.texts import Texts
from tests.fair_worlds import a_ground
from tests.school_years import GRUS, LUS, ONE_TO_ONE, chief, leader

_LIMITS = Limits(1, 3)


@cache
def a_proposal(schools: int = 16) -> Shown:
    ids = [f"skole-{n:02d}" for n in range(1, schools + 1)]
    people = (chief(), *(_leader(id) for id in ids))
    now = datetime(2026, 11, 3, 8, tzinfo=UTC)
    ground = a_ground(schools, now, (ONE_TO_ONE, LUS, GRUS), people=people)
    names = {id: School(id, f"Skole {id[-2:]}") for id in ids}
    return Shown(propose(ground, _LIMITS), names, _LIMITS)


def proposal(say: Texts) -> Card:
    return proposal_card(a_proposal(), say)


def changed(say: Texts) -> Card:
    return proposal_card(a_proposal(2), say, say("plan-talks-changed"))


def booked(say: Texts) -> Card:
    shown = a_proposal()
    return booked_card(shown.proposal.talks[:20], 40, shown, say)


def discarded(say: Texts) -> Card:
    return discarded_card(say)


def _leader(school_id: str) -> Person:
    if school_id != "skole-07":
        return leader(school_id)
    return leader(school_id, pauses=(Pause(date(2027, 1, 2), date(2027, 7, 31)),))
