"""Rows as Structs: by the names of columns, and by position where the statement has them in the Struct's order."""

import inspect
from collections.abc import Sequence
from typing import Any, TypeVar

from psycopg import AsyncCursor
from psycopg.rows import AsyncRowFactory, RowMaker, class_row

Row = TypeVar("Row")
_MAKERS: dict[type, AsyncRowFactory[Any]] = {}


def row_of(row: type[Row]) -> AsyncRowFactory[Row]:
    """What makes a `row` of each row of a cursor. By position it takes a quarter of the time."""
    if row not in _MAKERS:
        _MAKERS[row] = _make_factory(row)
    return _MAKERS[row]


def _make_factory(row: type[Row]) -> AsyncRowFactory[Row]:
    by_name = class_row(row)
    places = _places(row)

    def make_maker(cursor: AsyncCursor[Any]) -> RowMaker[Row]:
        result = cursor.pgresult
        if not places or result is None or [result.fname(at) for at in range(result.nfields)] != places:
            return by_name(cursor)

        def make(values: Sequence[Any]) -> Row:
            return row(*values)

        return make

    return make_maker


def _places(row: type) -> list[bytes]:
    """The names that a row's class takes by position; none where it takes any by name alone."""
    parameters = inspect.signature(row).parameters.values()
    if any(one.kind != inspect.Parameter.POSITIONAL_OR_KEYWORD for one in parameters):
        return []
    return [one.name.encode() for one in parameters]
