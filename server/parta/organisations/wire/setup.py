"""Filling the register from a list, and the first set-up of an empty platform."""

from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.organisations.model.register import (
    MunicipalityKind,
    OrganisationKind,
)
from parta.organisations.wire.calendar import RowProblem
from parta.organisations.wire.texts import Name, OptionalWord, ShortName, Word, Zone


class RegisterChange(Wire):
    row: int
    kind: Literal["new", "changed", "same"]
    name: str
    short_name: str
    organisation_kind: OrganisationKind
    municipality_name: str
    superior_name: str
    changed: list[str]  # names of the fields that change


class RegisterDifference(Wire):
    changes: list[RegisterChange]
    new: int
    changed: int
    same: int
    problems: list[RowProblem]
    mark: str


class Applied(Wire):
    new: int
    changed: int = 0


class RegionPreset(Wire):
    """A region whose territories are known beforehand."""

    key: str
    name: str
    time_zone: str
    territories: int


class SetupState(Wire):
    """`step`: whether the region is still to be made, the institutions, or nothing."""

    step: Literal["region", "institutions", "done"]
    may_set_up: bool
    presets: list[RegionPreset]
    region_id: UUID | None = None
    ministry_id: UUID | None = None


class TerritoryBody(Wire):
    name: Word
    kind: MunicipalityKind = "municipal_area"


class SetupBody(Wire):
    """The region, its ministry, and who one is. `preset` brings the territories; else `territories` names them."""

    region_name: Word
    time_zone: Zone
    ministry_name: Name
    ministry_short_name: ShortName
    family_name: Word
    given_name: Word
    patronymic: OptionalWord = ""
    preset: str | None = None
    territories: list[TerritoryBody] = msgspec.field(default_factory=list)


class SetupDone(Wire):
    region_id: UUID
    ministry_id: UUID
