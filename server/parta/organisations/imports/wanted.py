"""What the files of one import say together: one set of people, groups and links, whichever file named them.

The reader keeps people unique within a file; here the same is done between files, by the same rules. A student is the
same by name and birth date (without a date: by name and group), a parent or a member of staff by name and contact.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

import msgspec

from parta.kernel.text import fold
from parta.organisations.imports.model import Line, Told, Where
from parta.organisations.imports.reasons import told
from parta.organisations.roster import Group, Person, Problem, Roster

Cover = Literal["students", "parents", "staff", "homerooms", "teachings"]


class WantedPerson(msgspec.Struct, kw_only=True):
    """One human being of the files; `key` is `file:label`."""

    key: str
    family: str
    given: str
    patronymic: str
    birth_date: date | None
    phone: str | None
    email: str | None
    external_id: str | None
    has_left: bool
    places: list[Where]

    @property
    def full_name(self) -> str:
        return " ".join(part for part in (self.family, self.given, self.patronymic) if part)

    @property
    def folded(self) -> str:
        return fold(self.full_name)


class WantedPost(msgspec.Struct, frozen=True):
    post: str
    is_pedagogical: bool


class Wanted(msgspec.Struct):
    """Everything is by key of a person and key of a group; `gone` are students and staff the files say have left."""

    people: dict[str, WantedPerson] = {}
    groups: dict[str, Group] = {}
    students: dict[str, set[str]] = {}
    gone: set[str] = set()
    posts: dict[str, dict[str, WantedPost]] = {}
    homerooms: set[tuple[str, str]] = set()
    teachings: dict[tuple[str, str, str], str] = {}
    links: set[tuple[str, str]] = set()
    covers: set[Cover] = set()
    remarks: list[Line] = []
    rejected: int = 0


class ReadFile(msgspec.Struct, frozen=True):
    """One file that was read."""

    number: int
    name: str
    roster: Roster


class _Merger:
    """Takes file after file into one `Wanted`."""

    def __init__(self) -> None:
        self.wanted = Wanted()
        self._students: dict[tuple[str, str], str] = {}
        self._by_contact: dict[tuple[str, str], str] = {}
        self._staff: dict[str, list[str]] = {}
        self._subjects_alone: set[str] = set()
        self._mentioned: dict[str, str] = {}

    def add(self, file: ReadFile) -> None:
        roster = file.roster
        for group in roster.groups:
            if not group.has_left:
                self.wanted.groups.setdefault(group.key, group)
        keys = self._add_people(file)
        self._add_students(roster, keys)
        self._add_staff(roster, keys)
        for link in roster.parent_links:
            self.wanted.covers.add("parents")
            if keys[link.parent] != keys[link.child]:
                self.wanted.links.add((keys[link.parent], keys[link.child]))
        self.wanted.rejected += len(roster.rejected)
        self._add_remarks(file)

    def _add_people(self, file: ReadFile) -> dict[str, str]:
        """The keys within the import by the labels of the file."""
        roster = file.roster
        groups_of: dict[str, str] = {entry.person: entry.group or "" for entry in roster.enrolments}
        staff = {post.person for post in roster.staff}
        keys: dict[str, str] = {}
        for person in roster.people:
            known = self._find(person, person.key in groups_of, person.key in staff, groups_of.get(person.key, ""))
            if known is None:
                known = f"{file.number}:{person.key}"
                self.wanted.people[known] = _wanted_person(known, person, file.name)
            else:
                self._meet_again(known, person, file)
            keys[person.key] = known
        # After the whole file: two people the reader told apart within it stay two.
        for person in roster.people:
            key, name = keys[person.key], person.folded_name
            for contact in (person.phone, person.email):
                if contact:
                    self._by_contact.setdefault((name, contact), key)
            if person.key in groups_of:
                same = str(person.birth_date or f"in {groups_of[person.key]}")
                self._students.setdefault((name, same), key)
            if person.key in staff:
                self._staff.setdefault(name, []).append(key)
        return keys

    def _find(self, person: Person, is_student: bool, is_staff: bool, group: str) -> str | None:
        name = person.folded_name
        if is_student:
            return self._students.get((name, str(person.birth_date or f"in {group}")))
        for contact in (person.phone, person.email):
            if contact and (name, contact) in self._by_contact:
                return self._by_contact[(name, contact)]
        if is_staff:
            for key in self._staff.get(name, []):
                known = self.wanted.people[key]
                is_other = (known.phone and person.phone and known.phone != person.phone) or (
                    known.birth_date and person.birth_date and known.birth_date != person.birth_date
                )
                if not is_other:
                    return key
        return None

    def _meet_again(self, key: str, person: Person, file: ReadFile) -> None:
        known = self.wanted.people[key]
        known.birth_date = known.birth_date or person.birth_date
        known.phone = known.phone or person.phone
        known.email = known.email or person.email
        known.external_id = known.external_id or _external_id(person.external_ids)
        known.has_left = known.has_left and person.has_left
        known.places += _places(person, file.name)

    def _add_students(self, roster: Roster, keys: dict[str, str]) -> None:
        active = {group.key for group in roster.groups if not group.has_left}
        for entry in roster.enrolments:
            self.wanted.covers.add("students")
            key = keys[entry.person]
            if entry.has_left or self.wanted.people[key].has_left:
                if key not in self.wanted.students:
                    self.wanted.gone.add(key)
                continue
            self.wanted.gone.discard(key)
            groups = self.wanted.students.setdefault(key, set())
            if entry.group in active:
                groups.add(entry.group)

    def _add_staff(self, roster: Roster, keys: dict[str, str]) -> None:
        for post in roster.staff:
            self.wanted.covers.add("staff")
            key = keys[post.person]
            if post.has_left or self.wanted.people[key].has_left:
                self.wanted.gone.add(key)
                continue
            self.wanted.gone.discard(key)
            of = self.wanted.posts.setdefault(key, {})
            of.setdefault(fold(post.post), WantedPost(post.post, post.is_pedagogical))
        for duty in roster.duties:
            self.wanted.covers.add("homerooms")
            if duty.group in self.wanted.groups and keys[duty.person] not in self.wanted.gone:
                self.wanted.homerooms.add((keys[duty.person], duty.group))
        for taught in roster.teaching:
            if taught.group is None:
                self._subjects_alone.add(taught.subject)
                continue
            self.wanted.covers.add("teachings")
            if taught.group in self.wanted.groups and keys[taught.person] not in self.wanted.gone:
                self.wanted.teachings[(keys[taught.person], taught.group, fold(taught.subject))] = taught.subject

    def _add_remarks(self, file: ReadFile) -> None:
        for kind, problems in (
            ("rejected", file.roster.rejected), ("warning", file.roster.warnings),
            ("duplicate", file.roster.duplicates),
        ):  # fmt: skip
            self.wanted.remarks += _as_lines(file, kind, problems)

    def finish(self) -> Wanted:
        wanted = self.wanted
        if self._subjects_alone and "teachings" not in wanted.covers:
            names = ", ".join(sorted(self._subjects_alone)[:5])
            wanted.remarks.append(remark("warning", "subjects", told("subjects_without_group", names)))
        if "students" in wanted.covers:
            filled = {group for groups in wanted.students.values() for group in groups}
            for group in wanted.groups.values():
                if group.key not in filled:
                    self._mentioned[group.key] = group.name
        for key, name in self._mentioned.items():
            wanted.remarks.append(remark("warning", f"group:{key}", told("group_without_students", name)))
        return wanted


def merge_files(files: Iterable[ReadFile]) -> Wanted:
    """All files of an import as one."""
    merger = _Merger()
    for file in files:
        merger.add(file)
    return merger.finish()


def remark(
    kind: Literal["rejected", "warning", "duplicate"],
    key: str,
    reason: Told,
    places: list[Where] | None = None,
    title: str = "",
) -> Line:
    """A line of the tab of problems."""
    return Line(tab="problems", kind=kind, key=f"{kind}:{key}", title=title, reason=reason, places=places or [])


def _as_lines(file: ReadFile, kind: str, problems: Iterable[Problem]) -> Iterator[Line]:
    for number, one in enumerate(problems):
        yield Line(
            tab="problems",
            kind=msgspec.convert(kind, Literal["rejected", "warning", "duplicate"]),
            key=f"{kind}:{file.number}:{number}",
            title="",
            reason=Told(one.code, one.ru, one.en),
            places=[Where(file.name, one.sheet, one.row)],
        )


def _external_id(ids: dict[str, str]) -> str | None:
    return ids.get("oneroster") or ids.get("roster")


def _places(person: Person, file: str) -> list[Where]:
    return [Where(file, place.sheet, place.row or None) for place in person.places]


def _wanted_person(key: str, person: Person, file: str) -> WantedPerson:
    return WantedPerson(
        key=key,
        family=person.family,
        given=person.given,
        patronymic=person.patronymic,
        birth_date=person.birth_date,
        phone=person.phone,
        email=person.email,
        external_id=_external_id(person.external_ids),
        has_left=person.has_left,
        places=_places(person, file),
    )
