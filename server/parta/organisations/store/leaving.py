"""Who has left, whose place ends with a day, and of whom a second factor is asked: for the sign-in."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from parta.identity.api import GRACE_DAYS, USUAL_ROLES, FactorDuty
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

# Had a place once (also one that was entered by mistake) and has none now, nor one that begins later. Each place by
# its organisation's own clock.
SELECT_LEFT = """
SELECT a.id AS person_id FROM unnest(%(ids)s::uuid[]) AS a (id)
 WHERE (EXISTS (SELECT 1 FROM organisations_appointments f WHERE f.person_id = a.id)
     OR EXISTS (SELECT 1 FROM organisations_enrolments f WHERE f.person_id = a.id)
     OR EXISTS (SELECT 1 FROM organisations_guardianships f
                  JOIN organisations_enrolments e ON e.person_id = f.child_id WHERE f.parent_id = a.id))
   AND NOT EXISTS (
       SELECT 1 FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
        WHERE p.person_id = a.id AND p.kind <> 'duty'
          AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to))
"""

# Wider than any time zone: whether somebody has left is then asked of each.
SELECT_ENDING = """
SELECT person_id FROM organisations_appointments
 WHERE retracted_at IS NULL AND valid_to BETWEEN %(first)s::date AND %(last)s::date
 UNION
SELECT person_id FROM organisations_enrolments
 WHERE retracted_at IS NULL AND valid_to BETWEEN %(first)s::date AND %(last)s::date
 UNION
SELECT parent_id FROM organisations_guardianships
 WHERE retracted_at IS NULL AND valid_to BETWEEN %(first)s::date AND %(last)s::date
 UNION
SELECT g.parent_id FROM organisations_enrolments e
  JOIN organisations_guardianships g ON g.child_id = e.person_id AND g.retracted_at IS NULL
 WHERE e.retracted_at IS NULL AND e.valid_to BETWEEN %(first)s::date AND %(last)s::date
"""

# A region that has said nothing asks the usual roles, some days after it was made. The rules are identity's rows.
SELECT_DUTIES = """
WITH held AS (
    SELECT a.person_id, a.role, a.organisation_id, a.valid_from, a.valid_to FROM organisations_appointments a
     WHERE a.person_id = ANY(%(ids)s::uuid[]) AND a.retracted_at IS NULL
    UNION ALL
    SELECT d.person_id, 'homeroom_teacher', d.organisation_id, d.valid_from, d.valid_to FROM organisations_duties d
     WHERE d.person_id = ANY(%(ids)s::uuid[]) AND d.kind = 'homeroom' AND d.retracted_at IS NULL
), asked AS (
    SELECT h.person_id, (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date AS today, h.valid_from, h.valid_to,
           CASE WHEN f.region_id IS NULL
                THEN (r.created_at AT TIME ZONE o.time_zone)::date + %(grace_days)s::int
                ELSE f.required_from END AS due_on
      FROM held h
      JOIN organisations_organisations o ON o.id = h.organisation_id
      JOIN organisations_regions r ON r.id = o.region_id
      LEFT JOIN identity_second_factor_rules f ON f.region_id = r.id
     WHERE h.role = ANY(coalesce(f.roles, %(usual_roles)s::text[]))
)
SELECT person_id, min(due_on) AS due_on, bool_or(due_on <= today) AS is_due FROM asked
 WHERE due_on IS NOT NULL AND valid_from <= today AND (valid_to IS NULL OR today < valid_to)
 GROUP BY person_id
"""

LOOK_BACK = timedelta(days=2)
LOOK_AHEAD = timedelta(days=1)


class _PersonId(msgspec.Struct):
    person_id: PersonId


class _Duty(msgspec.Struct):
    person_id: PersonId
    due_on: date
    is_due: bool


async def select_left(tx: Transaction, ids: Sequence[PersonId]) -> set[PersonId]:
    return {row.person_id for row in await tx.fetch_all(_PersonId, SELECT_LEFT, {"ids": list(ids), "now": tx.now})}


async def select_ending(tx: Transaction) -> list[PersonId]:
    """Everybody a place of whom ends about now."""
    day = tx.now.date()
    params = {"first": day - LOOK_BACK, "last": day + LOOK_AHEAD}
    return [row.person_id for row in await tx.fetch_all(_PersonId, SELECT_ENDING, params)]


async def select_duties(tx: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, FactorDuty]:
    params = {"ids": list(ids), "now": tx.now, "grace_days": GRACE_DAYS, "usual_roles": list(USUAL_ROLES)}
    rows = await tx.fetch_all(_Duty, SELECT_DUTIES, params)
    return {row.person_id: FactorDuty(row.due_on, row.is_due) for row in rows}
