"""Rows of the screens: figures by organisation, the tables of people, groups and appointments, the search."""

from collections.abc import Sequence
from datetime import date
from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import AppointmentId, FileId, GroupId, OrganisationId, PersonId
from parta.organisations.model.facts import AppointmentRole, DutyKind, Source
from parta.organisations.store.reads import known

# Connection counts pedagogues and students, as the orders ask; a person once for each organisation.
SELECT_FIGURES = """
WITH places AS (
    SELECT id, (%(now)s::timestamptz AT TIME ZONE time_zone)::date AS day
      FROM organisations_organisations WHERE id = ANY(%(ids)s::uuid[])
), counted AS (
    SELECT o.id, a.person_id, 'p' AS kind
      FROM places o JOIN organisations_appointments a ON a.organisation_id = o.id
     WHERE a.retracted_at IS NULL AND a.post_code IS NOT NULL
       AND a.valid_from <= o.day AND (a.valid_to IS NULL OR o.day < a.valid_to)
     UNION
    SELECT o.id, e.person_id, 's'
      FROM places o JOIN organisations_enrolments e ON e.organisation_id = o.id
     WHERE e.retracted_at IS NULL AND e.valid_from <= o.day AND (e.valid_to IS NULL OR o.day < e.valid_to)
), sums AS (
    SELECT c.id, count(*) FILTER (WHERE c.kind = 'p') AS pedagogues, count(*) FILTER (WHERE c.kind = 's') AS students,
           count(i.connected_at) AS connected
      FROM counted c JOIN identity_persons i ON i.id = c.person_id GROUP BY c.id
)
SELECT o.id AS organisation_id, coalesce(s.pedagogues, 0) AS pedagogues, coalesce(s.students, 0) AS students,
       coalesce(s.connected, 0) AS connected,
       (SELECT a.person_id FROM organisations_appointments a
         WHERE a.organisation_id = o.id AND a.role = 'coordinator' AND a.retracted_at IS NULL
           AND a.valid_from <= o.day AND (a.valid_to IS NULL OR o.day < a.valid_to)
         ORDER BY a.valid_from DESC, a.recorded_at DESC LIMIT 1) AS coordinator_id
  FROM places o LEFT JOIN sums s ON s.id = o.id
"""

SEARCH_ORGANISATIONS = """
SELECT o.id
  FROM organisations_organisations o
 WHERE o.id = ANY(%(ids)s::uuid[])
   AND (%(kind)s::text IS NULL OR o.kind = %(kind)s::text)
   AND (%(municipality_id)s::uuid IS NULL OR o.municipality_id = %(municipality_id)s::uuid)
   AND (' ' || translate(replace(lower(o.name || ' ' || o.short_name), 'ё', 'е'), '«»"()-.,№', '         ') || ' '
        || coalesce(o.inn, '')) LIKE ALL (%(patterns)s::text[])
   AND (NOT %(without_coordinator)s::boolean OR (o.kind IN ('school', 'college', 'training_institute') AND NOT EXISTS (
        SELECT 1 FROM organisations_appointments a
         WHERE a.organisation_id = o.id AND a.role = 'coordinator' AND a.retracted_at IS NULL
           AND a.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
           AND (a.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < a.valid_to))))
 ORDER BY o.closed_on IS NOT NULL, replace(lower(o.short_name), 'ё', 'е'), o.id
 LIMIT %(limit)s::int
"""

SELECT_APPOINTMENT_LINES = """
SELECT a.id, a.person_id, a.role, a.post, a.post_code IS NOT NULL AS is_pedagogue, a.may_sign_report, a.order_number,
       a.order_date, a.order_file_id, a.valid_from, a.valid_to, a.source
  FROM organisations_appointments a JOIN identity_persons i ON i.id = a.person_id
 WHERE a.organisation_id = %(organisation_id)s::uuid
   AND (%(with_past)s::boolean OR a.valid_to IS NULL OR %(on)s::date < a.valid_to)
   AND a.recorded_at <= %(known_at)s::timestamptz
   AND (a.retracted_at IS NULL OR %(known_at)s::timestamptz < a.retracted_at)
 ORDER BY a.valid_to IS NOT NULL AND a.valid_to <= %(on)s::date,
          array_position(ARRAY['director', 'deputy_director', 'coordinator', 'administrator', 'regional_coordinator',
                               'municipal_coordinator', 'officer', 'controller', 'pedagogue', 'staff'], a.role),
          i.folded_name, a.valid_from, a.id
 LIMIT 2000
"""

