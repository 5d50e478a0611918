"""Lines of a difference, and what was said to single ones."""

from collections.abc import Sequence

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import ImportId
from parta.kernel.text import fold
from parta.organisations.imports.model import Line, LineKind, Tab
from parta.organisations.imports.store.imports import as_json

DELETE_LINES = "DELETE FROM organisations_import_lines WHERE import_id = %(import_id)s::uuid"
INSERT_LINES = """
INSERT INTO organisations_import_lines (import_id, number, tab, key, search, line, can_leave_out, is_left_out)
SELECT %(import_id)s::uuid, l.number, l.tab, l.key, l.search, l.line, l.can_leave_out, l.is_left_out
  FROM jsonb_to_recordset(%(lines)s::jsonb) AS l (
       number int, tab text, key text, search text, line jsonb, can_leave_out boolean, is_left_out boolean)
"""
SELECT_LINES = """
SELECT l.number, l.line, l.is_left_out, c.choice
  FROM organisations_import_lines l
  LEFT JOIN organisations_import_choices c ON c.import_id = l.import_id AND c.key = l.key
 WHERE l.import_id = %(import_id)s::uuid AND l.tab = %(tab)s AND l.number > %(after)s::int
   AND (%(kind)s::text IS NULL OR l.line ->> 'kind' = %(kind)s::text)
   AND (%(search)s::text = '' OR l.search LIKE '%%' || %(search)s::text || '%%')
 ORDER BY l.number LIMIT %(limit)s::int
"""
SELECT_ALL_LINES = """
SELECT l.number, l.line, l.is_left_out, c.choice
  FROM organisations_import_lines l
  LEFT JOIN organisations_import_choices c ON c.import_id = l.import_id AND c.key = l.key
 WHERE l.import_id = %(import_id)s::uuid ORDER BY l.number
"""
SET_LEFT_OUT = """
UPDATE organisations_import_lines SET is_left_out = %(is_left_out)s
 WHERE import_id = %(import_id)s::uuid AND can_leave_out AND (%(key)s::text IS NULL OR key = %(key)s::text)
   AND (%(key)s::text IS NOT NULL OR tab = 'left')
RETURNING key
"""
SELECT_LEFT_OUT = """
SELECT coalesce(array_agg(key), '{}') FROM organisations_import_lines
 WHERE import_id = %(import_id)s::uuid AND is_left_out
"""
SELECT_UNDECIDED = """
SELECT number, line, is_left_out, NULL::text AS choice FROM organisations_import_lines
 WHERE import_id = %(import_id)s::uuid AND key = %(key)s AND line ->> 'kind' = 'undecided'
"""
UPSERT_CHOICES = """
INSERT INTO organisations_import_choices (import_id, key, choice, is_counted)
SELECT %(import_id)s::uuid, k, %(choice)s, %(is_counted)s FROM unnest(%(keys)s::text[]) k
ON CONFLICT (import_id, key) DO UPDATE SET choice = EXCLUDED.choice, is_counted = EXCLUDED.is_counted
"""
SELECT_CHOICES = "SELECT key, choice FROM organisations_import_choices WHERE import_id = %(import_id)s::uuid"
COUNT_CHOICES = """
UPDATE organisations_import_choices SET is_counted = true WHERE import_id = %(import_id)s::uuid AND NOT is_counted
"""
DELETE_CHOICES_OF_FILE = """
DELETE FROM organisations_import_choices WHERE import_id = %(import_id)s::uuid AND key LIKE %(prefix)s
"""


class NumberedLine(msgspec.Struct, frozen=True):
    """A line where it stands, with what was said to it since the comparison."""

    number: int
    line: Line


class _Row(msgspec.Struct):
    number: int
    line: dict[str, object]
    is_left_out: bool
    choice: str | None


class _Choice(msgspec.Struct):
    key: str
    choice: str


def _numbered(row: _Row) -> NumberedLine:
    line = msgspec.convert(row.line, Line, strict=False)
    return NumberedLine(row.number, msgspec.structs.replace(line, is_left_out=row.is_left_out, choice=row.choice))


async def replace_lines(tx: Transaction, import_id: ImportId, lines: Sequence[Line]) -> None:
    await tx.execute(DELETE_LINES, {"import_id": import_id})
    rows = [
        {
            "number": number,
            "tab": line.tab,
            "key": line.key,
            "search": _search_text(line),
            "line": line,
            "can_leave_out": line.can_leave_out,
            "is_left_out": line.is_left_out,
        }
        for number, line in enumerate(lines, 1)
    ]
    if rows:
        await tx.execute(INSERT_LINES, {"import_id": import_id, "lines": as_json(rows)})


def _search_text(line: Line) -> str:
    reason = [line.reason.ru, line.reason.en] if line.reason is not None else []
    values = [value for change in line.changes for value in (change.before, change.after) if value]
    return fold(" ".join([line.title, *values, *reason]))


class LinesAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Which lines of one tab: of one kind, having a text, after a number."""

    tab: Tab
    kind: LineKind | None = None
    search: str = ""
    after: int = 0
    limit: int


async def select_lines(tx: Transaction, import_id: ImportId, asked: LinesAsked) -> list[NumberedLine]:
    wanted = fold(asked.search).replace("\\", "").replace("%", "").replace("_", "")
    params = msgspec.structs.asdict(asked) | {"import_id": import_id, "search": wanted}
    return [_numbered(row) for row in await tx.fetch_all(_Row, SELECT_LINES, params)]


async def select_all_lines(tx: Transaction, import_id: ImportId) -> list[NumberedLine]:
    return [_numbered(row) for row in await tx.fetch_all(_Row, SELECT_ALL_LINES, {"import_id": import_id})]


async def set_left_out(tx: Transaction, import_id: ImportId, key: str | None, *, is_left_out: bool) -> list[str]:
    """One line, or all of who leaves; the keys of those that can be left out."""

    class Row(msgspec.Struct):
        key: str

    params = {"import_id": import_id, "key": key, "is_left_out": is_left_out}
    return [row.key for row in await tx.fetch_all(Row, SET_LEFT_OUT, params)]


async def select_left_out(tx: Transaction, import_id: ImportId) -> set[str]:
    return set(await tx.fetch_value(SELECT_LEFT_OUT, {"import_id": import_id}))


async def find_undecided(tx: Transaction, import_id: ImportId, key: str) -> Line | None:
    row = await tx.find_one(_Row, SELECT_UNDECIDED, {"import_id": import_id, "key": key})
    return None if row is None else _numbered(row).line


async def upsert_choices(
    tx: Transaction, import_id: ImportId, keys: Sequence[str], choice: str, *, is_counted: bool
) -> None:
    params = {"import_id": import_id, "keys": list(keys), "choice": choice, "is_counted": is_counted}
    await tx.execute(UPSERT_CHOICES, params)


async def count_choices(tx: Transaction, import_id: ImportId) -> None:
    """All that was decided is in the difference now."""
    await tx.execute(COUNT_CHOICES, {"import_id": import_id})


async def select_choices(tx: Transaction, import_id: ImportId) -> dict[str, str]:
    rows = await tx.fetch_all(_Choice, SELECT_CHOICES, {"import_id": import_id})
    return {row.key: row.choice for row in rows}


async def delete_choices_of_file(tx: Transaction, import_id: ImportId, number: int) -> None:
    await tx.execute(DELETE_CHOICES_OF_FILE, {"import_id": import_id, "prefix": f"{number}:%"})
