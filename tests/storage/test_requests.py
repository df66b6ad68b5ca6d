"""Requests on both databases: versions, what a check-in opens, and what is deleted when."""

from dataclasses import replace
from datetime import timedelta

import pytest

from followup.check_in import Need
from followup.errors import Conflict
from followup.people import Role, RoleName
from followup.requests import Request, RequestState, answer, close, take
from storage import personal
from storage.database import Database
from storage.requests import request, requests_of, save_request, tell_need
from storage.retention import purge, would_purge
from tests.builders import TENANT, TODAY, TUESDAY, a_person, a_request, a_school, an_answer
from tests.storage.loaded import loaded

CHIEF = a_person("chef", Role(RoleName.CHIEF, None, TODAY))
TOLD = an_answer(round_id="r2", need=Need.DECISION, at=TUESDAY)
MONTHS = timedelta(days=366)


@pytest.fixture
async def town(database: Database) -> Database:
    await loaded(
        database,
        people=(a_person(), CHIEF),
        schools=(a_school(), a_school("egeskolen")),
    )
    return database


async def save(town: Database, *new: Request) -> None:
    async with town.write() as c:
        for one in new:
            await save_request(c, TENANT, one, TUESDAY)


async def test_a_request_reads_back_as_it_was_written(town: Database) -> None:
    made = a_request()
    answered = answer(take(made, CHIEF, None, TODAY, TUESDAY), CHIEF, "Ja", TUESDAY)
    await save(town, made, take(made, CHIEF, None, TODAY, TUESDAY), answered)
    async with town.read() as c:
        assert await request(c, TENANT, made.id) == answered
        assert await request(c, TENANT, "ukendt") is None


async def test_what_is_not_closed_comes_oldest_first_from_the_schools_asked_for(
    town: Database,
) -> None:
    new, old = a_request("ny"), a_request("gammel", asked_at=TUESDAY - timedelta(days=9))
    away, over = a_request("anden", school_id="egeskolen"), a_request("lukket")
    await save(town, new, old, away, over, close(over))
    async with town.read() as c:
        assert await requests_of(c, TENANT, ("birkeskolen",)) == (old, new)
        assert await requests_of(c, TENANT) == (old, away, new)


async def test_of_two_who_take_it_at_once_the_slower_one_is_told(town: Database) -> None:
    made = a_request()
    await save(town, made, take(made, CHIEF, None, TODAY, TUESDAY))
    with pytest.raises(Conflict):
        await save(town, take(made, a_person("konsulent"), None, TODAY, TUESDAY))


async def test_a_check_in_opens_keeps_and_closes_its_own_request(town: Database) -> None:
    async with town.write() as c:
        await tell_need(c, TENANT, TOLD, TUESDAY)
        (opened,) = await requests_of(c, TENANT)
        await tell_need(c, TENANT, replace(TOLD, round_id="r3"), TUESDAY)
        assert await requests_of(c, TENANT) == (opened,)
        gone = replace(TOLD, round_id="r3", version=2, need=Need.NOTHING)
        await tell_need(c, TENANT, gone, TUESDAY)
        assert await requests_of(c, TENANT) == ()


async def purged(town: Database, days: timedelta) -> dict[str, int]:
    async with town.write() as c:
        found = await would_purge(c, TENANT, TUESDAY + days)
        assert await purge(c, TENANT, TUESDAY + days) == found
    return {name: count for name, count in found.items() if count}


async def test_a_request_goes_twelve_months_after_it_was_closed_or_answered(
    town: Database,
) -> None:
    closed, answered = a_request("lukket"), a_request("besvaret")
    done = answer(answered, CHIEF, "Ja", TUESDAY)
    await save(town, closed, close(closed), answered, done, a_request("venter"))
    assert await purged(town, timedelta(days=360)) == {}
    assert await purged(town, MONTHS) == {
        "requests": 1,
        "answered requests": 1,
        "text of requests": 1,
    }
    async with town.read() as c:
        assert await requests_of(c, TENANT) == (a_request("venter", words=""),)


async def test_each_side_of_a_request_is_told_what_is_kept_on_them(town: Database) -> None:
    made = a_request()
    await save(town, made, answer(made, CHIEF, "Ja, torsdag", TUESDAY))
    async with town.read() as c:
        for who, words in (("leder-01", made.words), ("chef", "")):  # words are the asker's own
            (mine,) = (await personal.about(c, TENANT, who))["requests"]
            assert (mine["words"], mine["reply"]) == (words, "Ja, torsdag")


async def test_whoever_leaves_takes_their_own_words_along_and_nobody_elses(
    town: Database,
) -> None:
    made = a_request()
    await save(town, made, answer(made, CHIEF, "Ja, torsdag", TUESDAY))
    async with town.write() as c:
        await personal.wipe(c, TENANT, ["leder-01"])
        left = await request(c, TENANT, made.id)
        assert left
        assert (left.asked_by, left.words, left.reply) == ("", "", "Ja, torsdag")
        await personal.wipe(c, TENANT, ["chef"])
        left = await request(c, TENANT, made.id)
        assert left
        assert (left.handler_id, left.reply, left.state) == ("", "", RequestState.ANSWERED)
