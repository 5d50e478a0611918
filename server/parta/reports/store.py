"""All SQL of reports."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.directives.api import ReportDuty
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId, RegionId, ReportId
from parta.reports.model import CoordinatorLine, Heading, Report, ReportContent, Version

SELECT_HEADING = """
    SELECT o.id AS organisation_id, o.name, o.short_name, coalesce(o.inn, '') AS inn, o.kind, o.level, o.legal_form,
           m.name AS municipality, r.name AS region, o.time_zone
      FROM organisations_organisations o
      JOIN organisations_municipalities m ON m.id = o.municipality_id
      JOIN organisations_regions r ON r.id = o.region_id
     WHERE o.id = %(organisation_id)s
"""
# The coordinator on a day, as known at a moment; the one whose order is latest, where two overlap.
SELECT_COORDINATOR = """
    SELECT a.person_id, a.post, coalesce(a.order_number, '') AS order_number, a.order_date
      FROM organisations_appointments a
     WHERE a.organisation_id = %(organisation_id)s AND a.role = 'coordinator'
       AND a.valid_from <= %(day)s::date AND (a.valid_to IS NULL OR a.valid_to > %(day)s::date)
       AND a.recorded_at <= %(known_at)s AND (a.retracted_at IS NULL OR a.retracted_at > %(known_at)s)
     ORDER BY a.order_date DESC NULLS LAST, a.recorded_at DESC LIMIT 1
"""
# Those who answer for the report: coordinators and heads of an institution today.
SELECT_RESPONSIBLE = """
    SELECT DISTINCT person_id FROM organisations_appointments
     WHERE organisation_id = %(organisation_id)s AND role IN ('coordinator', 'director') AND retracted_at IS NULL
       AND valid_from <= %(day)s::date AND (valid_to IS NULL OR valid_to > %(day)s::date)
"""
# Institutions that have begun (a roster, or a date on which they started) and have no report of the month yet.
SELECT_WITHOUT_REPORT = """
    SELECT o.id FROM organisations_organisations o
     WHERE o.kind IN ('school', 'college', 'training_institute') AND o.closed_on IS NULL
       AND (o.started_on IS NULL OR o.started_on <= %(last_day)s::date)
       AND o.time_zone = %(time_zone)s
       AND EXISTS (SELECT FROM organisations_appointments a WHERE a.organisation_id = o.id AND a.retracted_at IS NULL)
       AND NOT EXISTS (SELECT FROM reports_reports p WHERE p.organisation_id = o.id AND p.month = %(month)s)
     ORDER BY o.id
"""
SELECT_TIME_ZONES = """
    SELECT DISTINCT time_zone FROM organisations_organisations WHERE kind IN ('school', 'college', 'training_institute')
"""
INSERT_REPORT = """
    INSERT INTO reports_reports (organisation_id, month, state, duty, directive_number, clause, due_at, created_at)
    VALUES (%(organisation_id)s, %(month)s, 'draft', %(duty)s, %(directive_number)s, %(clause)s, %(due_at)s,
            %(created_at)s)
    ON CONFLICT (organisation_id, month) DO NOTHING
    RETURNING id
"""
SELECT_REPORT = """
    SELECT id, organisation_id, month, state, duty, directive_number, clause, due_at, comment, created_at,
           first_submitted_at, returned_due_at, last_version
      FROM reports_reports WHERE id = %(report_id)s
"""
LOCK_REPORT = """
    SELECT id, organisation_id, month, state, duty, directive_number, clause, due_at, comment, created_at,
           first_submitted_at, returned_due_at, last_version
      FROM reports_reports WHERE id = %(report_id)s FOR UPDATE
"""
SELECT_REPORTS_OF = """
    SELECT id, organisation_id, month, state, duty, directive_number, clause, due_at, comment, created_at,
           first_submitted_at, returned_due_at, last_version
      FROM reports_reports
     WHERE organisation_id = ANY (%(organisation_ids)s::uuid[])
       AND month BETWEEN %(first)s::date AND %(last)s::date
     ORDER BY month DESC, organisation_id
"""
SELECT_UNSUBMITTED = """
    SELECT id, organisation_id, month, state, duty, directive_number, clause, due_at, comment, created_at,
           first_submitted_at, returned_due_at, last_version
      FROM reports_reports
     WHERE state IN ('draft', 'returned') AND coalesce(returned_due_at, due_at) >= %(since)s
     ORDER BY id
