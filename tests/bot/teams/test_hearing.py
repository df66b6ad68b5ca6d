"""What is heard, what is overheard, and what is nothing to us."""

from typing import Any

import pytest

from dialogs.turn import Happening
from followup.people import Address
from tests.open_door import Listener, OpenDoor

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
