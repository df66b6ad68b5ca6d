"""Requests are taken, answered and closed by those who are asked."""

from dataclasses import replace
from datetime import datetime

from dialogs.cards.requests import SHOWN, reply_card, requests_card
from dialogs.check_in import checked_words
from dialogs.refusals import told
from dialogs.tray import Tray
from dialogs.turn import Heard, Say, Turn
from followup import requests
from followup.changes import Looked, RequestSaved
from followup.errors import (
    NotUnderstood,
    NotYours,
    Refusal,
    RequestChanged,
    RequestOver,
    TakenAlready,
)
from followup.requests import REPLY_LIMIT, Request, RequestState, may_handle
from followup.texts import Texts


def show(tray: Tray, say: Texts) -> Turn:
    card = requests_card(tray.to_handle, say)
    return Turn(
        says=(Say(card=card, summary=say("requests-title")),),
        changes=(Looked(tray.reader.id, "requests", None),),
    )


def press(heard: Heard, tray: Tray, now: datetime, say: Texts) -> Turn:
    """A press on a request; whatever it is, the list in its place tells how things stand."""
    if heard.verb == "requests.show":
        return _shown(tray, say, number=_number(heard))
    one = tray.request(heard.values.get("request", ""))
    if one is None or not may_handle(one, tray.reader, tray.today):
        raise NotYours
    match heard.verb:
        case "requests.form":
            return _form(one, tray, say)
        case "requests.answer":
            return _answer(heard, one, tray, now, say)
        case "requests.take" | "requests.close":
            return _change(heard, one, tray, now, say)
    raise NotUnderstood


def _shown(tray: Tray, say: Texts, remark: str = "", number: int = 1) -> Turn:
    return Turn(replace=requests_card(tray.to_handle, say, remark, number))


def _at(one: Request, tray: Tray, say: Texts, remark: str) -> Turn:
    return _shown(tray, say, remark, _page_of(one, tray))


def _number(heard: Heard) -> int:
    page = heard.values.get("page", "")
    return int(page) if page.isdecimal() and len(page) < 4 else 1


def _page_of(one: Request, tray: Tray) -> int:
    """Where the request stood, so that the reader stays there."""
    ids = [line.request.id for line in tray.to_handle]
    return ids.index(one.id) // SHOWN + 1 if one.id in ids else 1


def _form(one: Request, tray: Tray, say: Texts, typed: str = "", remark: str = "") -> Turn:
    return Turn(replace=reply_card(tray.line(one), say, typed, remark))


def _answer(heard: Heard, one: Request, tray: Tray, now: datetime, say: Texts) -> Turn:
    """Refused, the form stays as it was typed, with the reason on top."""
    typed = heard.values.get("reply", "").strip()
    try:
        _must_be_known(heard, one, tray)
        reply = checked_words(typed, now, REPLY_LIMIT)
        answered = requests.answer(one, tray.reader, reply, now)
    except Refusal as refusal:
        return _form(one, tray, say, typed, told(refusal, say))
    return _saved(answered, tray, say)


def _change(heard: Heard, one: Request, tray: Tray, now: datetime, say: Texts) -> Turn:
    if _was_taken(heard, one, tray):
        return _at(one, tray, say, _noted(one, tray, say))  # pressed twice, taken once
    try:
        _must_be_known(heard, one, tray)
        changed = _changed(heard.verb, one, tray, now)
    except Refusal as refusal:
        return _at(one, tray, say, told(refusal, say))
    return _saved(changed, tray, say)


def _changed(verb: str, one: Request, tray: Tray, now: datetime) -> Request:
    if verb == "requests.close":
        return requests.close(one)
    return requests.take(one, tray.reader, tray.person(one.handler_id), tray.today, now)


def _saved(changed: Request, tray: Tray, say: Texts) -> Turn:
    after = tray.with_(changed)
    turn = _shown(after, say, _noted(changed, after, say), _page_of(changed, tray))
    return replace(turn, changes=(RequestSaved(changed),))


def _noted(one: Request, tray: Tray, say: Texts) -> str:
    return say(f"requests-noted-{one.state}", school=tray.line(one).school)


def _must_be_known(heard: Heard, one: Request, tray: Tray) -> None:
    """The card shows the request as it is now.

    Raises:
        RequestOver: it was answered or closed since.
        TakenAlready: somebody else took it.
        RequestChanged: anything else has changed.
    """
    if heard.values.get("version") == str(one.version):
        return
    if not one.state.is_waiting:
        raise RequestOver
    if one.state is RequestState.TAKEN and one.handler_id != tray.reader.id:
        raise TakenAlready(name=tray.line(one).handler)
    raise RequestChanged


def _was_taken(heard: Heard, one: Request, tray: Tray) -> bool:
    mine = one.state is RequestState.TAKEN and one.handler_id == tray.reader.id
    return heard.verb == "requests.take" and mine