"""
UPDATE_COMMENT = """
    UPDATE reports_reports SET comment = %(comment)s WHERE id = %(report_id)s
"""
UPDATE_STATE = """
    UPDATE reports_reports
       SET state = %(state)s, last_version = %(last_version)s, returned_due_at = %(returned_due_at)s,
           first_submitted_at = coalesce(first_submitted_at, %(first_submitted_at)s)
     WHERE id = %(report_id)s
"""
INSERT_VERSION = """
    INSERT INTO reports_versions (report_id, number, content, comment, signed_at, signed_by, is_correction, state)
    VALUES (%(report_id)s, %(number)s, %(content)s::jsonb, %(comment)s, %(signed_at)s, %(signed_by)s, %(is_correction)s,
            'submitted')
"""
UPDATE_VERSION = """
    UPDATE reports_versions
       SET state = %(state)s, decided_at = %(decided_at)s, decided_by = %(decided_by)s, remark = %(remark)s
     WHERE report_id = %(report_id)s AND number = %(number)s AND state = 'submitted'
"""
SELECT_VERSIONS = """
    SELECT report_id, number, content, comment, signed_at, signed_by, is_correction, state, decided_at, decided_by,
           remark
      FROM reports_versions WHERE report_id = %(report_id)s ORDER BY number
"""
# The versions a roll-up adds up: the last one of each report.
SELECT_LAST_VERSIONS = """
    SELECT v.report_id, v.number, v.content, v.comment, v.signed_at, v.signed_by, v.is_correction, v.state,
           v.decided_at, v.decided_by, v.remark
      FROM reports_versions v JOIN reports_reports r ON r.id = v.report_id AND r.last_version = v.number
     WHERE r.organisation_id = ANY (%(organisation_ids)s::uuid[]) AND r.month = %(month)s
"""
SELECT_INSTITUTIONS = """
    SELECT o.id AS organisation_id, o.name, o.short_name, o.kind, o.time_zone, m.name AS municipality
      FROM organisations_organisations o JOIN organisations_municipalities m ON m.id = o.municipality_id
     WHERE o.id = ANY (%(organisation_ids)s::uuid[]) AND o.kind IN ('school', 'college', 'training_institute')
     ORDER BY m.name, o.short_name
"""
SELECT_REGION_ID = """
    SELECT region_id FROM organisations_organisations WHERE id = %(organisation_id)s
