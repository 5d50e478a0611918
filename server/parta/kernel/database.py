"""PostgreSQL: a pool, named transactions, and reading rows into typed Structs.

A `Transaction` carries all that a command needs of the world: the connection, the moment it began, the events
it raises, the jobs it enqueues. Rooms write their SQL in `store.py`; nothing here knows a table.
"""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from typing import Any, TypeVar

from psycopg import AsyncConnection, IsolationLevel
from psycopg_pool import AsyncConnectionPool

from parta.kernel import jobs
from parta.kernel.clock import Clock, SystemClock
from parta.kernel.events import E, Event, Events
from parta.kernel.rows import row_of

Row = TypeVar("Row")
Params = Mapping[str, object]
log = logging.getLogger("parta.database")

SLOW_TRANSACTION_SECONDS = 1.0
_READ_ONLY = "SET plan_cache_mode = force_generic_plan; SET default_transaction_read_only = on"


class Transaction:
    """One unit of work: all of it happens, or none.

    `now` is the clock's moment at the beginning, so that everything written together bears one time.
    """

    def __init__(
        self, connection: AsyncConnection[Any], now: datetime, events: Events[Transaction], secret: bytes = b""
    ) -> None:
        self.connection = connection
        self.now = now
        self.secret = secret  # for keyed hashes whose key must not lie in the database
        self._events = events
        self._after_commit: list[Callable[[], None]] = []

    async def execute(self, statement: str, params: Params | None = None) -> int:
        """Run a statement; the number of rows it touched."""
        cursor = await self.connection.execute(statement, params)
        return cursor.rowcount

    async def execute_many(self, statement: str, rows: Sequence[Params]) -> None:
        """Run one statement for many parameter sets in one round trip (pipeline)."""
        async with self.connection.cursor() as cursor:
            await cursor.executemany(statement, rows)

    async def fetch_all(self, row: type[Row], statement: str, params: Params | None = None) -> list[Row]:
        """All rows, each made into a `row` by column name."""
        async with self.connection.cursor(row_factory=row_of(row)) as cursor:
            await cursor.execute(statement, params)
            return await cursor.fetchall()

    async def find_one(self, row: type[Row], statement: str, params: Params | None = None) -> Row | None:
        """The first row, or None."""
        async with self.connection.cursor(row_factory=row_of(row)) as cursor:
            await cursor.execute(statement, params)
            return await cursor.fetchone()

    async def fetch_one(self, row: type[Row], statement: str, params: Params | None = None) -> Row:
        """The first row; `LookupError` where there is none, which is a fault of ours, not of the input."""
        found = await self.find_one(row, statement, params)
        if found is None:
            raise LookupError(f"no row where one must be: {row.__name__}")
        return found

    async def fetch_value(self, statement: str, params: Params | None = None) -> Any:
        """The first column of the first row, or None."""
        cursor = await self.connection.execute(statement, params)
        found = await cursor.fetchone()
        return None if found is None else found[0]

    async def raise_event(self, event: Event) -> None:
        """Tell the rooms above; their handlers run here and now, in this transaction."""
        await self._events.tell(self, event)

    async def enqueue(
        self,
        task: str,
        args: Mapping[str, object],
        *,
        lock: str | None = None,
        queueing_lock: str | None = None,
        at: datetime | None = None,
    ) -> None:
        """Put a job in the queue if, and only if, this transaction commits."""
        await jobs.enqueue(self.connection, task, args, lock=lock, queueing_lock=queueing_lock, at=at)

    def after_commit(self, call: Callable[[], None]) -> None:
        """Call after the commit: for hints only, which may be lost."""
        self._after_commit.append(call)

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """A part that may fail alone; hints given inside a failed part are dropped."""
        hints = len(self._after_commit)
        try:
            async with self.connection.transaction():
                yield
        except BaseException:
            del self._after_commit[hints:]
            raise

    def committed(self) -> None:
        """Give the hints out; called by whoever committed."""
        for call in self._after_commit:
            call()
        self._after_commit.clear()


Handler = Callable[[Transaction, E], Awaitable[None]]


class Database:
    """The pool of connections and the things every transaction shares."""

    def __init__(
        self,
        conninfo: str,
        *,
        events: Events[Transaction] | None = None,
        clock: Clock | None = None,
        max_size: int = 10,
        secret: bytes = b"",
    ) -> None:
        self.conninfo = conninfo
        self.secret = secret
        self.events = events or Events()
        self.clock: Clock = clock or SystemClock()
        self._pool = _pool(conninfo, min_size=1, max_size=max_size)
        self._readers = _pool(conninfo, min_size=0, max_size=max(1, max_size // 2), configure=_configure_reader)

    async def open(self) -> None:
        await self._pool.open(wait=True, timeout=15)
        await self._readers.open()

    async def close(self) -> None:
        await self._readers.close()
        await self._pool.close()

    @asynccontextmanager
    async def transaction(self, name: str, *, snapshot: bool = False) -> AsyncIterator[Transaction]:
        """A named transaction; `snapshot` reads everything from one state of the database (REPEATABLE READ)."""
        with _noting_slowness(name):
            async with self._taken(IsolationLevel.REPEATABLE_READ if snapshot else None) as connection:
                async with connection.transaction():
                    tx = Transaction(connection, self.clock.now(), self.events, self.secret)
                    yield tx
                tx.committed()

    @asynccontextmanager
    async def reading(self, name: str) -> AsyncIterator[Transaction]:
        """Short statements that change nothing and that one plan fits whatever they are asked. No snapshot: a later one
        may see more than an earlier one.

        Not knowing how long a list or a page will be, PostgreSQL expects much, and plans anew each time: most of the
        cost of such a statement. So plans are kept here, by connections of their own.
        """
        with _noting_slowness(name):
            async with self._readers.connection() as connection:
                yield Transaction(connection, self.clock.now(), self.events, self.secret)

    @asynccontextmanager
    async def autocommit(self) -> AsyncIterator[Transaction]:
        """Each statement is a transaction of its own: for a lookup that is one statement, at a third of the trips."""
        async with self._taken() as connection:
            tx = Transaction(connection, self.clock.now(), self.events, self.secret)
            yield tx
            tx.committed()

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[AsyncConnection[Any]]:
        """A bare connection in autocommit, for LISTEN and for maintenance; commands use `transaction`."""
        async with self._taken() as connection:
            yield connection

    @asynccontextmanager
    async def _taken(self, isolation: IsolationLevel | None = None) -> AsyncIterator[AsyncConnection[Any]]:
        """A connection of the pool; the level goes out with its BEGIN, no statement of its own."""
        async with self._pool.connection() as connection:
            if connection.isolation_level != isolation:
                await connection.set_isolation_level(isolation)
            yield connection


def _pool(conninfo: str, **settings: Any) -> AsyncConnectionPool[AsyncConnection[Any]]:
    return AsyncConnectionPool(conninfo, open=False, kwargs={"autocommit": True}, timeout=10, **settings)


async def _configure_reader(connection: AsyncConnection[Any]) -> None:
    await connection.execute(_READ_ONLY, prepare=False)


@contextmanager
def _noting_slowness(name: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    if (spent := time.perf_counter() - began) > SLOW_TRANSACTION_SECONDS:
        log.warning("slow transaction %s: %.2f s", name, spent)
