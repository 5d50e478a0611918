"""A region's rule: of whom a second factor is asked, and from which day."""

from datetime import date

from parta.identity.access.room import IdentityRoom
from parta.identity.model.audit import AuditEntry
from parta.identity.model.factors import USUAL_ROLES, FactorRule
from parta.identity.model.people import Actor
from parta.identity.store import audit as audit_store
from parta.identity.store import factor_rules as store
from parta.identity.wire.requests import FactorRuleChange
from parta.identity.wire.security import RegionFactorRule
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import PersonId, RegionId

FOLLOW_DUTIES = "identity.follow_second_factor_duties"
FIRST_DAY, LAST_DAY = date(2020, 1, 1), date(2100, 1, 1)


async def get_factor_rule(tx: Transaction, room: IdentityRoom, actor: Actor, region_id: RegionId) -> RegionFactorRule:
    """The region's own rule, or the usual one where it has none. NotFound and Forbidden as for every region."""
    region = await room.second_factors.ruled_region(tx, actor, region_id)
    own = await store.find_rule(tx, region.id)
    rule = own or FactorRule(list(USUAL_ROLES), region.usual_from)
    return RegionFactorRule(
        region_id=region.id,
        region_name=region.name,
        roles=rule.roles,
        required_from=rule.required_from,
        is_own=own is not None,
        usual_roles=list(USUAL_ROLES),
    )


async def change_factor_rule(
    tx: Transaction, room: IdentityRoom, actor: Actor, region_id: RegionId, change: FactorRuleChange
) -> None:
    """Write the region's rule; sessions follow by a job. NotFound, Forbidden, InvalidInput. Logged."""
    region = await room.second_factors.ruled_region(tx, actor, region_id)
    day = change.required_from
    if day is not None and not FIRST_DAY <= day <= LAST_DAY:
        raise InvalidInput("required_from", "out_of_range")
    if day is not None and not change.roles:
        raise InvalidInput("roles", "required")
    await set_factor_rule(tx, region.id, FactorRule(sorted(set(change.roles)), day), actor.person_id)
    entry = AuditEntry(
        actor_id=actor.person_id,
        action="identity.change_second_factor_rule",
        subject_kind="region",
        subject_id=region.id,
        region_id=region.id,
        details={"roles": ", ".join(sorted(set(change.roles))), "required_from": str(day) if day else None},
    )
    await audit_store.insert_entries(tx, [entry])


async def set_factor_rule(tx: Transaction, region_id: RegionId, rule: FactorRule, by: PersonId | None = None) -> None:
    """Write it without asking for leave: for the demo and for who has asked before."""
    await store.upsert_rule(tx, region_id, rule, by)
    await tx.enqueue(FOLLOW_DUTIES, {}, queueing_lock=FOLLOW_DUTIES)
