"""What holds in a group or channel: who may do what, slow mode, roles, silence and bans."""

from datetime import datetime
from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.messaging.access import KeptConversation, access_conversation_to_keep
from parta.messaging.commands.change import move_version
from parta.messaging.commands.members import close_membership
from parta.messaging.errors import PlanDecides
from parta.messaging.model import service
from parta.messaging.model.standing import KEEPERS
from parta.messaging.names import short_names
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import links as links_store
from parta.messaging.store import memberships as members_store
from parta.messaging.store import terms as store
from parta.messaging.store.conversations import VersionStep
from parta.messaging.store.memberships import CurrentMember
from parta.messaging.store.terms import TermsRow
from parta.messaging.wire.conversations import MemberRole
from parta.messaging.wire.terms import MAX_SLOW_SECONDS, NewBan, SetTerms

UNSILENCE = "messaging.end_silence"


async def set_terms(tx: Transaction, actor: Actor, conversation_id: UUID, terms: SetTerms) -> None:
    """Who may write, add, pin, call, and how often. For its owners and administrators; only owners leave something to
    owners alone. `invalid_input` names the bounds of slow mode."""
    kept = await access_conversation_to_keep(tx, actor, conversation_id)
    if terms.slow_seconds is not None and not 0 <= terms.slow_seconds <= MAX_SLOW_SECONDS:
        raise InvalidInput("slow_seconds", "out_of_range", lowest=0, limit=MAX_SLOW_SECONDS)
    asked = (terms.who_writes, terms.who_adds, terms.who_pins, terms.who_calls)
    standing = kept.standing
    present = (standing.who_writes, standing.who_adds, standing.who_pins, standing.who_calls)
    if standing.role != "owner" and "owners" in (*asked, *(p for a, p in zip(asked, present, strict=True) if a)):
        raise Forbidden()
    row = TermsRow(
        who_writes=terms.who_writes,
        who_adds=terms.who_adds,
        who_pins=terms.who_pins,
        who_calls=terms.who_calls,
        slow_seconds=terms.slow_seconds,
    )
    await store.update_terms(tx, conversation_id, row)
    names = await short_names(tx, [actor.person_id])
    line = service.terms_changed(names.get(actor.person_id, ""))
    await move_version(tx, conversation_id, VersionStep(moves_head=True), line)


async def set_role(tx: Transaction, actor: Actor, conversation_id: UUID, person_id: UUID, role: MemberRole) -> None:
    """Make a member by hand an owner, administrator, member or reader.

    An owner may do that with everybody but the last owner (there stays one), an administrator among members and
    readers alone. `PlanDecides` for who was put in by the plan.
    """
    kept = await access_conversation_to_keep(tx, actor, conversation_id)
    member = await _member(tx, conversation_id, person_id)
    if member.origin == "plan" and kept.locked.origin == "plan":
        raise PlanDecides()
    is_owner = kept.standing.role == "owner"
    if not is_owner and (role in KEEPERS or member.role in KEEPERS):
        raise Forbidden()
    if member.role == "owner" and role != "owner" and await _count_owners(tx, conversation_id) == 1:
        raise Forbidden()
    if member.role == role:
        return
    await store.update_role(tx, conversation_id, person_id, role, kept.locked.version + 1)
    await move_version(tx, conversation_id, VersionStep(moves_members=True, moves_head=True))


async def silence_member(
    tx: Transaction, actor: Actor, conversation_id: UUID, person_id: UUID, until: datetime | None
) -> None:
    """Let somebody only read till then, or speak again. Those of the plan, too; nobody who keeps the conversation."""
    kept = await access_conversation_to_keep(tx, actor, conversation_id)
    await silence(tx, kept, person_id, until)


async def silence(tx: Transaction, kept: KeptConversation, person_id: UUID, until: datetime | None) -> None:
    """`silence_member` for whoever has proved the right otherwise."""
    if until is not None and (until.tzinfo is None or until <= tx.now):
        raise InvalidInput("until", "in_the_past")
    member = await _member(tx, kept.locked.id, person_id)
    if member.role in KEEPERS:
        raise Forbidden()
    if not await store.update_silenced(tx, kept.locked.id, person_id, until, kept.locked.version + 1):
        return
    if until is not None:
        args = {"conversation_id": str(kept.locked.id), "person_id": str(person_id)}
        await tx.enqueue(UNSILENCE, args, at=until)
    await move_version(tx, kept.locked.id, VersionStep(moves_members=True, moves_head=True))


async def end_silence(tx: Transaction, conversation_id: UUID, person_id: UUID) -> None:
    """Its time is over: a job's. A silence that was made longer meanwhile has a job of its own."""
    locked = await conversations_store.lock_conversation(tx, conversation_id)
    if locked is None or not await store.is_silence_over(tx, conversation_id, person_id):
        return
    if await store.update_silenced(tx, conversation_id, person_id, None, locked.version + 1):
        await move_version(tx, conversation_id, VersionStep(moves_members=True, moves_head=True))


async def ban_member(tx: Transaction, actor: Actor, conversation_id: UUID, ban: NewBan) -> None:
    """Take somebody out, so that no link and no adding lets them in again.

    Refuses as `remove_member`; somebody who is not in it may be banned beforehand.
    """
    kept = await access_conversation_to_keep(tx, actor, conversation_id)
    members = {one.person_id: one for one in await members_store.select_current(tx, conversation_id)}
    member = members.get(ban.person_id)
    if member is not None:
        if member.origin == "plan":
            raise PlanDecides()
        if member.role == "owner" or (member.role == "admin" and kept.standing.role != "owner"):
            raise Forbidden()
    elif await links_store.find_request(tx, conversation_id, ban.person_id) is None:
        raise NotFound()
    await store.insert_ban(tx, conversation_id, ban.person_id, ban.reason.strip(), actor.person_id)
    await links_store.delete_request(tx, conversation_id, ban.person_id)
    if member is not None:
        names = await short_names(tx, [actor.person_id, ban.person_id])
        name = "" if kept.locked.origin == "plan" else names.get(ban.person_id, "")
        line = service.removed(names.get(actor.person_id, ""), name, 1)
        await close_membership(tx, kept.locked, ban.person_id, line)


async def lift_ban(tx: Transaction, actor: Actor, conversation_id: UUID, person_id: UUID) -> None:
    """They may be added again, or come by a link. NotFound for who is not banned."""
    await access_conversation_to_keep(tx, actor, conversation_id)
    if not await store.delete_ban(tx, conversation_id, person_id):
        raise NotFound()


async def _member(tx: Transaction, conversation_id: UUID, person_id: UUID) -> CurrentMember:
    for member in await members_store.select_current(tx, conversation_id):
        if member.person_id == person_id:
            return member
    raise NotFound()


async def _count_owners(tx: Transaction, conversation_id: UUID) -> int:
    return sum(one.role == "owner" for one in await members_store.select_current(tx, conversation_id))
