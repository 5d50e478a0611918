"""Dated facts about people, as they are written and as they are read. All dates are half-open: `valid_to` is the
first day on which the fact no longer holds."""

from datetime import date, datetime
from typing import Literal, get_args
from uuid import UUID

import msgspec

from parta.kernel.ids import AppointmentId, FileId, GroupId, OrganisationId, PersonId

AppointmentRole = Literal[
    "administrator", "officer", "controller", "regional_coordinator", "municipal_coordinator",
    "director", "deputy_director", "coordinator", "pedagogue", "staff",
]  # fmt: skip
DutyKind = Literal["homeroom", "teacher"]
Source = Literal["roster", "hand", "demo", "setup"]

APPOINTMENT_ROLES: tuple[AppointmentRole, ...] = get_args(AppointmentRole)


class NewAppointment(msgspec.Struct, frozen=True, kw_only=True):
    person_id: PersonId
    organisation_id: OrganisationId
    role: AppointmentRole
    valid_from: date
    valid_to: date | None = None
    post: str = ""
    post_code: str | None = None
    may_sign_report: bool = False
    order_number: str | None = None
    order_date: date | None = None
    order_file_id: FileId | None = None
    external_id: str | None = None


class NewEnrolment(msgspec.Struct, frozen=True, kw_only=True):
    person_id: PersonId
    organisation_id: OrganisationId
    group_id: GroupId
    valid_from: date
    valid_to: date | None = None
    external_id: str | None = None


class NewDuty(msgspec.Struct, frozen=True, kw_only=True):
    """`subject` is empty for a homeroom teacher or curator."""

    person_id: PersonId
    organisation_id: OrganisationId
    group_id: GroupId
    kind: DutyKind
    valid_from: date
    valid_to: date | None = None
    subject: str = ""


class NewGuardianship(msgspec.Struct, frozen=True, kw_only=True):
    parent_id: PersonId
    child_id: PersonId
    organisation_id: OrganisationId
    valid_from: date
    valid_to: date | None = None


class NewAbsence(msgspec.Struct, frozen=True, kw_only=True):
    """Both days are included. No reason is kept."""

    person_id: PersonId
    organisation_id: OrganisationId
    first_day: date
    last_day: date


class Appointment(msgspec.Struct, frozen=True):
    id: AppointmentId
    person_id: PersonId
    organisation_id: OrganisationId
    role: AppointmentRole
    post: str
    post_code: str | None
    may_sign_report: bool
    order_number: str | None
    order_date: date | None
    order_file_id: FileId | None
    valid_from: date
    valid_to: date | None
    source: Source
    external_id: str | None
    recorded_at: datetime
    recorded_by: PersonId | None


class StaffMember(msgspec.Struct, frozen=True):
    """One appointment of a member of staff. Figures count appointments, so a person may come twice."""

    appointment_id: AppointmentId
    person_id: PersonId
    role: AppointmentRole
    post: str
    post_code: str | None
    is_pedagogue: bool
    may_sign_report: bool
    valid_from: date
    valid_to: date | None


class Student(msgspec.Struct, frozen=True):
    enrolment_id: UUID
    person_id: PersonId
    group_id: GroupId
    group_name: str
    valid_from: date
    valid_to: date | None
    external_id: str | None


class Parent(msgspec.Struct, frozen=True):
    """A parent of a child that is enrolled on the date; `group_id` is the child's."""

    guardianship_id: UUID
    person_id: PersonId
    child_id: PersonId
    group_id: GroupId
    valid_from: date
    valid_to: date | None


class Duty(msgspec.Struct, frozen=True):
    duty_id: UUID
    person_id: PersonId
    group_id: GroupId
    kind: DutyKind
    subject: str
    valid_from: date
    valid_to: date | None


class Absence(msgspec.Struct, frozen=True):
    id: UUID
    person_id: PersonId
    organisation_id: OrganisationId
    first_day: date
    last_day: date
    recorded_at: datetime
