"""Gathers one roster: keeps people, groups and links unique, and writes down every remark with its place.

It owns the rules of sameness: a student by name and birth date, a parent by name and phone or e-mail, a group by key.
"""

from datetime import date

import msgspec
from msgspec import Struct

from parta.kernel.text import fold

from .groups import GroupName, parse_group
from .limits import Limits
from .model import (
    Duty,
    DutyKind,
    Enrolment,
    Group,
    Institution,
    ParentLink,
    Person,
    Place,
    Roster,
    RosterFormat,
    StaffPost,
    SubjectClass,
    Teaching,
    Term,
)
from .names import PersonName
from .reasons import Problem, RosterError, problem


class PersonFacts(Struct, frozen=True, kw_only=True):
    """What one row says about a person, already checked."""

    name: PersonName
    birth_date: date | None = None
    phone: str | None = None
    email: str | None = None
    external_ids: dict[str, str] = msgspec.field(default_factory=dict)
    has_left: bool = False


def folded_name(name: PersonName) -> str:
    return fold(f"{name.family} {name.given} {name.patronymic}")


def _with_yo(old: str, new: str) -> str:
    """Of two spellings of one word the one with «ё», which nobody types by mistake."""
    return new if "ё" in new.lower() and "ё" not in old.lower() else old


