"""What we read into the SDK's models is what the SDK reads."""

from typing import Any

import botbuilder.schema
import pytest
from botbuilder.schema import Activity

from bot.teams.schema import _PLAIN, WrongKind, read_model
from tests.fake_client import TeamsClient

LEADER = TeamsClient(None, "", "https://smba.trafficmanager.net/emea/")  # type: ignore[arg-type]
ACTIVITIES: dict[str, dict[str, Any]] = {
    "a message": LEADER.activity("message", text="hej æøå", textFormat="plain"),
    "with times and mentions": LEADER.activity(
        "message",
        timestamp="2026-11-22T22:00:00.123Z",
        localTimestamp="2026-11-22T23:00:00.123+01:00",
        localTimezone="Europe/Copenhagen",
        entities=[{"type": "mention", "text": "<at>Pejling</at>", "mentioned": {"id": "28:x"}}],
        attachments=[{"contentType": "text/html", "content": "<p>hej</p>"}],
    ),
    "a press": LEADER.activity(
        "invoke",
        name="adaptiveCard/action",
        value={"action": {"verb": "answer", "data": {"a": [1, True, None]}}, "trigger": "manual"},
        replyToId="m1",
    ),
    "an arrival": LEADER.activity(
        "conversationUpdate", membersAdded=[{"id": "28:x"}, {"id": "29:y", "name": "Leder 01"}]
    ),
    "a reaction": LEADER.activity("messageReaction", reactionsAdded=[{"type": "like"}]),
    "a group": LEADER.in_group().activity("installationUpdate", action="add"),
    "with nulls": LEADER.activity("message", text=None, recipient=None, membersAdded=None),
    "highlighted": LEADER.activity(
        "message",
        textHighlights=[{"text": "a", "occurrence": 2}],
        semanticAction={"id": "1", "entities": {}},
    ),
    "related": LEADER.activity("event", relatesTo={"activityId": "1", "bot": {"id": "28:x"}}),
}


@pytest.mark.parametrize("wire", ACTIVITIES.values(), ids=ACTIVITIES.keys())
def test_an_activity_is_read_as_the_sdk_reads_it(wire: dict[str, Any]) -> None:
    assert read_model(Activity, wire) == Activity.deserialize(wire)


WRONG_KINDS: list[dict[str, Any]] = [
    {"text": 5},
    {"from": []},
    {"membersAdded": {}},
    {"membersAdded": [5]},
    {"conversation": {"isGroup": "true"}},
    {"timestamp": "yesterday"},
    {"timestamp": 5},
    {"textHighlights": [{"text": "a", "occurrence": True}]},
    {"semanticAction": {"entities": []}},
    {"membersAdded": "29:x"},
    {"suggestedActions": {"actions": [{"title": {}}]}},
]


@pytest.mark.parametrize("wire", WRONG_KINDS)
def test_a_field_of_the_wrong_kind_is_refused(wire: dict[str, Any]) -> None:
    with pytest.raises(WrongKind):
        read_model(Activity, wire)


def test_every_kind_in_the_sdks_maps_can_be_read() -> None:
    seen: set[str] = set()
    waiting = ["Activity"]
    while waiting:
        model = getattr(botbuilder.schema, waiting.pop())
        kinds = {each["type"].strip("[]{}") for each in model._attribute_map.values()}
        new = kinds - seen - set(_PLAIN)
        seen |= new
        waiting += [kind for kind in new if hasattr(botbuilder.schema, kind)]
    assert {kind for kind in seen if not hasattr(botbuilder.schema, kind)} == set()
    assert {"ConversationAccount", "ChannelAccount", "Entity", "Attachment"} <= seen
