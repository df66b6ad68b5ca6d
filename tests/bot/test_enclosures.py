"""What goes along with a message about a talk, and what it leaves written down."""

from dataclasses import replace

import pytest

from bot.enclosures import Enclosures, sheet_for
from bot.scene import read_scene
from dialogs.agenda import Table
from followup.agenda import Issue
from followup.people import Role, RoleName
from followup.plan import Plan
from followup.reminders import Step
from followup.talk import Talk
from storage import register, sheets
from storage.database import Database
from tests.agendas import LUS
from tests.builders import TENANT, TUESDAY, a_person, a_talk
from tests.storage.test_outbox import a_reminder
from tests.stories.town import a_plan, a_town

ONE_TO_ONE = a_talk(id="talk-1", slot="")
OF_LUS = a_talk(id="talk-2", slot="", kind=LUS.kind, instrument_id=LUS.id)
FORMS = {LUS.kind: "https://kommune.example/lus"}
LEADER = a_person("leder-1")
DIRECTOR = a_person("director", Role(RoleName.DIRECTOR, None, TUESDAY.date()))


def plan() -> Plan:
    usual = a_plan()
    return replace(usual, instruments=(*usual.instruments, LUS))


@pytest.fixture
async def loaded(database: Database) -> Database:
    town = a_town(plans=(plan(),), talks=(ONE_TO_ONE, OF_LUS))
    async with database.write() as c:
        await register.apply(c, town, TUESDAY)
    return database


async def along(
    database: Database,
    talk: Talk | None,
    step: Step,
    forms: dict[str, str] | None = None,
    reader: object = LEADER,
) -> tuple[Table | None, Issue | None]:
    """What goes along, and what was shared by it."""
    reminder = replace(a_reminder("r"), step=step)
    async with database.write() as c:
        scene = await read_scene(c, TENANT)
        assert scene
        enclosed = Enclosures(forms=forms or {})
        found = await sheet_for(c, scene, reader, reminder, talk, TUESDAY, enclosed)  # type: ignore[arg-type]
        kept = await sheets.newest_sheet(c, TENANT, talk.id) if talk else None
    return found, kept.issue if kept else None


async def test_the_day_before_a_1_to_1_its_sheet_is_shared(loaded: Database) -> None:
    table, issue = await along(loaded, ONE_TO_ONE, Step.DAY_BEFORE)
    assert table is not None
    assert table.issue == issue == Issue(1, 1, TUESDAY)


async def test_a_second_seat_gets_the_same_version(loaded: Database) -> None:
    await along(loaded, ONE_TO_ONE, Step.DAY_BEFORE)
    _, issue = await along(loaded, ONE_TO_ONE, Step.DAY_BEFORE)
    assert issue == Issue(1, 1, TUESDAY)


async def test_other_steps_and_other_talks_bring_nothing(loaded: Database) -> None:
    network = replace(ONE_TO_ONE, kind="network_meeting")
    for talk, step in ((None, Step.NUDGE), (ONE_TO_ONE, Step.AFTER), (network, Step.DAY_BEFORE)):
        assert await along(loaded, talk, step) == (None, None)
    gone = replace(ONE_TO_ONE, id="talk-9", instrument_id="gone")
    assert await along(loaded, gone, Step.DAY_BEFORE) == (None, None)


async def test_whoever_may_not_read_the_agenda_gets_the_sentence_alone(loaded: Database) -> None:
    assert await along(loaded, ONE_TO_ONE, Step.DAY_BEFORE, reader=DIRECTOR) == (None, None)


async def test_a_lus_has_its_form_and_nothing_is_written_down(loaded: Database) -> None:
    for step in (Step.ASK, Step.DAY_BEFORE):
        table, issue = await along(loaded, OF_LUS, step, FORMS)
        assert table is not None
        assert (table.sheet.form, issue) == (FORMS[LUS.kind], None)
    assert await along(loaded, OF_LUS, Step.ASK) == (None, None)
