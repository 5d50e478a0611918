"""The institution as a comparison reads it."""

from collections.abc import Sequence
from datetime import date

from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId
from parta.organisations.imports.present import AppointmentFact, Been, DutyFact, EnrolmentFact, LinkFact

# Every new fact about an institution refers to its row: under this lock the roster stands still.
LOCK_ROSTER = "SELECT id FROM organisations_organisations WHERE id = %(organisation_id)s::uuid FOR UPDATE"
SELECT_ENROLMENTS = """
SELECT id, person_id, group_id, external_id, source FROM organisations_enrolments
 WHERE organisation_id = %(organisation_id)s::uuid AND retracted_at IS NULL
   AND (valid_to IS NULL OR %(today)s::date < valid_to)
 ORDER BY id
"""
SELECT_APPOINTMENTS = """
SELECT id, person_id, role, post, external_id, source FROM organisations_appointments
 WHERE organisation_id = %(organisation_id)s::uuid AND retracted_at IS NULL
   AND (valid_to IS NULL OR %(today)s::date < valid_to)
 ORDER BY id
"""
SELECT_DUTIES = """
SELECT id, person_id, group_id, kind, subject, source FROM organisations_duties
 WHERE organisation_id = %(organisation_id)s::uuid AND retracted_at IS NULL
   AND (valid_to IS NULL OR %(today)s::date < valid_to)
 ORDER BY id
"""
SELECT_LINKS = """
SELECT id, parent_id, child_id, source FROM organisations_guardianships
 WHERE organisation_id = %(organisation_id)s::uuid AND retracted_at IS NULL
   AND (valid_to IS NULL OR %(today)s::date < valid_to)
 ORDER BY id
"""
SELECT_BEEN = """
SELECT person_id, 'student' AS kind, external_id FROM organisations_enrolments
 WHERE organisation_id = %(organisation_id)s::uuid
 UNION
SELECT person_id, 'staff', external_id FROM organisations_appointments WHERE organisation_id = %(organisation_id)s::uuid
 UNION
SELECT parent_id, 'parent', NULL FROM organisations_guardianships WHERE organisation_id = %(organisation_id)s::uuid
 UNION
SELECT person_id, 'duty', NULL FROM organisations_duties WHERE organisation_id = %(organisation_id)s::uuid
 ORDER BY 1, 2, 3
"""
# How many of these are students of the one other institution that has most of them.
COUNT_ELSEWHERE = """
SELECT coalesce(max(c.count), 0) FROM (
    SELECT e.organisation_id, count(DISTINCT p.id) AS count
      FROM unnest(%(names)s::text[], %(days)s::date[]) AS w (name, day)
      JOIN identity_persons p ON p.folded_name = w.name AND p.birth_date = w.day AND p.merged_into IS NULL
      JOIN organisations_enrolments e ON e.person_id = p.id AND e.retracted_at IS NULL
       AND (e.valid_to IS NULL OR %(today)s::date < e.valid_to)
     WHERE e.organisation_id <> %(organisation_id)s::uuid
     GROUP BY e.organisation_id) c
"""


async def lock_roster(tx: Transaction, organisation_id: OrganisationId) -> None:
    """Until the commit nobody else adds a fact about this institution."""
    await tx.execute(LOCK_ROSTER, {"organisation_id": organisation_id})


async def select_enrolments(tx: Transaction, organisation_id: OrganisationId, today: date) -> list[EnrolmentFact]:
    return await tx.fetch_all(EnrolmentFact, SELECT_ENROLMENTS, {"organisation_id": organisation_id, "today": today})


async def select_appointments(tx: Transaction, organisation_id: OrganisationId, today: date) -> list[AppointmentFact]:
    params = {"organisation_id": organisation_id, "today": today}
    return await tx.fetch_all(AppointmentFact, SELECT_APPOINTMENTS, params)


async def select_duties(tx: Transaction, organisation_id: OrganisationId, today: date) -> list[DutyFact]:
    return await tx.fetch_all(DutyFact, SELECT_DUTIES, {"organisation_id": organisation_id, "today": today})


async def select_links(tx: Transaction, organisation_id: OrganisationId, today: date) -> list[LinkFact]:
    return await tx.fetch_all(LinkFact, SELECT_LINKS, {"organisation_id": organisation_id, "today": today})


async def select_been(tx: Transaction, organisation_id: OrganisationId) -> list[Been]:
    return await tx.fetch_all(Been, SELECT_BEEN, {"organisation_id": organisation_id})


async def count_elsewhere(
    tx: Transaction, organisation_id: OrganisationId, today: date, people: Sequence[tuple[str, str]]
) -> int:
    """How many of these (folded name, birth date) are students of the other institution that has most of them."""
    params = {
        "organisation_id": organisation_id,
        "today": today,
        "names": [name for name, _ in people],
        "days": [day for _, day in people],
    }
    found: int = await tx.fetch_value(COUNT_ELSEWHERE, params)
    return found
