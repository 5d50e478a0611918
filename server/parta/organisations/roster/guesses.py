"""What a column may mean when its header says nothing: judged by its values alone, and never with full confidence."""

import re
from collections.abc import Callable, Sequence

from .contacts import parse_email, parse_phone
from .dates import parse_date
from .fields import Field
from .groups import looks_like_group
from .posts import is_pedagogical

_FULL_NAME = re.compile(r"[А-ЯЁA-Z][А-Яа-яЁёA-Za-z'’-]+(?:\s+[А-ЯЁA-Z][А-Яа-яЁёA-Za-z'’.-]+){1,3}")
_PATRONYMIC = re.compile(r".+(?:вич|вна|ична|оглы|кызы)", re.IGNORECASE)
_WORD = re.compile(r"[А-ЯЁ][А-Яа-яЁё-]+")
_ENOUGH = 0.7


def _is_date(value: str) -> bool:
    if not re.search(r"\d\D+\d", value):
        return False
    try:
        return parse_date(value) is not None
    except ValueError:
        return False


def _share(values: Sequence[str], fits: Callable[[str], object]) -> float:
    return sum(bool(fits(value)) for value in values) / len(values)


def guess_field(values: Sequence[str]) -> tuple[Field | None, float]:
    """The likeliest field of a column and how sure that is (at most 0.7)."""
    filled = [value.strip() for value in values if value.strip()]
    if not filled:
        return None, 0.0
    tests: tuple[tuple[Field, Callable[[str], object]], ...] = (
        (Field.EMAIL, parse_email),
        (Field.BIRTH_DATE, _is_date),
        (Field.PHONE, parse_phone),
        (Field.GROUP, looks_like_group),
        (Field.POST, is_pedagogical),
        (Field.FULL_NAME, _FULL_NAME.fullmatch),
    )
    for field, fits in tests:
        share = _share(filled, fits)
        if share >= _ENOUGH:
            return field, round(share * 0.7, 2)
    if _share(filled, _PATRONYMIC.fullmatch) >= _ENOUGH:
        return Field.PATRONYMIC, 0.5
    return None, 0.0


def looks_like_name_word(values: Sequence[str]) -> bool:
    """A column of single capitalised Russian words: a family or given name beside a patronymic."""
    filled = [value.strip() for value in values if value.strip()]
    return bool(filled) and _share(filled, _WORD.fullmatch) >= _ENOUGH
