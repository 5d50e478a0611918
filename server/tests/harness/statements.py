"""Counts the statements that rooms run, for tests that promise a number of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from psycopg import AsyncCursor


@dataclass
class Statements:
    """What was run."""

    texts: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.texts)


@contextmanager
def counted_statements(monkeypatch: pytest.MonkeyPatch) -> Iterator[Statements]:
    """Every `execute` of a cursor while the block runs; begin and commit are the driver's own."""
    seen = Statements()
    run = AsyncCursor.execute

    async def execute(self: AsyncCursor[Any], query: Any, *args: Any, **kwargs: Any) -> Any:
        seen.texts.append(str(query))
        return await run(self, query, *args, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(AsyncCursor, "execute", execute)
        yield seen
