"""The common end of a change to a part of a message: the message takes the conversation's next version."""

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.messaging.access import KeptConversation, access_conversation_to_change
from parta.messaging.commands.change import move_version
from parta.messaging.model.places import Place
from parta.messaging.store import messages as store
from parta.messaging.store.conversations import VersionStep
from parta.messaging.store.messages import MessageRow


async def access_message_to_change(tx: Transaction, actor: Actor, place: Place) -> tuple[KeptConversation, MessageRow]:
    """Lock the conversation, then look: the message lies in one's windows and has not been deleted.

    NotFound else. The next version is `kept.locked.version + 1`: write the part's rows with it, then `touch_message`.
    """
    kept = await access_conversation_to_change(tx, actor, place.conversation_id)
    row = await store.find_message(tx, place.conversation_id, actor.person_id, place.seq)
    if row is None or row.deleted_at is not None or row.kind != "text":
        raise NotFound()
    return kept, row


async def touch_message(tx: Transaction, place: Place, version: int, bit: int = 0) -> None:
    """The message bears the version of its part's change, and the bit that it has such parts; everybody is told."""
    await store.update_parts(tx, place.conversation_id, place.seq, version, bit)
    await move_version(tx, place.conversation_id, VersionStep())
