"""A repeated activity does no harm, and a dialog's memory does not outlive its time."""

import asyncio
from datetime import timedelta

from followup.memory import DialogState
from storage import dialog_state, inbox
from storage.database import Database
from tests.builders import TENANT, TUESDAY
from tests.storage.loaded import loaded

STATE = DialogState("check-in", 1, {"goal": "læsning", "step": 2}, TUESDAY + timedelta(hours=1))


async def first(database: Database, tenant: str = TENANT) -> bool:
    async with database.write() as c:
        return await inbox.first_time(c, tenant, "activity-1", TUESDAY)


async def test_an_activity_is_acted_on_once_however_often_it_comes(database: Database) -> None:
    assert sorted(await asyncio.gather(*(first(database) for _ in range(5)))) == [False] * 4 + [
        True
    ]
    assert await first(database, "another")


async def test_a_repeated_press_is_answered_as_the_first_was(database: Database) -> None:
    await first(database)
    reply = {"card": {"body": ["Gemt"]}}
    async with database.write() as c:
        assert await inbox.earlier_reply(c, TENANT, "activity-1") is None
        await inbox.first_time(c, TENANT, "activity-2", TUESDAY, reply)
        assert await inbox.earlier_reply(c, TENANT, "activity-2") == reply
        assert await inbox.earlier_reply(c, "another", "activity-2") is None


async def test_a_dialog_remembers_until_it_expires_or_is_forgotten(database: Database) -> None:
    await loaded(database)
    who = (TENANT, "leder-01")
    async with database.write() as c:
        await dialog_state.remember(c, *who, DialogState("old", 1, {}, TUESDAY))
        assert await dialog_state.recall(c, *who, TUESDAY) is None
        await dialog_state.remember(c, *who, STATE)
        assert await dialog_state.recall(c, *who, TUESDAY) == STATE
        assert await dialog_state.recall(c, *who, STATE.expires) is None
        await dialog_state.forget(c, *who)
        assert await dialog_state.recall(c, *who, TUESDAY) is None
