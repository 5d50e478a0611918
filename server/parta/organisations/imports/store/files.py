"""Rows of the files of an import, and the corrections of columns that an institution made."""

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import ImportId, OrganisationId, PersonId
from parta.organisations.imports.model import Told
from parta.organisations.imports.store.imports import as_json
from parta.organisations.roster import SheetChoice, SheetColumns

INSERT_FILE = """
INSERT INTO organisations_import_files (import_id, number, name, size, data)
SELECT %(import_id)s::uuid, coalesce(max(number), 0) + 1, %(name)s, %(size)s::int, %(data)s::bytea
  FROM organisations_import_files WHERE import_id = %(import_id)s::uuid
RETURNING number
"""
SELECT_FILES = """
SELECT number, name, size, format, sheets, failure FROM organisations_import_files
 WHERE import_id = %(import_id)s::uuid ORDER BY number
"""
SELECT_FILE_DATA = """
SELECT data FROM organisations_import_files WHERE import_id = %(import_id)s::uuid AND number = %(number)s::int
"""
DELETE_FILE = """
DELETE FROM organisations_import_files WHERE import_id = %(import_id)s::uuid AND number = %(number)s::int
"""
SET_FILE_READ = """
UPDATE organisations_import_files
   SET format = %(format)s, sheets = %(sheets)s::jsonb, failure = %(failure)s::jsonb
 WHERE import_id = %(import_id)s::uuid AND number = %(number)s::int
"""
SELECT_MAPPINGS = """
SELECT fingerprint, choice FROM organisations_import_mappings WHERE organisation_id = %(organisation_id)s::uuid
"""
UPSERT_MAPPING = """
INSERT INTO organisations_import_mappings (organisation_id, fingerprint, choice, changed_at, changed_by)
VALUES (%(organisation_id)s::uuid, %(fingerprint)s, %(choice)s::jsonb, %(now)s::timestamptz, %(by)s::uuid)
ON CONFLICT (organisation_id, fingerprint) DO UPDATE
   SET choice = EXCLUDED.choice, changed_at = EXCLUDED.changed_at, changed_by = EXCLUDED.changed_by
"""


class FileRow(msgspec.Struct, frozen=True):
    """A file without its bytes; neither `sheets` nor `failure` until it was looked at."""

    number: int
    name: str
    size: int
    format: str | None
    sheets: list[SheetColumns] | None
    failure: Told | None


class _Row(msgspec.Struct):
    number: int
    name: str
    size: int
    format: str | None
    sheets: list[dict[str, object]] | None
    failure: dict[str, str] | None


class _Remembered(msgspec.Struct):
    fingerprint: str
    choice: dict[str, object]


async def insert_file(tx: Transaction, import_id: ImportId, name: str, data: bytes) -> int:
    params = {"import_id": import_id, "name": name, "size": len(data), "data": data}
    number: int = await tx.fetch_value(INSERT_FILE, params)
    return number


async def select_files(tx: Transaction, import_id: ImportId) -> list[FileRow]:
    rows = await tx.fetch_all(_Row, SELECT_FILES, {"import_id": import_id})
    return [msgspec.convert(msgspec.structs.asdict(row), FileRow, strict=False) for row in rows]


async def select_file_data(tx: Transaction, import_id: ImportId, number: int) -> bytes | None:
    found: bytes | None = await tx.fetch_value(SELECT_FILE_DATA, {"import_id": import_id, "number": number})
    return found


async def delete_file(tx: Transaction, import_id: ImportId, number: int) -> bool:
    return await tx.execute(DELETE_FILE, {"import_id": import_id, "number": number}) == 1


async def set_file_sheets(
    tx: Transaction, import_id: ImportId, number: int, format: str, sheets: list[SheetColumns]
) -> None:
    params = {"import_id": import_id, "number": number, "format": format, "sheets": as_json(sheets), "failure": None}
    await tx.execute(SET_FILE_READ, params)


async def set_file_failure(tx: Transaction, import_id: ImportId, number: int, failure: Told) -> None:
    params = {"import_id": import_id, "number": number, "format": None, "sheets": None, "failure": as_json(failure)}
    await tx.execute(SET_FILE_READ, params)


async def select_remembered(tx: Transaction, organisation_id: OrganisationId) -> dict[str, SheetChoice]:
    """By fingerprint of the headers."""
    rows = await tx.fetch_all(_Remembered, SELECT_MAPPINGS, {"organisation_id": organisation_id})
    return {row.fingerprint: msgspec.convert(row.choice, SheetChoice, strict=False) for row in rows}


async def upsert_remembered(
    tx: Transaction, organisation_id: OrganisationId, choices: dict[str, SheetChoice], by: PersonId
) -> None:
    rows = [
        {"organisation_id": organisation_id, "fingerprint": mark, "choice": as_json(choice), "now": tx.now, "by": by}
        for mark, choice in sorted(choices.items())
    ]
    if rows:
        await tx.execute_many(UPSERT_MAPPING, rows)
