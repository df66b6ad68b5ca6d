"""People, their pauses and where Teams reaches them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from followup.people import Address, Pause, Role, RoleName
from storage import addresses, people, personal
from storage.database import Database
from storage.retention import purge, would_purge
from tests.builders import TENANT, TODAY, TUESDAY, a_municipality, a_person
from tests.storage.loaded import loaded

LEADER = a_person(pauses=(Pause(TODAY, TODAY), Pause(TODAY + timedelta(days=9), TODAY.max)))
BOTH = (Role(RoleName.LEADER, "birkeskolen", TODAY), Role(RoleName.CHIEF, None, TODAY))
CHIEF = a_person("chef", *BOTH)
HERE = Address(TENANT, LEADER.object_id, "29:x", "28:bot", "a:1", "https://smba.example/", "da-DK")
DAY = timedelta(days=1)


@pytest.fixture
async def known(database: Database) -> Database:
    await loaded(database, people=(LEADER, CHIEF))
    async with database.write() as c:
        assert await addresses.save_address(c, HERE, TUESDAY)
    return database


async def test_a_person_is_known_by_tenant_and_object_id_alone(known: Database) -> None:
    async with known.read() as c:
        assert await people.person_by_object_id(c, TENANT, LEADER.object_id) == LEADER
        assert await people.person_by_object_id(c, "another", LEADER.object_id) is None
        assert await people.person_by_object_id(c, TENANT, "nobody") is None
        assert await people.person(c, TENANT, "nobody") is None


async def test_roles_and_pauses_do_not_multiply_each_other(known: Database) -> None:
    twice = replace(CHIEF, pauses=LEADER.pauses)
    async with known.write() as c:
        for pause in LEADER.pauses:
            await people.set_pause(c, TENANT, "chef", pause)
        found = await people.person(c, TENANT, "chef")
    assert found is not None
    assert (sorted(found.roles, key=str), found.pauses) == (sorted(BOTH, key=str), twice.pauses)


async def test_the_people_of_a_school_are_those_with_a_role_there(known: Database) -> None:
    async with known.read() as c:
        here = await people.people_at(c, TENANT, ["birkeskolen"])
        assert [person.id for person in here] == ["chef", "leder-01"]
        assert await people.people_at(c, TENANT, ["egeskolen"]) == ()
        assert await people.tenants(c) == (TENANT,)
        assert await people.municipality(c, TENANT) == a_municipality()


async def test_coming_back_ends_the_pause_the_day_before(known: Database) -> None:
    async with known.write() as c:
        await people.set_pause(c, TENANT, "leder-01", Pause(TODAY, TODAY + 5 * DAY))
        await people.end_pause(c, TENANT, "leder-01", TODAY + 2 * DAY)
        found = await people.person(c, TENANT, "leder-01")
    assert found is not None
    assert found.pauses == (Pause(TODAY, TODAY + DAY),)


async def test_an_older_notice_never_takes_the_place_of_a_newer(known: Database) -> None:
    async with known.write() as c:
        await people.see_notice(c, TENANT, "leder-01", 3)
        await people.see_notice(c, TENANT, "leder-01", 2)
        await people.choose_language(c, TENANT, "leder-01", "sv")
        found = await people.person(c, TENANT, "leder-01")
    assert found is not None
    assert (found.notice_version, found.language) == (3, "sv")


async def test_an_address_is_written_only_when_it_is_new(known: Database) -> None:
    moved = replace(HERE, service_url="https://other.example/")
    async with known.write() as c:
        assert not await addresses.save_address(c, HERE, TUESDAY + DAY)
        assert await addresses.save_address(c, moved, TUESDAY + DAY)
        assert await addresses.address_of(c, TENANT, HERE.object_id) == moved
        assert await addresses.address_of(c, "another", HERE.object_id) is None
        assert await addresses.addresses_of(c, TENANT, ["leder-01", "chef"]) == {"leder-01": moved}


async def test_who_blocks_the_bot_is_unreachable_told_once_and_healed_by_speaking(
    known: Database,
) -> None:
    who = (TENANT, HERE.object_id)
    async with known.write() as c:
        assert not await addresses.chief_told(c, *who, TUESDAY)
        assert await addresses.mark_unreachable(c, *who, "blocked", TUESDAY)
        assert not await addresses.mark_unreachable(c, *who, "blocked", TUESDAY)
        assert await addresses.unreachable(c, TENANT) == {"leder-01": "blocked"}
        assert await addresses.addresses_of(c, TENANT, ["leder-01"]) == {}
        assert await addresses.chief_told(c, *who, TUESDAY)
        assert not await addresses.chief_told(c, *who, TUESDAY)
        assert await addresses.save_address(c, HERE, TUESDAY)
        assert await addresses.unreachable(c, TENANT) == {}


async def test_an_uninstall_takes_the_address_away_within_the_hour_and_nothing_else(
    known: Database,
) -> None:
    who = (TENANT, HERE.object_id)
    async with known.write() as c:
        await addresses.mark_unreachable(c, *who, "blocked", TUESDAY)
        assert await addresses.chief_told(c, *who, TUESDAY)
        assert (await purge(c, TENANT, TUESDAY))["addresses"] == 0
        assert await addresses.mark_unreachable(c, *who, "uninstalled", TUESDAY + DAY)
        assert not await addresses.mark_unreachable(c, *who, "uninstalled", TUESDAY + DAY)
        assert (await would_purge(c, TENANT, TUESDAY))["addresses"] == 1
        assert (await purge(c, TENANT, TUESDAY))["addresses"] == 1
        assert (await purge(c, TENANT, TUESDAY))["addresses"] == 0
        assert await addresses.address_of(c, *who) is None
        [kept] = (await personal.about(c, TENANT, "leder-01"))["addresses"]
        where = ("teams_user_id", "conversation_id", "service_url", "locale")
        assert {kept[name] for name in where} == {"", None}
        assert await addresses.unreachable(c, TENANT) == {"leder-01": "uninstalled"}
        assert not await addresses.chief_told(c, *who, TUESDAY)  # once is enough
        assert await addresses.save_address(c, HERE, TUESDAY)
        assert await addresses.addresses_of(c, TENANT, ["leder-01"]) == {"leder-01": HERE}
