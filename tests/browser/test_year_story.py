"""One leader's autumn, on the leader's and the chief's own pages, told in the order it happens.

A talk is booked, prepared, held and agreed on; the next one is moved, cancelled and booked anew,
and what was agreed stands first on its agenda.
"""

import asyncio
import io
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copy

import aiohttp
import pytest
import pytest_asyncio
from docx import Document
from playwright.async_api import Browser, expect

from followup.talk import AgreementState, TalkState
from storage import outbox, talks
from tests.browser.client import PATIENCE, Client
from tests.browser.demo_room import Room, at, demo_room
from tests.browser.office import printed

pytestmark = pytest.mark.asyncio(loop_scope="session")
LEADER, SCHOOL = "leder-16", "pileskolen"
POINT, REGRETTED = "Lokaler til indskolingen", "Et punkt, jeg fortryder"
AGREED = "Nøgle til faglokalet"
MOVED_TO, BOOKED_ANEW = "torsdag 26. nov. kl. 14.00", "tirsdag 1. dec. kl. 10.00"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def room(
    browser: Browser,
    playground_folder: Path,
    screens: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Room]:
    file = tmp_path_factory.mktemp("year") / "demo.sqlite"
    async with demo_room(browser, playground_folder, screens, file, LEADER) as opened:
        yield opened


async def test_the_chief_books_a_proposed_date_with_one_tap(room: Room) -> None:
    await room.chief.wait_for_text("Jeg samler ledernes status")
    await room.chief.taps("Jeg har læst")
    await room.chief.wait_until_gone("Før du begynder")
    shown = await room.chief.ask("samtaler")
    await expect(shown).to_contain_text("3 skoler mangler en 1:1")
    await room.shoot(room.chief, "30-chief-talks")
    await opens(room.chief, "Book", "Samtaler med Pileskolen", 1)
    await room.shoot(room.chief, "31-chief-school")
    await room.chief.taps("onsdag 21. okt. kl. 13.00")
    await room.chief.wait_for_text("Samtalen er booket")
    await room.shoot(room.chief, "32-chief-booked")
    assert await states(room) == [TalkState.BOOKED, TalkState.BOOKED]


async def test_the_leader_is_asked_in_time_and_answers_in_four_taps(room: Room) -> None:
    await comes(room, room.leader, at(7, 9), "Status før din 1:1 21. okt.")
    await room.shoot(room.leader, "33-leader-asked")
    await room.leader.taps("Intet nyt på alle grønne mål (2)")
    await room.leader.wait_for_text("Mål 1 af 5")
    await room.shoot(room.leader, "34-leader-answered")
    for said in ("Mål 2 af 5", "Mål 3 af 5", "Tak. 5 af 5 mål er gemt"):
        await opens(room.leader, "→ Uændret", said)
    await room.shoot(room.leader, "35-leader-receipt")
    assert len(await room.answers(SCHOOL)) == 5


async def test_the_leader_puts_points_on_the_agenda_and_hides_one(room: Room) -> None:
    leader = room.leader
    for point in (POINT, REGRETTED):
        shown = await leader.ask(f"punkt {point}")
        await expect(shown).to_contain_text("Sat på dagsordenen onsdag 21. okt.")
        room.clock.shows += timedelta(minutes=1)  # points stand in the order they were made
    await leader.ask("dagsorden")
    await leader.button("Skjul").nth(1).click()
    await expect(leader.messages.last).to_contain_text("skjult for de andre", timeout=PATIENCE)
    await room.shoot(leader, "36-leader-draft")


async def test_the_working_day_before_both_get_the_sheet(room: Room) -> None:
    await comes(room, room.leader, at(20, 9), "samtale · Pileskolen")
    await room.shoot(room.leader, "37-leader-agenda")
    await room.chief.wait_for_text("samtale (Pileskolen) onsdag 21. okt.")
    await expect(room.chief.messages.last).to_contain_text("Næste:")
    await room.shoot(room.chief, "38-chief-day-before")
    await reveals(room.chief, "Dagsorden: Pileskolen")
    await opens(room.chief, "Dagsorden: Pileskolen", POINT)
    await expect(room.chief.messages.last).not_to_contain_text(REGRETTED)
    await room.shoot(room.chief, "39-chief-agenda")


async def test_the_chief_opens_the_sheet_in_word(room: Room, tmp_path: Path) -> None:
    document = await fetched(await room.chief.follow("Hent i Word"))
    written = "\n".join(words(document))
    assert POINT in written
    assert REGRETTED not in written
    pages = printed(document, "agenda", tmp_path)
    assert len(pages) <= 1
    for page in pages:
        copy(page, room.screens / "40-chief-agenda-in-word.png")


