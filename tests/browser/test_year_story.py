"""One talk is booked, asked about and answered, on the leader's and the chief's own pages."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from followup.talk import TalkState
from storage import talks
from tests.browser.client import PATIENCE, Client
from tests.browser.demo_room import Room, at, demo_room

pytestmark = pytest.mark.asyncio(loop_scope="session")
LEADER, SCHOOL = "leder-16", "pileskolen"


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
    shown = await room.chief.ask("samtaler")
    await expect(shown).to_contain_text("3 skoler mangler en 1:1")
    await room.shoot(room.chief, "30-chief-talks")
    await opens(room.chief, "Book", "Samtaler med Pileskolen", 1)
    await room.shoot(room.chief, "31-chief-school")
    await taps(room.chief, "onsdag 21. okt. kl. 13:00")
    await room.chief.wait_for_text("Samtalen er booket")
    await room.shoot(room.chief, "32-chief-booked")
    assert await states(room) == [TalkState.BOOKED, TalkState.BOOKED]


async def test_the_leader_is_asked_in_time_and_answers(room: Room) -> None:
    await comes(room, room.leader, 7, "Status før din 1:1 21. okt.")
    await room.shoot(room.leader, "33-leader-asked")
    await taps(room.leader, "Intet nyt på alle grønne mål (2)")
    await room.leader.wait_for_text("Mål 1 af 5")
    await room.shoot(room.leader, "34-leader-answered")


async def taps(who: Client, title: str) -> None:
    """In the newest message alone: older cards may have a button of that name too."""
    await _button(who, title).first.click()


async def opens(who: Client, title: str, text: str, nth: int = 0) -> None:
    """A press that is answered with a card, in the same message or a new one."""
    await _button(who, title).nth(nth).click()
    await expect(who.messages.last).to_contain_text(text, timeout=PATIENCE)


async def comes(room: Room, who: Client, day: int, text: str) -> None:
    """Nine in the morning of that October day, and what the clock then says."""
    room.clock.shows = at(day, 9)
    await expect(who.messages.last).to_contain_text(text, timeout=PATIENCE)


async def states(room: Room) -> list[TalkState]:
    """Of the school's talks, by their dates."""
    async with room.database.read() as c:
        found = await talks.talks_of(c, room.tenant)
    own = sorted((t for t in found if t.school_id == SCHOOL), key=lambda t: t.starts)
    return [talk.state for talk in own]


def _button(who: Client, title: str) -> Locator:
    return who.messages.last.get_by_role("button", name=title, exact=True)
