"""The earlier texts of a message, for those entitled, and the terms on which messages may be changed."""

from collections.abc import Sequence
from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.messaging.access import access_conversation
from parta.messaging.model.places import Place
from parta.messaging.model.revisions import USUAL, RevisionTerms, may_delete_others
from parta.messaging.store import messages as messages_store
from parta.messaging.store import revisions as store
from parta.messaging.store.messages import MessageRow
from parta.messaging.wire.revisions import History, Revision, RevisionRules
from parta.organisations.api import Right, access_region


async def get_history(tx: Transaction, actor: Actor, place: Place) -> History:
    """Every text of a message, the present one last.

    NotFound outside one's windows, of a deleted one, and for who is neither its author nor keeps the conversation.
    """
    standing = (await access_conversation(tx, actor, place.conversation_id)).standing
    row = await messages_store.find_message(tx, place.conversation_id, actor.person_id, place.seq)
    if row is None or row.deleted_at is not None or row.kind != "text":
        raise NotFound()
    if row.author_id != actor.person_id and not may_delete_others(standing):
        raise NotFound()
    return await history_of(tx, row)


async def history_of(tx: Transaction, row: MessageRow) -> History:
    """Whoever asks has proved that the person may see it: keepers here, safety officers by their own door."""
    earlier = await store.select_revisions(tx, Place(row.conversation_id, row.seq))
    revisions = [Revision(one.text, one.written_at, one.replaced_at) for one in earlier]
    if row.deleted_at is None:
        revisions.append(Revision(row.text, row.edited_at or row.created_at, None))
    return History(row.seq, revisions)


async def terms_of(tx: Transaction, conversation_ids: Sequence[UUID]) -> dict[UUID, RevisionTerms]:
    """By the region of each conversation; one statement."""
    said = await store.select_terms(tx, conversation_ids)
    return {one: said.get(one, USUAL) for one in conversation_ids}


async def get_revision_rules(tx: Transaction, actor: Actor, region_id: UUID) -> RevisionRules:
    """For those who may change them."""
    await access_region(tx, actor, region_id, Right.MANAGE_MESSAGING)
    terms = await store.find_terms_of_region(tx, region_id) or USUAL
    return RevisionRules(terms.edit_seconds, terms.delete_seconds)
