"""To react to a message, and to take it back."""

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.messaging.commands.parts import access_message_to_change, touch_message
from parta.messaging.errors import CannotWrite, ReactionNotAllowed, TooManyReactions
from parta.messaging.model.parts import REACTIONS
from parta.messaging.model.places import Place
from parta.messaging.queries.talk_rules import allowed_reactions
from parta.messaging.store import reactions as store
from parta.messaging.store.reactions import ReactionChange

MAX_OWN = 3  # emojis of one person under one message


async def set_reaction(tx: Transaction, actor: Actor, place: Place, emoji: str, *, is_removed: bool = False) -> None:
    """React, or take a reaction back; what stands so already is left.

    NotFound where the message is not to be seen or deleted, `CannotWrite` where the conversation is closed to the
    person, `ReactionNotAllowed` with the set that holds there, `TooManyReactions` above three of one person. What was
    left before the set was narrowed may be taken back.
    """
    kept, _ = await access_message_to_change(tx, actor, place)
    if (reason := kept.standing.why_not_write()) and reason != "readers_only":
        raise CannotWrite(reason=reason)
    if not is_removed:
        organisation_id = kept.standing.organisation_id
        allowed = (await allowed_reactions(tx, actor.person_id, [organisation_id]))[organisation_id]
        if emoji not in allowed:
            raise ReactionNotAllowed(allowed=list(allowed))
    mine = await store.select_mine(tx, place, actor.person_id)
    if not is_removed and emoji not in mine and len(mine) >= MAX_OWN:
        raise TooManyReactions(limit=MAX_OWN)
    version = kept.locked.version + 1
    change = ReactionChange(
        conversation_id=place.conversation_id,
        seq=place.seq,
        person_id=actor.person_id,
        emoji=emoji,
        is_removed=is_removed,
        version=version,
    )
    if is_removed and emoji not in mine:
        return
    if await store.upsert_reaction(tx, change):
        await touch_message(tx, place, version, REACTIONS)
