"""A web process on the database of the test, and devices connected to it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from uuid import UUID

import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database
from tests.harness.devices import Device, WebProcess

Start = Callable[[], Awaitable[WebProcess]]
Connect = Callable[[UUID], Awaitable[Device]]


@pytest.fixture
async def start(db: Database, clock: SettableClock) -> AsyncIterator[Start]:
    """Starts another web process on the same database."""
    started: list[WebProcess] = []

    async def start_one() -> WebProcess:
        process = await WebProcess(db.conninfo, clock).start()
        started.append(process)
        return process

    yield start_one
    for process in started:
        await process.stop()


@pytest.fixture
async def web(start: Start) -> WebProcess:
    return await start()


@pytest.fixture
def connect(web: WebProcess, clock: SettableClock) -> Connect:
    """A new device of a person, connected."""

    async def connect_one(person_id: UUID) -> Device:
        device = Device(person_id, clock)
        await device.connect(web)
        return device

    return connect_one
