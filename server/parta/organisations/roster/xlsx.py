"""Reads a workbook into tables of text: values only, never formulas; dates as 31.12.2009; merged cells filled."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from .limits import Limits
from .reasons import RosterError
from .table import Merge, Row, Table, column_letter
from .xlsx_guard import check_workbook
from .zip_guard import GuardedZip

Value = int | float | str | bool | time | date | datetime | timedelta
_MAX_FILLED_ROWS = 2_000


def _as_text(value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        is_day = value.time() == time(0)
        return value.strftime("%d.%m.%Y" if is_day else "%d.%m.%Y %H:%M")
    if isinstance(value, date):
        return f"{value.day:02}.{value.month:02}.{value.year:04}"
    return str(value)


def _merges(sheet: CalamineSheet) -> list[Merge]:
    found = sheet.merged_cell_ranges or []
    return [(top, left, bottom, right) for (top, left), (bottom, right) in found]


def _fill_down(rows: dict[int, list[str]], merges: Sequence[Merge]) -> None:
    """A cell merged over several rows says the same in each that has anything else in it."""
    for top, left, bottom, right in merges:
        value = rows.get(top, [])[left : left + 1]
        if bottom == top or right != left or not value or not value[0]:
            continue
        for number in range(top + 1, min(bottom, top + _MAX_FILLED_ROWS) + 1):
            cells = rows.get(number)
            if cells is not None and left < len(cells) and not cells[left]:
                cells[left] = value[0]


def _read_sheet(workbook: CalamineWorkbook, name: str, limits: Limits) -> Table:
    sheet = workbook.get_sheet_by_name(name)
    start, end = sheet.start, sheet.end
    if start is None or end is None:
        return Table(name, [])
    rows: dict[int, list[str]] = {}
    first_row, first_column = start
    margin = [""] * first_column
    for number, values in enumerate(sheet.to_python(), start=first_row):
        cells = [_as_text(value) for value in values]
        if not any(cells):
            continue
        while not cells[-1]:
            cells.pop()
        if first_column + len(cells) > limits.columns:
            where = f"{column_letter(first_column + len(cells) - 1)}{number + 1}"
            raise RosterError(
                "too_many_columns",
                sheet=name,
                row=number + 1,
                value=where,
                limit=limits.columns,
            )
        rows[number] = margin + cells
        if len(rows) > limits.rows:
            raise RosterError("too_many_rows", sheet=name, row=number + 1, limit=limits.rows)
    merges = _merges(sheet)
    _fill_down(rows, merges)
    return Table(
        name,
        [Row(number + 1, cells) for number, cells in rows.items()],
        [merge for merge in merges if merge[0] in rows][:10_000],
    )


def _read_workbook(data: bytes, limits: Limits) -> list[Table]:
    tables = []
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
        for sheet in workbook.sheets_metadata:
            if sheet.typ != SheetTypeEnum.WorkSheet:
                continue
            if sheet.visible != SheetVisibleEnum.Visible:
                tables.append(Table(sheet.name, [], is_hidden=True))
                continue
            try:
                tables.append(_read_sheet(workbook, sheet.name, limits))
            except (CalamineError, ValueError, OverflowError) as error:
                raise RosterError("xlsx_broken", sheet=sheet.name) from error
    return tables


def read_xlsx(data: bytes, limits: Limits) -> list[Table]:
    """The sheets of a workbook; raises `RosterError`."""
    check_workbook(GuardedZip(data, limits), limits)
    try:
        return _read_workbook(data, limits)
    except RosterError:
        raise
    except PasswordError as error:
        raise RosterError("password") from error
    except Exception as error:
        raise RosterError("zip_broken") from error
    except BaseException as error:
        # The library is written in Rust, and its panics are no `Exception`; only they are turned into an answer.
        if type(error).__name__ != "PanicException":
            raise
        raise RosterError("zip_broken") from error
