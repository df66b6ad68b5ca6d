"""A leader asks for help: somebody takes it, answers it, closes it; through the real door."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from followup.people import Role, RoleName
from followup.requests import Request, RequestState
from storage import requests
from tests.agendas import danish_number
from tests.builders import a_person
from tests.fakes import Call
from tests.stories.talking import Phone, Town, running, shown
from tests.stories.town import MORNING, a_town, leaders, seats

WORDS = "Kan vi tale om teamets årsplan?"
NOTICE = {"leder-1": "Før du svarer første gang", "consultant": "Før du begynder"}
LONG_AGO = date(2019, 8, 1)
EXPERT = a_person("fagkonsulent", Role(RoleName.SUBJECT_CONSULTANT, None, LONG_AGO))
COLLEAGUE = a_person(
    "kollega", Role(RoleName.LEADERSHIP_CONSULTANT, None, LONG_AGO), name="Konsulent 02"
)


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """Two schools, the office, a second consultant and one for a subject; no talk is booked."""
    some = a_town()
    people = (*leaders()[:2], *seats(), EXPERT, COLLEAGUE)
    small = replace(some, schools=some.schools[:2], people=people, talks=(), goals=some.goals[:4])
    async with running(database_url, small, MORNING) as awake:
        for person in people:
            await awake.phone(person.id).opens()
        yield awake


async def asks(phone: Phone, **chosen: str) -> str:
    await phone.writes("sparring")
    filled = {"about": "birkeskolen ", "ask": "consultant_sparring", "words": WORDS}
    return await phone.taps("Send", **filled | {"only_chief": "false"} | chosen)


async def stored(town: Town) -> list[Request]:
    async with town.database.read() as c:
        return list(await requests.requests_of(c, town.tenant))


async def states(town: Town) -> list[RequestState]:
    return [one.state for one in await stored(town)]


async def passes(town: Town, *days: int) -> None:
    """Nine in the morning of each day of October."""
    for day in days:
        town.clock.shows = datetime(2026, 10, day, 7, 10, tzinfo=UTC)
        await town.tick()


async def later(town: Town) -> None:
    town.clock.shows += timedelta(minutes=30)
    await town.tick()


def about(phone: Phone, words: str) -> list[Call]:
    return [call for call in phone.chat if words in (shown(call.card) if call.card else "")]


async def test_sparring_is_asked_for_taken_answered_and_closed(town: Town) -> None:
    leader, consultant = town.phone("leder-1"), town.phone("consultant")
    sent = await asks(leader)
    assert "Sendt til ledelseskonsulent" in sent
    assert "ledelseskonsulent svarer (Consultant og Konsulent 02)" in sent
    assert about(consultant, "beder om hjælp") == []

    await passes(town, 7)
    asked = "Birkeskolen beder om hjælp: sparring fra konsulent"
    assert asked in consultant.screen
    taken = await consultant.taps("Jeg tager den")
    assert "Du har taget den. Birkeskolen får besked." in taken
    assert "taget af dig" in taken
    await later(town)
    assert "Consultant har taget din anmodning: sparring fra konsulent" in leader.screen

    await consultant.taps("Besvar")
    assert WORDS in consultant.screen
    assert "Svaret er gemt" in await consultant.taps("Send svar", reply="Ja, jeg kommer torsdag.")
    assert "Ingen anmodninger venter på dig" in consultant.screen
    await passes(town, 8)
    told = "Consultant har svaret på din anmodning, sparring fra konsulent: “Ja, jeg kommer"
    assert told in leader.screen

    standing = await leader.taps("Dine anmodninger")
    assert "Besvaret af Consultant 7. okt." in standing
    assert "→ Ja, jeg kommer torsdag." in standing
    assert "Lukket." in await leader.taps("Luk")
    assert await states(town) == []
    heard = len(leader.chat), len(consultant.chat)
    await passes(town, 9, 13, 14, 15)
    assert (len(leader.chat), len(consultant.chat)) == heard


async def test_what_nobody_takes_is_told_once_more_and_then_no_more(town: Town) -> None:
    consultant = town.phone("consultant")
    await asks(town.phone("leder-1"))
    await passes(town, *range(7, 31))
    assert len(about(consultant, "Birkeskolen beder om hjælp")) == 1
    assert len(about(consultant, "Birkeskolen venter stadig på svar")) == 1


async def test_a_request_taken_back_asks_nobody(town: Town) -> None:
    leader, consultant = town.phone("leder-1"), town.phone("consultant")
    await asks(leader)
    assert "Trukket tilbage." in await leader.taps("Fortryd")
    await passes(town, 7, 8, 9)
    assert about(consultant, "beder om hjælp") == []
    assert await states(town) == []


async def test_what_was_settled_elsewhere_is_closed_by_the_chief(town: Town) -> None:
    await asks(town.phone("leder-1"))
    chief = town.phone("chief")
    assert "til ledelseskonsulent" in await chief.writes("anmodninger")
    assert "Lukket." in await chief.taps("Luk")
    assert await states(town) == []


async def test_two_who_take_it_at_once_are_one_who_did_and_one_who_is_told(town: Town) -> None:
    await asks(town.phone("leder-1"))
    one, other = town.phone("consultant"), town.phone("kollega")
    for phone in (one, other):
        await phone.writes("anmodninger")
    await asyncio.gather(one.taps("Jeg tager den"), other.taps("Jeg tager den"))
    screens = sorted((one.screen, other.screen), key=lambda text: "Du har taget den" in text)
    assert "har allerede taget den." in screens[0]
    assert "Du har taget den" in screens[1]
    (taken,) = await stored(town)
    assert (taken.state, taken.version) == (RequestState.TAKEN, 2)


async def test_an_answer_written_while_another_took_it_is_not_lost(town: Town) -> None:
    await asks(town.phone("leder-1"))
    one, other = town.phone("consultant"), town.phone("kollega")
    for phone in (one, other):
        await phone.writes("anmodninger")
    await one.taps("Besvar")
    await other.taps("Jeg tager den")
    refused = await one.taps("Send svar", reply="Vi ses torsdag")
    assert "Konsulent 02 har allerede taget den." in refused
    assert one.newest.card
    assert "Vi ses torsdag" in str(one.newest.card)
    assert "Svaret er gemt" in await one.taps("Send svar", reply="Vi ses torsdag")
    again = await other.taps("Luk")
    assert "allerede besvaret, lukket eller trukket tilbage" in again


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "Skriv et svar"),
        ("a" * 281, "Teksten er for lang. Der er plads til 280 tegn"),
        ("nummer", "Det ligner et personnummer"),
    ],
)
async def test_an_answer_that_may_not_be_kept_stays_in_its_field(
    town: Town, typed: str, why: str
) -> None:
    words = typed.replace("nummer", f"Ring {danish_number()}")
    await asks(town.phone("leder-1"))
    consultant = town.phone("consultant")
    await consultant.writes("anmodninger")
    await consultant.taps("Besvar")
    assert why in await consultant.taps("Send svar", reply=words)
    assert words in str(consultant.newest.card)
    assert await states(town) == [RequestState.OPEN]


@pytest.mark.parametrize(
    ("chosen", "why"),
    [
        ({"words": ""}, "Skriv en linje, eller vælg et mål"),
        ({"words": "a" * 201}, "Der er plads til 200 tegn"),
        ({"words": "nummer"}, "Det ligner et personnummer"),
        ({"only_chief": "true"}, "“Kun til centerchefen” passer ikke"),
        ({"ask": "meeting ukendt"}, "Ingen på den plads svarer for Birkeskolen"),
        ({"ask": "nothing"}, "Det valg kender jeg ikke"),
        ({"about": "birkeskolen egeskolen-1"}, "Det har du ikke adgang til"),
    ],
)
async def test_what_may_not_be_asked_stays_in_the_form_with_the_reason(
    town: Town, chosen: dict[str, str], why: str
) -> None:
    leader = town.phone("leder-1")
    words = chosen.get("words", WORDS).replace("nummer", f"Ring {danish_number()}")
    assert why in await asks(leader, **chosen | {"words": words})
    assert words in str(leader.newest.card)
    assert await stored(town) == []


async def test_nobody_asks_for_another_school(town: Town) -> None:
    leader = town.phone("leder-1")
    await asks(leader, about="egeskolen egeskolen-1")
    assert "Det har du ikke adgang til" in leader.toast
    assert await stored(town) == []


async def test_the_same_is_asked_once(town: Town) -> None:
    leader = town.phone("leder-1")
    await asks(leader, about="birkeskolen birkeskolen-1", words="")
    again = await asks(leader, about="birkeskolen birkeskolen-1", words="Hastekald")
    assert "Det har I allerede bedt om" in again
    assert len(await stored(town)) == 1


async def test_an_old_card_says_how_it_stands_now(town: Town) -> None:
    leader, consultant = town.phone("leder-1"), town.phone("consultant")
    await asks(leader)
    old = leader.button("Fortryd")["data"]
    await consultant.writes("anmodninger")
    untaken = consultant.button("Jeg tager den")["data"]
    await consultant.taps("Jeg tager den")
    assert "Du har taget den" in await consultant.presses("requests.take", untaken)
    assert "Der er sket noget siden" in await consultant.presses("requests.close", untaken)
    assert "Der er sket noget siden" in await leader.presses("sparring.withdraw", old)
    assert "Trukket tilbage." in await leader.taps("Fortryd")
    assert "allerede besvaret, lukket" in await leader.presses("sparring.withdraw", old)
    assert "allerede besvaret, lukket" in await consultant.presses("requests.take", untaken)


@pytest.mark.parametrize("person_id", ["leder-2", "director", "administrator", "fagkonsulent"])
async def test_whoever_has_no_part_in_it_neither_sees_nor_changes_it(
    town: Town, person_id: str
) -> None:
    await asks(town.phone("leder-1"))
    (made,) = await stored(town)
    phone = town.phone(person_id)
    assert WORDS not in await phone.writes("anmodninger")
    ids = {"request": made.id, "version": "1"}
    for verb in ("requests.take", "requests.answer", "requests.close", "sparring.withdraw"):
        await phone.presses(verb, ids | {"reply": "Ja"})
        assert "Det har du ikke adgang til" in phone.toast, verb
    assert await states(town) == [RequestState.OPEN]


async def test_a_subject_consultant_gets_what_is_addressed_to_them_and_nothing_else(
    town: Town,
) -> None:
    leader, expert = town.phone("leder-1"), town.phone("fagkonsulent")
    await asks(leader)
    await asks(leader, ask="meeting fagkonsulent", words="Et møde om læsning?")
    seen = await expert.writes("anmodninger")
    assert "Netværks- eller temamøde" in seen
    assert "Et møde om læsning?" in seen
    assert WORDS not in seen
    assert "Svaret er gemt" in await answered(expert, "Ja, i uge 45.")


async def answered(phone: Phone, words: str) -> str:
    await phone.taps("Besvar")
    return await phone.taps("Send svar", reply=words)


async def test_what_is_for_the_chief_alone_is_seen_by_nobody_else(town: Town) -> None:
    leader = town.phone("leder-1")
    secret = "Må jeg ringe til dig?"
    await asks(leader, ask="chief_sparring", words=secret, only_chief="true")
    assert secret in await town.phone("chief").writes("anmodninger")
    for command in ("anmodninger", "opsummering", "mine skoler"):
        screen = await town.phone("consultant").writes(command)
        assert secret not in screen
        assert "sparring fra centerchef" not in screen
    assert secret in await town.phone("chief").writes("opsummering")


async def test_a_need_in_a_check_in_is_a_request_until_it_goes_away(town: Town) -> None:
    """Said once: the summary, the list and the agenda show the one request."""
    leader, chief = town.phone("leder-1"), town.phone("chief")
    await leader.writes("status")
    await leader.taps("Start")
    await in_trouble(leader, "Beslutning", next_step="Vi mangler svar om lokaler.")
    (made,) = await stored(town)
    assert (made.words, made.round_id is None) == ("", False)
    listed = await chief.writes("anmodninger")
    assert "Beslutning (Flere elever læser i fritiden)" in listed
    assert "“Vi mangler svar om lokaler.”" in listed
    assert (await chief.writes("opsummering")).count("Vi mangler svar om lokaler.") == 1

    await chief.writes("anmodninger")
    await answered(chief, "I får lokale 2 fra november.")
    assert "brug for: beslutning" not in (await chief.writes("opsummering")).lower()
    await later(town)
    assert "I får lokale 2 fra november." in leader.screen


async def in_trouble(leader: Phone, need: str, **typed: str) -> None:
    for title in ("I risiko", "3", "→ Uændret", "Tid og drift"):
        await leader.taps(title)
    await leader.taps(need, **typed)


async def test_a_need_corrected_away_is_asked_of_nobody(town: Town) -> None:
    leader = town.phone("leder-1")
    await leader.writes("status")
    await leader.taps("Start")
    await in_trouble(leader, "Sparring fra konsulent")
    assert await states(town) == [RequestState.OPEN]
    for title in ("På sporet", "5", "→ Uændret", "Ret"):
        await leader.taps(title)
    for title in ("På sporet", "5", "→ Uændret"):
        await leader.taps(title)
    assert await states(town) == []
    await passes(town, 7, 8)
    assert about(town.phone("consultant"), "beder om hjælp") == []


async def test_my_tasks_are_also_what_one_is_asked_for(town: Town) -> None:
    leader = town.phone("leder-1")
    await asks(leader)
    await asks(leader, ask="decision", words="Skal vi aflyse?")
    assert WORDS in await town.phone("consultant").writes("mine opgaver")
    tasks = await town.phone("chief").writes("mine opgaver")
    assert "Skal vi aflyse?" in tasks
    assert "Ingen anmodninger" in await town.phone("fagkonsulent").writes("mine opgaver")


async def test_the_consultant_sees_each_school_and_opens_it(town: Town) -> None:
    await asks(town.phone("leder-1"))
    consultant = town.phone("consultant")
    seen = await consultant.writes("mine skoler")
    assert "Birkeskolen" in seen
    assert "ingen 1:1 booket · 1 anmodning" in seen
    assert "Mål på Birkeskolen" in await consultant.taps("Åbn")
    refused = await town.phone("fagkonsulent").writes("mine skoler")
    assert "Det har du ikke adgang til" in refused


async def test_whoever_cannot_ask_sees_what_is_asked_and_a_leader_the_own(town: Town) -> None:
    await asks(town.phone("leder-1"))
    assert WORDS in await town.phone("consultant").writes("sparring")
    assert "Dine anmodninger" in await town.phone("leder-1").writes("anmodninger")
    assert "Det har du ikke adgang til" in await town.phone("director").writes("sparring")


@pytest.mark.parametrize("person_id", ["leder-1", "consultant"])
async def test_nothing_is_kept_before_the_notice_is_read(database_url: str, person_id: str) -> None:
    some = a_town()
    people = tuple(replace(one, notice_version=0) for one in (*leaders(), *seats()))
    async with running(database_url, replace(some, people=people), MORNING) as town:
        phone = town.phone(person_id)
        for verb in ("sparring.send", "requests.take"):
            await phone.presses(verb, {"about": "birkeskolen ", "words": WORDS})
            assert NOTICE[person_id] in phone.screen
        if person_id == "leder-1":
            assert NOTICE[person_id] in await phone.writes("sparring")
        assert await stored(town) == []


async def test_whoever_reads_the_notice_first_comes_to_what_they_came_for(
    database_url: str,
) -> None:
    some = a_town()
    new = tuple(replace(one, notice_version=0) for one in seats())
    async with running(database_url, replace(some, people=(*leaders(), *new)), MORNING) as town:
        consultant = town.phone("consultant")
        for phone in (town.phone("leder-1"), consultant):
            await phone.opens()
        await asks(town.phone("leder-1"))
        await passes(town, 7)
        await consultant.taps("Jeg tager den")
        assert NOTICE["consultant"] in consultant.screen
        assert WORDS in await consultant.taps("Jeg har læst")
        assert "Du har taget den" in await consultant.taps("Jeg tager den")
