"""From a request to an answer: what comes in, what goes back, what is said afterwards."""

import asyncio
import gzip
import json
import logging
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.delivery import Reply
from dialogs.turn import Happening, Heard, Say
from followup.people import Address
from tests.fakes import Mishap
from tests.open_door import Listener, OpenDoor, open_door

JSON = {"Content-Type": "application/json"}
CARD = {"type": "AdaptiveCard", "version": "1.5", "body": []}
NEXT_CARD = CARD | {"fallbackText": "næste"}


@pytest.fixture
async def listener() -> Listener:
    return Listener()


@pytest.fixture
async def door(listener: Listener) -> AsyncIterator[OpenDoor]:
    async with open_door(listener, authenticated=False) as opened:
        yield opened


async def status_of(door: OpenDoor, body: bytes, **headers: str) -> int:
    async with door.session.post(door.url, data=body, headers=JSON | headers) as response:
        return response.status


def message(door: OpenDoor, **changes: Any) -> bytes:
    return json.dumps(door.client().activity("message", text="hej") | changes).encode()


def nested(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = {"a": value}
    return value


BAD_BODIES: dict[str, bytes] = {
    "empty": b"",
    "white space": b"  ",
    "an array": b"[]",
    "an array of activities": b'[{"type": "message"}]',
    "a string": b'"message"',
    "null": b"null",
    "broken JSON": b'{"type": "message"',
    "two objects": b"{}{}",
    "invalid UTF-8": b'{"type": "\xff\xfe"}',
    "half a surrogate": b'{"type": "message", "text": "\\ud800"}',
    "a raw NUL": b'{"type": "mess\x00age"}',
    "not a number": b'{"type": NaN}',
    "an empty object": b"{}",
    "a very deep array": b"[" * 100_000 + b"]" * 100_000,
    "a very deep object": b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
}


@pytest.mark.parametrize("body", BAD_BODIES.values(), ids=BAD_BODIES.keys())
async def test_what_is_no_activity_is_refused(
    door: OpenDoor, listener: Listener, body: bytes
) -> None:
    assert await status_of(door, body) == 400
    assert listener.heard == []


BAD_FIELDS: dict[str, dict[str, Any]] = {
    "no type": {"type": None},
    "a type that is a number": {"type": 7},
    "no conversation": {"conversation": None},
    "a conversation that is a string": {"conversation": "a:1"},
    "a conversation without id": {"conversation": {"conversationType": "personal"}},
    "a conversation id that is an object": {"conversation": {"id": {"a": 1}}},
    "a conversation id with a NUL": {"conversation": {"id": "a:\x00"}},
    "an id of a megabyte's tenth": {"id": "x" * 100_000},
    "a sender that is a string": {"from": "leder"},
    "a sender's id that is a list": {"from": {"id": ["29:x"]}},
    "an object id that is a number": {"from": {"id": "29:x", "aadObjectId": 5}},
    "a tenant that is a list": {"channelData": {"tenant": {"id": ["t"]}}},
    "a time that is none": {"timestamp": "yesterday"},
    "members that are no list": {"membersAdded": "all"},
    "members that are nobody": {"membersAdded": [None, 1]},
    "a locale that is a list": {"locale": ["da-DK"]},
    "a service url that is an object": {"serviceUrl": {"$ne": ""}},
    "a value forty levels deep": {"value": nested(40)},
}


@pytest.mark.parametrize("changes", BAD_FIELDS.values(), ids=BAD_FIELDS.keys())
async def test_an_activity_with_malformed_fields_is_refused(
    door: OpenDoor, listener: Listener, changes: dict[str, Any]
) -> None:
    assert await status_of(door, message(door, **changes)) == 400
    assert listener.heard == []


async def test_more_than_256_kilobytes_is_too_much(door: OpenDoor, listener: Listener) -> None:
    body = message(door, text="x" * 256 * 1024)
    assert await status_of(door, body) == 413
    zipped = gzip.compress(message(door, text="x" * 10_000_000))
    assert await status_of(door, zipped, **{"Content-Encoding": "gzip"}) == 413
    assert listener.heard == []


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
async def test_only_json_is_read(door: OpenDoor, kind: str) -> None:
    assert await status_of(door, message(door), **{"Content-Type": kind}) == 415


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD", "OPTIONS"])
async def test_only_post_is_answered(door: OpenDoor, method: str) -> None:
    async with door.session.request(method, door.url) as response:
        assert response.status == 405


async def test_other_paths_do_not_exist(door: OpenDoor) -> None:
    async with door.session.get(door.url.replace("/messages", "/secrets")) as response:
        assert response.status == 404


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
        Reply(says=(Say(card=CARD),)),
    ]
    said = [(await door.client().presses("save", on="m1")).body for _ in range(3)]
    await door.door.idle()
    kind = "application/vnd.microsoft.activity.message"
    assert [body["value"] for body in said] == ["gemt", "Modtaget.", "Modtaget."]
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


