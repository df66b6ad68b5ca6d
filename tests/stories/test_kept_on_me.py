"""Anybody asks what is kept on them and who reads it, and sees nothing of anybody else."""

import json
from typing import Any

import pytest

from tests.stories.talking import Phone, Town

EVERYBODY = ("leder-1", "chief", "consultant", "director", "administrator")
OWN_WORDS = "Vi mangler et lokale"


async def asks(phone: Phone) -> tuple[str, dict[str, Any]]:
    """The card's words, and what follows whole."""
    before = len(phone.chat)
    await phone.writes("mine data")
    card, *parts = phone.chat[before:]
    whole = "".join(one.text.removeprefix("```json\n").removesuffix("\n```") for one in parts)
    return str(card.content), json.loads(whole)


async def answers(phone: Phone) -> None:
    await phone.writes("status")
    for tap in ("Start", "I risiko", "2", "↓ Tilbage"):
        await phone.taps(tap)
    await phone.taps("Økonomi og rammer")
    await phone.taps("Beslutning", next_step=OWN_WORDS)


@pytest.mark.parametrize("person_id", EVERYBODY)
async def test_everybody_gets_their_own_row_and_learns_who_reads(
    town: Town, person_id: str
) -> None:
    phone = town.phone(person_id)
    _, kept = await asks(phone)
    [row] = kept["people"]
    assert row["object_id"] == phone.client.object_id
    readers = await phone.writes("hvad ser chefen")
    assert readers.startswith("Det ser andre")
    assert "dpo@demokommunen.example" in readers


async def test_a_leaders_own_words_are_in_it_and_in_nobody_elses(town: Town) -> None:
    leader = town.phone("leder-1")
    await answers(leader)
    card, kept = await asks(leader)
    assert "Svar på mål: 1" in card.replace("\\", "")
    assert [row["next_step"] for row in kept["answers"]] == [OWN_WORDS]
    for person_id in ("leder-2", "chief", "administrator"):
        _, theirs = await asks(town.phone(person_id))
        assert OWN_WORDS not in json.dumps(theirs, ensure_ascii=False)
