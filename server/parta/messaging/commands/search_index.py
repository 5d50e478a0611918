"""Making the index of search: what the follower of the worker does at each look. Never in the sender's process.

A conversation's cursor says how far the index has come; it moves in the transaction that writes the postings, so that a
crash neither loses nor doubles anything. An edit, a deletion and a purge are seen by version, like everything else.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.lexemes import BLOCK_BITS, RULES, author_lexeme, lexemes_of, mention_lexeme, place_of
from parta.messaging.queries.changes import LATE_COMMITS
from parta.messaging.queries.search_beside import beside, load_beside
from parta.messaging.store import search_index as store
from parta.messaging.store.search_index import BehindRow, CursorRow, IndexedRow, Posting, Progress

SWEEP = timedelta(hours=1)  # all conversations are compared: what no look back in time could have missed
_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


class Bite(msgspec.Struct, frozen=True):
    """How much is indexed in one transaction: it should end within a part of a second."""

    conversations: int = 100
    messages: int = 1_000

    def of_each(self, conversations: int) -> int:
        return max(1, self.messages // conversations)


async def index_changed(tx: Transaction, bite: Bite = Bite()) -> bool:
    """Bring the index up to the messages, a bite at a time; whether there is more. Must read from one snapshot.

    Rules of another release empty the index first: it is then made anew, the latest changed conversations last.
    """
    progress = await store.lock_progress(tx)
    if progress.rules != RULES:
        await store.delete_all(tx)
        progress = Progress(RULES, _BEGINNING, _BEGINNING)
    is_sweep = progress.swept_at < tx.now - SWEEP
    since = _BEGINNING if is_sweep else progress.looked_until - LATE_COMMITS
    behind = await store.select_behind(tx, since, bite.conversations)
    is_more = len(behind) == bite.conversations
    if behind:
        is_more = await _index(tx, behind, bite) or is_more
    if not is_more:
        progress = Progress(RULES, max(tx.now, progress.looked_until), tx.now if is_sweep else progress.swept_at)
    await store.update_progress(tx, progress)
    return is_more


async def move_person_in_index(tx: Transaction, conversation_id: UUID, merged: UUID, kept: UUID) -> None:
    """Two accounts were one person: what the one wrote, and was named in, is the other's."""
    await store.move_lexeme(tx, conversation_id, author_lexeme(merged), author_lexeme(kept))
    await store.move_lexeme(tx, conversation_id, mention_lexeme(merged), mention_lexeme(kept))


async def _index(tx: Transaction, behind: Sequence[BehindRow], bite: Bite) -> bool:
    for one in behind:
        if one.purged_version > one.seen_purged_version:
            await _look_for_purged(tx, one)
    most = bite.of_each(len(behind))
    rows = await store.select_new(tx, behind, most)
    by_conversation: dict[UUID, list[IndexedRow]] = defaultdict(list)
    for row in rows:
        by_conversation[row.conversation_id].append(row)
    cursors = []
    complete = []
    for one in behind:
        new = by_conversation[one.id]
        if len(new) < most:
            complete.append(one)
            last = max(one.last_seq, one.seq)
            cursors.append(CursorRow(one.id, last, one.version, one.purged_version))
        else:
            cursors.append(CursorRow(one.id, new[-1].seq, one.seen_version, one.purged_version))
    # First what is in the index already, so that nothing new is looked for there in vain.
    touched = await store.select_touched(tx, complete)
    await _remove(tx, touched)
    await _write(tx, [*touched, *rows])
    await store.insert_cursors(tx, cursors)
    return len(complete) < len(behind)


async def _remove(tx: Transaction, rows: Sequence[IndexedRow]) -> None:
    gone: dict[tuple[UUID, int], list[int]] = defaultdict(list)
    for row in rows:
        gone[row.conversation_id, row.seq >> BLOCK_BITS].append(place_of(row.created_at, row.seq))
    for (conversation_id, block), places in gone.items():
        await store.remove_places(tx, conversation_id, block, places)


async def _write(tx: Transaction, rows: Sequence[IndexedRow]) -> None:
    found = [row for row in rows if row.kind == "text" and row.deleted_at is None and row.author_id is not None]
    if not found:
        return
    said = await load_beside(tx, found)
    postings: list[Posting] = []
    for row in found:
        if row.author_id is not None:
            block, place = row.seq >> BLOCK_BITS, place_of(row.created_at, row.seq)
            lexemes = lexemes_of(row.author_id, row.text, row.extra, *beside(said, row))
            postings += [Posting(row.conversation_id, block, lexeme, place) for lexeme in lexemes]
    await store.insert_postings(tx, postings)


async def _look_for_purged(tx: Transaction, one: BehindRow) -> None:
    """Blocks in which rows are missing are made anew from what is left."""
    for block in await store.select_blocks(tx, one.id):
        first, last = max(1, block << BLOCK_BITS), min(one.seq, ((block + 1) << BLOCK_BITS) - 1)
        left = await store.select_span(tx, one.id, first, last)
        if len(left) < last - first + 1:
            await store.delete_block(tx, one.id, block)
            await _write(tx, left)
