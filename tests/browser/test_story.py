"""A leader's and a chief's day with the demo, on their own pages, told in the order it happens."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from followup.check_in import Answer, Need, Obstacle, Status, Trend
from followup.notice import NOTICE_VERSION
from storage import audit, outbox
from tests.browser.client import PATIENCE
from tests.browser.demo_room import CHIEF, LEADER, Room, at, demo_room

pytestmark = pytest.mark.asyncio(loop_scope="session")
WORDS = "Vi øver læsning på tværs af årgangene"
GOALS = 4


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def room(
    browser: Browser,
    playground_folder: Path,
    screens: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Room]:
    file = tmp_path_factory.mktemp("demo") / "demo.sqlite"
    async with demo_room(browser, playground_folder, screens, file) as opened:
        yield opened


async def test_a_newcomer_is_told_who_reads_before_anything_is_kept(room: Room) -> None:
    await room.leader.wait_for_text("Læses af: centerchef og ledelseskonsulent", count=1)
    await room.shoot(room.leader, "01-leader-welcome")
    assert (await room.person(LEADER)).notice_version == 0
    await room.leader.taps("Jeg har læst")
    await room.leader.wait_for_text("Status før din 1:1 20. okt.", count=1)
    await room.shoot(room.leader, "02-leader-check-in")
    assert (await room.person(LEADER)).notice_version == NOTICE_VERSION


async def test_at_nine_each_gets_one_message_nobody_asked_for(room: Room) -> None:
    await room.chief.wait_for_text("Jeg samler ledernes status", count=1)
    await room.shoot(room.chief, "03-chief-welcome")
    before = [await who.messages.count() for who in room.seats]
    room.clock.shows = at(6, 9)
    for who, earlier in zip(room.seats, before, strict=True):
        await expect(who.messages).to_have_count(earlier + 1, timeout=PATIENCE)
        await who.wait_for_text("Udskyd", count=1)
    await room.shoot(room.leader, "04-leader-nine-o-clock")
    await room.shoot(room.chief, "05-chief-nine-o-clock")
    async with room.database.read() as c:
        sent = await outbox.newest_sent(c, room.tenant, LEADER)
    assert sent
    assert sent.round_id


async def test_five_taps_and_own_words_tell_what_is_wrong(room: Room) -> None:
    leader = room.leader
    await leader.taps("Start")
    await leader.wait_for_text("Mål 1 af 4")
    await room.shoot(leader, "06-leader-short-question")
    await leader.taps("Andet svar", "I risiko")
    await leader.wait_for_text("Hvor sikker er du på")
    await room.shoot(leader, "07-leader-confidence")
    await leader.taps("2", "↓ Tilbage", "Tid og drift", "Tilføj næste skridt")
    await leader.fill("Næste skridt", WORDS)
    await room.shoot(leader, "08-leader-next-step")
    await leader.taps("Beslutning")
    await leader.wait_for_text("Mål 2 af 4")
    (answer,) = await given(room)
    told = (answer.status, answer.confidence, answer.trend, answer.obstacle, answer.need)
    assert told == (Status.AT_RISK, 2, Trend.WORSE, Obstacle.TIME, Need.DECISION)
    assert answer.next_step == WORDS


async def test_whoever_leaves_goes_on_where_they_were(room: Room) -> None:
    leader = room.leader
    await leader.reload()
    await leader.ask("status")
    await leader.wait_for_text("1 af 4 mål er besvaret")
    await room.shoot(leader, "09-leader-back")
    await leader.taps("Fortsæt")
    await leader.wait_for_text("Mål 2 af 4")


async def test_own_words_are_kept_only_after_a_yes(room: Room) -> None:
    leader = room.leader
    await leader.ask("gul, 60 pct, forsinket pga. sygdom")
    await leader.wait_for_text("Har jeg forstået dig rigtigt?")
    await room.shoot(leader, "10-leader-own-words")
    assert len(await given(room)) == 1
    await leader.taps("Gem", "3", "→ Uændret", "Intet")
    await leader.wait_for_text("Mål 3 af 4")
    answer = (await given(room))[-1]
    assert (answer.status, answer.progress) == (Status.AT_RISK, 60)


async def test_one_tap_says_nothing_new_on_all_green_goals(room: Room) -> None:
    leader = room.leader
    await leader.reload()
    await leader.ask("status")
    await room.shoot(leader, "11-leader-half-way")
    await leader.taps("Intet nyt på alle grønne mål (2)")
    await leader.wait_for_text("Tak. 4 af 4 mål er gemt")
    await room.shoot(leader, "12-leader-receipt")
    assert [a.confirmed_unchanged for a in await given(room)].count(True) == 2


async def test_an_answer_is_changed_in_three_taps(room: Room) -> None:
    leader = room.leader
    await leader.taps("Ret", "Nået", "5", "↑ Frem")
    await leader.wait_for_text("Tak. 4 af 4 mål er gemt")
    await room.shoot(leader, "13-leader-corrected")
    assert sorted(a.version for a in await given(room)) == [1, 1, 1, 2]
    assert len(await given(room)) == GOALS


async def test_goals_and_help_are_one_word_away(room: Room) -> None:
    await room.leader.ask("mine mål")
    await room.leader.wait_for_text("Mål på Birkeskolen")
    await room.shoot(room.leader, "14-leader-goals")
    await room.leader.ask("hjælp")
    await room.leader.wait_for_text("Det kan jeg")
    await room.shoot(room.leader, "15-leader-help")


async def test_the_chief_sees_who_answered_and_what_needs_them(room: Room) -> None:
    await room.chief.ask("opsummering")
    await room.chief.wait_for_text("14 af 16 skoler har givet status")
    await room.shoot(room.chief, "16-chief-summary")
    await room.chief.taps("Vis flere (2 af 4)")
    await room.chief.wait_for_text("Vis flere (3 af 4)")
    await room.shoot(room.chief, "17-chief-summary-page")


async def test_the_chief_sees_who_is_missing(room: Room) -> None:
    shown = await room.chief.ask("mangler svar")
    await expect(shown).to_contain_text("Bøgeskolen · Leder 05")
    await expect(shown).not_to_contain_text("Birkeskolen")
    await room.shoot(room.chief, "18-chief-missing")


async def test_a_school_opens_by_button_and_by_name_with_the_leaders_words(room: Room) -> None:
    before = await room.chief.messages.count()
    await room.chief.press("Åbn")
    await expect(room.chief.messages).to_have_count(before + 1, timeout=PATIENCE)
    await expect(room.chief.messages.last).to_contain_text("Mål på ")
    shown = await room.chief.ask("Birkeskolen")
    await expect(shown).to_contain_text(f"“{WORDS}”")
    await room.shoot(room.chief, "19-chief-school")
    async with room.database.read() as c:
        traces = await audit.entries(c, room.tenant, CHIEF)
    assert "birkeskolen" in {trace.school_id for trace in traces if trace.what == "school"}


async def test_a_group_is_shown_no_answer(room: Room) -> None:
    await room.leader.chat("Pejling + Leder 01")
    await room.leader.mention("Pejling", "status")
    await room.leader.wait_for_text("Her i gruppen viser jeg ingen svar")
    assert await room.leader.cards.count() == 0
    await room.shoot(room.leader, "20-group")
    await room.leader.chat("Personal Chat")


async def test_neither_page_complains(room: Room) -> None:
    assert [await who.complaints() for who in room.seats] == [[], []]


async def given(room: Room) -> list[Answer]:
    """What the leader has answered in this round, oldest first."""
    async with room.database.read() as c:
        sent = await outbox.newest_sent(c, room.tenant, LEADER)
    assert sent
    found = (await room.answers()).values()
    mine = [answer for answer in found if answer.round_id == sent.round_id]
    return sorted(mine, key=lambda answer: str(answer.at))
