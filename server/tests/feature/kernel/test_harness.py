"""The fixtures themselves: a rolled-back transaction leaves nothing, and no test reaches another machine."""

import socket
from datetime import UTC, datetime

import pytest

from parta.kernel.database import Database, Transaction
from tests.harness.network import OutsideNetwork


async def test_a_transaction_of_a_test_has_the_time_of_its_clock(tx: Transaction) -> None:
    assert tx.now == datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
    assert await tx.fetch_value("SELECT count(*) FROM procrastinate_jobs") == 0
    await tx.enqueue("test.nothing", {})
    assert await tx.fetch_value("SELECT count(*) FROM procrastinate_jobs") == 1


async def test_what_another_test_wrote_is_gone(tx: Transaction) -> None:
    assert await tx.fetch_value("SELECT count(*) FROM procrastinate_jobs") == 0


async def test_a_database_of_its_own_keeps_what_was_committed(db: Database) -> None:
    async with db.transaction("write") as tx:
        await tx.enqueue("test.nothing", {})
    async with db.transaction("read") as tx:
        assert await tx.fetch_value("SELECT count(*) FROM procrastinate_jobs") == 1


def test_another_machine_cannot_be_reached() -> None:
    with pytest.raises(OutsideNetwork), socket.socket() as outside:
        outside.connect(("192.0.2.1", 80))
    with pytest.raises(OutsideNetwork):
        socket.getaddrinfo("example.org", 80)
