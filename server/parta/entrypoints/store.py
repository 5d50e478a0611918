"""What the platform asks of its own tables: the schema's version and the worker's last sign of life."""

import msgspec

from parta.kernel.database import Transaction

SELECT_HEALTH = """
SELECT (SELECT max(migration_id) FROM _yoyo_migration) AS schema,
       (SELECT extract(epoch FROM now() - max(last_heartbeat))::float8 FROM procrastinate_workers) AS worker_seen
"""


class HealthRow(msgspec.Struct):
    """`worker_seen`: seconds since any worker was heard of, None where there has been none."""

    schema: str | None
    worker_seen: float | None


async def select_health(tx: Transaction) -> HealthRow:
    return await tx.fetch_one(HealthRow, SELECT_HEALTH)
