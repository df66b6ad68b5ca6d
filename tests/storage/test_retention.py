"""What is purged, when, and that nothing else goes; what is stored about one person."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.sql import Select

from followup.check_in import Answer, Round
from followup.memory import DialogState
from followup.people import Address, Pause, Role, RoleName
from followup.talk import AgreementState
from storage import audit, inbox, outbox, personal
from storage.addresses import save_address
from storage.check_ins import earlier_versions, history, save_answer, save_rounds
from storage.database import Database
from storage.dialog_state import remembering
from storage.people import person, set_pause
from storage.prepared import together
from storage.requests import save_request
from storage.retention import purge, would_purge
from storage.tables import imported, metadata
from storage.talks import agreements_of, save_agreement
from tests.builders import TENANT, TODAY, TUESDAY, a_goal, a_person, a_request, an_answer
from tests.storage.loaded import loaded
from tests.storage.test_changes import AGREEMENT
from tests.storage.test_outbox import a_reminder

WHO = (TENANT, "leder-01")
WRITTEN = datetime(2025, 9, 1, 8, 0, tzinfo=UTC)
DONE = replace(AGREEMENT, state=AgreementState.DONE, version=2)
ROUNDS = tuple(
    Round(f"r{n}", "birkeskolen", f"s{n}", date(2025, month, 1), date(2025, month, 14))
    for n, month in ((1, 9), (2, 11))
)


def said(number: int, **changes: Any) -> Answer:
    changed: dict[str, Any] = {
        "round_id": f"r{number}",
        "at": WRITTEN,
        "next_step": "Egne ord",
        **changes,
    }
    return an_answer("laesning", **changed)


@pytest.fixture
async def full(database: Database) -> Database:
    """A school that answered two rounds in 2025/2026, once with a correction."""
    await loaded(database, goals=(a_goal(),))
    async with database.write() as c:
        await save_rounds(c, TENANT, ROUNDS)
        for answer in (said(1), said(1, version=2), said(2)):
            await save_answer(c, TENANT, answer)
    return database


async def purged(database: Database, now: datetime) -> dict[str, int]:
    """What goes; the dry run must have told the same."""
    async with database.write() as c:
        told = await would_purge(c, TENANT, now)
        assert await purge(c, TENANT, now) == told
    return {name: count for name, count in told.items() if count}


async def test_nothing_goes_before_its_time(full: Database) -> None:
    assert await purged(full, datetime(2026, 9, 1, 7, 59, tzinfo=UTC)) == {}


async def test_own_words_go_after_twelve_months_and_the_taps_stay(full: Database) -> None:
    assert await purged(full, datetime(2026, 9, 1, 8, 0, tzinfo=UTC)) == {
        "text": 2,
        "earlier text": 1,
    }
    async with full.read() as c:
        kept = await history(c, TENANT, "laesning")
        assert kept == (said(1, version=2, next_step=""), said(2, next_step=""))
        (earlier,) = await earlier_versions(c, TENANT, "laesning", "r1")
        assert earlier.next_step == ""


async def test_after_the_next_school_year_one_last_status_is_left_without_a_person(
    full: Database,
) -> None:
    gone = await purged(full, datetime(2027, 8, 1, 0, 0, tzinfo=UTC))
    assert {name: n for name, n in gone.items() if name.endswith("2025")} == {
        "earlier versions 2025": 1,
        "answers 2025": 1,
        "last answers 2025": 1,
    }
    async with full.read() as c:
        assert await history(c, TENANT, "laesning") == (said(2, person_id="", next_step=""),)
        assert await earlier_versions(c, TENANT, "laesning", "r1") == ()
    assert await purged(full, datetime(2027, 8, 2, tzinfo=UTC)) == {}


async def test_each_kind_of_row_has_its_own_time(full: Database) -> None:
    async with full.write() as c:
        await together(c, [inbox.noting(TENANT, "activity-1", TUESDAY)])
        await together(
            c, [remembering(*WHO, DialogState("d", 1, {}, TUESDAY + timedelta(hours=1)))]
        )
        await audit.note(c, TENANT, audit.Entry(TUESDAY, "chef", "summary"))
        await save_agreement(c, TENANT, replace(AGREEMENT, id="open"), TUESDAY)
        await save_agreement(c, TENANT, AGREEMENT, TUESDAY)
        await save_agreement(c, TENANT, DONE, TUESDAY)
        await outbox.promise(c, TENANT, [a_reminder(), a_reminder("later")])
        await outbox.cancel(c, TENANT, ["ask"], "held", TUESDAY)
    year = timedelta(days=366)
    assert await purged(full, TUESDAY + timedelta(hours=23)) == {
        "dialogs": 1,
        "text": 2,
        "earlier text": 1,
    }
    assert await purged(full, TUESDAY + timedelta(hours=24)) == {"inbox": 1}
    after_a_year = await purged(full, TUESDAY + year)
    assert (after_a_year["agreements"], "audit" in after_a_year) == (1, False)
    assert await purged(full, TUESDAY + 2 * year) == {"audit": 1, "messages": 1}
    async with full.read() as c:
        assert [r.key for r in await outbox.pending(c, TENANT)] == ["later"]
        assert [kept.id for kept in await agreements_of(c, TENANT)] == ["open"]


async def test_all_that_is_stored_about_a_person_comes_in_one_step(full: Database) -> None:
    leader = a_person()
    here = Address(TENANT, leader.object_id, "29:x", "28:bot", None, "https://smba.example/")
    async with full.write() as c:
        await save_address(c, here, TUESDAY)
        await together(c, [remembering(*WHO, DialogState("d", 1, {"goal": "laesning"}, TUESDAY))])
        await set_pause(c, *WHO, Pause(TODAY, TODAY))
        mine = await personal.about(c, *WHO)
    assert {name: len(rows) for name, rows in mine.items()} == {
        **{"people": 1, "roles": 1, "pauses": 1, "addresses": 1, "dialog_states": 1},
        **{"answers": 2, "answer_versions": 1, "agreements": 0},
        **{"points": 0, "hidden_lines": 0, "sheets": 0, "requests": 0},
    }
    assert mine["people"][0]["name"] == leader.name
    assert mine["answers"][0]["next_step"] == "Egne ord"
    assert [row["goal_id"] for row in mine["answers"]] == ["laesning", "laesning"]
    assert mine["answers"][0]["at"] <= mine["answers"][1]["at"]
    assert {table.name for table in personal.personal_tables()} == set(mine)


async def test_who_has_left_is_nobody_and_the_schools_statuses_stay(full: Database) -> None:
    async with full.write() as c:
        await set_pause(c, *WHO, Pause(TODAY, TODAY))
        await personal.wipe(c, TENANT, [WHO[1]])
        left = await person(c, *WHO)
        assert left is not None
        assert (left.name, left.object_id, left.pauses) == ("", "gone:leder-01", ())
        kept = await history(c, TENANT, "laesning")
    assert [(one.status, one.next_step, one.person_id) for one in kept] == [
        (said(1).status, "", "")
    ] * 2


LAST_DAY = date(2026, 10, 31)


async def test_thirty_days_without_a_role_and_the_person_is_wiped(full: Database) -> None:
    left = a_person("leder-01", Role(RoleName.LEADER, "birkeskolen", date(2020, 8, 1), LAST_DAY))
    await loaded(full, people=(left,))
    day = datetime(2026, 11, 29, 23, tzinfo=UTC)
    assert "people who have left" not in await purged(full, day)
    assert (await purged(full, day + timedelta(hours=2)))["people who have left"] == 1
    assert "people who have left" not in await purged(full, day + timedelta(hours=3))
    async with full.read() as c:
        gone = await person(c, *WHO)
        assert gone is not None
        assert (gone.name, gone.object_id, gone.roles) == ("", "gone:leder-01", ())
        kept = await c.execute(select(imported.c.content).where(imported.c.what == "person"))
        assert left.name not in str(kept.all())


async def test_a_role_to_come_or_one_that_goes_on_keeps_a_person(full: Database) -> None:
    led = Role(RoleName.LEADER, "birkeskolen", date(2020, 8, 1), LAST_DAY)
    helps = Role(RoleName.TEAM, "birkeskolen", date(2020, 8, 1))
    comes = Role(RoleName.CHIEF, None, date(2028, 8, 1))
    some = (a_person("leder-01", led, helps), a_person("leder-02", led, comes))
    await loaded(full, people=some)
    assert "people who have left" not in await purged(full, TUESDAY + timedelta(days=365))


async def test_a_file_that_only_remembers_somebody_does_not_bring_them_back(
    full: Database,
) -> None:
    role = Role(RoleName.LEADER, "birkeskolen", date(2020, 8, 1), LAST_DAY)
    left, later = a_person("leder-01", role), datetime(2026, 12, 1, tzinfo=UTC)
    await loaded(full, people=(left,))
    await purged(full, later)
    await loaded(full, people=(left,), now=later)
    async with full.read() as c:
        gone = await person(c, *WHO)
    assert gone is not None
    assert gone.name == ""
    back = a_person("leder-01", Role(RoleName.CHIEF, None, date(2026, 12, 1)))
    await loaded(full, people=(back,), now=later)
    async with full.read() as c:
        found = await person(c, *WHO)
    assert found is not None
    assert (found.name, found.object_id, found.roles) == (back.name, back.object_id, back.roles)


async def test_a_promise_is_found_by_every_seat_in_it(full: Database) -> None:
    ids = ("keeps", "proposes", "confirms")
    chief = Role(RoleName.CHIEF, None, TODAY)
    await loaded(full, people=(a_person(), *(a_person(id, chief) for id in ids)))
    made = replace(AGREEMENT, owner_id="keeps", proposed_by="proposes", confirmed_by="confirms")
    async with full.write() as c:
        await save_agreement(c, TENANT, made, TUESDAY)
        for id in ids:
            [kept] = (await personal.about(c, TENANT, id))["agreements"]
            assert kept["what"] == made.what
        assert (await personal.about(c, *WHO))["agreements"] == []


async def test_who_answers_a_request_is_not_given_what_somebody_else_wrote_in_it(
    full: Database,
) -> None:
    asked = a_request(asked_by="leder-01", handler_id="konsulent", words="Kun til dig", reply="Ja")
    role = Role(RoleName.LEADERSHIP_CONSULTANT, None, TODAY)
    await loaded(full, people=(a_person(), a_person("konsulent", role)))
    async with full.write() as c:
        await save_request(c, TENANT, asked, TUESDAY)
        [mine] = (await personal.about(c, *WHO))["requests"]
        [theirs] = (await personal.about(c, TENANT, "konsulent"))["requests"]
    assert (mine["words"], mine["reply"]) == ("Kun til dig", "Ja")
    assert (theirs["words"], theirs["reply"]) == ("", "Ja")


async def test_every_column_of_every_table_about_a_person_is_told(full: Database) -> None:
    told: set[str] = set()

    def look(connection: Any, statement: Any, *rest: Any) -> None:
        if isinstance(statement, Select):
            told.update(f"{one.table.name}.{one.name}" for one in statement.selected_columns)

    async with full.read() as c:
        event.listen(c.sync_connection, "before_execute", look)
        await personal.about(c, *WHO)
    whole = {
        f"{table.name}.{column.name}"
        for table in personal.personal_tables()
        for column in table.columns
        if column.name != "tenant_id"
    }
    assert told - {"people.tenant_id"} == whole


def test_a_table_that_names_a_person_is_told_of_or_holds_ids_and_moments_alone() -> None:
    naming = {"person_id", "object_id", "owner_id", "leader_id", "handler_id", "asked_by"}
    named = {one.name for one in metadata.tables.values() if naming & set(one.columns.keys())}
    told = {table.name for table in personal.personal_tables()}
    assert named - told == {"feeds", "outbox", "snoozes", "audit"}
    assert told - named == set()
