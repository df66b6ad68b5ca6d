"""A leader asks for help: a form of three fields, and how the school's requests stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    card,
    choice,
    column,
    columns,
    field,
    group,
    heading,
    line,
    note,
    quiet,
    quote,
    title,
    toggle,
)
from dialogs.cards.requests import asked_for, request_ids
from dialogs.cards.round import remark_block
from dialogs.tray import RequestLine
from dialogs.turn import Card
from followup.requests import WORDS_LIMIT, RequestState
from followup.texts import Texts

SHOWN = 10
_GLYPHS = {RequestState.OPEN: "○", RequestState.TAKEN: "●", RequestState.ANSWERED: "✓"}
Choices = Sequence[tuple[str, str]]  # title and value


@dataclass(frozen=True, slots=True)
class Plea:
    """What stands in the form, as chosen and typed."""

    about: str = ""
    ask: str = ""
    words: str = ""
    only_chief: bool = False


def sparring_card(
    lines: Sequence[RequestLine],
    about: Choices,
    ask: Choices,
    say: Texts,
    plea: Plea | None = None,
    remark: str = "",
) -> Card:
    """With requests on their way the form waits behind a press; `plea` keeps a refused one open."""
    hidden = bool(lines) and plea is None
    return card(
        title(say("sparring-title")),
        remark_block(remark),
        *_own(lines, say),
        buttons(toggle(say("sparring-new"), "new"), spacing="Medium") if hidden else None,
        group(*_form(about, ask, plea or Plea(), say), id="new", isVisible=not hidden),
        fallback=say("sparring-title"),
    )


def _form(about: Choices, ask: Choices, plea: Plea, say: Texts) -> list[Block]:
    limit = {} if len(plea.words) > WORDS_LIMIT else {"maxLength": WORDS_LIMIT}
    return [
        choice("about", say("sparring-about"), about, plea.about or about[0][1]),
        choice("ask", say("sparring-ask"), ask, plea.ask or ask[0][1]),
        field(
            "Text",
            "words",
            say("sparring-words"),
            plea.words,
            isMultiline=True,
            placeholder=say("next-step-hint"),
            **limit,
        ),
        {
            "type": "Input.Toggle",
            "id": "only_chief",
            "title": say("next-step-only-chief"),
            "value": str(plea.only_chief).lower(),
        },
        buttons(button(say("sparring-send"), "sparring.send")),
        note(say("sparring-readers")),
    ]


def _own(lines: Sequence[RequestLine], say: Texts) -> list[Block]:
    rest = len(lines) - SHOWN
    return [
        *([heading(say("sparring-own"))] if lines else []),
        *(_row(one, say) for one in lines[:SHOWN]),
        *([note(say("summary-needs-more", count=rest))] if rest > 0 else []),
    ]


def _row(one: RequestLine, say: Texts) -> Block:
    done = one.request.state is RequestState.ANSWERED
    verb, words = ("close", "requests-close") if done else ("withdraw", "sparring-withdraw")
    return columns(
        column(line(_GLYPHS[one.request.state], weight="Bolder"), width="20px"),
        column(
            line(asked_for(one, say), weight="Bolder"),
            note(_standing(one, say), spacing="None"),
            quote(one.words, size="Small") if one.words else None,
            line(f"→ {one.request.reply}", spacing="Small") if one.request.reply else None,
        ),
        column(
            buttons(quiet(button(say(words), f"sparring.{verb}", **request_ids(one)))),
            width="auto",
        ),
        spacing="Medium",
    )


def _standing(one: RequestLine, say: Texts) -> str:
    """Who is to answer and since when; who took it; who answered."""
    request = one.request
    at = request.handled_at or request.asked_at
    return say(
        f"sparring-state-{request.state}",
        day=say.day_month(at),
        name=one.handler or "–",
        role=say(f"role-{request.role}"),
        names=say.listing(list(one.names)) if one.names else "–",
    )
