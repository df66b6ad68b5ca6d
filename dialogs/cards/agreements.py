"""Agreements: open ones with what can be done about each, and the form for a new one."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    card,
    choice,
    field,
    group,
    line,
    note,
    quiet,
    title,
    told_block,
)
from dialogs.turn import Card
from followup.agreements import WHAT_LIMIT
from followup.commands import CommandName, word_for
from followup.people import Person, School
from followup.talk import Agreement, AgreementState
from followup.texts import Texts

SHOWN = 8


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """One agreement as this reader meets it."""

    agreement: Agreement
    school: School
    owner: str  # name; "" when the person is gone
    may_confirm: bool
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form, as typed."""

    what: str = ""
    owner: str = ""
    due: str = ""


def agreements_card(
    lines: Sequence[AgreementLine],
    schools: Sequence[School],
    say: Texts,
    remark: str = "",
    *,
    refused: bool = True,
) -> Card:
    """Overdue first, then what waits for an answer, then by date."""
    shown = lines[:SHOWN]
    rest = len(lines) - len(shown)
    return card(
        title(say("agreements-title")),
        told_block(remark, refused=refused),
        *(block for one in shown for block in _line(one, say)),
        note(say("summary-needs-more", count=rest)) if rest > 0 else None,
        None if lines else line(say("agreements-none")),
        _new(schools, say),
        fallback=say("agreements-title"),
    )


def agreement_form(
    school: School,
    people: Sequence[Person],
    say: Texts,
    draft: Draft,
    talk_id: str = "",
    remark: str = "",
) -> Card:
    """What, who, when; the other side is asked to confirm."""
    ids = {"school": school.id, "talk": talk_id}
    return card(
        title(say("agreements-new-at", school=school.name)),
        told_block(remark),
        field(
            "Text",
            "what",
            say("agreements-what"),
            draft.what,
            maxLength=WHAT_LIMIT,
            isMultiline=True,
            placeholder=say("next-step-hint"),
        ),
        _who(people, draft.owner, say),
        field("Date", "due", say("agreements-due"), draft.due),
        buttons(
            button(say("agreements-propose"), "agreements.propose", **ids),
            quiet(button(say("agreements-show"), "agreements.show")),
        ),
        note(say("agreements-must-confirm")),
        fallback=say("agreements-new-at", school=school.name),
    )


def agreement_words(one: AgreementLine, say: Texts) -> str:
    return say(
        "agreements-line",
        what=one.agreement.what,
        owner=one.owner or "–",
        day=say.day(one.agreement.due),
    )


def confirm_buttons(one: Agreement, say: Texts) -> list[Block]:
    ids = {"agreement": one.id, "version": str(one.version)}
    return [
        button(say("agreements-confirm"), "agreements.confirm", **ids),
        button(say("agreements-decline"), "agreements.withdraw", **ids),
    ]


def _line(one: AgreementLine, say: Texts) -> list[Block | None]:
    state = "overdue" if one.is_overdue else one.agreement.state
    words = say(f"agreement-state-{state}", school=one.school.name)
    return [
        group(
            line(agreement_words(one, say), weight="Bolder" if one.is_overdue else "Default"),
            note(words, spacing="None"),
            buttons(*_presses(one, say)),
            spacing="Medium",
        )
    ]


def _presses(one: AgreementLine, say: Texts) -> list[Block]:
    ids = {"agreement": one.agreement.id, "version": str(one.agreement.version)}
    if one.may_confirm:
        return confirm_buttons(one.agreement, say)
    withdraw = button(say("agreements-withdraw"), "agreements.withdraw", **ids)
    if one.agreement.state is AgreementState.PROPOSED:
        return [withdraw]
    return [button(say("agreements-done"), "agreements.done", **ids), withdraw]


def _new(schools: Sequence[School], say: Texts) -> Block:
    """One school: straight to its form; several are reached through their talks."""
    if len(schools) != 1:
        return note(say("agreements-new-hint", talks=word_for(CommandName.TALKS, say.language)))
    press = button(say("agreements-new"), "agreements.form", school=schools[0].id, talk="")
    return buttons(press, spacing="Medium")


def _who(people: Sequence[Person], chosen: str, say: Texts) -> Block:
    named = [(person.name, person.id) for person in people]
    return choice("owner", say("agreements-who"), named, chosen)
