"""Who is in a conversation, by hand: adding, removing, leaving. Who was put in by the plan is the plan's affair."""

from collections.abc import Sequence
from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.access import (
    KeptConversation,
    access_conversation_to_add,
    access_conversation_to_keep,
    access_conversation_to_leave,
    access_people_to_gather,
)
from parta.messaging.commands.change import move_persons, move_version
from parta.messaging.errors import Banned, LastOwner, PlanDecides, TooManyMembers
from parta.messaging.model import service
from parta.messaging.names import short_names
from parta.messaging.store import channels as channels_store
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import memberships as store
from parta.messaging.store import terms as terms_store
from parta.messaging.store.conversations import LockedConversation, VersionStep
from parta.messaging.store.memberships import MembersStep, MemberTerms
from parta.messaging.wire import MAX_HAND_MEMBERS


async def add_members(tx: Transaction, actor: Actor, conversation_id: UUID, person_ids: list[UUID]) -> None:
    """Let people in from now on: what was said before stays closed to them.

    Errors: of `access_conversation_to_add` and `access_people_to_gather`, `TooManyMembers`, `Banned`. Who is in already
    stays.
    """
    kept = await access_conversation_to_add(tx, actor, conversation_id)
    present = {member.person_id for member in await store.select_current(tx, conversation_id)}
    fresh = [person for person in dict.fromkeys(person_ids) if person not in present]
    if len(present) + len(fresh) > MAX_HAND_MEMBERS and kept.locked.origin == "hand":
        raise TooManyMembers(limit=MAX_HAND_MEMBERS)
    people = await access_people_to_gather(tx, actor, fresh, sorted(present))
    if banned := await terms_store.select_banned_among(tx, conversation_id, people.person_ids):
        raise Banned(person_ids=sorted(str(person) for person in banned))
    if people.person_ids:
        await let_in(tx, kept, actor, people.person_ids)


async def let_in(tx: Transaction, kept: KeptConversation, by: Actor, person_ids: Sequence[UUID]) -> None:
    """Open windows to people of whom it is proved that they may come in."""
    conversation_id = kept.locked.id
    is_channel = kept.locked.kind == "channel"
    terms = [
        MemberTerms(person, role="reader" if is_channel else "member", can_write=not is_channel)
        for person in person_ids
    ]
    versions = await move_persons(tx, person_ids)
    await store.open_windows(tx, _next_step(kept.locked), terms, versions)
    await conversations_store.update_member_count(tx, conversation_id)
    names = await short_names(tx, [by.person_id, *(PersonId(person) for person in person_ids)])
    named = [] if kept.locked.origin == "plan" else [names[person] for person in person_ids if person in names]
    is_oneself = list(person_ids) == [by.person_id]
    line = service.joined("" if is_oneself else names.get(by.person_id, ""), named, len(terms))
    step = VersionStep(moves_members=True, moves_head=True)
    await move_version(tx, conversation_id, step, None if is_channel else line)


async def remove_member(tx: Transaction, actor: Actor, conversation_id: UUID, person_id: UUID) -> None:
    """Take somebody out: from this moment nothing of the conversation reaches them.

    NotFound for who is not in it; `PlanDecides` for who was put in by the plan; Forbidden for the owner, and for an
    administrator unless the owner asks. To go oneself is `leave_conversation`.
    """
    kept = await access_conversation_to_keep(tx, actor, conversation_id)
    members = {member.person_id: member for member in await store.select_current(tx, conversation_id)}
    member = members.get(person_id)
    if member is None:
        raise NotFound()
    if member.origin == "plan":
        raise PlanDecides()
    if member.role == "owner" or (member.role == "admin" and kept.standing.role != "owner"):
        raise Forbidden()
    names = await short_names(tx, [actor.person_id, person_id])
    name = "" if kept.locked.origin == "plan" else names.get(person_id, "")
    await close_membership(tx, kept.locked, person_id, service.removed(names.get(actor.person_id, ""), name, 1))


async def leave_conversation(
    tx: Transaction, actor: Actor, conversation_id: UUID, successor_id: UUID | None = None
) -> None:
    """Go: the conversation leaves one's list, with every copy.

    Its last owner names who keeps it from now on: `LastOwner` without a successor, NotFound for one who is not in it.
    """
    kept = await access_conversation_to_leave(tx, actor, conversation_id)
    if kept.standing.role == "owner":
        await _hand_over(tx, kept, actor.person_id, successor_id)
    names = await short_names(tx, [actor.person_id])
    name = "" if kept.locked.origin == "plan" else names.get(actor.person_id, "")
    await close_membership(tx, kept.locked, actor.person_id, service.left(name))
    if kept.locked.kind == "channel":
        await channels_store.update_has_left(tx, conversation_id, actor.person_id)


async def _hand_over(tx: Transaction, kept: KeptConversation, owner_id: UUID, successor_id: UUID | None) -> None:
    others = [one for one in await store.select_current(tx, kept.locked.id) if one.person_id != owner_id]
    if successor_id is not None:
        if successor_id not in {one.person_id for one in others}:
            raise NotFound()
        await terms_store.update_role(tx, kept.locked.id, successor_id, "owner", kept.locked.version + 1)
    elif others and not any(one.role == "owner" for one in others):
        raise LastOwner()


async def close_membership(tx: Transaction, locked: LockedConversation, person_id: UUID, line: dict[str, str]) -> None:
    """From this change on nothing of the conversation reaches the person."""
    versions = await move_persons(tx, [person_id])
    await store.close_windows(tx, _next_step(locked), [person_id], versions)
    await conversations_store.update_member_count(tx, locked.id)
    step = VersionStep(moves_members=True, moves_head=True)
    await move_version(tx, locked.id, step, None if locked.kind == "channel" else line)


def _next_step(locked: LockedConversation) -> MembersStep:
    """The change of members takes the version after this one, and concerns what comes after the last message."""
    return MembersStep(locked.id, locked.version + 1, locked.last_seq + 1, "hand")
