"""Rows of uploads that are not whole yet."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.files.model.files import Upload
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

INSERT_UPLOAD = """
INSERT INTO files_uploads (id, person_id, charged_to, name, purpose, length, created_at, expires_at)
VALUES (%(id)s::uuid, %(person_id)s::uuid, %(charged_to)s::uuid, %(name)s, %(purpose)s, %(length)s::bigint,
        %(created_at)s::timestamptz, %(expires_at)s::timestamptz)
"""

SELECT_UPLOAD = """
SELECT id, person_id, charged_to, name, purpose, length, created_at, expires_at FROM files_uploads
 WHERE id = %(id)s::uuid
"""

COUNT_OPEN = "SELECT count(*) FROM files_uploads WHERE person_id = %(person_id)s::uuid"

PROLONG_UPLOAD = "UPDATE files_uploads SET expires_at = %(expires_at)s::timestamptz WHERE id = %(id)s::uuid"

DELETE_UPLOAD = "DELETE FROM files_uploads WHERE id = %(id)s::uuid"

SELECT_EXPIRED = """
SELECT id, person_id, charged_to, name, purpose, length, created_at, expires_at FROM files_uploads
 WHERE expires_at < %(now)s::timestamptz ORDER BY expires_at LIMIT %(limit)s::int FOR UPDATE SKIP LOCKED
"""

SELECT_KNOWN_UPLOADS = "SELECT coalesce(array_agg(id), '{}') FROM files_uploads WHERE id = ANY(%(ids)s::uuid[])"

MOVE_UPLOADS = "UPDATE files_uploads SET person_id = %(kept)s::uuid WHERE person_id = %(merged)s::uuid"


async def insert_upload(tx: Transaction, upload: Upload) -> None:
    await tx.execute(INSERT_UPLOAD, msgspec.structs.asdict(upload))


async def select_upload(tx: Transaction, upload_id: UUID) -> Upload | None:
    return await tx.find_one(Upload, SELECT_UPLOAD, {"id": upload_id})


async def count_open(tx: Transaction, person_id: PersonId) -> int:
    return int(await tx.fetch_value(COUNT_OPEN, {"person_id": person_id}))


async def prolong_upload(tx: Transaction, upload_id: UUID, expires_at: datetime) -> None:
    await tx.execute(PROLONG_UPLOAD, {"id": upload_id, "expires_at": expires_at})


async def delete_upload(tx: Transaction, upload_id: UUID) -> bool:
    return await tx.execute(DELETE_UPLOAD, {"id": upload_id}) == 1


async def select_expired(tx: Transaction, limit: int) -> list[Upload]:
    return await tx.fetch_all(Upload, SELECT_EXPIRED, {"now": tx.now, "limit": limit})


async def select_known_uploads(tx: Transaction, ids: Sequence[UUID]) -> set[UUID]:
    return set(await tx.fetch_value(SELECT_KNOWN_UPLOADS, {"ids": list(ids)}))


async def move_uploads(tx: Transaction, kept: UUID, merged: UUID) -> None:
    await tx.execute(MOVE_UPLOADS, {"kept": kept, "merged": merged})
