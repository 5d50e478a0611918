"""Who is the safety officer where, today."""

from collections.abc import Sequence

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId, RegionId
from parta.policy.store import tables as store


class SafetyDuty(msgspec.Struct, frozen=True):
    """Where somebody is the safety officer; `is_regional`: at the ministry, for the whole region."""

    organisation_id: OrganisationId
    region_id: RegionId
    is_regional: bool


async def officers_of(
    tx: Transaction, organisation_ids: Sequence[OrganisationId]
) -> dict[OrganisationId, list[PersonId]]:
    """The safety officers of each institution who work there today; institutions without one are left out."""
    found: dict[OrganisationId, list[PersonId]] = {}
    for row in await store.select_officers(tx, organisation_ids):
        if row.works_there:
            found.setdefault(row.organisation_id, []).append(row.person_id)
    return found


async def officers_of_region(tx: Transaction, region_id: RegionId) -> list[PersonId]:
    """Those of the ministry, who answer for the whole region."""
    return await store.select_officers_of_region(tx, region_id)


async def safety_duties(tx: Transaction, person_id: PersonId) -> list[SafetyDuty]:
    """Where this person is the safety officer today."""
    return [
        SafetyDuty(row.organisation_id, RegionId(row.region_id), row.kind == "ministry")
        for row in await store.select_duties_of(tx, person_id)
    ]
