"""What whoever decides on a report does to a conversation they need not be in. The right is proved by `safety`."""

from datetime import datetime
from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.messaging.commands.answered import forget_answers
from parta.messaging.commands.change import move_version
from parta.messaging.commands.members import close_membership
from parta.messaging.commands.messages import take_back
from parta.messaging.commands.terms import UNSILENCE
from parta.messaging.errors import PlanDecides
from parta.messaging.model import service
from parta.messaging.model.places import Place
from parta.messaging.model.standing import GROUP_KINDS
from parta.messaging.names import short_names
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import heads as heads_store
from parta.messaging.store import memberships as members_store
from parta.messaging.store import retention as retention_store
from parta.messaging.store import revisions as revisions_store
from parta.messaging.store import terms as terms_store
from parta.messaging.store.conversations import LockedConversation, VersionStep


async def withdraw_by_order(tx: Transaction, actor: Actor, place: Place) -> bool:
    """Take a message back, whoever wrote it and whenever; False where it is gone already. Retained as others are."""
    locked = await _lock(tx, place.conversation_id)
    rows = await heads_store.select_last_messages(tx, [(place.conversation_id, place.seq)])
    if not rows or rows[0].deleted_at is not None:
        return False
    await retention_store.insert_retained(tx, locked.id, [place.seq], actor.person_id)
    await take_back(tx, actor, place, locked.version + 1)
    await forget_answers(tx, place, rows[0].parts)
    await revisions_store.delete_revisions(tx, locked.id, [place.seq])
    await move_version(tx, locked.id, VersionStep())
    return True


async def silence_by_order(tx: Transaction, conversation_id: UUID, person_id: UUID, until: datetime) -> bool:
    """Let somebody only read till then, be it in a conversation that they keep; False where they are not in it."""
    locked = await _lock(tx, conversation_id)
    if not await terms_store.update_silenced(tx, conversation_id, person_id, until, locked.version + 1):
        return False
    arguments = {"conversation_id": str(conversation_id), "person_id": str(person_id)}
    await tx.enqueue(UNSILENCE, arguments, at=until)
    await move_version(tx, conversation_id, VersionStep(moves_members=True, moves_head=True))
    return True


async def exclude_by_order(tx: Transaction, actor: Actor, conversation_id: UUID, person_id: UUID) -> bool:
    """Take somebody out for good; the oldest of the others keeps what they kept. False where they are not in it.

    `PlanDecides` where the plan puts them in, and in conversations of two.
    """
    locked = await _lock(tx, conversation_id)
    members = {member.person_id: member for member in await members_store.select_current(tx, conversation_id)}
    member = members.get(person_id)
    if member is None:
        return False
    if member.origin == "plan" or locked.kind not in GROUP_KINDS:
        raise PlanDecides()
    await terms_store.insert_ban(tx, conversation_id, person_id, "", actor.person_id)
    names = await short_names(tx, [person_id])
    name = "" if locked.origin == "plan" else names.get(person_id, "")
    await close_membership(tx, locked, person_id, service.removed("", name, 1))
    others = [one for one in members.values() if one.person_id != person_id]
    if member.role == "owner" and others and not any(one.role == "owner" for one in others):
        heir = min(others, key=lambda one: (one.role != "admin", one.joined_at, one.person_id))
        await terms_store.update_role(tx, conversation_id, heir.person_id, "owner", locked.version + 1)
    return True


async def _lock(tx: Transaction, conversation_id: UUID) -> LockedConversation:
    locked = await conversations_store.lock_conversation(tx, conversation_id)
    if locked is None:
        raise NotFound()
    return locked
