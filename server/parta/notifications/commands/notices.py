"""Telling and having been told."""

from collections.abc import Sequence
from datetime import timedelta

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.notifications.model.kinds import Kind
from parta.notifications.model.notices import Notice
from parta.notifications.queries.quiet import quiet_until
from parta.notifications.store import notices as store
from parta.notifications.store import push as push_store
from parta.notifications.store import settings as settings_store
from parta.notifications.store.push import NewDelivery

NOTICE_LIVES = timedelta(days=1)


async def notify(
    tx: Transaction,
    person_ids: Sequence[PersonId],
    notice: Notice,
    *,
    about: Kind = "reports",
    is_urgent: bool = False,
) -> int:
    """Tell people a fact, once each by its key; the number of those who had not been told. E-mail follows by a job.

    `about`: whoever has switched that kind off is not woken; the notice stands on the screen all the same. `is_urgent`:
    it wakes at once, whatever is quiet or switched off (danger to somebody).
    """
    if not person_ids:
        return 0
    told = await store.insert_notices(tx, person_ids, notice)
    if told:
        await _wake(tx, person_ids, None if is_urgent else about)
        await tx.enqueue("notifications.send_mail", {}, queueing_lock="notifications.send_mail")
    return told


async def _wake(tx: Transaction, person_ids: Sequence[PersonId], about: Kind | None) -> None:
    """Their phones, after the quiet (None: at once); the browser asks what it is when it shows it."""
    wanting = list(person_ids) if about is None else await settings_store.select_wanting(tx, person_ids, about)
    if not wanting:
        return
    quiet = {} if about is None else await quiet_until(tx, wanting, tx.now)
    urgency = "high" if about is None else "normal"
    await push_store.insert_deliveries(
        tx,
        [
            NewDelivery(person_id, "notice", {"kind": "notice"}, urgency, NOTICE_LIVES, quiet.get(person_id))
            for person_id in wanting
        ],
    )
    await tx.enqueue("notifications.push", {}, queueing_lock="notifications.push")


async def mark_notices_read(tx: Transaction, actor: Actor, up_to: int) -> None:
    await store.mark_read(tx, actor.person_id, up_to)
