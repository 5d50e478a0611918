"""What changed in all conversations, for followers: no windows here, whoever reads must apply them."""

from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction

# By (changed_at, id), so that a page goes on where the last ended; the BRIN index finds the recent.
SELECT_CHANGED_CONVERSATIONS = """
SELECT id, version, purged_version, changed_at
  FROM messaging_conversations
 WHERE changed_at >= %(since)s::timestamptz
   AND (changed_at, id) > (%(since)s::timestamptz, %(after)s::uuid)
 ORDER BY changed_at, id LIMIT %(limit)s
"""

# WITH TIES: a version is given whole, so that one number is enough to go on from.
SELECT_MESSAGES_SINCE = """
SELECT conversation_id, seq, version, author_id, kind, text, created_at, edited_at, deleted_at, extra, parts
  FROM messaging_messages
 WHERE conversation_id = %(conversation_id)s AND version > %(version)s::bigint
 ORDER BY version FETCH FIRST %(limit)s ROWS WITH TIES
"""


class ChangedConversation(msgspec.Struct, frozen=True):
    """Where a conversation stands that changed."""

    id: UUID
    version: int
    purged_version: int
    changed_at: datetime


class ChangedMessage(msgspec.Struct, frozen=True):
    """A message as it is stored now, deleted ones and service lines too."""

    conversation_id: UUID
    seq: int
    version: int
    author_id: UUID | None
    kind: str
    text: str
    created_at: datetime
    edited_at: datetime | None
    deleted_at: datetime | None
    extra: dict[str, object] | None  # as `model/extra.py` has it
    parts: int


async def select_changed_conversations(
    tx: Transaction, since: datetime, after: UUID, limit: int
) -> list[ChangedConversation]:
    return await tx.fetch_all(
        ChangedConversation, SELECT_CHANGED_CONVERSATIONS, {"since": since, "after": after, "limit": limit}
    )


async def select_messages_since(
    tx: Transaction, conversation_id: UUID, version: int, limit: int
) -> list[ChangedMessage]:
    return await tx.fetch_all(
        ChangedMessage,
        SELECT_MESSAGES_SINCE,
        {"conversation_id": conversation_id, "version": version, "limit": limit},
    )
