"""Talks as the convener sees them: who is short, one school's talks, and the form to book."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    card,
    choice,
    column,
    columns,
    group,
    heading,
    line,
    note,
    quiet,
    title,
    toggle,
    told_block,
)
from dialogs.cards.booking_form import Typed, booking_form
from dialogs.cards.calendar import way_to_subscription
from dialogs.cards.summary_more import standing_words
from dialogs.turn import Card
from followup.cadence import CadenceState, Standing
from followup.people import School
from followup.plan import Instrument
from followup.talk import Talk
from followup.texts import Texts

WORRYING = (CadenceState.CANNOT_REACH_MIN, CadenceState.SHORT)


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """One school and its 1:1 talks, for the overview."""

    school: School
    standing: Standing


@dataclass(frozen=True, slots=True)
class InstrumentLine:
    """One instrument at one school: how it stands, what is ahead, when it could be."""

    instrument: Instrument
    standing: Standing | None
    ahead: tuple[Talk, ...]
    last_held: Talk | None
    proposed: tuple[str, ...]  # local starts as 2026-10-20T10:00, free of clashes


def overview_card(lines: Sequence[SchoolLine], say: Texts, *, subscribes: bool = False) -> Card:
    """Who is short stands first, each with its way in; the rest behind one choice."""
    plan_all = button(say("talks-plan-all"), "command.plan-talks")
    short = [one for one in lines if one.standing.state in WORRYING]
    rest = [one for one in lines if one.standing.state not in WORRYING]
    return card(
        title(say("talks-title")),
        heading(say("talks-short", count=len(short))) if short else line(say("talks-none-short")),
        *(_short_row(one, say) for one in short),
        heading(say("talks-rest")) if rest else None,
        *(note(standing_line(one.school.name, one.standing, say)) for one in rest),
        *_choose(rest, say),
        buttons(plan_all, *([way_to_subscription(say)] if subscribes else []), spacing="Medium"),
        fallback=say("talks-title"),
    )


def school_card(
    school: School,
    lines: Sequence[InstrumentLine],
    say: Texts,
    now: datetime,
    remark: str = "",
    typed: Typed | None = None,
    *,
    refused: bool = True,
) -> Card:
    """One school's talks by instrument; a refused form stays open with what was typed.

    Dates stand in sight for the first instrument alone: three times three are a wall.
    """
    first = next((one for one in lines if one.proposed), None)
    return card(
        title(say("talks-at", school=school.name)),
        told_block(remark, refused=refused),
        *(block for one in lines for block in _instrument(school, one, now, say, typed, first)),
        _agree(school, say),
        fallback=say("talks-at", school=school.name),
    )


def own_talks_card(
    school: School,
    lines: Sequence[InstrumentLine],
    calendar: Block | None,
    say: Texts,
    *,
    subscribes: bool = False,
) -> Card:
    """What a leader sees: the next talks, how many were held; booking is the convener's."""
    return card(
        title(say("talks-at", school=school.name)),
        *(block for one in lines for block in _own(school, one, say)),
        calendar,
        buttons(way_to_subscription(say)) if subscribes else None,
        fallback=say("talks-at", school=school.name),
    )


def talk_line(talk: Talk, school: str, say: Texts) -> str:
    return say(
        "talks-line",
        talk=say(f"instrument-{talk.kind}"),
        school=school,
        day=say.weekday(talk.starts),
        hours=say.hours(talk.starts, talk.ends),
    )


def standing_line(name: str, standing: Standing, say: Texts) -> str:
    """Birkeskolen: 1 af 4-6 · mangler booking · næste 20. okt."""
    held = standing_words(standing, say)
    words = say("summary-talk-line", school=name, held=standing.held, range=held)
    parts = [words, say(f"standing-{standing.state}")]
    if standing.next_talk:
        parts.append(say("summary-talk-next", day=say.day_month(standing.next_talk.starts)))
    return " · ".join(parts)


