"""A 1:1 is prepared: a status, a point, and the day before one sheet for every seat."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from followup.people import RoleName
from followup.talk import TalkState
from storage import sheets
from storage.talks import save_talk
from tests.agendas import danish_number
from tests.builders import a_talk
from tests.stories.talking import Phone, Town, running
from tests.stories.town import MORNING, SCHOOLS, a_plan, a_town

DAY_BEFORE = datetime(2026, 10, 19, 7, 0, tzinfo=UTC)  # Monday, nine in Copenhagen
TALK = a_talk(id="talk-1", school_id="birkeskolen", slot="")
_LATER = timedelta(days=2)
SEATS = ("leder-1", "chief", "consultant")


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """Birkeskolen's talk comes first; each has three seats: chief, leader and consultant."""
    plan = a_plan()
    seats = (RoleName.CHIEF, RoleName.LEADER, RoleName.LEADERSHIP_CONSULTANT)
    lines = tuple(replace(line, seats=seats) for line in plan.instruments)
    later = {"starts": TALK.starts + _LATER, "ends": TALK.ends + _LATER, "slot": ""}
    others = (a_talk(id=f"talk-{one}", school_id=one, **later) for one in SCHOOLS[1:])
    register = a_town(plans=(replace(plan, instruments=lines),), talks=(TALK, *others))
    async with running(database_url, register, MORNING) as awake:
        for seat in SEATS:
            await awake.phone(seat).opens()
        yield awake


async def gives_status(phone: Phone, words: str, only_chief: str = "false") -> None:
    await phone.writes("status")
    for tap in ("Start", "I risiko", "2"):
        await phone.taps(tap)
    await phone.taps("↓ Tilbage", next_step=words, only_chief=only_chief)
    for tap in ("Tid og drift", "Beslutning", "På sporet", "5", "→ Uændret"):
        await phone.taps(tap)


async def the_need_is_told_of(town: Town) -> None:
    """The morning after: so the sheet comes by itself."""
    town.clock.shows = MORNING + timedelta(days=1)
    await town.tick()


async def comes_the_day_before(town: Town) -> None:
    for moment in (DAY_BEFORE - timedelta(hours=1), DAY_BEFORE):
        town.clock.shows = moment
        await town.tick()


async def test_the_day_before_at_nine_all_three_seats_get_the_sheet(town: Town) -> None:
    leader = town.phone("leder-1")
    await gives_status(leader, "Vi mangler besøgsdage", only_chief="true")
    assert "Sat på dagsordenen tirsdag 20. okt. (Birkeskolen)." in await leader.writes(
        "punkt Lokaler til indskolingen"
    )
    await the_need_is_told_of(town)
    await comes_the_day_before(town)
    for seat in SEATS:
        screen = town.phone(seat).screen
        assert "1:1-samtale · Birkeskolen" in screen
        assert "Lokaler til indskolingen" in screen
        assert "I risiko" not in screen or "brug for: beslutning" in screen
        assert "Dagsorden nr. 1, version 1, delt 19. okt. 2026 kl. 09.00" in screen
    told = {seat: "Vi mangler besøgsdage" in town.phone(seat).screen for seat in SEATS}
    assert told == {"leder-1": True, "chief": True, "consultant": False}


async def test_a_point_is_the_leaders_own_until_the_sheet_is_shared(town: Town) -> None:
    leader, chief = town.phone("leder-1"), town.phone("chief")
    await leader.writes("punkt Et lille punkt")
    assert "Et lille punkt" in await leader.writes("dagsorden")
    assert "Udkast, ikke delt endnu" in leader.screen
    assert "Hvilken samtale?" in await chief.writes("dagsorden")
    draft = await chief.taps("Birkeskolen · 20. okt.")
    assert "Et lille punkt" not in draft
    assert "Lederens punkter kommer med, når dagsordenen deles" in draft
    assert "Delt med alle pladser ved bordet." in await leader.taps("Del nu")
    await chief.writes("dagsorden")
    assert "Et lille punkt" in await chief.taps("Birkeskolen · 20. okt.")


async def test_what_the_leader_hides_never_reaches_the_others(town: Town) -> None:
    leader = town.phone("leder-1")
    await leader.writes("punkt Et punkt, jeg fortryder")
    await leader.writes("dagsorden")
    assert "skjult for de andre" in await leader.taps("Skjul")
    await comes_the_day_before(town)
    assert "Et punkt, jeg fortryder" not in town.phone("chief").screen
    assert "2 ting til dig" in leader.screen  # the status is missing too
    assert "Et punkt, jeg fortryder" in await leader.taps("Dagsorden")
    async with town.database.read() as c:
        kept = await sheets.newest_sheet(c, town.tenant, "talk-1")
    assert kept is not None
    assert kept.points == ()


