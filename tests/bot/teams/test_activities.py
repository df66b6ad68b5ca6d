"""Whatever JSON a stranger sends is read or refused, never a crash."""

import json
from typing import Any

import orjson
from botbuilder.schema import Activity
from hypothesis import given
from hypothesis import strategies as st

from bot.teams.activities import Malformed, address_of, read_activity
from bot.teams.auth import channel_fault
from bot.teams.hearing import heard_from
from tests.examples import tried

JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
# fmt: off
FIELDS = (
    "type", "id", "timestamp", "localTimestamp", "serviceUrl", "channelId", "from", "recipient",
    "conversation", "name", "text", "value", "channelData", "entities", "attachments",
    "membersAdded", "action", "replyToId", "locale", "relatesTo", "suggestedActions",
    "expiration", "deliveryMode", "semanticAction", "callerId", "reactionsAdded",
)
# fmt: on
KINDS = ("message", "invoke", "installationUpdate", "conversationUpdate", "event")


def wire(kind: str) -> dict[str, Any]:
    return {
        "type": kind,
        "name": "adaptiveCard/action",
        "channelId": "msteams",
        "serviceUrl": "https://smba.trafficmanager.net/teams/",
        "from": {"id": "29:a", "aadObjectId": "leder-01"},
        "recipient": {"id": "28:b"},
        "conversation": {"id": "a:1", "conversationType": "personal"},
        "value": {"action": {"verb": "answer", "data": {}}},
        "action": "add",
    }


def understood(body: bytes) -> bool:
    """Reads as the door does; anything but a refusal that it knows would come out of here."""
    try:
        activity = read_activity(body)
        address_of(activity)
        channel_fault(activity)
        heard_from(activity)
    except (Malformed, ValueError):
        return False
    return True


@tried(everyday=40, thorough=400)
@given(st.sampled_from(KINDS), st.dictionaries(st.sampled_from(FIELDS), JUNK, min_size=1))
def test_junk_in_any_field_is_read_or_refused(kind: str, junk: dict[str, Any]) -> None:
    body = json.dumps(wire(kind) | junk).encode()
    assert understood(body) in (True, False)


@tried(everyday=30, thorough=300)
@given(st.sampled_from(("from", "recipient", "conversation", "channelData", "value")), JUNK)
def test_junk_inside_a_field_is_read_or_refused(field: str, junk: Any) -> None:
    inner = {"id": junk, "tenant": junk, "isGroup": junk, "action": junk, "tenantId": junk}
    assert understood(json.dumps(wire("invoke") | {field: inner}).encode()) in (True, False)


@given(st.binary(max_size=200))
def test_bytes_are_read_or_refused(body: bytes) -> None:
    assert understood(body) is False


def test_an_activity_without_an_id_gets_the_same_one_when_it_is_sent_again() -> None:
    body, other = orjson.dumps(wire("message")), orjson.dumps(wire("invoke"))
    first, again, third = (read_activity(sent) for sent in (body, body, other))
    assert first.id == again.id != third.id


def test_what_is_understood_here_is_understood_by_the_sdk() -> None:
    activity = read_activity(orjson.dumps(wire("message") | {"id": "m1", "text": "æøå"}))
    assert isinstance(activity, Activity)
    assert (activity.id, activity.text, activity.conversation.id) == ("m1", "æøå", "a:1")
