"""How much there is of what: states and numbers, for whoever looks after the bot."""

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.outbox import State
from storage.tables import addresses, outbox, people


async def messages_by_state(c: AsyncConnection, tenant: str) -> dict[str, int]:
    """In the order of a message's life; only states that occur."""
    chosen = select(outbox.c.state, func.count()).where(outbox.c.tenant_id == tenant)
    rows = await c.execute(chosen.group_by(outbox.c.state))
    found = {row[0]: int(row[1]) for row in rows}
    return {state.value: found[state] for state in State if state in found}


async def out_of_reach(c: AsyncConnection, tenant: str) -> int:
    """How many people Teams refuses."""
    same = (people.c.tenant_id == addresses.c.tenant_id) & (
        people.c.object_id == addresses.c.object_id
    )
    chosen = select(func.count()).select_from(addresses.join(people, same))
    refused = (addresses.c.tenant_id == tenant, addresses.c.unreachable.is_not(None))
    return int((await c.execute(chosen.where(*refused))).scalar_one())


async def tables_version(c: AsyncConnection) -> str:
    """The newest migration that has been applied."""
    found = await c.execute(text("SELECT version_num FROM alembic_version"))
    return str(found.scalar())