NOTHING_TO_US: dict[str, dict[str, Any]] = {
    "an edited message": {"type": "messageUpdate", "text": "ny tekst"},
    "a deleted message": {"type": "messageDelete"},
    "a reaction": {"type": "messageReaction", "reactionsAdded": [{"type": "like"}]},
    "typing": {"type": "typing"},
    "a read receipt": {"type": "event", "name": "application/vnd.microsoft.readReceipt"},
    "the end of a conversation": {"type": "endOfConversation"},
    "a type from the future": {"type": "hologram"},
    "half an upgrade": {"type": "installationUpdate", "action": "remove-upgrade"},
    "an installation without action": {"type": "installationUpdate"},
    "somebody else arriving": {"type": "conversationUpdate", "membersAdded": [{"id": "29:x"}]},
    "somebody leaving": {"type": "conversationUpdate", "membersRemoved": [{"id": "28:pejling"}]},
    "a renamed chat": {"type": "conversationUpdate", "topicName": "Nyt navn"},
}


@pytest.mark.parametrize("changes", NOTHING_TO_US.values(), ids=NOTHING_TO_US.keys())
async def test_what_is_nothing_to_us_is_politely_ignored(
    door: OpenDoor, listener: Listener, changes: dict[str, Any]
) -> None:
    assert (await door.client().posts(door.client().activity("message") | changes)).status == 200
    await door.door.idle()
    assert (listener.heard, door.teams.calls) == ([], [])


async def test_opening_the_chat_arrives_and_uninstalling_leaves(
    door: OpenDoor, listener: Listener
) -> None:
    await door.client().opens()
    await door.client().leaves()
    assert [heard.happening for heard in listener.heard] == [
        Happening.ARRIVED,
        Happening.ARRIVED,
        Happening.LEFT,
    ]


async def test_in_a_group_nothing_is_private_and_a_removal_is_nobodys(
    door: OpenDoor, listener: Listener
) -> None:
    group = door.client().in_group()
    await group.writes("<at>Pejling</at> status&nbsp;nu")
    await group.presses("answer")
    await group.leaves()
    assert [(h.private, h.text) for h in listener.heard] == [(False, "status nu"), (False, "")]
    assert listener.addresses[0].conversation_id == "19:gruppe@thread.v2"


@pytest.mark.parametrize(
    "place",
    [{}, {"conversationType": "Personal"}, {"conversationType": "personal", "isGroup": True}],
)
async def test_a_conversation_that_does_not_say_it_is_personal_is_not_private(
    door: OpenDoor, listener: Listener, place: dict[str, Any]
) -> None:
    await door.client().posts(
        door.client().activity("message", text="hej") | {"conversation": place | {"id": "a:1"}}
    )
    assert [heard.private for heard in listener.heard] == [False]


async def test_the_address_is_where_the_answer_goes(door: OpenDoor, listener: Listener) -> None:
    leader = door.client(locale="nb-NO")
    await leader.writes("hei")
    assert listener.addresses == [
        Address(
            tenant_id=leader.tenant_id,
            object_id="leder-01",
            teams_user_id="29:leder-01",
            bot_id="28:pejling",
            conversation_id="a:leder-01",
            service_url=door.teams.service_url,
            locale="nb-NO",
        )
    ]


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


