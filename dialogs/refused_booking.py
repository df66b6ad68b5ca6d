"""A booking that a rule refuses: the reason, what would work, and the form as it was typed."""

from datetime import date

from dialogs.cards.booking_form import Typed
from dialogs.cards.talks import school_card
from dialogs.refusals import told
from dialogs.school_desk import SchoolDesk
from dialogs.turn import Heard, Turn
from followup.alternatives import Sought, alternative
from followup.errors import (
    Clash,
    DayOff,
    InThePast,
    NobodyThere,
    NotADate,
    OutsideSlot,
    Refusal,
)
from followup.talk import Talk
from followup.texts import Texts

_FORMS = ("talks.book", "talks.move")
_NEEDS_ANOTHER_DAY = (Clash, DayOff, InThePast, NobodyThere, NotADate, OutsideSlot)


def refused(heard: Heard, at: SchoolDesk, refusal: Refusal, say: Texts) -> Turn:
    """The same card; on top the reason and what would work, and the form as it was typed."""
    if heard.verb not in _FORMS:
        words = told(refusal, say)
        return Turn(replace=school_card(at.school, at.lines, say, at.desk.now, words))
    insist = isinstance(refusal, OutsideSlot)
    talk = at.talk(heard.values.get("talk", ""))
    instrument_id = talk.instrument_id if talk else heard.values.get("instrument", "")
    typed = typed_in(heard, instrument_id, talk.id if talk else "", insist=insist)
    words = told(refusal, say)
    if isinstance(refusal, _NEEDS_ANOTHER_DAY) and not _is_answered(refusal):
        words = " ".join(filter(None, (words, _instead(typed, at, talk, say))))
    return Turn(replace=school_card(at.school, at.lines, say, at.desk.now, words, typed))


def _is_answered(refusal: Refusal) -> bool:
    """A clash names a free hour of the same day, where there is one."""
    return isinstance(refusal, Clash) and refusal.values["instead"] is not None


def _instead(typed: Typed, at: SchoolDesk, talk: Talk | None, say: Texts) -> str:
    line = at.instrument(typed.instrument_id)
    assert line  # a talk of no line we know is not understood, long before its day is looked at
    sought = Sought(line, at.school.id, at.slots.get(line.id, ()), talk)
    found = alternative(sought, _day(typed.date), at.desk)
    if found is None:
        return say("booking-instead-none")
    moment = say("talk-moment", day=say.weekday(found), time=say.clock(found))
    return say("booking-instead", instead=moment)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def typed_in(heard: Heard, instrument_id: str, talk_id: str, *, insist: bool = False) -> Typed:
    """A form's fields carry the form's name; a proposed date comes with the press itself."""
    form = heard.values.get("form", "")

    def of(name: str) -> str:
        return heard.values.get(f"{name}-{form}", heard.values.get(name, "")).strip()

    return Typed(instrument_id, talk_id, of("date"), of("time"), of("minutes"), of("place"), insist)
