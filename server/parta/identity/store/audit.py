"""Rows of the log of administration."""

from collections.abc import Sequence

import msgspec

from parta.identity.model.audit import AuditEntry
from parta.kernel.database import Transaction

INSERT_ENTRIES = """
INSERT INTO identity_audit (at, actor_id, action, subject_kind, subject_id, organisation_id, region_id, details)
SELECT %(now)s::timestamptz, e.actor_id, e.action, e.subject_kind, e.subject_id, e.organisation_id, e.region_id,
       e.details::jsonb
  FROM unnest(%(actor_ids)s::uuid[], %(actions)s::text[], %(subject_kinds)s::text[], %(subject_ids)s::uuid[],
              %(organisation_ids)s::uuid[], %(region_ids)s::uuid[], %(details)s::text[])
       AS e (actor_id, action, subject_kind, subject_id, organisation_id, region_id, details)
"""


async def insert_entries(tx: Transaction, entries: Sequence[AuditEntry]) -> None:
    await tx.execute(
        INSERT_ENTRIES,
        {
            "now": tx.now,
            "actor_ids": [entry.actor_id for entry in entries],
            "actions": [entry.action for entry in entries],
            "subject_kinds": [entry.subject_kind for entry in entries],
            "subject_ids": [entry.subject_id for entry in entries],
            "organisation_ids": [entry.organisation_id for entry in entries],
            "region_ids": [entry.region_id for entry in entries],
            "details": [msgspec.json.encode(entry.details).decode() for entry in entries],
        },
    )
