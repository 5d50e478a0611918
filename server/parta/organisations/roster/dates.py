"""Dates as registrars write them: Excel's own, its serial numbers, 31.12.2009, 2009-12-31, «3 мая 2009 г.»."""

import re
from datetime import date, timedelta

_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ]\d.*)?")
_RUSSIAN = re.compile(r"(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4}|\d{2})(?:\s+\d{1,2}:.*)?")
_WORDS = re.compile(r"(\d{1,2})\s+([а-я]+)\.?\s+(\d{4})")
_SERIAL = re.compile(r"(\d{4,5})(?:\.0+)?")
_EXCEL_EPOCH = date(1899, 12, 30)
_MAX_CHARS = 40
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def _two_digit_year(year: int) -> int:
    return year if year > 99 else (2000 + year if year < 40 else 1900 + year)


def _in_range(year: int, month: int, day: int) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError("year")
    return date(year, month, day)


def parse_date(text: str) -> date | None:
    """The date, None for a blank cell; raises ValueError for what is no date, such as 31.02.2009."""
    plain = text.strip().lower()
    if len(plain) > _MAX_CHARS:
        raise ValueError("no date")
    plain = re.sub(r"\s*(г\.?|года?|year)$", "", plain)
    if not plain:
        return None
    if found := _ISO.fullmatch(plain):
        return _in_range(*(int(part) for part in found.groups()))
    if found := _RUSSIAN.fullmatch(plain):
        day, month, year = (int(part) for part in found.groups())
        return _in_range(_two_digit_year(year), month, day)
    if found := _WORDS.fullmatch(plain):
        for number, beginning in enumerate(_MONTHS, start=1):
            if found[2].startswith(beginning):
                return _in_range(int(found[3]), number, int(found[1]))
    if found := _SERIAL.fullmatch(plain):
        serial = int(found[1])
        if serial > 3_000:
            return _EXCEL_EPOCH + timedelta(days=serial)
    raise ValueError("no date")
