"""The register: tree, card, search, map of territories."""

from datetime import date
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.organisations.model.facts import AppointmentRole
from parta.organisations.model.register import (
    LegalForm,
    MunicipalityKind,
    OrganisationKind,
    OrganisationLevel,
)
from parta.organisations.wire.people import AppointmentLine, KindFigure, OrganisationRef
from parta.organisations.wire.texts import Inn, Name, ShortName, WorkingDays, Zone


class FiguresBelow(Wire):
    """Sums over institutions. `people` are pedagogues and students, one each time for each institution."""

    institutions: int
    without_coordinator: int
    pedagogues: int
    students: int
    people: int
    connected: int


class OrganisationNode(Wire):
    """A line of the tree. `figures` stands where the viewer may see numbers."""

    id: UUID
    kind: OrganisationKind
    name: str
    short_name: str
    municipality_id: UUID
    municipality_name: str
    children: int
    is_closed: bool
    has_coordinator: bool | None  # None where none is due
    figures: FiguresBelow | None = None


class OrganisationTree(Wire):
    """The organisations right under `superior_id`; without one, the tops of what the viewer may see."""

    superior_id: UUID | None
    organisations: list[OrganisationNode]
    can_add_in_region: UUID | None = None  # the region whose register the viewer keeps


class OrganisationFound(Wire):
    id: UUID
    kind: OrganisationKind
    name: str
    short_name: str
    municipality_name: str
    has_coordinator: bool | None
    people: int | None
    connected: int | None
    is_closed: bool


class OrganisationsFound(Wire):
    organisations: list[OrganisationFound]
    is_cut: bool  # there are more than fit: narrow the search


class OrganisationCard(Wire):
    """An organisation as the register has it, and what the viewer may do with it."""

    id: UUID
    region_id: UUID
    region_name: str
    kind: OrganisationKind
    level: OrganisationLevel
    legal_form: LegalForm | None
    name: str
    short_name: str
    inn: str | None
    superior: OrganisationRef | None
    municipality_id: UUID
    municipality_name: str
    time_zone: str
    working_days: list[int]
    must_start_on: date | None
    started_on: date | None
    closed_on: date | None
    today: date
    director: AppointmentLine | None
    coordinator: AppointmentLine | None
    needs_coordinator: bool
    figures: list[KindFigure] | None
    rights: list[str]
    can_place: bool  # may change where it stands in the tree
    is_homeroom: bool  # the viewer is homeroom teacher or curator here
    appointable: list[AppointmentRole]  # roles the viewer may give here


class OrganisationFields(Wire):
    """What the register needs to know; a change sends all of it."""

    superior_id: UUID | None
    municipality_id: UUID
    kind: OrganisationKind
    level: OrganisationLevel
    name: Name
    short_name: ShortName
    legal_form: LegalForm | None = None
    inn: Inn | None = None
    time_zone: Zone | None = None  # None: the region's
    working_days: WorkingDays = msgspec.field(default_factory=lambda: [1, 2, 3, 4, 5, 6])
    must_start_on: date | None = None
    started_on: date | None = None


class TerritoryLine(Wire):
    id: UUID
    name: str
    kind: MunicipalityKind
    map_column: int | None
    map_row: int | None
    figures: FiguresBelow


class Territories(Wire):
    region_id: UUID
    region_name: str
    territories: list[TerritoryLine]


class TerritoryRef(Wire):
    id: UUID
    name: str


class RegisterForm(Wire):
    """What the form of an organisation needs: where it may stand."""

    region_id: UUID
    time_zone: str
    territories: list[TerritoryRef]
    superiors: list[OrganisationRef]


class Created(Wire):
    id: UUID


class ClosedOn(Wire):
    """The first day on which it is closed."""

    closed_on: date
