"""The one metadata, with names for every constraint, and the foreign keys all tables use."""

from sqlalchemy import ForeignKeyConstraint, MetaData

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def belongs_to(table: str, column: str) -> ForeignKeyConstraint:
    """`column` names a row of `table` in the same municipality."""
    return ForeignKeyConstraint(["tenant_id", column], [f"{table}.tenant_id", f"{table}.id"])
