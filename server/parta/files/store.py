"""Rows of kept files."""

from datetime import datetime
from uuid import UUID

import msgspec

from parta.files.model import StoredFile
from parta.kernel.database import Transaction

INSERT_FILE = """
INSERT INTO files_files (id, organisation_id, name, media_type, size, sha256, created_at, created_by)
VALUES (%(id)s::uuid, %(organisation_id)s::uuid, %(name)s, %(media_type)s, %(size)s::bigint, %(sha256)s::bytea,
        %(now)s::timestamptz, %(created_by)s::uuid)
"""

SELECT_FILE = """
SELECT id, organisation_id, name, media_type, size, sha256, created_by FROM files_files WHERE id = %(id)s::uuid
"""

MOVE_FILES = "UPDATE files_files SET created_by = %(kept)s::uuid WHERE created_by = %(merged)s::uuid"


async def insert_file(tx: Transaction, file: StoredFile, now: datetime) -> None:
    await tx.execute(INSERT_FILE, msgspec.structs.asdict(file) | {"now": now})


async def select_file(tx: Transaction, file_id: UUID) -> StoredFile | None:
    return await tx.find_one(StoredFile, SELECT_FILE, {"id": file_id})


async def move_files(tx: Transaction, kept: UUID, merged: UUID) -> None:
    await tx.execute(MOVE_FILES, {"kept": kept, "merged": merged})
