"""Which address of a person's calendar subscription holds: an older one is dead."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.rows import insert
from storage.tables import feeds


async def feed_number(c: AsyncConnection, tenant: str, person_id: str) -> int:
    """Of the newest address; 0 until it has been renewed for the first time."""
    chosen = select(feeds.c.number)
    mine = (feeds.c.tenant_id == tenant, feeds.c.person_id == person_id)
    return (await c.execute(chosen.where(*mine))).scalar() or 0


async def renew_feed(c: AsyncConnection, tenant: str, person_id: str) -> int:
    """A new address; every one that was given out before is dead."""
    first = insert(c, feeds).values(tenant_id=tenant, person_id=person_id, number=1)
    renewed = first.on_conflict_do_update(
        index_elements=["tenant_id", "person_id"], set_={"number": feeds.c.number + 1}
    )
    return int((await c.execute(renewed.returning(feeds.c.number))).scalar_one())
