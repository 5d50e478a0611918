"""What policy gives out: people found, verdicts on pairs, what it tells, and how a search text is read. No I/O."""

import re
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.events import Event
from parta.kernel.ids import OrganisationId, PersonId, RegionId
from parta.kernel.text import fold
from parta.policy.rules import Kind, Relation, Verb, Verdict

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"
_CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю."
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_WORD = re.compile(r"[^\W_]+")

MAX_QUERY_CHARS = 100
MAX_QUERY_WORDS = 6


@dataclass(frozen=True)
class PolicyChanged(Event):
    """A table of choices has another version: of an institution, or (None) of the whole region."""

    region_id: RegionId
    organisation_id: OrganisationId | None


@dataclass(frozen=True)
class SupervisorsChanged(Event):
    """Who may supervise in an institution has changed by hand."""

    organisation_id: OrganisationId


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


class DirectTerms(msgspec.Struct, frozen=True):
    """On what terms two people may talk alone. `supervisor_ids` are there where `supervised_in` is."""

    may_write: bool
    supervised_in: OrganisationId | None = None
    supervisor_ids: tuple[PersonId, ...] = ()


class PersonalLine(msgspec.Struct, frozen=True):
    """A line that holds for one person at one of their places today, with its verdict in force."""

    verb: Verb
    one: Kind
    other: Kind
    relation: Relation
    verdict: int
    organisation_id: OrganisationId
    region_id: RegionId
    group_id: UUID | None


class TalkingPair(msgspec.Struct, frozen=True):
    """Two people with a conversation of their own; `one` < `other`."""

    id: UUID
    one: UUID
    other: UUID


class Direction(msgspec.Struct, frozen=True):
    """The verdict of one person on another, and where it is under supervision."""

    one: UUID
    other: UUID
    verdict: int
    organisation_ids: list[UUID]


def joined_verdict(there: Direction | None, back: Direction | None) -> tuple[Verdict, UUID | None]:
    """Of a conversation that both share: the stricter of the ways that are open at all."""
    opened = [way for way in (there, back) if way is not None and way.verdict > Verdict.FORBIDDEN]
    if not opened:
        return Verdict.FORBIDDEN, None
    strict = min(opened, key=lambda way: way.verdict)
    if strict.verdict == Verdict.SUPERVISED:
        return Verdict.SUPERVISED, min(strict.organisation_ids)
    return Verdict.ALLOWED, None


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
