"""Telling and having been told."""

from collections.abc import Sequence

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.notifications.model.notices import Notice
from parta.notifications.store import notices as store


async def notify(tx: Transaction, person_ids: Sequence[PersonId], notice: Notice) -> int:
    """Tell people a fact, once each by its key; the number of those who had not been told. E-mail follows by a job."""
    if not person_ids:
        return 0
    told = await store.insert_notices(tx, person_ids, notice)
    if told:
        await tx.enqueue("notifications.send_mail", {}, queueing_lock="notifications.send_mail")
    return told


async def mark_notices_read(tx: Transaction, actor: Actor, up_to: int) -> None:
    await store.mark_read(tx, actor.person_id, up_to)
