"""The register: a region, its territories, its organisations, their groups."""

from datetime import date
from typing import Literal, get_args

import msgspec

from parta.kernel.ids import GroupId, MunicipalityId, OrganisationId, RegionId

OrganisationKind = Literal["ministry", "municipal_authority", "training_institute", "school", "college"]
OrganisationLevel = Literal["state", "municipal"]
LegalForm = Literal["budgetary", "autonomous", "treasury"]
MunicipalityKind = Literal["urban_district", "municipal_district", "municipal_area"]
GroupKind = Literal["class", "study_group"]

ORGANISATION_KINDS: tuple[OrganisationKind, ...] = get_args(OrganisationKind)
INSTITUTION_KINDS: frozenset[OrganisationKind] = frozenset({"school", "college", "training_institute"})

# Who may stand above whom. Levels may be skipped: a regional college stands right under the ministry, and so does a
# school where no municipal authority is on the platform.
SUPERIOR_KINDS: dict[OrganisationKind, frozenset[OrganisationKind]] = {
    "ministry": frozenset(),
    "municipal_authority": frozenset({"ministry"}),
    "training_institute": frozenset({"ministry"}),
    "school": frozenset({"ministry", "municipal_authority"}),
    "college": frozenset({"ministry", "municipal_authority"}),
}


class Region(msgspec.Struct, frozen=True):
    id: RegionId
    name: str
    time_zone: str


class Municipality(msgspec.Struct, frozen=True):
    id: MunicipalityId
    region_id: RegionId
    name: str
    kind: MunicipalityKind
    map_column: int | None
    map_row: int | None


class Organisation(msgspec.Struct, frozen=True):
    """An organisation as the register has it now."""

    id: OrganisationId
    region_id: RegionId
    superior_id: OrganisationId | None
    municipality_id: MunicipalityId
    municipality_name: str
    kind: OrganisationKind
    level: OrganisationLevel
    legal_form: LegalForm | None
    name: str
    short_name: str
    inn: str | None
    time_zone: str
    working_days: list[int]
    must_start_on: date | None
    started_on: date | None
    closed_on: date | None


class Group(msgspec.Struct, frozen=True):
    """A class or study group: its identity stays, its name may change with the school year."""

    id: GroupId
    organisation_id: OrganisationId
    kind: GroupKind
    name: str
    key: str
    grade: int | None
    external_id: str | None
    opened_on: date
    closed_on: date | None


class NewMunicipality(msgspec.Struct, frozen=True):
    name: str
    kind: MunicipalityKind
    map_column: int | None = None
    map_row: int | None = None


class NewOrganisation(msgspec.Struct, frozen=True, kw_only=True):
    """What the register needs to know of an organisation; also the whole of a change to one."""

    region_id: RegionId
    superior_id: OrganisationId | None
    municipality_id: MunicipalityId
    kind: OrganisationKind
    level: OrganisationLevel
    legal_form: LegalForm | None = None
    name: str
    short_name: str
    inn: str | None = None
    time_zone: str
    working_days: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    must_start_on: date | None = None
    started_on: date | None = None


class NewGroup(msgspec.Struct, frozen=True, kw_only=True):
    organisation_id: OrganisationId
    kind: GroupKind
    name: str
    grade: int | None = None
    external_id: str | None = None
    opened_on: date
