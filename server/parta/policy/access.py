"""Who may change which table: fetch and authorise in one call."""

from uuid import UUID

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, RegionId
from parta.organisations.api import Right, access_organisation, access_region
from parta.policy.rules import Table, Verdict, base_table, clamped, top_table
from parta.policy.store import tables as store


class KeptTable(msgspec.Struct, frozen=True):
    """A table whose keeper the actor is. `limit` is what it may not be looser than."""

    name: str
    region_id: RegionId
    organisation_id: OrganisationId | None
    limit: Table

    @property
    def scope_id(self) -> UUID:
        return self.organisation_id or self.region_id


async def access_institution_table(tx: Transaction, actor: Actor, organisation_id: UUID) -> KeptTable:
    """NotFound where the organisation may not be seen, Forbidden for who does not head it or administer the region."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_POLICY)
    limit = await regional_table(tx, proved.region_id)
    return KeptTable(proved.organisation.short_name, proved.region_id, proved.id, limit)


async def access_region_table(tx: Transaction, actor: Actor, region_id: UUID) -> KeptTable:
    """NotFound and Forbidden as above, for the region as a whole."""
    region = await access_region(tx, actor, region_id, Right.MANAGE_POLICY)
    return KeptTable(region.name, region.id, None, top_table())


async def regional_table(tx: Transaction, region_id: RegionId) -> Table:
    """What the region leaves open, in force."""
    table = base_table()
    for rule in await store.select_rules(tx, region_id):
        place = (rule.verb, rule.line)
        if place in table:
            table[place] = Verdict(rule.verdict)
    return clamped(table)
