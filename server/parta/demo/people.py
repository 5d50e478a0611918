"""Filling an institution of the demo with people: staff in their posts, classes with pupils and parents, subjects."""

import random
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from parta.demo.names import Names
from parta.demo.places import COLLEGE_SUBJECTS, SUBJECTS, Institution
from parta.identity.api import NewPerson, create_persons
from parta.kernel.database import Transaction
from parta.kernel.ids import GroupId, OrganisationId, PersonId
from parta.organisations.api import (
    AppointmentRole,
    NewAppointment,
    NewDuty,
    NewEnrolment,
    NewGroup,
    NewGuardianship,
    RosterChange,
    post_code_of,
    record_groups,
)

TERM_YEAR = 2026
Author = Literal["teacher", "pupil", "parent", "staff"]


@dataclass
class Filled:
    """The people of an institution, by what they are."""

    organisation_id: OrganisationId
    institution: Institution
    director: PersonId | None = None
    coordinator: PersonId | None = None
    teachers: list[PersonId] = field(default_factory=list)
    staff: list[PersonId] = field(default_factory=list)
    pupils: list[PersonId] = field(default_factory=list)
    parents: list[PersonId] = field(default_factory=list)
    groups: list[GroupId] = field(default_factory=list)
    homeroom: dict[GroupId, PersonId] = field(default_factory=dict)

    def everybody(self) -> list[PersonId]:
        return list(dict.fromkeys([*self.staff, *self.pupils, *self.parents]))

    def author_kinds(self) -> dict[PersonId, Author]:
        """What each person writes as."""
        kinds: dict[PersonId, Author] = dict.fromkeys(self.parents, "parent")
        kinds |= dict.fromkeys(self.pupils, "pupil")
        kinds |= dict.fromkeys(self.staff, "staff")
        return kinds | dict.fromkeys(self.teachers, "teacher")


class Filler:
    """Fills one institution; `since` is the day from which all its places hold."""

    def __init__(self, tx: Transaction, chance: random.Random, names: Names, since: date) -> None:
        self._tx = tx
        self._chance = chance
        self._names = names
        self._since = since
        self._change = RosterChange(tx, None, "demo")

    async def fill(self, organisation_id: OrganisationId, institution: Institution) -> Filled:
        filled = Filled(organisation_id, institution)
        await self._appoint(filled)
        for number, (name, grade) in enumerate(institution.groups):
            await self._fill_group(filled, name, grade, number)
        await self._change.tell()
        return filled

    async def _appoint(self, filled: Filled) -> None:
        teachers = max(4, len(filled.institution.groups) * 2 + 3)
        is_college = filled.institution.kind == "college"
        teacher_post = "преподаватель" if is_college else "учитель"
        posts: list[tuple[AppointmentRole, str]] = [
            ("director", "директор"),
            ("deputy_director", "заместитель директора по учебной работе"),
            *[_pedagogue(teacher_post)] * teachers,
            ("pedagogue", "педагог-психолог"),
            ("pedagogue", "методист" if is_college else "социальный педагог"),
            ("staff", "секретарь"),
            ("staff", "библиотекарь"),
        ]
        people = await create_persons(self._tx, [self._with_mail(self._names.adult()) for _ in posts])
        facts = [
            NewAppointment(
                person_id=person,
                organisation_id=filled.organisation_id,
                role=role,
                post=post,
                post_code=post_code_of(post, self._since),
                valid_from=self._since,
            )
            for person, (role, post) in zip(people, posts, strict=True)
        ]
        filled.director, filled.staff = people[0], list(people)
        filled.teachers = [fact.person_id for fact in facts if fact.post_code is not None]
        if filled.institution.has_coordinator:
            filled.coordinator = people[1]
            facts.append(self._coordinator(filled, people[1]))
        await self._change.record_appointments(facts)

    def _coordinator(self, filled: Filled, person: PersonId) -> NewAppointment:
        return NewAppointment(
            person_id=person,
            organisation_id=filled.organisation_id,
            role="coordinator",
            post="ответственный за использование платформы",
            order_number=f"{self._chance.randrange(20, 180)}-од",
            order_date=self._since,
            valid_from=self._since,
        )

    async def _fill_group(self, filled: Filled, name: str, grade: int, number: int) -> None:
        institution = filled.institution
        kind: Literal["class", "study_group"] = "study_group" if institution.kind == "college" else "class"
        (group_id,) = await record_groups(
            self._tx,
            [
                NewGroup(
                    organisation_id=filled.organisation_id, kind=kind, name=name, grade=grade, opened_on=self._since
                )
            ],
        )
        filled.groups.append(group_id)
        await self._give_duties(filled, group_id, number)
        year = TERM_YEAR - grade - (15 if institution.kind == "college" else 6)
        if institution.kind == "school":
            await self._enrol_families(filled, group_id, year)
        else:
            pupils = [self._names.pupil(year) for _ in range(institution.group_size)]
            await self._enrol(filled, group_id, await create_persons(self._tx, pupils))

    async def _give_duties(self, filled: Filled, group_id: GroupId, number: int) -> None:
        teachers = filled.teachers
        homeroom = teachers[number % len(teachers)]
        filled.homeroom[group_id] = homeroom
        subjects = COLLEGE_SUBJECTS if filled.institution.kind == "college" else SUBJECTS
        duties = [(homeroom, "homeroom", "")] + [
            (teachers[(number + place) % len(teachers)], "teacher", subject)
            for place, subject in enumerate(subjects, 1)
        ]
        await self._change.record_duties(
            [
                NewDuty(
                    person_id=person,
                    organisation_id=filled.organisation_id,
                    group_id=group_id,
                    kind="homeroom" if kind == "homeroom" else "teacher",
                    subject=subject,
                    valid_from=self._since,
                )
                for person, kind, subject in duties
            ]
        )

    async def _enrol_families(self, filled: Filled, group_id: GroupId, year: int) -> None:
        parents = [self._with_phone(self._names.adult()) for _ in range(filled.institution.group_size)]
        children = [self._names.child_of(parent, year) for parent in parents]
        parent_ids = await create_persons(self._tx, parents)
        child_ids = await create_persons(self._tx, children)
        filled.parents += parent_ids
        await self._enrol(filled, group_id, child_ids)
        await self._change.record_guardianships(
            [
                NewGuardianship(
                    parent_id=parent,
                    child_id=child,
                    organisation_id=filled.organisation_id,
                    valid_from=self._since,
                )
                for parent, child in zip(parent_ids, child_ids, strict=True)
            ]
        )

    async def _enrol(self, filled: Filled, group_id: GroupId, pupils: list[PersonId]) -> None:
        filled.pupils += pupils
        await self._change.record_enrolments(
            [
                NewEnrolment(
                    person_id=pupil,
                    organisation_id=filled.organisation_id,
                    group_id=group_id,
                    valid_from=self._since,
                )
                for pupil in pupils
            ]
        )

    def _with_phone(self, person: NewPerson) -> NewPerson:
        return NewPerson(
            family_name=person.family_name,
            given_name=person.given_name,
            patronymic=person.patronymic,
            phone=f"+7945{self._chance.randrange(10**6, 10**7)}",
        )

    def _with_mail(self, person: NewPerson) -> NewPerson:
        return NewPerson(
            family_name=person.family_name,
            given_name=person.given_name,
            patronymic=person.patronymic,
            email=f"sotrudnik{self._chance.randrange(10**6)}@parta.example",
        )


def _pedagogue(post: str) -> tuple[AppointmentRole, str]:
    return "pedagogue", post
