"""Making and renaming conversations by hand."""

from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.kernel.text import without_controls
from parta.messaging.access import (
    access_conversation_to_keep,
    access_people_to_gather,
    is_staff,
)
from parta.messaging.commands.change import move_persons, move_version
from parta.messaging.commands.directs import begin_supervised, may_begin
from parta.messaging.errors import MakingForbidden, StaffOnly, TitleEmpty, TitleTooLong, TooManyMembers
from parta.messaging.model import service
from parta.messaging.model.standing import clean_title
from parta.messaging.names import short_names
from parta.messaging.store import conversations as store
from parta.messaging.store import memberships as members_store
from parta.messaging.store.conversations import NewConversationRow, VersionStep
from parta.messaging.store.memberships import MembersStep, MemberTerms
from parta.messaging.wire import MAX_HAND_MEMBERS, MAX_TITLE
from parta.policy.api import may_make


async def open_direct(tx: Transaction, actor: Actor, person_id: UUID) -> UUID:
    """The conversation with one person, made where there is none; with oneself it is «Избранное».

    NotFound for a person to whom one may not write, unless the two have written before: that stays readable.
    `NobodySupervises`.
    """
    low, high = sorted((actor.person_id, PersonId(person_id)))
    found = await store.find_direct(tx, low, high)
    if found is not None:
        await store.update_opened_by(tx, found, actor.person_id)
        return found
    if person_id != actor.person_id:
        await may_begin(tx, actor.person_id, PersonId(person_id))
    is_saved = low == high
    row = NewConversationRow(
        kind="saved" if is_saved else "direct",
        title="",
        origin="hand",
        direct_low=low,
        direct_high=high,
        created_by=actor.person_id,
    )
    made = await store.insert_conversation(tx, row)
    if made is None:  # the other person made it at this very moment
        return await open_direct(tx, actor, person_id)
    people = dict.fromkeys((low, high))
    terms = [MemberTerms(person, role="owner" if is_saved else "member", sees_past=True) for person in people]
    versions = await move_persons(tx, [actor.person_id])  # the other learns of it with the first message
    versions = {one.person_id: versions.get(one.person_id, 0) for one in terms}
    await members_store.open_windows(tx, MembersStep(made, 1, 1, "hand"), terms, versions)
    await store.update_member_count(tx, made)
    await move_version(tx, made, VersionStep(moves_members=True, moves_head=True))
    await begin_supervised(tx, made)
    return made


async def create_group(tx: Transaction, actor: Actor, title: str, person_ids: list[UUID]) -> UUID:
    """A group by hand; its maker keeps it. Errors: of the title, `TooManyMembers`, of `access_people_to_gather`."""
    if not await may_make(tx, actor.person_id, "make_group"):
        raise MakingForbidden(kind="group")
    return await _create(tx, actor, "group", title, person_ids)


async def create_channel(tx: Transaction, actor: Actor, title: str, person_ids: list[UUID]) -> UUID:
    """A channel by hand: its maker writes, the others read. `StaffOnly`, and errors as of a group."""
    if not await is_staff(tx, actor.person_id):
        raise StaffOnly()
    if not await may_make(tx, actor.person_id, "make_channel"):
        raise MakingForbidden(kind="channel")
    return await _create(tx, actor, "channel", title, person_ids)


async def rename_conversation(tx: Transaction, actor: Actor, conversation_id: UUID, title: str) -> None:
    """Give a group or channel another name: from now on it is a name by hand, which the plan leaves alone."""
    title = read_title(title)
    kept = await access_conversation_to_keep(tx, actor, conversation_id)
    if kept.locked.title == title:
        return
    names = await short_names(tx, [actor.person_id])
    await store.update_title(tx, conversation_id, title, "hand")
    line = service.renamed(names.get(actor.person_id, ""), title)
    await move_version(tx, conversation_id, VersionStep(moves_head=True), line)


def read_title(text: str) -> str:
    """`TitleEmpty`, `TitleTooLong`."""
    title = clean_title(without_controls(text))
    if not title:
        raise TitleEmpty()
    if len(title) > MAX_TITLE:
        raise TitleTooLong(limit=MAX_TITLE)
    return title


async def _create(tx: Transaction, actor: Actor, kind: str, title: str, person_ids: list[UUID]) -> UUID:
    title = read_title(title)
    if len(set(person_ids) | {actor.person_id}) > MAX_HAND_MEMBERS:
        raise TooManyMembers(limit=MAX_HAND_MEMBERS)
    people = await access_people_to_gather(tx, actor, person_ids)
    is_channel = kind == "channel"
    row = NewConversationRow(
        kind="channel" if is_channel else "group", title=title, origin="hand", created_by=actor.person_id
    )
    made = await store.insert_conversation(tx, row)
    if made is None:
        raise LookupError("a conversation without a key cannot be there already")
    others = [
        MemberTerms(person, role="reader" if is_channel else "member", can_write=not is_channel, sees_past=True)
        for person in people.person_ids
    ]
    terms = [MemberTerms(actor.person_id, role="owner", sees_past=True), *others]
    versions = await move_persons(tx, [one.person_id for one in terms])
    await members_store.open_windows(tx, MembersStep(made, 1, 1, "hand"), terms, versions)
    await store.update_member_count(tx, made)
    names = await short_names(tx, [actor.person_id])
    line = service.created(names.get(actor.person_id, ""), title)
    await move_version(tx, made, VersionStep(moves_members=True, moves_head=True), line)
    return made
