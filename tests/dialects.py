"""One SQLAlchemy dialect of each kind for a whole test run: a statement is compiled once in it.

By themselves engines share nothing, and a test has engines of its own: a third of its work.
"""

from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.engine import Engine

_compiled: dict[Any, Any] = {}


class _Shared:
    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        engine.update_execution_options(compiled_cache=_compiled)


class Sqlite(_Shared, SQLiteDialect_aiosqlite):
    supports_statement_cache = True


class Postgres(_Shared, PGDialect_asyncpg):
    supports_statement_cache = True


def share() -> None:
    """Every engine that is opened from now on."""
    registry.register("sqlite.aiosqlite", __name__, Sqlite.__name__)
    registry.register("postgresql.asyncpg", __name__, Postgres.__name__)
