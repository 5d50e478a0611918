"""Who is in a conversation, by hand: adding, removing, leaving. Who was put in by the plan is the plan's affair."""

from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.messaging.access import (
    access_conversation_to_keep,
    access_conversation_to_leave,
    access_people_to_gather,
)
from parta.messaging.commands.change import move_persons, move_version
from parta.messaging.errors import PlanDecides, TooManyMembers
from parta.messaging.model import service
from parta.messaging.names import short_names
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import memberships as store
from parta.messaging.store.conversations import LockedConversation, VersionStep
from parta.messaging.store.memberships import MembersStep, MemberTerms
from parta.messaging.wire import MAX_HAND_MEMBERS


async def add_members(tx: Transaction, actor: Actor, conversation_id: UUID, person_ids: list[UUID]) -> None:
    """Let people in from now on: what was said before stays closed to them.

    Errors: of `access_conversation_to_keep` and `access_people_to_gather`, `TooManyMembers`. Who is in already stays.
    """
    kept = await access_conversation_to_keep(tx, actor, conversation_id)
    present = {member.person_id for member in await store.select_current(tx, conversation_id)}
    fresh = [person for person in dict.fromkeys(person_ids) if person not in present]
    if len(present) + len(fresh) > MAX_HAND_MEMBERS and kept.locked.origin == "hand":
        raise TooManyMembers(limit=MAX_HAND_MEMBERS)
    people = await access_people_to_gather(tx, actor, fresh, sorted(present))
    if not people.person_ids:
        return
    is_channel = kept.locked.kind == "channel"
    terms = [
        MemberTerms(person, role="reader" if is_channel else "member", can_write=not is_channel)
        for person in people.person_ids
    ]
    versions = await move_persons(tx, people.person_ids)
    await store.open_windows(tx, _next_step(kept.locked), terms, versions)
    await conversations_store.update_member_count(tx, conversation_id)
    names = await short_names(tx, [actor.person_id, *people.person_ids])
    named = [] if kept.locked.origin == "plan" else [names[person] for person in people.person_ids if person in names]
    line = None if is_channel else service.joined(names.get(actor.person_id, ""), named, len(terms))
    await move_version(tx, conversation_id, VersionStep(moves_members=True, moves_head=True), line)


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
    await _close(tx, kept.locked, person_id, service.removed(names.get(actor.person_id, ""), name, 1))


async def leave_conversation(tx: Transaction, actor: Actor, conversation_id: UUID) -> None:
    """Go: the conversation leaves one's list, with every copy. An owner leaves it to the oldest administrator, else
    member."""
    kept = await access_conversation_to_leave(tx, actor, conversation_id)
    names = await short_names(tx, [actor.person_id])
    name = "" if kept.locked.origin == "plan" else names.get(actor.person_id, "")
    await _close(tx, kept.locked, actor.person_id, service.left(name))
    if kept.standing.role == "owner":
        await store.update_owner(tx, conversation_id, kept.locked.version + 1)


async def _close(tx: Transaction, locked: LockedConversation, person_id: UUID, line: dict[str, str]) -> None:
    versions = await move_persons(tx, [person_id])
    await store.close_windows(tx, _next_step(locked), [person_id], versions)
    await conversations_store.update_member_count(tx, locked.id)
    step = VersionStep(moves_members=True, moves_head=True)
    await move_version(tx, locked.id, step, None if locked.kind == "channel" else line)


def _next_step(locked: LockedConversation) -> MembersStep:
    """The change of members takes the version after this one, and concerns what comes after the last message."""
    return MembersStep(locked.id, locked.version + 1, locked.last_seq + 1, "hand")
