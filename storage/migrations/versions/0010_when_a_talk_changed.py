"""When a talk was booked and last moved or cancelled: the others at the table are told of that."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("booked_at", "changed_at"):
        op.add_column("talks", sa.Column(name, sa.DateTime(timezone=True)))


def downgrade() -> None:
    """None: history is never thrown away; restore the backup taken before upgrading."""
    raise NotImplementedError(downgrade.__doc__)
