"""Indexes over some rows only, for the tables' comparison with a database.

Not with the tables, for to name a dialect in an index is to import all its drivers: decision 22.
"""

from typing import Any

from sqlalchemy import Index, TextClause, text

from storage.tables.messages import outbox

_TENANT, _PERSON = outbox.c.tenant_id, outbox.c.person_id


def _over(name: str, column: Any, states: TextClause) -> Index:
    return Index(name, _TENANT, column, sqlite_where=states, postgresql_where=states)


PARTIAL = (
    _over("ix_outbox_pending", outbox.c.not_before, text("state = 'pending'")),
    _over("ix_outbox_claimed", _PERSON, text("state IN ('claimed', 'ambiguous')")),
    # PostgreSQL enters a changed row anew in every index it belongs to, SQLite where it differs.
    Index(
        "ix_outbox_person",
        _TENANT,
        _PERSON,
        outbox.c.sent_at,
        postgresql_where=text("state IN ('pending', 'sent')"),
    ),
)
