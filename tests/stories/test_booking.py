"""The chief books a talk with one tap; the leader's status, calendar and reminders follow."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from followup.people import Role, RoleName, School
from followup.talk import Talk, TalkState
from storage import check_ins, talks
from tests.builders import a_person
from tests.dialogs.taps import nodes
from tests.stories.talking import Phone, Town, running
from tests.stories.town import MORNING, a_village, leaders, seats

FIRST, SECOND = "mandag 19. okt. kl. 10.00", "onsdag 21. okt. kl. 10.00"
AFTER = "1:1-samtale med Birkeskolen mandag 19. okt.: afholdt, flyttet eller aflyst?"
OTHER_CHIEF = a_person("chief-2", Role(RoleName.CHIEF, None, date(2020, 8, 1)))


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """Birkeskolen with every seat in the office, two chiefs, and no talk yet."""
    everybody = (leaders()[0], *seats(), OTHER_CHIEF)
    async with running(
        database_url, replace(a_village(), people=everybody, talks=()), MORNING
    ) as t:
        yield t


async def at_birkeskolen(town: Town, person_id: str = "chief") -> Phone:
    phone = town.phone(person_id)
    await phone.writes("samtaler")
    await phone.presses("talks.school", {"school": "birkeskolen"})
    return phone


async def books(town: Town, day: str = FIRST) -> Phone:
    chief = await at_birkeskolen(town)
    assert "Samtalen er booket" in await chief.taps(day)
    return chief


async def all_talks(town: Town) -> tuple[Talk, ...]:
    async with town.database.read() as c:
        return tuple(await talks.talks_of(c, town.tenant))


async def round_of(town: Town, talk: Talk) -> tuple[date, date]:
    """The days on which the leader's status before that talk opens and closes."""
    async with town.database.read() as c:
        found = await check_ins.rounds_of(c, town.tenant, ("birkeskolen",), since=MORNING.date())
    [own] = [one for one in found if one.talk_id == talk.id]
    return own.opens, own.closes


def links(phone: Phone) -> list[str]:
    return [
        node["url"] for node in nodes(phone.newest.card) if node.get("type") == "Action.OpenUrl"
    ]


def in_october(day: int, hour: int) -> datetime:
    """By the clock in Copenhagen, in summer time."""
    return datetime(2026, 10, day, hour - 2, tzinfo=UTC)


async def test_one_tap_books_and_the_leader_sees_it_with_its_ways_into_a_calendar(
    town: Town,
) -> None:
    chief = await books(town)
    assert "Ved bordet: Chief, Chief 2 og Leder 1" in chief.screen
    assert len(links(chief)) == 2

    leader = town.phone("leder-1")
    screen = await leader.writes("samtaler")
    assert "1:1-samtale · Birkeskolen · mandag 19. okt. kl. 10.00–11.00" in screen
    assert ["startdt=2026-10-19T10" in links(leader)[0], "teams.microsoft" in links(leader)[1]]
    assert not {"Flyt", "Aflys", "Gem"} & set(leader.titles)


async def test_the_leaders_status_opens_two_weeks_before_and_moves_along(town: Town) -> None:
    chief = await books(town)
    [talk] = await all_talks(town)
    assert await round_of(town, talk) == (date(2026, 10, 5), date(2026, 10, 9))  # then a week off

    ids = {"school": "birkeskolen", "talk": talk.id, "version": str(talk.version)}
    moved = await chief.presses("talks.move", ids | {"date": "2026-10-28", "time": "13:00"})
    assert "Samtalen er flyttet" in moved
    assert await round_of(town, talk) == (date(2026, 10, 19), date(2026, 10, 27))
    assert "onsdag 28. okt. kl. 13.00–14.00" in await town.phone("leder-1").writes("samtaler")


async def test_a_school_named_after_the_word_is_opened_at_once(town: Town) -> None:
    chief = await books(town)
    assert "Samtaler med Birkeskolen" in await chief.writes("samtaler birke")
    assert "Lederens punkter" in await chief.writes("dagsorden birkeskolen")
    leader = town.phone("leder-1")
    assert "1:1-samtale · Birkeskolen" in await leader.writes("samtaler birkeskolen")


async def test_of_schools_that_begin_alike_one_is_chosen_before_anything_is_opened(
    town: Town,
) -> None:
    alike = School("birkelund", "Birkelund Skole")
    await town.load(replace(town.register, schools=(*town.register.schools, alike)))
    chief = town.phone("chief")
    assert "Hvilken skole mener du?" in await chief.writes("samtaler birke")
    assert "Samtaler med Birkeskolen" in await chief.taps("Birkeskolen")
    assert "Hvilken skole mener du?" in await chief.writes("birke")
    assert "Birkelund Skole har ingen mål endnu." in await chief.taps("Birkelund Skole")


