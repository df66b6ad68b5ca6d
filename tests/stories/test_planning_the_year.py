"""The chief plans a year of talks in one sitting: asks, looks, books, and may do so again."""

from datetime import UTC, datetime

from followup.calendar import local_day
from followup.register import Register
from storage import check_ins, talks
from tests.builders import a_municipality
from tests.stories.talking import Town, another_device
from tests.stories.town import MORNING

ASKED = "fordel samtaler"


async def booked(town: Town) -> list[tuple[str | None, str]]:
    async with town.database.read() as c:
        found = await talks.talks_of(c, town.tenant)
    return sorted((talk.school_id, talk.slot) for talk in found if talk.slot)


async def test_nothing_is_booked_before_the_press_and_all_of_it_after(town: Town) -> None:
    chief = town.phone("chief")
    screen = await chief.writes(ASKED)
    assert "15 samtaler på 5 skoler." in screen
    assert await booked(town) == []

    assert "15 samtaler er booket" in await chief.taps("Book alle (15)")
    assert len(await booked(town)) == 15
    assert "Alle samtaler er på plads." in await chief.writes(ASKED)


async def test_the_limits_are_the_municipalitys_own_and_stand_on_the_card(town: Town) -> None:
    home = a_municipality(talks_a_day=1, talks_a_week=1)
    await town.load(Register(municipality=home))
    chief = town.phone("chief")
    assert "Højst 1 om dagen og 1 om ugen." in await chief.writes(ASKED)
    await chief.taps("Book alle (15)")
    async with town.database.read() as c:
        found = await talks.talks_of(c, town.tenant)
    new = [local_day(t.starts, home.zone).isocalendar()[:2] for t in found if t.slot]
    assert len(new) == len(set(new)) == 15


async def test_what_finds_no_room_within_the_limits_is_said_with_them(town: Town) -> None:
    late = datetime(2027, 7, 12, 8, tzinfo=UTC)  # three weeks of the last slot are left
    town.clock.shows = late
    await town.load(Register(municipality=a_municipality(talks_a_day=1, talks_a_week=1)))
    screen = await town.phone("chief").writes(ASKED)
    assert "Der er ikke plads til flere med højst 1 om dagen og 1 om ugen (" in screen


async def test_rounds_follow_the_talks_that_were_booked(town: Town) -> None:
    chief = town.phone("chief")
    await chief.writes(ASKED)
    await chief.taps("Book alle (15)")
    async with town.database.read() as c:
        rounds = await check_ins.rounds_of(c, town.tenant, ("birkeskolen",), since=MORNING.date())
    assert [asked.talk_id is not None for asked in rounds if asked.slot] == [True] * 4


async def test_the_chosen_schools_are_booked_and_the_others_proposed_again(town: Town) -> None:
    chief = town.phone("chief")
    await chief.writes(ASKED)
    await chief.taps("Book de valgte", schools="egeskolen,lyngskolen")
    assert {school for school, _ in await booked(town)} == {"egeskolen", "lyngskolen"}
    assert "9 samtaler på 3 skoler." in await chief.writes(ASKED)


async def test_a_press_on_an_old_card_books_nothing_and_shows_what_would_be_booked_now(
    town: Town,
) -> None:
    chief = town.phone("chief")
    await chief.writes(ASKED)
    await chief.taps("Book de valgte", schools="egeskolen")
    before = await booked(town)
    await chief.presses("plan_talks.all", {"digest": "0000000000000000"})
    assert "Noget er ændret siden." in chief.screen
    assert await booked(town) == before


async def test_the_same_card_pressed_on_two_screens_books_once(town: Town) -> None:
    chief = town.phone("chief")
    await chief.writes(ASKED)
    values = chief.button("Book alle (15)")["data"]
    await chief.taps("Book alle (15)")
    await another_device(chief).presses("plan_talks.all", values)
    assert "Alle samtaler er på plads." in chief.screen
    assert len(await booked(town)) == 15


async def test_discarding_leaves_everything_as_it_was(town: Town) -> None:
    chief = town.phone("chief")
    await chief.writes(ASKED)
    assert await chief.taps("Kassér") == "Forslaget er kasseret. Intet er booket."
    assert await booked(town) == []


async def test_nobody_but_the_chief_plans_everybodys_talks(town: Town) -> None:
    for person in ("leder-1", "consultant", "director", "administrator"):
        phone = town.phone(person)
        await phone.writes(ASKED)
        assert "samtaler på" not in phone.screen
        await phone.presses("plan_talks.all", {"digest": "0000000000000000"})
    assert await booked(town) == []


async def test_the_words_of_another_language_ask_for_the_same(town: Town) -> None:
    chief = town.phone("chief")
    assert "15 samtaler på 5 skoler." in await chief.writes("fördela samtal")
