"""Two accounts were one human being: what was the one's becomes the other's, in the transaction that joins them.

No message moves its place; each conversation concerned takes one version.
"""

from uuid import UUID

from parta.identity.api import PersonsMerged
from parta.kernel.database import Transaction
from parta.messaging.commands.answered import merge_answered
from parta.messaging.commands.change import move_persons, move_version
from parta.messaging.commands.search_index import move_person_in_index
from parta.messaging.names import full_names
from parta.messaging.store import channels as channels_store
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import links as links_store
from parta.messaging.store import memberships as memberships_store
from parta.messaging.store import mentions as mentions_store
from parta.messaging.store import messages as messages_store
from parta.messaging.store import own as own_store
from parta.messaging.store import pins as pins_store
from parta.messaging.store import reactions as reactions_store
from parta.messaging.store import terms as terms_store
from parta.messaging.store.conversations import LockedConversation, VersionStep
from parta.messaging.store.memberships import Merger

SAVED_TITLE = "Избранное"


async def on_persons_merged(tx: Transaction, event: PersonsMerged) -> None:
    """Messages, facts, windows and marks of `merged` become those of `kept`.

    Where both have a direct conversation with one person, or «Избранное», that of `kept` goes on; the other becomes a
    read-only group of the same people, so that nothing of it is lost and nobody has two of a kind.
    """
    kept, merged = UUID(int=event.kept.int), UUID(int=event.merged.int)
    concerned = await messages_store.select_authored_in(tx, merged)
    concerned = sorted({*concerned, *await memberships_store.select_conversations_of(tx, merged)})
    locked = [await conversations_store.lock_conversation(tx, one) for one in concerned]
    versions = await move_persons(tx, [kept])
    for conversation in locked:
        if conversation is not None:
            await _move(tx, conversation, merged, kept, versions[kept])
    await messages_store.update_fact_author(tx, merged, kept)
    await mentions_store.merge_mentions(tx, merged, kept)
    await pins_store.merge_pins(tx, merged, kept)
    await own_store.update_scheduled_author(tx, merged, kept)
    await channels_store.update_comment_author(tx, merged, kept)
    await terms_store.update_ban_person(tx, merged, kept)
    await links_store.update_request_person(tx, merged, kept)


async def _move(tx: Transaction, locked: LockedConversation, merged: UUID, kept: UUID, personal_version: int) -> None:
    version = locked.version + 1
    if locked.kind in ("direct", "saved"):
        await _move_pair(tx, locked, merged, kept)
    await messages_store.update_author(tx, locked.id, version, merged, kept)
    await move_person_in_index(tx, locked.id, merged, kept)
    await reactions_store.merge_reactions(tx, locked.id, version, merged, kept)
    await merge_answered(tx, locked.id, merged, kept)
    await memberships_store.merge_membership(tx, Merger(locked.id, version, merged, kept, personal_version))
    await conversations_store.update_member_count(tx, locked.id)
    await move_version(tx, locked.id, VersionStep(moves_members=True, moves_head=True))


async def _move_pair(tx: Transaction, locked: LockedConversation, merged: UUID, kept: UUID) -> None:
    if await conversations_store.move_pair(tx, locked.id, merged, kept):
        return
    others = await conversations_store.select_pair(tx, locked.id)
    names = await full_names(tx, [person for person in others if person not in (merged, kept)])
    await conversations_store.update_into_group(tx, locked.id, next(iter(names.values()), SAVED_TITLE))
