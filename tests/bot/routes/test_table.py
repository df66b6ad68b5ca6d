"""What the bot does about each thing a person can want, where the stories do not come by."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from tests.dialogs.taps import nodes
from tests.stories.talking import Town, running
from tests.stories.town import MORNING, a_village, leaders, seats

NO_SCHOOL = "Du har ikke en skole at give status for"


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    people = (*leaders()[:1], *seats())
    village = replace(a_village(), people=people)
    async with running(database_url, village, MORNING) as awake:
        yield awake


async def test_help_offers_each_seat_its_own_buttons(town: Town) -> None:
    leader, chief = town.phone("leder-1"), town.phone("chief")
    await leader.writes("hjælp")
    await chief.writes("hjælp")
    assert leader.titles[:2] == ["Giv status", "Mine mål"]
    assert chief.titles[:2] == ["Opsummering", "Mangler svar"]


async def test_a_slip_of_the_finger_is_understood(town: Town) -> None:
    assert "0 af 1 skoler har givet status" in await town.phone("chief").writes("opsumering")


async def test_a_pause_is_set_and_ended_in_words(town: Town) -> None:
    phone = town.phone("leder-1")
    assert "Hvornår er du tilbage?" in await phone.writes("pause")
    assert "er forbi" in await phone.writes("pause til 5/10/2026")
    assert "Pause til og med 9. okt. 2026" in await phone.writes("pause til 9/10")
    assert "Velkommen tilbage" in await phone.writes("genoptag")
    assert "Du er ikke på pause" in await phone.writes("genoptag")


async def test_a_language_is_chosen_and_an_unknown_one_is_told(town: Town) -> None:
    phone = town.phone("leder-1")
    assert "Det sprog kan jeg ikke" in await phone.writes("sprog klingon")
    assert await phone.writes("sprog svensk") == "Då pratar vi svenska."


async def test_words_about_goals_from_someone_without_a_school_get_help(town: Town) -> None:
    assert "Det forstod jeg ikke" in await town.phone("chief").writes("gul, 60 pct")


async def test_a_notice_read_without_a_round_to_answer_is_thanked_for(town: Town) -> None:
    phone = town.phone("administrator")
    await phone.presses("notice.read", {"version": "1"})
    assert "Tak. Skriv “hjælp”" in phone.toast


async def test_a_snooze_past_the_talk_is_refused(town: Town) -> None:
    phone = town.phone("leder-1")
    await phone.opens()
    await town.runs_to(MORNING.replace(day=19, hour=8))
    await phone.presses("snooze", {"until": "monday"})
    assert "Så sent kan den ikke udskydes" in phone.toast
    assert "Efter frokost" in await phone.writes("udskyd")


async def test_my_tasks_are_a_leaders_goals_and_promises_and_a_chiefs_summary(town: Town) -> None:
    leader = town.phone("leder-1")
    assert "Ingen åbne aftaler." in await leader.writes("mine opgaver")
    assert "Start" in [node["title"] for call in leader.chat for node in _buttons(call.card)]
    assert "0 af 1 skoler" in await town.phone("chief").writes("mine opgaver")
    assert "Det kan jeg" in await town.phone("administrator").writes("mine opgaver")


@pytest.mark.parametrize("words", ["status", "mine mål"])
async def test_whoever_leads_no_school_has_no_goals_to_answer(town: Town, words: str) -> None:
    assert NO_SCHOOL in await town.phone("chief").writes(words)


def _buttons(card: Any) -> list[dict[str, Any]]:
    return [node for node in nodes(card) if node.get("type") == "Action.Execute"]