async def test_two_presses_at_once_are_heard_one_after_the_other() -> None:
    inside, most = 0, 0

    async def slow(heard: Heard, address: Address) -> Reply:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        await asyncio.sleep(0.02)
        inside -= 1
        return Reply(CARD | {"fallbackText": heard.values["n"]}, (Say(heard.values["n"]),))

    async with open_door(slow, authenticated=False) as door:
        leader = door.client()
        answers = await asyncio.gather(
            *(leader.presses("answer", {"n": str(n)}, on="m1") for n in range(5))
        )
        await door.door.idle()
        said = [call.card["fallbackText"] if call.card else call.text for call in door.teams.calls]
    assert most == 1
    assert [answer.body["value"]["fallbackText"] for answer in answers] == list("01234")
    assert said == list("0011223344")
    assert door.teams.most_at_once == {"a:leder-01": 1}


async def test_different_people_do_not_wait_for_each_other() -> None:
    both = asyncio.Barrier(2)

    async def meet(heard: Heard, address: Address) -> Reply:
        async with asyncio.timeout(5):
            await both.wait()
        return Reply()

    async with open_door(meet, authenticated=False) as door:
        answers = await asyncio.gather(
            door.client().writes("hej"), door.client(object_id="leder-02").writes("hej")
        )
        await door.door.idle()
        assert [answer.status for answer in answers] == [200, 200]
        assert door.teams.calls == []


async def test_an_answer_is_given_before_teams_is_spoken_to(
    door: OpenDoor, listener: Listener
) -> None:
    listener.replies = [Reply(NEXT_CARD)]
    door.teams.delay_s = 0.2
    answer = await door.client().presses("answer", on="m1")
    assert answer.body["value"] == NEXT_CARD
    assert door.teams.chat("a:leder-01") == []
    await door.door.idle()
    assert [m.card for m in door.teams.chat("a:leder-01")] == [NEXT_CARD]


async def test_a_busy_teams_is_asked_again_and_a_silent_one_is_not(listener: Listener) -> None:
    waits: list[float] = []

    async def wait(seconds: float) -> None:
        waits.append(seconds)

    listener.replies = [Reply(says=(Say("et"),)), Reply(says=(Say("to"),))]
    async with open_door(listener, authenticated=False, wait=wait) as door:
        door.teams.mishaps = [Mishap(429, headers={"Retry-After": "4"}), Mishap(502)]
        await door.client().writes("a")
        await door.door.idle()
        door.teams.mishaps = [Mishap(drop=True)]
        await door.client().writes("b")
        await door.door.idle()
        assert waits == [4.0, 1.0]
        assert [call.text for call in door.teams.calls] == ["et", "et", "et", "to"]


async def test_what_is_being_said_at_shutdown_is_said_to_its_end(listener: Listener) -> None:
    listener.replies = [Reply(says=(Say("et"), Say("to")))]
    async with open_door(listener, authenticated=False) as door:
        door.teams.delay_s = 0.05
        await door.client().writes("farvel")
    assert [call.text for call in door.teams.calls] == ["et", "to"]


async def test_a_shutdown_does_not_wait_for_ever(listener: Listener) -> None:
    listener.replies = [Reply(says=(Say("et"), Say("to")))]
    async with open_door(listener, authenticated=False, grace_s=0.05) as door:
        door.teams.delay_s = 1.0
        await door.client().writes("farvel")
    assert [call.text for call in door.teams.calls] == ["et"]


async def test_a_caller_who_hangs_up_is_still_spoken_to() -> None:
    async def slow(heard: Heard, address: Address) -> Reply:
        await asyncio.sleep(0.1)
        return Reply(says=(Say("her er jeg"),))

    async with open_door(slow, authenticated=False) as door:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await door.client().writes("hej")
        await asyncio.sleep(0.2)
        await door.door.idle()
        assert [m.text for m in door.teams.chat("a:leder-01")] == ["her er jeg"]
