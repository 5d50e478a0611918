"""What the platform asks as a whole: the schema's version, the worker's last sign of life, whether anybody is here."""

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

SELECT_HEALTH = """
SELECT (SELECT max(migration_id) FROM _yoyo_migration) AS schema,
       (SELECT extract(epoch FROM now() - max(last_heartbeat))::float8 FROM procrastinate_workers) AS worker_seen
"""

SELECT_BEGINNING = """
SELECT EXISTS (SELECT FROM identity_persons WHERE connected_at IS NOT NULL) AS is_in_use,
       (SELECT person_id FROM identity_invitations WHERE purpose = 'setup' ORDER BY created_at LIMIT 1) AS invited_id
"""


class HealthRow(msgspec.Struct):
    """`worker_seen`: seconds since any worker was heard of, None where there has been none."""

    schema: str | None
    worker_seen: float | None


async def select_health(tx: Transaction) -> HealthRow:
    return await tx.fetch_one(HealthRow, SELECT_HEALTH)


class BeginningRow(msgspec.Struct):
    """`invited_id`: who was given the one-time link of an empty platform."""

    is_in_use: bool
    invited_id: PersonId | None


async def select_beginning(tx: Transaction) -> BeginningRow:
    return await tx.fetch_one(BeginningRow, SELECT_BEGINNING)
