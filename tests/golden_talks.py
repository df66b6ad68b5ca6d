"""The cards of `samtaler` and `aftaler`: as the chief and the leader see them."""

from dataclasses import replace
from datetime import timedelta

from dialogs.cards.agreements import AgreementLine, Draft, agreement_form, agreements_card
from dialogs.cards.booked import booked_card, cancelling_card
from dialogs.cards.booking_form import Typed
from dialogs.cards.calendar import calendar_block
from dialogs.cards.talks import (
    InstrumentLine,
    SchoolLine,
    overview_card,
    own_talks_card,
    school_card,
)
from dialogs.reminders import message
from dialogs.told import Told
from dialogs.turn import Card
from followup.cadence import Standing, standing
from followup.calendar_links import CalendarLinks
from followup.reminders import Step
from followup.talk import AgreementState, Talk, TalkState
from followup.texts import Texts
from tests.builders import TODAY, TUESDAY, a_reminder, a_school, an_agreement
from tests.desks import BIRKE, EGE, PEOPLE, talk_at
from tests.school_years import GRUS, LUS, ONE_TO_ONE, a_plan, danish

HELD = talk_at("2026-08-20 10:00", "birkeskolen", id="held", state=TalkState.HELD)
BEGUN = talk_at("2026-10-06 08:00", "birkeskolen", id="begun", instrument_id=ONE_TO_ONE.id)
AHEAD = talk_at("2026-11-24 13:00", "birkeskolen", id="ahead", place="Rådhuset, lokale 2")
_DATES = ("2026-10-19T13:00", "2026-10-21T13:00", "2026-10-23T10:00")
_OWN = "https://pejling.example/calendar/talk.ics"
_LINKS = CalendarLinks(
    ics_url=_OWN, outlook_url=_OWN, teams_url=_OWN, feed_url="https://pejling.example/feed.ics"
)
_LATE = an_agreement("late", what="Svar om lokaler", due=TODAY - timedelta(days=3))
_OPEN = an_agreement("open", what="Besøgsdage for nye elever")
_WAITING = an_agreement("waiting", state=AgreementState.PROPOSED, what="Ny plan for tilsyn")


def overview(say: Texts) -> Card:
    """One school short, one that goes as planned."""
    aa = replace(a_school("aaskolen"), name="Åskolen")
    lines = [SchoolLine(EGE, _standing()), SchoolLine(BIRKE, _standing(HELD, AHEAD))]
    return overview_card([*lines, SchoolLine(aa, _standing(HELD))], say, subscribes=True)


def school(say: Texts) -> Card:
    """A talk that has begun, one ahead, and three instruments with dates to take."""
    return school_card(BIRKE, _lines(BEGUN, AHEAD), say, TUESDAY)


def held(say: Texts) -> Card:
    words = say("talks-held-noted", school=BIRKE.name, day=say.day_month(BEGUN.starts))
    return school_card(BIRKE, _lines(AHEAD), say, TUESDAY, words, refused=False)


def refused(say: Texts) -> Card:
    typed = Typed(ONE_TO_ONE.id, "", "2026-12-24", "10:00", "60", "", may_insist=True)
    words = say("booking-not-a-date")
    return school_card(BIRKE, _lines(AHEAD), say, TUESDAY, words, typed)


def booked(say: Texts) -> Card:
    return booked_card(AHEAD, BIRKE, PEOPLE[:3], "", say)


def moved(say: Texts) -> Card:
    told = say("talks-others-hear", names=say.listing([one.name for one in PEOPLE[1:3]]))
    return booked_card(replace(AHEAD, sequence=1), BIRKE, PEOPLE[:3], told, say)


def own(say: Texts) -> Card:
    lines = _lines(AHEAD)
    return own_talks_card(BIRKE, lines, calendar_block(_LINKS, say), say)


def agreements(say: Texts) -> Card:
    lines = [
        AgreementLine(_LATE, BIRKE, "Centerchef", may_confirm=False, is_overdue=True),
        AgreementLine(_WAITING, BIRKE, "Leder 01", may_confirm=True, is_overdue=False),
        AgreementLine(_OPEN, BIRKE, "Leder 01", may_confirm=False, is_overdue=False),
    ]
    return agreements_card(lines, [BIRKE], say, say("agreements-noted-done"), refused=False)


def agreement(say: Texts) -> Card:
    return agreement_form(BIRKE, PEOPLE[:3], say, Draft())


def _lines(*ahead: Talk) -> list[InstrumentLine]:
    one = InstrumentLine(ONE_TO_ONE, _standing(HELD, *ahead), ahead, HELD, _DATES)
    others = [InstrumentLine(line, None, (), None, _DATES) for line in (LUS, GRUS)]
    return [one, *others]


def _standing(*found: Talk) -> Standing:
    assert ONE_TO_ONE.rule
    return standing(ONE_TO_ONE.rule, a_plan(), found, danish(), TUESDAY)


def cancelling(say: Texts) -> Card:
    told = say("talks-others-hear", names=say.listing(["Leder 01"]))
    return cancelling_card(AHEAD, BIRKE, told, say)


def told_of_a_move(say: Texts) -> Card:
    """To the others at the table, with the way to put the new time into one's own calendar."""
    return _told(Step.MOVED, say, _LINKS)


def told_of_a_cancellation(say: Texts) -> Card:
    return _told(Step.CANCELLED, say, None)


def _told(step: Step, say: Texts, links: CalendarLinks | None) -> Card:
    reminder = a_reminder(step=step, round_id=None, about=AHEAD.starts.date(), talk_id=AHEAD.id)
    return message([Told(reminder, BIRKE.name, talk=AHEAD, links=links)], say).card or {}
