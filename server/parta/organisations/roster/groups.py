"""Classes and study groups: one key for all spellings («1-а», «1 "А"», «1А класс»), and what the name tells."""

import re

from msgspec import Struct

from parta.kernel.text import fold

from .names import LATIN_AS_CYRILLIC

_MAX_CHARS = 60
# A question mark is what is left of «quotes» in an encoding that lacks them.
_QUOTES = re.compile("[«»„“”\"'’`?]")
_WORDS = re.compile(r"(?:^|\s)(?:учебная группа|группа|группы|гр\.|класса?|кл\.|class|grade|group)(?=\s|$)")
_SEPARATORS = re.compile(r"[\s.,_‐‑‒–—―−-]+")
_SCHOOL = re.compile(r"(1[0-2]|[1-9])([а-яa-z]?)")
_SCHOOL_LONG = re.compile(r"(1[0-2]|[1-9])([а-яa-z]{2,20})")
_COLLEGE = re.compile(r"([а-яa-z]{1,10})(\d)\d{0,3}(?:-\d{1,4})*[а-яa-z]{0,3}")
_SPLIT = re.compile(r"\s*(?:[,;|/\n]|\sи\s)\s*")


class GroupName(Struct, frozen=True):
    """What the name of a group tells; `key` identifies it, `name` is how it is shown."""

    key: str
    name: str
    grade: int | None = None
    letter: str | None = None
    specialty: str | None = None
    course: int | None = None


def _squeezed(text: str) -> str:
    """Lower case without quotes, words for «class» and separators; a hyphen stays only between two digits."""
    plain = _QUOTES.sub("", fold(text)).translate(_SHAPED)
    plain = _WORDS.sub(" ", plain).strip(" .,-")
    pieces = [piece for piece in _SEPARATORS.split(plain) if piece]
    joined = ""
    for piece in pieces:
        is_between_digits = joined[-1:].isdigit() and piece[:1].isdigit()
        joined += ("-" if is_between_digits else "") + piece
    return joined


_SHAPED = {ord("№"): None, ord("("): " ", ord(")"): " "}


def _lookalikes_joined(squeezed: str) -> str:
    """Latin letters become the Cyrillic ones they look like, where all of them do (1A typed in the wrong layout)."""
    cyrillic = squeezed.upper().translate(LATIN_AS_CYRILLIC).lower()
    return squeezed if re.search("[a-z]", cyrillic) else cyrillic


def parse_group(text: str) -> GroupName | None:
    """The group a cell names, or None when it can't be the name of one."""
    shown = " ".join(text.split())
    if len(shown) > _MAX_CHARS or any(char in shown for char in "<>{}\\@="):
        return None
    squeezed = _lookalikes_joined(_squeezed(shown))
    if not any(char.isalnum() for char in squeezed):
        return None
    key = squeezed.upper()
    if found := _SCHOOL.fullmatch(squeezed):
        letter = found[2].upper() or None
        return GroupName(key, key, int(found[1]), letter)
    if found := _SCHOOL_LONG.fullmatch(squeezed):
        return GroupName(key, shown, int(found[1]), found[2])
    if found := _COLLEGE.fullmatch(squeezed):
        course = int(found[2])
        shown = re.sub("[‐‑‒–—―−]", "-", _QUOTES.sub("", shown))
        return GroupName(
            key,
            shown.upper() if shown.lower() == shown else shown,
            specialty=found[1].upper(),
            course=course if 1 <= course <= 6 else None,
        )
    return GroupName(key, shown)


def looks_like_group(text: str) -> bool:
    """Whether a value alone would be taken for a class or group: used where the header says nothing."""
    if not text or len(text) > 20:
        return False
    squeezed = _lookalikes_joined(_squeezed(text))
    if _SCHOOL.fullmatch(squeezed):
        return bool(re.search("[а-яa-z]", squeezed)) or "класс" in text.lower()
    return bool(_COLLEGE.fullmatch(squeezed))


def split_groups(text: str) -> list[str]:
    """«ПК-41; БУ-41» as two names."""
    return [piece for piece in _SPLIT.split(text.strip()) if piece]
