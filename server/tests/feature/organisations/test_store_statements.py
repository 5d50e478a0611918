"""Every SQL constant of these rooms is prepared by the real PostgreSQL."""

import re
from types import ModuleType

import pytest

from parta.files import store as files
from parta.kernel.database import Transaction
from parta.organisations.imports.store import files as import_files
from parta.organisations.imports.store import imports, lines, present
from parta.organisations.store import calendar, facts, reads, register, roles, screens
from parta.policy import store as policy

MODULES: list[ModuleType] = [
    calendar, facts, reads, register, roles, screens, policy, files, imports, import_files, lines, present,
]  # fmt: skip
STATEMENTS = [
    pytest.param(getattr(module, name), id=f"{module.__name__}.{name}")
    for module in MODULES
    for name in dir(module)
    if name.isupper() and isinstance(getattr(module, name), str)
]


@pytest.mark.parametrize("statement", STATEMENTS)
async def test_the_statement_is_understood(tx: Transaction, statement: str) -> None:
    names: list[str] = []

    def number(found: re.Match[str]) -> str:
        if found[1] not in names:
            names.append(found[1])
        return f"${names.index(found[1]) + 1}"

    numbered = re.sub(r"%\((\w+)\)s", number, statement).replace("%%", "%")
    if numbered.lstrip().startswith("LOCK"):
        await tx.execute(numbered)
    else:
        await tx.execute(f"PREPARE checked AS {numbered}")
        await tx.execute("DEALLOCATE checked")
