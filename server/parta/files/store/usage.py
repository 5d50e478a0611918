"""Counters of bytes by person and institution, quotas that were decided, and the rules of regions."""

from collections.abc import Iterable, Sequence
from uuid import UUID

import msgspec

from parta.files.model.quotas import AboveScanner, QuotaRow
from parta.kernel.database import Transaction

# One statement counts and refuses, so that two uploads at once can't both fit into the last place.
ADD_USAGE = """
INSERT INTO files_usage AS u (holder, bytes, files)
SELECT %(holder)s::uuid, %(bytes)s::bigint, 1 WHERE %(bytes)s::bigint <= %(limit)s::bigint
ON CONFLICT (holder) DO UPDATE SET bytes = u.bytes + %(bytes)s::bigint, files = u.files + 1
 WHERE u.bytes + %(bytes)s::bigint <= %(limit)s::bigint
"""

SHIFT_USAGE = """
UPDATE files_usage
   SET bytes = greatest(0, bytes + %(bytes)s::bigint), files = greatest(0, files + %(files)s::bigint)
 WHERE holder = %(holder)s::uuid
"""

SELECT_USAGE = "SELECT holder, bytes, files FROM files_usage WHERE holder = ANY(%(holders)s::uuid[])"

MOVE_USAGE = """
WITH gone AS (DELETE FROM files_usage WHERE holder = %(merged)s::uuid RETURNING bytes, files)
INSERT INTO files_usage AS u (holder, bytes, files)
SELECT %(kept)s::uuid, bytes, files FROM gone
ON CONFLICT (holder) DO UPDATE SET bytes = u.bytes + excluded.bytes, files = u.files + excluded.files
"""

SELECT_QUOTAS = """
SELECT region_id, organisation_id, role_kind, max_bytes FROM files_quotas
 WHERE region_id = ANY(%(region_ids)s::uuid[])
   AND (organisation_id IS NULL OR organisation_id = ANY(%(organisation_ids)s::uuid[]))
"""

DELETE_QUOTAS = """
DELETE FROM files_quotas
 WHERE region_id = %(region_id)s::uuid AND organisation_id IS NOT DISTINCT FROM %(organisation_id)s::uuid
   AND (role_kind IS NOT NULL OR %(with_total)s::boolean)
"""

INSERT_QUOTA = """
INSERT INTO files_quotas (region_id, organisation_id, role_kind, max_bytes)
VALUES (%(region_id)s::uuid, %(organisation_id)s::uuid, %(role_kind)s, %(max_bytes)s::bigint)
"""

SELECT_STRICTEST_RULE = """
SELECT min(above_scanner) FROM files_rules WHERE region_id = ANY(%(region_ids)s::uuid[])
"""

PUT_RULE = """
INSERT INTO files_rules (region_id, above_scanner) VALUES (%(region_id)s::uuid, %(above_scanner)s)
ON CONFLICT (region_id) DO UPDATE SET above_scanner = excluded.above_scanner
"""


class Usage(msgspec.Struct, frozen=True):
    holder: UUID
    bytes: int
    files: int


async def add_usage(tx: Transaction, holder: UUID, count: int, limit: int) -> bool:
    """False where it doesn't fit."""
    return await tx.execute(ADD_USAGE, {"holder": holder, "bytes": count, "limit": limit}) == 1


async def shift_usage(tx: Transaction, holder: UUID, count: int, files: int) -> None:
    await tx.execute(SHIFT_USAGE, {"holder": holder, "bytes": count, "files": files})


async def select_usage(tx: Transaction, holders: Iterable[UUID]) -> dict[UUID, Usage]:
    found = await tx.fetch_all(Usage, SELECT_USAGE, {"holders": list(holders)})
    return {one.holder: one for one in found}


async def move_usage(tx: Transaction, kept: UUID, merged: UUID) -> None:
    await tx.execute(MOVE_USAGE, {"kept": kept, "merged": merged})


async def select_quotas(
    tx: Transaction, region_ids: Sequence[UUID], organisation_ids: Sequence[UUID]
) -> list[QuotaRow]:
    params = {"region_ids": list(region_ids), "organisation_ids": list(organisation_ids)}
    return await tx.fetch_all(QuotaRow, SELECT_QUOTAS, params)


async def replace_quotas(
    tx: Transaction, region_id: UUID, organisation_id: UUID | None, rows: Sequence[QuotaRow], *, with_total: bool
) -> None:
    """`with_total`: the total too; without it only the lines of roles are written anew."""
    params = {"region_id": region_id, "organisation_id": organisation_id, "with_total": with_total}
    await tx.execute(DELETE_QUOTAS, params)
    for row in rows:
        await tx.execute(INSERT_QUOTA, msgspec.structs.asdict(row))


async def strictest_rule(tx: Transaction, region_ids: Sequence[UUID]) -> AboveScanner:
    """Of several regions the one that refuses; where nobody decided, files are taken with a warning."""
    found: AboveScanner | None = await tx.fetch_value(SELECT_STRICTEST_RULE, {"region_ids": list(region_ids)})
    return found or "warn"


async def put_rule(tx: Transaction, region_id: UUID, above_scanner: AboveScanner) -> None:
    await tx.execute(PUT_RULE, {"region_id": region_id, "above_scanner": above_scanner})