SELECT_GROUP_LINES = """
SELECT g.id, g.kind, g.name, g.grade, g.opened_on, g.closed_on, count(e.id) AS students,
       count(i.connected_at) AS connected,
       (SELECT coalesce(array_agg(DISTINCT d.person_id), '{}') FROM organisations_duties d
         WHERE d.group_id = g.id AND d.kind = 'homeroom' AND d.retracted_at IS NULL
           AND d.valid_from <= %(on)s::date AND (d.valid_to IS NULL OR %(on)s::date < d.valid_to)) AS homeroom_ids
  FROM organisations_groups g
  LEFT JOIN organisations_enrolments e ON e.group_id = g.id AND e.retracted_at IS NULL
   AND e.valid_from <= %(on)s::date AND (e.valid_to IS NULL OR %(on)s::date < e.valid_to)
  LEFT JOIN identity_persons i ON i.id = e.person_id
 WHERE g.organisation_id = %(organisation_id)s::uuid AND (g.closed_on IS NULL OR %(on)s::date < g.closed_on)
   AND (%(group_ids)s::uuid[] IS NULL OR g.id = ANY(%(group_ids)s::uuid[]))
 GROUP BY g.id
 ORDER BY g.grade NULLS LAST, replace(g.name, 'Ё', 'Е'), g.id
"""

# A page of people by name; a person once for each kind. `after` is the last line's name and id.
SELECT_PEOPLE = """
WITH lines AS (
    SELECT p.person_id, p.kind, array_agg(DISTINCT p.role) AS roles,
           array_remove(array_agg(DISTINCT p.group_id), NULL) AS group_ids,
           array_remove(array_agg(DISTINCT p.child_id), NULL) AS child_ids
      FROM organisations_positions p
     WHERE p.organisation_id = %(organisation_id)s::uuid AND p.kind <> 'duty'
       AND (%(kind)s::text IS NULL OR p.kind = %(kind)s::text)
       AND (%(group_ids)s::uuid[] IS NULL OR p.group_id = ANY(%(group_ids)s::uuid[]))
       AND p.valid_from <= %(on)s::date AND (p.valid_to IS NULL OR %(on)s::date < p.valid_to)
     GROUP BY p.person_id, p.kind
)
SELECT l.person_id, l.kind, l.roles, l.group_ids, l.child_ids, i.folded_name,
       i.connected_at IS NOT NULL AS is_connected,
       (SELECT coalesce(string_agg(DISTINCT a.post, ', '), '') FROM organisations_appointments a
         WHERE l.kind = 'staff' AND a.person_id = l.person_id AND a.organisation_id = %(organisation_id)s::uuid
           AND a.retracted_at IS NULL AND a.post <> ''
           AND a.valid_from <= %(on)s::date AND (a.valid_to IS NULL OR %(on)s::date < a.valid_to)) AS post
  FROM lines l JOIN identity_persons i ON i.id = l.person_id
 WHERE (%(connected)s::boolean IS NULL OR (i.connected_at IS NOT NULL) = %(connected)s::boolean)
   AND (' ' || translate(i.folded_name, '-''’.', '    ')) LIKE ALL (%(patterns)s::text[])
   AND (%(after_name)s::text IS NULL
        OR (i.folded_name, l.person_id, l.kind) > (%(after_name)s::text, %(after_id)s::uuid, %(after_kind)s::text))
 ORDER BY i.folded_name, l.person_id, l.kind
 LIMIT %(limit)s::int
"""

COUNT_PEOPLE = """
SELECT p.kind, count(DISTINCT p.person_id) AS people,
       count(DISTINCT p.person_id) FILTER (WHERE i.connected_at IS NOT NULL) AS connected
  FROM organisations_positions p JOIN identity_persons i ON i.id = p.person_id
 WHERE p.organisation_id = %(organisation_id)s::uuid AND p.kind <> 'duty'
   AND p.valid_from <= %(on)s::date AND (p.valid_to IS NULL OR %(on)s::date < p.valid_to)
 GROUP BY p.kind
"""

SELECT_PERSON_APPOINTMENTS = """
SELECT a.id, a.person_id, a.role, a.post, a.post_code IS NOT NULL AS is_pedagogue, a.may_sign_report, a.order_number,
       a.order_date, a.order_file_id, a.valid_from, a.valid_to, a.source
  FROM organisations_appointments a
 WHERE a.organisation_id = %(organisation_id)s::uuid AND a.person_id = %(person_id)s::uuid AND a.retracted_at IS NULL
 ORDER BY a.valid_from DESC, a.id
"""

