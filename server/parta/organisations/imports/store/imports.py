"""Rows of imports: their state, their plan, how far they are."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import ImportId, OrganisationId, PersonId, new_id
from parta.organisations.imports.model import Difference, Import, ImportState, Plan, Stage, Told
from parta.organisations.roster import Mapping as ColumnMapping

INSERT_IMPORT = """
INSERT INTO organisations_imports (id, organisation_id, state, created_at, created_by)
VALUES (%(id)s::uuid, %(organisation_id)s::uuid, 'open', %(now)s::timestamptz, %(by)s::uuid)
"""
SELECT_IMPORT = """
SELECT id, organisation_id, state, created_at, created_by, compared_at, roster_version, applied_at, applied_by
  FROM organisations_imports WHERE id = %(id)s::uuid
"""
LOCK_IMPORT = """
SELECT id, organisation_id, state, created_at, created_by, compared_at, roster_version, applied_at, applied_by
  FROM organisations_imports WHERE id = %(id)s::uuid FOR UPDATE
"""
SELECT_IMPORTS = """
SELECT i.id, i.state, i.created_at, i.created_by, i.applied_at, i.counts,
       coalesce((SELECT array_agg(f.name ORDER BY f.number) FROM organisations_import_files f WHERE f.import_id = i.id),
                '{}') AS files
  FROM organisations_imports i
 WHERE i.organisation_id = %(organisation_id)s::uuid AND i.state <> 'discarded'
   AND (%(before)s::uuid IS NULL OR i.id < %(before)s::uuid)
 ORDER BY i.id DESC LIMIT %(limit)s::int
"""
SELECT_DETAILS = """
SELECT i.mapping, i.counts, i.notices, i.failure, p.stage, p.done, p.total,
       EXISTS (SELECT 1 FROM organisations_import_choices c
                WHERE c.import_id = i.id AND NOT c.is_counted)
           AS has_new_choices,
       (SELECT count(*) FROM organisations_import_lines l WHERE l.import_id = i.id AND l.tab = 'left'
           AND l.is_left_out) AS left_out
  FROM organisations_imports i LEFT JOIN organisations_import_progress p ON p.import_id = i.id
 WHERE i.id = %(id)s::uuid
"""
SET_STATE = """
UPDATE organisations_imports SET state = %(state)s, failure = %(failure)s::jsonb
 WHERE id = %(id)s::uuid AND state = ANY(%(only)s::text[])
"""
SET_MAPPING = "UPDATE organisations_imports SET mapping = %(mapping)s::jsonb WHERE id = %(id)s::uuid"
SELECT_MAPPING = "SELECT mapping FROM organisations_imports WHERE id = %(id)s::uuid"
SET_DIFFERENCE = """
UPDATE organisations_imports
   SET state = 'ready', failure = NULL, compared_at = %(compared_at)s::timestamptz, roster_version = %(version)s,
       plan = %(plan)s::bytea, counts = %(counts)s::jsonb, notices = %(notices)s::jsonb
 WHERE id = %(id)s::uuid AND state = 'comparing'
"""
SELECT_PLAN = "SELECT plan FROM organisations_imports WHERE id = %(id)s::uuid"
SELECT_NOTICES = "SELECT notices FROM organisations_imports WHERE id = %(id)s::uuid"
SET_APPLYING = """
UPDATE organisations_imports
   SET state = 'applying', failure = NULL, applied_by = %(by)s::uuid
 WHERE id = %(id)s::uuid AND state = 'ready'
"""
SET_APPLIED = """
UPDATE organisations_imports i
   SET state = 'applied', applied_at = %(now)s::timestamptz, plan = NULL,
       counts = i.counts || jsonb_build_object('left_out', (
           SELECT count(*) FROM organisations_import_lines l
            WHERE l.import_id = i.id AND l.tab = 'left' AND l.is_left_out))
 WHERE i.id = %(id)s::uuid
"""
FORGET_FILES = """
UPDATE organisations_import_files SET data = NULL, sheets = NULL WHERE import_id = %(id)s::uuid AND data IS NOT NULL
"""
FORGET_LINES = "DELETE FROM organisations_import_lines WHERE import_id = %(id)s::uuid"
DISCARD_OLD = """
UPDATE organisations_imports SET state = 'discarded', plan = NULL
 WHERE state IN ('open', 'comparing', 'ready') AND created_at < %(before)s::timestamptz RETURNING id
