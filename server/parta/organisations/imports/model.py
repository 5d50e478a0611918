"""The words of an import: the difference as lines for people, and as a plan for the database. Pure values."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.ids import GroupId, ImportId, OrganisationId, PersonId
from parta.organisations.model.facts import AppointmentRole, DutyKind
from parta.organisations.model.register import GroupKind

ImportState = Literal["open", "comparing", "ready", "applying", "applied", "discarded"]
Tab = Literal["new", "changed", "moved", "left", "problems"]
LineKind = Literal["group", "student", "parent", "staff", "undecided", "rejected", "warning", "duplicate"]
Stage = Literal["reading", "comparing", "people", "places", "chats"]
ChangedField = Literal[
    "name", "birth_date", "phone", "email", "group", "post", "homeroom", "teaching", "child", "group_name",
]  # fmt: skip


class Told(msgspec.Struct, frozen=True):
    """A reason in both languages."""

    code: str
    ru: str
    en: str


class Where(msgspec.Struct, frozen=True):
    """Where the file says so; rows from 1 as the spreadsheet shows them."""

    file: str
    sheet: str | None
    row: int | None


class Change(msgspec.Struct, frozen=True):
    """One thing that becomes another; None is nothing. Dates are `YYYY-MM-DD`."""

    field: ChangedField
    before: str | None
    after: str | None


class Candidate(msgspec.Struct, frozen=True):
    """Somebody of the institution who may be meant."""

    person_id: PersonId
    name: str
    birth_date: date | None
    groups: str
    post: str


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the difference. `key` names what it is about, through every comparison of the same files."""

    tab: Tab
    kind: LineKind
    key: str
    title: str
    changes: list[Change] = []
    places: list[Where] = []
    reason: Told | None = None
    candidates: list[Candidate] = []
    choice: str | None = None  # of an undecided line: what was chosen
    by_hand: bool = False  # who leaves was put there by hand, not by a roster
    can_leave_out: bool = False
    is_left_out: bool = False


class PlannedPerson(msgspec.Struct, frozen=True):
    id: PersonId
    family: str
    given: str
    patronymic: str
    birth_date: date | None
    phone: str | None
    email: str | None


class PlannedCorrection(msgspec.Struct, frozen=True):
    """What to write over of somebody known; None leaves as it is."""

    person_id: PersonId
    family: str
    given: str
    patronymic: str
    birth_date: date | None
    phone: str | None
    email: str | None


class PlannedGroup(msgspec.Struct, frozen=True):
    """A new group; `id` holds within the plan only."""

    id: GroupId
    kind: GroupKind
    name: str
    grade: int | None
    external_id: str | None


class PlannedRename(msgspec.Struct, frozen=True):
    group_id: GroupId
    name: str
    grade: int | None


class PlannedEnrolment(msgspec.Struct, frozen=True):
    person_id: PersonId
    group_id: GroupId
    external_id: str | None


class PlannedPost(msgspec.Struct, frozen=True):
    person_id: PersonId
    role: AppointmentRole
    post: str
    post_code: str | None
    external_id: str | None


class PlannedDuty(msgspec.Struct, frozen=True):
    person_id: PersonId
    group_id: GroupId
    kind: DutyKind
    subject: str


class PlannedLink(msgspec.Struct, frozen=True):
    parent_id: PersonId
    child_id: PersonId


FactTable = Literal["enrolments", "appointments", "duties", "guardianships"]


class PlannedEnding(msgspec.Struct, frozen=True):
    """A fact that ends, unless its line is left out."""

    table: FactTable
    fact_id: UUID
    line: str


class Plan(msgspec.Struct):
    """All that will be written, with the ids it will have."""

    groups: list[PlannedGroup] = []
    renames: list[PlannedRename] = []
    people: list[PlannedPerson] = []
    corrections: list[PlannedCorrection] = []
    enrolments: list[PlannedEnrolment] = []
    posts: list[PlannedPost] = []
    duties: list[PlannedDuty] = []
    links: list[PlannedLink] = []
    endings: list[PlannedEnding] = []

    @property
    def is_empty(self) -> bool:
        return not any(getattr(self, name) for name in self.__struct_fields__)


class Difference(msgspec.Struct):
    """What the files would change, for people and for the database; `notices` concern the whole of it."""

    lines: list[Line]
    plan: Plan
    counts: dict[str, int]
    notices: list[Told]


class Import(msgspec.Struct, frozen=True):
    """An import as it stands, without its files."""

    id: ImportId
    organisation_id: OrganisationId
    state: ImportState
    created_at: datetime
    created_by: PersonId
    compared_at: datetime | None
    roster_version: str | None
    applied_at: datetime | None
    applied_by: PersonId | None
