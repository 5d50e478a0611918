"""Transactions: what one sees of others, and what stays on a connection for whoever takes it next."""

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
