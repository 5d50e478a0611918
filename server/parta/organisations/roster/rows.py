"""What all sheets of people have in common: which rows hold a person, and the person's own cells, checked."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from parta.kernel.text import fold

from .builder import PersonFacts, RosterBuilder
from .columns import SheetColumns
from .contacts import parse_email, parse_phone
from .dates import parse_date
from .fields import Field, fold_header
from .groups import looks_like_group
from .model import Place
from .names import NameRefused, PersonName, make_name, split_full_name
from .table import Row, Table, column_letter

_TOTAL = re.compile(r"^(?:итого|всего|total)\b")
_BLANKS = re.compile(r"[^\S\n]+")
_LEFT = re.compile(r"выб|отчисл|уволен|убыл|выпуск|left|withdrawn|inactive|tobedeleted|dismissed")


class Cells:
    """The cells of one row by the meaning of their column."""

    def __init__(self, row: Row, columns: dict[tuple[Field, int], int], sheet: str | None) -> None:
        self._row = row
        self._columns = columns
        self.place = Place(sheet, row.number)

    def get(self, field: Field, slot: int = 0) -> str:
        index = self._columns.get((field, slot), -1)
        # Runs of blanks are squeezed here, once: every pattern that splits a cell may then be a simple one.
        return _BLANKS.sub(" ", self._row.cell(index)).strip()

    def slots(self, field: Field) -> list[int]:
        return sorted(slot for of, slot in self._columns if of == field)

    def has(self, field: Field) -> bool:
        return (field, 0) in self._columns

    def filled(self) -> list[str]:
        return [cell.strip() for cell in self._row.cells if cell.strip()]


class SheetRows(Struct, frozen=True):
    """A sheet's rows of people; `captions` gives the group a caption row above named, by row number."""

    rows: list[Cells]
    captions: dict[int, str]


def _columns_by_field(columns: SheetColumns) -> dict[tuple[Field, int], int]:
    by_field: dict[tuple[Field, int], int] = {}
    for column in columns.columns:
        if column.field not in {None, Field.IGNORE}:
            assert column.field is not None
            by_field.setdefault((column.field, column.slot), column.index)
    return by_field


def _is_numbering(filled: list[str]) -> bool:
    """The row «1 2 3 4 …» that forms put under their headers."""
    return len(filled) > 2 and filled == [str(n) for n in range(1, len(filled) + 1)]


def _is_unreadable(row: Row, place: Place, builder: RosterBuilder) -> bool:
    for index, cell in enumerate(row.cells):
        if len(cell) > builder.limits.cell_chars:
            builder.reject("cell_too_long", place, at=column_letter(index))
            return True
        if any(ord(char) < 32 and char not in "\t\r\n" for char in cell):
            builder.reject("control_characters", place)
            return True
    return False


def _is_header_again(row: Row, headers: dict[int, str]) -> bool:
    """The header once more, as on every printed page."""
    cells = {index: fold_header(row.cell(index)) for index in headers}
    same = sum(bool(text) and text == headers[index] for index, text in cells.items())
    return same > 1 and all(text in {headers[index], ""} for index, text in cells.items())


def people_rows(table: Table, columns: SheetColumns, builder: RosterBuilder) -> SheetRows:
    """The rows that should each be a person; totals, captions, repeated headers and notes are left out."""
    by_field = _columns_by_field(columns)
    headers = {column.index: fold_header(column.header) for column in columns.columns if column.header}
    caption = ""
    kept: list[Cells] = []
    captions: dict[int, str] = {}
    for row in table.rows:
        place = Place(table.sheet, row.number)
        if row.number < columns.first_row:
            continue
        filled = [cell.strip() for cell in row.cells if cell.strip()]
        if not filled or _TOTAL.match(fold(filled[0])) or _is_numbering(filled):
            continue
        if _is_unreadable(row, place, builder):
            continue
        if _is_header_again(row, headers):
            continue
        cells = Cells(row, by_field, table.sheet)
        if len(set(filled)) == 1 and not _names_person(cells):
            if looks_like_group(filled[0]):
                caption = filled[0]
                continue
            if len(by_field) > 1:
                builder.warn("stray_text", place, filled[0])
                continue
        kept.append(cells)
        captions[row.number] = caption
    return SheetRows(kept, captions)


def _names_person(cells: Cells) -> bool:
    full = cells.get(Field.FULL_NAME)
    if full:
        return len(full.split()) >= 2 and not re.search(r"\d", full)
    return bool(cells.get(Field.FAMILY) or cells.get(Field.GIVEN))


def read_name(cells: Cells) -> PersonName:
    """The person's own name; raises `NameRefused`."""
    if cells.get(Field.FULL_NAME) and not cells.get(Field.FAMILY):
        return split_full_name(cells.get(Field.FULL_NAME))
    given = cells.get(Field.GIVEN)
    if cells.has(Field.GIVEN) and not cells.has(Field.PATRONYMIC) and len(given.split()) == 2:
        # «Имя Отчество» in one column.
        return make_name(cells.get(Field.FAMILY), *given.split())
    return make_name(cells.get(Field.FAMILY), given, cells.get(Field.PATRONYMIC))


def read_contacts(
    phone_text: str, email_text: str, place: Place, builder: RosterBuilder
) -> tuple[str | None, str | None]:
    """Phone and e-mail; what is not understood is dropped with a warning."""
    phone = parse_phone(phone_text) if phone_text else None
    if phone_text and phone is None and any(char.isalnum() for char in phone_text):
        builder.warn("bad_phone", place, phone_text)
    email = parse_email(email_text) if email_text else None
    if email_text and email is None and any(char.isalnum() for char in email_text):
        builder.warn("bad_email", place, email_text)
    return phone, email


def _read_birth_date(cells: Cells, builder: RosterBuilder) -> date | None:
    """Raises `NameRefused` with the code of what is wrong with the date."""
    text = cells.get(Field.BIRTH_DATE)
    if text in {"-", "–", "—"}:
        return None
    try:
        day = parse_date(text)
    except ValueError as error:
        raise NameRefused("no_such_date", text) from error
    if day is not None and builder.today is not None and day > builder.today:
        raise NameRefused("date_in_future", text)
    return day


def read_person(cells: Cells, builder: RosterBuilder) -> PersonFacts | None:
    """The person of a row, or None after the row was rejected with its reason."""
    try:
        name = read_name(cells)
        birth_date = _read_birth_date(cells, builder)
    except NameRefused as refused:
        builder.reject(refused.code, cells.place, refused.value)
        return None
    if name.has_initials:
        builder.warn("only_initials", cells.place, f"{name.family} {name.given}")
    phone, email = read_contacts(cells.get(Field.PHONE), cells.get(Field.EMAIL), cells.place, builder)
    external = cells.get(Field.EXTERNAL_ID)
    return PersonFacts(
        name=name,
        birth_date=birth_date,
        phone=phone,
        email=email,
        external_ids={"roster": external[:100]} if external else {},
        has_left=bool(_LEFT.search(fold(cells.get(Field.STATUS)))),
    )


def with_places(rows: SheetRows) -> Iterator[tuple[Cells, str]]:
    """Each row with the group that a caption above it named."""
    for cells in rows.rows:
        yield cells, rows.captions[cells.place.row]
