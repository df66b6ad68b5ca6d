"""Indexes over some rows only, for the tables' comparison with a database.

Not with the tables, for to name a dialect in an index is to import all its drivers: decision 22.
"""

from sqlalchemy import Index, text

from storage.tables.messages import outbox


def _over(name: str, column: str, states: str) -> Index:
    chosen = text(states)
    columns = (outbox.c.tenant_id, outbox.c[column])
    return Index(name, *columns, sqlite_where=chosen, postgresql_where=chosen)


PARTIAL = (
    _over("ix_outbox_pending", "not_before", "state = 'pending'"),
    _over("ix_outbox_claimed", "person_id", "state IN ('claimed', 'ambiguous')"),
)
