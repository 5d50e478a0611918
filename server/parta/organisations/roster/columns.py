"""Recognises what the columns of each sheet mean, as data that the wizard shows, lets correct and remembers.

The header row is the one with the most header words among the first rows; a sheet without one is judged by its values.
"""

import hashlib
from typing import Literal

import msgspec
from msgspec import Struct

from .fields import OWN_TO_PARENT, PARENT_FIELDS, Field, field_of_header, fold_header
from .guesses import guess_field, looks_like_name_word
from .table import Row, Table, column_letter

SheetKind = Literal["students", "staff", "curators", "skip"]
_HEADER_ROWS = 30
_SAMPLE_ROWS = 60
_SAMPLES = 5
_SAMPLE_CHARS = 80
_GUESS_CHARS = 400
_NAME_FIELDS = frozenset({Field.FULL_NAME, Field.FAMILY, Field.GIVEN})


class Column(Struct, frozen=True, kw_only=True):
    """One column: what it is called, what is in it, what it is taken for and how sure that is (0 to 1).

    `slot` numbers the parent a parent's column speaks of, from 1; it is 0 for all others.
    """

    index: int
    letter: str
    header: str
    samples: tuple[str, ...]
    field: Field | None
    slot: int = 0
    confidence: float = 0.0


class SheetColumns(Struct, frozen=True, kw_only=True):
    """One sheet: whom it lists, where its header stands (rows from 1, None: nowhere), and its columns."""

    sheet: str | None
    kind: SheetKind
    header_row: int | None
    first_row: int
    row_count: int
    fingerprint: str
    columns: tuple[Column, ...]


class ColumnChoice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person's word on one column; a field of None leaves the column out."""

    field: Field | None
    slot: int = 0


class SheetChoice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person's word on one sheet: whom it lists, and the columns by index; columns not named stay as recognised."""

    kind: SheetKind | None = None
    columns: dict[int, ColumnChoice] = msgspec.field(default_factory=dict)


