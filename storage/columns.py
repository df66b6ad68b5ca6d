"""Column types that read back as the values that were written, on both databases."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import JSON, Column, Date, DateTime, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

E = TypeVar("E", bound=StrEnum)
V = TypeVar("V")
W = TypeVar("W", bound=str)

PERSONAL = {"personal": True}  # what `mine data` shows and what leaving wipes


class JsonValue(TypeDecorator[V]):
    """JSON, on PostgreSQL JSONB: imported there only, for it brings all its drivers along."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON(none_as_null=True))
        from sqlalchemy.dialects.postgresql import JSONB

        return dialect.type_descriptor(JSONB(none_as_null=True))


Json = JsonValue[Any]()


class Utc(TypeDecorator[datetime]):
    """An aware UTC datetime; SQLite keeps no zone, so it is taken off and put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a datetime without zone cannot be stored")
        if dialect.name != "sqlite":
            return value  # the driver knows zones
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """PostgreSQL's driver gives what we want; nothing is to be done a thousand times."""
        return super().result_processor(dialect, coltype) if dialect.name == "sqlite" else None


class Word(TypeDecorator[E]):
    """One word of an enum, kept as its text."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[E]) -> None:
        super().__init__()
        self.words = words
        self._by_text = {None: None} | {str(word): word for word in words}
        self._texts = {None: None} | {word: str(word) for word in words}

    # Straight from a table, both ways: a card of goals reads a hundred words.

    def bind_processor(self, dialect: Dialect) -> Any:
        return self._texts.__getitem__

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        return self._by_text.__getitem__


class Words(JsonValue[tuple[W, ...]]):
    """A tuple of words, kept as a JSON list; `kind` turns each text into its word."""

    cache_ok = True

    def __init__(self, kind: type[W]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Iterable[W] | None, dialect: Dialect) -> list[str]:
        return [str(word) for word in value or ()]

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[W, ...]:
        return tuple(self.kind(text) for text in value)


class SchoolOrAll(TypeDecorator[str]):
    """A school id inside a key, where NULL is not allowed: None, every school, is kept as ""."""

    impl = Text
    cache_ok = True
    coerce_to_is_types = ()  # `== None` compares with "", not with NULL

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str:
        return value or ""

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return value or None


class DayOrAlways(TypeDecorator[date]):
    """A first day inside a key, where NULL is not allowed: None, always, is kept as year 1."""

    impl = Date
    cache_ok = True
    coerce_to_is_types = ()  # `== None` compares with that day, not with NULL

    def process_bind_param(self, value: date | None, dialect: Dialect) -> date:
        return value or date.min

    def process_result_value(self, value: date | None, dialect: Dialect) -> date | None:
        return None if value == date.min else value


def tenant() -> Column[str]:
    """The first part of every key: whose municipality a row belongs to."""
    return Column("tenant_id", Text, primary_key=True)


def key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True)
