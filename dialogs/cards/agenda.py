"""The agenda sheet as a card, and the small cards around it: a point, and which talk."""

from collections.abc import Sequence

from dialogs.cards.answers import COLOURS
from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    card,
    column,
    columns,
    heading,
    line,
    note,
    opening,
    quiet,
    quote,
    title,
)
from dialogs.cards.round import remark_block
from dialogs.turn import Card
from followup import agenda_words
from followup.agenda import Sheet
from followup.agenda_words import Line, Part
from followup.people import School
from followup.points import POINT_LIMIT
from followup.talk import Talk
from followup.texts import Texts

MOST_LINES = 6  # of one part; the Word page has all of them
MOST_CHOICES = 6


def sheet_card(
    sheet: Sheet, say: Texts, *, leads: bool = False, word_url: str = "", remark: str = ""
) -> Card:
    """A to H; `leads` for the leader, who may hide own words and share the sheet."""
    words = agenda_words.title(sheet, say)
    head = [note(text, spacing="None") for text in agenda_words.head_lines(sheet.head, say)]
    return card(
        title(words),
        *head,
        remark_block(remark),
        *(_whole(sheet, say, leads, word_url) if sheet.is_one_to_one else _form(sheet, say)),
        fallback=words,
    )


def kept_card(text: str, words: str, talk: Talk | None, say: Texts) -> Card:
    """The receipt of a point."""
    way_on = [button(say("agenda-open"), "agenda.show", talk=talk.id)] if talk else []
    return card(
        line(words, weight="Bolder"),
        quote(text),
        note(say("agenda-point-private")),
        buttons(*way_on) if way_on else None,
        fallback=words,
    )


def point_card(text: str, schools: Sequence[School], say: Texts, remark: str = "") -> Card:
    """A field for a point, with what was typed still in it; one press a school."""
    several = len(schools) > 1
    presses = [
        button(one.name if several else say("agenda-point-keep"), "agenda.point", school=one.id)
        for one in schools[:MOST_CHOICES]
    ]
    return card(
        title(say("agenda-point-title")),
        remark_block(remark),
        _field(text, say),
        line(say("agenda-which")) if several else None,
        buttons(*presses),
        fallback=say("agenda-point-title"),
    )


def choice_card(coming: Sequence[tuple[Talk, School]], say: Texts) -> Card:
    """The next talks, soonest first."""
    presses = [
        button(f"{school.name} · {say.day_month(talk.starts)}", "agenda.show", talk=talk.id)
        for talk, school in coming[:MOST_CHOICES]
    ]
    return card(
        title(say("agenda-open")),
        line(say("agenda-which")),
        buttons(*presses),
        fallback=say("agenda-which"),
    )


def _whole(sheet: Sheet, say: Texts, leads: bool, word_url: str) -> list[Block | None]:
    told = agenda_words.parts(sheet, say)
    return [
        *(block for part in told for block in _part(part, sheet, say, leads)),
        note(agenda_words.issue_words(sheet, say), separator=True, spacing="Medium"),
        note(_who_sees(sheet, say, leads), spacing="None")
        if _who_sees(sheet, say, leads)
        else None,
        buttons(*_ways_on(sheet, say, leads, word_url)),
    ]


def _form(sheet: Sheet, say: Texts) -> list[Block | None]:
    """A LUS or GRUS is not a status talk: date, seats and the way to the form."""
    way = buttons(opening(say("agenda-form"), sheet.form)) if sheet.form else None
    return [line(say("agenda-form-note")), way]


def _part(part: Part, sheet: Sheet, say: Texts, leads: bool) -> list[Block]:
    rest = len(part.lines) - MOST_LINES
    return [
        heading(f"{part.letter}  {part.title}"),
        *(_line(one, sheet, say, leads) for one in part.lines[:MOST_LINES]),
        *([note(say("agenda-more", count=rest))] if rest > 0 else []),
        *([note(part.empty)] if part.empty else []),
    ]


def _line(one: Line, sheet: Sheet, say: Texts, leads: bool) -> Block:
    words = column(
        line(one.text, isSubtle=one.hidden),
        note(one.small, spacing="None") if one.small else None,
        quote(one.quote, size="Small") if one.quote else None,
    )
    if not one.glyph:
        return line(one.text, spacing="Small")
    press = [_hiding(one, sheet, say)] if leads and one.hides else []
    sign = column(line(one.glyph, color=_colour(one), weight="Bolder"), width="20px")
    return columns(sign, words, *press, spacing="Small")


def _hiding(one: Line, sheet: Sheet, say: Texts) -> Block:
    press = button(
        say("agenda-unhide" if one.hidden else "agenda-hide"),
        "agenda.hide",
        talk=sheet.head.talk_id,
        kind=one.hides or "",
        line=one.line_id,
        hidden="false" if one.hidden else "true",
    )
    return column(buttons(press), width="auto")


def _colour(one: Line) -> str:
    if one.urgent:
        return "Attention"
    return COLOURS[one.status] if one.status else "Default"


def _who_sees(sheet: Sheet, say: Texts, leads: bool) -> str:
    if sheet.issue is None:
        return say("agenda-private" if leads else "agenda-waiting")
    return say("agenda-private-new") if sheet.has_unshared else ""


def _ways_on(sheet: Sheet, say: Texts, leads: bool, word_url: str) -> list[Block]:
    talk = sheet.head.talk_id
    ways = [button(say("agenda-add"), "agenda.add", talk=talk)]
    if leads and (sheet.issue is None or sheet.has_unshared):
        words = say("agenda-share-again" if sheet.issue else "agenda-share")
        ways.append(button(words, "agenda.share", talk=talk))
    if word_url:
        ways.append(opening(say("agenda-word"), word_url))
    return [quiet(way) if way["type"] == "Action.Execute" else way for way in ways]


def _field(text: str, say: Texts) -> Block:
    """Longer than allowed, it stays as it was typed, to be shortened."""
    limit = {} if len(text) > POINT_LIMIT else {"maxLength": POINT_LIMIT}
    return {
        "type": "Input.Text",
        "id": "text",
        "label": say("agenda-point-label"),
        "placeholder": say("agenda-point-hint"),
        "isMultiline": True,
        "value": text,
        **limit,
    }
