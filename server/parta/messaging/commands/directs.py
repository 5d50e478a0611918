"""Direct conversations whose relation ended become read-only, and writable again when it returns."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.messaging.commands.change import move_version
from parta.messaging.store import conversations as store
from parta.messaging.store.conversations import VersionStep
from parta.policy.api import reachable


async def review_directs(tx: Transaction, person_ids: Sequence[UUID]) -> int:
    """Look at every direct conversation of these people; how many changed. Idempotent."""
    directs = await store.select_directs(tx, person_ids)
    others: dict[UUID, set[PersonId]] = defaultdict(set)
    for direct in directs:
        others[direct.direct_low].add(PersonId(direct.direct_high))
    reached = {person: await reachable(tx, PersonId(person), sorted(ids)) for person, ids in others.items()}
    changed = 0
    for direct in directs:  # in the order of ids, as every lock is taken
        is_ended = direct.direct_high not in reached[direct.direct_low]
        if is_ended == (direct.relation_ended_at is not None):
            continue
        await store.lock_conversation(tx, direct.id)
        await store.update_relation(tx, direct.id, tx.now if is_ended else None)
        await move_version(tx, direct.id, VersionStep(moves_head=True))
        changed += 1
    return changed
