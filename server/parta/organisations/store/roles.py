"""The roles of a person, and the organisations in which roles give a right."""

from datetime import date
from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.ids import GroupId, OrganisationId, PersonId
from parta.organisations.model.rights import Reach
from parta.organisations.model.roles import Role

# Without a date each organisation's own local day counts.
SELECT_ROLES = """
WITH facts AS (
    SELECT a.id, a.role AS kind, a.organisation_id, a.post, a.may_sign_report, NULL::uuid AS group_id,
           NULL::uuid AS child_id, a.valid_from, a.valid_to
      FROM organisations_appointments a
     WHERE a.person_id = %(person_id)s::uuid AND a.retracted_at IS NULL
    UNION ALL
    SELECT e.id, 'student', e.organisation_id, '', false, e.group_id, NULL, e.valid_from, e.valid_to
      FROM organisations_enrolments e
     WHERE e.person_id = %(person_id)s::uuid AND e.retracted_at IS NULL
    UNION ALL
    SELECT p.id, 'parent', e.organisation_id, '', false, e.group_id, p.child_id,
           greatest(p.valid_from, e.valid_from), least(p.valid_to, e.valid_to)
      FROM organisations_guardianships p
      JOIN organisations_enrolments e
        ON e.person_id = p.child_id AND e.organisation_id = p.organisation_id AND e.retracted_at IS NULL
     WHERE p.parent_id = %(person_id)s::uuid AND p.retracted_at IS NULL
), dated AS (
    SELECT f.*, o.short_name, o.kind AS organisation_kind, o.region_id, o.municipality_id,
           coalesce(%(on)s::date, (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date) AS today
      FROM facts f JOIN organisations_organisations o ON o.id = f.organisation_id
)
SELECT d.id, d.kind, d.organisation_id, d.short_name AS organisation_name, d.organisation_kind, d.region_id,
       d.municipality_id, d.post, d.may_sign_report, d.group_id, coalesce(g.name, '') AS group_name, d.child_id,
       h.ids AS homerooms, h.names AS homeroom_names, d.valid_from, d.valid_to
  FROM dated d
  LEFT JOIN organisations_groups g ON g.id = d.group_id
 CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(hg.id ORDER BY hg.name), '{}') AS ids,
              coalesce(array_agg(hg.name ORDER BY hg.name), '{}') AS names
         FROM organisations_duties t JOIN organisations_groups hg ON hg.id = t.group_id
        WHERE t.person_id = %(person_id)s::uuid AND t.organisation_id = d.organisation_id AND t.kind = 'homeroom'
          AND t.retracted_at IS NULL AND d.kind NOT IN ('student', 'parent')
          AND t.valid_from <= d.today AND (t.valid_to IS NULL OR d.today < t.valid_to)) h
 WHERE d.valid_from <= d.today AND (d.valid_to IS NULL OR d.today < d.valid_to)
 ORDER BY d.kind IN ('student', 'parent'), d.valid_from, d.id
"""

SELECT_REACHED_ORGANISATIONS = """
WITH RECURSIVE below AS (
    SELECT id FROM organisations_organisations WHERE id = ANY(%(below)s::uuid[])
     UNION
    SELECT o.id FROM organisations_organisations o JOIN below b ON o.superior_id = b.id
)
SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM (
    SELECT id FROM organisations_organisations WHERE id = ANY(%(own)s::uuid[])
     UNION
    SELECT id FROM below
     UNION
    SELECT id FROM organisations_organisations WHERE region_id = ANY(%(regions)s::uuid[])
) reached
"""

# Which of the given people have, or had, a place in any of the organisations.
SELECT_PEOPLE_OF_ORGANISATIONS = """
SELECT coalesce(array_agg(DISTINCT person_id), '{}') FROM organisations_positions
 WHERE person_id = ANY(%(person_ids)s::uuid[]) AND organisation_id = ANY(%(organisation_ids)s::uuid[])
"""

SELECT_PEOPLE_OF_GROUPS = """
SELECT coalesce(array_agg(DISTINCT p.person_id), '{}')
  FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
 WHERE p.group_id = ANY(%(group_ids)s::uuid[]) AND p.kind IN ('student', 'parent')
   AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
"""

SELECT_GUARDIANSHIP_EXISTS = """
SELECT EXISTS (
    SELECT 1 FROM organisations_guardianships p JOIN organisations_organisations o ON o.id = p.organisation_id
     WHERE p.parent_id = %(parent_id)s::uuid AND p.child_id = %(child_id)s::uuid AND p.retracted_at IS NULL
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to))
"""


async def select_roles(tx: Transaction, person_id: PersonId, on: date | None) -> list[Role]:
    return await tx.fetch_all(Role, SELECT_ROLES, {"person_id": person_id, "on": on, "now": tx.now})


async def select_reached_organisations(tx: Transaction, reach: Reach) -> list[OrganisationId]:
    found: list[OrganisationId] = await tx.fetch_value(
        SELECT_REACHED_ORGANISATIONS, {"own": reach.own, "below": reach.below, "regions": reach.regions}
    )
    return found


async def select_people_of_organisations(
    tx: Transaction, person_ids: list[PersonId], organisation_ids: list[OrganisationId]
) -> set[UUID]:
    params = {"person_ids": person_ids, "organisation_ids": organisation_ids}
    return set(await tx.fetch_value(SELECT_PEOPLE_OF_ORGANISATIONS, params))


async def select_people_of_groups(tx: Transaction, group_ids: list[GroupId]) -> set[UUID]:
    return set(await tx.fetch_value(SELECT_PEOPLE_OF_GROUPS, {"group_ids": group_ids, "now": tx.now}))


async def select_is_parent(tx: Transaction, parent_id: PersonId, child_id: PersonId) -> bool:
    params = {"parent_id": parent_id, "child_id": child_id, "now": tx.now}
    return bool(await tx.fetch_value(SELECT_GUARDIANSHIP_EXISTS, params))
