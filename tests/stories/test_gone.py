"""Somebody leaves the job, or removes the app: what goes by itself, and what keeps working."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from followup.people import Role, RoleName
from storage import addresses
from tests.stories.talking import Town
from tests.stories.test_kept_on_me import OWN_WORDS, answers
from tests.stories.town import MORNING, a_town, leaders

NAME = "Leder 1"


async def test_who_left_thirty_days_ago_is_on_no_screen_and_the_school_still_stands(
    town: Town,
) -> None:
    await answers(town.phone("leder-1"))
    chief = town.phone("chief")
    assert OWN_WORDS in await chief.writes("Birkeskolen")
    ends = Role(RoleName.LEADER, "birkeskolen", date(2019, 8, 1), date(2026, 10, 7))
    file = a_town(people=(replace(leaders()[0], roles=(ends,)), *town.register.people[1:]))
    await town.load(file)
    town.clock.shows = datetime(2026, 11, 6, 12, tzinfo=UTC)
    await town.tick("plan", "send", "housekeep")
    await town.load(file)
    opened = await chief.writes("Birkeskolen")
    assert OWN_WORDS not in opened
    assert "I risiko" in opened
    for asked in ("opsummering", "mangler svar", "samtaler", "aftaler", "fordel samtaler"):
        assert NAME not in await chief.writes(asked)
    assert "kender dig ikke" in await town.phone("leder-1").writes("mine data")


async def test_a_removed_app_takes_the_address_and_the_chief_hears_once(town: Town) -> None:
    phone, chief = town.phone("leder-1"), town.phone("chief")
    await phone.writes("hjælp")
    await phone.leaves()
    await town.tick("housekeep")
    async with town.database.read() as c:
        assert await addresses.address_of(c, town.tenant, phone.client.object_id) is None
    said = len(chief.chat)
    await chief.writes("opsummering")
    assert NAME in chief.chat[-1].text
    await town.tick("housekeep")
    await chief.writes("opsummering")
    told = [call for call in chief.chat[said:] if NAME in call.text]
    assert len(told) == 1


async def test_the_next_message_heals_and_what_is_due_comes_again(town: Town) -> None:
    phone = town.phone("leder-1")
    await phone.writes("hjælp")
    await phone.leaves()
    await town.tick("housekeep")
    await phone.writes("hjælp")
    before = len(phone.chat)
    await town.runs_to(MORNING + timedelta(days=2), timedelta(minutes=30))
    assert len(phone.chat) > before
