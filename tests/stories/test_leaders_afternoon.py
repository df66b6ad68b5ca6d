"""A leader's first afternoon with Pejling, told from the leader's own phone."""

from collections.abc import AsyncIterator

import pytest

from followup.check_in import Answer, Obstacle, Status
from storage import check_ins, newest_answers
from tests.stories.talking import Phone, Town, another_device, running
from tests.stories.town import MORNING, a_town, leaders, seats


@pytest.fixture
async def newcomers(database_url: str) -> AsyncIterator[Town]:
    """Nobody has seen the notice."""
    people = (*leaders(notice_version=0), *seats(notice_version=0))
    async with running(database_url, a_town(people=people), MORNING) as awake:
        yield awake


async def kept(town: Town) -> dict[str, Answer]:
    async with town.database.read() as c:
        found = await newest_answers.latest_answers(c, town.tenant, newest=1)
    return {goal: answers[0] for goal, answers in found.items()}


async def a_goal_is_fine(phone: Phone) -> None:
    for tap in ("På sporet", "4", "→ Uændret"):
        await phone.taps(tap)


async def test_the_welcome_says_who_reads_and_comes_once(newcomers: Town) -> None:
    phone = newcomers.phone("leder-1")
    await phone.opens()
    await phone.opens()
    assert len(phone.chat) == 1
    assert "Læses af: centerchef og ledelseskonsulent" in phone.screen


async def test_help_is_help_also_before_the_notice_is_read(newcomers: Town) -> None:
    phone = newcomers.phone("leder-1")
    for messages in (2, 3):  # the greeting once, the help each time
        assert "Det kan jeg" in await phone.writes("hjælp")
        assert len(phone.chat) == messages


async def test_nothing_is_stored_before_the_notice_is_read(newcomers: Town) -> None:
    phone = newcomers.phone("leder-1")
    assert "Læs først, hvem der ser dine svar" in await phone.writes("status")
    assert "Læs først" in await phone.writes("gul, 60 pct, forsinket pga. sygdom")
    await phone.presses("check_in.start", {"round": "F20-07:birkeskolen:2026/2027#1"})
    assert "Læs først" in phone.screen
    assert await kept(newcomers) == {}


async def test_reading_the_notice_opens_what_was_asked_for(newcomers: Town) -> None:
    phone = newcomers.phone("leder-1")
    await phone.writes("status")
    assert "Status før din 1:1 20. okt." in await phone.taps("Jeg har læst")
    assert "Start" in phone.titles


async def test_a_goal_takes_three_taps_and_the_round_ends_in_a_receipt(town: Town) -> None:
    phone = town.phone("leder-1")
    await phone.writes("status")
    await phone.taps("Start")
    await a_goal_is_fine(phone)
    assert "Mål 2 af 2" in phone.screen
    await a_goal_is_fine(phone)
    assert "Tak. 2 af 2 mål er gemt" in phone.screen
    assert {a.status for a in (await kept(town)).values()} == {Status.ON_TRACK}


async def test_a_leader_who_leaves_goes_on_where_they_were_after_a_restart(town: Town) -> None:
    phone = town.phone("leder-1")
    await phone.writes("status")
    await phone.taps("Start")
    await a_goal_is_fine(phone)
    await phone.taps("I risiko")
    await town.restart()
    other = another_device(phone)
    assert "1 af 2 mål er besvaret" in await other.writes("status")
    resumed = await other.taps("Fortsæt")
    assert "▲ I risiko" in resumed
    assert "Hvor sikker er du på" in resumed
    for tap in ("2", "↓ Tilbage", "Tid og drift", "Beslutning"):
        await other.taps(tap)
    assert "Tak. 2 af 2 mål er gemt" in other.screen


async def test_half_a_goal_is_no_answer(town: Town) -> None:
    phone = town.phone("leder-1")
    await phone.writes("status")
    await phone.taps("Start")
    await phone.taps("Bagud")
    await phone.taps("1")
    assert await kept(town) == {}


async def test_an_answer_is_changed_and_the_earlier_one_is_kept_behind_it(town: Town) -> None:
    phone = town.phone("leder-1")
    await phone.writes("status")
    await phone.taps("Start")
    await a_goal_is_fine(phone)
    await a_goal_is_fine(phone)
    await phone.taps("Ret")
    for tap in ("Nået", "5", "↑ Frem"):
        await phone.taps(tap)
    assert "✓" in phone.screen
    now = (await kept(town))["birkeskolen-1"]
    assert (now.status, now.version) == (Status.REACHED, 2)
    async with town.database.read() as c:
        before = await check_ins.earlier_versions(c, town.tenant, now.goal_id, now.round_id)
    assert [answer.status for answer in before] == [Status.ON_TRACK]


async def test_own_words_are_shown_back_and_kept_only_after_a_tap(town: Town) -> None:
    phone = town.phone("leder-1")
    await phone.writes("status")
    await phone.taps("Start")
    assert "Har jeg forstået dig rigtigt?" in await phone.writes(
        "gul, 60 pct, forsinket pga. sygdom"
    )
    assert await kept(town) == {}
    await phone.taps("Gem", next_step="")
    for tap in ("3", "→ Uændret", "Intet"):
        await phone.taps(tap)
    answer = (await kept(town))["birkeskolen-1"]
    heard = (answer.status, answer.progress, answer.obstacle, answer.next_step)
    assert heard == (Status.AT_RISK, 60, Obstacle.TIME, "")


async def test_discarded_words_leave_nothing(town: Town) -> None:
    phone = town.phone("leder-1")
    await phone.writes("status")
    await phone.taps("Start")
    await phone.writes("rød, vi kan ikke nå det")
    assert "Kasseret. Intet er gemt." in await phone.taps("Kassér")
    assert await kept(town) == {}


async def test_words_about_several_open_goals_ask_which_one(town: Town) -> None:
    phone = town.phone("leder-1")
    assert "Hvilket mål gælder det?" in await phone.writes("grøn, 80 pct")
    await phone.taps("Flere elever læser i fritiden")
    assert "Har jeg forstået dig rigtigt?" in phone.screen


async def test_a_next_step_rides_along_with_the_last_tap(town: Town) -> None:
    phone = town.phone("leder-1")
    await phone.writes("status")
    await phone.taps("Start")
    await phone.taps("På sporet")
    await phone.taps("5")
    await phone.taps("↑ Frem", next_step="Vi begynder i 4. årgang", only_chief="true")
    answer = (await kept(town))["birkeskolen-1"]
    assert (answer.next_step, answer.only_chief) == ("Vi begynder i 4. årgang", True)
    assert "Vi begynder i 4. årgang" in await phone.writes("mine mål")
