"""Rows of what regions ask: of whom a second factor, from which day."""

import msgspec

from parta.identity.model.factors import FactorRule
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId, RegionId

SELECT_RULE = "SELECT roles, required_from FROM identity_second_factor_rules WHERE region_id = %(region_id)s"
UPSERT_RULE = """
INSERT INTO identity_second_factor_rules (region_id, roles, required_from, changed_at, changed_by)
VALUES (%(region_id)s, %(roles)s::text[], %(required_from)s::date, %(now)s, %(by)s)
ON CONFLICT (region_id) DO UPDATE
   SET roles = excluded.roles, required_from = excluded.required_from, changed_at = excluded.changed_at,
       changed_by = excluded.changed_by
"""


async def find_rule(tx: Transaction, region_id: RegionId) -> FactorRule | None:
    return await tx.find_one(FactorRule, SELECT_RULE, {"region_id": region_id})


async def upsert_rule(tx: Transaction, region_id: RegionId, rule: FactorRule, by: PersonId | None) -> None:
    params = msgspec.structs.asdict(rule) | {"region_id": region_id, "now": tx.now, "by": by}
    await tx.execute(UPSERT_RULE, params)
