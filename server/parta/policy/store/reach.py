"""Verdicts over sets: of pairs one way, and the pairs of a set that lack a way."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.policy.model import Direction, Pair
from parta.policy.rules import Kind, Verb
from parta.policy.store.parts import (
    BOUNDS,
    GUARDIANSHIP_TODAY,
    MEETING,
    MEETING_OF_PAIRS,
    PLACES,
    RULES,
    VERDICT,
    rules_of,
)

SELECT_REACHABLE = f"""
WITH {RULES}, {PLACES}, {BOUNDS}
SELECT coalesce(array_agg(person_id), '{{}}') FROM (
    SELECT t.person_id FROM {MEETING}
     WHERE m.person_id = %(person_id)s::uuid AND {VERDICT} > 0
     UNION
    SELECT g.child_id FROM organisations_guardianships g JOIN organisations_organisations o ON o.id = g.organisation_id
     WHERE g.parent_id = %(person_id)s::uuid AND g.child_id = ANY(%(ids)s::uuid[]) AND {GUARDIANSHIP_TODAY}
     UNION
    SELECT g.parent_id FROM organisations_guardianships g JOIN organisations_organisations o ON o.id = g.organisation_id
     WHERE g.child_id = %(person_id)s::uuid AND g.parent_id = ANY(%(ids)s::uuid[]) AND {GUARDIANSHIP_TODAY}
) reached WHERE person_id <> %(person_id)s::uuid
"""  # noqa: S608

# Of each pair both ways; a pair that does not appear has no way at all.
SELECT_DIRECTIONS = f"""
WITH {RULES}, {PLACES}, {BOUNDS}, given AS MATERIALIZED (
    SELECT * FROM unnest(%(ones)s::uuid[], %(others)s::uuid[]) AS p (one, other)
     UNION
    SELECT * FROM unnest(%(others)s::uuid[], %(ones)s::uuid[]) AS p (one, other)
), ways AS (
    SELECT m.person_id AS one, t.person_id AS other, {VERDICT} AS verdict, m.organisation_id
      FROM {MEETING_OF_PAIRS}
     UNION ALL
    SELECT p.one, p.other, 2, g.organisation_id
      FROM given p
      JOIN organisations_guardianships g
        ON (g.parent_id = p.one AND g.child_id = p.other) OR (g.parent_id = p.other AND g.child_id = p.one)
      JOIN organisations_organisations o ON o.id = g.organisation_id
     WHERE g.parent_id = ANY(%(ids)s::uuid[]) AND g.child_id = ANY(%(ids)s::uuid[]) AND {GUARDIANSHIP_TODAY}
)
SELECT one, other, max(verdict)::int AS verdict,
       coalesce(array_agg(DISTINCT organisation_id) FILTER (WHERE verdict = 1), '{{}}') AS organisation_ids
  FROM ways GROUP BY one, other
"""  # noqa: S608

SELECT_UNREACHABLE_PAIRS = f"""
WITH {RULES}, {PLACES}, {BOUNDS}, people AS MATERIALIZED (
    SELECT DISTINCT id FROM unnest(%(ids)s::uuid[]) AS given (id)
), ways AS MATERIALIZED (
    SELECT DISTINCT m.person_id AS one, t.person_id AS other FROM {MEETING} WHERE {VERDICT} > 0
), reached AS (
    SELECT one, other FROM ways WHERE one < other
    INTERSECT
    SELECT other, one FROM ways WHERE other < one
), family AS (
    SELECT least(g.parent_id, g.child_id), greatest(g.parent_id, g.child_id)
      FROM organisations_guardianships g JOIN organisations_organisations o ON o.id = g.organisation_id
     WHERE g.parent_id = ANY(%(ids)s::uuid[]) AND g.child_id = ANY(%(ids)s::uuid[]) AND {GUARDIANSHIP_TODAY}
)
SELECT a.id AS one, b.id AS other FROM people a JOIN people b ON a.id < b.id
EXCEPT
(SELECT one, other FROM reached UNION SELECT * FROM family)
ORDER BY one, other
"""  # noqa: S608

SELECT_STAFF_AMONG = """
SELECT coalesce(array_agg(DISTINCT a.person_id), '{}')
  FROM organisations_appointments a JOIN organisations_organisations o ON o.id = a.organisation_id
 WHERE a.person_id = ANY(%(ids)s::uuid[]) AND a.retracted_at IS NULL
   AND a.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (a.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < a.valid_to)
"""

SELECT_WORKS_AT = """
SELECT EXISTS (
       SELECT FROM organisations_appointments a JOIN organisations_organisations o ON o.id = a.organisation_id
        WHERE a.person_id = %(person_id)s AND a.organisation_id = %(organisation_id)s AND a.retracted_at IS NULL
          AND a.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
          AND (a.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < a.valid_to))
"""

# The most open of a person's places decides whether they may make a group or a channel.
SELECT_MAY_MAKE = f"""
WITH {PLACES}, {BOUNDS}, makers AS (
    SELECT * FROM unnest(%(kinds)s::text[], %(verdicts)s::int[]) AS k (kind, verdict)
)
SELECT coalesce(max(least(coalesce(regional.verdict, k.verdict), own.verdict)), 0) > 0
  FROM places p JOIN makers k ON k.kind = p.kind
  LEFT JOIN bounds regional ON regional.scope_id = p.region_id AND regional.verb = %(verb)s AND regional.line = p.kind
  LEFT JOIN bounds own ON own.scope_id = p.organisation_id AND own.verb = %(verb)s AND own.line = p.kind
"""  # noqa: S608


async def select_reachable(tx: Transaction, person_id: PersonId, ids: Sequence[UUID], verb: Verb) -> list[PersonId]:
    params = rules_of([verb]) | {"person_id": person_id, "ids": [person_id, *ids], "now": tx.now}
    found: list[PersonId] = await tx.fetch_value(SELECT_REACHABLE, params)
    return found


async def select_directions(tx: Transaction, pairs: Sequence[tuple[UUID, UUID]], verb: Verb) -> list[Direction]:
    """The ways between the two of each pair that some line opens or closes, there and back."""
    params = rules_of([verb]) | {
        "ones": [one for one, _ in pairs],
        "others": [other for _, other in pairs],
        "ids": list({person for pair in pairs for person in pair}),
        "now": tx.now,
    }
    return await tx.fetch_all(Direction, SELECT_DIRECTIONS, params)


async def select_unreachable_pairs(tx: Transaction, ids: Sequence[UUID], verb: Verb) -> list[Pair]:
    params = rules_of([verb]) | {"ids": list(ids), "now": tx.now}
    return await tx.fetch_all(Pair, SELECT_UNREACHABLE_PAIRS, params)


async def select_staff_among(tx: Transaction, ids: Sequence[UUID]) -> list[PersonId]:
    found: list[PersonId] = await tx.fetch_value(SELECT_STAFF_AMONG, {"ids": list(ids), "now": tx.now})
    return found


async def select_may_make(tx: Transaction, person_id: PersonId, verb: str, kinds: Mapping[Kind, int]) -> bool:
    params = {"ids": [person_id], "verb": verb, "kinds": list(kinds), "verdicts": list(kinds.values()), "now": tx.now}
    return bool(await tx.fetch_value(SELECT_MAY_MAKE, params))


async def select_works_at(tx: Transaction, organisation_id: UUID, person_id: UUID) -> bool:
    params = {"organisation_id": organisation_id, "person_id": person_id, "now": tx.now}
    return bool(await tx.fetch_value(SELECT_WORKS_AT, params))
