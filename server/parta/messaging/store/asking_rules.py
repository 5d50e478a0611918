"""Rows of which roles ask in a region, and whether somebody holds one of them today."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.asking_rules import USUAL_ASKING_ROLES
from parta.organisations.api import AppointmentRole

SELECT_RULE = """
SELECT roles FROM messaging_asking_rules WHERE region_id = %(region_id)s
"""

UPSERT_RULE = """
INSERT INTO messaging_asking_rules (region_id, roles, changed_at, changed_by)
VALUES (%(region_id)s, %(roles)s::text[], %(now)s, %(changed_by)s)
ON CONFLICT (region_id) DO UPDATE
   SET roles = excluded.roles, changed_at = excluded.changed_at, changed_by = excluded.changed_by
"""

DELETE_RULE = """
DELETE FROM messaging_asking_rules WHERE region_id = %(region_id)s
"""

SELECT_MAY_ASK = """
SELECT EXISTS (
    SELECT FROM organisations_appointments a
      JOIN organisations_organisations o ON o.id = a.organisation_id
      LEFT JOIN messaging_asking_rules r ON r.region_id = o.region_id
     WHERE a.person_id = %(person_id)s AND a.retracted_at IS NULL
       AND a.role = ANY(coalesce(r.roles, %(usual)s::text[]))
       AND a.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (a.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < a.valid_to))
"""


class RuleRow(msgspec.Struct, frozen=True):
    roles: list[str]


async def find_rule(tx: Transaction, region_id: UUID) -> RuleRow | None:
    """The region's own word; None where it goes by the usual roles."""
    return await tx.find_one(RuleRow, SELECT_RULE, {"region_id": region_id})


async def upsert_rule(tx: Transaction, region_id: UUID, roles: Sequence[AppointmentRole], changed_by: UUID) -> None:
    row = {"region_id": region_id, "roles": list(roles), "changed_by": changed_by, "now": tx.now}
    await tx.execute(UPSERT_RULE, row)


async def delete_rule(tx: Transaction, region_id: UUID) -> None:
    await tx.execute(DELETE_RULE, {"region_id": region_id})


async def may_ask(tx: Transaction, person_id: UUID) -> bool:
    """Whether some post of the person today is of a role that asks, by the word of its region."""
    params = {"person_id": person_id, "usual": list(USUAL_ASKING_ROLES), "now": tx.now}
    return bool(await tx.fetch_value(SELECT_MAY_ASK, params))
