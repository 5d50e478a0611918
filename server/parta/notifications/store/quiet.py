"""Quiet hours: rules by level, people's own, and the places and calendars they are read against."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId, RegionId
from parta.notifications.model.quiet import QuietRole, QuietWeek
from parta.organisations.api import CalendarKind

# Where these people have a place today, by the clock of whoever gives it.
SELECT_PLACES = """
SELECT DISTINCT p.person_id, p.organisation_id, o.region_id, o.time_zone,
       CASE WHEN p.kind IN ('student', 'parent') THEN p.kind WHEN p.role = 'pedagogue' THEN 'pedagogue'
            ELSE 'staff' END AS role
  FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
 WHERE p.person_id = ANY(%(person_ids)s::uuid[]) AND p.kind <> 'duty'
   AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
 ORDER BY p.person_id, role, p.organisation_id
"""

SELECT_RULES = """
SELECT q.region_id, q.organisation_id, q.role, q.week, q.may_shift, coalesce(o.short_name, r.name) AS name
  FROM notifications_quiet_rules q
  JOIN organisations_regions r ON r.id = q.region_id
  LEFT JOIN organisations_organisations o ON o.id = q.organisation_id
 WHERE q.region_id = ANY(%(region_ids)s::uuid[])
   AND (q.organisation_id IS NULL OR q.organisation_id = ANY(%(organisation_ids)s::uuid[]))
"""

SELECT_OWN = """
SELECT person_id, week, time_zone FROM notifications_own_quiet WHERE person_id = ANY(%(person_ids)s::uuid[])
"""

# The more particular first: an institution's own entry over the region's, a moved working day over a day off.
SELECT_ENTRIES = """
SELECT c.region_id, c.organisation_id, c.kind, c.first_day, c.last_day
  FROM organisations_calendar c
 WHERE c.region_id = ANY(%(region_ids)s::uuid[]) AND c.retracted_at IS NULL
   AND (c.organisation_id IS NULL OR c.organisation_id = ANY(%(organisation_ids)s::uuid[]))
   AND c.first_day <= %(last)s::date AND c.last_day >= %(first)s::date
 ORDER BY c.organisation_id IS NULL, c.kind <> 'working_day', c.first_day
"""

SELECT_NAMES = """
SELECT o.id AS organisation_id, o.short_name AS organisation, r.id AS region_id, r.name AS region
  FROM organisations_organisations o JOIN organisations_regions r ON r.id = o.region_id
 WHERE o.id = %(organisation_id)s::uuid
"""

PUT_RULE = """
INSERT INTO notifications_quiet_rules (region_id, organisation_id, role, week, may_shift, changed_at, changed_by)
VALUES (%(region_id)s::uuid, %(organisation_id)s::uuid, %(role)s, %(week)s::jsonb, %(may_shift)s, %(now)s, %(by)s::uuid)
ON CONFLICT (region_id, organisation_id, role) DO UPDATE
   SET week = excluded.week, may_shift = excluded.may_shift, changed_at = excluded.changed_at,
       changed_by = excluded.changed_by
"""

PUT_OWN = """
INSERT INTO notifications_own_quiet (person_id, week, time_zone, changed_at)
VALUES (%(person_id)s::uuid, %(week)s::jsonb, %(time_zone)s, %(now)s)
ON CONFLICT (person_id) DO UPDATE
   SET week = excluded.week, time_zone = excluded.time_zone, changed_at = excluded.changed_at
"""


class Place(msgspec.Struct, frozen=True):
    """A role that a person holds somewhere today."""

    person_id: PersonId
    organisation_id: OrganisationId
    region_id: RegionId
    time_zone: str
    role: QuietRole


class RuleRow(msgspec.Struct, frozen=True):
    region_id: RegionId
    organisation_id: OrganisationId | None
    role: str
    week: dict[str, list[int]] | None
    may_shift: bool
    name: str

    def quiet(self) -> QuietWeek | None:
        return None if self.week is None else msgspec.convert(self.week, QuietWeek)


class OwnRow(msgspec.Struct, frozen=True):
    person_id: PersonId
    week: dict[str, list[int]] | None
    time_zone: str | None

    def quiet(self) -> QuietWeek | None:
        return None if self.week is None else msgspec.convert(self.week, QuietWeek)


class EntryRow(msgspec.Struct, frozen=True):
    region_id: RegionId
    organisation_id: OrganisationId | None
    kind: CalendarKind
    first_day: date
    last_day: date


class Names(msgspec.Struct, frozen=True):
    """An institution and its region as the table of rules calls them."""

    organisation_id: UUID
    organisation: str
    region_id: UUID
    region: str


class NewRule(msgspec.Struct, frozen=True):
    region_id: UUID
    organisation_id: UUID | None
    role: str
    week: QuietWeek | None
    may_shift: bool


async def select_places(tx: Transaction, person_ids: Sequence[UUID], now: datetime) -> list[Place]:
    return await tx.fetch_all(Place, SELECT_PLACES, {"person_ids": list(person_ids), "now": now})


async def select_rules(tx: Transaction, region_ids: Sequence[UUID], organisation_ids: Sequence[UUID]) -> list[RuleRow]:
    params = {"region_ids": list(region_ids), "organisation_ids": list(organisation_ids)}
    return await tx.fetch_all(RuleRow, SELECT_RULES, params)


async def select_own(tx: Transaction, person_ids: Sequence[UUID]) -> list[OwnRow]:
    return await tx.fetch_all(OwnRow, SELECT_OWN, {"person_ids": list(person_ids)})


async def select_entries(
    tx: Transaction, region_ids: Sequence[UUID], organisation_ids: Sequence[UUID], days: tuple[date, date]
) -> list[EntryRow]:
    params = {
        "region_ids": list(region_ids),
        "organisation_ids": list(organisation_ids),
        "first": days[0],
        "last": days[1],
    }
    return await tx.fetch_all(EntryRow, SELECT_ENTRIES, params)


async def select_names(tx: Transaction, organisation_id: UUID) -> Names:
    return await tx.fetch_one(Names, SELECT_NAMES, {"organisation_id": organisation_id})


async def put_rule(tx: Transaction, rule: NewRule, by: PersonId) -> None:
    params = msgspec.structs.asdict(rule) | {"week": _packed(rule.week), "now": tx.now, "by": by}
    await tx.execute(PUT_RULE, params)


async def put_own(tx: Transaction, person_id: PersonId, week: QuietWeek | None, time_zone: str | None) -> None:
    await tx.execute(PUT_OWN, {"person_id": person_id, "week": _packed(week), "time_zone": time_zone, "now": tx.now})


def _packed(week: QuietWeek | None) -> Jsonb | None:
    return None if week is None else Jsonb(msgspec.to_builtins(week))
