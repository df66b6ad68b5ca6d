"""What an answer touches: no index that only a rare look needs, and marks instead of people."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_RARELY_NEEDED = (
    ("ix_inbox_tenant_id_received_at", "inbox"),
    ("ix_dialog_states_tenant_id_expires", "dialog_states"),
    ("ix_answers_tenant_id_person_id", "answers"),
)


def upgrade() -> None:
    op.create_table(
        "schools_to_plan",
        sa.Column("tenant_id", sa.Text(), nullable=False),
        sa.Column("school_id", sa.Text(), nullable=False),
    )
    for index, table in _RARELY_NEEDED:
        op.drop_index(index, table)
    op.drop_column("inbox", "reply")  # kept for a day only; a repeat is then decided anew
    op.add_column("inbox", sa.Column("reply", sa.LargeBinary()))
    if op.get_bind().dialect.name == "postgresql":  # compressing 3 KB costs more than keeping it
        op.execute("ALTER TABLE inbox ALTER COLUMN reply SET STORAGE EXTERNAL")


def downgrade() -> None:
    """None: history is never thrown away; restore the backup taken before upgrading."""
    raise NotImplementedError(downgrade.__doc__)
