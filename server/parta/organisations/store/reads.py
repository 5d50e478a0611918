"""Who is what in an organisation on a date, as known at a moment: the reads that reports and recounts stand on.

`known_at` is a moment or «infinity» (as known now).
"""

from datetime import date, datetime

from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId
from parta.organisations.model.facts import Appointment, Duty, DutyKind, Parent, StaffMember, Student

SELECT_STAFF = """
SELECT id AS appointment_id, person_id, role, post, post_code, post_code IS NOT NULL AS is_pedagogue,
       may_sign_report, valid_from, valid_to
  FROM organisations_appointments
 WHERE organisation_id = %(organisation_id)s::uuid
   AND valid_from <= %(on)s::date AND (valid_to IS NULL OR %(on)s::date < valid_to)
   AND recorded_at <= %(known_at)s::timestamptz AND (retracted_at IS NULL OR %(known_at)s::timestamptz < retracted_at)
 ORDER BY person_id, id
"""

# Everybody who held a post on any day of a span: weeks judge those hired and those who left within them, too.
SELECT_STAFF_BETWEEN = """
SELECT id AS appointment_id, person_id, role, post, post_code, post_code IS NOT NULL AS is_pedagogue,
       may_sign_report, valid_from, valid_to
  FROM organisations_appointments
 WHERE organisation_id = %(organisation_id)s::uuid
   AND valid_from <= %(last)s::date AND (valid_to IS NULL OR %(first)s::date < valid_to)
   AND recorded_at <= %(known_at)s::timestamptz AND (retracted_at IS NULL OR %(known_at)s::timestamptz < retracted_at)
 ORDER BY person_id, valid_from, id
"""

SELECT_STUDENTS = """
SELECT e.id AS enrolment_id, e.person_id, e.group_id, g.name AS group_name, e.valid_from, e.valid_to, e.external_id
  FROM organisations_enrolments e JOIN organisations_groups g ON g.id = e.group_id
 WHERE e.organisation_id = %(organisation_id)s::uuid
   AND e.valid_from <= %(on)s::date AND (e.valid_to IS NULL OR %(on)s::date < e.valid_to)
   AND e.recorded_at <= %(known_at)s::timestamptz
   AND (e.retracted_at IS NULL OR %(known_at)s::timestamptz < e.retracted_at)
 ORDER BY e.group_id, e.person_id
"""

SELECT_PARENTS = """
SELECT p.id AS guardianship_id, p.parent_id AS person_id, p.child_id, e.group_id, p.valid_from, p.valid_to
  FROM organisations_guardianships p
  JOIN organisations_enrolments e ON e.person_id = p.child_id AND e.organisation_id = p.organisation_id
   AND e.valid_from <= %(on)s::date AND (e.valid_to IS NULL OR %(on)s::date < e.valid_to)
   AND e.recorded_at <= %(known_at)s::timestamptz
   AND (e.retracted_at IS NULL OR %(known_at)s::timestamptz < e.retracted_at)
 WHERE p.organisation_id = %(organisation_id)s::uuid
   AND p.valid_from <= %(on)s::date AND (p.valid_to IS NULL OR %(on)s::date < p.valid_to)
   AND p.recorded_at <= %(known_at)s::timestamptz
   AND (p.retracted_at IS NULL OR %(known_at)s::timestamptz < p.retracted_at)
 ORDER BY e.group_id, p.child_id, p.parent_id
"""

SELECT_DUTIES = """
SELECT id AS duty_id, person_id, group_id, kind, subject, valid_from, valid_to
  FROM organisations_duties
 WHERE group_id IN (SELECT id FROM organisations_groups WHERE organisation_id = %(organisation_id)s::uuid)
   AND kind = %(kind)s
   AND valid_from <= %(on)s::date AND (valid_to IS NULL OR %(on)s::date < valid_to)
   AND recorded_at <= %(known_at)s::timestamptz AND (retracted_at IS NULL OR %(known_at)s::timestamptz < retracted_at)
 ORDER BY group_id, subject, person_id
"""

