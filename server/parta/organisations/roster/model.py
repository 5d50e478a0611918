"""What a roster says, whatever file it came in: people, groups, and how they stand to each other.

People are named by `key`, a label that holds only within this one reading; matching them with accounts is the
importer's work. Everything here is plain data, without rules.
"""

from datetime import date
from typing import Literal

from msgspec import Struct, field

from parta.kernel.text import fold

from .reasons import Problem

RosterFormat = Literal["xlsx", "csv", "oneroster"]
DutyKind = Literal["homeroom", "curator"]


class Place(Struct, frozen=True):
    """Where something stands in the file: sheet (None in a CSV) and row from 1."""

    sheet: str | None
    row: int


class Person(Struct, frozen=True, kw_only=True):
    """One human being of the roster, however many rows and roles."""

    key: str
    family: str
    given: str
    patronymic: str = ""
    birth_date: date | None = None
    phone: str | None = None
    email: str | None = None
    external_ids: dict[str, str] = field(default_factory=dict)
    has_left: bool = False
    places: tuple[Place, ...] = ()

    @property
    def full_name(self) -> str:
        return " ".join(part for part in (self.family, self.given, self.patronymic) if part)

    @property
    def folded_name(self) -> str:
        """The form in which names are compared: «ё» = «е», letter case aside."""
        return fold(self.full_name)


class Group(Struct, frozen=True, kw_only=True):
    """A class or study group; `key` is the same for all spellings of its name."""

    key: str
    name: str
    grade: int | None = None
    letter: str | None = None
    specialty: str | None = None
    course: int | None = None
    external_ids: dict[str, str] = field(default_factory=dict)
    has_left: bool = False


class Enrolment(Struct, frozen=True, kw_only=True):
    """A student is in a group; without a group when the row names none."""

    person: str
    group: str | None
    begins_on: date | None = None
    ends_on: date | None = None
    has_left: bool = False


class StaffPost(Struct, frozen=True, kw_only=True):
    """A post held; whether it is pedagogical follows from the dated list."""

    person: str
    post: str
    is_pedagogical: bool
    has_left: bool = False


class Duty(Struct, frozen=True, kw_only=True):
    """A homeroom teacher of a class or the curator of a group."""

    person: str
    group: str
    kind: DutyKind


class Teaching(Struct, frozen=True, kw_only=True):
    """A subject taught, in a group where the roster says in which."""

    person: str
    subject: str
    group: str | None


class SubjectClass(Struct, frozen=True, kw_only=True):
    """A class of one subject as OneRoster names it, with the groups its students come from."""

    external_id: str
    title: str
    subject: str
    groups: tuple[str, ...]
    students: tuple[str, ...]
    teachers: tuple[str, ...]
    has_left: bool = False


class ParentLink(Struct, frozen=True, kw_only=True):
    """A parent (or guardian) and one child."""

    parent: str
    child: str


class Institution(Struct, frozen=True, kw_only=True):
    """An organisation the file names (OneRoster)."""

    external_id: str
    name: str
    kind: str
    parent: str | None = None
    identifier: str | None = None


class Term(Struct, frozen=True, kw_only=True):
    """A school year or term the file names (OneRoster)."""

    external_id: str
    title: str
    kind: str
    begins_on: date | None = None
    ends_on: date | None = None


class Roster(Struct, frozen=True, kw_only=True):
    """The whole reading. Persons are unique; the other lists point at them by key."""

    format: RosterFormat
    encoding: str | None = None
    people: tuple[Person, ...] = ()
    groups: tuple[Group, ...] = ()
    enrolments: tuple[Enrolment, ...] = ()
    staff: tuple[StaffPost, ...] = ()
    duties: tuple[Duty, ...] = ()
    teaching: tuple[Teaching, ...] = ()
    subject_classes: tuple[SubjectClass, ...] = ()
    parent_links: tuple[ParentLink, ...] = ()
    institutions: tuple[Institution, ...] = ()
    terms: tuple[Term, ...] = ()
    rejected: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    duplicates: tuple[Problem, ...] = ()


class RosterCounts(Struct, frozen=True, kw_only=True):
    """How many of each; who has left is counted only as left."""

    students: int
    groups: int
    pedagogues: int
    other_staff: int
    parents: int
    parent_child_links: int
    left: int


def count_roster(roster: Roster) -> RosterCounts:
    """People are counted once per role: a teacher who is a parent here is one of each."""
    left = {person.key for person in roster.people if person.has_left}
    staff = {post.person for post in roster.staff if not post.has_left} - left
    pedagogues = {post.person for post in roster.staff if post.is_pedagogical and not post.has_left} - left
    links = [link for link in roster.parent_links if link.parent not in left and link.child not in left]
    return RosterCounts(
        students=len({entry.person for entry in roster.enrolments if not entry.has_left} - left),
        groups=sum(not group.has_left for group in roster.groups),
        pedagogues=len(pedagogues),
        other_staff=len(staff - pedagogues),
        parents=len({link.parent for link in links}),
        parent_child_links=len(links),
        left=len(left),
    )
