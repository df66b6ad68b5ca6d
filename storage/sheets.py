"""Agenda sheets that were shared with all seats: numbered, versioned, never changed."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import func, select, text

from followup.agenda import Issue, Sheet, is_news
from followup.agenda_content import content_of, sheet_from
from storage.connection import Connection
from storage.tables import sheets


async def newest_sheet(c: Connection, tenant: str, talk_id: str) -> Sheet | None:
    """The newest shared version of a talk's sheet, as all seats may read it."""
    chosen = select(sheets.c.content).where(
        sheets.c.tenant_id == tenant, sheets.c.talk_id == talk_id
    )
    row = (await c.execute(chosen.order_by(sheets.c.version.desc()).limit(1))).first()
    return sheet_from(row.content) if row else None


async def next_issue(c: Connection, tenant: str, talk_id: str, now: datetime) -> Issue:
    """What the next version of a talk's sheet will be called; held until the transaction ends."""
    await _queue(c, tenant)
    before = await newest_sheet(c, tenant, talk_id)
    if before and before.issue:
        return Issue(before.issue.number, before.issue.version + 1, now)
    highest = select(func.max(sheets.c.number)).where(sheets.c.tenant_id == tenant)
    return Issue(((await c.execute(highest)).scalar() or 0) + 1, 1, now)


async def share(
    c: Connection, tenant: str, sheet: Sheet, school_id: str, leader_id: str, now: datetime
) -> Issue:
    """Write the next version, unless the newest says just the same; the version that stands."""
    issue = await next_issue(c, tenant, sheet.head.talk_id, now)
    before = await newest_sheet(c, tenant, sheet.head.talk_id)
    if before is not None and before.issue is not None and not is_news(sheet, before):
        return before.issue
    row = {
        "tenant_id": tenant,
        "talk_id": sheet.head.talk_id,
        "version": issue.version,
        "number": issue.number,
        "school_id": school_id,
        "leader_id": leader_id,
        "shared_at": now,
        "content": content_of(replace(sheet, issue=issue)),
    }
    await c.execute(sheets.insert().values(**row))
    return issue


async def _queue(c: Connection, tenant: str) -> None:
    """One at a time per municipality: on PostgreSQL two could take the same number."""
    if c.dialect.name == "postgresql":
        await c.execute(
            text("SELECT pg_advisory_xact_lock(hashtext(:t))"), {"t": f"sheets:{tenant}"}
        )