async def test_after_the_talk_one_tap_tells_that_it_was_held(room: Room) -> None:
    chief = room.chief
    await comes(room, chief, at(22, 9), "samtale med Pileskolen onsdag 21. okt.: afholdt")
    await room.shoot(chief, "41-chief-held-or-not")
    await reveals(chief, "Pileskolen")
    await opens(chief, "Pileskolen", "Samtaler med Pileskolen")
    await opens(chief, "Afholdt", "Noteret som afholdt: Pileskolen 21. okt.")
    await expect(chief.messages.last).to_contain_text("samtale: 1 af 4")
    await room.shoot(chief, "42-chief-held")
    assert await states(room) == [TalkState.HELD, TalkState.BOOKED]


async def test_what_one_side_proposes_counts_when_the_other_says_yes(room: Room) -> None:
    chief = room.chief
    await opens(chief, "Hvad aftalte I?", "Ny aftale med Pileskolen")
    await chief.writes_in("Hvad", AGREED)
    await chief.choose("Hvem", "Leder 16")
    await chief.writes_in("Hvornår", "2026-12-18")
    await room.shoot(chief, "43-chief-agreement")
    await opens(chief, "Foreslå", "Den tæller, når den anden part har sagt ja")
    assert await agreed(room) == [AgreementState.PROPOSED]
    await comes(room, room.leader, at(23, 9), f"{AGREED}. Kan du sige ja?")
    await room.shoot(room.leader, "44-leader-asked-to-confirm")
    await opens(room.leader, "Bekræft", "Bekræftet.")
    await room.shoot(room.leader, "45-leader-confirmed")
    assert await agreed(room) == [AgreementState.OPEN]


async def test_a_moved_talk_moves_in_the_leaders_list_calendar_and_reminders(room: Room) -> None:
    await room.leader.ask("samtaler")
    await opens(room.leader, "Kalenderabonnement", "Adressen er hemmelig")
    feed = await room.leader.follow("Abonnér")
    assert entry(await fetched(feed), "20261124") == {"SEQUENCE": "0", "STATUS": "CONFIRMED"}
    await at_the_school(room)
    await room.chief.taps("Flyt")
    await fills_in(room.chief, "2026-11-26", "14:00")
    await room.shoot(room.chief, "46-chief-moves")
    await room.chief.taps("Gem")
    await room.chief.wait_for_text("Samtalen er flyttet")
    await room.shoot(room.chief, "47-chief-moved")
    shown = await room.leader.ask("samtaler")
    await expect(shown).to_contain_text(MOVED_TO)
    await room.shoot(room.leader, "48-leader-sees-the-move")
    assert entry(await fetched(feed), "20261126") == {"SEQUENCE": "1", "STATUS": "CONFIRMED"}
    assert not entry(await fetched(feed), "20261124")
    assert await comes_to_be_promised(room, {"2026-11-26"})


async def test_a_cancelled_talk_is_gone_from_the_list_and_out_of_the_calendar(room: Room) -> None:
    await room.leader.ask("samtaler")
    await opens(room.leader, "Kalenderabonnement", "Adressen er hemmelig")
    feed = await room.leader.follow("Abonnér")
    await at_the_school(room)
    await opens(room.chief, "Aflys", "Aflys samtalen?")
    await room.shoot(room.chief, "55-chief-asked-before-cancelling")
    await opens(room.chief, "Ja, aflys", "Aflyst: Pileskolen 26. nov.")
    await room.shoot(room.chief, "49-chief-cancelled")
    shown = await room.leader.ask("samtaler")
    await expect(shown).not_to_contain_text("26. nov.")
    await room.shoot(room.leader, "50-leader-sees-the-cancellation")
    assert not entry(await fetched(feed), "20261126")
    told = "samtale (Pileskolen) torsdag 26. nov. kl. 14.00"
    await comes(room, room.leader, at(26, 9), told)  # after Friday's message comes Monday's
    await expect(room.leader.messages.last).to_contain_text("Aflyst:")
    await room.shoot(room.leader, "54-leader-told-of-the-cancellation")
    assert await comes_to_be_promised(room, set())


async def test_a_date_of_the_chiefs_own_is_booked(room: Room) -> None:
    await at_the_school(room)
    await room.chief.taps("Anden dato")
    await fills_in(room.chief, "2026-12-01", "10:00")
    await room.chief.taps("Gem")
    await room.chief.wait_for_text("Samtalen er booket")
    await room.shoot(room.chief, "51-chief-booked-anew")
    shown = await room.leader.ask("samtaler")
    await expect(shown).to_contain_text(BOOKED_ANEW)
    assert await states(room) == [TalkState.HELD, TalkState.CANCELLED, TalkState.BOOKED]


