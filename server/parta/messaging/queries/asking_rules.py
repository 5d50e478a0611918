"""Who may send announcements to be confirmed and forms: oneself, and the roles of a region."""

from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.messaging.model.asking_rules import USUAL_ASKING_ROLES
from parta.messaging.store import asking_rules as store
from parta.messaging.wire.asking import AskingRules, OwnAsking
from parta.organisations.api import APPOINTMENT_ROLES, Right, access_region


async def get_own_asking(tx: Transaction, actor: Actor) -> OwnAsking:
    """For the menus of one's own client."""
    return OwnAsking(await store.may_ask(tx, actor.person_id))


async def get_asking_rules(tx: Transaction, actor: Actor, region_id: UUID) -> AskingRules:
    """For those who may change them."""
    region = await access_region(tx, actor, region_id, Right.MANAGE_MESSAGING)
    own = await store.find_rule(tx, region.id)
    held = USUAL_ASKING_ROLES if own is None else own.roles
    return AskingRules(
        roles=list(APPOINTMENT_ROLES),
        usual=list(USUAL_ASKING_ROLES),
        chosen=[role for role in APPOINTMENT_ROLES if role in held],
        is_own=own is not None,
    )
