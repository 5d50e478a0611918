"""Looks through the XML of a workbook before the spreadsheet library may: that library keeps a dense rectangle in
memory, copies shared texts into every cell, and can't be told a limit."""

import re

from .limits import Limits
from .reasons import RosterError
from .table import column_letter
from .zip_guard import GuardedZip

_CELL_REF = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{1,9})([0-9]{1,12})["']""")
_ROW_REF = re.compile(rb"""<(?:\w+:)?row\s[^<>]*?\br\s*=\s*["']([0-9]{1,12})["']""")
_EMPTY_CELL = re.compile(rb"<(?:\w+:)?c(?:\s[^<>]*)?/>")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_SHARED_ITEM = re.compile(rb"<(?:\w+:)?si[\s>]")
_SHARED_CELL = re.compile(rb"""\st\s*=\s*["']s["'][^<>]*>\s*<(?:\w+:)?v[^<>]*>\s*(\d{1,9})""")
_MAX_ROW = 1_048_576
_MAX_COLUMN = 16_384


def _column_number(letters: bytes) -> int:
    number = 0
    for code in letters.upper():
        number = number * 26 + code - 64
    return number


def _extent(xml: bytes) -> tuple[int, int]:
    """The last row and column that may hold a value."""
    rows = columns = named = 0
    widths: set[bytes] = set()
    for found in _CELL_REF.finditer(xml):
        named += 1
        widths.add(found[1])
        rows = max(rows, int(found[2]))
    columns = max((_column_number(letters) for letters in widths), default=0)
    cells = sum(1 for _ in _CELL.finditer(xml))
    if cells > named:
        # Cells without an address stand one after the other in their row.
        ends = [found.start() for found in _ROW.finditer(xml)] + [len(xml)]
        counts = (sum(1 for _ in _CELL.finditer(xml, start, end)) for start, end in zip([0, *ends], ends, strict=False))
        columns += max(counts, default=0)
        rows = max([rows + len(ends), *(int(row) for row in _ROW_REF.findall(xml))])
    return rows, columns


def _check_extent(name: str, xml: bytes, limits: Limits) -> None:
    rows, columns = _extent(xml)
    if rows * columns > limits.dense_cells:
        rows, columns = _extent(_EMPTY_CELL.sub(b"", xml))
    if rows > _MAX_ROW or columns > _MAX_COLUMN or rows * columns > limits.dense_cells:
        letters = column_letter(min(columns, _MAX_COLUMN) - 1)
        raise RosterError("sheet_too_big", value=f"{letters}{min(rows, _MAX_ROW)}")


def _check_shared_texts(starts: list[int], sheets: list[list[int]], limits: Limits) -> None:
    total = 0
    for used in sheets:
        for index in used:
            if index + 1 < len(starts):
                total += starts[index + 1] - starts[index]
        if total > limits.shared_text_bytes:
            raise RosterError("zip_bomb", value=f"> {limits.shared_text_bytes >> 20} MB")


def check_workbook(archive: GuardedZip, limits: Limits) -> None:
    """Raises `RosterError` unless the workbook is safe to open."""
    shared: list[int] = []
    used: list[list[int]] = []
    sheets = 0
    for name, xml in archive.read_all():
        if name.lower().endswith("sharedstrings.xml"):
            shared = [found.start() for found in _SHARED_ITEM.finditer(xml)]
            shared.append(len(xml))
        elif name.lower().startswith("xl/worksheets/") and name.lower().endswith(".xml"):
            sheets += 1
            _check_extent(name, xml, limits)
            used.append([int(found) for found in _SHARED_CELL.findall(xml)])
    if sheets > limits.sheets:
        raise RosterError("too_many_sheets", limit=limits.sheets)
    _check_shared_texts(shared, used, limits)
