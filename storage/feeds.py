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


async def renew_feed(c: AsyncConnection, tenant: str, person_id: str, number: int) -> None:
    """The address of this number holds; every one of a lower number is dead.

    Said twice it is one renewal, and an older number is never put back.
    """
    first = insert(c, feeds).values(tenant_id=tenant, person_id=person_id, number=number)
    renewed = first.on_conflict_do_update(
        index_elements=["tenant_id", "person_id"],
        set_={"number": first.excluded.number},
        where=feeds.c.number < first.excluded.number,
    )
    await c.execute(renewed)
