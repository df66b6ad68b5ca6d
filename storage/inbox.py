"""What Teams has told us already: a repeated activity does no harm and gets the same answer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.prepared import Prepared, Write
from storage.rows import insert_in
from storage.tables import inbox

_EARLIER = select(inbox.c.reply).where(
    inbox.c.tenant_id == bindparam("tenant"), inbox.c.activity_id == bindparam("activity")
)
_NOTE = Prepared(lambda dialect: insert_in(dialect, inbox))


class HeardBefore(Exception):
    """This activity has had its turn: nothing of this one may be kept."""


def noting(
    tenant: str, activity_id: str, now: datetime, reply: Mapping[str, Any] | None = None
) -> Write:
    """That the activity has its turn now; `Taken` for everybody but the first.

    `reply` is kept for a day, so that a repeat is answered alike.
    """
    written = orjson.dumps(reply) if reply else None
    row = {"tenant_id": tenant, "activity_id": activity_id, "received_at": now, "reply": written}
    return _NOTE, row


async def was_heard(c: AsyncConnection, tenant: str, activity_id: str) -> bool:
    found = await c.execute(_EARLIER, {"tenant": tenant, "activity": activity_id})
    return found.first() is not None


async def earlier_reply(
    c: AsyncConnection, tenant: str, activity_id: str
) -> Mapping[str, Any] | None:
    """The reply to this activity when it came before; None when there was none to repeat."""
    found = await c.execute(_EARLIER, {"tenant": tenant, "activity": activity_id})
    written = found.scalar()
    reply: Mapping[str, Any] | None = orjson.loads(written) if written else None
    return reply
