"""SQL of the months as last counted."""

from collections.abc import Sequence
from datetime import date, datetime

import msgspec
from psycopg.types.json import Jsonb

from parta.indicators.model import MonthFigures
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId

UPSERT_MONTH = """
    INSERT INTO indicators_months (organisation_id, month, figures, counted_at, is_stale)
    VALUES (%(organisation_id)s, %(month)s, %(figures)s::jsonb, %(counted_at)s, false)
    ON CONFLICT (organisation_id, month) DO UPDATE
       SET figures = excluded.figures, counted_at = excluded.counted_at, is_stale = false
"""
SELECT_MONTHS = """
    SELECT organisation_id, figures, counted_at FROM indicators_months
     WHERE organisation_id = ANY (%(organisation_ids)s::uuid[]) AND month = %(month)s
"""
MARK_STALE = """
    UPDATE indicators_months SET is_stale = true WHERE organisation_id = %(organisation_id)s AND NOT is_stale
"""
SELECT_TO_COUNT = """
    SELECT o.id FROM organisations_organisations o
      LEFT JOIN indicators_months m ON m.organisation_id = o.id AND m.month = %(month)s
     WHERE o.kind IN ('school', 'college', 'training_institute') AND o.closed_on IS NULL
       AND (m.organisation_id IS NULL OR m.is_stale OR m.counted_at < %(older_than)s)
     ORDER BY m.counted_at NULLS FIRST LIMIT %(limit)s
"""
SELECT_INSTITUTIONS = """
    SELECT id FROM organisations_organisations
     WHERE kind IN ('school', 'college', 'training_institute') AND closed_on IS NULL ORDER BY id
"""


class MonthRow(msgspec.Struct, frozen=True):
    organisation_id: OrganisationId
    figures: dict[str, object]
    counted_at: datetime


async def upsert_month(tx: Transaction, organisation_id: OrganisationId, figures: MonthFigures) -> None:
    values = {
        "organisation_id": organisation_id,
        "month": figures.month,
        "figures": Jsonb(msgspec.to_builtins(figures)),
        "counted_at": figures.counted_at,
    }
    await tx.execute(UPSERT_MONTH, values)


async def select_months(
    tx: Transaction, organisation_ids: Sequence[OrganisationId], month: date
) -> dict[OrganisationId, MonthFigures]:
    values = {"organisation_ids": list(organisation_ids), "month": month}
    rows = await tx.fetch_all(MonthRow, SELECT_MONTHS, values)
    return {row.organisation_id: msgspec.convert(row.figures, MonthFigures) for row in rows}


async def mark_stale(tx: Transaction, organisation_id: OrganisationId) -> None:
    await tx.execute(MARK_STALE, {"organisation_id": organisation_id})


async def select_to_count(tx: Transaction, month: date, older_than: datetime, limit: int) -> list[OrganisationId]:
    cursor = await tx.connection.execute(SELECT_TO_COUNT, {"month": month, "older_than": older_than, "limit": limit})
    return [OrganisationId(row[0]) async for row in cursor]


async def select_institutions(tx: Transaction) -> list[OrganisationId]:
    cursor = await tx.connection.execute(SELECT_INSTITUTIONS)
    return [OrganisationId(row[0]) async for row in cursor]
