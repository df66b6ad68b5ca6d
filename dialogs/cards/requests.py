"""Requests as those who answer meet them: what waits, since when, and the form for an answer."""

from collections.abc import Sequence
from math import ceil

from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    card,
    field,
    group,
    line,
    note,
    quiet,
    quote,
    title,
)
from dialogs.cards.round import remark_block
from dialogs.tray import RequestLine
from dialogs.turn import Card
from followup.requests import REPLY_LIMIT, RequestState
from followup.texts import Texts

SHOWN = 6


def requests_card(
    lines: Sequence[RequestLine], say: Texts, remark: str = "", number: int = 1
) -> Card:
    """The oldest first, a page at a time; each can be taken, answered, closed."""
    pages = ceil(len(lines) / SHOWN) or 1
    at = (number - 1) % pages
    return card(
        title(say("requests-title")),
        remark_block(remark),
        *(_row(one, say) for one in lines[at * SHOWN : (at + 1) * SHOWN]),
        _next_page(at + 1, pages, say) if pages > 1 else None,
        None if lines else line(say("requests-none")),
        fallback=say("requests-title"),
    )


def reply_card(one: RequestLine, say: Texts, typed: str = "", remark: str = "") -> Card:
    """What is asked, and a field; longer than allowed, it stays as it was typed."""
    limit = {} if len(typed) > REPLY_LIMIT else {"maxLength": REPLY_LIMIT}
    words = say("requests-reply-to", school=one.school)
    return card(
        title(words),
        remark_block(remark),
        line(asked_for(one, say), weight="Bolder"),
        quote(one.words) if one.words else None,
        field(
            "Text",
            "reply",
            say("requests-reply"),
            typed,
            isMultiline=True,
            placeholder=say("next-step-hint"),
            **limit,
        ),
        buttons(
            button(say("requests-send"), "requests.answer", **request_ids(one)),
            quiet(button(say("requests-back"), "requests.show")),
        ),
        note(say("requests-reply-readers")),
        fallback=words,
    )


def asked_for(one: RequestLine, say: Texts) -> str:
    """The need, and the goal it is about."""
    words = what_words(one, say)
    return words[:1].upper() + words[1:]


def what_words(one: RequestLine, say: Texts) -> str:
    """The same inside a sentence."""
    need = say(f"need-{one.request.need}")
    return say("requests-about", need=need, goal=one.goal) if one.goal else need


def take_button(one: RequestLine, say: Texts) -> Block:
    return button(say("requests-take"), "requests.take", **request_ids(one))


def request_ids(one: RequestLine) -> dict[str, str]:
    return {"request": one.request.id, "version": str(one.request.version)}


def _next_page(number: int, pages: int, say: Texts) -> Block:
    following = number % pages + 1
    words = say("summary-page", page=following, pages=pages)
    press = button(words, "requests.show", page=str(following))
    return buttons(press, separator=True, spacing="Medium")


def _row(one: RequestLine, say: Texts) -> Block:
    return group(
        line(one.school, weight="Bolder"),
        line(asked_for(one, say), spacing="None"),
        note(_small_print(one, say), spacing="None"),
        quote(one.words, size="Small") if one.words else None,
        buttons(*_presses(one, say), spacing="Small"),
        separator=True,
        spacing="Medium",
    )


def _small_print(one: RequestLine, say: Texts) -> str:
    request = one.request
    parts = [
        say("requests-since", day=say.day_month(request.asked_at)),
        one.asker,
        "" if one.is_asked else say("requests-to", role=say(f"role-{request.role}")),
        say("next-step-only-chief").lower() if request.only_chief else "",
        _taken(one, say),
    ]
    return " · ".join(part for part in parts if part)


def _taken(one: RequestLine, say: Texts) -> str:
    if one.request.state is not RequestState.TAKEN:
        return ""
    return say("requests-taken-by-you") if one.is_mine else say("requests-taken", name=one.handler)


def _presses(one: RequestLine, say: Texts) -> list[Block]:
    ids = request_ids(one)
    is_open = one.request.state is RequestState.OPEN
    return [
        *([take_button(one, say)] if is_open else []),
        button(say("requests-answer"), "requests.form", **ids),
        button(say("requests-close"), "requests.close", **ids),
    ]