def _short_row(one: SchoolLine, say: Texts) -> Block:
    """Its press is quiet, or the school in the drop-down below would win over this one."""
    press = quiet(button(say("talks-book"), "talks.school", school=one.school.id))
    return columns(
        column(
            line(one.school.name, weight="Bolder"),
            note(standing_line(one.school.name, one.standing, say).partition(": ")[2]),
        ),
        column(buttons(press), width="auto"),
        spacing="Small",
    )


def _choose(rest: Sequence[SchoolLine], say: Texts) -> list[Block]:
    if not rest:
        return []
    named = [(one.school.name, one.school.id) for one in rest]
    schools = choice("school", say("talks-choose"), named, rest[0].school.id)
    return [schools, buttons(button(say("summary-open"), "talks.school"))]


def _instrument(
    school: School,
    one: InstrumentLine,
    now: datetime,
    say: Texts,
    typed: Typed | None,
    first: InstrumentLine | None,
) -> list[Block | None]:
    ids = {"school": school.id, "instrument": one.instrument.id}
    mine = typed if typed and typed.instrument_id == one.instrument.id else None
    moving = mine and any(talk.id == mine.talk_id for talk in one.ahead)
    new = None if moving else mine  # also when the talk that was to be moved is over
    form, hidden = f"book-{one.instrument.id}", f"proposed-{one.instrument.id}"
    folds = bool(one.proposed) and one is not first
    dates = _proposed(one, ids, say, **({"id": hidden, "isVisible": False} if folds else {}))
    ways = [toggle(say("talks-proposed-show"), hidden)] if folds else []
    return [
        heading(_named(one, say)),
        *(block for talk in one.ahead for block in _ahead(talk, school, now, say, mine)),
        None if folds else dates,
        *booking_form(form, "talks.book", ids, say, new, one.instrument, ways=ways),
        dates if folds else None,
    ]


def _agree(school: School, say: Texts) -> Block:
    press = button(say("talks-new-agreement"), "agreements.form", school=school.id, talk="")
    return buttons(quiet(press), separator=True, spacing="Large")


def _named(one: InstrumentLine, say: Texts) -> str:
    name = say(f"instrument-{one.instrument.kind}")
    name = name[:1].upper() + name[1:]
    return standing_line(name, one.standing, say) if one.standing else name


def _ahead(
    talk: Talk, school: School, now: datetime, say: Texts, typed: Typed | None
) -> list[Block | None]:
    """Once it has begun it can have been held, and nobody waits for it: to cancel asks no more."""
    ids = {"school": school.id, "talk": talk.id, "version": str(talk.version)}
    form = f"move-{talk.id}"
    mine = typed if typed and typed.talk_id == talk.id else None
    begun = talk.starts <= now
    held = [quiet(button(say("talks-held"), "talks.held", **ids))] if begun else []
    cancels = "talks.cancel" if begun else "talks.ask_cancel"
    return [
        line(talk_line(talk, school.name, say)),
        note(talk.place, spacing="None") if talk.place else None,
        buttons(
            *held,
            toggle(say("talks-move"), form),
            quiet(button(say("talks-cancel"), cancels, **ids)),
        ),
        *booking_form(form, "talks.move", ids, say, mine, None, talk)[1:],
    ]


def _proposed(one: InstrumentLine, ids: dict[str, str], say: Texts, **looks: Any) -> Block | None:
    """One tap books a proposed date."""
    if not one.proposed:
        return None
    presses = [
        quiet(button(_moment(start, say), "talks.book", date=start[:10], time=start[11:], **ids))
        for start in one.proposed
    ]
    rows = (buttons(press, spacing="Small") for press in presses)
    return group(note(say("talks-proposed")), *rows, **looks)


def _moment(start: str, say: Texts) -> str:
    moment = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(say.zone))
    return say("talk-moment", day=say.weekday(moment), time=say.clock(moment))


def _own(school: School, one: InstrumentLine, say: Texts) -> list[Block]:
    lines = [line(talk_line(talk, school.name, say), spacing="Small") for talk in one.ahead]
    held = one.last_held
    last = [note(say("talks-last-held", day=say.day(held.starts)))] if held else []
    none = [] if lines or last else [note(say("talks-own-none"))]
    return [heading(_named(one, say)), *lines, *last, *none]
