"""Every statement of messaging is one that PostgreSQL can prepare."""

import re

import pytest

from parta.kernel.database import Transaction
from parta.messaging.store import batch, conversations, heads, memberships, messages, personal

STATEMENTS = {
    f"{module.__name__.rsplit('.', 1)[1]}.{name}": statement
    for module in (batch, conversations, heads, memberships, messages, personal)
    for name, statement in vars(module).items()
    if name.isupper() and not name.startswith("_") and isinstance(statement, str) and not name.endswith("_COLUMNS")
}


@pytest.mark.parametrize("name", sorted(STATEMENTS))
async def test_the_statement_can_be_prepared(tx: Transaction, name: str) -> None:
    statement = STATEMENTS[name]
    if statement.startswith("SET "):
        assert await tx.execute(statement) == -1
        return
    names: dict[str, int] = {}

    def number(match: re.Match[str]) -> str:
        return f"${names.setdefault(match.group(1), len(names) + 1)}"

    numbered = re.sub(r"%\((\w+)\)s", number, statement).replace("%%", "%")
    await tx.connection.execute(f"PREPARE tried AS {numbered}".encode())
    prepared = await tx.fetch_value("SELECT statement FROM pg_prepared_statements WHERE name = 'tried'")
    await tx.execute("DEALLOCATE tried")
    assert str(prepared).startswith("PREPARE tried")
