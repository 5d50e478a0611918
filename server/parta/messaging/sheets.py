"""A table as a file: XLSX, and CSV as spreadsheets in Russia open it. No text from people is ever a formula."""

import csv
import io
from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec
import xlsxwriter

SheetKind = Literal["xlsx", "csv"]
MEDIA_TYPES: dict[SheetKind, str] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDE = 60
_MAX_CELL = 32_000  # characters, as XLSX takes them

Cell = str | float | None


class Sheet(msgspec.Struct, frozen=True):
    """`notes` stand above the table: what it is, of when."""

    name: str
    notes: list[str]
    columns: list[str]
    rows: list[Sequence[Cell]]


def write_sheet(sheet: Sheet, kind: SheetKind) -> bytes:
    """It takes some CPU for thousands of rows: call it in a thread."""
    return _xlsx(sheet) if kind == "xlsx" else _csv(sheet)


def local_time(at: datetime | None, zone: ZoneInfo) -> str | None:
    return None if at is None else at.astimezone(zone).strftime("%d.%m.%Y %H:%M")


def _xlsx(sheet: Sheet) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "bg_color": "#E8EEF5", "border": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        page = book.add_worksheet(sheet.name)
        for number, note in enumerate(sheet.notes):
            page.write_string(number, 0, note)
        top = len(sheet.notes) + 1 if sheet.notes else 0
        for column, title in enumerate(sheet.columns):
            page.write_string(top, column, title, bold)
            texts = [str(row[column]) for row in sheet.rows if row[column] is not None]
            page.set_column(column, column, min(_WIDE, max(map(len, [title, *texts])) + 2))
        page.freeze_panes(top + 1, 1)
        page.autofilter(top, 0, top + len(sheet.rows), len(sheet.columns) - 1)
        for number, row in enumerate(sheet.rows, top + 1):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    page.write_string(number, column, value[:_MAX_CELL], wrapped)
                elif value is not None:
                    page.write_number(number, column, value, wrapped)
    return out.getvalue()


def _csv(sheet: Sheet) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for note in sheet.notes:
        writer.writerow([_plain(note)])
    if sheet.notes:
        writer.writerow([])
    writer.writerow([_plain(title) for title in sheet.columns])
    writer.writerows([_csv_cell(value) for value in row] for row in sheet.rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def _csv_cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _plain(value)
    return f"{value:g}".replace(".", ",") if value != int(value) else str(int(value))


def _plain(text: str) -> str:
    """What looks like a formula stays text."""
    return "'" + text if text.startswith(_FORMULA) else text
