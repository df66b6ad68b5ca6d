"""What Teams has told us already: a repeated activity does no harm and gets the same answer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.rows import insert_new
from storage.tables import inbox

_MINE = (
    inbox.c.tenant_id == bindparam("tenant"),
    inbox.c.activity_id == bindparam("activity"),
)
_EARLIER = select(inbox.c.reply).where(*_MINE)
_KEEP = update(inbox).where(*_MINE)


async def first_time(c: AsyncConnection, tenant: str, activity_id: str, now: datetime) -> bool:
    """True for the one who may act on this activity; in the transaction that saves the turn."""
    row = {"tenant_id": tenant, "activity_id": activity_id, "received_at": now}
    return await insert_new(c, inbox, row)


async def keep_reply(
    c: AsyncConnection, tenant: str, activity_id: str, reply: Mapping[str, Any]
) -> None:
    """What was answered, so that a repeat is answered alike; kept for a day."""
    await c.execute(_KEEP, {"tenant": tenant, "activity": activity_id, "reply": dict(reply)})


async def earlier_reply(
    c: AsyncConnection, tenant: str, activity_id: str
) -> Mapping[str, Any] | None:
    """The reply to this activity when it came before; None when there was none to repeat."""
    found = await c.execute(_EARLIER, {"tenant": tenant, "activity": activity_id})
    reply: Mapping[str, Any] | None = found.scalar()
    return reply
