"""Finds out how a CSV file is written (encoding, separator) and reads it into a table of text.

Encodings are tried from the strict to the lenient; the lenient ones, which fit any bytes, are judged by whether the
result looks like Russian. Nothing is ever replaced by question marks.
"""

import csv
import io
import itertools
import re

from msgspec import Struct

from parta.kernel.text import fold

from .limits import Limits
from .reasons import RosterError
from .table import Row, Table

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_EIGHT_BIT = ("windows-1251", "koi8-r", "cp866", "mac-cyrillic")
_COMMON = frozenset("оеаинтсрвлкмдпуяь")
_LETTERS = re.compile("[А-Яа-яЁё]+")
_HEADER_WORDS = re.compile(
    r"\b(?:фио|фамилия|имя|отчество|класс\w*|групп\w*|дата|телефон|должность|ученик\w*|студент\w*|родител\w*|предмет\w*)\b"
)
_DELIMITERS = (";", "\t", ",", "|")
_SAMPLE_CHARS = 60_000
_HEADER_CHARS = 200
_LONGEST_QUOTED_LINES = 100


class CsvText(Struct, frozen=True):
    """A CSV file as read: its encoding, separator and table."""

    encoding: str
    delimiter: str
    table: Table


def _looks_binary(text: str) -> bool:
    controls = sum(1 for char in text if ord(char) < 32 and char not in "\t\r\n\x0b\x0c\x1a")
    return controls > max(3, len(text) // 100)


def _russian_score(text: str) -> int:
    """Higher for text that reads as Russian; wrong encodings give swapped case, rare letters and symbols."""
    # Words of a header outweigh everything else: only one encoding spells them.
    score = (60 + len(text) // 5) * len(_HEADER_WORDS.findall(fold(text)))
    for word in _LETTERS.findall(text):
        score += sum(1 for char in word[1:] if char.lower() in _COMMON)
        score -= 3 * sum(1 for before, after in itertools.pairwise(word) if before.islower() and after.isupper())
    score -= 3 * sum(1 for char in text if ord(char) > 127 and not char.isalpha() and char not in "«»–—№„“”’… ")
    return score


def _utf16_without_bom(data: bytes) -> str | None:
    sample = data[:20_000]
    if len(sample) < 4 or len(data) % 2:
        return None
    high = (b"\x00", b"\x04")
    even = sum(sample[index : index + 1] in high for index in range(0, len(sample), 2))
    odd = sum(sample[index : index + 1] in high for index in range(1, len(sample), 2))
    half = len(sample) // 2
    if odd > half * 0.9 and even < half * 0.3:
        return "utf-16-le"
    if even > half * 0.9 and odd < half * 0.3:
        return "utf-16-be"
    return None


def decode_text(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding; raises `RosterError` naming what was tried."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except (UnicodeDecodeError, ValueError) as error:
                raise RosterError("bad_encoding", value=encoding) from error
    candidates: tuple[str, ...] = ("utf-8",)
    wide = _utf16_without_bom(data)
    if wide is not None:
        candidates = (wide, "utf-8")
    for encoding in candidates:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _looks_binary(text[:_SAMPLE_CHARS]):
            break
        return text, encoding
    return _decode_eight_bit(data, candidates)


def _decode_eight_bit(data: bytes, before: tuple[str, ...]) -> tuple[str, str]:
    tried = ", ".join((*before, *_EIGHT_BIT))
    sample = data[:_SAMPLE_CHARS]
    if _looks_binary(sample.decode("latin-1")):
        raise RosterError("not_text", value=tried)
    scores = []
    for order, encoding in enumerate(_EIGHT_BIT):
        try:
            scores.append((_russian_score(sample.decode(encoding)), -order, encoding))
        except UnicodeDecodeError:
            continue
    for score, _, encoding in sorted(scores, reverse=True):
        if score <= 0:
            break
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise RosterError("bad_encoding", value=tried)


def _split(text: str, delimiter: str, limit: int) -> list[list[str]]:
    records = []
    for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        records.append(record)
        if len(records) >= limit:
            break
    return records


def _header_words(record: list[str]) -> int:
    """How many cells begin to look like a header, the same word counting once."""
    found = (_HEADER_WORDS.search(fold(cell[:_HEADER_CHARS])) for cell in record)
    return len({word[0] for word in found if word})


def find_delimiter(text: str) -> str:
    """The separator that cuts the most rows into the same number of cells and finds the most words of a header.

    One that leaves a header whole never stands before one that cuts it: «Химия: 5А, 6Б | Физика» is one cell of many.
    """
    best, best_score = ";", (False, 0.0)
    for delimiter in _DELIMITERS:
        try:
            records = [
                record for record in _split(text[:_SAMPLE_CHARS], delimiter, 60) if any(cell.strip() for cell in record)
            ]
        except csv.Error:
            continue
        widths = [len(record) for record in records if len(record) > 1]
        if not widths:
            continue
        usual = max(set(widths), key=lambda width: (widths.count(width), width))
        alike = widths.count(usual) / len(records)
        words = max((_header_words(record) for record in records[:15] if len(record) > 1), default=0)
        score = (words > 0, alike * (2 + min(usual, 12) / 6) + words)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def read_csv(data: bytes, limits: Limits) -> CsvText:
    """The whole file as one table; raises `RosterError`."""
    text, encoding = decode_text(data)
    text = text.removeprefix("\ufeff")
    hint = re.match(r"sep=(.)\r?\n", text, re.IGNORECASE)
    if hint:
        text = text[hint.end() :]
    delimiter = hint[1] if hint and hint[1] in _DELIMITERS else find_delimiter(text)
    rows = _read_rows(text, delimiter, limits)
    return CsvText(encoding, delimiter, Table(None, rows))


def _read_rows(text: str, delimiter: str, limits: Limits) -> list[Row]:
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            while cells and not cells[-1]:
                cells.pop()
            if not cells:
                continue
            if len(cells) > limits.columns:
                raise RosterError("too_many_columns", row=number, limit=limits.columns)
            if any(cell.count("\n") > _LONGEST_QUOTED_LINES for cell in cells):
                raise RosterError("open_quote", row=number)
            rows.append(Row(number, cells))
            if len(rows) > limits.rows:
                raise RosterError("too_many_rows", row=number, limit=limits.rows)
    except csv.Error as error:
        # The only error the lenient reader knows: one cell of more than 131,072 characters.
        raise RosterError("open_quote", row=number + 1) from error
    return rows
