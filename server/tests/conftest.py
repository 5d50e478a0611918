"""Fixtures of all server tests. The database is real PostgreSQL always, built by the migrations.

`tx`: a transaction that is rolled back (most tests). `db`: a database of its own, for tests of commits, sockets and
jobs. `clock`: stands still at a Monday noon in term until the test moves it. `platform`: everything wired together on
a database of its own; `client` is its HTTP in the test's own loop, `do_jobs` does what waits in its queue.
"""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import hypothesis
import pytest

from parta.entrypoints import wiring
from parta.entrypoints.wiring import Platform
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.settings import from_environment
from tests.harness.client import Client
from tests.harness.cluster import TestCluster, running_cluster
from tests.harness.jobs import run_jobs
from tests.harness.network import forbid_outside

MOMENT = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)

# The same examples in each run, so that a red one is about the change; `make soak` looks for new ones.
hypothesis.settings.register_profile("parta", deadline=None, max_examples=60, database=None, derandomize=True)
hypothesis.settings.register_profile("soak", deadline=None, max_examples=20_000, database=None)
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


@pytest.fixture
async def platform(cluster: TestCluster, clock: SettableClock, tmp_path: Path) -> AsyncIterator[Platform]:
    """All features wired together: events heard, tasks bound, on a database of the test's own."""
    name = cluster.create_database()
    settings = from_environment({"PARTA_DATA": str(tmp_path), "PARTA_PUBLIC_URL": "http://parta.test"})
    made = wiring.build(settings, conninfo=cluster.conninfo(name), clock=clock)
    await made.database.open()
    yield made
    await made.database.close()
    cluster.drop_database(name)


@pytest.fixture
async def client(platform: Platform) -> AsyncIterator[Client]:
    """The HTTP of `platform`: `client.get(…)` without a session, `client.as_(actor).get(…)` as somebody."""
    made = Client(platform)
    yield made
    await made.close()


@pytest.fixture
def do_jobs(platform: Platform) -> Callable[[], Awaitable[None]]:
    """Do the waiting jobs of `platform`, and those they enqueue; a job that raises fails the test."""
    return lambda: run_jobs(platform)
