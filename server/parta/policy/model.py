"""What policy gives out: people found, and how a search text is read. No I/O."""

import re
from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.ids import PersonId
from parta.kernel.text import fold

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"
_CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю."
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_WORD = re.compile(r"[^\W_]+")

MAX_QUERY_CHARS = 100
MAX_QUERY_WORDS = 6


class FoundPerson(msgspec.Struct, frozen=True):
    """`description` says who it is to the finder: a post and institution, a group, a parent of whom."""

    person_id: PersonId
    name: str  # full
    short_name: str
    description: str
    kind: Literal["staff", "student", "parent"]


class Pair(msgspec.Struct, frozen=True):
    """Two people who do not reach each other; `one` < `other`."""

    one: UUID
    other: UUID


def readings_of(query: str) -> list[list[str]]:
    """The words of a query as typed, and as they would be with the keyboard switched, either way.

    Readings without a word are left out; an empty list is a query that says nothing.
    """
    typed = query[:MAX_QUERY_CHARS].lower()
    readings: list[list[str]] = []
    for text in (typed, typed.translate(_TO_CYRILLIC), typed.translate(_TO_LATIN)):
        words = _WORD.findall(fold(text))[:MAX_QUERY_WORDS]
        if words and words not in readings:
            readings.append(words)
    return readings


def as_tsquery(readings: list[list[str]]) -> str:
    """«иван:* & пет:* | …»: each word is a beginning; words hold letters and digits only, so nothing can break out."""
    return " | ".join("(" + " & ".join(f"{word}:*" for word in words) + ")" for words in readings)


def shortest_word(readings: list[list[str]]) -> int:
    """The length of the longest word of the shortest reading: how well the index can narrow the search."""
    return min((max(len(word) for word in words) for words in readings), default=0)
