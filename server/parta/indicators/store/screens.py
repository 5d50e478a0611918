"""SQL behind the screens: people by group, posts, one's own institutions, the institutions of a roll-up."""

from collections.abc import Sequence
from datetime import date

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import GroupId, OrganisationId, PersonId

# Everybody on the roster of a day with whether they have connected; students and parents once for each group.
SELECT_PEOPLE_BY_GROUP = """
    WITH today AS (
        SELECT person_id, kind, role, group_id FROM organisations_positions
         WHERE organisation_id = %(organisation_id)s AND kind IN ('student', 'parent')
           AND valid_from <= %(day)s::date AND (valid_to IS NULL OR valid_to > %(day)s::date)
        UNION
        SELECT person_id, CASE WHEN bool_or(post_code IS NOT NULL) THEN 'pedagogue' ELSE 'staff' END, '', NULL::uuid
          FROM organisations_appointments
         WHERE organisation_id = %(organisation_id)s AND retracted_at IS NULL
           AND valid_from <= %(day)s::date AND (valid_to IS NULL OR valid_to > %(day)s::date)
         GROUP BY person_id
    )
    SELECT t.kind, t.person_id, t.group_id, coalesce(g.name, '') AS group_name,
           p.connected_at IS NOT NULL AS is_connected
      FROM today t JOIN identity_persons p ON p.id = t.person_id
      LEFT JOIN organisations_groups g ON g.id = t.group_id
     ORDER BY g.grade NULLS FIRST, g.name NULLS FIRST, p.folded_name
"""
SELECT_POSTS = """
    SELECT person_id, string_agg(DISTINCT post, ', ' ORDER BY post) AS post
      FROM organisations_appointments
     WHERE organisation_id = %(organisation_id)s AND person_id = ANY (%(person_ids)s::uuid[])
       AND post_code IS NOT NULL AND retracted_at IS NULL
     GROUP BY person_id
"""
SELECT_OWN_INSTITUTIONS = """
    SELECT DISTINCT organisation_id FROM organisations_appointments
     WHERE person_id = %(person_id)s AND post_code IS NOT NULL AND retracted_at IS NULL
     ORDER BY organisation_id
"""
SELECT_OVERVIEW = """
    SELECT o.id, o.name, o.short_name, o.kind, o.time_zone, m.name AS municipality
      FROM organisations_organisations o JOIN organisations_municipalities m ON m.id = o.municipality_id
     WHERE o.id = ANY (%(organisation_ids)s::uuid[]) AND o.kind IN ('school', 'college', 'training_institute')
     ORDER BY m.name, o.short_name
"""
COUNT_DISTINCT_PEDAGOGUES = """
    SELECT count(DISTINCT person_id) FROM organisations_appointments
     WHERE organisation_id = ANY (%(organisation_ids)s::uuid[]) AND post_code IS NOT NULL AND retracted_at IS NULL
       AND valid_from <= %(day)s::date AND (valid_to IS NULL OR valid_to > %(day)s::date)
"""


class GroupPerson(msgspec.Struct, frozen=True):
    kind: str  # pedagogue, staff, student, parent
    person_id: PersonId
    group_id: GroupId | None
    group_name: str
    is_connected: bool


class OverviewInstitution(msgspec.Struct, frozen=True):
    id: OrganisationId
    name: str
    short_name: str
    kind: str
    time_zone: str
    municipality: str


async def select_people_by_group(tx: Transaction, organisation_id: OrganisationId, day: date) -> list[GroupPerson]:
    values = {"organisation_id": organisation_id, "day": day}
    return await tx.fetch_all(GroupPerson, SELECT_PEOPLE_BY_GROUP, values)


async def select_posts(
    tx: Transaction, organisation_id: OrganisationId, person_ids: Sequence[PersonId]
) -> dict[PersonId, str]:
    values = {"organisation_id": organisation_id, "person_ids": list(person_ids)}
    cursor = await tx.connection.execute(SELECT_POSTS, values)
    return {PersonId(row[0]): row[1] async for row in cursor}


async def select_own_institutions(tx: Transaction, person_id: PersonId) -> list[OrganisationId]:
    cursor = await tx.connection.execute(SELECT_OWN_INSTITUTIONS, {"person_id": person_id})
    return [OrganisationId(row[0]) async for row in cursor]


async def select_overview(tx: Transaction, organisation_ids: Sequence[OrganisationId]) -> list[OverviewInstitution]:
    return await tx.fetch_all(OverviewInstitution, SELECT_OVERVIEW, {"organisation_ids": list(organisation_ids)})


async def count_distinct_pedagogues(tx: Transaction, organisation_ids: Sequence[OrganisationId], day: date) -> int:
    values = {"organisation_ids": list(organisation_ids), "day": day}
    return int(await tx.fetch_value(COUNT_DISTINCT_PEDAGOGUES, values))
