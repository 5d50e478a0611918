"""What identity asks of the register: who somebody is, whose invitations somebody keeps, whose log somebody reads.

Implements the Protocols of identity's `access.room`; the wiring passes `RegisterStanding` in as all of them.
"""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from parta.identity.api import (
    GRACE_DAYS,
    Actor,
    AuditScope,
    DeskGroup,
    DeskOrganisation,
    DeskPerson,
    DeskRoster,
    FactorDuty,
    Named,
    Relation,
    RoleOrganisation,
    RuledRegion,
    person_names,
)
from parta.identity.api import Role as StandingRole
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden
from parta.kernel.ids import GroupId, OrganisationId, PersonId, RegionId
from parta.organisations.access import (
    access_organisation,
    access_region,
    accessible_organisation_ids,
    homeroom_group_ids,
)
from parta.organisations.model.posts import ROLE_POSTS
from parta.organisations.model.register import Organisation
from parta.organisations.model.rights import Right, Scope, grants_of, rank_of
from parta.organisations.model.roles import Role
from parta.organisations.store import leaving, register, roles
from parta.organisations.store import standing as store

MOST_ORGANISATIONS = 1_000


class RegisterStanding:
    """Answers from the register, each for today by the organisation's own clock. Keeps nothing between questions."""

    async def roles_of(self, tx: Transaction, person_id: PersonId) -> list[StandingRole]:
        """All roles; work comes before being a student or a parent."""
        held = await roles.select_roles(tx, person_id, None)
        places = await register.select_organisations(tx, [role.organisation_id for role in held])
        by_id = {place.id: place for place in places}
        names = await person_names(tx, [role.child_id for role in held if role.child_id])
        return [
            StandingRole(
                id=_role_id(role.id, role.group_id),
                kind=role.kind,
                organisation=_place(by_id[role.organisation_id]),
                group=Named(role.group_id, role.group_name) if role.group_id else None,
                child=Named(role.child_id, names[role.child_id].full) if role.child_id else None,
                post=role.post,
                homerooms=[Named(*pair) for pair in zip(role.homerooms, role.homeroom_names, strict=True)],
            )
            for role in held
        ]

    async def relation(self, tx: Transaction, person_id: PersonId, other_id: PersonId) -> Relation:
        """Whether the first is a parent or a child of the second."""
        if await roles.select_is_parent(tx, person_id, other_id):
            return "parent_of"
        return "child_of" if await roles.select_is_parent(tx, other_id, person_id) else ""

    async def staff_among(self, tx: Transaction, person_ids: Sequence[PersonId]) -> set[PersonId]:
        """Who of these holds a post anywhere."""
        return await store.select_staff_among(tx, person_ids)

    async def have_left(self, tx: Transaction, person_ids: Sequence[PersonId]) -> set[PersonId]:
        """Who of these had a place once and has none any more, nor one that begins later."""
        return await leaving.select_left(tx, person_ids)

    async def outranks(
        self, tx: Transaction, person_id: PersonId, other_id: PersonId, organisation_id: OrganisationId
    ) -> bool:
        """By the roles through which the first keeps invitations there, against all that the other is anywhere."""
        places = await register.select_organisations(tx, [organisation_id])
        held = await roles.select_roles(tx, person_id, None)
        keeping = [role for role in held if any(_keeps_invitations(role, place) for place in places)]
        return rank_of(keeping) > rank_of(await roles.select_roles(tx, other_id, None))

    async def duties(self, tx: Transaction, person_ids: Sequence[PersonId]) -> dict[PersonId, FactorDuty]:
        """Those of these of whom their region asks a second factor, now or from a later day."""
        return await leaving.select_duties(tx, person_ids)

    async def ruled_region(self, tx: Transaction, actor: Actor, region_id: RegionId) -> RuledRegion:
        """For who administers the region. `NotFound`, `Forbidden`."""
        region = await access_region(tx, actor, region_id, Right.MANAGE_APPOINTMENTS)
        made_on = await register.select_region_made_on(tx, region.id)
        return RuledRegion(region.id, region.name, made_on + timedelta(days=GRACE_DAYS))

    async def roster(self, tx: Transaction, actor: Actor, organisation_id: OrganisationId) -> DeskRoster:
        """The whole roster for who keeps the invitations of the institution, one's own groups for a homeroom teacher.

        `NotFound`, `Forbidden` as for every institution.
        """
        own: set[GroupId] | None = None
        try:
            proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_INVITATIONS)
        except Forbidden:
            own = set(await homeroom_group_ids(tx, actor.person_id))
            if not own:
                raise
            proved = await access_organisation(tx, actor, organisation_id, Right.SEE_ORGANISATION)
        today = await register.select_local_today(tx, organisation_id)
        assert today is not None
        groups = await register.select_groups(tx, organisation_id, today)
        lines = await store.select_roster(tx, organisation_id)
        if own is not None:
            groups = [group for group in groups if group.id in own]
            lines = [line for line in lines if line.group_id in own]
        names = await person_names(tx, list({line.child_id for line in lines if line.child_id}))
        people = [
            DeskPerson(
                line.person_id,
                line.kind,
                line.group_id,
                names[line.child_id].short
                if line.child_id
                else (line.post or ROLE_POSTS[line.role])  # type: ignore[index]  # a role of the database
                if line.kind == "staff"
                else "",
            )
            for line in lines
        ]
        place = proved.organisation
        desk_groups = [DeskGroup(group.id, group.name) for group in groups]
        return DeskRoster(place.id, place.name, place.short_name, place.time_zone, desk_groups, people, own is None)

    async def organisations(self, tx: Transaction, actor: Actor) -> list[DeskOrganisation]:
        """Institutions whose figures the actor may see, by name, with everybody on their rosters."""
        ids = await accessible_organisation_ids(tx, actor, Right.SEE_FIGURES)
        places = sorted(await register.select_organisations(tx, ids), key=lambda one: one.name.replace("ё", "е"))
        places = [place for place in places if place.closed_on is None][:MOST_ORGANISATIONS]
        people = await store.select_roster_ids(tx, [place.id for place in places])
        return [DeskOrganisation(place.id, place.name, place.short_name, people.get(place.id, [])) for place in places]

    async def audit_scope(self, tx: Transaction, actor: Actor, organisation_id: OrganisationId) -> AuditScope:
        """The institution's own log; at the ministry, for who administers the region, the whole region's."""
        proved = await access_organisation(tx, actor, organisation_id, Right.SEE_AUDIT)
        is_regional = proved.organisation.kind == "ministry" and Scope.REGION in proved.scopes
        return AuditScope([proved.id], proved.region_id if is_regional else None)


def _keeps_invitations(role: Role, place: Organisation) -> bool:
    """Whether it is this role that gives the right at this place."""
    if role.organisation_id == place.id and role.homerooms:
        return True
    return any(
        Right.MANAGE_INVITATIONS in grant.rights
        and (
            (grant.scope is Scope.OWN and role.organisation_id == place.id)
            or (grant.scope is Scope.REGION and role.region_id == place.region_id)
        )
        for grant in grants_of(role)
    )


def _place(organisation: Organisation) -> RoleOrganisation:
    return RoleOrganisation(
        id=organisation.id,
        name=organisation.name,
        short_name=organisation.short_name,
        time_zone=organisation.time_zone,
        region_id=organisation.region_id,
        kind=organisation.kind,
    )


def _role_id(fact_id: UUID, group_id: UUID | None) -> str:
    """A child in two groups makes two roles of one guardianship: the group tells them apart."""
    return f"{fact_id}" if group_id is None else f"{fact_id}.{group_id}"
