"""Points, lines kept back and shared sheets are kept as they were, and go when it is time."""

from dataclasses import replace
from datetime import timedelta

from followup.agenda import Issue, build, for_all_seats
from followup.changes import LineHidden, PointMade, SheetShared
from storage import personal
from storage.changes import apply_changes
from storage.database import Database
from storage.points import hidden_at, points_of
from storage.retention import purge
from storage.sheets import newest_sheet, share
from tests.agendas import CHIEF, KEPT_BACK, LEADER, SHARED, a_point, agenda_facts, view
from tests.builders import TENANT, TUESDAY
from tests.storage.loaded import loaded

FACTS = agenda_facts()


async def test_a_point_made_twice_by_the_same_press_is_one_point(database: Database) -> None:
    await loaded(database)
    async with database.write() as c:
        await apply_changes(c, TENANT, (PointMade(a_point()), PointMade(a_point())), TUESDAY)
        assert await points_of(c, TENANT, "birkeskolen") == (a_point(),)
        assert await points_of(c, TENANT, "birkeskolen", since=TUESDAY) == ()
        assert await points_of(c, TENANT, "egeskolen") == ()


async def test_a_line_is_kept_back_and_shown_again(database: Database) -> None:
    await loaded(database)
    async with database.write() as c:
        await apply_changes(c, TENANT, (LineHidden(KEPT_BACK),), TUESDAY)
        assert await hidden_at(c, TENANT, "birkeskolen") == (KEPT_BACK,)
        shown = replace(KEPT_BACK, hidden=False)
        await apply_changes(c, TENANT, (LineHidden(shown),), TUESDAY)
        assert await hidden_at(c, TENANT, "birkeskolen") == (shown,)


async def test_a_shared_sheet_reads_back_as_it_was(database: Database) -> None:
    await loaded(database)
    async with database.write() as c:
        assert await newest_sheet(c, TENANT, "talk-1") is None
        issue = await share(c, TENANT, SHARED, "birkeskolen", LEADER.id, TUESDAY)
        assert issue == Issue(1, 1, TUESDAY)
        assert await newest_sheet(c, TENANT, "talk-1") == replace(SHARED, issue=issue)


async def test_sharing_the_same_again_is_no_new_version(database: Database) -> None:
    await loaded(database)
    later = TUESDAY + timedelta(minutes=1)
    async with database.write() as c:
        change = SheetShared(SHARED, "birkeskolen", LEADER.id)
        await apply_changes(c, TENANT, (change,), TUESDAY)
        again = await share(c, TENANT, SHARED, "birkeskolen", LEADER.id, later)
        assert again == Issue(1, 1, TUESDAY)


async def test_what_changed_is_a_new_version_of_the_same_number(database: Database) -> None:
    await loaded(database)
    fewer, later = replace(SHARED, points=()), TUESDAY + timedelta(minutes=1)
    other = replace(SHARED, head=replace(SHARED.head, talk_id="talk-2"))
    async with database.write() as c:
        await share(c, TENANT, SHARED, "birkeskolen", LEADER.id, TUESDAY)
        second = await share(c, TENANT, fewer, "birkeskolen", LEADER.id, later)
        assert second == Issue(1, 2, later)
        assert await share(c, TENANT, other, "birkeskolen", "", later) == Issue(2, 1, later)


async def test_own_words_on_sheets_go_after_twelve_months(database: Database) -> None:
    await loaded(database)
    changes = (
        PointMade(a_point()),
        LineHidden(KEPT_BACK),
        SheetShared(SHARED, "birkeskolen", LEADER.id),
    )
    async with database.write() as c:
        await apply_changes(c, TENANT, changes, TUESDAY)
        early = await purge(c, TENANT, TUESDAY + timedelta(days=363))
        gone = await purge(c, TENANT, TUESDAY + timedelta(days=366))
    kinds = ("points", "lines kept back", "sheets")
    assert [early[kind] for kind in kinds] == [0, 0, 0]
    assert [gone[kind] for kind in kinds] == [1, 1, 1]


async def test_a_leaver_takes_points_and_sheets_along(database: Database) -> None:
    await loaded(database)
    changes = (PointMade(a_point()), SheetShared(SHARED, "birkeskolen", LEADER.id))
    async with database.write() as c:
        await apply_changes(c, TENANT, changes, TUESDAY)
        told = await personal.about(c, TENANT, LEADER.id)
        assert [row["text"] for row in told["points"]] == ["Lokaler til indskolingen"]
        await personal.wipe(c, TENANT, [LEADER.id])
        assert await points_of(c, TENANT, "birkeskolen") == ()
        assert await newest_sheet(c, TENANT, "talk-1") is None


async def test_a_stored_sheet_holds_no_words_for_the_chief_alone(database: Database) -> None:
    secret = tuple(replace(one, only_chief=True) for one in FACTS.summary.answers)
    facts = agenda_facts({"answers": secret})
    await loaded(database)
    async with database.write() as c:
        shared = for_all_seats(facts, Issue(1, 1, TUESDAY))
        await share(c, TENANT, shared, "birkeskolen", LEADER.id, TUESDAY)
        kept = await newest_sheet(c, TENANT, "talk-1")
    assert kept is not None
    assert [line.words for line in kept.goals] == [""]
    assert build(facts, view(CHIEF)).goals[0].words == "Vi mangler en aftale om besøgsdage."
