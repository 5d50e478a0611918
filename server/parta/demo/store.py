"""All SQL of the demo: the mark of its one seeding, and wiping one that never finished."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from psycopg import sql

from parta.kernel.database import Transaction

INSERT_SEEDING = """
    INSERT INTO demo_seedings (started_at) VALUES (%(now)s)
    ON CONFLICT (only_one) DO UPDATE SET started_at = excluded.started_at
"""
SELECT_SEEDING = """
    SELECT finished_at, sign_ins FROM demo_seedings
"""
FINISH_SEEDING = """
    UPDATE demo_seedings SET finished_at = %(now)s, sign_ins = %(sign_ins)s::text[]
"""
IS_EMPTY = """
    SELECT NOT EXISTS (SELECT FROM organisations_regions) AND NOT EXISTS (SELECT FROM identity_persons)
"""
SELECT_TABLES = """
    SELECT tablename FROM pg_tables
     WHERE schemaname = 'public' AND tablename !~ '^_?yoyo' AND tablename <> 'demo_seedings'
"""
# What migrations put there themselves, before there is anybody.
FILLED = ("messaging_search_progress",)


class Seeding(msgspec.Struct, frozen=True):
    finished_at: datetime | None
    sign_ins: list[str]


async def find_seeding(tx: Transaction) -> Seeding | None:
    return await tx.find_one(Seeding, SELECT_SEEDING)


async def insert_seeding(tx: Transaction) -> None:
    await tx.execute(INSERT_SEEDING, {"now": tx.now})


async def finish_seeding(tx: Transaction, sign_ins: Sequence[str]) -> None:
    await tx.execute(FINISH_SEEDING, {"now": tx.now, "sign_ins": list(sign_ins)})


async def is_empty(tx: Transaction) -> bool:
    return bool(await tx.fetch_value(IS_EMPTY))


async def wipe(tx: Transaction) -> None:
    """Empty every table of ours, but for what migrations put there: only for a seeding that never finished."""
    cursor = await tx.connection.execute(SELECT_TABLES)
    names = [sql.Identifier(row[0]) async for row in cursor]
    filled = [{"name": sql.Identifier(name), "kept": sql.Identifier(f"kept_{name}")} for name in FILLED]
    for each in filled:
        await tx.connection.execute(sql.SQL("CREATE TEMP TABLE {kept} ON COMMIT DROP AS TABLE {name}").format(**each))
    await tx.connection.execute(sql.SQL("TRUNCATE {} CASCADE").format(sql.SQL(", ").join(names)))
    for each in filled:
        await tx.connection.execute(sql.SQL("INSERT INTO {name} TABLE {kept}").format(**each))
