"""Messages for people Teams cannot reach yet: they wait, and go when the person is heard from."""

from datetime import datetime

from sqlalchemy import select, update

from storage.claims import Claim, postpone
from storage.connection import Connection
from storage.outbox import WAITS, State, on_its_way
from storage.tables import outbox, people


async def wait(c: Connection, claimed: Claim, until: datetime) -> bool:
    """Nothing was tried, so it does not count as a try; looked at again at `until`."""
    mine = (
        outbox.c.tenant_id == claimed.tenant_id,
        outbox.c.person_id == claimed.person_id,
        outbox.c.fence == claimed.fence,
        on_its_way(outbox),
        outbox.c.state == State.CLAIMED,
    )
    await c.execute(update(outbox).where(*mine).values(attempts=outbox.c.attempts - 1))
    return await postpone(c, claimed, until)


async def wait_no_longer(c: Connection, tenant: str, object_id: str, now: datetime) -> None:
    """The person was heard from: what was due to them before is due now."""
    theirs = select(people.c.id).where(
        people.c.tenant_id == tenant, people.c.object_id == object_id
    )
    waiting = update(outbox).where(
        outbox.c.tenant_id == tenant,
        outbox.c.person_id.in_(theirs),
        WAITS,
        outbox.c.due <= now,
        outbox.c.not_before > now,
    )
    await c.execute(waiting.values(not_before=now))
