"""SQL of school years."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.kernel.database import Transaction
from parta.kernel.ids import GroupId, OrganisationId, PersonId

INSERT_YEAR = """
    INSERT INTO chatplans_years (organisation_id, begins_on, steps, applied_at, applied_by)
    VALUES (%(organisation_id)s, %(begins_on)s, %(steps)s::jsonb, %(now)s, %(by)s)
    RETURNING id
"""
LOCK_YEAR = """
    SELECT id, begins_on, steps, applied_at, undone_at FROM chatplans_years
     WHERE id = %(year_id)s AND organisation_id = %(organisation_id)s FOR UPDATE
"""
SELECT_LAST_YEAR = """
    SELECT id, begins_on, steps, applied_at, undone_at FROM chatplans_years
     WHERE organisation_id = %(organisation_id)s ORDER BY applied_at DESC LIMIT 1
"""
HAS_BEEN_WRITTEN = """
    SELECT EXISTS (SELECT FROM messaging_messages m JOIN messaging_conversations c ON c.id = m.conversation_id
                    WHERE c.group_id = ANY (%(group_ids)s::uuid[]) AND m.kind <> 'service' AND m.created_at > %(since)s)
"""
SELECT_YEAR_GROUPS = """
    SELECT (step ->> 'group_id')::uuid FROM chatplans_years, jsonb_array_elements(steps -> 'steps') AS step
     WHERE id = %(year_id)s
    UNION
    SELECT opened::uuid FROM chatplans_years, jsonb_array_elements_text(steps -> 'opened') AS opened
     WHERE id = %(year_id)s
"""
MARK_UNDONE = """
    UPDATE chatplans_years SET undone_at = %(now)s, undone_by = %(by)s WHERE id = %(year_id)s
"""


class YearRow(msgspec.Struct, frozen=True):
    id: UUID
    begins_on: date
    steps: dict[str, object]
    applied_at: datetime
    undone_at: datetime | None


async def insert_year(
    tx: Transaction, organisation_id: OrganisationId, begins_on: date, steps: object, by: PersonId
) -> UUID:
    values = {
        "organisation_id": organisation_id,
        "begins_on": begins_on,
        "steps": Jsonb(steps),
        "now": tx.now,
        "by": by,
    }
    return UUID(str(await tx.fetch_value(INSERT_YEAR, values)))


async def lock_year(tx: Transaction, organisation_id: OrganisationId, year_id: UUID) -> YearRow | None:
    return await tx.find_one(YearRow, LOCK_YEAR, {"organisation_id": organisation_id, "year_id": year_id})


async def find_last_year(tx: Transaction, organisation_id: OrganisationId) -> YearRow | None:
    return await tx.find_one(YearRow, SELECT_LAST_YEAR, {"organisation_id": organisation_id})


async def has_been_written(tx: Transaction, group_ids: Sequence[GroupId], since: datetime) -> bool:
    return bool(await tx.fetch_value(HAS_BEEN_WRITTEN, {"group_ids": list(group_ids), "since": since}))


async def mark_undone(tx: Transaction, year_id: UUID, by: PersonId) -> None:
    await tx.execute(MARK_UNDONE, {"year_id": year_id, "now": tx.now, "by": by})


async def select_year_groups(tx: Transaction, year_id: UUID) -> list[GroupId]:
    """The groups a year's beginning concerned."""
    cursor = await tx.connection.execute(SELECT_YEAR_GROUPS, {"year_id": year_id})
    return [GroupId(row[0]) async for row in cursor]
