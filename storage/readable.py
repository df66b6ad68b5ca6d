"""Since when what others can read about a person has been kept."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.readable import Kept
from storage.tables import agreements, answers, pauses, points, requests, roles, sheets


async def oldest(c: AsyncConnection, tenant: str, person_id: str) -> Kept:
    async def first(column: Any, *names: str, also: Sequence[Any] = ()) -> Any:
        """Of the rows that name the person in one of these columns."""
        table = column.table
        theirs = or_(*(table.c[name] == person_id for name in names))
        found = select(func.min(column)).where(table.c.tenant_id == tenant, theirs, *also)
        return (await c.execute(found)).scalar()

    spoken = answers.c.next_step != ""
    on_sheets = (
        await first(points.c.made_at, "person_id"),
        await first(sheets.c.shared_at, "leader_id"),
    )
    return Kept(
        seat=await first(roles.c.since, "person_id"),
        pauses=await first(pauses.c.first, "person_id"),
        answered=await first(answers.c.at, "person_id"),
        round_opens=await first(answers.c.round_opens, "person_id"),
        words=await first(answers.c.at, "person_id", also=[spoken]),
        agreements=await first(agreements.c.made_at, "owner_id", "proposed_by", "confirmed_by"),
        requests=await first(requests.c.asked_at, "asked_by", "handler_id"),
        agenda=min((one for one in on_sheets if one), default=None),
    )
