"""To pin a message for everybody, and to unpin it. A pin that ended stays as history."""

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden
from parta.messaging.access import KeptConversation
from parta.messaging.commands.change import move_version
from parta.messaging.commands.parts import access_message_to_change, touch_message
from parta.messaging.errors import CannotWrite, TooManyPins
from parta.messaging.model import service
from parta.messaging.model.parts import PIN
from parta.messaging.model.places import Place
from parta.messaging.names import short_names
from parta.messaging.store import pins as store
from parta.messaging.store.conversations import VersionStep

MAX_PINNED = 50  # at a time, in one conversation


async def pin_message(tx: Transaction, actor: Actor, place: Place) -> None:
    """Pin; what is pinned already stays so.

    NotFound where the message is not to be seen or deleted, Forbidden for who may not pin here, `CannotWrite` where the
    conversation is closed, `TooManyPins` above fifty. A service line says who pinned which message.
    """
    kept = await _access(tx, actor, place)
    if not await store.insert_pin(tx, place, actor.person_id):
        return
    if await store.count_current(tx, place.conversation_id) > MAX_PINNED:
        raise TooManyPins(limit=MAX_PINNED)
    await _tell(tx, actor, kept, place, is_pinned=True)


async def unpin_message(tx: Transaction, actor: Actor, place: Place) -> None:
    """Take a pin off; errors as of `pin_message`. What is not pinned stays so."""
    kept = await _access(tx, actor, place)
    if await store.update_unpinned(tx, place, actor.person_id):
        await _tell(tx, actor, kept, place, is_pinned=False)


async def end_pin(tx: Transaction, actor: Actor, place: Place) -> None:
    """The message is being deleted, and its pin ends with it."""
    await store.update_unpinned(tx, place, actor.person_id)


async def _access(tx: Transaction, actor: Actor, place: Place) -> KeptConversation:
    kept, _ = await access_message_to_change(tx, actor, place)
    if not kept.standing.may_pin():
        reason = kept.standing.why_not_write()
        raise CannotWrite(reason=reason) if reason and reason != "readers_only" else Forbidden()
    return kept


async def _tell(tx: Transaction, actor: Actor, kept: KeptConversation, place: Place, *, is_pinned: bool) -> None:
    """Two versions: who may see the line need not have the message in their window, and a change is one for all."""
    await touch_message(tx, place, kept.locked.version + 1, PIN)
    names = await short_names(tx, [actor.person_id])
    line = service.pinned(names.get(actor.person_id, ""), place.seq, is_pinned=is_pinned)
    await move_version(tx, place.conversation_id, VersionStep(), line)
