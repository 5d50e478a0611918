"""All SQL of directives."""

from datetime import date
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.directives.model import CountingRules, DirectiveDraft, Obligation, ObligationDraft, Subject
from parta.kernel.database import Transaction
from parta.kernel.ids import DirectiveId, OrganisationId, PersonId, RegionId

INSERT_DIRECTIVE = """
    INSERT INTO directives_directives (region_id, number, signed_on, in_force_from, title, issuer, signed_by,
                                       controlled_by, document, entered_at, entered_by)
    VALUES (%(region_id)s, %(number)s, %(signed_on)s, %(in_force_from)s, %(title)s, %(issuer)s, %(signed_by)s,
            %(controlled_by)s, %(document)s, %(entered_at)s, %(entered_by)s)
    ON CONFLICT (region_id, number, signed_on) DO NOTHING
    RETURNING id
"""
INSERT_OBLIGATION = """
    INSERT INTO directives_obligations (directive_id, clause, position, kind, title, force, bearer, scope, due_on,
                                        valid_from, parameters)
    VALUES (%(directive_id)s, %(clause)s, %(position)s, %(kind)s, %(title)s, %(force)s, %(bearer)s, %(scope)s::jsonb,
            %(due_on)s, %(valid_from)s, %(parameters)s::jsonb)
"""
SELECT_OBLIGATIONS = """
    SELECT o.id, o.directive_id, d.number AS directive_number, d.region_id, o.clause, o.kind, o.title, o.force,
           o.bearer, o.scope, o.due_on, o.valid_from, o.valid_to, o.parameters
      FROM directives_obligations o JOIN directives_directives d ON d.id = o.directive_id
     WHERE d.region_id = %(region_id)s
     ORDER BY d.signed_on, o.position
"""
SELECT_DIRECTIVES = """
    SELECT id, number, signed_on, in_force_from, title, issuer, signed_by, controlled_by, document
      FROM directives_directives WHERE region_id = %(region_id)s ORDER BY signed_on DESC
"""
SELECT_SUBJECTS = """
    SELECT id AS organisation_id, region_id, kind, level, legal_form, time_zone
      FROM organisations_organisations WHERE id = ANY (%(organisation_ids)s::uuid[])
"""
SELECT_SUBJECTS_OF_REGION = """
    SELECT id AS organisation_id, region_id, kind, level, legal_form, time_zone
      FROM organisations_organisations WHERE region_id = %(region_id)s AND closed_on IS NULL
"""
SELECT_RULES = """
    SELECT rules FROM directives_rules
     WHERE region_id = %(region_id)s AND valid_from <= %(on)s::date ORDER BY valid_from DESC LIMIT 1
"""
UPSERT_RULES = """
    INSERT INTO directives_rules (region_id, valid_from, rules) VALUES (%(region_id)s, %(valid_from)s, %(rules)s::jsonb)
    ON CONFLICT (region_id, valid_from) DO UPDATE SET rules = excluded.rules
"""


class DirectiveRow(msgspec.Struct, frozen=True):
    id: UUID
    number: str
    signed_on: date
    in_force_from: date
    title: str
    issuer: str
    signed_by: str
    controlled_by: str
    document: str


class _ObligationRow(msgspec.Struct, frozen=True):
    id: UUID
    directive_id: DirectiveId
    directive_number: str
    region_id: RegionId
    clause: str
    kind: str
    title: str
    force: str
    bearer: str
    scope: dict[str, list[str] | None]
    due_on: date | None
    valid_from: date
    valid_to: date | None
    parameters: dict[str, int]


async def insert_directive(
    tx: Transaction, region_id: RegionId, draft: DirectiveDraft, entered_by: PersonId | None
) -> DirectiveId | None:
    """The new directive's id, or None where it stands already."""
    values = {field: getattr(draft, field) for field in draft.__struct_fields__ if field != "obligations"}
    found = await tx.fetch_value(
        INSERT_DIRECTIVE, values | {"region_id": region_id, "entered_at": tx.now, "entered_by": entered_by}
    )
    return None if found is None else DirectiveId(found)


async def insert_obligations(
    tx: Transaction, directive_id: DirectiveId, in_force_from: date, drafts: list[ObligationDraft]
) -> None:
    rows = [
        {
            "directive_id": directive_id,
            "clause": draft.clause,
            "position": position,
            "kind": draft.kind,
            "title": draft.title,
            "force": draft.force,
            "bearer": draft.bearer,
            "scope": Jsonb(msgspec.to_builtins(draft.scope)),
            "due_on": draft.due_on,
            "valid_from": in_force_from,
            "parameters": Jsonb(draft.parameters),
        }
        for position, draft in enumerate(drafts, 1)
    ]
    await tx.execute_many(INSERT_OBLIGATION, rows)


async def select_obligations(tx: Transaction, region_id: RegionId) -> list[Obligation]:
    rows = await tx.fetch_all(_ObligationRow, SELECT_OBLIGATIONS, {"region_id": region_id})
    return [msgspec.convert(msgspec.structs.asdict(row), Obligation) for row in rows]


async def select_directives(tx: Transaction, region_id: RegionId) -> list[DirectiveRow]:
    return await tx.fetch_all(DirectiveRow, SELECT_DIRECTIVES, {"region_id": region_id})


async def select_subjects(tx: Transaction, organisation_ids: list[OrganisationId]) -> list[Subject]:
    return await tx.fetch_all(Subject, SELECT_SUBJECTS, {"organisation_ids": organisation_ids})


async def select_subjects_of_region(tx: Transaction, region_id: RegionId) -> list[Subject]:
    return await tx.fetch_all(Subject, SELECT_SUBJECTS_OF_REGION, {"region_id": region_id})


async def select_rules(tx: Transaction, region_id: RegionId, on: date) -> CountingRules:
    """The rules in force on a day; the built-in ones where the region has set none."""
    found = await tx.fetch_value(SELECT_RULES, {"region_id": region_id, "on": on})
    return CountingRules() if found is None else msgspec.convert(found, CountingRules)


async def upsert_rules(tx: Transaction, region_id: RegionId, valid_from: date, rules: CountingRules) -> None:
    values = {"region_id": region_id, "valid_from": valid_from, "rules": Jsonb(msgspec.to_builtins(rules))}
    await tx.execute(UPSERT_RULES, values)
