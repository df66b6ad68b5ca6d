"""Many at once, a slow or silent Teams, callers who hang up, and the end."""

import asyncio

import pytest

from bot.delivery import Delivery, Reply
from bot.teams.exchange import Speech
from bot.teams.speaking import Speaker
from dialogs.turn import Heard, Say
from followup.people import Address
from tests.fakes import Mishap
from tests.open_door import Listener, OpenDoor, open_door

CARD = {"type": "AdaptiveCard", "version": "1.5", "body": []}
NEXT_CARD = CARD | {"fallbackText": "næste"}


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


async def test_a_fault_while_speaking_is_logged_without_what_was_said(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Broken:
        """A way out that raises, which none of ours does."""

        async def send(self, address: Address, say: Say) -> Delivery:
            raise RuntimeError("hemmelig")

        async def update(self, address: Address, message_id: str, say: Say) -> Delivery:
            raise RuntimeError("hemmelig")

        async def open_chat(self, address: Address) -> Address | Delivery:
            raise RuntimeError("hemmelig")

    speaker = Speaker(Broken(), asyncio.sleep)
    speaker.begin(Speech(Address("t", "o", "29:x", "28:b", "a:1", "https://x"), says=(Say("a"),)))
    await speaker.idle()
    await asyncio.sleep(0)
    assert "RuntimeError" in caplog.text
    assert "hemmelig" not in caplog.text


async def test_a_reader_who_blocked_us_costs_one_try_and_one_line_in_the_log(
    door: OpenDoor, listener: Listener, caplog: pytest.LogCaptureFixture
) -> None:
    listener.replies = [Reply(says=(Say("hemmelig"),))]
    door.teams.mishaps = [Mishap(403, b'{"error": {"code": "ConversationBlockedByUser"}}')]
    assert (await door.client().writes("hej")).status == 200
    await door.door.idle()
    assert len(door.teams.calls) == 1
    assert "blocked" in caplog.text
    assert "hemmelig" not in caplog.text
