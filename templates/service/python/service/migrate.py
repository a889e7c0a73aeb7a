"""Brings the database to what this release needs."""

from sqlalchemy import JSON, Boolean, Column, Connection, Engine, Numeric, inspect
from sqlalchemy.schema import CreateColumn
from sqlalchemy.types import Integer

from service.columns import Number, Timestamp
from service.tables import metadata


def migrate(engine: Engine) -> None:
    """Makes missing tables and adds missing columns.

    Nothing is ever dropped or renamed, so that the release before this one still works on the same data.
    """
    with engine.begin() as connection:
        metadata.create_all(connection)
        inspector = inspect(connection)
        for table in metadata.sorted_tables:
            known = {column["name"] for column in inspector.get_columns(table.name)}
            missing = [column for column in table.columns if column.name not in known]
            for column in missing:
                _add_column(connection, column)
            for index in table.indexes if missing else ():
                index.create(connection, checkfirst=True)


def _add_column(connection: Connection, column: Column[object]) -> None:
    table = connection.dialect.identifier_preparer.format_table(column.table)
    definition = str(CreateColumn(column).compile(dialect=connection.dialect))
    if not column.nullable and column.server_default is None:
        # Rows that are there already need a value, and so do rows that an older release goes on to add.
        definition += f" DEFAULT {_empty(column)}"
    connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {definition}")


def _empty(column: Column[object]) -> str:
    match column.type:
        case Timestamp():
            return "'1970-01-01T00:00:00.000Z'"
        case Integer() | Number() | Numeric():
            return "0"
        case Boolean():
            return "false"
        case JSON():
            return "'null'"
        case _:
            return "''"
