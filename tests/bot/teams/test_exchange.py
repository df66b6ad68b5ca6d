"""What goes back to the one who wrote or pressed, also when something went wrong."""

import asyncio
import logging
from typing import Any

import pytest

from bot.delivery import Reply
from dialogs.turn import Heard, Say
from followup.people import Address
from tests.fakes import Mishap
from tests.open_door import Listener, OpenDoor, open_door

CARD = {"type": "AdaptiveCard", "version": "1.5", "body": []}
NEXT_CARD = CARD | {"fallbackText": "næste"}


async def test_what_a_leader_writes_is_answered_in_order(
    door: OpenDoor, listener: Listener
) -> None:
    listener.replies = [Reply(says=(Say("et"), Say("to"), Say(card=CARD, summary="tre")))]
    answer = await door.client().writes("  hej ")
    await door.door.idle()
    chat = door.teams.chat("a:leder-01")
    assert (answer.status, answer.body, listener.heard[0].text) == (200, None, "hej")
    assert [(m.text, m.card) for m in chat] == [("et", None), ("to", None), ("", CARD)]
    assert chat[2].content["summary"] == "tre"


async def test_a_press_is_answered_with_the_next_card_and_the_message_keeps_it(
    door: OpenDoor, listener: Listener
) -> None:
    listener.replies = [Reply(says=(Say(card=CARD),)), Reply(NEXT_CARD, (Say("husk"),))]
    leader = door.client()
    await leader.writes("status")
    await door.door.idle()
    shown = door.teams.chat("a:leder-01")[0].message_id
    answer = await leader.presses("answer", {"goal": "laesning", "status": "on_track"}, on=shown)
    await door.door.idle()
    kind = "application/vnd.microsoft.card.adaptive"
    assert answer.body == {"statusCode": 200, "type": kind, "value": NEXT_CARD}
    assert [(m.card, m.text) for m in door.teams.chat("a:leder-01")] == [
        (NEXT_CARD, ""),
        (None, "husk"),
    ]
    pressed = listener.heard[1]
    assert (pressed.verb, pressed.pressed_message_id) == ("answer", shown)
    assert pressed.values == {"goal": "laesning", "status": "on_track"}


async def test_the_fallback_button_does_the_same(door: OpenDoor, listener: Listener) -> None:
    listener.replies = [Reply(says=(Say(card=CARD),)), Reply(NEXT_CARD)]
    leader = door.client()
    await leader.writes("status")
    await door.door.idle()
    answer = await leader.submits("answer", {"goal": "laesning"}, on="m1")
    await door.door.idle()
    assert (answer.status, answer.body) == (200, None)
    assert [m.card for m in door.teams.chat("a:leder-01")] == [NEXT_CARD]
    assert (listener.heard[1].verb, dict(listener.heard[1].values)) == (
        "answer",
        {"goal": "laesning"},
    )


async def test_a_pressed_message_that_is_gone_is_followed_by_a_new_one(
    door: OpenDoor, listener: Listener
) -> None:
    listener.replies = [Reply(NEXT_CARD), Reply(NEXT_CARD)]
    door.teams.mishaps = [Mishap(404, b'{"error": {"code": "ConversationNotFound"}}')]
    await door.client().submits("answer", on="m-gone")
    await door.client().submits("answer")
    await door.door.idle()
    assert [call.method for call in door.teams.calls] == ["PUT", "POST", "POST"]
    assert [m.card for m in door.teams.chat("a:leder-01")] == [NEXT_CARD, NEXT_CARD]


async def test_a_press_without_a_card_is_answered_with_a_sentence(
    door: OpenDoor, listener: Listener
) -> None:
    listener.replies = [
        Reply(says=(Say("gemt"), Say("og husk"))),
        Reply(),
        Reply(says=(Say(card=CARD),), language="sv"),
    ]
    said = [(await door.client().presses("save", on="m1")).body for _ in range(3)]
    await door.door.idle()
    kind = "application/vnd.microsoft.activity.message"
    assert [body["value"] for body in said] == ["gemt", "Modtaget.", "Mottaget."]
    assert {body["type"] for body in said} == {kind}
    assert [(m.text, m.card) for m in door.teams.chat("a:leder-01")] == [
        ("og husk", None),
        ("", CARD),
    ]


@pytest.mark.parametrize(
    "value",
    [
        *(None, "x", 3, [], {}, {"action": None}, {"action": {}}, {"action": {"verb": 7}}),
        {"action": {"verb": "v", "data": {str(n): n for n in range(300)}}},
    ],
)
async def test_a_press_that_is_none_is_told_so(
    door: OpenDoor, listener: Listener, value: Any
) -> None:
    press = door.client().activity("invoke", name="adaptiveCard/action", value=value)
    answer = await door.client().posts(press)
    assert (answer.status, answer.body["statusCode"]) == (200, 400)
    assert "hjælp" in answer.body["value"]["message"]
    assert listener.heard == []


@pytest.mark.parametrize("name", ["message/submitAction", "task/fetch", "application/search", ""])
async def test_an_invoke_nobody_knows_is_not_implemented(
    door: OpenDoor, listener: Listener, name: str
) -> None:
    invoke = door.client().activity("invoke", name=name, value={"a": 1})
    assert (await door.client().posts(invoke)).status == 501
    assert listener.heard == []


async def test_somebody_without_a_work_account_is_told_so(
    door: OpenDoor, listener: Listener
) -> None:
    guest = {"from": {"id": "29:guest"}}
    written = door.client().activity("message", text="status") | guest
    pressed = door.client().activity("invoke", name="adaptiveCard/action") | guest
    pressed["value"] = {"action": {"verb": "answer"}}
    opened = door.client().activity("installationUpdate", action="add") | guest
    answers = [await door.client().posts(activity) for activity in (written, pressed, opened)]
    await door.door.idle()
    assert [answer.status for answer in answers] == [200, 200, 200]
    assert "arbejdskonto" in answers[1].body["value"]["message"]
    assert [("arbejdskonto" in m.text) for m in door.teams.chat("a:leder-01")] == [True]
    assert listener.heard == []


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("da-DK", "gik galt"),
        ("sv-SE", "gick fel"),
        ("nn-NO", "gikk galt"),
        ("en-GB", "went wrong"),
        ("", "gik galt"),
        ("de-DE", "gik galt"),
    ],
)
async def test_a_bug_is_met_with_an_apology_and_an_error_number_that_is_logged(
    door: OpenDoor,
    listener: Listener,
    caplog: pytest.LogCaptureFixture,
    locale: str,
    words: str,
) -> None:
    listener.replies = [RuntimeError("leder 01 skrev: hemmelig"), RuntimeError("hemmelig")]
    leader = door.client(locale=locale)
    with caplog.at_level(logging.ERROR):
        written, pressed = await leader.writes("hej"), await leader.presses("answer")
        await door.door.idle()
    said = door.teams.chat("a:leder-01")[0].text
    assert (written.status, pressed.status, pressed.body["statusCode"]) == (200, 200, 500)
    assert words in said
    assert words in pressed.body["value"]["message"]
    assert said.split()[-1] in caplog.text
    assert "hemmelig" not in caplog.text


async def test_a_turn_that_hangs_ends_in_an_apology() -> None:
    async def hang(heard: Heard, address: Address) -> Reply:
        await asyncio.sleep(60)
        return Reply()

    async with open_door(hang, authenticated=False, patience_s=0.05) as door:
        assert (await door.client().presses("answer")).body["statusCode"] == 500
