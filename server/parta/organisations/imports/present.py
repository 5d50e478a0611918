"""The institution as it stands before an import: everything a comparison looks at, and a version of exactly that."""

import hashlib
from datetime import date
from uuid import UUID

import msgspec

from parta.identity.api import Person
from parta.kernel.ids import GroupId, OrganisationId, PersonId
from parta.organisations.model.facts import AppointmentRole, DutyKind, Source
from parta.organisations.model.register import Group, OrganisationKind

IMPORTED_ROLES: frozenset[AppointmentRole] = frozenset({"pedagogue", "staff"})
HEADING_ROLES: frozenset[AppointmentRole] = frozenset({"director", "deputy_director"})


class EnrolmentFact(msgspec.Struct, frozen=True):
    id: UUID
    person_id: PersonId
    group_id: GroupId
    external_id: str | None
    source: Source


class AppointmentFact(msgspec.Struct, frozen=True):
    id: UUID
    person_id: PersonId
    role: AppointmentRole
    post: str
    external_id: str | None
    source: Source


class DutyFact(msgspec.Struct, frozen=True):
    id: UUID
    person_id: PersonId
    group_id: GroupId
    kind: DutyKind
    subject: str
    source: Source


class LinkFact(msgspec.Struct, frozen=True):
    id: UUID
    parent_id: PersonId
    child_id: PersonId
    source: Source


class Been(msgspec.Struct, frozen=True):
    """Somebody who is or was a student or a member of staff here, under an identifier of the exporting system."""

    person_id: PersonId
    kind: str
    external_id: str | None


class Present(msgspec.Struct):
    """Facts that hold today or later; `been` has those of the past too, so that who returns is known again."""

    organisation_id: OrganisationId
    kind: OrganisationKind
    today: date
    groups: list[Group]
    enrolments: list[EnrolmentFact]
    appointments: list[AppointmentFact]
    duties: list[DutyFact]
    links: list[LinkFact]
    been: list[Been]
    people: dict[PersonId, Person]

    def version(self) -> str:
        """Changes when anything changes that a comparison could have seen. The day is no part of it."""
        people = [
            (one.id, one.family_name, one.given_name, one.patronymic, one.birth_date, one.phone, one.email)
            for one in sorted(self.people.values(), key=lambda one: one.id)
        ]
        facts: list[list[msgspec.Struct]] = [
            [*self.groups], [*self.enrolments], [*self.appointments], [*self.duties], [*self.links], [*self.been],
        ]  # fmt: skip
        ordered = [sorted(msgspec.json.encode(one) for one in part) for part in facts]
        digest = hashlib.sha256(msgspec.json.encode(people))
        for part in ordered:
            digest.update(b"\x1e" + b"\x1f".join(part))
        return digest.hexdigest()
