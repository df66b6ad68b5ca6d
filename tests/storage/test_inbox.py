"""A repeated activity does no harm, and a dialog's memory does not outlive its time."""

import asyncio
from datetime import timedelta

from followup.memory import DialogState
from storage import dialog_state, inbox
from storage.database import Database
from storage.prepared import Taken, together
from tests.builders import TENANT, TUESDAY
from tests.storage.loaded import loaded

STATE = DialogState("check-in", 1, {"goal": "læsning", "step": 2}, TUESDAY + timedelta(hours=1))


async def first(database: Database, tenant: str = TENANT) -> bool:
    try:
        async with database.write() as c:
            await together(c, [inbox.noting(tenant, "activity-1", TUESDAY)])
    except Taken as taken:
        return taken.table != "inbox"
    return True


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
        await together(c, [inbox.noting(TENANT, "activity-2", TUESDAY, reply)])
        assert await inbox.earlier_reply(c, TENANT, "activity-2") == reply
        assert await inbox.earlier_reply(c, "another", "activity-2") is None


async def test_a_dialog_remembers_until_it_expires_or_is_forgotten(database: Database) -> None:
    await loaded(database)
    who = (TENANT, "leder-01")
    async with database.write() as c:
        old = DialogState("old", 1, {}, TUESDAY)
        await together(c, [dialog_state.remembering(*who, old)])
        assert await dialog_state.recall(c, *who, TUESDAY) is None
        await together(c, [dialog_state.remembering(*who, STATE)])
        assert await dialog_state.recall(c, *who, TUESDAY) == STATE
        assert await dialog_state.recall(c, *who, STATE.expires) is None
        await together(c, [dialog_state.forgetting(*who)])
        assert await dialog_state.recall(c, *who, TUESDAY) is None
