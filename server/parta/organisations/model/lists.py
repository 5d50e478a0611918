"""Small lists in spreadsheets (institutions, absences): finding the header and giving rows by the name of a field.

Rosters have a reader of their own in `roster`; here the tables it opens are read by plain headers.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from parta.kernel.text import fold
from parta.organisations.roster.limits import Limits
from parta.organisations.roster.reasons import RosterError
from parta.organisations.roster.source import open_source, source_of_bytes
from parta.organisations.roster.table import Table

LIST_LIMITS = Limits(file_bytes=10 * 1024 * 1024, unpacked_bytes=60 * 1024 * 1024, rows=20_000, sheets=20)
HEADER_ROWS = 15
_BREAKS = re.compile(r"[^\w]+")

# Field → words with which its column may begin, the more exact first.
Columns = Mapping[str, tuple[str, ...]]


class SentList(msgspec.Struct, frozen=True):
    """A file as it was sent; `name` is only for messages."""

    name: str
    data: bytes


class ListProblem(msgspec.Struct, frozen=True):
    """What is wrong; `row` from 1 as the spreadsheet shows it, 0 for the file as a whole."""

    row: int
    reason: str
    value: str = ""
    sheet: str | None = None


class ListRow(msgspec.Struct, frozen=True):
    number: int
    sheet: str | None
    cells: dict[str, str]

    def cell(self, field: str) -> str:
        return self.cells.get(field, "")

    def problem(self, reason: str, value: str = "") -> ListProblem:
        return ListProblem(self.number, reason, value[:100], self.sheet)


class ReadList(msgspec.Struct, frozen=True):
    rows: list[ListRow]
    problems: list[ListProblem]


def read_list(sent: SentList, columns: Columns, required: Sequence[str]) -> ReadList:
    """The rows of every sheet that has the required columns. Whatever the bytes, the answer is rows or problems."""
    try:
        opened = open_source(source_of_bytes(sent.name, sent.data), LIST_LIMITS)
    except RosterError as error:
        return ReadList([], [ListProblem(0, error.reason)])
    if not opened.tables:
        return ReadList([], [ListProblem(0, "not_a_table")])
    rows: list[ListRow] = []
    for table in opened.tables:
        if not table.is_hidden:
            rows += _rows_of(table, columns, required)
    return ReadList(rows, [] if rows else [ListProblem(0, "no_columns", ", ".join(required))])


def _rows_of(table: Table, columns: Columns, required: Sequence[str]) -> list[ListRow]:
    for at, row in enumerate(table.rows[:HEADER_ROWS]):
        places = _places_of(row.cells, columns)
        if all(field in places for field in required):
            return [
                ListRow(one.number, table.sheet, {field: one.cell(place).strip() for field, place in places.items()})
                for one in table.rows[at + 1 :]
                if any(one.cell(place).strip() for place in places.values())
            ]
    return []


def _places_of(cells: Sequence[str], columns: Columns) -> dict[str, int]:
    """Each field takes the first free column whose header begins with one of its words, exact words first."""
    headers = [" ".join(_BREAKS.split(fold(cell))).strip() for cell in cells]
    places: dict[str, int] = {}
    for exact in (True, False):
        for field, words in columns.items():
            if field in places:
                continue
            for word in words:
                for place, header in enumerate(headers):
                    fits = header == word if exact else header.startswith(word)
                    if fits and place not in places.values():
                        places[field] = place
                        break
                if field in places:
                    break
    return places