async def test_the_agreement_stands_first_on_the_next_sheet(room: Room) -> None:
    await comes(room, room.leader, at(18, 9, month=11), "Status før din 1:1 1. dec.")
    await room.shoot(room.leader, "52-leader-next-status")
    await room.leader.taps("Intet nyt på alle grønne mål (2)")
    for said in ("Mål 1 af 5", "Mål 2 af 5", "Mål 3 af 5"):
        await expect(room.leader.messages.last).to_contain_text(said, timeout=PATIENCE)
        await room.leader.taps("→ Uændret")
    await room.leader.wait_for_text("Tak. 5 af 5 mål er gemt")
    await comes(room, room.leader, at(30, 9, month=11), "Opfølgning fra sidst")
    sheet = await room.leader.messages.last.inner_text()
    parts = ("Lederens punkter", "Opfølgning fra sidst", AGREED, "Mål, der skal tales om")
    places = [sheet.index(part) for part in parts]
    assert places == sorted(places)
    await room.shoot(room.leader, "53-leader-next-agenda")
    document = await fetched(await room.leader.follow("Hent i Word"))
    assert any(AGREED in line for line in words(document))


async def test_neither_page_complains(room: Room) -> None:
    assert [await who.complaints() for who in room.seats] == [[], []]


async def opens(who: Client, title: str, text: str, nth: int = 0) -> None:
    """A press that is answered with a card, in the same message or a new one."""
    await who.button(title).nth(nth).click()
    await expect(who.messages.last).to_contain_text(text, timeout=PATIENCE)


async def reveals(who: Client, title: str) -> None:
    """Buttons beyond the first few stand behind one that shows them."""
    if not await who.button(title).is_visible():
        await who.messages.last.get_by_role("button", name="Vis ").first.click()


async def comes(room: Room, who: Client, moment: datetime, text: str) -> None:
    """The clock is moved, and what it then brings is awaited."""
    room.clock.shows = moment
    await who.wait_for_text(text)
    await expect(who.messages.last).to_contain_text(text, timeout=PATIENCE)


async def at_the_school(room: Room) -> None:
    await room.chief.ask("samtaler")
    await room.chief.choose("Vælg skole", "Pileskolen")
    await opens(room.chief, "Åbn", "Samtaler med Pileskolen")


async def fills_in(who: Client, day: str, time: str) -> None:
    await who.writes_in("Dato", day)
    await who.writes_in("Tidspunkt", time)


async def states(room: Room) -> list[TalkState]:
    """Of the school's talks, by their dates."""
    async with room.database.read() as c:
        found = await talks.talks_of(c, room.tenant)
    own = sorted((t for t in found if t.school_id == SCHOOL), key=lambda t: t.starts)
    return [talk.state for talk in own]


async def agreed(room: Room) -> list[AgreementState]:
    async with room.database.read() as c:
        return [one.state for one in await talks.agreements_of(c, room.tenant, [SCHOOL])]


async def comes_to_be_promised(room: Room, days: set[str]) -> bool:
    """Whether the next look of the planning tick leaves messages about these talks alone."""
    for _ in range(PATIENCE // 1000):
        if await promised_days(room) == days:
            return True
        await asyncio.sleep(1)
    return False


async def promised_days(room: Room) -> set[str]:
    """The days of the talks that the leader still has a message coming about."""
    async with room.database.read() as c:
        waiting = await outbox.pending(c, room.tenant, LEADER)
    return {one.about.isoformat() for one in waiting if one.talk_id}


async def fetched(address: str) -> bytes:
    """What a browser or a calendar is served at a link of a card."""
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        assert answer.status == 200
        return await answer.read()


def words(document: bytes) -> list[str]:
    """All that a Word page says, its tables too."""
    page = Document(io.BytesIO(document))
    cells = (cell.text for table in page.tables for row in table.rows for cell in row.cells)
    return [*(one.text for one in page.paragraphs), *cells]


def entry(calendar: bytes, day: str) -> dict[str, str]:
    """Version and state of the entry that begins on that day, YYYYMMDD; {} without one."""
    for event in calendar.decode().replace("\r\n", "\n").split("BEGIN:VEVENT")[1:]:
        lines = dict(line.split(":", 1) for line in event.splitlines() if ":" in line)
        if any(k.startswith("DTSTART") and v.startswith(day) for k, v in lines.items()):
            return {key: lines.get(key, "") for key in ("SEQUENCE", "STATUS")}
    return {}
