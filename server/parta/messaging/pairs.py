"""Who talks with whom alone: what policy asks before it changes who may."""

from collections.abc import Sequence
from uuid import UUID

from parta.kernel.database import Transaction
from parta.messaging.store import directs as store
from parta.messaging.store.directs import DirectRow
from parta.policy.api import TalkingPair


class MessagingPairs:
    """`TalkingPairs` of policy."""

    async def of_people(self, tx: Transaction, person_ids: list[UUID]) -> list[TalkingPair]:
        """Every conversation of two in which one of these people is."""
        return _pairs(await store.select_directs(tx, person_ids))

    async def after(self, tx: Transaction, conversation_id: UUID, limit: int) -> list[TalkingPair]:
        """A page of all conversations of two, by id."""
        return _pairs(await store.select_directs_after(tx, conversation_id, limit))


def _pairs(rows: Sequence[DirectRow]) -> list[TalkingPair]:
    return [TalkingPair(row.id, row.direct_low, row.direct_high) for row in rows]
