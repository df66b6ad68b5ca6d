"""What is read for an export, and that it was: all answers of some schools, and the log."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.check_in import Answer
from followup.export import Event
from storage import audit
from storage.rows import columns_of
from storage.tables import answers


async def answers_of(
    c: AsyncConnection, tenant: str, school_ids: Iterable[str]
) -> tuple[Answer, ...]:
    """Every answer that is still kept, of these schools, in the order of rounds."""
    chosen = select(*columns_of(answers, Answer)).where(
        answers.c.tenant_id == tenant, answers.c.school_id.in_(list(school_ids))
    )
    found = await c.execute(chosen.order_by(answers.c.round_opens, answers.c.goal_id))
    return tuple(Answer(*row) for row in found)


async def events(c: AsyncConnection, tenant: str) -> tuple[Event, ...]:
    return tuple(
        Event(one.at, one.person_id, one.what, one.school_id, one.subject_id)
        for one in await audit.entries(c, tenant)
    )


async def note_export(
    c: AsyncConnection, tenant: str, person_id: str, what: str, now: datetime
) -> None:
    """Who took what along, and when."""
    await audit.note(c, tenant, audit.Entry(now, person_id, f"export-{what}"))
