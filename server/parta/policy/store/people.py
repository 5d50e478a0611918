"""Finding people: the places of the finder, the near and the far by name, and who each is to the finder."""

from collections.abc import Sequence
from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.policy.model import PersonalLine
from parta.policy.rules import VERBS, Verb
from parta.policy.store.parts import BOUNDS, MEETING, PLACES, RULES, VERDICT, rules_of

# The lines that start (or end: %(is_passive)s) at one person's own places, each with its verdict as far as the own
# institution and region say it.
SELECT_PERSONAL_LINES = f"""
WITH {RULES}, {PLACES}, {BOUNDS}
SELECT DISTINCT r.verb, r.one, r.other, r.relation, p.organisation_id, p.region_id,
       CASE r.relation WHEN 'group' THEN p.group_id END AS group_id,
       least(coalesce(regional.verdict, r.verdict), own.verdict) AS verdict
  FROM rules r
  JOIN places p ON p.kind = CASE WHEN %(is_passive)s::bool THEN r.other ELSE r.one END
   AND (r.relation <> 'group' OR p.group_id IS NOT NULL)
  LEFT JOIN bounds regional ON regional.scope_id = p.region_id AND regional.verb = r.verb AND regional.line = r.line
  LEFT JOIN bounds own ON own.scope_id = p.organisation_id AND own.verb = r.verb AND own.line = r.line
"""  # noqa: S608

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

# What of each person the finder may know: only the places by which they find each other.
SELECT_DESCRIPTIONS = f"""
WITH {RULES}, {PLACES}, {BOUNDS}, shared AS (
    SELECT t.*, m.organisation_id = t.organisation_id AS is_near
      FROM {MEETING}
     WHERE m.person_id = %(person_id)s::uuid AND {VERDICT} > 0
     UNION ALL
    SELECT t.*, m.organisation_id = t.organisation_id
      FROM places m JOIN places t ON m.child_id = t.person_id AND t.position = 'student'
        OR t.child_id = m.person_id AND t.position = 'parent'
     WHERE m.person_id = %(person_id)s::uuid
)
SELECT DISTINCT t.person_id, t.position AS kind, t.role, t.is_near,
       (SELECT o.short_name FROM organisations_organisations o WHERE o.id = t.organisation_id) AS organisation_name,
       CASE WHEN t.position = 'staff' THEN '' ELSE coalesce(
           (SELECT g.name FROM organisations_groups g WHERE g.id = t.group_id), '') END AS group_name, t.child_id,
       CASE WHEN t.position <> 'staff' THEN '' ELSE coalesce((
           SELECT string_agg(DISTINCT a.post, ', ') FROM organisations_appointments a
            WHERE a.person_id = t.person_id AND a.organisation_id = t.organisation_id AND a.role = t.role
              AND a.retracted_at IS NULL AND a.post <> ''), '') END AS post
  FROM shared t
 ORDER BY t.person_id, is_near DESC, kind, group_name, organisation_name
"""  # noqa: S608

_NEVER = ["%never%", ""]  # a text cannot be like both
_POSITION_AT = {"staff": "staff", "officer": "staff", "pupil": "student", "primary": "student", "parent": "parent"}
_POSITION_OF_GROUP = _POSITION_AT | {"staff": "duty", "officer": "duty"}


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


async def select_personal_lines(
    tx: Transaction, person_id: PersonId, verbs: Sequence[Verb] = VERBS, *, is_passive: bool = False
) -> list[PersonalLine]:
    params = rules_of(verbs) | {"ids": [person_id], "is_passive": is_passive, "now": tx.now}
    return await tx.fetch_all(PersonalLine, SELECT_PERSONAL_LINES, params)


async def select_near(
    tx: Transaction, person_id: PersonId, lines: Sequence[PersonalLine], readings: list[list[str]], limit: int
) -> list[Hit]:
    """Those near to the finder whose names have all words of one reading at the beginning of words."""
    by_organisation = {
        (line.organisation_id, _POSITION_AT[line.other]) for line in lines if line.relation == "institution"
    }
    by_group = {(line.group_id, _POSITION_OF_GROUP[line.other]) for line in lines if line.relation == "group"}
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
    params = rules_of(["find"]) | {"person_id": person_id, "ids": [person_id, *ids], "now": tx.now}
    return await tx.fetch_all(Description, SELECT_DESCRIPTIONS, params)
