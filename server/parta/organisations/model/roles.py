"""What somebody is, somewhere, today."""

from datetime import date
from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.ids import GroupId, MunicipalityId, OrganisationId, PersonId, RegionId
from parta.organisations.model.register import OrganisationKind

RoleKind = Literal[
    "administrator", "officer", "controller", "regional_coordinator", "municipal_coordinator",
    "director", "deputy_director", "coordinator", "pedagogue", "staff", "student", "parent",
]  # fmt: skip


class Role(msgspec.Struct, frozen=True):
    """One role of a person: an appointment, an enrolment, or being the parent of one child in one organisation.

    `id` is the fact's. Homeroom teacher or curator is a duty beside an appointment: the groups stand in `homerooms`.
    """

    id: UUID
    kind: RoleKind
    organisation_id: OrganisationId
    organisation_name: str
    organisation_kind: OrganisationKind
    region_id: RegionId
    municipality_id: MunicipalityId
    post: str
    may_sign_report: bool
    group_id: GroupId | None
    group_name: str
    child_id: PersonId | None
    homerooms: list[GroupId]
    homeroom_names: list[str]
    valid_from: date
    valid_to: date | None
