"""Every SQL statement of every store is prepared against the real schema: a wrong column is found here, not by a
person. A statement is an UPPER_CASE string of a `store` module that begins like one.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType

import pytest

import parta
from parta.kernel.database import Database

_STATEMENT = re.compile(r"\s*(--[^\n]*\n\s*)*(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE|VALUES)\b")
_WRITTEN = re.compile(r"\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+([a-z_]+)")
_PARAMETER = re.compile(r"%%|%\((\w+)\)[sbt]")


def _store_modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(parta.__path__, "parta."):
        if "store" in found.name.split("."):
            yield importlib.import_module(found.name)


def _statements() -> Iterator[tuple[str, str]]:
    for module in _store_modules():
        for name, value in vars(module).items():
            if name.isupper() and isinstance(value, str) and _STATEMENT.match(value):
                yield f"{module.__name__.removeprefix('parta.')}.{name}", value


def as_prepared(statement: str) -> str:
    """Named parameters as numbered ones, the same name the same number."""
    numbers: dict[str, int] = {}

    def number(found: re.Match[str]) -> str:
        if found.group(0) == "%%":
            return "%"
        return f"${numbers.setdefault(found.group(1), len(numbers) + 1)}"

    return _PARAMETER.sub(number, statement)


@pytest.mark.parametrize(("name", "statement"), [pytest.param(*one, id=one[0]) for one in _statements()])
async def test_a_statement_of_a_store_is_sound(shared_database: Database, name: str, statement: str) -> None:
    async with shared_database.connection() as connection:
        await connection.execute(f"PREPARE sound AS {as_prepared(statement)}".encode())
        await connection.execute(b"DEALLOCATE sound")


def test_named_parameters_are_numbered_once() -> None:
    assert as_prepared("SELECT %(a)s, %(b)s, %(a)s, '%%'") == "SELECT $1, $2, $1, '%'"


@pytest.mark.parametrize(("name", "statement"), [pytest.param(*one, id=one[0]) for one in _statements()])
def test_a_statement_writes_only_tables_of_its_own_room(name: str, statement: str) -> None:
    """Reads may join lower rooms' tables, set-wise; writes go through the owner's door (decision 0005)."""
    room = name.split(".", maxsplit=1)[0]
    written = [table for table in _WRITTEN.findall(statement) if "_" in table]
    assert [table for table in written if not table.startswith(f"{room}_")] == []
