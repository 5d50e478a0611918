"""A roster as it was handed over: a file in memory, or the files of a folder; and what kind of file it is.

The kind is told by the contents, never by the name.
"""

from pathlib import Path

from msgspec import Struct

from .csv_text import read_csv
from .limits import DEFAULT_LIMITS, Limits
from .model import RosterFormat
from .reasons import RosterError
from .table import Table
from .xlsx import read_xlsx
from .zip_guard import GuardedZip

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MEBIBYTE = 1024 * 1024
_OTHER_FORMATS = (
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
)
_ONEROSTER_FILE = "users.csv"


class Source(Struct, frozen=True):
    """What is to be read: `files` has one entry for a file, several for a folder of OneRoster."""

    name: str
    files: dict[str, bytes]
    is_folder: bool = False

    @property
    def data(self) -> bytes:
        return next(iter(self.files.values()))


class OpenedSource(Struct, frozen=True):
    """A source taken apart: tables of a spreadsheet, or the CSV files of OneRoster by name."""

    format: RosterFormat
    encoding: str | None
    tables: list[Table]
    oneroster: dict[str, bytes]


def source_of_bytes(name: str, data: bytes) -> Source:
    """An uploaded file; `name` is only for messages."""
    return Source(name, {name: data})


def _read_path(path: Path, limits: Limits) -> bytes:
    if path.stat().st_size > limits.file_bytes:
        raise RosterError("file_too_large", limit=limits.file_bytes // _MEBIBYTE)
    with path.open("rb") as stream:
        # A file may grow, and a device has no size: never more than the limit is read.
        data = stream.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise RosterError("file_too_large", limit=limits.file_bytes // _MEBIBYTE)
    return data


def source_of_path(path: Path | str, limits: Limits = DEFAULT_LIMITS) -> Source:
    """A file, or a folder with OneRoster's files; raises `RosterError`."""
    path = Path(path)
    try:
        if not path.is_dir():
            if not path.is_file():
                raise RosterError("file_not_found")
            return Source(str(path), {path.name: _read_path(path, limits)})
        files: dict[str, bytes] = {}
        for found in sorted(path.iterdir()):
            if found.suffix.lower() == ".csv" and found.is_file():
                files[found.name] = _read_path(found, limits)
                if sum(map(len, files.values())) > limits.unpacked_bytes:
                    raise RosterError("file_too_large", limit=limits.unpacked_bytes // _MEBIBYTE)
    except (OSError, ValueError) as error:
        raise RosterError("file_unreadable") from error
    if _ONEROSTER_FILE not in {name.lower() for name in files}:
        raise RosterError("folder_no_roster")
    return Source(str(path), files, is_folder=True)


def _oneroster_files(archive: GuardedZip) -> dict[str, bytes] | None:
    """The CSV files beside users.csv, by their name within the archive; None where there is no users.csv."""
    for name in archive.names():
        folder, _, last = name.rpartition("/")
        if last.lower() == _ONEROSTER_FILE:
            return {
                member: data
                for member, data in archive.read_all()
                if member.rpartition("/")[0] == folder and member.lower().endswith(".csv")
            }
    return None


def _open_zip(data: bytes, limits: Limits) -> OpenedSource:
    archive = GuardedZip(data, limits)
    names = {name.lower() for name in archive.names()}
    if "xl/workbook.xml" in names:
        return OpenedSource("xlsx", None, read_xlsx(data, limits), {})
    if "xl/workbook.bin" in names:
        raise RosterError("old_format", value="XLSB")
    if "mimetype" in names and "content.xml" in names:
        raise RosterError("old_format", value="ODS")
    if "word/document.xml" in names:
        raise RosterError("old_format", value="DOCX")
    if "[content_types].xml" in names:
        raise RosterError("zip_broken")
    files = _oneroster_files(archive)
    if files is None:
        raise RosterError("zip_no_roster")
    return OpenedSource("oneroster", None, [], files)


def open_source(source: Source, limits: Limits = DEFAULT_LIMITS) -> OpenedSource:
    """The tables of a source; raises `RosterError` and nothing else, whatever the bytes."""
    if source.is_folder:
        return OpenedSource("oneroster", None, [], source.files)
    data = source.data
    if not data.strip(b" \r\n\t\x00"):
        raise RosterError("file_empty")
    if len(data) > limits.file_bytes:
        raise RosterError("file_too_large", limit=limits.file_bytes // _MEBIBYTE)
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        return _open_zip(data, limits)
    if data.startswith(_COMPOUND):
        is_locked = "EncryptedPackage".encode("utf-16-le") in data
        raise RosterError("password") if is_locked else RosterError("old_format", value="XLS")
    for mark, name in _OTHER_FORMATS:
        if data.startswith(mark):
            raise RosterError("old_format", value=name)
    if data.lstrip()[:9].lower().startswith((b"<html", b"<!doctype", b"<?xml")):
        # Some systems call a web page «.xls».
        raise RosterError("old_format", value="HTML/XML")
    read = read_csv(data, limits)
    return OpenedSource("csv", read.encoding, [read.table], {})
