"""The form that books or moves a talk: date, time, length, place; typed words are never lost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    choice,
    field,
    group,
    toggle,
)
from followup.booking import LENGTHS, USUAL_LENGTH
from followup.plan import Instrument
from followup.talk import Talk
from followup.texts import Texts

_LENGTHS = (30, 45, 60, 90, 120, 150, 180)
PLACE_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Typed:
    """What stood in a form that was refused, and which form it was."""

    instrument_id: str = ""
    talk_id: str = ""
    date: str = ""
    time: str = ""
    minutes: str = ""
    place: str = ""
    may_insist: bool = False  # the refusal can be answered with "anyway"


def booking_form(
    id: str,
    verb: str,
    ids: Mapping[str, str],
    say: Texts,
    typed: Typed | None,
    instrument: Instrument | None,
    talk: Talk | None = None,
    ways: Sequence[Block] = (),
) -> list[Block]:
    """The press that opens it, after other `ways` on, and the form; open when it was refused."""
    filled = typed or _from(talk, instrument, say)
    suffix = id.replace(":", "-").replace("/", "-").replace("#", "-")
    presses = [button(say("talks-save"), verb, form=suffix, **ids)]
    if filled.may_insist:
        presses.append(button(say("talks-anyway"), verb, form=suffix, anyway="true", **ids))
    form = group(
        field("Date", f"date-{suffix}", say("talks-date"), filled.date),
        field("Time", f"time-{suffix}", say("talks-time"), filled.time),
        _length(f"minutes-{suffix}", filled.minutes, say),
        field("Text", f"place-{suffix}", say("talks-place"), filled.place, maxLength=PLACE_LIMIT),
        buttons(*presses),
        id=id,
        isVisible=typed is not None,
    )
    return [buttons(*ways, toggle(say("talks-other-date"), id)), form]


def _from(talk: Talk | None, instrument: Instrument | None, say: Texts) -> Typed:
    if talk is None:
        kind = instrument.kind if instrument else ""
        return Typed(minutes=str(LENGTHS.get(kind, USUAL_LENGTH)))
    minutes = int((talk.ends - talk.starts).total_seconds()) // 60
    return Typed(
        date=say.iso_day(talk.starts),
        time=say.iso_clock(talk.starts),
        minutes=str(minutes),
        place=talk.place,
    )


def _length(id: str, value: str, say: Texts) -> Block:
    lengths = sorted({*_LENGTHS, int(value)} if value.isdecimal() else _LENGTHS)
    named = [(say("talks-minutes", count=n), str(n)) for n in lengths]
    return choice(id, say("talks-length"), named, value or str(USUAL_LENGTH))
