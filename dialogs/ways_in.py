"""The presses under a reminder: each gets one of its lines done."""

from collections import Counter
from collections.abc import Sequence

from dialogs.agenda import Table
from dialogs.cards.agreements import confirm_buttons
from dialogs.cards.blocks import Block, button, opening
from dialogs.cards.reminders import FIRST
from dialogs.cards.requests import take_button
from dialogs.told import Told
from dialogs.tray import RequestLine
from followup.asking import Asking
from followup.ladders import LIST_ENDS
from followup.plan import is_talk
from followup.reminders import Step
from followup.requests import RequestState
from followup.talk import Agreement, AgreementState, Talk
from followup.texts import Texts

_LONGEST = 40  # characters on a button
_SCHOOLS = 2  # named among the first presses


def ways_in(items: Sequence[Told], say: Texts) -> list[Block]:
    """A lone line gets all its presses; of several, each gets the one that opens it."""
    alone = len(items) == 1
    found = [(press, item) for item in items for press in _ways(item, say, alone=alone)]
    return _many_schools_last(_told_apart(found), say)


def _told_apart(found: Sequence[tuple[Block, Told]]) -> list[Block]:
    """The same press once; two with the same words say of which school they are."""
    once = {str(press.get("data", press)): (press, item) for press, item in found}
    titles = Counter(press["title"] for press, _ in once.values())
    return [
        _titled(press, _of(press["title"], item.school)) if titles[press["title"]] > 1 else press
        for press, item in once.values()
    ]


def _titled(press: Block, words: str) -> Block:
    told = {"title": words}
    return press | told | ({"fallback": press["fallback"] | told} if "fallback" in press else {})


def _many_schools_last(found: list[Block], say: Texts) -> list[Block]:
    """When not all can stand first, the list of talks stands for more than two schools."""
    schools = [press for press in found if press.get("verb") == "talks.school"]
    if len(found) <= FIRST or len(schools) <= _SCHOOLS:
        return found
    others = [press for press in found if press not in schools]
    others.insert(found.index(schools[0]), button(say("talks-title"), "command.talks"))
    return others + schools


def _ways(item: Told, say: Texts, *, alone: bool) -> list[Block]:
    if item.asked:
        return [_check_in(item.asked, say)]
    if item.agreement:
        return _agreement(item.agreement, say, alone=alone)
    if item.request:
        return _request(item.request, say, alone=alone)
    if item.table:
        return _sheet(item, item.table, say, alone=alone)
    if item.reminder.instrument_kind == LIST_ENDS:
        return []  # it is done by an import
    if not is_talk(item.reminder.instrument_kind):
        return _task(item, say, alone=alone)
    if item.talk and item.is_after:
        return _after(item, item.talk, say) if alone else [_school(item, item.school)]
    nudging = item.reminder.step in (Step.NUDGE, Step.NUDGE_AGAIN) or item.talk is None
    return [_school(item, say("talks-book") if alone else item.school)] if nudging else []


def _sheet(item: Told, table: Table, say: Texts, *, alone: bool) -> list[Block]:
    """The agenda of a 1:1; of a LUS or GRUS the municipality's form, where there is one."""
    sheet = table.sheet
    if sheet.is_one_to_one:
        words = say("agenda-open") if alone else _of(say("agenda-open"), item.school)
        return [button(words, "agenda.show", talk=sheet.head.talk_id)]
    return [opening(say("agenda-form"), sheet.form)] if sheet.form else []


def _check_in(asking: Asking, say: Texts) -> Block:
    started = "check-in-continue" if asking.done or asking.draft else "help-check-in"
    return button(say(started), "check_in.start", round=asking.round.id)


def _agreement(one: Agreement, say: Texts, *, alone: bool) -> list[Block]:
    if one.state is AgreementState.PROPOSED:
        presses = confirm_buttons(one, say)
        return presses if alone else [_titled(p, _of(p["title"], one.what)) for p in presses]
    ids = {"agreement": one.id, "version": str(one.version)}
    words = say("agreements-done") if alone else _of(say("agreements-done"), one.what)
    return [button(words, "agreements.done", **ids)]


def _request(one: RequestLine, say: Texts, *, alone: bool) -> list[Block]:
    """Whoever is asked takes it or sees the list; whoever asked sees how it stands."""
    if not one.request.state.is_waiting or not one.is_asked:
        return [button(say("sparring-own"), "sparring.show")]
    everything = button(say("requests-title"), "requests.show")
    is_open = one.request.state is RequestState.OPEN
    return [take_button(one, say), everything] if alone and is_open else [everything]


def _after(item: Told, talk: Talk, say: Texts) -> list[Block]:
    """Held, moved or cancelled?"""
    ids = {"school": talk.school_id or "", "talk": talk.id, "version": str(talk.version)}
    return [
        button(say("talks-held"), "talks.held", **ids),
        _school(item, say("talks-move")),
        button(say("talks-cancel"), "talks.cancel", **ids),
    ]


def _school(item: Told, words: str) -> Block:
    return button(words, "talks.school", school=item.reminder.school_id or "")


def _task(item: Told, say: Texts, *, alone: bool) -> list[Block]:
    ids = {
        "school": item.reminder.school_id or "",
        "instrument": item.reminder.instrument_id,
        "slot": item.reminder.slot,
    }
    task = say(f"instrument-{item.reminder.instrument_kind}")
    words = say("tasks-done") if alone else _of(say("tasks-done"), task)
    return [button(words, "tasks.done", **ids)]


def _of(words: str, what: str) -> str:
    """In a bundle each press says which line it is about."""
    return f"{words}: {what}"[:_LONGEST]
