"""Transactions: what one sees of others, and what stays on a connection for whoever takes it next; rows as Structs."""

import msgspec
import pytest
from psycopg.errors import ReadOnlySqlTransaction

from parta.kernel.database import Database

LEVEL = "SHOW transaction_isolation"


async def test_a_snapshot_holds_for_its_transaction_alone(db: Database) -> None:
    for snapshot, level in ((True, "repeatable read"), (False, "read committed"), (True, "repeatable read")):
        async with db.transaction("test", snapshot=snapshot) as tx:
            assert await tx.fetch_value(LEVEL) == level
    async with db.connection() as connection, connection.transaction():
        cursor = await connection.execute(LEVEL)
        assert await cursor.fetchone() == ("read committed",)


async def test_a_snapshot_does_not_see_what_others_commit_meanwhile(db: Database) -> None:
    count = "SELECT count(*) FROM procrastinate_jobs"
    async with db.transaction("test", snapshot=True) as reader:
        assert await reader.fetch_value(count) == 0
        async with db.transaction("test") as tx:
            await tx.enqueue("test.note", {})
        assert await reader.fetch_value(count) == 0
    async with db.transaction("test") as tx:
        assert await tx.fetch_value(count) == 1


async def test_each_statement_alone_is_committed_at_once(db: Database) -> None:
    async with db.autocommit() as tx:
        await tx.execute("CREATE TEMPORARY TABLE alone (n int)")
        await tx.execute("INSERT INTO alone VALUES (1)")
        first = await tx.fetch_value("SELECT pg_current_xact_id()::text")
        assert await tx.fetch_value("SELECT pg_current_xact_id()::text") != first
        await tx.execute("DROP TABLE alone")


async def test_reading_changes_nothing_sees_what_is_committed_and_leaves_nothing_behind(db: Database) -> None:
    count = "SELECT count(*) FROM procrastinate_jobs"
    async with db.reading("test") as reader:
        assert await reader.fetch_value("SHOW plan_cache_mode") == "force_generic_plan"
        assert await reader.fetch_value(count) == 0
        async with db.transaction("test") as tx:
            await tx.enqueue("test.note", {})
        assert await reader.fetch_value(count) == 1
    with pytest.raises(ReadOnlySqlTransaction):
        async with db.reading("test") as reader:
            await reader.enqueue("test.note", {})
    async with db.transaction("test") as tx:
        assert await tx.fetch_value(LEVEL) == "read committed"
        assert await tx.fetch_value("SHOW plan_cache_mode") == "auto"
        assert await tx.fetch_value(count) == 1


class Point(msgspec.Struct, frozen=True):
    x: int
    y: int = 7


class NamedPoint(msgspec.Struct, frozen=True, kw_only=True):
    x: int
    y: int = 7


async def test_a_row_is_made_by_the_names_of_its_columns_in_whatever_order(db: Database) -> None:
    async with db.autocommit() as tx:
        for columns, expected in (("1 AS x, 2 AS y", (1, 2)), ("2 AS y, 1 AS x", (1, 2)), ("1 AS x", (1, 7))):
            for kind in (Point, NamedPoint):
                assert msgspec.structs.astuple(await tx.fetch_one(kind, f"SELECT {columns}")) == expected
        with pytest.raises(TypeError):
            await tx.fetch_one(Point, "SELECT 1 AS x, 2 AS z")
