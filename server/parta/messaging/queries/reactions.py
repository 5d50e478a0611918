"""Reactions as parts of messages: counts for everybody, one's own for oneself."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from parta.kernel.database import Transaction
from parta.messaging.model.places import OwnerOfPart, Place, Seen
from parta.messaging.store import reactions as store
from parta.messaging.wire import Reaction


async def load(tx: Transaction, places: Sequence[Place]) -> dict[Place, dict[str, object]]:
    counts: dict[Place, list[Reaction]] = defaultdict(list)
    for row in await store.select_seen(tx, places, None):
        counts[Place(row.conversation_id, row.seq)].append(Reaction(row.emoji, row.count))
    return {place: {"reactions": reactions} for place, reactions in counts.items()}


async def load_seen(tx: Transaction, places: Sequence[Place], viewer_id: UUID) -> dict[Place, Seen]:
    """Both in one question, for a page of one viewer."""
    rows: dict[Place, list[store.SeenRow]] = defaultdict(list)
    for row in await store.select_seen(tx, places, viewer_id):
        rows[Place(row.conversation_id, row.seq)].append(row)
    return {
        place: Seen(
            {"reactions": [Reaction(row.emoji, row.count) for row in there]},
            {"reactions": [emoji for _, emoji in sorted((row.own_at, row.emoji) for row in there if row.own_at)]},
        )
        for place, there in rows.items()
    }


async def load_own(tx: Transaction, asked: Sequence[tuple[Place, UUID]]) -> dict[tuple[Place, UUID], dict[str, object]]:
    return {
        (Place(row.conversation_id, row.seq), row.person_id): {"reactions": row.emojis}
        for row in await store.select_own(tx, asked)
    }


async def find_owners(tx: Transaction, since: Sequence[tuple[UUID, int]]) -> list[OwnerOfPart]:
    return await store.select_owners(tx, since)
