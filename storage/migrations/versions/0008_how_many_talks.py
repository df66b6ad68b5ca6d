"""How many talks a day and a week the planner may give the chief."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, usual in (("talks_a_day", "2"), ("talks_a_week", "6")):
        number = sa.Column(name, sa.Integer(), nullable=False, server_default=usual)
        op.add_column("municipalities", number)


def downgrade() -> None:
    """None: history is never thrown away; restore the backup taken before upgrading."""
    raise NotImplementedError(downgrade.__doc__)
