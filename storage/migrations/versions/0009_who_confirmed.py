"""Who said yes to an agreement: one more seat in it, so that it is found on that person too."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    nobody = sa.Column("confirmed_by", sa.Text(), nullable=False, server_default="")
    op.add_column("agreements", nobody)


def downgrade() -> None:
    """None: history is never thrown away; restore the backup taken before upgrading."""
    raise NotImplementedError(downgrade.__doc__)
