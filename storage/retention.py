"""What is deleted when, and nothing else; a dry run counts the very same rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, delete, exists, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.requests import RequestState
from followup.retention import Limits, limits, school_year_start
from storage.addresses import REMOVED
from storage.personal import left_by, wipe
from storage.tables import (
    addresses,
    agreements,
    answer_versions,
    answers,
    audit,
    dialog_states,
    hidden_lines,
    inbox,
    outbox,
    points,
    requests,
    sheets,
    snoozes,
)

_LEAVERS = "people who have left"
_NO_ADDRESS = {"teams_user_id": "", "conversation_id": None, "service_url": "", "locale": ""}


@dataclass(frozen=True, slots=True)
class _Rule:
    """Rows of `table` that match go; with `wiped` they stay, without these fields."""

    name: str
    table: Table
    rows: tuple[Any, ...]
    wiped: Mapping[str, Any] | None = None


async def purge(c: AsyncConnection, tenant: str, now: datetime) -> dict[str, int]:
    """Delete what has been kept long enough; how many rows, by kind."""
    if c.dialect.name == "postgresql":  # one replica at a time
        await c.execute(
            text("SELECT pg_advisory_xact_lock(hashtext(:t))"), {"t": f"purge:{tenant}"}
        )
    gone = {rule.name: await _apply(c, rule) for rule in await _rules(c, tenant, now)}
    left = await left_by(c, tenant, limits(now).left)
    await wipe(c, tenant, left)
    return {**gone, _LEAVERS: len(left)}


async def would_purge(c: AsyncConnection, tenant: str, now: datetime) -> dict[str, int]:
    """What `purge` would delete."""
    gone = {rule.name: await _count(c, rule) for rule in await _rules(c, tenant, now)}
    return {**gone, _LEAVERS: len(await left_by(c, tenant, limits(now).left))}


async def _rules(c: AsyncConnection, tenant: str, now: datetime) -> list[_Rule]:
    until = limits(now)
    oldest = await c.execute(
        select(func.min(answers.c.round_opens)).where(answers.c.tenant_id == tenant)
    )
    first: date = oldest.scalar() or until.check_ins
    years = range(school_year_start(first).year, until.check_ins.year)
    by_year = [rule for year in years for rule in _one_year(tenant, year)]
    return [*_by_age(tenant, until), *by_year]


def _by_age(tenant: str, until: Limits) -> list[_Rule]:
    no_text = {"next_step": ""}
    return [
        _older("inbox", inbox, inbox.c.received_at, tenant, until.inbox),
        _older("dialogs", dialog_states, dialog_states.c.expires, tenant, until.dialogs),
        _older("audit", audit, audit.c.at, tenant, until.audit),
        _older("agreements", agreements, agreements.c.closed_at, tenant, until.agreements),
        _older("requests", requests, requests.c.closed_at, tenant, until.agreements),
        _Rule("answered requests", requests, _answered_long_ago(tenant, until)),
        _Rule("text of requests", requests, _asked_long_ago(tenant, until), {"words": ""}),
        _older("messages", outbox, outbox.c.ended_at, tenant, until.messages),
        _older("snoozes", snoozes, snoozes.c.asked, tenant, until.messages),
        _older("points", points, points.c.made_at, tenant, until.text),
        _older("lines kept back", hidden_lines, hidden_lines.c.at, tenant, until.text),
        _older("sheets", sheets, sheets.c.shared_at, tenant, until.text),
        _Rule("addresses", addresses, _removed(tenant), _NO_ADDRESS),
        _Rule("text", answers, _texts(answers, tenant, until), no_text),
        _Rule("earlier text", answer_versions, _texts(answer_versions, tenant, until), no_text),
    ]


def _older(name: str, table: Table, moment: Any, tenant: str, limit: datetime) -> _Rule:
    return _Rule(name, table, (table.c.tenant_id == tenant, moment <= limit))


def _removed(tenant: str) -> tuple[Any, ...]:
    """The app was removed: that it was stays, so that the chief is told once; the address goes."""
    at = addresses.c
    return (at.tenant_id == tenant, at.unreachable == REMOVED, at.teams_user_id != "")


def _texts(table: Table, tenant: str, until: Limits) -> tuple[Any, ...]:
    return (table.c.tenant_id == tenant, table.c.at <= until.text, table.c.next_step != "")


def _answered_long_ago(tenant: str, until: Limits) -> tuple[Any, ...]:
    """An answer that nobody closed has served all the same."""
    answered = requests.c.state == RequestState.ANSWERED
    return (requests.c.tenant_id == tenant, answered, requests.c.handled_at <= until.agreements)


def _asked_long_ago(tenant: str, until: Limits) -> tuple[Any, ...]:
    """Never answered, a request keeps no words longer than a check-in does."""
    waiting = requests.c.state.in_((RequestState.OPEN, RequestState.TAKEN))
    asked = requests.c.asked_at <= until.text
    return (requests.c.tenant_id == tenant, waiting, asked, requests.c.words != "")


def _one_year(tenant: str, year: int) -> list[_Rule]:
    """Of a closed school year each goal keeps its last status, without person or text."""
    later, here = answers.alias("later"), _within(answers, tenant, year)
    overtaken = exists().where(
        later.c.goal_id == answers.c.goal_id,
        later.c.round_opens > answers.c.round_opens,
        *_within(later, tenant, year),
    )
    versions = exists().where(
        answers.c.goal_id == answer_versions.c.goal_id,
        answers.c.round_id == answer_versions.c.round_id,
        *here,
    )
    return [
        _Rule(
            f"earlier versions {year}",
            answer_versions,
            (answer_versions.c.tenant_id == tenant, versions),
        ),
        _Rule(f"answers {year}", answers, (*here, overtaken)),
        _Rule(
            f"last answers {year}",
            answers,
            (*here, ~overtaken, answers.c.person_id != ""),
            {"person_id": "", "next_step": ""},
        ),
    ]


def _within(table: Any, tenant: str, year: int) -> tuple[Any, ...]:
    opens = table.c.round_opens
    return (
        table.c.tenant_id == tenant,
        opens >= date(year, 8, 1),
        opens < date(year + 1, 8, 1),
    )


async def _apply(c: AsyncConnection, rule: _Rule) -> int:
    if rule.wiped is None:
        return int((await c.execute(delete(rule.table).where(*rule.rows))).rowcount)
    return int((await c.execute(update(rule.table).where(*rule.rows).values(rule.wiped))).rowcount)


async def _count(c: AsyncConnection, rule: _Rule) -> int:
    counted = select(func.count()).select_from(rule.table).where(*rule.rows)
    return int((await c.execute(counted)).scalar_one())