async def test_the_others_at_the_table_hear_of_a_move_and_of_a_cancellation(town: Town) -> None:
    chief = await books(town)
    [talk] = await all_talks(town)
    leader = town.phone("leder-1")
    await leader.writes("hjælp")

    town.clock.shows = in_october(7, 10)
    ids = {"school": "birkeskolen", "talk": talk.id, "version": str(talk.version)}
    receipt = await chief.presses("talks.move", ids | {"date": "2026-10-28", "time": "13:00"})
    assert "Leder 1 får besked her i Teams" in receipt
    await town.tick()
    assert "Flyttet: 1:1-samtale (Birkeskolen) er nu onsdag 28. okt. kl. 13.00." in leader.screen
    assert len(links(leader)) == 2

    town.clock.shows = in_october(8, 10)
    [talk] = await all_talks(town)
    ids |= {"version": str(talk.version)}
    assert "Leder 1 får besked" in await chief.presses("talks.ask_cancel", ids)
    assert [one.state for one in await all_talks(town)] == [TalkState.MOVED]
    assert "Aflyst: Birkeskolen 28. okt. Leder 1 får besked" in await chief.taps("Ja, aflys")
    await town.tick()
    assert "Aflyst: 1:1-samtale (Birkeskolen) onsdag 28. okt. kl. 13.00." in leader.screen
    heard = len(leader.chat)
    for day in range(9, 31):
        town.clock.shows = in_october(day, 10)
        await town.tick()
    assert [call for call in leader.chat[heard:] if "28. okt." in str(call.content)] == []


async def test_what_is_booked_and_cancelled_in_one_go_is_not_told(town: Town) -> None:
    chief = await books(town, SECOND)
    [talk] = await all_talks(town)
    leader = town.phone("leder-1")
    await leader.writes("hjælp")
    ids = {"school": "birkeskolen", "talk": talk.id, "version": str(talk.version)}
    assert "Leder 1" not in await chief.presses("talks.cancel", ids)
    heard = len(leader.chat)
    town.clock.shows = in_october(7, 10)
    await town.tick()
    assert [call for call in leader.chat[heard:] if "Aflyst" in str(call.content)] == []


async def test_when_time_is_short_the_chief_is_asked_to_tell_it_themselves(town: Town) -> None:
    chief = await books(town)
    [talk] = await all_talks(town)
    town.clock.shows = in_october(19, 8)
    ids = {"school": "birkeskolen", "talk": talk.id, "version": str(talk.version)}
    told = await chief.presses("talks.cancel", ids)
    assert "Der er kort tid: sig det selv til Leder 1." in told


@pytest.mark.parametrize("person_id", ["leder-1", "consultant", "director", "administrator"])
async def test_nobody_but_the_chief_books_moves_or_cancels(town: Town, person_id: str) -> None:
    await books(town)
    [talk] = await all_talks(town)
    phone = town.phone(person_id)
    ids = {"school": "birkeskolen", "talk": talk.id, "version": str(talk.version)}
    new = ids | {"instrument": "F20-07", "date": "2026-10-28", "time": "13:00"}
    for verb in (
        "talks.school",
        "talks.book",
        "talks.move",
        "talks.held",
        "talks.ask_cancel",
        "talks.cancel",
    ):
        await phone.presses(verb, new)
        assert "Det har du ikke adgang til" in phone.toast
    assert await all_talks(town) == (talk,)


async def test_a_school_nobody_knows_and_a_press_nobody_knows_change_nothing(town: Town) -> None:
    chief = await books(town)
    before = await all_talks(town)
    for verb, school in (("talks.book", "nowhere"), ("talks.swap", "birkeskolen")):
        await chief.presses(verb, {"school": school})
        assert "Det valg kender jeg ikke" in chief.toast
    assert await all_talks(town) == before


@pytest.mark.parametrize(
    ("press", "state", "words"),
    [
        ("Afholdt", TalkState.HELD, "Noteret som afholdt: Birkeskolen 19. okt."),
        ("Aflys", TalkState.CANCELLED, "Aflyst: Birkeskolen 19. okt."),
    ],
)
async def test_the_day_after_one_tap_says_what_became_of_it_and_nobody_asks_again(
    town: Town, press: str, state: TalkState, words: str
) -> None:
    chief = await books(town)
    town.clock.shows = in_october(19, 9)
    await town.tick()
    town.clock.shows = in_october(20, 9)
    await town.tick()
    assert AFTER in chief.screen
    assert words in await chief.taps(press)
    assert [talk.state for talk in await all_talks(town)] == [state]

    heard = len(chief.chat)
    for day in (21, 22, 23):
        town.clock.shows = in_october(day, 9)
        await town.tick()
    assert [call for call in chief.chat[heard:] if "19. okt." in str(call.content)] == []


async def test_two_chiefs_move_the_same_talk_at_once_and_one_is_told(town: Town) -> None:
    await books(town)
    [talk] = await all_talks(town)
    phones = [await at_birkeskolen(town, one) for one in ("chief", "chief-2")]
    ids = {"school": "birkeskolen", "talk": talk.id, "version": str(talk.version)}
    days = ("2026-10-27", "2026-10-29")
    screens = await asyncio.gather(
        *(
            phone.presses("talks.move", ids | {"date": day, "time": "13:00"})
            for phone, day in zip(phones, days, strict=True)
        )
    )
    won = ["Samtalen er flyttet" in screen for screen in screens]
    told = ["En anden har ændret samtalen imens" in screen for screen in screens]
    assert sorted(won) == [False, True]
    assert told == [not one for one in won]
    [now] = await all_talks(town)
    assert now.starts.date().isoformat() == days[won.index(True)]
    assert (now.version, now.sequence) == (talk.version + 1, talk.sequence + 1)


async def test_two_chiefs_taking_the_same_proposed_date_at_once_make_one_talk(town: Town) -> None:
    phones = [await at_birkeskolen(town, one) for one in ("chief", "chief-2")]
    screens = await asyncio.gather(*(phone.taps(FIRST) for phone in phones))
    assert sum("Samtalen er booket" in screen for screen in screens) >= 1
    assert len(await all_talks(town)) == 1
