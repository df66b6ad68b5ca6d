"""Every change a turn can make is written, and lets the right people be planned anew."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.changes import (
    AgreementSaved,
    AnswerGiven,
    Change,
    FeedRenewed,
    LanguageChosen,
    LineHidden,
    Looked,
    NeedTold,
    NoticeSeen,
    PauseEnded,
    PauseSet,
    PointMade,
    ReminderAsked,
    ReminderSnoozed,
    RequestSaved,
    SheetShared,
    TalkSaved,
)
from followup.check_in import Need
from followup.errors import Conflict
from followup.people import Pause, Role, RoleName
from followup.reminders import Snooze
from followup.talk import Agreement, AgreementState, TalkState
from storage import audit, changes, outbox, people, planning, talks
from storage.check_ins import history, save_rounds
from storage.database import Database
from tests.agendas import KEPT_BACK, SHARED, a_point
from tests.builders import (
    TENANT,
    TODAY,
    TUESDAY,
    a_goal,
    a_person,
    a_request,
    a_round,
    a_talk,
    an_answer,
)
from tests.storage.loaded import loaded
from tests.storage.test_outbox import a_reminder

CHIEF = a_person("chef", Role(RoleName.CHIEF, None, TODAY))
FAR = a_person("leder-02", Role(RoleName.LEADER, "egeskolen", TODAY))
ANSWER = an_answer(round_id=a_round().id)
AWAY = Pause(TODAY, TODAY + timedelta(days=3))
TOMORROW = TUESDAY + timedelta(days=1)
AGREEMENT = Agreement(
    id="aftale-1",
    school_id="birkeskolen",
    talk_id="talk-1",
    goal_id=None,
    what="Læsevejleder på 3. årgang",
    owner_id="chef",
    proposed_by="leder-01",
    due=TODAY,
    state=AgreementState.PROPOSED,
    made_at=TUESDAY,
)
TALK = a_talk(state=TalkState.BOOKED)


@pytest.fixture
async def planned(database: Database) -> Database:
    """A leader, a chief and a leader elsewhere, none of whom is to be planned."""
    await loaded(database, people=(a_person(), CHIEF, FAR), goals=(a_goal(),))
    async with database.write() as c:
        await save_rounds(c, TENANT, (a_round(),))
        await planning.planned(c, TENANT, ["leder-01", "chef", "leder-02"], TOMORROW)
    return database


async def write(database: Database, *told: Change) -> None:
    async with database.write() as c:
        await changes.apply_changes(c, TENANT, told, TUESDAY)


async def to_plan(c: AsyncConnection) -> set[str]:
    return set(await planning.to_plan(c, TENANT, TUESDAY))


CASES: list[tuple[Change, set[str]]] = [
    (NoticeSeen("leder-01", 4), set()),
    (LanguageChosen("leder-01", "nb"), set()),
    (AnswerGiven(ANSWER), {"leder-01"}),
    (PauseSet("leder-01", AWAY), {"leder-01"}),
    (PauseEnded("leder-01", TODAY), {"leder-01"}),
    (ReminderSnoozed("leder-01", TOMORROW), {"leder-01"}),
    (ReminderAsked(a_reminder("venlig")), set()),
    (TalkSaved(TALK), {"leder-01", "chef"}),
    (TalkSaved(replace(TALK, school_id=None)), {"leder-01", "chef", "leder-02"}),
    (AgreementSaved(AGREEMENT), {"chef"}),
    (Looked("chef", "summary", "birkeskolen"), set()),
    (PointMade(a_point()), set()),
    (LineHidden(KEPT_BACK), set()),
    (FeedRenewed("leder-01", 2), set()),
    (SheetShared(SHARED, "birkeskolen", "leder-01"), set()),
    (NeedTold(replace(ANSWER, need=Need.DECISION)), {"leder-01", "chef"}),
    (RequestSaved(a_request()), {"leder-01", "chef"}),
]


@pytest.mark.parametrize(("change", "anew"), CASES)
async def test_a_change_concerns_exactly_these_people(
    planned: Database, change: Change, anew: set[str]
) -> None:
    await write(planned, change)
    async with planned.write() as c:
        assert await to_plan(c) == anew


def test_every_kind_of_change_is_among_the_cases() -> None:
    assert {type(change) for change, _ in CASES} == set(get_args(Change))


async def test_the_changes_of_a_turn_are_all_written(planned: Database) -> None:
    await write(
        planned, *(change for change, _ in CASES[:4]), *(CASES[n][0] for n in (5, 6, 9, 10))
    )
    async with planned.read() as c:
        person = await people.person(c, TENANT, "leder-01")
        assert person is not None
        assert (person.notice_version, person.language, person.pauses) == (4, "nb", (AWAY,))
        assert await history(c, TENANT, "laesning") == (ANSWER,)
        assert await outbox.snoozes_of(c, TENANT, ["leder-01"], TUESDAY) == (
            Snooze("leder-01", TUESDAY, TOMORROW),
        )
        assert await outbox.pending(c, TENANT) == (a_reminder("venlig"),)
        assert await talks.agreements_owned(c, TENANT, ["chef"]) == (AGREEMENT,)
        assert await audit.entries(c, TENANT) == (
            audit.Entry(TUESDAY, "chef", "summary", "birkeskolen"),
        )


async def test_an_answer_while_its_leader_is_being_planned_is_planned_anew(
    planned: Database,
) -> None:
    """On PostgreSQL the answer does not even wait for the planner; SQLite has one writer."""
    async with planned.write() as c:
        await planning.plan_again(c, TENANT, TUESDAY, person_ids=["leder-01"])
    async with planned.write() as planner:
        assert await to_plan(planner) == {"leder-01"}
        answering = asyncio.create_task(write(planned, AnswerGiven(ANSWER)))
        if planner.dialect.name == "postgresql":
            await asyncio.wait_for(answering, 10)
        await planning.planned(planner, TENANT, ["leder-01"], TOMORROW)
    await answering
    async with planned.write() as c:
        assert await to_plan(c) == {"leder-01"}


async def test_what_was_answered_at_a_school_is_planned_once_and_only_there(
    planned: Database,
) -> None:
    await write(planned, AnswerGiven(ANSWER))
    async with planned.write() as c:
        assert await planning.to_plan(c, "another", TUESDAY) == ()
        assert await to_plan(c) == {"leder-01"}
        await planning.planned(c, TENANT, ["leder-01"], TOMORROW)
    async with planned.write() as c:
        assert await to_plan(c) == set()


async def test_a_planner_that_fails_leaves_the_mark_for_the_next_one(planned: Database) -> None:
    await write(planned, AnswerGiven(ANSWER))
    with suppress(ZeroDivisionError):
        async with planned.write() as c:
            assert await to_plan(c) == {"leder-01"}
            raise ZeroDivisionError
    async with planned.write() as c:
        assert await to_plan(c) == {"leder-01"}


async def test_one_conflict_undoes_the_whole_turn(planned: Database) -> None:
    told = (LanguageChosen("leder-01", "sv"), AnswerGiven(replace(ANSWER, version=2)))
    with pytest.raises(Conflict):
        await write(planned, *told)
    async with planned.read() as c:
        person = await people.person(c, TENANT, "leder-01")
        assert person is not None
        assert person.language == "da"


async def test_two_chiefs_moving_one_talk_become_one_move_and_one_conflict(
    planned: Database,
) -> None:
    await write(planned, TalkSaved(TALK))
    moved = replace(TALK, state=TalkState.MOVED, version=2)
    await write(planned, TalkSaved(moved))
    with pytest.raises(Conflict):
        await write(planned, TalkSaved(replace(moved, place="Et andet sted")))
    async with planned.read() as c:
        assert await talks.talk(c, TENANT, TALK.id) == moved
        assert await talks.talks_of(c, TENANT, ["birkeskolen"], since=TALK.ends) == (moved,)
        assert await talks.talks_of(c, TENANT, ["egeskolen"]) == ()


async def test_an_agreement_goes_from_proposed_to_done(planned: Database) -> None:
    done = replace(AGREEMENT, state=AgreementState.DONE, version=2)
    await write(planned, AgreementSaved(AGREEMENT), AgreementSaved(done))
    async with planned.read() as c:
        assert await talks.agreements_of(c, TENANT, ["birkeskolen"]) == (done,)
        assert await talks.agreements_of(c, TENANT) == (done,)
