"""People of an organisation: appointments, groups, tables, the card of a person."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.organisations.model.facts import AppointmentRole, Source
from parta.organisations.model.register import (
    GroupKind,
    OrganisationKind,
)
from parta.organisations.wire.texts import Line, OptionalWord, Word


class PersonRef(Wire):
    id: UUID
    name: str
    short_name: str


class OrganisationRef(Wire):
    id: UUID
    name: str
    short_name: str
    kind: OrganisationKind


class KindFigure(Wire):
    kind: Literal["staff", "student", "parent"]
    people: int
    connected: int


class AppointmentLine(Wire):
    id: UUID
    person: PersonRef
    role: AppointmentRole
    post: str
    is_pedagogue: bool
    may_sign_report: bool
    order_number: str | None
    order_date: date | None
    order_file_id: UUID | None
    valid_from: date
    last_day: date | None  # the last day on which it holds
    is_past: bool
    source: Source


class NewPersonBody(Wire):
    family_name: Word
    given_name: OptionalWord = ""
    patronymic: OptionalWord = ""


class NewAppointmentBody(Wire):
    """Somebody on the roster (`person_id`), or somebody new (`person`)."""

    role: AppointmentRole
    valid_from: date
    person_id: UUID | None = None
    person: NewPersonBody | None = None
    last_day: date | None = None
    post: Line = ""
    may_sign_report: bool = False
    order_number: Annotated[str, msgspec.Meta(max_length=60)] | None = None
    order_date: date | None = None
    order_file_id: UUID | None = None


class LastDay(Wire):
    last_day: date


class Appointments(Wire):
    appointments: list[AppointmentLine]
    today: date
    appointable: list[AppointmentRole]


class GroupLine(Wire):
    id: UUID
    kind: GroupKind
    name: str
    grade: int | None
    students: int
    connected: int
    homerooms: list[PersonRef]


class Groups(Wire):
    groups: list[GroupLine]
    can_manage: bool


class NewGroupBody(Wire):
    kind: GroupKind
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
    grade: Annotated[int, msgspec.Meta(ge=1, le=12)] | None = None


class StudentMoved(Wire):
    """The group from today on; None: the student has left."""

    group_id: UUID | None


class PersonLine(Wire):
    """`detail`: the post, the groups, or the children."""

    person_id: UUID
    kind: Literal["staff", "student", "parent"]
    name: str
    detail: str
    roles: list[str]
    is_connected: bool


class People(Wire):
    people: list[PersonLine]
    next: str | None
    counts: list[KindFigure]


class EnrolmentLine(Wire):
    id: UUID
    group_id: UUID
    group_name: str
    valid_from: date
    last_day: date | None


class DutyLine(Wire):
    id: UUID
    kind: Literal["homeroom", "teacher"]
    subject: str
    group_id: UUID
    group_name: str
    valid_from: date
    last_day: date | None


class FamilyLine(Wire):
    person: PersonRef
    is_child: bool
    valid_from: date
    last_day: date | None


class RosterPerson(Wire):
    """A person as this organisation's roster knows them. `is_logged`: the look was written down."""

    person: PersonRef
    organisation: OrganisationRef
    is_connected: bool
    appointments: list[AppointmentLine]
    enrolments: list[EnrolmentLine]
    duties: list[DutyLine]
    family: list[FamilyLine]
    can_see_contacts: bool
    can_move: bool  # studies here today, and the viewer keeps this roster
    is_logged: bool


class PersonContacts(Wire):
    phone: str | None
    email: str | None
    birth_date: date | None
