"""Where Teams reaches a person, and whether it still does."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.people import Address
from storage.rows import changed, columns_of, insert_in, row_of
from storage.tables import addresses, people

REMOVED = "uninstalled"  # why somebody is unreachable whose address is not kept
_TOLD = ("teams_user_id", "bot_id", "conversation_id", "service_url", "locale")


async def save_address(c: AsyncConnection, address: Address, now: datetime) -> bool:
    """Keep the address of whoever just spoke; False when nothing was new.

    Speaking heals: a person marked unreachable is reachable again.
    """
    written = await c.execute(_saving(c.dialect.name), _row(address, now))
    return written.first() is not None


async def address_of(c: AsyncConnection, tenant: str, object_id: str) -> Address | None:
    """None when nobody heard from them, or the app was removed and the address forgotten."""
    mine = (addresses.c.tenant_id == tenant, addresses.c.object_id == object_id)
    chosen = select(*columns_of(addresses, Address)).where(*mine, addresses.c.teams_user_id != "")
    row = (await c.execute(chosen)).first()
    return Address(*row) if row else None


async def addresses_of(
    c: AsyncConnection, tenant: str, person_ids: Iterable[str]
) -> dict[str, Address]:
    """By person id; who has never been reached, or cannot be now, is not among them."""
    chosen = (
        select(people.c.id, *columns_of(addresses, Address))
        .join(addresses, _same_person)
        .where(
            people.c.tenant_id == tenant,
            people.c.id.in_(list(person_ids)),
            addresses.c.unreachable.is_(None),
        )
    )
    return {row[0]: Address(*row[1:]) for row in await c.execute(chosen)}


async def mark_unreachable(
    c: AsyncConnection, tenant: str, object_id: str, why: str, now: datetime
) -> bool:
    """Teams refuses this person; True the first time, False while it was known.

    That the app was removed is noted over any other reason: the address is to be forgotten.
    """
    at = addresses.c
    is_news = (
        at.unreachable.is_distinct_from(REMOVED) if why == REMOVED else at.unreachable.is_(None)
    )
    marked = (
        update(addresses)
        .where(at.tenant_id == tenant, at.object_id == object_id, is_news)
        .values(unreachable=why, unreachable_since=func.coalesce(at.unreachable_since, now))
    )
    return (await c.execute(marked)).rowcount > 0


async def unreachable(c: AsyncConnection, tenant: str) -> dict[str, str]:
    """Person id and the reason, for everyone Teams refuses."""
    chosen = (
        select(people.c.id, addresses.c.unreachable)
        .join(addresses, _same_person)
        .where(people.c.tenant_id == tenant, addresses.c.unreachable.is_not(None))
    )
    return {row.id: row.unreachable for row in await c.execute(chosen)}


async def chief_told(c: AsyncConnection, tenant: str, object_id: str, now: datetime) -> bool:
    """True for the one who may tell the chief; the chief hears of it once."""
    told = (
        update(addresses)
        .where(addresses.c.tenant_id == tenant, addresses.c.object_id == object_id)
        .where(addresses.c.unreachable.is_not(None), addresses.c.chief_told_at.is_(None))
        .values(chief_told_at=now)
    )
    return (await c.execute(told)).rowcount > 0


_REACHABLE = {"unreachable": None, "unreachable_since": None, "chief_told_at": None}
_same_person = (addresses.c.tenant_id == people.c.tenant_id) & (
    addresses.c.object_id == people.c.object_id
)


@cache
def _saving(dialect: str) -> Any:
    """Built once: every turn saves an address, and nearly always there is nothing new."""
    statement = insert_in(dialect, addresses)
    return statement.on_conflict_do_update(
        index_elements=["tenant_id", "object_id"],
        set_={**{n: statement.excluded[n] for n in (*_TOLD, "updated_at")}, **_REACHABLE},
        where=or_(changed(addresses, statement, _TOLD), addresses.c.unreachable.is_not(None)),
    ).returning(addresses.c.tenant_id)


def _row(address: Address, now: datetime) -> dict[str, object]:
    return row_of(addresses, address.tenant_id, address, updated_at=now)
