"""Types of columns, for SQLite and PostgreSQL alike."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, TIMESTAMP, BigInteger, Dialect, Double, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from service.values import instant, rfc3339

Counting = BigInteger().with_variant(Integer, "sqlite")
"""A key that the database numbers; SQLite does that for `integer` only."""

Json = JSON(none_as_null=True)


class Timestamp(TypeDecorator[str]):
    """A point in time, as text in UTC with milliseconds: in this form the order of texts is the order of times."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(TIMESTAMP(timezone=True))
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else instant(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        text = rfc3339(value) if isinstance(value, datetime) else str(value)
        return text.replace(".000Z", "Z")


class Number(TypeDecorator[float]):
    """A number that may have a fraction; 5.0 comes back as 5."""

    impl = Double
    cache_ok = True

    def process_result_value(self, value: float | None, dialect: Dialect) -> float | None:
        return int(value) if isinstance(value, float) and value.is_integer() else value
