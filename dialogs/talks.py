"""Booking in chat: who is short, a school's talks; book, move, cancel, held."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from dialogs.cards.booked import booked_card, cancelling_card
from dialogs.cards.booking_form import PLACE_LIMIT
from dialogs.cards.calendar import calendar_block
from dialogs.cards.talks import (
    WORRYING,
    InstrumentLine,
    SchoolLine,
    overview_card,
    own_talks_card,
    school_card,
)
from dialogs.refused_booking import refused, typed_in
from dialogs.school_desk import SchoolDesk
from dialogs.turn import Heard, Say, Turn
from followup.booking import Wish, booked, concluded, wished
from followup.cadence import standing
from followup.calendar import local_day
from followup.calendar_links import CalendarLinks
from followup.change_ladder import change_ladder, reaches_all
from followup.changes import TalkSaved
from followup.collation import by_name
from followup.errors import (
    AlreadyOver,
    ChangedMeanwhile,
    NotADate,
    NotUnderstood,
    Refusal,
    TooLong,
)
from followup.people import School
from followup.plan import Instrument
from followup.talk import Talk, TalkState
from followup.texts import Texts


def overview(lines: Sequence[SchoolLine], say: Texts, *, subscribes: bool = False) -> Turn:
    """All schools, those that are short first, then by name."""
    card = overview_card(sorted(lines, key=_worry), say, subscribes=subscribes)
    return Turn(says=(Say(card=card, summary=say("talks-title")),))


def own(
    school: School,
    lines: Sequence[InstrumentLine],
    links: CalendarLinks | None,
    say: Texts,
    *,
    subscribes: bool = False,
) -> Turn:
    """`links` put the next talk in the person's own calendar, and lead to all of them."""
    calendar = calendar_block(links, say) if links else None
    subscribes = subscribes and not (links and links.feed_url)
    card = own_talks_card(school, lines, calendar, say, subscribes=subscribes)
    return Turn(says=(Say(card=card, summary=say("talks-title")),))


def show(at: SchoolDesk, say: Texts) -> Turn:
    return Turn(replace=school_card(at.school, at.lines, say, at.desk.now))


def named(at: SchoolDesk, say: Texts) -> Turn:
    """As `show`, in a message of its own."""
    card = school_card(at.school, at.lines, say, at.desk.now)
    return Turn(says=(Say(card=card, summary=say("talks-title")),))


def booked_in(turn: Turn) -> Talk | None:
    """The talk this turn books or moves, if it does."""
    saved = (change.talk for change in turn.changes if isinstance(change, TalkSaved))
    return next((talk for talk in saved if talk.state.is_ahead), None)


def with_calendar(turn: Turn, links: CalendarLinks, say: Texts) -> Turn:
    """The receipt of a booking, with the ways to put it in one's own calendar."""
    if turn.replace is None:
        return turn
    body = [*turn.replace["body"]]
    body.insert(-1, calendar_block(links, say))
    return replace(turn, replace=turn.replace | {"body": body})


def press(heard: Heard, at: SchoolDesk, now: datetime, say: Texts) -> Turn:
    """Book, move, cancel or held; a refusal keeps the form as it was typed."""
    act = _ACTS.get(heard.verb)
    if act is None:
        raise NotUnderstood
    try:
        return act(heard, at, now, say)
    except Refusal as refusal:
        return refused(heard, at, refusal, say)


def _worry(one: SchoolLine) -> tuple[int, Any]:
    state = one.standing.state
    rank = WORRYING.index(state) if state in WORRYING else len(WORRYING)
    return rank, by_name(one.school.name)


def _book(heard: Heard, at: SchoolDesk, now: datetime, say: Texts) -> Turn:
    line = at.instrument(heard.values.get("instrument", ""))
    if line is None:
        raise NotUnderstood
    return _saved(_wish(heard, at, line, None), at, say)


def _move(heard: Heard, at: SchoolDesk, now: datetime, say: Texts) -> Turn:
    talk = _pressed(heard, at)
    line = at.instrument(talk.instrument_id)
    if line is None:
        raise NotUnderstood
    return _saved(_wish(heard, at, line, talk), at, say)


def _held(heard: Heard, at: SchoolDesk, now: datetime, say: Texts) -> Turn:
    return _concluded(heard, at, TalkState.HELD, "talks-held-noted", now, say)


