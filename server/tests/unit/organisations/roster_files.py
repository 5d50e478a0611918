"""Small roster files for the tests: tables of text as CSV and XLSX, and the real ones of fixtures/rosters."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import cast

import xlsxwriter

from parta.organisations.roster import Problem, Roster, RosterError, read, source_of_bytes

FIXTURES = Path(__file__).parents[2] / "fixtures" / "rosters"
EXPECTED = cast(dict[str, dict[str, object]], json.loads((FIXTURES / "expected.json").read_text("utf-8")))
Rows = Sequence[Sequence[str]]


def as_csv(rows: Rows, encoding: str = "utf-8", delimiter: str = ";") -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


def as_xlsx(**sheets: Rows) -> bytes:
    def fill(book: xlsxwriter.Workbook) -> None:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, text in enumerate(cells):
                    sheet.write_string(row, column, text)

    return workbook(fill)


def workbook(fill: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    fill(book)
    book.close()
    return out.getvalue()


def as_zip(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def with_member(xlsx: bytes, name: str, data: bytes) -> bytes:
    """The workbook with one of its parts replaced or added."""
    with zipfile.ZipFile(io.BytesIO(xlsx)) as archive:
        files = {info: archive.read(info) for info in archive.namelist()}
    return as_zip({**files, name: data})


def read_rows(rows: Rows) -> Roster:
    return read(source_of_bytes("roster.csv", as_csv(rows)))


def read_bytes(data: bytes) -> Roster:
    return read(source_of_bytes("roster", data))


def reason_of(data: bytes) -> RosterError:
    """The error that reading ends in."""
    try:
        roster = read_bytes(data)
    except RosterError as error:
        return error
    raise AssertionError(f"was read: {len(roster.people)} people")


def codes(problems: Sequence[Problem]) -> list[tuple[str | None, int | None, str]]:
    return [(found.sheet, found.row, found.code) for found in problems]