class RosterBuilder:
    """One reading in the making."""

    def __init__(self, limits: Limits, today: date | None = None) -> None:
        self.limits = limits
        self.today = today
        self.people: list[Person] = []
        self._index: dict[str, int] = {}
        self._groups: dict[str, Group] = {}
        self._enrolments: dict[tuple[str, str | None], Enrolment] = {}
        self._posts: dict[tuple[str, str], StaffPost] = {}
        self._duties: dict[tuple[str, str], Duty] = {}
        self._on_duty: dict[str, set[str]] = {}
        self._teaching: dict[tuple[str, str, str | None], Teaching] = {}
        self._links: dict[tuple[str, str], ParentLink] = {}
        self._parents: dict[tuple[str, str], str] = {}
        self._parents_by_child: dict[str, list[str]] = {}
        self.subject_classes: list[SubjectClass] = []
        self.institutions: list[Institution] = []
        self.terms: list[Term] = []
        self._rejected: list[Problem] = []
        self._warnings: list[Problem] = []
        self._duplicates: list[Problem] = []

    # Remarks

    def _note(self, notes: list[Problem], code: str, place: Place, value: str, at: int | str) -> None:
        if len(notes) < self.limits.problems:
            notes.append(problem(code, place.sheet, place.row or None, value, at))
        elif len(notes) == self.limits.problems:
            notes.append(problem("too_many_problems", place.sheet, place.row or None))

    def reject(self, code: str, place: Place, value: str = "", at: int | str = "") -> None:
        self._note(self._rejected, code, place, value, at)

    def warn(self, code: str, place: Place, value: str = "", at: int | str = "") -> None:
        self._note(self._warnings, code, place, value, at)

    def tell_duplicate(self, code: str, place: Place, value: str = "", at: int | str = "") -> None:
        self._note(self._duplicates, code, place, value, at)

    # People

    def person(self, key: str) -> Person:
        return self.people[self._index[key]]

    def add_person(self, facts: PersonFacts, place: Place) -> str:
        """A new person; who is the same as somebody else is for the caller to know."""
        key = f"p{len(self.people) + 1}"
        self._index[key] = len(self.people)
        self.people.append(
            Person(
                key=key,
                family=facts.name.family,
                given=facts.name.given,
                patronymic=facts.name.patronymic,
                birth_date=facts.birth_date,
                phone=facts.phone,
                email=facts.email,
                external_ids=facts.external_ids,
                has_left=facts.has_left,
                places=(place,),
            )
        )
        return key

    def meet_again(self, key: str, facts: PersonFacts, place: Place) -> None:
        """Another row of the same person: fills what was missing, never overwrites, prefers «ё»."""
        known = self.person(key)
        self.people[self._index[key]] = msgspec.structs.replace(
            known,
            family=_with_yo(known.family, facts.name.family),
            given=_with_yo(known.given, facts.name.given),
            patronymic=_with_yo(known.patronymic, facts.name.patronymic),
            birth_date=known.birth_date or facts.birth_date,
            phone=known.phone or facts.phone,
            email=known.email or facts.email,
            external_ids={**facts.external_ids, **known.external_ids},
            has_left=known.has_left and facts.has_left,
            places=(*known.places, place),
        )

    def set_birth_date(self, key: str, day: date | None) -> None:
        self.people[self._index[key]] = msgspec.structs.replace(self.person(key), birth_date=day)

    # Groups

    def add_group(self, parsed: GroupName, external_ids: dict[str, str] | None = None) -> str:
        known = self._groups.get(parsed.key)
        if known is None:
            self._groups[parsed.key] = Group(
                key=parsed.key,
                name=parsed.name,
                grade=parsed.grade,
                letter=parsed.letter,
                specialty=parsed.specialty,
                course=parsed.course,
                external_ids=external_ids or {},
            )
        return parsed.key

    def find_group(self, text: str) -> str | None:
        """The key of a group already known by any spelling of its name."""
        parsed = parse_group(text)
        return parsed.key if parsed and parsed.key in self._groups else None

    def group_name(self, key: str) -> str:
        return self._groups[key].name

    def describe_group(self, key: str, specialty: str | None, course: int | None) -> None:
        """What columns of its own say of a group outweighs what its name seems to say."""
        known = self._groups[key]
        self._groups[key] = msgspec.structs.replace(
            known,
            specialty=specialty or known.specialty,
            course=course or known.course,
        )

    def close_group(self, key: str) -> None:
        self._groups[key] = msgspec.structs.replace(self._groups[key], has_left=True)

    # Roles and links

    def enrol(self, enrolment: Enrolment) -> None:
        known = self._enrolments.get((enrolment.person, enrolment.group))
        if known is None or known.has_left:
            self._enrolments[(enrolment.person, enrolment.group)] = enrolment

    def enrolled_people(self) -> set[str]:
        return {person for person, _ in self._enrolments}

    def add_post(self, post: StaffPost) -> bool:
        """False when the person holds that post already."""
        key = (post.person, fold(post.post))
        is_new = key not in self._posts
        self._posts.setdefault(key, post)
        return is_new

    def add_duty(self, person: str, group: str, kind: DutyKind) -> None:
        self._duties.setdefault((person, group), Duty(person=person, group=group, kind=kind))
        self._on_duty.setdefault(group, set()).add(person)

    def has_other_duty(self, person: str, group: str) -> bool:
        return bool(self._on_duty.get(group, set()) - {person})

    def add_teaching(self, person: str, subject: str, group: str | None) -> None:
        if len(self._teaching) >= self.limits.teachings:
            raise RosterError("too_many_teachings", limit=self.limits.teachings)
        self._teaching.setdefault(
            (person, fold(subject), group),
            Teaching(person=person, subject=subject, group=group),
        )

    def know_as_parent(self, key: str, facts: PersonFacts) -> None:
        """From now on a parent of this name with this phone or e-mail is this person."""
        name = folded_name(facts.name)
        for contact in (facts.phone, facts.email):
            if contact:
                self._parents.setdefault((name, contact), key)

    def add_parent(self, facts: PersonFacts, place: Place) -> str:
        """The parent of that name and phone (or e-mail), new or known; without either always a new one."""
        name = folded_name(facts.name)
        for contact in (facts.phone, facts.email):
            key = self._parents.get((name, contact)) if contact else None
            if key is not None:
                self.meet_again(key, facts, place)
                break
        else:
            key = self.add_person(facts, place)
        self.know_as_parent(key, facts)
        return key

    def link(self, parent: str, child: str) -> None:
        if parent != child and (parent, child) not in self._links:
            self._links[(parent, child)] = ParentLink(parent=parent, child=child)
            self._parents_by_child.setdefault(child, []).append(parent)

    def parents_of(self, child: str) -> list[str]:
        return self._parents_by_child.get(child, [])

    def finish(self, format: RosterFormat, encoding: str | None) -> Roster:
        """The roster as it stands."""
        return Roster(
            format=format,
            encoding=encoding,
            people=tuple(self.people),
            groups=tuple(self._groups.values()),
            enrolments=tuple(self._enrolments.values()),
            staff=tuple(self._posts.values()),
            duties=tuple(self._duties.values()),
            teaching=tuple(self._teaching.values()),
            subject_classes=tuple(self.subject_classes),
            parent_links=tuple(self._links.values()),
            institutions=tuple(self.institutions),
            terms=tuple(self.terms),
            rejected=tuple(self._rejected),
            warnings=tuple(self._warnings),
            duplicates=tuple(self._duplicates),
        )
