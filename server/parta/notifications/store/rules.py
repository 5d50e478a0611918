"""What regions and institutions decide besides quiet hours: whether pushes go out at all, and who may be urgent."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.notifications.model.urgent import UrgentRole

SELECT_REGION = """
SELECT push_is_on, urgent_roles FROM notifications_regions WHERE region_id = %(region_id)s::uuid
"""

SELECT_ORGANISATION_ROLES = """
SELECT urgent_roles FROM notifications_organisations WHERE organisation_id = %(organisation_id)s::uuid
"""

PUT_REGION = """
INSERT INTO notifications_regions (region_id, push_is_on, urgent_roles, changed_at, changed_by)
VALUES (%(region_id)s::uuid, %(push_is_on)s, %(urgent_roles)s::text[], %(now)s, %(by)s::uuid)
ON CONFLICT (region_id) DO UPDATE
   SET push_is_on = excluded.push_is_on, urgent_roles = excluded.urgent_roles, changed_at = excluded.changed_at,
       changed_by = excluded.changed_by
"""

PUT_ORGANISATION = """
INSERT INTO notifications_organisations (organisation_id, urgent_roles, changed_at, changed_by)
VALUES (%(organisation_id)s::uuid, %(urgent_roles)s::text[], %(now)s, %(by)s::uuid)
ON CONFLICT (organisation_id) DO UPDATE
   SET urgent_roles = excluded.urgent_roles, changed_at = excluded.changed_at, changed_by = excluded.changed_by
"""

# Everything by which somebody might be urgent, with what their region and institution allow.
SELECT_URGENT_STANDING = """
SELECT DISTINCT p.role, p.organisation_id,
       o.kind AS organisation_kind, r.urgent_roles AS of_region, i.urgent_roles AS of_organisation
  FROM organisations_positions p
  JOIN organisations_organisations o ON o.id = p.organisation_id
  LEFT JOIN notifications_regions r ON r.region_id = o.region_id
  LEFT JOIN notifications_organisations i ON i.organisation_id = o.id
 WHERE p.person_id = %(person_id)s::uuid AND p.kind IN ('staff', 'duty')
   AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
"""

# The region of any of one's roles has turned pushes on.
SELECT_PUSH_IS_ON = """
SELECT EXISTS (
    SELECT FROM organisations_positions p
      JOIN organisations_organisations o ON o.id = p.organisation_id
      JOIN notifications_regions r ON r.region_id = o.region_id AND r.push_is_on
     WHERE p.person_id = %(person_id)s::uuid
       AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to))
"""

SELECT_READERS = """
SELECT m.person_id, c.organisation_id
  FROM messaging_conversations c LEFT JOIN messaging_memberships m
    ON m.conversation_id = c.id AND m.is_current AND m.person_id <> %(person_id)s::uuid
 WHERE c.id = %(conversation_id)s::uuid AND EXISTS (
       SELECT FROM messaging_memberships own
        WHERE own.conversation_id = c.id AND own.person_id = %(person_id)s::uuid AND own.is_current)
"""


class RegionRow(msgspec.Struct, frozen=True):
    push_is_on: bool = False
    urgent_roles: list[UrgentRole] | None = None


class UrgentStanding(msgspec.Struct, frozen=True):
    role: str
    organisation_id: UUID
    organisation_kind: str
    of_region: list[UrgentRole] | None
    of_organisation: list[UrgentRole] | None


class ReaderRow(msgspec.Struct, frozen=True):
    """Another member of a conversation (None: there is no other), and whose conversation it is."""

    person_id: PersonId | None
    organisation_id: UUID | None


async def select_region(tx: Transaction, region_id: UUID) -> RegionRow:
    return await tx.find_one(RegionRow, SELECT_REGION, {"region_id": region_id}) or RegionRow()


async def select_organisation_roles(tx: Transaction, organisation_id: UUID) -> list[UrgentRole] | None:
    roles: list[UrgentRole] | None = await tx.fetch_value(
        SELECT_ORGANISATION_ROLES, {"organisation_id": organisation_id}
    )
    return roles


async def put_region(tx: Transaction, region_id: UUID, row: RegionRow, by: PersonId) -> None:
    await tx.execute(PUT_REGION, msgspec.structs.asdict(row) | {"region_id": region_id, "now": tx.now, "by": by})


async def put_organisation(
    tx: Transaction, organisation_id: UUID, urgent_roles: Sequence[UrgentRole] | None, by: PersonId
) -> None:
    roles = None if urgent_roles is None else list(urgent_roles)
    params = {"organisation_id": organisation_id, "urgent_roles": roles, "now": tx.now, "by": by}
    await tx.execute(PUT_ORGANISATION, params)


async def select_urgent_standing(tx: Transaction, person_id: UUID) -> list[UrgentStanding]:
    return await tx.fetch_all(UrgentStanding, SELECT_URGENT_STANDING, {"person_id": person_id, "now": tx.now})


async def push_is_on(tx: Transaction, person_id: UUID) -> bool:
    return bool(await tx.fetch_value(SELECT_PUSH_IS_ON, {"person_id": person_id, "now": tx.now}))


async def select_readers(tx: Transaction, conversation_id: UUID, person_id: UUID) -> list[ReaderRow]:
    """Everybody else in a conversation of one's own; nothing at all where one is not in it."""
    return await tx.fetch_all(ReaderRow, SELECT_READERS, {"conversation_id": conversation_id, "person_id": person_id})
