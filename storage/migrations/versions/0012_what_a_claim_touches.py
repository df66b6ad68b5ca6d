"""What claiming touches: fences of their own, and indexes that it leaves alone."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_ON_ITS_WAY = sa.text("state IN ('claimed', 'ambiguous')")


def upgrade() -> None:
    op.drop_column("people", "fence")
    if op.get_bind().dialect.name == "postgresql":  # SQLite's integers are as long as they need
        op.alter_column("outbox", "fence", type_=sa.BigInteger())
    for gone in ("ix_outbox_tenant_id_person_id_state", "ix_outbox_claimed"):
        op.drop_index(gone, "outbox")
    op.create_index(
        "ix_outbox_person",
        "outbox",
        ["tenant_id", "person_id", "sent_at"],
        postgresql_where=sa.text("state IN ('pending', 'sent')"),
    )
    op.create_index(
        "ix_outbox_claimed",
        "outbox",
        ["tenant_id", "person_id"],
        sqlite_where=_ON_ITS_WAY,
        postgresql_where=_ON_ITS_WAY,
    )


def downgrade() -> None:
    """None: history is never thrown away; restore the backup taken before upgrading."""
    raise NotImplementedError(downgrade.__doc__)
