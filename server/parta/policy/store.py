"""The rule as SQL over sets. Every statement starts from given people and goes by indexes: what it costs depends on
the places these people have, never on how many the region has."""

from collections.abc import Sequence
from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.policy.model import Pair
from parta.policy.rules import both_ways

_RULES = both_ways()
_RULE_PARAMS: dict[str, object] = {
    "ones": [rule.one for rule in _RULES],
    "others": [rule.other for rule in _RULES],
    "shared": [rule.shared for rule in _RULES],
}

# Places held today by the clock of the organisation that gives them. A parent's place is one for each child and group;
# being the parent itself does not end when the child leaves school, hence the family line by guardianships alone.
SELECT_REACHABLE = """
WITH rules AS MATERIALIZED (
    SELECT * FROM unnest(%(ones)s::text[], %(others)s::text[], %(shared)s::text[]) AS r (one, other, shared)
), mine AS MATERIALIZED (
    SELECT DISTINCT p.kind, p.organisation_id, p.group_id, o.region_id
      FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
     WHERE p.person_id = %(person_id)s::uuid AND p.kind <> 'duty'
       AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
), theirs AS MATERIALIZED (
    SELECT DISTINCT p.person_id, p.kind, p.organisation_id, p.group_id, o.region_id
      FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
     WHERE p.person_id = ANY(%(ids)s::uuid[]) AND p.kind <> 'duty'
       AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
), by_place AS (
    SELECT DISTINCT t.person_id
      FROM rules r JOIN mine m ON m.kind = r.one JOIN theirs t ON t.kind = r.other
     WHERE CASE r.shared WHEN 'region' THEN m.region_id = t.region_id
                         WHEN 'institution' THEN m.organisation_id = t.organisation_id
                         WHEN 'group' THEN m.group_id = t.group_id ELSE false END
)
SELECT coalesce(array_agg(person_id), '{}') FROM (
    SELECT person_id FROM by_place
     UNION
    SELECT g.child_id FROM organisations_guardianships g JOIN organisations_organisations o ON o.id = g.organisation_id
     WHERE g.parent_id = %(person_id)s::uuid AND g.child_id = ANY(%(ids)s::uuid[]) AND g.retracted_at IS NULL
       AND (g.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < g.valid_to)
     UNION
    SELECT g.parent_id FROM organisations_guardianships g JOIN organisations_organisations o ON o.id = g.organisation_id
     WHERE g.child_id = %(person_id)s::uuid AND g.parent_id = ANY(%(ids)s::uuid[]) AND g.retracted_at IS NULL
       AND (g.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < g.valid_to)
) reached WHERE person_id <> %(person_id)s::uuid
"""

SELECT_UNREACHABLE_PAIRS = """
WITH rules AS MATERIALIZED (
    SELECT * FROM unnest(%(ones)s::text[], %(others)s::text[], %(shared)s::text[]) AS r (one, other, shared)
), people AS MATERIALIZED (
    SELECT DISTINCT id FROM unnest(%(ids)s::uuid[]) AS given (id)
), places AS MATERIALIZED (
    SELECT DISTINCT p.person_id, p.kind, p.organisation_id, p.group_id, o.region_id
      FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
     WHERE p.person_id = ANY(%(ids)s::uuid[]) AND p.kind <> 'duty'
       AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
), reached AS (
    SELECT m.person_id AS one, t.person_id AS other
      FROM rules r JOIN places m ON m.kind = r.one JOIN places t ON t.kind = r.other AND m.person_id < t.person_id
     WHERE CASE r.shared WHEN 'region' THEN m.region_id = t.region_id
                         WHEN 'institution' THEN m.organisation_id = t.organisation_id
                         WHEN 'group' THEN m.group_id = t.group_id ELSE false END
     UNION
    SELECT least(g.parent_id, g.child_id), greatest(g.parent_id, g.child_id)
      FROM organisations_guardianships g JOIN organisations_organisations o ON o.id = g.organisation_id
     WHERE g.parent_id = ANY(%(ids)s::uuid[]) AND g.child_id = ANY(%(ids)s::uuid[]) AND g.retracted_at IS NULL
       AND (g.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < g.valid_to)
)
SELECT a.id AS one, b.id AS other FROM people a JOIN people b ON a.id < b.id
EXCEPT
SELECT one, other FROM reached
ORDER BY one, other
"""

SELECT_STAFF_AMONG = """
SELECT coalesce(array_agg(DISTINCT a.person_id), '{}')
  FROM organisations_appointments a JOIN organisations_organisations o ON o.id = a.organisation_id
 WHERE a.person_id = ANY(%(ids)s::uuid[]) AND a.retracted_at IS NULL
   AND a.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (a.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < a.valid_to)
"""

