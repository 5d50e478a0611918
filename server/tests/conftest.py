"""Fixtures of all server tests. The database is real PostgreSQL always, built by the migrations.

`tx`: a transaction that is rolled back (most tests). `db`: a database of its own, for tests of commits, sockets and
jobs. `clock`: stands still at a Monday noon in term until the test moves it. `client`: the whole application over
HTTP, in the test's own loop.
"""

import os
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime

import hypothesis
import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from tests.harness.cluster import TestCluster, running_cluster
from tests.harness.network import forbid_outside

MOMENT = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)

hypothesis.settings.register_profile("parta", deadline=None, max_examples=60, database=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "parta"))


class _RollBack(Exception):
    """Ends the transaction of a test."""


@pytest.fixture(autouse=True)
def _no_outside_network(monkeypatch: pytest.MonkeyPatch) -> None:
    forbid_outside(monkeypatch)


@pytest.fixture(scope="session")
def cluster() -> Iterator[TestCluster]:
    with running_cluster() as running:
        yield running


@pytest.fixture
def clock() -> SettableClock:
    """Monday, 16 November 2026, noon UTC."""
    return SettableClock(MOMENT)


@pytest.fixture(scope="session")
async def shared_database(cluster: TestCluster) -> AsyncIterator[Database]:
    """One database of this worker, in which nothing is ever committed."""
    name = cluster.create_database()
    database = Database(cluster.conninfo(name), max_size=4)
    await database.open()
    yield database
    await database.close()
    cluster.drop_database(name)


@pytest.fixture
async def tx(shared_database: Database, clock: SettableClock) -> AsyncIterator[Transaction]:
    """A transaction that is rolled back at the end of the test."""
    shared_database.clock = clock
    try:
        async with shared_database.transaction("test") as transaction:
            yield transaction
            raise _RollBack
    except _RollBack:
        pass


@pytest.fixture
async def db(cluster: TestCluster, clock: SettableClock) -> AsyncIterator[Database]:
    """A database of the test's own, in which commits happen."""
    name = cluster.create_database()
    database = Database(cluster.conninfo(name), clock=clock)
    await database.open()
    yield database
    await database.close()
    cluster.drop_database(name)


@pytest.fixture
def empty_conninfo(cluster: TestCluster) -> Iterator[str]:
    """A database without a schema."""
    name = cluster.create_empty_database()
    yield cluster.conninfo(name)
    cluster.drop_database(name)
