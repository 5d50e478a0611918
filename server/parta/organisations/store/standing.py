"""Rows for the questions that identity asks: whose invitations somebody keeps, and on whose behalf."""

from collections.abc import Sequence
from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import GroupId, OrganisationId, PersonId

# Everybody on the roster of one organisation today; a parent stands once for each child and group.
SELECT_ROSTER = """
WITH today AS (
    SELECT (%(now)s::timestamptz AT TIME ZONE time_zone)::date AS day
      FROM organisations_organisations WHERE id = %(organisation_id)s::uuid
)
SELECT p.person_id, p.kind, p.role, p.group_id, p.child_id,
       CASE WHEN p.kind <> 'staff' THEN '' ELSE coalesce((
           SELECT string_agg(DISTINCT a.post, ', ') FROM organisations_appointments a
            WHERE a.person_id = p.person_id AND a.organisation_id = p.organisation_id AND a.role = p.role
              AND a.retracted_at IS NULL AND a.post <> ''), '') END AS post
  FROM today CROSS JOIN organisations_positions p
 WHERE p.organisation_id = %(organisation_id)s::uuid AND p.kind <> 'duty'
   AND p.valid_from <= today.day AND (p.valid_to IS NULL OR today.day < p.valid_to)
 GROUP BY p.person_id, p.kind, p.role, p.group_id, p.child_id, p.organisation_id
"""

SELECT_ROSTER_IDS = """
SELECT p.organisation_id, array_agg(DISTINCT p.person_id) AS person_ids
  FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
 WHERE p.organisation_id = ANY(%(organisation_ids)s::uuid[]) AND p.kind <> 'duty'
   AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
 GROUP BY p.organisation_id
"""

SELECT_STAFF_AMONG = """
SELECT coalesce(array_agg(DISTINCT a.person_id), '{}')
  FROM organisations_appointments a JOIN organisations_organisations o ON o.id = a.organisation_id
 WHERE a.person_id = ANY(%(ids)s::uuid[]) AND a.retracted_at IS NULL
   AND a.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (a.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < a.valid_to)
"""


class RosterLine(msgspec.Struct, frozen=True):
    person_id: PersonId
    kind: Literal["staff", "student", "parent"]
    role: str
    group_id: GroupId | None
    child_id: PersonId | None
    post: str


class RosterIds(msgspec.Struct, frozen=True):
    organisation_id: OrganisationId
    person_ids: list[PersonId]


async def select_roster(tx: Transaction, organisation_id: OrganisationId) -> list[RosterLine]:
    return await tx.fetch_all(RosterLine, SELECT_ROSTER, {"organisation_id": organisation_id, "now": tx.now})


async def select_roster_ids(
    tx: Transaction, organisation_ids: Sequence[OrganisationId]
) -> dict[OrganisationId, list[PersonId]]:
    params = {"organisation_ids": list(organisation_ids), "now": tx.now}
    rows = await tx.fetch_all(RosterIds, SELECT_ROSTER_IDS, params)
    return {row.organisation_id: row.person_ids for row in rows}


async def select_staff_among(tx: Transaction, ids: Sequence[UUID]) -> set[PersonId]:
    return set(await tx.fetch_value(SELECT_STAFF_AMONG, {"ids": list(ids), "now": tx.now}))