SELECT_PERSON_ENROLMENTS = """
SELECT e.id, e.group_id, g.name AS group_name, e.valid_from, e.valid_to
  FROM organisations_enrolments e JOIN organisations_groups g ON g.id = e.group_id
 WHERE e.organisation_id = %(organisation_id)s::uuid AND e.person_id = %(person_id)s::uuid AND e.retracted_at IS NULL
 ORDER BY e.valid_from DESC, e.id
"""

SELECT_PERSON_DUTIES = """
SELECT d.id, d.kind, d.subject, d.group_id, g.name AS group_name, d.valid_from, d.valid_to
  FROM organisations_duties d JOIN organisations_groups g ON g.id = d.group_id
 WHERE d.organisation_id = %(organisation_id)s::uuid AND d.person_id = %(person_id)s::uuid AND d.retracted_at IS NULL
 ORDER BY d.valid_to IS NOT NULL, d.kind, g.grade NULLS LAST, g.name, d.subject, d.id
"""

SELECT_PERSON_FAMILY = """
SELECT g.id, g.child_id AS person_id, true AS is_child, g.valid_from, g.valid_to
  FROM organisations_guardianships g
 WHERE g.organisation_id = %(organisation_id)s::uuid AND g.parent_id = %(person_id)s::uuid AND g.retracted_at IS NULL
UNION ALL
SELECT g.id, g.parent_id, false, g.valid_from, g.valid_to
  FROM organisations_guardianships g
 WHERE g.organisation_id = %(organisation_id)s::uuid AND g.child_id = %(person_id)s::uuid AND g.retracted_at IS NULL
ORDER BY is_child, valid_from, id
"""

SELECT_GROUPS_OF_PERSON = """
SELECT coalesce(array_agg(DISTINCT p.group_id), '{}') FROM organisations_positions p
 WHERE p.person_id = %(person_id)s::uuid AND p.organisation_id = %(organisation_id)s::uuid
   AND p.kind IN ('student', 'parent') AND p.valid_from <= %(on)s::date
   AND (p.valid_to IS NULL OR %(on)s::date < p.valid_to)
"""


class Figures(msgspec.Struct, frozen=True):
    organisation_id: OrganisationId
    pedagogues: int
    students: int
    connected: int
    coordinator_id: PersonId | None


class AppointmentRow(msgspec.Struct, frozen=True):
    id: AppointmentId
    person_id: PersonId
    role: AppointmentRole
    post: str
    is_pedagogue: bool
    may_sign_report: bool
    order_number: str | None
    order_date: date | None
    order_file_id: FileId | None
    valid_from: date
    valid_to: date | None
    source: Source


class GroupRow(msgspec.Struct, frozen=True):
    id: GroupId
    kind: Literal["class", "study_group"]
    name: str
    grade: int | None
    opened_on: date
    closed_on: date | None
    students: int
    connected: int
    homeroom_ids: list[PersonId]


class PersonRow(msgspec.Struct, frozen=True):
    person_id: PersonId
    kind: Literal["staff", "student", "parent"]
    roles: list[str]
    group_ids: list[GroupId]
    child_ids: list[PersonId]
    folded_name: str
    is_connected: bool
    post: str


class KindCount(msgspec.Struct, frozen=True):
    kind: Literal["staff", "student", "parent"]
    people: int
    connected: int


class EnrolmentRow(msgspec.Struct, frozen=True):
    id: UUID
    group_id: GroupId
    group_name: str
    valid_from: date
    valid_to: date | None


class DutyRow(msgspec.Struct, frozen=True):
    id: UUID
    kind: DutyKind
    subject: str
    group_id: GroupId
    group_name: str
    valid_from: date
    valid_to: date | None


class FamilyRow(msgspec.Struct, frozen=True):
    id: UUID
    person_id: PersonId
    is_child: bool
    valid_from: date
    valid_to: date | None


class PeopleFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which people, and after whom; None is no restriction."""

    kind: str | None = None
    group_ids: list[GroupId] | None = None
    connected: bool | None = None
    patterns: list[str] = []
    after_name: str | None = None
    after_id: UUID | None = None
    after_kind: str | None = None
    limit: int = 100


class FoundOrganisation(msgspec.Struct, frozen=True):
    id: OrganisationId


class OrganisationFilter(msgspec.Struct, frozen=True, kw_only=True):
    kind: str | None = None
    municipality_id: UUID | None = None
    without_coordinator: bool = False
    patterns: list[str] = []
    limit: int = 200


async def select_figures(tx: Transaction, ids: Sequence[UUID]) -> list[Figures]:
    return await tx.fetch_all(Figures, SELECT_FIGURES, {"ids": list(ids), "now": tx.now})


async def search_organisations(
    tx: Transaction, ids: Sequence[UUID], chosen: OrganisationFilter
) -> list[OrganisationId]:
    params = msgspec.structs.asdict(chosen) | {"ids": list(ids), "now": tx.now}
    return [row.id for row in await tx.fetch_all(FoundOrganisation, SEARCH_ORGANISATIONS, params)]


async def select_appointment_lines(
    tx: Transaction, organisation_id: OrganisationId, on: date, *, with_past: bool, known_at: object = None
) -> list[AppointmentRow]:
    params = {
        "organisation_id": organisation_id, "on": on, "with_past": with_past,
        "known_at": known(None) if known_at is None else known_at,
    }  # fmt: skip
    return await tx.fetch_all(AppointmentRow, SELECT_APPOINTMENT_LINES, params)


async def select_group_lines(
    tx: Transaction, organisation_id: OrganisationId, on: date, group_ids: list[GroupId] | None
) -> list[GroupRow]:
    params = {"organisation_id": organisation_id, "on": on, "group_ids": group_ids}
    return await tx.fetch_all(GroupRow, SELECT_GROUP_LINES, params)


async def select_people(
    tx: Transaction, organisation_id: OrganisationId, on: date, chosen: PeopleFilter
) -> list[PersonRow]:
    params = msgspec.structs.asdict(chosen) | {"organisation_id": organisation_id, "on": on}
    return await tx.fetch_all(PersonRow, SELECT_PEOPLE, params)


async def count_people(tx: Transaction, organisation_id: OrganisationId, on: date) -> list[KindCount]:
    return await tx.fetch_all(KindCount, COUNT_PEOPLE, {"organisation_id": organisation_id, "on": on})


async def select_person_appointments(
    tx: Transaction, organisation_id: OrganisationId, person_id: PersonId
) -> list[AppointmentRow]:
    params = {"organisation_id": organisation_id, "person_id": person_id}
    return await tx.fetch_all(AppointmentRow, SELECT_PERSON_APPOINTMENTS, params)


async def select_person_enrolments(
    tx: Transaction, organisation_id: OrganisationId, person_id: PersonId
) -> list[EnrolmentRow]:
    params = {"organisation_id": organisation_id, "person_id": person_id}
    return await tx.fetch_all(EnrolmentRow, SELECT_PERSON_ENROLMENTS, params)


async def select_person_duties(tx: Transaction, organisation_id: OrganisationId, person_id: PersonId) -> list[DutyRow]:
    params = {"organisation_id": organisation_id, "person_id": person_id}
    return await tx.fetch_all(DutyRow, SELECT_PERSON_DUTIES, params)


async def select_person_family(
    tx: Transaction, organisation_id: OrganisationId, person_id: PersonId
) -> list[FamilyRow]:
    params = {"organisation_id": organisation_id, "person_id": person_id}
    return await tx.fetch_all(FamilyRow, SELECT_PERSON_FAMILY, params)


async def select_groups_of_person(
    tx: Transaction, organisation_id: OrganisationId, person_id: PersonId, on: date
) -> list[GroupId]:
    params = {"organisation_id": organisation_id, "person_id": person_id, "on": on}
    found: list[GroupId] = await tx.fetch_value(SELECT_GROUPS_OF_PERSON, params)
    return found


SELECT_IS_KNOWN_HERE = """
SELECT EXISTS (SELECT 1 FROM organisations_positions
                WHERE person_id = %(person_id)s::uuid AND organisation_id = %(organisation_id)s::uuid)
    OR EXISTS (SELECT 1 FROM organisations_guardianships
                WHERE parent_id = %(person_id)s::uuid AND organisation_id = %(organisation_id)s::uuid
                  AND retracted_at IS NULL)
"""


async def select_is_known_here(tx: Transaction, organisation_id: OrganisationId, person_id: PersonId) -> bool:
    params = {"organisation_id": organisation_id, "person_id": person_id}
    return bool(await tx.fetch_value(SELECT_IS_KNOWN_HERE, params))
