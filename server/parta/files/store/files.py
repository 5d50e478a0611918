"""Rows of kept files."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.files.model.files import Examined, StoredFile
from parta.files.model.kinds import Kind
from parta.kernel.database import Transaction
from parta.kernel.ids import FileId, OrganisationId, PersonId

INSERT_FILE = """
INSERT INTO files_files (id, organisation_id, name, media_type, kind, state, size, sha256, is_stored, charged_to,
                         claimed_at, check_at, created_at, created_by)
VALUES (%(id)s::uuid, %(organisation_id)s::uuid, %(name)s, %(media_type)s, %(kind)s, %(state)s, %(size)s::bigint,
        %(sha256)s::bytea, %(is_stored)s::boolean, %(charged_to)s::uuid, %(claimed_at)s::timestamptz,
        %(check_at)s::timestamptz, %(now)s::timestamptz, %(created_by)s::uuid)
ON CONFLICT (id) DO NOTHING
"""

_COLUMNS = """id, organisation_id, name, media_type, kind, state, size, previews, is_stored, tries, charged_to,
       claimed_at, created_at, created_by, width, height, duration_ms, waveform, placeholder"""

SELECT_FILES = f"SELECT {_COLUMNS} FROM files_files WHERE id = ANY(%(ids)s::uuid[])"  # noqa: S608  # our own columns

LOCK_FILE = f"SELECT {_COLUMNS} FROM files_files WHERE id = %(id)s::uuid FOR UPDATE"  # noqa: S608

SELECT_OWN = f"""
SELECT {_COLUMNS} FROM files_files
 WHERE created_by = %(person_id)s::uuid AND organisation_id IS NULL
   AND (%(kind)s::text IS NULL OR kind = %(kind)s::text) AND id < %(before)s::uuid
 ORDER BY id DESC LIMIT %(limit)s::int
"""  # noqa: S608

CLAIM_FILES = """
UPDATE files_files SET claimed_at = %(now)s::timestamptz
 WHERE id = ANY(%(ids)s::uuid[]) AND created_by = %(person_id)s::uuid AND organisation_id IS NULL
   AND claimed_at IS NULL AND state NOT IN ('infected', 'refused')
"""

BEGIN_EXAMINATION = "UPDATE files_files SET tries = tries + 1 WHERE id = %(id)s::uuid"

FINISH_EXAMINATION = """
UPDATE files_files
   SET name = %(name)s, state = %(state)s,
       media_type = %(media_type)s, kind = %(kind)s, size = %(size)s::bigint, width = %(width)s::int,
       height = %(height)s::int, duration_ms = %(duration_ms)s::bigint, waveform = %(waveform)s::smallint[],
       placeholder = %(placeholder)s, previews = %(previews)s::text[], is_stored = true
 WHERE id = %(id)s::uuid
"""

SELECT_HELD = """
SELECT coalesce(array_agg(id), '{}') FROM (
    SELECT id FROM files_files
     WHERE state = 'held' AND id > %(after)s::uuid AND created_at < %(before)s::timestamptz
     ORDER BY id LIMIT %(limit)s::int
) held
"""

LOOK_AGAIN_AT = "UPDATE files_files SET check_at = %(at)s::timestamptz WHERE id = ANY(%(ids)s::uuid[])"

SELECT_TO_CHECK = """
SELECT coalesce(array_agg(id), '{}') FROM (
    SELECT id FROM files_files WHERE check_at < %(now)s::timestamptz ORDER BY check_at LIMIT %(limit)s::int
       FOR UPDATE SKIP LOCKED
) due
"""

DELETE_FILE = "DELETE FROM files_files WHERE id = %(id)s::uuid"

SELECT_KNOWN_IDS = "SELECT coalesce(array_agg(id), '{}') FROM files_files WHERE id = ANY(%(ids)s::uuid[])"

MOVE_FILES = "UPDATE files_files SET created_by = %(kept)s::uuid WHERE created_by = %(merged)s::uuid"

LAST_ID = UUID(int=(1 << 128) - 1)


class FileRow(msgspec.Struct, frozen=True, kw_only=True):
    """A file to insert."""

    id: FileId
    organisation_id: OrganisationId | None = None
    name: str
    media_type: str
    kind: Kind
    state: str
    size: int
    sha256: bytes | None = None
    is_stored: bool
    charged_to: OrganisationId | None
    claimed_at: datetime | None = None
    check_at: datetime
    created_by: PersonId


async def insert_file(tx: Transaction, row: FileRow) -> None:
    await tx.execute(INSERT_FILE, msgspec.structs.asdict(row) | {"now": tx.now})


async def select_files(tx: Transaction, ids: Sequence[UUID]) -> list[StoredFile]:
    return await tx.fetch_all(StoredFile, SELECT_FILES, {"ids": list(ids)})


async def select_file(tx: Transaction, file_id: UUID) -> StoredFile | None:
    return await tx.find_one(StoredFile, SELECT_FILES, {"ids": [file_id]})


async def lock_file(tx: Transaction, file_id: UUID) -> StoredFile | None:
    return await tx.find_one(StoredFile, LOCK_FILE, {"id": file_id})


async def select_own(
    tx: Transaction, person_id: PersonId, kind: Kind | None, before: UUID | None, limit: int
) -> list[StoredFile]:
    params = {"person_id": person_id, "kind": kind, "before": before or LAST_ID, "limit": limit}
    return await tx.fetch_all(StoredFile, SELECT_OWN, params)


async def claim_files(tx: Transaction, person_id: PersonId, ids: Sequence[UUID]) -> int:
    return await tx.execute(CLAIM_FILES, {"ids": list(ids), "person_id": person_id, "now": tx.now})


async def begin_examination(tx: Transaction, file_id: UUID) -> None:
    await tx.execute(BEGIN_EXAMINATION, {"id": file_id})


async def finish_examination(tx: Transaction, file_id: UUID, name: str, found: Examined) -> None:
    await tx.execute(FINISH_EXAMINATION, msgspec.structs.asdict(found) | {"id": file_id, "name": name})


async def select_held(tx: Transaction, after: UUID, before: datetime, limit: int) -> list[UUID]:
    found: list[UUID] = await tx.fetch_value(SELECT_HELD, {"after": after, "before": before, "limit": limit})
    return found


async def look_again_at(tx: Transaction, ids: Sequence[UUID], at: datetime) -> None:
    await tx.execute(LOOK_AGAIN_AT, {"ids": list(ids), "at": at})


async def select_to_check(tx: Transaction, limit: int) -> list[FileId]:
    found: list[FileId] = await tx.fetch_value(SELECT_TO_CHECK, {"now": tx.now, "limit": limit})
    return found


async def delete_file(tx: Transaction, file_id: UUID) -> None:
    await tx.execute(DELETE_FILE, {"id": file_id})


async def select_known_ids(tx: Transaction, ids: Sequence[UUID]) -> set[UUID]:
    return set(await tx.fetch_value(SELECT_KNOWN_IDS, {"ids": list(ids)}))


async def move_files(tx: Transaction, kept: UUID, merged: UUID) -> None:
    await tx.execute(MOVE_FILES, {"kept": kept, "merged": merged})
