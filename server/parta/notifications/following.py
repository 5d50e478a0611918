"""The follower that decides whom to wake: it reads what changed, a moment later and in another process, so that the
path of a message pays nothing. What it decides becomes deliveries; `sending` carries them out.

Every look may be done twice: what somebody has been told of stands in a table, and so is not told again.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from parta.kernel.database import Database, Transaction
from parta.kernel.followers import follower
from parta.kernel.ids import PersonId
from parta.messaging.api import LATE_COMMITS, ChangedConversation, changed_conversations
from parta.notifications.model.telling import MOST_AT_ONCE, Decision, Reader, decide
from parta.notifications.queries.quiet import quiet_until
from parta.notifications.store import follow as store
from parta.notifications.store import push as push_store
from parta.notifications.store import reacted as reacted_store
from parta.notifications.store.follow import After, Settled
from parta.notifications.store.push import NewDelivery

CHANGED_AT_ONCE = 1_000
MOST_CHANGED = 20_000
READERS_AT_ONCE = 500
NODE_LIVES = timedelta(seconds=30)
MESSAGE_LIVES = timedelta(hours=12)
CLOSE_LIVES = timedelta(hours=2)
_FIRST = UUID(int=0)


@follower("notifications.follow", rest_seconds=2.0)
async def follow(db: Database) -> bool:
    """One look: what changed, who has waited long enough, what no longer belongs on a phone."""
    async with db.transaction("notifications.see_changes") as tx:
        if not await store.has_subscriptions(tx):
            return False
        place = await store.select_place(tx)
        since = (place or tx.now) - LATE_COMMITS
        changed = await _changed(tx, since)
        fresh = await store.select_not_followed(tx, changed) if changed else {}
    await _tell_changed(db, sorted(fresh))
    if fresh:
        async with db.transaction("notifications.tell_reactions") as tx:
            await _tell_reactions(tx, fresh)
    await _tell_due(db)
    async with db.transaction("notifications.settle") as tx:
        await _settle(tx, sorted(fresh), since)
        await _remember(tx, changed, since)
        if await push_store.has_due(tx):
            await tx.enqueue("notifications.push", {}, queueing_lock="notifications.push")
    return len(changed) >= MOST_CHANGED


async def _changed(tx: Transaction, since: datetime) -> list[ChangedConversation]:
    """Page by page, oldest change first: a region at work changes more in the margin than fits in one."""
    found: list[ChangedConversation] = []
    while len(found) < MOST_CHANGED:
        last = found[-1] if found else None
        page = await changed_conversations(
            tx, last.changed_at if last else since, after=last.id if last else _FIRST, limit=CHANGED_AT_ONCE
        )
        found.extend(page)
        if len(page) < CHANGED_AT_ONCE:
            break
    return found


async def _tell_changed(db: Database, conversation_ids: Sequence[UUID]) -> None:
    """Page by page through the readers, each page for itself: a post to thousands holds nothing up."""
    after, has_more = After(), bool(conversation_ids)
    while has_more:
        async with db.transaction("notifications.tell_readers") as tx:
            readers = await store.select_readers(tx, conversation_ids, after, READERS_AT_ONCE)
            await _tell(tx, readers)
        has_more = len(readers) == READERS_AT_ONCE
        if has_more:
            after = After(readers[-1].conversation_id, readers[-1].person_id)


async def _tell_reactions(tx: Transaction, looked_at: Mapping[UUID, int]) -> None:
    """To those who asked for them and look at no window; after the quiet, and never with a sound."""
    reacted = await reacted_store.select_reacted(tx, looked_at)
    if not reacted:
        return
    people = sorted({each.person_id for each in reacted})
    quiet = await quiet_until(tx, people, tx.now)
    present = await store.select_present(tx, people, tx.now - NODE_LIVES)
    await push_store.insert_deliveries(
        tx,
        [
            NewDelivery(
                each.person_id,
                f"r{each.conversation_id.hex[:-1]}",
                {"kind": "reaction", "conversation_id": str(each.conversation_id), "seq": each.seq, "is_quiet": True},
                "low",
                MESSAGE_LIVES,
                quiet.get(each.person_id),
            )
            for each in reacted
            if each.person_id not in present
        ],
    )


async def _tell_due(db: Database) -> None:
    has_more = True
    while has_more:
        async with db.transaction("notifications.tell_waiting") as tx:
            readers = await store.select_readers_due(tx, READERS_AT_ONCE)
            has_more = await store.delete_due(tx, READERS_AT_ONCE) == READERS_AT_ONCE
            await _tell(tx, readers)


async def _tell(tx: Transaction, readers: Sequence[Reader]) -> None:
    if not readers:
        return
    people = sorted({reader.person_id for reader in readers})
    quiet = await quiet_until(tx, people, tx.now)
    present = await store.select_present(tx, people, tx.now - NODE_LIVES)
    decided = [
        decision
        for reader in readers
        if (decision := decide(reader, tx.now, quiet.get(reader.person_id), reader.person_id in present)) is not None
    ]
    later = [decision for decision in decided if decision.due_at is not None]
    now = [decision for decision in decided if decision.due_at is None]
    if later:
        await store.put_waiting(tx, later)
    if now:
        await store.put_told(tx, [decision.reader for decision in now])
        await push_store.insert_deliveries(tx, _deliveries(now))


def _deliveries(decisions: Sequence[Decision]) -> list[NewDelivery]:
    """One for each conversation; of somebody with many at once (a morning after the quiet), one that counts them."""
    by_person: dict[PersonId, list[Decision]] = defaultdict(list)
    for decision in decisions:
        by_person[decision.reader.person_id].append(decision)
    made: list[NewDelivery] = []
    for person_id, mine in by_person.items():
        urgent = [decision for decision in mine if decision.reader.is_urgent]
        usual = [decision for decision in mine if not decision.reader.is_urgent]
        if len(usual) > MOST_AT_ONCE:
            payload: dict[str, object] = {"kind": "summary", "count": len(usual)}
            made.append(NewDelivery(person_id, "summary", payload, "normal", MESSAGE_LIVES))
            usual = []
        made.extend(_delivery(decision) for decision in [*urgent, *usual])
    return made


def _delivery(decision: Decision) -> NewDelivery:
    reader = decision.reader
    payload: dict[str, object] = {
        "kind": "message",
        "conversation_id": str(reader.conversation_id),
        "seq": reader.seq,
        "is_quiet": decision.is_quiet,
    }
    urgency = "high" if reader.is_urgent else "low" if decision.is_quiet else "normal"
    return NewDelivery(reader.person_id, reader.conversation_id.hex, payload, urgency, MESSAGE_LIVES)


async def _settle(tx: Transaction, conversation_ids: Sequence[UUID], since: datetime) -> None:
    """Take from phones what was read elsewhere, and replace what was withdrawn."""
    settled = await store.select_settled(tx, conversation_ids, since)
    if not settled:
        return
    await store.delete_told(tx, settled)
    for is_read in (True, False):
        closes = [_close(each) for each in settled if each.is_read is is_read]
        await push_store.insert_deliveries(tx, closes, only_closes=is_read)


def _close(settled: Settled) -> NewDelivery:
    payload: dict[str, object] = {
        "kind": "read" if settled.is_read else "withdrawn",
        "conversation_id": str(settled.conversation_id),
        "seq": settled.seq,
        "is_quiet": True,
    }
    urgency = "low" if settled.is_read else "normal"
    return NewDelivery(settled.person_id, settled.conversation_id.hex, payload, urgency, CLOSE_LIVES)


async def _remember(tx: Transaction, changed: Sequence[ChangedConversation], since: datetime) -> None:
    if changed:
        await store.put_followed(tx, changed)
        await store.put_place(tx, max(since, changed[-1].changed_at))
    else:
        await store.put_place(tx, tx.now - LATE_COMMITS)
