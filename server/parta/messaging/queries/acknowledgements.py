"""Announcements to be confirmed, as parts of messages."""

from collections.abc import Sequence
from uuid import UUID

from parta.kernel.database import Transaction
from parta.messaging.model.places import OwnerOfPart, Place
from parta.messaging.store import acknowledgements as store
from parta.messaging.wire.acknowledgements import Acknowledgement


async def load(tx: Transaction, places: Sequence[Place]) -> dict[Place, dict[str, object]]:
    return {
        row.place: {"acknowledgement": Acknowledgement(due_at=row.due_at, asked=row.asked, done=row.done)}
        for row in await store.select_acknowledgements(tx, places)
    }


async def load_own(tx: Transaction, asked: Sequence[tuple[Place, UUID]]) -> dict[tuple[Place, UUID], dict[str, object]]:
    return {
        (Place(row.conversation_id, row.seq), row.person_id): {"confirmed_at": row.confirmed_at}
        for row in await store.select_own_confirmations(tx, asked)
    }


async def find_owners(tx: Transaction, since: Sequence[tuple[UUID, int]]) -> list[OwnerOfPart]:
    return await store.select_confirmation_owners(tx, since)