def _ask_cancel(heard: Heard, at: SchoolDesk, now: datetime, say: Texts) -> Turn:
    """The others hear of it, so it is asked before it is done."""
    talk = _pressed(heard, at)
    told = _who_hears(concluded(talk, TalkState.CANCELLED, now), at, say)
    return Turn(replace=cancelling_card(talk, at.school, told, say))


def _cancel(heard: Heard, at: SchoolDesk, now: datetime, say: Texts) -> Turn:
    return _concluded(heard, at, TalkState.CANCELLED, "talks-cancelled", now, say)


_ACTS = {
    "talks.book": _book,
    "talks.move": _move,
    "talks.held": _held,
    "talks.ask_cancel": _ask_cancel,
    "talks.cancel": _cancel,
}


def _concluded(
    heard: Heard, at: SchoolDesk, state: TalkState, key: str, now: datetime, say: Texts
) -> Turn:
    talk = concluded(_pressed(heard, at), state, now)
    noted = say(key, school=at.school.name, day=say.day_month(talk.starts))
    words = " ".join(filter(None, (noted, _who_hears(talk, at, say))))
    lines = tuple(_after(one, talk, at) for one in at.lines)
    card = school_card(at.school, lines, say, now, words, refused=False)
    return Turn(replace=card, changes=(TalkSaved(talk),))


def _after(one: InstrumentLine, talk: Talk, at: SchoolDesk) -> InstrumentLine:
    """The talk is no longer ahead, and the count says at once what became of it."""
    if at.plan is None or one.instrument.id != talk.instrument_id:
        return one
    ahead = tuple(other for other in one.ahead if other.id != talk.id)
    key = (talk.instrument_id, talk.school_id)
    now_so = [talk if other.id == talk.id else other for other in at.desk.talks]
    own = [other for other in now_so if (other.instrument_id, other.school_id) == key]
    rule, calendar = one.standing and one.standing.rule, at.desk.calendar
    return replace(
        one,
        ahead=ahead,
        standing=standing(rule, at.plan, own, calendar, at.desk.now) if rule else None,
    )


def _pressed(heard: Heard, at: SchoolDesk) -> Talk:
    """The talk on the card.

    Raises:
        AlreadyOver: it was held or cancelled.
        ChangedMeanwhile: somebody moved it since the card was drawn.
    """
    talk = at.talk(heard.values.get("talk", ""))
    if talk is None:
        raise NotUnderstood
    if not talk.state.is_ahead:
        raise AlreadyOver
    if heard.values.get("version") != str(talk.version):
        raise ChangedMeanwhile(starts=talk.starts)
    return talk


def _wish(heard: Heard, at: SchoolDesk, line: Instrument, talk: Talk | None) -> Wish:
    typed = typed_in(heard, line.id, talk.id if talk else "")
    if len(typed.place) > PLACE_LIMIT:
        raise TooLong(limit=PLACE_LIMIT)
    zone = at.desk.calendar.zone
    try:
        starts, ends = wished(typed.date, typed.time, int(typed.minutes or "60"), zone)
    except (ValueError, OverflowError) as fault:
        raise NotADate from fault
    return Wish(
        line,
        at.school.id,
        starts,
        ends,
        place=typed.place,
        moving=talk,
        anyway=heard.values.get("anyway") == "true",
    )


def _saved(wish: Wish, at: SchoolDesk, say: Texts) -> Turn:
    talk = booked(wish, at.desk, at.slots.get(wish.instrument.id, ()))
    seats = at.desk.seats(
        wish.instrument, at.school.id, local_day(talk.starts, at.desk.calendar.zone)
    )
    card = booked_card(talk, at.school, seats, _who_hears(talk, at, say), say)
    return Turn(replace=card, changes=(TalkSaved(talk),))


def _who_hears(talk: Talk, at: SchoolDesk, say: Texts) -> str:
    """Of a move or a cancellation: the others at the table, or that the time is too short."""
    line, calendar = at.instrument(talk.instrument_id), at.desk.calendar
    news = change_ladder(line, talk, calendar) if line else None
    if line is None or news is None or news.only_told:
        return ""
    others = at.desk.guests(line, talk.school_id, local_day(talk.starts, calendar.zone))
    if not others:
        return ""
    in_time = reaches_all(talk, at.desk.now, calendar)
    names = say.listing([person.name for person in others])
    return say("talks-others-hear" if in_time else "talks-tell-others", names=names)
