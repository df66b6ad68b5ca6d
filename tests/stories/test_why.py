""" "Hvorfor" walks down to the answers, for whoever may read them and for nobody else."""

import pytest

from storage import audit
from tests.stories.answering import FOR_THE_CHIEF
from tests.stories.talking import Town

NOT_YOURS = "Det har du ikke adgang til."


async def test_the_chief_walks_from_a_school_to_the_answer_it_stands_on(
    answered: Town,
) -> None:
    screen = await answered.phone("chief").writes("hvorfor er birkeskolen rød?")
    assert screen.startswith("Hvorfor: Birkeskolen\n1 af 2 mål kræver en samtale.")
    assert "Gode år i skolen\n1 af 2" in screen
    assert "6. okt. 2026, Leder 1: ■ Bagud · tiltro 1" in screen
    assert f"“{FOR_THE_CHIEF}”" in screen
    assert "6. okt. 2026: F20-07:birkeskolen:2026/2027#1 · birkeskolen-1 · v1" in screen


async def test_a_schools_card_leads_to_what_its_colours_stand_on(answered: Town) -> None:
    chief = answered.phone("chief")
    await chief.writes("birkeskolen")
    assert (await chief.taps("Hvorfor?")).startswith("Hvorfor: Birkeskolen")


async def test_a_title_that_many_schools_have_is_asked_about_and_a_press_opens_it(
    answered: Town,
) -> None:
    chief = answered.phone("chief")
    screen = await chief.writes("hvorfor fritiden")
    assert "Flere passer på “fritiden”" in screen
    opened = await chief.taps("Birkeskolen: Flere elever læser i fritiden")
    assert "Målet kræver en samtale" in opened
    assert "af 2 mål kræver" in await chief.taps("Hele skolen")


async def test_nothing_named_and_an_unknown_name_offer_what_needs_a_talk(
    answered: Town,
) -> None:
    chief = answered.phone("chief")
    await chief.writes("hvorfor")
    assert chief.titles == ["Birkeskolen: Flere elever læser i fritiden"]
    assert "hverken en skole eller et mål" in await chief.writes("hvorfor svømmehallen")
    assert "kræver en samtale" in await chief.taps("Birkeskolen: Flere elever læser i fritiden")


async def test_a_leader_asks_about_the_own_school_and_finds_no_other(
    answered: Town,
) -> None:
    leader, other = answered.phone("leder-1"), answered.phone("leder-2")
    assert FOR_THE_CHIEF in await leader.writes("hvorfor birkeskolen")
    assert "hverken en skole" in await other.writes("hvorfor birkeskolen")
    for ids in ({"school": "birkeskolen"}, {"school": "birkeskolen", "goal": "birkeskolen-1"}):
        await other.presses("why.open", ids)
        assert other.toast == NOT_YOURS


async def test_a_consultant_sees_the_colour_and_not_the_words_for_the_chief(
    answered: Town,
) -> None:
    screen = await answered.phone("consultant").writes("varför birkeskolen")
    assert "■ Bagud" in screen
    assert FOR_THE_CHIEF not in screen


@pytest.mark.parametrize("person_id", ["director", "administrator"])
async def test_who_reads_no_single_school_gets_no_explanation(
    answered: Town,
    person_id: str,
) -> None:
    phone = answered.phone(person_id)
    assert await phone.writes("hvorfor birkeskolen") == NOT_YOURS
    await phone.presses("why.open", {"school": "birkeskolen"})
    assert phone.toast == NOT_YOURS


@pytest.mark.parametrize("ids", [{}, {"school": "nowhere"}, {"school": "egeskolen", "goal": "x"}])
async def test_a_press_for_what_is_not_there_is_met_with_a_clear_answer(
    answered: Town,
    ids: dict[str, str],
) -> None:
    chief = answered.phone("chief")
    await chief.presses("why.open", ids)
    assert chief.toast.startswith("Det valg kender jeg ikke")


async def test_that_the_chief_looked_stands_in_the_log_and_an_own_look_does_not(
    answered: Town,
) -> None:
    for person_id in ("chief", "leder-1"):
        await answered.phone(person_id).writes("hvorfor birkeskolen")
    async with answered.database.read() as c:
        found = await audit.entries(c, answered.tenant)
    looked = [(one.person_id, one.school_id) for one in found if one.what == "why"]
    assert looked == [("chief", "birkeskolen")]
