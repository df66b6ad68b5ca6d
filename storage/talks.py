"""Talks and what was agreed in them."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.talk import Agreement, AgreementState, Talk
from storage.rows import columns_of, row_of, save_version
from storage.tables import agreements, talks

_TALK = columns_of(talks, Talk)
_ONE = select(*_TALK).where(
    talks.c.tenant_id == bindparam("tenant"), talks.c.id == bindparam("talk")
)
_AGREEMENT = columns_of(agreements, Agreement)
_CLOSED = (AgreementState.DONE, AgreementState.WITHDRAWN)


async def talk(c: AsyncConnection, tenant: str, talk_id: str) -> Talk | None:
    row = (await c.execute(_ONE, {"tenant": tenant, "talk": talk_id})).first()
    return Talk(*row) if row else None


async def talks_of(
    c: AsyncConnection,
    tenant: str,
    school_ids: Iterable[str] | None = None,
    *,
    since: datetime | None = None,
) -> tuple[Talk, ...]:
    """Talks of these schools and of the whole municipality, or all; by their start.

    With `since` only those that end then or later.
    """
    chosen = select(*_TALK).where(talks.c.tenant_id == tenant)
    if school_ids is not None:
        there = talks.c.school_id.in_(list(school_ids))
        chosen = chosen.where(or_(there, talks.c.school_id.is_(None)))
    if since is not None:
        chosen = chosen.where(talks.c.ends >= since)
    found = await c.execute(chosen.order_by(talks.c.starts, talks.c.id))
    return tuple(Talk(*row) for row in found)


async def save_talk(c: AsyncConnection, tenant: str, new: Talk) -> None:
    """Book, move, hold or cancel; raises Conflict when somebody else did so first."""
    await save_version(c, talks, row_of(talks, tenant, new))


async def agreement(c: AsyncConnection, tenant: str, agreement_id: str) -> Agreement | None:
    chosen = select(*_AGREEMENT).where(
        agreements.c.tenant_id == tenant, agreements.c.id == agreement_id
    )
    row = (await c.execute(chosen)).first()
    return Agreement(*row) if row else None


async def agreements_of(
    c: AsyncConnection, tenant: str, school_ids: Iterable[str] | None = None
) -> tuple[Agreement, ...]:
    """Agreements of these schools, or of all, by the day they are due."""
    chosen = select(*_AGREEMENT).where(agreements.c.tenant_id == tenant)
    if school_ids is not None:
        chosen = chosen.where(agreements.c.school_id.in_(list(school_ids)))
    found = await c.execute(chosen.order_by(agreements.c.due, agreements.c.id))
    return tuple(Agreement(*row) for row in found)


async def agreements_owned(
    c: AsyncConnection, tenant: str, person_ids: Iterable[str]
) -> tuple[Agreement, ...]:
    theirs = (agreements.c.tenant_id == tenant, agreements.c.owner_id.in_(list(person_ids)))
    found = await c.execute(select(*_AGREEMENT).where(*theirs).order_by(agreements.c.due))
    return tuple(Agreement(*row) for row in found)


async def save_agreement(c: AsyncConnection, tenant: str, new: Agreement, now: datetime) -> None:
    """Propose, confirm, close or withdraw; raises Conflict when somebody else saved first."""
    closed = now if new.state in _CLOSED else None
    await save_version(c, agreements, row_of(agreements, tenant, new, closed_at=closed))
