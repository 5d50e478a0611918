"""Whether somebody may break the quiet of others."""

from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.notifications.model.urgent import allowed
from parta.notifications.store import rules as store

ABOVE = ("ministry", "municipal_authority")


async def may_be_urgent(tx: Transaction, person_id: PersonId, organisation_id: UUID | None) -> bool:
    """Whether a role of this person may mark a message urgent: held at the institution whose conversation it is, or
    at an authority; anywhere for a conversation that is nobody's."""
    return any(
        row.role in allowed(row.of_region, row.of_organisation)
        and (organisation_id in (None, row.organisation_id) or row.organisation_kind in ABOVE)
        for row in await store.select_urgent_standing(tx, person_id)
    )
