"""Who may come in: each row of the security table, over real HTTP with real tokens."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import jwt
import pytest

from bot.teams.activities import read_activity
from bot.teams.auth import Doorkeeper, LoopbackDoorkeeper, Refused, Trust
from bot.teams.inbound_tokens import TokenReader
from bot.teams.origins import LoopbackOrigins, Origins
from bot.teams.signing_keys import SigningKeys
from tests.fake_login import APP_ID, Signer
from tests.open_door import TENANT, Listener, OpenDoor, open_door

Wire = dict[str, Any]
NOW = int(time.time())
EMULATOR = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"


@pytest.fixture
async def door(listener: Listener) -> AsyncIterator[OpenDoor]:
    async with open_door(listener) as opened:
        yield opened


async def post(door: OpenDoor, header: str | None, **changes: Any) -> int:
    """An ordinary message with this header; a field given as None is left out."""
    activity = door.client().activity("message", text="hej") | changes
    present = {name: value for name, value in activity.items() if value is not None}
    headers = {} if header is None else {"Authorization": header}
    async with door.session.post(door.url, json=present, headers=headers) as response:
        return response.status


async def test_what_teams_signed_for_us_is_heard(door: OpenDoor, listener: Listener) -> None:
    assert (await door.client().writes("hej")).status == 200
    assert [heard.text for heard in listener.heard] == ["hej"]
    assert listener.heard[0].tenant_id == TENANT


WRONG_CLAIMS: dict[str, Wire] = {
    "another issuer": {"iss": "https://evil.example"},
    "no issuer": {"iss": None},
    "an issuer in a list": {"iss": ["https://api.botframework.com"]},
    "another bot": {"aud": "11111111-0000-4000-8000-000000000000"},
    "no audience": {"aud": None},
    "an audience in a list": {"aud": [APP_ID]},
    "another service url": {"serviceurl": "https://smba.trafficmanager.net/teams/"},
    "no service url claim": {"serviceurl": None},
    "expired beyond the skew": {"exp": NOW - 400},
    "no expiry": {"exp": None},
    "an expiry in words": {"exp": "tomorrow"},
    "not yet valid": {"nbf": NOW + 4000},
    "an emulator's token": {"iss": EMULATOR, "appid": APP_ID, "ver": "1.0"},
    "an emulator's token without audience": {"iss": EMULATOR, "appid": APP_ID, "aud": None},
    "an emulator's token for the connector": {
        "iss": EMULATOR,
        "appid": APP_ID,
        "ver": "1.0",
        "aud": "https://api.botframework.com",
    },
    "a token of the customer's tenant": {"iss": f"https://sts.windows.net/{TENANT}/"},
    "a skill's token": {"ver": "1.0", "appid": "another-bot", "iss": EMULATOR},
}


async def test_a_token_with_wrong_claims_is_turned_away(door: OpenDoor, listener: Listener) -> None:
    url = door.teams.service_url
    answers = {
        name: await post(door, f"Bearer {door.signer.token(url, **claims)}")
        for name, claims in WRONG_CLAIMS.items()
    }
    assert answers == dict.fromkeys(WRONG_CLAIMS, 401)
    assert (listener.heard, door.teams.calls) == ([], [])


def tampered(door: OpenDoor) -> str:
    head, body, mark = door.signer.token(door.teams.service_url).split(".")
    return f"{head}.{body}.{mark[:-8]}AAAAAAAA"


def hmac_token(door: OpenDoor) -> str:
    key = "k" * 32
    claims = jwt.decode(
        door.signer.token(door.teams.service_url), options={"verify_signature": False}
    )
    return jwt.encode(claims, key, "HS256", headers={"kid": "key-1"})


def unsigned(door: OpenDoor) -> str:
    claims = jwt.decode(
        door.signer.token(door.teams.service_url), options={"verify_signature": False}
    )
    return jwt.encode(claims, "", "none", headers={"kid": "key-1"})


def by_a_stranger(door: OpenDoor) -> str:
    return Signer("key-1", owner="stranger").token(door.teams.service_url)


def unknown_key(door: OpenDoor) -> str:
    return Signer("key-9").token(door.teams.service_url)


def no_key_id(door: OpenDoor) -> str:
    return Signer("").token(door.teams.service_url)


WRONG_TOKENS: dict[str, Callable[[OpenDoor], str | None]] = {
    "no header": lambda door: None,
    "an empty header": lambda door: "",
    "a bearer without token": lambda door: "Bearer ",
    "lower case": lambda door: f"bearer {door.signer.token(door.teams.service_url)}",
    "another scheme": lambda door: "Basic YWJjOmRlZg==",
    "garbage": lambda door: "Bearer garbage",
    "garbage in three parts": lambda door: "Bearer a.b.c",
    "two tokens": lambda door: f"Bearer {tampered(door)} x",
    "a changed signature": lambda door: f"Bearer {tampered(door)}",
    "a shared-secret signature": lambda door: f"Bearer {hmac_token(door)}",
    "no signature": lambda door: f"Bearer {unsigned(door)}",
    "a stranger's key under a known id": lambda door: f"Bearer {by_a_stranger(door)}",
    "an unknown key": lambda door: f"Bearer {unknown_key(door)}",
    "no key id": lambda door: f"Bearer {no_key_id(door)}",
}


async def test_a_wrong_token_is_turned_away(door: OpenDoor, listener: Listener) -> None:
    answers = {name: await post(door, header(door)) for name, header in WRONG_TOKENS.items()}
    assert answers == dict.fromkeys(WRONG_TOKENS, 401)
    assert (listener.heard, door.teams.calls) == ([], [])


WRONG_BODIES: dict[str, Wire] = {
    "a foreign tenant": {"channelData": {"tenant": {"id": "11111111-0000-4000-8000-000000000000"}}},
    "no tenant at all": {"channelData": {}, "conversation": {"id": "a:1"}},
    "a foreign tenant hidden from the channel data": {
        "channelData": {},
        "conversation": {"id": "a:1", "tenantId": "evil"},
    },
    "another channel": {"channelId": "emulator"},
    "no channel": {"channelId": None},
    "no service url": {"serviceUrl": None},
}


async def test_a_good_token_with_a_wrong_body_is_turned_away(
    door: OpenDoor, listener: Listener
) -> None:
    header = f"Bearer {door.signer.token(door.teams.service_url)}"
    answers = {name: await post(door, header, **changes) for name, changes in WRONG_BODIES.items()}
    assert answers == dict.fromkeys(WRONG_BODIES, 401)
    assert (listener.heard, door.teams.calls) == ([], [])


FOREIGN_URLS = (
    "https://evil.example/",
    "https://smba.trafficmanager.net@evil.example/",
    "https://smba.trafficmanager.net.evil.example/",
    "http://smba.trafficmanager.net/",
    "ftp://smba.trafficmanager.net/",
    "not a url",
    "https://",
    "https://[::1",
)


async def test_a_foreign_service_url_is_turned_away_though_the_claim_matches(
    door: OpenDoor, listener: Listener
) -> None:
    answers = {
        url: await post(door, f"Bearer {door.signer.token(url)}", serviceUrl=url)
        for url in FOREIGN_URLS
    }
    assert answers == dict.fromkeys(FOREIGN_URLS, 401)
    assert (listener.heard, door.teams.calls) == ([], [])


@pytest.mark.parametrize("endorsements", [("slack",), ()])
async def test_a_key_that_does_not_speak_for_teams_is_turned_away(
    door: OpenDoor, listener: Listener, endorsements: tuple[str, ...]
) -> None:
    other = Signer("other", endorsements)
    door.login.keys.append(other.public())
    assert await post(door, f"Bearer {other.token(door.teams.service_url)}") == 401
    assert (await door.client().writes("hej")).status == 200
    assert len(listener.heard) == 1


async def test_a_token_is_checked_once_and_the_keys_fetched_once(door: OpenDoor) -> None:
    leader = door.client()
    for _ in range(5):
        assert (await leader.writes("hej")).status == 200
    assert door.login.key_calls == 1


async def test_a_remembered_token_ends_when_it_expires(door: OpenDoor) -> None:
    leader = door.client()
    assert (await leader.writes("hej")).status == 200
    door.clock.ahead += timedelta(hours=2)
    assert (await leader.writes("hej")).status == 401


async def test_a_remembered_token_ends_with_its_key(door: OpenDoor) -> None:
    leader = door.client(bearer=door.signer.token(door.teams.service_url, exp=NOW + 200_000))
    assert (await leader.writes("hej")).status == 200
    door.login.keys = [Signer("key-2").public()]
    door.clock.ahead += timedelta(hours=25)
    assert (await leader.writes("hej")).status == 401


async def test_a_new_key_is_fetched_but_not_for_every_stranger(door: OpenDoor) -> None:
    assert (await door.client().writes("hej")).status == 200
    rotated = Signer("key-2")
    door.login.keys.append(rotated.public())
    token = rotated.token(door.teams.service_url)
    assert await post(door, f"Bearer {token}") == 401
    door.clock.ahead += timedelta(minutes=6)
    assert await post(door, f"Bearer {token}") == 200
    assert await post(door, f"Bearer {unknown_key(door)}") == 401
    assert door.login.key_calls == 2


async def test_known_keys_serve_on_while_the_login_server_is_down(door: OpenDoor) -> None:
    leader = door.client(bearer=door.signer.token(door.teams.service_url, exp=NOW + 200_000))
    assert (await leader.writes("hej")).status == 200
    door.login.status = 503
    door.clock.ahead += timedelta(hours=25)
    assert (await leader.writes("hej")).status == 200


async def test_before_any_key_is_known_everybody_is_asked_to_come_again(door: OpenDoor) -> None:
    door.login.status = 503
    assert (await door.client().writes("hej")).status == 503
    door.login.status = 200
    door.clock.ahead += timedelta(seconds=11)
    assert (await door.client().writes("hej")).status == 200


@pytest.mark.parametrize(
    "host",
    ["0.0.0.0", "::", "10.0.0.5", "evil.example", ""],  # noqa: S104
)
def test_without_authentication_the_bot_refuses_to_listen_beyond_this_machine(host: str) -> None:
    with pytest.raises(ValueError, match=r"127\.0\.0\.1"):
        LoopbackDoorkeeper(host)


async def test_the_demo_refuses_a_service_url_beyond_this_machine() -> None:
    listener = Listener()
    async with open_door(listener, authenticated=False) as door:
        assert await post(door, None, serviceUrl="https://smba.trafficmanager.net/") == 401
        assert await post(door, None, serviceUrl=None) == 401
        assert await post(door, None) == 200
    assert len(listener.heard) == 1


async def test_the_demo_refuses_a_web_page_that_renames_this_machine() -> None:
    async with open_door(Listener(), authenticated=False) as door:
        activity = door.client().activity("message", text="hej")
        for host in ("evil.example", "127.0.0.1.evil.example", "[", ":"):
            headers = {"Host": host}
            async with door.session.post(door.url, json=activity, headers=headers) as response:
                assert response.status == 401


@pytest.mark.parametrize("origin", ["http://smba.trafficmanager.net", "smba", "https://a:b@c"])
def test_an_origin_that_is_not_https_is_no_setting(origin: str) -> None:
    with pytest.raises(ValueError, match="https"):
        Origins([origin])


async def test_of_the_sdks_other_ways_in_none_is_open(door: OpenDoor) -> None:
    keeper: Doorkeeper = door.line.doorkeeper
    activity = read_activity(json.dumps(door.client().activity("message")).encode())
    with pytest.raises(Refused):
        await keeper.authenticate_request(activity, "Bearer x")
    with pytest.raises(Refused):
        await keeper.authenticate_streaming_request("Bearer x", "msteams")


async def test_a_broken_key_among_the_published_ones_does_no_harm(door: OpenDoor) -> None:
    door.login.keys[:0] = [{"kid": "broken", "kty": "RSA"}, {"kty": "RSA"}, {"kid": "ec"}]
    assert (await door.client().writes("hej")).status == 200


@pytest.mark.parametrize(
    ("app_id", "tenants"), [("", {TENANT}), (APP_ID, set()), (APP_ID, {TENANT, ""})]
)
def test_an_empty_id_is_trusted_by_nobody(app_id: str, tenants: set[str]) -> None:
    with pytest.raises(ValueError, match="needed"):
        Trust(app_id, frozenset(tenants), LoopbackOrigins())


async def test_while_one_fetches_newer_keys_the_others_are_served_by_the_known_one(
    door: OpenDoor, listener: Listener
) -> None:
    leader = door.client(bearer=door.signer.token(door.teams.service_url, exp=NOW + 200_000))
    assert (await leader.writes("hej")).status == 200
    door.login.delay_s = 0.5
    door.clock.ahead += timedelta(hours=25)
    first = asyncio.create_task(leader.writes("først"))
    await asyncio.sleep(0.1)
    assert (await leader.writes("imens")).status == 200
    assert [heard.text for heard in listener.heard] == ["hej", "imens"]
    assert (await first).status == 200


async def test_only_so_many_tokens_are_remembered(door: OpenDoor) -> None:
    keys = SigningKeys(door.session, door.clock, door.login.keys_url)
    reader = TokenReader(keys, door.clock, most=2)
    tokens = [door.signer.token(door.teams.service_url, jti=str(n)) for n in range(4)]
    read = [(await reader.claims(token))["jti"] for token in [*tokens, *tokens]]
    assert (read, reader.remembered()) == (["0", "1", "2", "3"] * 2, 2)
