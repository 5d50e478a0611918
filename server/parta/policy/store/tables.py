"""Tables of choices with their versions, what of them is in force, and the safety officers."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId
from parta.policy.rules import RuleVerb, Supervising

LOCK_SCOPE = "SELECT pg_advisory_xact_lock(hashtextextended('policy:' || %(scope_id)s::text, 0)) IS NULL"

SELECT_LAST_VERSION = """
SELECT v.version, v.choices, v.supervised_by, v.reason, v.made_at, v.made_by
  FROM policy_versions v WHERE v.scope_id = %(scope_id)s ORDER BY v.version DESC LIMIT 1
"""

SELECT_VERSIONS = """
SELECT v.version, v.choices, v.supervised_by, v.reason, v.made_at, v.made_by
  FROM policy_versions v WHERE v.scope_id = %(scope_id)s ORDER BY v.version DESC LIMIT %(limit)s
"""

INSERT_VERSION = """
INSERT INTO policy_versions (scope_id, version, region_id, organisation_id, choices, supervised_by, reason, made_at,
                             made_by)
VALUES (%(scope_id)s, %(version)s, %(region_id)s, %(organisation_id)s, %(choices)s, %(supervised_by)s, %(reason)s,
        %(now)s, %(made_by)s)
"""

DELETE_RULES = "DELETE FROM policy_rules WHERE scope_id = %(scope_id)s"

INSERT_RULES = """
INSERT INTO policy_rules (scope_id, verb, line, verdict)
SELECT %(scope_id)s::uuid, verb, line, verdict
  FROM unnest(%(verbs)s::text[], %(lines)s::text[], %(verdicts)s::smallint[]) AS r (verb, line, verdict)
"""

SELECT_RULES = """
SELECT verb, line, verdict FROM policy_rules WHERE scope_id = %(scope_id)s
"""

_WORKS_THERE = """EXISTS (
       SELECT FROM organisations_appointments a JOIN organisations_organisations o ON o.id = a.organisation_id
        WHERE a.person_id = f.person_id AND a.organisation_id = f.organisation_id AND a.retracted_at IS NULL
          AND a.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
          AND (a.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < a.valid_to))"""

SELECT_OFFICERS = f"""
SELECT f.organisation_id, f.person_id, f.appointed_at, f.appointed_by, {_WORKS_THERE} AS works_there
  FROM policy_officers f
 WHERE f.organisation_id = ANY(%(organisation_ids)s::uuid[]) AND f.ended_at IS NULL
 ORDER BY f.appointed_at, f.id
"""  # noqa: S608

SELECT_DUTIES_OF = f"""
SELECT f.organisation_id, o.region_id, o.kind
  FROM policy_officers f JOIN organisations_organisations o ON o.id = f.organisation_id
 WHERE f.person_id = %(person_id)s AND f.ended_at IS NULL AND {_WORKS_THERE}
 ORDER BY f.appointed_at, f.id
"""  # noqa: S608

SELECT_OFFICERS_OF_REGION = f"""
SELECT coalesce(array_agg(f.person_id), '{{}}')
  FROM policy_officers f JOIN organisations_organisations o ON o.id = f.organisation_id
 WHERE o.region_id = %(region_id)s AND o.kind = 'ministry' AND f.ended_at IS NULL AND {_WORKS_THERE}
"""  # noqa: S608

INSERT_OFFICER = """
INSERT INTO policy_officers (organisation_id, person_id, appointed_at, appointed_by)
VALUES (%(organisation_id)s, %(person_id)s, %(now)s, %(actor_id)s)
ON CONFLICT DO NOTHING
"""

END_OFFICER = """
UPDATE policy_officers SET ended_at = %(now)s, ended_by = %(actor_id)s
 WHERE organisation_id = %(organisation_id)s AND person_id = %(person_id)s AND ended_at IS NULL
"""

MOVE_OFFICERS = """
UPDATE policy_officers f SET person_id = %(kept)s::uuid
 WHERE f.person_id = %(merged)s::uuid AND f.ended_at IS NULL
   AND NOT EXISTS (SELECT FROM policy_officers t WHERE t.person_id = %(kept)s::uuid AND t.ended_at IS NULL
                      AND t.organisation_id = f.organisation_id)
