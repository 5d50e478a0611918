"""Fetch and authorise in one call. Only this module decides who may do what to which organisation; the type that
comes back proves it. What may not be seen does not exist: absent and hidden give the same `NotFound`."""

from collections.abc import Iterable
from uuid import UUID

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.kernel.ids import GroupId, OrganisationId, PersonId, RegionId
from parta.organisations.model.register import Group, Organisation, Region
from parta.organisations.model.rights import HOMEROOM_RIGHTS, Right, Scope, grants_of, reach_of
from parta.organisations.model.roles import Role
from parta.organisations.store import register, roles


class AccessibleOrganisation(msgspec.Struct, frozen=True):
    """Proof that the actor has the right here. `rights` are all that the actor has here, for the screen.

    `is_from_outside`: the asked right comes from above the organisation, not from a role in it; a look into somebody's
    data is then written down (see `must_log_looks`).
    """

    organisation: Organisation
    rights: frozenset[Right]
    scopes: frozenset[Scope]  # by which the asked right was given

    @property
    def id(self) -> OrganisationId:
        return self.organisation.id

    @property
    def region_id(self) -> RegionId:
        return self.organisation.region_id

    @property
    def must_log_looks(self) -> bool:
        return Scope.OWN not in self.scopes


class AccessibleGroup(msgspec.Struct, frozen=True):
    """Proof of a right over one group: through its organisation, or as its homeroom teacher or curator."""

    group: Group
    organisation: Organisation
    must_log_looks: bool


async def access_organisation(
    tx: Transaction, actor: Actor, organisation_id: UUID, right: Right
) -> AccessibleOrganisation:
    """The organisation, if the actor has the right there; `NotFound` where it may not be seen, else `Forbidden`."""
    found = await register.select_organisations(tx, [organisation_id])
    if not found:
        raise NotFound
    organisation = found[0]
    held = await _rights_in(tx, await roles.select_roles(tx, actor.person_id, None), organisation)
    if Right.SEE_ORGANISATION not in held:
        raise NotFound
    if right not in held:
        raise Forbidden
    return AccessibleOrganisation(organisation, frozenset(held), frozenset(held[right]))


async def accessible_organisation_ids(tx: Transaction, actor: Actor, right: Right) -> list[OrganisationId]:
    """All organisations in which the actor has the right; empty where there is none."""
    reach = reach_of(await roles.select_roles(tx, actor.person_id, None), right)
    if not any(reach):
        return []
    return await roles.select_reached_organisations(tx, reach)


async def access_group(tx: Transaction, actor: Actor, group_id: UUID, right: Right) -> AccessibleGroup:
    """A group over which the actor has the right, be it as its homeroom teacher. Refuses as `access_organisation`."""
    found = await register.select_groups_by_id(tx, [group_id])
    if not found:
        raise NotFound
    group = found[0]
    if right in HOMEROOM_RIGHTS:
        held = await roles.select_roles(tx, actor.person_id, None)
        if any(group.id in role.homerooms for role in held):
            organisation = (await register.select_organisations(tx, [group.organisation_id]))[0]
            return AccessibleGroup(group, organisation, must_log_looks=False)
    proved = await access_organisation(tx, actor, group.organisation_id, right)
    return AccessibleGroup(group, proved.organisation, proved.must_log_looks)


async def access_region(tx: Transaction, actor: Actor, region_id: UUID, right: Right) -> Region:
    """The region, if the actor has the right over the whole of it."""
    region = await register.select_region(tx, RegionId(region_id))
    if region is None:
        raise NotFound
    held = await roles.select_roles(tx, actor.person_id, None)
    if region.id not in {role.region_id for role in held if grants_of(role)}:
        raise NotFound
    if region.id not in reach_of(held, right).regions:
        raise Forbidden
    return region


async def homeroom_group_ids(tx: Transaction, person_id: PersonId) -> list[GroupId]:
    """The groups of which this person is the homeroom teacher or curator today."""
    held = await roles.select_roles(tx, person_id, None)
    return sorted({group_id for role in held for group_id in role.homerooms})


async def _rights_in(tx: Transaction, held: Iterable[Role], organisation: Organisation) -> dict[Right, set[Scope]]:
    rights: dict[Right, set[Scope]] = {}
    above: set[UUID] | None = None
    for role in held:
        for grant in grants_of(role):
            if grant.scope is Scope.BELOW and above is None:
                above = set(await register.select_ancestors(tx, organisation.id))
            applies = (
                role.organisation_id == organisation.id
                if grant.scope is Scope.OWN
                else role.region_id == organisation.region_id
                if grant.scope is Scope.REGION
                else above is not None and role.organisation_id in above
            )
            if applies:
                for right in grant.rights:
                    rights.setdefault(right, set()).add(grant.scope)
    return rights