SELECT_APPOINTMENTS = """
SELECT id, person_id, organisation_id, role, post, post_code, may_sign_report, order_number, order_date, order_file_id,
       valid_from, valid_to, source, external_id, recorded_at, recorded_by
  FROM organisations_appointments
 WHERE organisation_id = %(organisation_id)s::uuid AND role = ANY(%(roles)s::text[])
   AND valid_from <= %(on)s::date AND (valid_to IS NULL OR %(on)s::date < valid_to)
   AND recorded_at <= %(known_at)s::timestamptz AND (retracted_at IS NULL OR %(known_at)s::timestamptz < retracted_at)
 ORDER BY valid_from DESC, recorded_at DESC, id
"""

SELECT_APPOINTMENT = """
SELECT id, person_id, organisation_id, role, post, post_code, may_sign_report, order_number, order_date, order_file_id,
       valid_from, valid_to, source, external_id, recorded_at, recorded_by
  FROM organisations_appointments WHERE id = %(id)s::uuid AND retracted_at IS NULL
"""

# All of a role on any day from `first` on: two coordinators must not overlap.
SELECT_APPOINTMENTS_FROM = """
SELECT id, person_id, organisation_id, role, post, post_code, may_sign_report, order_number, order_date, order_file_id,
       valid_from, valid_to, source, external_id, recorded_at, recorded_by
  FROM organisations_appointments
 WHERE organisation_id = %(organisation_id)s::uuid AND role = ANY(%(roles)s::text[]) AND retracted_at IS NULL
   AND (valid_to IS NULL OR %(first)s::date < valid_to)
 ORDER BY valid_from, id
"""


def known(known_at: datetime | None) -> datetime | str:
    """As known now is «at the end of all time»: what is not retracted."""
    return "infinity" if known_at is None else known_at


async def select_staff(
    tx: Transaction, organisation_id: OrganisationId, on: date, known_at: datetime | None
) -> list[StaffMember]:
    params = {"organisation_id": organisation_id, "on": on, "known_at": known(known_at)}
    return await tx.fetch_all(StaffMember, SELECT_STAFF, params)


async def select_staff_between(
    tx: Transaction, organisation_id: OrganisationId, first: date, last: date, known_at: datetime | None
) -> list[StaffMember]:
    params = {"organisation_id": organisation_id, "first": first, "last": last, "known_at": known(known_at)}
    return await tx.fetch_all(StaffMember, SELECT_STAFF_BETWEEN, params)


async def select_students(
    tx: Transaction, organisation_id: OrganisationId, on: date, known_at: datetime | None
) -> list[Student]:
    params = {"organisation_id": organisation_id, "on": on, "known_at": known(known_at)}
    return await tx.fetch_all(Student, SELECT_STUDENTS, params)


async def select_parents(
    tx: Transaction, organisation_id: OrganisationId, on: date, known_at: datetime | None
) -> list[Parent]:
    params = {"organisation_id": organisation_id, "on": on, "known_at": known(known_at)}
    return await tx.fetch_all(Parent, SELECT_PARENTS, params)


async def select_duties(
    tx: Transaction, organisation_id: OrganisationId, kind: DutyKind, on: date, known_at: datetime | None
) -> list[Duty]:
    params = {"organisation_id": organisation_id, "kind": kind, "on": on, "known_at": known(known_at)}
    return await tx.fetch_all(Duty, SELECT_DUTIES, params)


async def select_appointments(
    tx: Transaction, organisation_id: OrganisationId, roles: list[str], on: date, known_at: datetime | None
) -> list[Appointment]:
    params = {"organisation_id": organisation_id, "roles": roles, "on": on, "known_at": known(known_at)}
    return await tx.fetch_all(Appointment, SELECT_APPOINTMENTS, params)


async def select_appointment(tx: Transaction, appointment_id: object) -> Appointment | None:
    return await tx.find_one(Appointment, SELECT_APPOINTMENT, {"id": appointment_id})


async def select_appointments_from(
    tx: Transaction, organisation_id: OrganisationId, roles: list[str], first: date
) -> list[Appointment]:
    params = {"organisation_id": organisation_id, "roles": roles, "first": first}
    return await tx.fetch_all(Appointment, SELECT_APPOINTMENTS_FROM, params)
