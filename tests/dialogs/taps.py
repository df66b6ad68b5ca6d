"""Pressing cards in a test: what is on a card, and the turn a press leads to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from dialogs import check_in
from dialogs.turn import Card, Happening, Heard, Turn
from followup.asking import Asking
from followup.changes import AnswerGiven
from followup.texts import texts_in
from tests.builders import TENANT, TUESDAY
from tests.reading import as_read

DA = texts_in("da")


def nodes(card: Any) -> Iterator[dict[str, Any]]:
    """Every element of a card, outermost first."""
    if isinstance(card, dict):
        yield card
        for value in card.values():
            yield from nodes(value)
    elif isinstance(card, list):
        for item in card:
            yield from nodes(item)


def texts(card: Card) -> str:
    """All that a card shows, a line each."""
    shown = (node.get("text") or node.get("title") for node in nodes(card))
    return as_read("\n".join(text for text in shown if text))


def presses(card: Card) -> list[dict[str, Any]]:
    return [node for node in nodes(card) if node.get("type") == "Action.Execute"]


def press_named(card: Card, title: str) -> dict[str, Any]:
    found = [press for press in presses(card) if as_read(press["title"]) == title]
    assert found, f"no button {title!r} among {[p['title'] for p in presses(card)]}"
    return found[0]


def a_press(verb: str, **values: str) -> Heard:
    return Heard(TENANT, "someone", "activity-1", Happening.PRESS, verb=verb, values=values)


class Phone:
    """A leader with a check-in card in hand; every tap is one turn, saved as storage would."""

    def __init__(self, asking: Asking) -> None:
        self.asking, self.taps = asking, 0
        said = check_in.offer(asking, DA).says[0]
        assert said.card is not None
        self.card: Card = said.card

    def tap(self, title: str, **inputs: str) -> Turn:
        return self.send(press_named(self.card, title)["data"] | inputs)

    def send(self, data: dict[str, str]) -> Turn:
        self.taps += 1
        now = TUESDAY + timedelta(seconds=10 * self.taps)
        values = {name: value for name, value in data.items() if name != "verb"}
        heard = a_press(data["verb"], **values)
        turn = check_in.press(heard, self.asking, now, DA)
        self._keep(turn)
        return turn

    def _keep(self, turn: Turn) -> None:
        answers = [c.answer for c in turn.changes if isinstance(c, AnswerGiven)]
        if answers:
            draft = None if turn.forget else self.asking.draft
            self.asking = replace(self.asking.with_answers(*answers), draft=draft)
        if turn.remember:
            draft = check_in.draft_from(turn.remember.content)
            self.asking = replace(self.asking, draft=draft)
        assert turn.replace is not None
        self.card = turn.replace
