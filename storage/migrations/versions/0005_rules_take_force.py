"""Another cadence has a first day: the rule before it stays, and both are kept."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_ALWAYS = sa.text("'0001-01-01'")  # what was there has always been in force
_KEY = ["tenant_id", "instrument_id", "subject_id", "since"]


def upgrade() -> None:
    since = sa.Column("since", sa.Date(), nullable=False, server_default=_ALWAYS)
    with op.batch_alter_table("overrides") as table:
        table.add_column(since)
        table.drop_constraint("pk_overrides", type_="primary")
        table.create_primary_key("pk_overrides", _KEY)
    with op.batch_alter_table("overrides") as table:
        table.alter_column("since", server_default=None)


def downgrade() -> None:
    """None: history is never thrown away; restore the backup taken before upgrading."""
    raise NotImplementedError(downgrade.__doc__)
