"""The log of administration, for those entitled."""

from uuid import UUID

from parta.identity.access.room import IdentityRoom
from parta.identity.model.people import Actor
from parta.identity.store import audit as store
from parta.identity.store import persons as persons_store
from parta.identity.store.audit import AuditFilter
from parta.identity.wire.audit import AuditLine, AuditPage
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId

MOST = 200


async def list_audit(
    tx: Transaction, room: IdentityRoom, actor: Actor, organisation_id: OrganisationId, chosen: AuditFilter
) -> AuditPage:
    """A page of the log of this institution (or region), newest first. NotFound and Forbidden as for it."""
    scope = await room.audit_readers.audit_scope(tx, actor, organisation_id)
    rows = await store.select_page(tx, scope, chosen)
    people = {PersonId(row.actor_id) for row in rows if row.actor_id}
    people |= {PersonId(row.subject_id) for row in rows if row.subject_id and row.subject_kind == "person"}
    names = await persons_store.select_names(tx, sorted(people)) if people else {}

    def full_name(person_id: UUID | None) -> str:
        name = names.get(PersonId(person_id)) if person_id else None
        return name.full if name else ""

    lines = [
        AuditLine(
            row.id,
            row.at,
            row.actor_id,
            full_name(row.actor_id),
            row.action,
            row.subject_kind,
            row.subject_id,
            full_name(row.subject_id),
            row.organisation_id,
            row.details,
        )
        for row in rows
    ]
    is_more = len(rows) == chosen.limit
    return AuditPage(lines, await store.select_actions(tx, scope), rows[-1].id if is_more else None)
