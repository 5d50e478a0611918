"""The CSV files of OneRoster 1.1 as records with a status, a place and cells by column name."""

from msgspec import Struct

from .builder import RosterBuilder
from .csv_text import read_csv
from .model import Place
from .reasons import RosterError
from .table import Table

_REQUIRED: dict[str, tuple[str, ...]] = {
    "users.csv": ("sourcedId", "role", "givenName", "familyName"),
    "classes.csv": ("sourcedId", "title"),
    "enrollments.csv": ("classSourcedId", "userSourcedId", "role"),
    "orgs.csv": ("sourcedId", "name", "type"),
    "courses.csv": ("sourcedId", "title"),
    "academicSessions.csv": ("sourcedId", "title"),
    "demographics.csv": ("sourcedId",),
}
_ACTIVE = frozenset({"", "active", "inactive"})


class Record(Struct, frozen=True):
    """One line of a OneRoster file."""

    place: Place
    cells: dict[str, str]
    has_left: bool

    def get(self, name: str) -> str:
        return self.cells.get(name.lower(), "")

    def ids(self, name: str) -> list[str]:
        return [piece.strip() for piece in self.get(name).split(",") if piece.strip()]


class OneRosterFiles:
    """The files of one export by their standard names; a file that is absent has no records."""

    def __init__(self, files: dict[str, bytes], builder: RosterBuilder) -> None:
        self._builder = builder
        self._files = {name.rpartition("/")[2].lower(): (name.rpartition("/")[2], data) for name, data in files.items()}
        self.encoding: str | None = None
        self._check_version()

    def _table(self, name: str) -> Table | None:
        found = self._files.get(name.lower())
        if found is None or not found[1].strip():
            return None
        sheet, data = found
        try:
            read = read_csv(data, self._builder.limits)
        except RosterError as error:
            raise RosterError(
                error.reason,
                sheet=sheet,
                row=error.problem.row,
                value=str(error.fields.get("value", "")),
                limit=self._builder.limits.rows,
            ) from error
        self.encoding = read.encoding if name == "users.csv" else self.encoding
        return Table(sheet, read.table.rows)

    def _check_version(self) -> None:
        table = self._table("manifest.csv")
        for row in table.rows if table else []:
            if row.cell(0).strip().lower() == "oneroster.version":
                version = row.cell(1).strip()
                if version and version not in {"1.1", "1.0"}:
                    raise RosterError(
                        "oneroster_version",
                        sheet="manifest.csv",
                        row=row.number,
                        value=version,
                    )

    def records(self, name: str) -> list[Record]:
        """Every record of a file; raises `RosterError` when a required column is missing."""
        table = self._table(name)
        if table is None or not table.rows:
            return []
        header = [cell.strip().lower() for cell in table.rows[0].cells]
        for column in _REQUIRED.get(name, ()):
            if column.lower() not in header:
                raise RosterError(
                    "missing_column",
                    sheet=table.sheet,
                    row=table.rows[0].number,
                    value=column,
                )
        records = []
        for row in table.rows[1:]:
            place = Place(table.sheet, row.number)
            cells = {column: value.strip() for column, value in zip(header, row.cells, strict=False) if column}
            if not any(cells.values()):
                continue
            if any(ord(char) < 32 and char not in "\t\r\n" for text in cells.values() for char in text):
                self._builder.reject("control_characters", place)
                continue
            records.append(Record(place, cells, self._has_left(cells, place)))
        return records

    def _has_left(self, cells: dict[str, str], place: Place) -> bool:
        status = cells.get("status", "").lower()
        if status not in _ACTIVE and status != "tobedeleted":
            self._builder.warn("unknown_status", place, status)
        return status == "tobedeleted"

    def unique_records(self, name: str) -> list[Record]:
        """Records that have a sourcedId of their own; the others are told with their reason."""
        first: dict[str, int] = {}
        kept = []
        for record in self.records(name):
            key = record.get("sourcedId")
            if not key:
                self._builder.reject("no_id", record.place)
            elif key in first:
                self._builder.tell_duplicate("duplicate_id", record.place, key, first[key])
            else:
                first[key] = record.place.row
                kept.append(record)
        return kept
