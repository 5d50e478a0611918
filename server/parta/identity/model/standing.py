"""What other rooms tell identity of people: their roles, their relations, and whose invitations somebody keeps.

The shapes are identity's own, because it stands below the rooms that know the answers.
"""

from datetime import date
from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.ids import GroupId, OrganisationId, PersonId, RegionId
from parta.kernel.wire import Wire

RoleKind = Literal[
    "administrator", "officer", "controller", "regional_coordinator", "municipal_coordinator", "director",
    "deputy_director", "coordinator", "pedagogue", "staff", "student", "parent",
]  # fmt: skip
Relation = Literal["", "parent_of", "child_of"]
DeskKind = Literal["staff", "student", "parent"]


class Named(Wire):
    """Something with an id and a name: a group, a child."""

    id: UUID
    name: str


class RoleOrganisation(Wire):
    """Where a role is held; every date of it is shown in this time zone."""

    id: UUID
    name: str
    short_name: str
    time_zone: str
    region_id: UUID | None = None
    kind: str = ""  # ministry, school, college …: decides which places a role has


class Role(Wire):
    """What somebody is, somewhere, today."""

    id: str
    kind: RoleKind
    organisation: RoleOrganisation
    group: Named | None = None
    child: Named | None = None
    post: str = ""
    homerooms: list[Named] = msgspec.field(default_factory=list)


class DeskPerson(msgspec.Struct, frozen=True):
    """One line of a roster: a person in a group, or of the staff. A parent stands in the group of each child."""

    person_id: PersonId
    kind: DeskKind
    group_id: GroupId | None = None
    detail: str = ""  # the post of staff, the child's name of a parent


class DeskGroup(msgspec.Struct, frozen=True):
    """A class or a study group, in the order in which lists show it."""

    id: GroupId
    name: str


class DeskRoster(msgspec.Struct, frozen=True):
    """The people of an institution whose invitations this actor keeps; a homeroom teacher sees their own group."""

    organisation_id: OrganisationId
    name: str
    short_name: str
    time_zone: str
    groups: list[DeskGroup]
    people: list[DeskPerson]
    is_whole: bool = False  # of the whole institution: who keeps that may also block a sign-in


class DeskOrganisation(msgspec.Struct, frozen=True):
    """An institution whose connection this actor sees as numbers, with everybody on its roster."""

    id: OrganisationId
    name: str
    short_name: str
    person_ids: list[PersonId]


class RuledRegion(msgspec.Struct, frozen=True):
    """A region, and from which day it asks for a second factor where it has said nothing."""

    id: RegionId
    name: str
    usual_from: date


class AuditScope(msgspec.Struct, frozen=True):
    """Whose entries may be read: of these institutions, or of a whole region."""

    organisation_ids: list[OrganisationId]
    region_id: RegionId | None = None