"""

# Who may supervise in these institutions today, by what they are: the duty, or a post.
SELECT_SUPERVISING = f"""
SELECT f.organisation_id, f.person_id, 'safety_officer' AS post
  FROM policy_officers f
 WHERE f.organisation_id = ANY(%(organisation_ids)s::uuid[]) AND f.ended_at IS NULL AND {_WORKS_THERE}
 UNION
SELECT a.organisation_id, a.person_id, a.role
  FROM organisations_appointments a JOIN organisations_organisations o ON o.id = a.organisation_id
 WHERE a.organisation_id = ANY(%(organisation_ids)s::uuid[]) AND a.role IN ('director', 'deputy_director')
   AND a.retracted_at IS NULL AND a.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (a.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < a.valid_to)
 ORDER BY organisation_id, post, person_id
"""  # noqa: S608

# Which post supervises: what the institution chose, else its region.
SELECT_SUPERVISED_BY = """
SELECT o.id, coalesce(
       (SELECT v.supervised_by FROM policy_versions v WHERE v.scope_id = o.id ORDER BY v.version DESC LIMIT 1),
       (SELECT v.supervised_by FROM policy_versions v WHERE v.scope_id = o.region_id ORDER BY v.version DESC LIMIT 1),
       'safety_officer')
  FROM organisations_organisations o WHERE o.id = ANY(%(organisation_ids)s::uuid[])
"""

# People with a place in an institution, by id, for work on all of them some at a time.
SELECT_PEOPLE_OF = """
SELECT coalesce(array_agg(person_id), '{}') FROM (
    SELECT DISTINCT p.person_id FROM organisations_positions p
     WHERE p.organisation_id = %(organisation_id)s::uuid AND p.kind <> 'duty' AND p.person_id > %(after)s::uuid
     ORDER BY p.person_id LIMIT %(limit)s::int) page
"""

SELECT_PLACE_NAMES = """
SELECT o.id, o.short_name AS name FROM organisations_organisations o WHERE o.id = ANY(%(organisation_ids)s::uuid[])
 UNION ALL
