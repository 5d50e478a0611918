"""Every SQL constant of identity is prepared by the real PostgreSQL."""

import re

import pytest

from parta.identity.store import audit, credentials, invitations, merges, persons, profile, sessions
from parta.kernel.database import Transaction

MODULES = [audit, credentials, invitations, merges, persons, profile, sessions]
STATEMENTS = [
    pytest.param(getattr(module, name), id=f"{module.__name__}.{name}")
    for module in MODULES
    for name in dir(module)
    if name.isupper() and not name.startswith("_") and isinstance(getattr(module, name), str)
]


@pytest.mark.parametrize("statement", STATEMENTS)
async def test_the_statement_is_understood(tx: Transaction, statement: str) -> None:
    names: list[str] = []

    def number(found: re.Match[str]) -> str:
        if found[1] not in names:
            names.append(found[1])
        return f"${names.index(found[1]) + 1}"

    numbered = re.sub(r"%\((\w+)\)s", number, statement)
    await tx.execute(f"PREPARE checked AS {numbered}")
    await tx.execute("DEALLOCATE checked")
