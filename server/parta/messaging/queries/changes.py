"""What happened, for followers (`kernel.followers`): which conversations changed, and their messages since a version.

A follower keeps a cursor per conversation and compares. Nothing here asks who may see what: a follower that shows
anything to anybody applies the windows itself.
"""

from datetime import datetime, timedelta
from uuid import UUID

from parta.kernel.database import Transaction
from parta.messaging.store import changes as store
from parta.messaging.store.changes import ChangedConversation, ChangedMessage

# `changed_at` is the moment at which the changing transaction began; it is seen when it commits. Whoever looks on
# from the newest moment seen goes back this far, and compares versions.
LATE_COMMITS = timedelta(seconds=20)
_FIRST = UUID(int=0)


async def changed_conversations(
    tx: Transaction, since: datetime, *, after: UUID = _FIRST, limit: int = 1_000
) -> list[ChangedConversation]:
    """Conversations changed at or after a moment, oldest change first; `since` and `after` of the last one given are
    the next page."""
    return await store.select_changed_conversations(tx, since, after, limit)


async def messages_since(
    tx: Transaction, conversation_id: UUID, version: int, limit: int = 500
) -> list[ChangedMessage]:
    """Messages whose last change is later than this version, in the order of versions; all of a version or none, so
    that the last one's version is the place to go on from. Rows that a purge removed are not told: where the
    conversation's `purged_version` is later than one's cursor, compare what one keeps."""
    return await store.select_messages_since(tx, conversation_id, version, limit)
