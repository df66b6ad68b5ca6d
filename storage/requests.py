"""Requests: saved version by version; what a check-in asks for opens and closes its own."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from followup.check_in import Answer
from followup.requests import Request, RequestState, after_answer
from storage.connection import Connection
from storage.rows import columns_of, row_of, save_version
from storage.tables import requests

_REQUEST = columns_of(requests, Request)


async def save_request(c: Connection, tenant: str, new: Request, now: datetime) -> None:
    """Ask, take, answer or close; raises Conflict when somebody else did so first."""
    closed = now if new.state is RequestState.CLOSED else None
    await save_version(c, requests, row_of(requests, tenant, new, closed_at=closed))


async def tell_need(c: Connection, tenant: str, told: Answer, now: datetime) -> None:
    """The need in an answer opens a request about its goal, and closes what is not needed."""
    standing = _not_closed(tenant).where(requests.c.goal_id == told.goal_id)
    for changed in after_answer(told, await _read(c, standing)):
        await save_request(c, tenant, changed, now)


async def request(c: Connection, tenant: str, request_id: str) -> Request | None:
    chosen = select(*_REQUEST).where(requests.c.tenant_id == tenant, requests.c.id == request_id)
    row = (await c.execute(chosen)).first()
    return Request(*row) if row else None


async def requests_of(
    c: Connection, tenant: str, school_ids: Iterable[str] | None = None
) -> tuple[Request, ...]:
    """What these schools, or all, ask for and is not closed; the oldest first."""
    chosen = _not_closed(tenant)
    if school_ids is not None:
        chosen = chosen.where(requests.c.school_id.in_(list(school_ids)))
    return await _read(c, chosen)


def _not_closed(tenant: str) -> Select[Any]:
    mine = (requests.c.tenant_id == tenant, requests.c.state != RequestState.CLOSED)
    return select(*_REQUEST).where(*mine).order_by(requests.c.asked_at, requests.c.id)


async def _read(c: Connection, chosen: Select[Any]) -> tuple[Request, ...]:
    return tuple(Request(*row) for row in await c.execute(chosen))