SELECT g.id, g.name FROM organisations_groups g WHERE g.id = ANY(%(group_ids)s::uuid[])
"""


class VersionRow(msgspec.Struct, frozen=True):
    """A table as somebody left it."""

    version: int
    choices: dict[str, dict[str, int]]
    supervised_by: Supervising
    reason: str
    made_at: datetime
    made_by: UUID | None


class NewVersion(msgspec.Struct, frozen=True, kw_only=True):
    scope_id: UUID
    version: int
    region_id: UUID
    organisation_id: UUID | None
    choices: Mapping[str, Mapping[str, int]]
    supervised_by: Supervising
    reason: str
    made_by: UUID


class RuleRow(msgspec.Struct, frozen=True):
    verb: RuleVerb
    line: str
    verdict: int


class OfficerRow(msgspec.Struct, frozen=True):
    """Who holds the duty; it counts only while they work there."""

    organisation_id: OrganisationId
    person_id: PersonId
    appointed_at: datetime
    appointed_by: UUID | None
    works_there: bool


class DutyRow(msgspec.Struct, frozen=True):
    """Where somebody is the safety officer today: at a ministry, of the whole region."""

    organisation_id: OrganisationId
    region_id: UUID
    kind: str


class SupervisingRow(msgspec.Struct, frozen=True):
    organisation_id: OrganisationId
    person_id: PersonId
    post: str


class NamedPlace(msgspec.Struct, frozen=True):
    id: UUID
    name: str


async def lock_scope(tx: Transaction, scope_id: UUID) -> None:
    """Until the end of the transaction nobody else changes this table."""
    await tx.execute(LOCK_SCOPE, {"scope_id": scope_id})


async def find_last_version(tx: Transaction, scope_id: UUID) -> VersionRow | None:
    return await tx.find_one(VersionRow, SELECT_LAST_VERSION, {"scope_id": scope_id})


async def select_versions(tx: Transaction, scope_id: UUID, limit: int) -> list[VersionRow]:
    return await tx.fetch_all(VersionRow, SELECT_VERSIONS, {"scope_id": scope_id, "limit": limit})


async def insert_version(tx: Transaction, new: NewVersion) -> None:
    params = msgspec.structs.asdict(new) | {"choices": Jsonb(new.choices), "now": tx.now}
    await tx.execute(INSERT_VERSION, params)


async def replace_rules(tx: Transaction, scope_id: UUID, rules: Sequence[RuleRow]) -> None:
    """What is in force for this scope, all of it."""
    await tx.execute(DELETE_RULES, {"scope_id": scope_id})
    await tx.execute(
        INSERT_RULES,
        {
            "scope_id": scope_id,
            "verbs": [rule.verb for rule in rules],
            "lines": [rule.line for rule in rules],
            "verdicts": [rule.verdict for rule in rules],
        },
    )


async def select_rules(tx: Transaction, scope_id: UUID) -> list[RuleRow]:
    return await tx.fetch_all(RuleRow, SELECT_RULES, {"scope_id": scope_id})


async def select_officers(tx: Transaction, organisation_ids: Sequence[UUID]) -> list[OfficerRow]:
    params = {"organisation_ids": list(organisation_ids), "now": tx.now}
    return await tx.fetch_all(OfficerRow, SELECT_OFFICERS, params)


async def select_duties_of(tx: Transaction, person_id: PersonId) -> list[DutyRow]:
    return await tx.fetch_all(DutyRow, SELECT_DUTIES_OF, {"person_id": person_id, "now": tx.now})


async def select_officers_of_region(tx: Transaction, region_id: UUID) -> list[PersonId]:
    params = {"region_id": region_id, "now": tx.now}
    found: list[PersonId] = await tx.fetch_value(SELECT_OFFICERS_OF_REGION, params)
    return found


async def insert_officer(tx: Transaction, organisation_id: UUID, person_id: UUID, actor_id: UUID) -> bool:
    params = {"organisation_id": organisation_id, "person_id": person_id, "actor_id": actor_id, "now": tx.now}
    return await tx.execute(INSERT_OFFICER, params) > 0


async def end_officer(tx: Transaction, organisation_id: UUID, person_id: UUID, actor_id: UUID | None) -> bool:
    params = {"organisation_id": organisation_id, "person_id": person_id, "actor_id": actor_id, "now": tx.now}
    return await tx.execute(END_OFFICER, params) > 0


async def move_officers(tx: Transaction, merged: UUID, kept: UUID) -> None:
    await tx.execute(MOVE_OFFICERS, {"merged": merged, "kept": kept})


async def select_supervising(tx: Transaction, organisation_ids: Sequence[UUID]) -> list[SupervisingRow]:
    params = {"organisation_ids": list(organisation_ids), "now": tx.now}
    return await tx.fetch_all(SupervisingRow, SELECT_SUPERVISING, params)


async def select_supervised_by(tx: Transaction, organisation_ids: Sequence[UUID]) -> dict[UUID, str]:
    cursor = await tx.connection.execute(SELECT_SUPERVISED_BY, {"organisation_ids": list(organisation_ids)})
    return dict(await cursor.fetchall())


async def select_people_of(tx: Transaction, organisation_id: UUID, after: UUID, limit: int) -> list[PersonId]:
    params = {"organisation_id": organisation_id, "after": after, "limit": limit}
    found: list[PersonId] = await tx.fetch_value(SELECT_PEOPLE_OF, params)
    return found


async def select_place_names(
    tx: Transaction, organisation_ids: Sequence[UUID], group_ids: Sequence[UUID]
) -> dict[UUID, str]:
    params = {"organisation_ids": list(organisation_ids), "group_ids": list(group_ids)}
    return {row.id: row.name for row in await tx.fetch_all(NamedPlace, SELECT_PLACE_NAMES, params)}