"""


class _HeadingRow(msgspec.Struct, frozen=True):
    organisation_id: OrganisationId
    name: str
    short_name: str
    inn: str
    kind: str
    level: str
    legal_form: str | None
    municipality: str
    region: str
    time_zone: str


class CoordinatorRow(msgspec.Struct, frozen=True):
    person_id: PersonId
    post: str
    order_number: str
    order_date: date | None


class _VersionRow(msgspec.Struct, frozen=True):
    report_id: UUID
    number: int
    content: dict[str, object]
    comment: str
    signed_at: datetime
    signed_by: UUID
    is_correction: bool
    state: str
    decided_at: datetime | None
    decided_by: UUID | None
    remark: str


class InstitutionRow(msgspec.Struct, frozen=True):
    organisation_id: OrganisationId
    name: str
    short_name: str
    kind: str
    time_zone: str
    municipality: str


async def select_heading(
    tx: Transaction, organisation_id: OrganisationId, coordinator: CoordinatorLine | None
) -> Heading:
    row = await tx.fetch_one(_HeadingRow, SELECT_HEADING, {"organisation_id": organisation_id})
    return Heading(**msgspec.structs.asdict(row), coordinator=coordinator)


async def find_coordinator(
    tx: Transaction, organisation_id: OrganisationId, day: date, known_at: datetime
) -> CoordinatorRow | None:
    values = {"organisation_id": organisation_id, "day": day, "known_at": known_at}
    return await tx.find_one(CoordinatorRow, SELECT_COORDINATOR, values)


async def select_responsible(tx: Transaction, organisation_id: OrganisationId, day: date) -> list[PersonId]:
    cursor = await tx.connection.execute(SELECT_RESPONSIBLE, {"organisation_id": organisation_id, "day": day})
    return [PersonId(row[0]) async for row in cursor]


async def select_without_report(tx: Transaction, month: date, last_day: date, time_zone: str) -> list[OrganisationId]:
    values = {"month": month, "last_day": last_day, "time_zone": time_zone}
    cursor = await tx.connection.execute(SELECT_WITHOUT_REPORT, values)
    return [OrganisationId(row[0]) async for row in cursor]


async def select_time_zones(tx: Transaction) -> list[str]:
    cursor = await tx.connection.execute(SELECT_TIME_ZONES)
    return [row[0] async for row in cursor]


async def insert_report(
    tx: Transaction, organisation_id: OrganisationId, month: date, duty: ReportDuty
) -> ReportId | None:
    values = {
        "organisation_id": organisation_id,
        "month": month,
        "duty": duty.kind,
        "directive_number": duty.directive_number,
        "clause": duty.clause,
        "due_at": duty.due_at,
        "created_at": tx.now,
    }
    found = await tx.fetch_value(INSERT_REPORT, values)
    return None if found is None else ReportId(found)


async def find_report(tx: Transaction, report_id: ReportId) -> Report | None:
    return await tx.find_one(Report, SELECT_REPORT, {"report_id": report_id})


async def lock_report(tx: Transaction, report_id: ReportId) -> Report:
    return await tx.fetch_one(Report, LOCK_REPORT, {"report_id": report_id})


async def select_reports_of(
    tx: Transaction, organisation_ids: Sequence[OrganisationId], first: date, last: date
) -> list[Report]:
    values = {"organisation_ids": list(organisation_ids), "first": first, "last": last}
    return await tx.fetch_all(Report, SELECT_REPORTS_OF, values)


async def select_unsubmitted(tx: Transaction, since: datetime) -> list[Report]:
    return await tx.fetch_all(Report, SELECT_UNSUBMITTED, {"since": since})


async def update_comment(tx: Transaction, report_id: ReportId, comment: str) -> None:
    await tx.execute(UPDATE_COMMENT, {"report_id": report_id, "comment": comment})


class NewState(msgspec.Struct, frozen=True):
    state: str
    last_version: int
    returned_due_at: datetime | None = None
    first_submitted_at: datetime | None = None


async def update_state(tx: Transaction, report_id: ReportId, new: NewState) -> None:
    await tx.execute(UPDATE_STATE, msgspec.structs.asdict(new) | {"report_id": report_id})


async def insert_version(tx: Transaction, version: Version) -> None:
    values = {
        "report_id": version.report_id,
        "number": version.number,
        "content": Jsonb(msgspec.to_builtins(version.content)),
        "comment": version.comment,
        "signed_at": version.signed_at,
        "signed_by": version.signed_by,
        "is_correction": version.is_correction,
    }
    await tx.execute(INSERT_VERSION, values)


async def decide_version(tx: Transaction, version: Version) -> int:
    """Write the decision on a submitted version; 0 where somebody decided before."""
    values = {
        "report_id": version.report_id,
        "number": version.number,
        "state": version.state,
        "decided_at": version.decided_at,
        "decided_by": version.decided_by,
        "remark": version.remark,
    }
    return await tx.execute(UPDATE_VERSION, values)


async def select_versions(tx: Transaction, report_id: ReportId) -> list[Version]:
    rows = await tx.fetch_all(_VersionRow, SELECT_VERSIONS, {"report_id": report_id})
    return [_version(row) for row in rows]


async def select_last_versions(
    tx: Transaction, organisation_ids: Sequence[OrganisationId], month: date
) -> dict[ReportId, Version]:
    values = {"organisation_ids": list(organisation_ids), "month": month}
    rows = await tx.fetch_all(_VersionRow, SELECT_LAST_VERSIONS, values)
    return {ReportId(row.report_id): _version(row) for row in rows}


async def select_institutions(tx: Transaction, organisation_ids: Sequence[OrganisationId]) -> list[InstitutionRow]:
    return await tx.fetch_all(InstitutionRow, SELECT_INSTITUTIONS, {"organisation_ids": list(organisation_ids)})


async def select_region_id(tx: Transaction, organisation_id: OrganisationId) -> RegionId:
    return RegionId(await tx.fetch_value(SELECT_REGION_ID, {"organisation_id": organisation_id}))


def _version(row: _VersionRow) -> Version:
    values = msgspec.structs.asdict(row)
    content = msgspec.convert(values.pop("content"), ReportContent)
    return Version(content=content, **values)
