"""Whether a message is pinned: a part of it that everybody sees."""

from collections.abc import Sequence

from parta.kernel.database import Transaction
from parta.messaging.model.places import Place
from parta.messaging.store import pins as store


async def load(tx: Transaction, places: Sequence[Place]) -> dict[Place, dict[str, object]]:
    rows = await store.select_pinned_among(tx, places)
    return {Place(row.conversation_id, row.seq): {"pinned_at": row.pinned_at} for row in rows}