SELECT_PLACES = """
SELECT DISTINCT p.kind, p.organisation_id, p.group_id, o.region_id
  FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
 WHERE p.person_id = %(person_id)s::uuid AND p.kind <> 'duty'
   AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
"""

# Those who share an institution, a group or a family with the finder: few, so the name is looked at row by row. The
# given ids stand in the WHERE once more because only constants, not joins, reach into the branches of the view.
SELECT_NEAR = """
WITH near AS (
    SELECT p.person_id, 1 AS distance
      FROM unnest(%(organisation_ids)s::uuid[], %(organisation_kinds)s::text[]) AS own (organisation_id, kind)
      JOIN organisations_positions p ON p.organisation_id = own.organisation_id AND p.kind = own.kind
      JOIN organisations_organisations o ON o.id = p.organisation_id
     WHERE p.organisation_id = ANY(%(organisation_ids)s::uuid[])
       AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
     UNION ALL
    SELECT p.person_id, 0
      FROM unnest(%(group_ids)s::uuid[], %(group_kinds)s::text[]) AS own (group_id, kind)
      JOIN organisations_positions p ON p.group_id = own.group_id AND p.kind = own.kind
      JOIN organisations_organisations o ON o.id = p.organisation_id
     WHERE p.group_id = ANY(%(group_ids)s::uuid[])
       AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
     UNION ALL
    SELECT CASE WHEN g.parent_id = %(person_id)s::uuid THEN g.child_id ELSE g.parent_id END, 0
      FROM organisations_guardianships g JOIN organisations_organisations o ON o.id = g.organisation_id
     WHERE (g.parent_id = %(person_id)s::uuid OR g.child_id = %(person_id)s::uuid) AND g.retracted_at IS NULL
       AND (g.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < g.valid_to)
), people AS MATERIALIZED (
    SELECT person_id, min(distance) AS distance FROM near WHERE person_id <> %(person_id)s::uuid GROUP BY person_id
), named AS (
    SELECT n.person_id, n.distance, i.folded_name, ' ' || translate(i.folded_name, '-''’.', '    ') AS padded
      FROM people n JOIN identity_persons i ON i.id = n.person_id
     WHERE i.merged_into IS NULL AND i.blocked_at IS NULL
)
SELECT person_id, distance, folded_name FROM named
 WHERE padded LIKE ALL (%(typed)s::text[]) OR padded LIKE ALL (%(switched)s::text[])
    OR padded LIKE ALL (%(switched_back)s::text[])
 ORDER BY distance, folded_name, person_id
 LIMIT %(limit)s::int
"""

# Staff of the region, for staff: the index of names narrows first, then each found name is asked for its posts
# (LATERAL with LIMIT keeps the planner from reading all appointments of the region instead).
SELECT_FAR_STAFF = """
WITH named AS MATERIALIZED (
    SELECT id, folded_name FROM identity_persons
     WHERE to_tsvector('simple', folded_name) @@ to_tsquery('simple', %(query)s)
       AND merged_into IS NULL AND blocked_at IS NULL AND id <> %(person_id)s::uuid
)
SELECT n.id AS person_id, 2 AS distance, n.folded_name
  FROM named n
 CROSS JOIN LATERAL (
       SELECT 1 FROM organisations_appointments a JOIN organisations_organisations o ON o.id = a.organisation_id
        WHERE a.person_id = n.id AND a.retracted_at IS NULL AND o.region_id = ANY(%(region_ids)s::uuid[])
          AND a.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
          AND (a.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < a.valid_to)
        LIMIT 1) held
 ORDER BY n.folded_name, n.id
 LIMIT %(limit)s::int
"""

