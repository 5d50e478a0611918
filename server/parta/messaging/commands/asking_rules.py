"""Deciding for a region which roles send announcements to be confirmed and forms."""

from uuid import UUID

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.messaging.store import asking_rules as store
from parta.messaging.wire.asking import AskingRulesSaid
from parta.organisations.api import APPOINTMENT_ROLES, Right, access_region


async def set_asking_rules(tx: Transaction, actor: Actor, region_id: UUID, wanted: AskingRulesSaid) -> None:
    """What is said holds from the next announcement on; no roles, None: as usual again. NotFound, Forbidden. Logged."""
    region = await access_region(tx, actor, region_id, Right.MANAGE_MESSAGING)
    roles = None if wanted.roles is None else [role for role in APPOINTMENT_ROLES if role in wanted.roles]
    if roles is None:
        await store.delete_rule(tx, region.id)
    else:
        await store.upsert_rule(tx, region.id, roles, actor.person_id)
    entry = AuditEntry(
        actor_id=actor.person_id,
        action="messaging.change_asking",
        subject_kind="region",
        subject_id=region.id,
        region_id=region.id,
        details={"roles": None if roles is None else ", ".join(roles)},
    )
    await write_audit(tx, entry)
