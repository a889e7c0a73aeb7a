"""Reads what a list is sorted by."""

from typing import Any

from sqlalchemy import ColumnElement, Table

from service.problems import Problem


def sort_order(
    table: Table,
    *,
    by: str | None,
    order: str | None = None,
    fields: list[str],
    otherwise: str,
) -> ColumnElement[Any]:
    """Reads `created_at`, `-created_at`, `created_at:desc`, or a field with its order apart."""
    asked = by or ""
    name, _, suffix = asked.lstrip("-+").partition(":")
    if asked and name not in fields:
        raise Problem(400, f"cannot sort by '{name}', only by {', '.join(fields)}")
    direction = "desc" if asked.startswith("-") else (order or suffix).lower()
    if name not in fields:
        name = otherwise.removeprefix("-")
        if direction not in ("asc", "desc"):
            direction = "desc" if otherwise.startswith("-") else "asc"
    column = table.c[name]
    return column.desc() if direction == "desc" else column.asc()
