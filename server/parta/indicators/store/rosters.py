"""SQL over institutions and rosters as of a day and as known at a moment."""

from collections.abc import Sequence
from datetime import date, datetime

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId, RegionId

SELECT_INSTITUTION = """
    SELECT id, region_id, name, short_name, time_zone
      FROM organisations_organisations WHERE id = %(organisation_id)s
"""
SELECT_SERVICE = """
    SELECT person_id, valid_from, valid_to
      FROM organisations_appointments
     WHERE organisation_id = %(organisation_id)s AND post_code IS NOT NULL
       AND valid_from < %(end)s::date AND (valid_to IS NULL OR valid_to > %(first)s::date)
       AND recorded_at <= %(known_at)s AND (retracted_at IS NULL OR retracted_at > %(known_at)s)
     ORDER BY person_id, valid_from
"""
# Everybody of the institution on a day, by kind; a person stands once in each kind.
SELECT_ROSTER = """
    SELECT 'staff' AS kind, person_id FROM organisations_appointments
     WHERE organisation_id = %(organisation_id)s
       AND valid_from <= %(day)s::date AND (valid_to IS NULL OR valid_to > %(day)s::date)
       AND recorded_at <= %(known_at)s AND (retracted_at IS NULL OR retracted_at > %(known_at)s)
    UNION
    SELECT 'pedagogue', person_id FROM organisations_appointments
     WHERE organisation_id = %(organisation_id)s AND post_code IS NOT NULL
       AND valid_from <= %(day)s::date AND (valid_to IS NULL OR valid_to > %(day)s::date)
       AND recorded_at <= %(known_at)s AND (retracted_at IS NULL OR retracted_at > %(known_at)s)
    UNION
    SELECT 'student', person_id FROM organisations_enrolments
     WHERE organisation_id = %(organisation_id)s
       AND valid_from <= %(day)s::date AND (valid_to IS NULL OR valid_to > %(day)s::date)
       AND recorded_at <= %(known_at)s AND (retracted_at IS NULL OR retracted_at > %(known_at)s)
    UNION
    SELECT 'parent', g.parent_id
      FROM organisations_guardianships g
      JOIN organisations_enrolments e ON e.person_id = g.child_id AND e.organisation_id = g.organisation_id
           AND e.valid_from <= %(day)s::date AND (e.valid_to IS NULL OR e.valid_to > %(day)s::date)
           AND e.recorded_at <= %(known_at)s AND (e.retracted_at IS NULL OR e.retracted_at > %(known_at)s)
     WHERE g.organisation_id = %(organisation_id)s
       AND g.valid_from <= %(day)s::date AND (g.valid_to IS NULL OR g.valid_to > %(day)s::date)
       AND g.recorded_at <= %(known_at)s AND (g.retracted_at IS NULL OR g.retracted_at > %(known_at)s)
"""
SELECT_CONNECTED = """
    SELECT id FROM identity_persons WHERE id = ANY (%(person_ids)s::uuid[]) AND connected_at <= %(at)s
"""


class Institution(msgspec.Struct, frozen=True):
    id: OrganisationId
    region_id: RegionId
    name: str
    short_name: str
    time_zone: str


class ServiceRow(msgspec.Struct, frozen=True):
    person_id: PersonId
    valid_from: date
    valid_to: date | None


class RosterRow(msgspec.Struct, frozen=True):
    kind: str
    person_id: PersonId


async def select_institution(tx: Transaction, organisation_id: OrganisationId) -> Institution:
    return await tx.fetch_one(Institution, SELECT_INSTITUTION, {"organisation_id": organisation_id})


async def select_service(
    tx: Transaction, organisation_id: OrganisationId, first: date, end: date, known_at: datetime
) -> list[ServiceRow]:
    values = {"organisation_id": organisation_id, "first": first, "end": end, "known_at": known_at}
    return await tx.fetch_all(ServiceRow, SELECT_SERVICE, values)


async def select_roster(
    tx: Transaction, organisation_id: OrganisationId, day: date, known_at: datetime
) -> dict[str, list[PersonId]]:
    """The people on the roster of a day by kind: staff, pedagogue, student, parent."""
    values = {"organisation_id": organisation_id, "day": day, "known_at": known_at}
    people: dict[str, list[PersonId]] = {"staff": [], "pedagogue": [], "student": [], "parent": []}
    for row in await tx.fetch_all(RosterRow, SELECT_ROSTER, values):
        people[row.kind].append(row.person_id)
    return people


async def select_connected(tx: Transaction, person_ids: Sequence[PersonId], at: datetime) -> set[PersonId]:
    cursor = await tx.connection.execute(SELECT_CONNECTED, {"person_ids": list(person_ids), "at": at})
    return {row[0] async for row in cursor}
