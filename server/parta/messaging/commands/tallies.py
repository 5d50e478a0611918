"""Counting what people did to the parts of messages and telling everybody: at once if it is time, else by a follower.

Locks are taken in the order conversation, part, rows of people; whoever does not get the conversation waits for nobody.
"""

from collections.abc import Awaitable, Callable, Mapping

from parta.kernel.database import Database, Transaction
from parta.messaging.commands.parts import touch_message
from parta.messaging.model.places import Place
from parta.messaging.model.tallies import is_due
from parta.messaging.queries import asked
from parta.messaging.store import acknowledgements as acknowledgements_store
from parta.messaging.store import batch as batch_store
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import forms as forms_store
from parta.messaging.store import polls as polls_store
from parta.messaging.store import tallies as store
from parta.messaging.store import votes as votes_store
from parta.messaging.store.tallies import ACKNOWLEDGEMENT, FORM, POLL

AT_ONCE = 50
Count = Callable[[Transaction, Place, int], Awaitable[bool]]


async def take_turn(tx: Transaction, kind: str, place: Place) -> bool:
    """Whether this transaction is to count: it is time, and nobody else has the conversation, whose lock is then held.

    Ask before anything of the part is locked; after the change, whoever has the turn calls `count_part`.
    """
    pace = await store.find_pace(tx, kind, place)
    if pace is None or not is_due(pace.counted_at, tx.now, pace.member_count):
        return False
    if not await batch_store.lock_free(tx, [place.conversation_id]):
        return False
    pace = await store.find_pace(tx, kind, place)  # whoever had the lock before may have counted
    return pace is not None and is_due(pace.counted_at, tx.now, pace.member_count)


async def count_part(tx: Transaction, kind: str, place: Place) -> bool:
    """Count under the conversation's next version, and move the message to it. False where the part is gone."""
    locked = await conversations_store.lock_conversation(tx, place.conversation_id)
    if locked is None:
        return False
    version = locked.version + 1
    if not await _COUNTS[kind](tx, place, version):
        return False
    await touch_message(tx, place, version)
    return True


async def count_what_is_due(db: Database) -> bool:
    """Everything that waits and whose time has come, one conversation locked at a time. Whether more is waiting."""
    has_more = False
    for kind in _COUNTS:
        async with db.transaction("messaging.find_due") as tx:
            due = await store.select_due(tx, kind, AT_ONCE)
        for place in due:
            async with db.transaction("messaging.count_part") as tx:
                await count_part(tx, kind, place)
        has_more = has_more or len(due) == AT_ONCE
    return has_more


async def _count_poll(tx: Transaction, place: Place, version: int) -> bool:
    poll = await polls_store.lock_poll(tx, place)
    if poll is None:
        return False
    if poll.closed_at is None and poll.closes_at is not None and poll.closes_at <= tx.now:
        await polls_store.update_closed(tx, place, poll.closes_at)
    await votes_store.count_votes(tx, place, version)
    return True


async def _count_acknowledgement(tx: Transaction, place: Place, version: int) -> bool:
    row = await acknowledgements_store.lock_acknowledgement(tx, place)
    if row is None:
        return False
    units = (await asked.load_acknowledgement(tx, row)).units
    done = sum(unit.done_at is not None for unit in units)
    await acknowledgements_store.update_counted(tx, place, version, len(units), done)
    return True


async def _count_form(tx: Transaction, place: Place, version: int) -> bool:
    form = await forms_store.lock_form(tx, place)
    if form is None:
        return False
    if form.closed_at is None and form.closes_at is not None and form.closes_at <= tx.now:
        await forms_store.update_closed(tx, place, form.closes_at)
    units = (await asked.load_form(tx, form)).units
    done = sum(unit.done_at is not None for unit in units)
    await forms_store.update_counted(tx, place, version, len(units), done)
    return True


_COUNTS: Mapping[str, Count] = {POLL: _count_poll, ACKNOWLEDGEMENT: _count_acknowledgement, FORM: _count_form}
