"""The chief's morning: what each seat sees of what the leaders answered, and what nobody sees."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from followup.people import Role, RoleName
from followup.register import Register
from storage import audit, newest_answers
from tests.stories.answering import FOR_THE_CHIEF, answers, started
from tests.stories.talking import Town, running
from tests.stories.town import MORNING, a_town, leaders, seats

FOR_BOTH = "Vi mangler et lokale"
GONE = "Mål på Birkeskolen"


async def test_the_summary_says_who_answered_and_what_needs_the_chief(answered: Town) -> None:
    screen = await answered.phone("chief").writes("opsummering")
    assert "0 af 5 skoler har givet status" in screen  # each has a goal to go
    assert "Bagud, brug for: beslutning" in screen
    assert FOR_THE_CHIEF in screen


async def test_a_school_opens_by_its_button_and_by_its_name(answered: Town) -> None:
    phone = answered.phone("chief")
    await phone.writes("opsummering")
    by_button = await phone.taps("Åbn")
    by_name = await phone.writes("birkeskolen")
    assert by_button == by_name
    assert by_name.startswith("Mål på Birkeskolen")
    assert f"“{FOR_THE_CHIEF}”" in by_name


async def test_looking_at_a_school_leaves_a_trace_without_content(answered: Town) -> None:
    await answered.phone("chief").writes("Birkeskolen")
    async with answered.database.read() as c:
        traces = await audit.entries(c, answered.tenant, "chief")
    assert [(one.what, one.school_id) for one in traces] == [("school", "birkeskolen")]


async def test_the_missing_are_named_with_the_day_they_were_asked(answered: Town) -> None:
    screen = await answered.phone("chief").writes("mangler svar")
    assert "Lyngskolen · Leder 3 · spurgt 6. okt. · 2 mål" in screen
    assert "Birkeskolen · Leder 1 · spurgt 6. okt. · 1 mål" in screen


async def test_the_consultant_sees_the_colours_but_not_the_words_for_the_chief(
    answered: Town,
) -> None:
    phone = answered.phone("consultant")
    summary, school = await phone.writes("opsummering"), await phone.writes("Birkeskolen")
    assert "■" in summary
    assert "Bagud" in school
    assert FOR_THE_CHIEF not in summary + school


async def test_the_director_sees_sums_and_no_school_and_no_name(answered: Town) -> None:
    third = await started(answered, "leder-3")
    await answers(third, "På sporet", "4", "→ Uændret")
    screen = await answered.phone("director").writes("opsummering")
    assert "Samlede tal fra 5 skoler" in screen
    assert "På sporet: 2" in screen
    assert not any(name in screen for name in ("Birkeskolen", "Leder", FOR_THE_CHIEF))


async def test_the_director_is_told_no_at_a_school_and_at_the_missing(answered: Town) -> None:
    phone = answered.phone("director")
    assert "Det har du ikke adgang til" in await phone.writes("mangler svar")
    await phone.presses("summary.school", {"school": "birkeskolen"})
    assert "Det har du ikke adgang til" in phone.toast


@pytest.mark.parametrize("words", ["mangler svar", "på pause"])
async def test_another_leader_sees_nothing_of_the_other_schools(answered: Town, words: str) -> None:
    phone = answered.phone("leder-3")
    assert "Det har du ikke adgang til" in await phone.writes(words)


async def test_a_leaders_own_summary_holds_the_own_school_alone(answered: Town) -> None:
    screen = await answered.phone("leder-2").writes("opsummering")
    assert "Egeskolen" in screen
    assert not any(name in screen for name in ("Birkeskolen", "Lyngskolen", FOR_THE_CHIEF))


async def test_a_school_pressed_or_named_by_another_leader_stays_shut(answered: Town) -> None:
    phone = answered.phone("leder-2")
    assert GONE not in await phone.writes("Birkeskolen")
    await phone.presses("summary.school", {"school": "birkeskolen"})
    assert "Det har du ikke adgang til" in phone.toast


async def test_a_stranger_is_sent_to_the_administrator_whatever_they_write(
    answered: Town,
) -> None:
    phone = answered.phone("fremmed")
    for words in ("opsummering", "status", "Birkeskolen", "hjælp", "mine mål"):
        assert "Jeg kender dig ikke endnu" in await phone.writes(words)


async def test_a_leader_whose_time_is_over_is_a_stranger(database_url: str) -> None:
    async with running(database_url, _with_a_leaver(), MORNING) as town:
        assert "Jeg kender dig ikke endnu" in await town.phone("leder-1").writes("mine mål")


async def test_a_group_is_shown_no_answer(answered: Town) -> None:
    for who in ("chief", "leder-1", "fremmed"):
        phone = answered.phone(who)
        group = replace(phone, client=phone.client.in_group(f"19:{who}@thread.v2"))
        assert "Skriv til mig i en privat chat" in await group.writes("opsummering")
        assert [call.card for call in group.chat] == [None]


async def test_a_card_pressed_in_a_group_answers_nothing_and_saves_nothing(answered: Town) -> None:
    phone = answered.phone("chief")
    group = replace(phone, client=phone.client.in_group("19:kanal@thread.tacv2"))
    await group.presses("summary.school", {"school": "birkeskolen"})
    assert "privat chat" in group.toast


async def test_stolen_ids_answer_for_nobody_else(answered: Town) -> None:
    before = await everything(answered)
    stolen = answered.phone("leder-1").button("På sporet")
    thief = answered.phone("leder-2")
    await thief.presses(stolen["verb"], stolen["data"])
    assert "Det har du ikke adgang til" in thief.toast
    for seat in ("chief", "consultant", "director", "administrator", "fremmed"):
        await answered.phone(seat).presses(stolen["verb"], stolen["data"])
    assert await everything(answered) == before


async def test_a_friendly_reminder_reaches_each_silent_leader_once(answered: Town) -> None:
    phone = answered.phone("chief")
    for leader in ("leder-3", "leder-4"):
        await answered.phone(leader).opens()
    await phone.writes("mangler svar")
    assert "5" in await phone.taps("Venlig påmindelse")
    await phone.writes("mangler svar")
    assert "ingen" in (await phone.taps("Venlig påmindelse")).lower()
    await answered.runs_to(MORNING + timedelta(hours=3))
    assert len(answered.phone("leder-3").chat) == 1


async def everything(town: Town) -> object:
    async with town.database.read() as c:
        return await newest_answers.latest_answers(c, town.tenant, newest=9)


def _with_a_leaver() -> Register:
    over = Role(RoleName.LEADER, "birkeskolen", date(2019, 8, 1), date(2026, 10, 5))
    first, *others = leaders()
    return a_town(people=(replace(first, roles=(over,)), *others, *seats()))