"""
UPSERT_PROGRESS = """
INSERT INTO organisations_import_progress (import_id, stage, done, total)
VALUES (%(import_id)s::uuid, %(stage)s, %(done)s::int, %(total)s::int)
ON CONFLICT (import_id) DO UPDATE SET stage = EXCLUDED.stage, done = EXCLUDED.done, total = EXCLUDED.total
"""


class ImportRow(msgspec.Struct, frozen=True):
    """A line of the history."""

    id: ImportId
    state: ImportState
    created_at: datetime
    created_by: PersonId
    applied_at: datetime | None
    counts: dict[str, int]
    files: list[str]


class Details(msgspec.Struct, frozen=True):
    """What of an import changes while one looks."""

    mapping: ColumnMapping
    counts: dict[str, int]
    notices: list[Told]
    failure: Told | None
    stage: Stage | None
    done: int | None
    total: int | None
    has_new_choices: bool
    left_out: int


class _DetailsRow(msgspec.Struct):
    mapping: dict[str, object]
    counts: dict[str, int]
    notices: list[dict[str, str]]
    failure: dict[str, str] | None
    stage: Stage | None
    done: int | None
    total: int | None
    has_new_choices: bool
    left_out: int


def as_json(value: object) -> str:
    return msgspec.json.encode(value).decode()


async def insert_import(tx: Transaction, organisation_id: OrganisationId, by: PersonId) -> ImportId:
    import_id = ImportId(new_id())
    params = {"id": import_id, "organisation_id": organisation_id, "now": tx.now, "by": by}
    await tx.execute(INSERT_IMPORT, params)
    return import_id


async def select_import(tx: Transaction, import_id: UUID) -> Import | None:
    return await tx.find_one(Import, SELECT_IMPORT, {"id": import_id})


async def lock_import(tx: Transaction, import_id: UUID) -> Import | None:
    """The import, held until the commit: what is decided by its state is decided once."""
    return await tx.find_one(Import, LOCK_IMPORT, {"id": import_id})


async def select_imports(
    tx: Transaction, organisation_id: OrganisationId, before: UUID | None, limit: int
) -> list[ImportRow]:
    """The newest first."""
    params = {"organisation_id": organisation_id, "before": before, "limit": limit}
    return await tx.fetch_all(ImportRow, SELECT_IMPORTS, params)


async def select_details(tx: Transaction, import_id: ImportId) -> Details:
    row = await tx.fetch_one(_DetailsRow, SELECT_DETAILS, {"id": import_id})
    return msgspec.convert(msgspec.structs.asdict(row), Details, strict=False)


async def set_state(
    tx: Transaction, import_id: ImportId, state: ImportState, only: Sequence[ImportState], failure: Told | None = None
) -> bool:
    """Whether the import was in one of the states from which it may change."""
    params = {
        "id": import_id,
        "state": state,
        "only": list(only),
        "failure": None if failure is None else as_json(failure),
    }
    return await tx.execute(SET_STATE, params) == 1


async def set_mapping(tx: Transaction, import_id: ImportId, mapping: ColumnMapping) -> None:
    await tx.execute(SET_MAPPING, {"id": import_id, "mapping": as_json(mapping)})


async def select_mapping(tx: Transaction, import_id: ImportId) -> ColumnMapping:
    return msgspec.convert(await tx.fetch_value(SELECT_MAPPING, {"id": import_id}), ColumnMapping, strict=False)


async def set_difference(
    tx: Transaction, import_id: ImportId, difference: Difference, version: str, compared_at: datetime
) -> bool:
    """False when the import was given up meanwhile."""
    params: Mapping[str, object] = {
        "id": import_id,
        "compared_at": compared_at,
        "version": version,
        "plan": msgspec.json.encode(difference.plan),
        "counts": as_json(difference.counts),
        "notices": as_json(difference.notices),
    }
    return await tx.execute(SET_DIFFERENCE, params) == 1


async def select_plan(tx: Transaction, import_id: ImportId) -> Plan:
    return msgspec.json.decode(await tx.fetch_value(SELECT_PLAN, {"id": import_id}), type=Plan)


async def select_notices(tx: Transaction, import_id: ImportId) -> list[Told]:
    return msgspec.convert(await tx.fetch_value(SELECT_NOTICES, {"id": import_id}), list[Told])


async def set_applying(tx: Transaction, import_id: ImportId, by: PersonId) -> bool:
    """Whether it was ready: of two who ask at once, one gets it."""
    return await tx.execute(SET_APPLYING, {"id": import_id, "by": by}) == 1


async def set_applied(tx: Transaction, import_id: ImportId) -> None:
    await tx.execute(SET_APPLIED, {"id": import_id, "now": tx.now})


async def forget_files(tx: Transaction, import_id: ImportId) -> None:
    """The bytes of the files; their names stay."""
    await tx.execute(FORGET_FILES, {"id": import_id})


async def forget_lines(tx: Transaction, import_id: ImportId) -> None:
    """Who would have become what, of an import that came to nothing."""
    await tx.execute(FORGET_LINES, {"id": import_id})


async def discard_old(tx: Transaction, before: datetime) -> list[ImportId]:
    class Row(msgspec.Struct):
        id: ImportId

    return [row.id for row in await tx.fetch_all(Row, DISCARD_OLD, {"before": before})]


async def upsert_progress(tx: Transaction, import_id: ImportId, stage: Stage, done: int, total: int) -> None:
    await tx.execute(UPSERT_PROGRESS, {"import_id": import_id, "stage": stage, "done": done, "total": total})