# What of each person the finder may know: only the places by which they reach each other.
SELECT_DESCRIPTIONS = """
WITH rules AS MATERIALIZED (
    SELECT * FROM unnest(%(ones)s::text[], %(others)s::text[], %(shared)s::text[]) AS r (one, other, shared)
), mine AS MATERIALIZED (
    SELECT DISTINCT p.kind, p.organisation_id, p.group_id, p.child_id, o.region_id
      FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
     WHERE p.person_id = %(person_id)s::uuid AND p.kind <> 'duty'
       AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
), theirs AS MATERIALIZED (
    SELECT DISTINCT p.person_id, p.kind, p.role, p.organisation_id, p.group_id, p.child_id, o.region_id, o.short_name
      FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
     WHERE p.person_id = ANY(%(ids)s::uuid[]) AND p.kind <> 'duty'
       AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
)
SELECT DISTINCT t.person_id, t.kind, t.role, m.organisation_id = t.organisation_id AS is_near,
       t.short_name AS organisation_name, coalesce(g.name, '') AS group_name, t.child_id,
       CASE WHEN t.kind <> 'staff' THEN '' ELSE coalesce((
           SELECT string_agg(DISTINCT a.post, ', ') FROM organisations_appointments a
            WHERE a.person_id = t.person_id AND a.organisation_id = t.organisation_id AND a.role = t.role
              AND a.retracted_at IS NULL AND a.post <> ''), '') END AS post
  FROM rules r JOIN mine m ON m.kind = r.one JOIN theirs t ON t.kind = r.other
  LEFT JOIN organisations_groups g ON g.id = t.group_id
 WHERE CASE r.shared WHEN 'region' THEN m.region_id = t.region_id
                     WHEN 'institution' THEN m.organisation_id = t.organisation_id
                     WHEN 'group' THEN m.group_id = t.group_id
                     ELSE m.child_id = t.person_id OR t.child_id = %(person_id)s::uuid END
 ORDER BY t.person_id, is_near DESC, t.kind, group_name, organisation_name
"""

_NEVER = ["%never%", ""]  # a text cannot be like both


class Place(msgspec.Struct, frozen=True):
    kind: str
    organisation_id: UUID
    group_id: UUID | None
    region_id: UUID


class Hit(msgspec.Struct, frozen=True):
    person_id: PersonId
    distance: int  # 0 the same group or family, 1 the same institution, 2 the region
    folded_name: str


class Description(msgspec.Struct, frozen=True):
    person_id: PersonId
    kind: Literal["staff", "student", "parent"]
    role: str
    is_near: bool
    organisation_name: str
    group_name: str
    child_id: PersonId | None
    post: str


async def select_reachable(tx: Transaction, person_id: PersonId, ids: Sequence[UUID]) -> list[PersonId]:
    params = _RULE_PARAMS | {"person_id": person_id, "ids": list(ids), "now": tx.now}
    found: list[PersonId] = await tx.fetch_value(SELECT_REACHABLE, params)
    return found


async def select_unreachable_pairs(tx: Transaction, ids: Sequence[UUID]) -> list[Pair]:
    params = _RULE_PARAMS | {"ids": list(ids), "now": tx.now}
    return await tx.fetch_all(Pair, SELECT_UNREACHABLE_PAIRS, params)


async def select_staff_among(tx: Transaction, ids: Sequence[UUID]) -> list[PersonId]:
    found: list[PersonId] = await tx.fetch_value(SELECT_STAFF_AMONG, {"ids": list(ids), "now": tx.now})
    return found


async def select_places(tx: Transaction, person_id: PersonId) -> list[Place]:
    return await tx.fetch_all(Place, SELECT_PLACES, {"person_id": person_id, "now": tx.now})


async def select_near(
    tx: Transaction, person_id: PersonId, places: Sequence[Place], readings: list[list[str]], limit: int
) -> list[Hit]:
    """Those near to the finder whose names have all words of one reading at the beginning of words."""
    by_organisation = {
        (place.organisation_id, rule.other)
        for place in places
        for rule in _RULES
        if rule.one == place.kind and rule.shared == "institution"
    } | {(place.organisation_id, "staff") for place in places if place.kind == "staff"}
    by_group = {
        (place.group_id, rule.other)
        for place in places
        for rule in _RULES
        if rule.one == place.kind and rule.shared == "group" and place.group_id is not None
    }
    patterns = [[f"% {word}%" for word in words] for words in readings] + [_NEVER, _NEVER]
    params: dict[str, object] = {
        "person_id": person_id,
        "organisation_ids": [one for one, _ in by_organisation],
        "organisation_kinds": [kind for _, kind in by_organisation],
        "group_ids": [one for one, _ in by_group],
        "group_kinds": [kind for _, kind in by_group],
        "typed": patterns[0],
        "switched": patterns[1],
        "switched_back": patterns[2],
        "limit": limit,
        "now": tx.now,
    }
    return await tx.fetch_all(Hit, SELECT_NEAR, params)


async def select_far_staff(
    tx: Transaction, person_id: PersonId, region_ids: Sequence[UUID], query: str, limit: int
) -> list[Hit]:
    params = {
        "person_id": person_id, "region_ids": list(region_ids), "query": query, "limit": limit, "now": tx.now,
    }  # fmt: skip
    return await tx.fetch_all(Hit, SELECT_FAR_STAFF, params)


async def select_descriptions(tx: Transaction, person_id: PersonId, ids: Sequence[UUID]) -> list[Description]:
    params = _RULE_PARAMS | {"person_id": person_id, "ids": list(ids), "now": tx.now}
    return await tx.fetch_all(Description, SELECT_DESCRIPTIONS, params)
