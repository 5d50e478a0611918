"""A message with rows of its own (a poll, files, a form) or with its own hour: written in somebody's transaction.

Plain texts go through the batch; this is the same statement for one message, told by version like every rare change.
"""

from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.access import refusal_to_write
from parta.messaging.commands.mentions import note_call, note_mentions
from parta.messaging.errors import ClientKeyReused
from parta.messaging.model.extra import PLAIN, Extra, encode_extra
from parta.messaging.model.facts import count_text
from parta.messaging.model.places import Place
from parta.messaging.store import batch as store
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store.batch import Columns
from parta.realtime.api import Notices, Position

_NOBODYS_VOICE = Notices()


class Posting(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be said, already read and found good. `parts`: bits of the side tables its caller fills."""

    conversation_id: UUID
    author_id: UUID
    client_key: UUID
    text: str = ""
    extra: Extra = PLAIN
    parts: int = 0
    kind: str = "text"  # of the fact that the indicators count


class PostedPlace(msgspec.Struct, frozen=True):
    """Where it stands. `is_repeat`: the key was known, nothing was written, its rows are there already."""

    place: Place
    version: int
    is_repeat: bool


async def post_message(tx: Transaction, secret: bytes, posting: Posting) -> PostedPlace:
    """Write one message under its conversation's lock; its caller adds the rows of its parts with `version`.

    NotFound for who is not a member, `CannotWrite` with the reason, `ClientKeyReused` for another conversation's key;
    of «@все» the errors of `note_call`. Spans are checked before, by `check_mentions`.
    """
    await store.lock_waiting(tx, [posting.conversation_id])
    counted = count_text(secret, posting.text)
    columns = Columns(
        [posting.conversation_id],
        [posting.author_id],
        [posting.client_key],
        [posting.text],
        [encode_extra(posting.extra)],
        [posting.parts],
        [counted.has_letter],
        [counted.text_hash],
        [posting.kind],
    )
    outcomes = await store.insert_messages(tx, columns)
    if not outcomes:
        standing = await conversations_store.find_standing(tx, posting.conversation_id, posting.author_id)
        raise refusal_to_write(standing, tx.now)
    (outcome,) = outcomes
    place = Place(outcome.conversation_id, outcome.seq)
    if outcome.text is not None:
        if outcome.conversation_id != posting.conversation_id:
            raise ClientKeyReused()
        return PostedPlace(place, outcome.version, is_repeat=True)
    if posting.extra.mentions_all:
        await note_call(tx, place, posting.author_id)
    await note_mentions(tx, place, posting.author_id, posting.extra.mentions)
    position = Position(outcome.conversation_id, outcome.version, outcome.members_version)
    await _NOBODYS_VOICE.announce(tx, [position])
    return PostedPlace(place, outcome.version, is_repeat=False)