class Mapping(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Corrections by the fingerprint of a sheet's headers: kept as JSON, they fit next month's file too."""

    sheets: dict[str, SheetChoice] = msgspec.field(default_factory=dict)


def mapping_to_json(mapping: Mapping) -> bytes:
    return msgspec.json.encode(mapping)


def mapping_from_json(data: bytes | str) -> Mapping:
    """Raises `msgspec.ValidationError` (or its parent `DecodeError`), which names the field."""
    return msgspec.json.decode(data, type=Mapping)


def _merged_headers(table: Table, at: int) -> list[str]:
    """The header texts of row `at`, completed from cells merged downwards and from a caption merged above."""
    row = table.rows[at]
    width = max(len(candidate.cells) for candidate in table.rows[at : at + _SAMPLE_ROWS])
    texts = [" ".join(row.cell(index).split()) for index in range(width)]
    above = {candidate.number - 1: candidate for candidate in table.rows[max(0, at - 3) : at]}
    here = row.number - 1
    for top, left, bottom, right in table.merges:
        source = above.get(top)
        if source is None or right - left + 1 >= width:
            continue
        caption = " ".join(source.cell(left).split())
        if bottom >= here:
            for index in range(left, min(right + 1, width)):
                texts[index] = texts[index] or caption
        elif bottom == here - 1 and right > left:
            for index in range(left, min(right + 1, width)):
                texts[index] = f"{caption} {texts[index]}".strip()
    return texts


def _header_score(row: Row) -> float:
    score, has_name = 0.0, False
    for cell in row.cells:
        field, _, sure = field_of_header(cell)
        if field is not None:
            score += sure
            has_name = has_name or field in _NAME_FIELDS or field in PARENT_FIELDS
        if (
            "@" in cell
            or sum(char.isdigit() for char in cell) >= 4
            or (field is None and guess_field([cell[:_GUESS_CHARS]])[0])
        ):
            score -= 1.0
    return score + (0.5 if has_name else 0.0)


def _find_header(table: Table) -> int | None:
    """The index in `table.rows` of the header row."""
    scores = [(_header_score(row), -at) for at, row in enumerate(table.rows[:_HEADER_ROWS])]
    best, at = max(scores, default=(0.0, 0))
    if best > 1.7:
        return -at
    # An odd header has one word that is understood; a title has one cell, and a list of names alone a short one.
    for at, row in enumerate(table.rows[:_HEADER_ROWS]):
        filled = [cell for cell in row.cells if cell.strip()]
        names = any(field_of_header(cell)[0] in _NAME_FIELDS for cell in filled)
        if names and scores[at][0] > 0 and (len(filled) > 1 or len(filled[0]) < 30):
            return at
    return None


def _recognised_columns(headers: list[str], body: list[Row]) -> list[Column]:
    columns = []
    sample = body[:_SAMPLE_ROWS]
    for index, header in enumerate(headers):
        values = [row.cell(index)[:_GUESS_CHARS].strip() for row in sample]
        field, slot, sure = field_of_header(header)
        if field is None:
            field, sure = guess_field(values)
            slot = 0
        filled = [value[:_SAMPLE_CHARS] for value in values if value]
        if field is None and not header and not filled:
            continue
        columns.append(
            Column(
                index=index,
                letter=column_letter(index),
                header=header,
                samples=tuple(dict.fromkeys(filled))[:_SAMPLES],
                field=field,
                slot=slot,
                confidence=sure,
            )
        )
    return columns


def _settle_parents(columns: list[Column]) -> list[Column]:
    """Numbers the parents, and gives a bare «Телефон» after a parent's name to that parent."""
    settled: list[Column] = []
    taken: set[tuple[Field, int]] = set()
    parent = 0
    for column in columns:
        field, slot, sure = column.field, column.slot, column.confidence
        if field in OWN_TO_PARENT and (field, 0) in taken:
            if field == Field.FULL_NAME and not column.header:
                # A second full name in a sheet without headers: whom else would it name.
                field, sure = Field.PARENT_NAME, 0.4
            elif parent and field in {Field.PHONE, Field.EMAIL}:
                field, slot, sure = OWN_TO_PARENT[field], parent, 0.7
            else:
                field, sure = None, 0.0
        elif field in {Field.PHONE, Field.EMAIL} and parent:
            field, slot, sure = OWN_TO_PARENT[field], parent, 0.7
        elif field is not None and (field, 0) in taken and field != Field.IGNORE:
            field, sure = None, 0.0
        if field in PARENT_FIELDS and field is not None:
            slot = slot or (parent or 1)
            while (field, slot) in taken:
                slot += 1
            parent = slot
        elif field is not None:
            slot = 0
        if field is not None:
            taken.add((field, slot))
        settled.append(msgspec.structs.replace(column, field=field, slot=slot, confidence=sure))
    return settled


def _settle_names(columns: list[Column]) -> list[Column]:
    """Without any name column: single words beside a patronymic are family and given name, in that order."""
    fields = {column.field for column in columns}
    if fields & _NAME_FIELDS or Field.PATRONYMIC not in fields:
        return columns
    order = iter((Field.FAMILY, Field.GIVEN))
    settled = []
    for column in columns:
        if column.field is None and looks_like_name_word(column.samples):
            settled.append(msgspec.structs.replace(column, field=next(order, None), confidence=0.4))
        else:
            settled.append(column)
    return settled


_STAFF_HINTS = ("педагог", "сотрудник", "кадр", "работник", "учител", "преподават", "staff", "teacher", "employee")
_CURATOR_HINTS = ("куратор", "классн", "curator", "homeroom")


def _kind_of(sheet: str | None, headers: list[str], fields: set[Field | None]) -> SheetKind:
    has_name = bool(fields & {Field.FULL_NAME, Field.FAMILY})
    name = fold_header(sheet or "")
    if not has_name:
        return "curators" if {Field.GROUP, Field.HOMEROOM} <= fields else "skip"
    if Field.POST in fields:
        return "staff"
    if fields & (PARENT_FIELDS | {Field.BIRTH_DATE}):
        return "students"
    if Field.SUBJECTS in fields:
        return "staff"
    if any(hint in name for hint in _CURATOR_HINTS) and Field.GROUP in fields | {Field.HOMEROOM}:
        return "curators"
    words = " ".join([name, *(fold_header(header) for header in headers)])
    if any(hint in name for hint in _STAFF_HINTS):
        return "staff"
    if Field.HOMEROOM in fields and Field.GROUP not in fields:
        return "staff"
    if any(hint in words for hint in ("учитель", "преподаватель", "сотрудник", "teacher")):
        return "staff"
    return "students"


def _fingerprint(headers: list[str]) -> str:
    """Names the set of headers, whatever the sheet is called and wherever they stand on it."""
    folded = "\x1f".join(fold_header(header) for header in headers).rstrip("\x1f")
    return hashlib.sha256(folded.encode("utf-8", "replace")).hexdigest()[:24]


def recognise_table(table: Table) -> SheetColumns:
    """What one sheet's columns mean."""
    at = _find_header(table)
    if at is None:
        width = max((len(row.cells) for row in table.rows), default=0)
        headers, body = [""] * width, table.rows
        print_of = _fingerprint([f"column {width}"])
    else:
        headers, body = _merged_headers(table, at), table.rows[at + 1 :]
        print_of = _fingerprint(headers)
    columns = _settle_names(_settle_parents(_recognised_columns(headers, body)))
    kind = _kind_of(table.sheet, headers, {column.field for column in columns})
    return SheetColumns(
        sheet=table.sheet,
        kind="skip" if table.is_hidden else kind,
        header_row=None if at is None else table.rows[at].number,
        first_row=body[0].number if body else 0,
        row_count=len(body),
        fingerprint=print_of,
        columns=tuple(columns),
    )


def apply_mapping(found: SheetColumns, mapping: Mapping | None) -> SheetColumns:
    """The sheet as a person corrected it."""
    choice = mapping.sheets.get(found.fingerprint) if mapping else None
    if choice is None:
        return found
    columns = []
    for column in found.columns:
        chosen = choice.columns.get(column.index)
        if chosen is not None:
            column = msgspec.structs.replace(column, field=chosen.field, slot=chosen.slot, confidence=1.0)
        columns.append(column)
    return msgspec.structs.replace(found, kind=choice.kind or found.kind, columns=tuple(columns))
