"""Rows of the log of administration."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.identity.model.audit import AuditEntry
from parta.identity.model.standing import AuditScope
from parta.kernel.database import Transaction

INSERT_ENTRIES = """
INSERT INTO identity_audit (at, actor_id, action, subject_kind, subject_id, organisation_id, region_id, details)
SELECT %(now)s::timestamptz, e.actor_id, e.action, e.subject_kind, e.subject_id, e.organisation_id, e.region_id,
       e.details::jsonb
  FROM unnest(%(actor_ids)s::uuid[], %(actions)s::text[], %(subject_kinds)s::text[], %(subject_ids)s::uuid[],
              %(organisation_ids)s::uuid[], %(region_ids)s::uuid[], %(details)s::text[])
       AS e (actor_id, action, subject_kind, subject_id, organisation_id, region_id, details)
"""
_SCOPE = """(a.organisation_id = ANY(%(organisation_ids)s::uuid[]) OR a.region_id = %(region_id)s::uuid)"""
SELECT_PAGE = f"""
SELECT a.id, a.at, a.actor_id, a.action, a.subject_kind, a.subject_id, a.organisation_id, a.details
  FROM identity_audit a
 WHERE {_SCOPE}
   AND (%(before)s::bigint IS NULL OR a.id < %(before)s::bigint)
   AND (%(action)s::text IS NULL OR a.action = %(action)s::text)
   AND (%(actor_id)s::uuid IS NULL OR a.actor_id = %(actor_id)s::uuid)
   AND (%(subject_id)s::uuid IS NULL OR a.subject_id = %(subject_id)s::uuid)
   AND (%(since)s::timestamptz IS NULL OR a.at >= %(since)s::timestamptz)
   AND (%(until)s::timestamptz IS NULL OR a.at < %(until)s::timestamptz)
 ORDER BY a.id DESC LIMIT %(limit)s
"""  # noqa: S608
SELECT_ACTIONS = f"SELECT DISTINCT a.action FROM identity_audit a WHERE {_SCOPE} ORDER BY a.action"  # noqa: S608


class AuditRow(msgspec.Struct, frozen=True):
    """An entry as it was written."""

    id: int
    at: datetime
    actor_id: UUID | None
    action: str
    subject_kind: str
    subject_id: UUID | None
    organisation_id: UUID | None
    details: dict[str, object]


class AuditFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which entries; what is None doesn't matter."""

    before: int | None = None
    action: str | None = None
    actor_id: UUID | None = None
    subject_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None
    limit: int = 50


class _Action(msgspec.Struct):
    action: str


async def select_page(tx: Transaction, scope: AuditScope, chosen: AuditFilter) -> list[AuditRow]:
    return await tx.fetch_all(AuditRow, SELECT_PAGE, _scope(scope) | msgspec.structs.asdict(chosen))


async def select_actions(tx: Transaction, scope: AuditScope) -> list[str]:
    return [row.action for row in await tx.fetch_all(_Action, SELECT_ACTIONS, _scope(scope))]


def _scope(scope: AuditScope) -> dict[str, object]:
    return {"organisation_ids": scope.organisation_ids, "region_id": scope.region_id}


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