async def test_a_point_too_long_is_refused_with_the_words_still_in_hand(town: Town) -> None:
    leader = town.phone("leder-1")
    await leader.writes("punkt " + "ord " * 60)
    assert "Der er plads til 200 tegn" in leader.screen
    [field] = [n for n in _fields(leader) if n["id"] == "text"]
    assert field["value"].startswith("ord ord")
    kept = await leader.taps("Sæt på dagsordenen", text="Kort nu")
    assert "Sat på dagsordenen" in kept
    assert "Kort nu" in await leader.writes("dagsorden")


async def test_a_point_with_an_identity_number_is_never_kept(town: Town) -> None:
    leader = town.phone("leder-1")
    number = danish_number()
    assert "Det ligner et personnummer" in await leader.writes(f"punkt Om {number}")
    assert number not in await leader.writes("dagsorden")


async def test_the_chief_and_the_consultant_add_points_of_their_own(town: Town) -> None:
    for seat, words in (("chief", "Budget for næste år"), ("consultant", "Kursus i marts")):
        assert "Hvilken samtale?" in await town.phone(seat).writes(f"punkt {words}")
        assert "Sat på dags" in await town.phone(seat).taps("Birkeskolen", text=words)
    await town.phone("leder-1").writes("punkt Mit punkt")
    await comes_the_day_before(town)
    screen = await town.phone("leder-1").taps("Dagsorden")
    places = [screen.index(words) for words in ("Mit punkt", "Budget for", "Kursus i marts")]
    assert places == sorted(places)
    assert "fra centerchef" in screen


async def test_someone_without_a_seat_sees_no_agenda(town: Town) -> None:
    other, director = town.phone("leder-2"), town.phone("director")
    assert "Det har du ikke adgang til." in await other.presses("agenda.show", {"talk": "talk-1"})
    assert "Det har du ikke adgang til." in await director.writes("punkt Noget")
    assert "ingen 1:1-samtale" in await director.writes("dagsorden")
    assert "Egeskolen" in await other.writes("dagsorden")


async def test_only_the_leader_hides_and_shares(town: Town) -> None:
    await town.phone("leder-1").writes("punkt Mit punkt")
    chief = town.phone("chief")
    for verb in ("agenda.share", "agenda.hide"):
        assert "ikke adgang" in await chief.presses(verb, {"talk": "talk-1"})
    assert "forældet" in await chief.presses("agenda.show", {"talk": "no-such-talk"})
    assert "kender jeg ikke" in await chief.presses("agenda.nonsense", {"talk": "talk-1"})
    async with town.database.read() as c:
        assert await sheets.newest_sheet(c, town.tenant, "talk-1") is None


async def test_after_a_held_talk_the_old_points_are_gone(town: Town) -> None:
    leader = town.phone("leder-1")
    await leader.writes("punkt Et gammelt punkt")
    async with town.database.write() as c:
        held = replace(TALK, state=TalkState.HELD, version=2)
        later = TALK.starts + timedelta(days=50)
        following = replace(TALK, id="talk-2", starts=later, ends=later + timedelta(hours=1))
        await save_talk(c, town.tenant, held)
        await save_talk(c, town.tenant, following)
    town.clock.shows = TALK.ends + timedelta(days=1)
    assert "Et gammelt punkt" not in await leader.writes("dagsorden")
    assert "samtale 2 af 4-6" in leader.screen


async def test_a_second_point_on_a_shared_sheet_makes_a_new_version(town: Town) -> None:
    leader = town.phone("leder-1")
    await leader.writes("punkt Det første")
    await leader.writes("dagsorden")
    await leader.taps("Del nu")
    town.clock.shows += timedelta(minutes=1)
    await leader.writes("dagsorden")
    await leader.taps("Tilføj punkt")
    await leader.taps("Sæt på dagsordenen", text="Det andet")
    await leader.taps("Dagsorden")
    assert "Dine nye punkter er ikke delt endnu." in leader.screen
    assert "version 2" in await leader.taps("Del ny version")


def _fields(phone: Phone) -> list[dict[str, Any]]:
    card = phone.newest.card or {}
    return [node for node in card["body"] if node["type"] == "Input.Text"]
