"""Absences and the calendar: rows that are retracted, never changed."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId, new_id
from parta.organisations.model.calendar import CalendarEntry, NewCalendarEntry
from parta.organisations.model.facts import Absence, NewAbsence
from parta.organisations.store.reads import known

INSERT_ABSENCES = """
INSERT INTO organisations_absences (id, person_id, organisation_id, first_day, last_day, recorded_at, recorded_by)
SELECT f.id, f.person_id, f.organisation_id, f.first_day, f.last_day, %(now)s::timestamptz, %(by)s::uuid
  FROM jsonb_to_recordset(%(facts)s::jsonb)
       AS f (id uuid, person_id uuid, organisation_id uuid, first_day date, last_day date)
"""

RETRACT_ABSENCE = """
UPDATE organisations_absences SET retracted_at = %(now)s::timestamptz, retracted_by = %(by)s::uuid
 WHERE id = %(id)s::uuid AND organisation_id = %(organisation_id)s::uuid AND retracted_at IS NULL
RETURNING person_id
"""

SELECT_ABSENCES = """
SELECT id, person_id, organisation_id, first_day, last_day, recorded_at
  FROM organisations_absences
 WHERE organisation_id = %(organisation_id)s::uuid
   AND first_day <= %(last)s::date AND last_day >= %(first)s::date
   AND recorded_at <= %(known_at)s::timestamptz AND (retracted_at IS NULL OR %(known_at)s::timestamptz < retracted_at)
 ORDER BY first_day DESC, id
"""

INSERT_ENTRIES = """
INSERT INTO organisations_calendar
       (id, region_id, organisation_id, kind, title, first_day, last_day, recorded_at, recorded_by)
SELECT f.id, f.region_id, f.organisation_id, f.kind, f.title, f.first_day, f.last_day, %(now)s::timestamptz,
       %(by)s::uuid
  FROM jsonb_to_recordset(%(facts)s::jsonb) AS f (
       id uuid, region_id uuid, organisation_id uuid, kind text, title text, first_day date, last_day date)
"""

RETRACT_ENTRY = """
UPDATE organisations_calendar SET retracted_at = %(now)s::timestamptz, retracted_by = %(by)s::uuid
 WHERE id = %(id)s::uuid AND retracted_at IS NULL
"""

SELECT_ENTRY = """
SELECT id, region_id, organisation_id, kind, title, first_day, last_day
  FROM organisations_calendar WHERE id = %(id)s::uuid AND retracted_at IS NULL
"""

SELECT_ENTRIES = """
SELECT c.id, c.region_id, c.organisation_id, c.kind, c.title, c.first_day, c.last_day
  FROM organisations_organisations o
  JOIN organisations_calendar c
    ON c.region_id = o.region_id AND (c.organisation_id IS NULL OR c.organisation_id = o.id)
 WHERE o.id = %(organisation_id)s::uuid AND c.first_day <= %(last)s::date AND c.last_day >= %(first)s::date
   AND c.recorded_at <= %(known_at)s::timestamptz
   AND (c.retracted_at IS NULL OR %(known_at)s::timestamptz < c.retracted_at)
 ORDER BY c.first_day, c.recorded_at DESC, c.id
"""


async def insert_absences(tx: Transaction, absences: Sequence[NewAbsence], by: PersonId | None) -> list[UUID]:
    ids = [new_id() for _ in absences]
    rows = [msgspec.structs.asdict(one) | {"id": id_} for one, id_ in zip(absences, ids, strict=True)]
    if rows:
        await tx.execute(INSERT_ABSENCES, {"facts": msgspec.json.encode(rows).decode(), "now": tx.now, "by": by})
    return ids


async def retract_absence(
    tx: Transaction, organisation_id: OrganisationId, absence_id: UUID, by: PersonId
) -> PersonId | None:
    params = {"id": absence_id, "organisation_id": organisation_id, "now": tx.now, "by": by}
    found: PersonId | None = await tx.fetch_value(RETRACT_ABSENCE, params)
    return found


async def select_absences(
    tx: Transaction, organisation_id: OrganisationId, first: date, last: date, known_at: datetime | None
) -> list[Absence]:
    params = {"organisation_id": organisation_id, "first": first, "last": last, "known_at": known(known_at)}
    return await tx.fetch_all(Absence, SELECT_ABSENCES, params)


async def insert_entries(tx: Transaction, entries: Sequence[NewCalendarEntry], by: PersonId | None) -> list[UUID]:
    ids = [new_id() for _ in entries]
    rows = [msgspec.structs.asdict(one) | {"id": id_} for one, id_ in zip(entries, ids, strict=True)]
    if rows:
        await tx.execute(INSERT_ENTRIES, {"facts": msgspec.json.encode(rows).decode(), "now": tx.now, "by": by})
    return ids


async def retract_entry(tx: Transaction, entry_id: UUID, by: PersonId) -> int:
    return await tx.execute(RETRACT_ENTRY, {"id": entry_id, "now": tx.now, "by": by})


async def select_entry(tx: Transaction, entry_id: UUID) -> CalendarEntry | None:
    return await tx.find_one(CalendarEntry, SELECT_ENTRY, {"id": entry_id})


async def select_entries(
    tx: Transaction, organisation_id: OrganisationId, first: date, last: date, known_at: datetime | None
) -> list[CalendarEntry]:
    params = {"organisation_id": organisation_id, "first": first, "last": last, "known_at": known(known_at)}
    return await tx.fetch_all(CalendarEntry, SELECT_ENTRIES, params)
