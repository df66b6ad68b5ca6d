"""Indexes over some rows only, for the tables' comparison with a database.

Not with the tables, for to name a dialect in an index is to import all its drivers: decision 22.
"""

from sqlalchemy import Index, text

from storage.tables.messages import outbox

_PENDING, _ON_ITS_WAY = text("state = 'pending'"), text("state IN ('claimed', 'ambiguous')")
_TENANT, _PERSON = outbox.c.tenant_id, outbox.c.person_id

PARTIAL = (
    Index(
        "ix_outbox_pending",
        *(_TENANT, outbox.c.not_before),
        sqlite_where=_PENDING,
        postgresql_where=_PENDING,
    ),
    Index(
        "ix_outbox_claimed",
        *(_TENANT, _PERSON),
        sqlite_where=_ON_ITS_WAY,
        postgresql_where=_ON_ITS_WAY,
    ),
    # PostgreSQL enters a changed row anew in every index it belongs to, SQLite where it differs.
    Index(
        "ix_outbox_person",
        *(_TENANT, _PERSON, outbox.c.sent_at),
        postgresql_where=text("state IN ('pending', 'sent')"),
    ),
)
