"""Pages of messages within one's windows, and what happened to a conversation since a version."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.messaging.access import ReadableConversation, access_conversation
from parta.messaging.model.places import Place
from parta.messaging.names import NamesOf, short_names
from parta.messaging.queries.parts import show_messages
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import heads as heads_store
from parta.messaging.store import messages as store
from parta.messaging.store.messages import MessageRow, PageOf, PageRow
from parta.messaging.wire import Changes, ConversationResync, Message, Messages

MAX_PAGE = 100
MAX_CHANGES = 500
MAX_SEQ = 2**62


class Page(NamedTuple):
    """Rows in order of seq, what they answer to, and whether there is more before and after them."""

    rows: list[PageRow]
    quoted: list[PageRow]
    has_before: bool
    has_after: bool


class WantedPage(msgspec.Struct, frozen=True, kw_only=True):
    """So many messages around, before or after one; without any of them the last."""

    limit: int
    around: int | None = None
    before: int | None = None
    after: int | None = None


async def get_page(
    tx: Transaction, actor: Actor, conversation_id: UUID, wanted: WantedPage, names_of: NamesOf = short_names
) -> Messages:
    """In order of seq, with what is quoted; its plans may be kept.

    It needs no snapshot: the version is read first, so rows may be newer than it, which the client takes as told live,
    and never older.
    """
    if sum(place is not None for place in (wanted.around, wanted.before, wanted.after)) > 1:
        raise InvalidInput("around", "one_place_only")
    if not 1 <= wanted.limit <= MAX_PAGE:
        raise InvalidInput("limit", "out_of_range", limit=MAX_PAGE)
    readable = await access_conversation(tx, actor, conversation_id)
    if wanted.around is not None:
        page = await _page_around(tx, readable, wanted.around, wanted.limit)
    elif wanted.after is not None:
        page = await _page_after(tx, readable, wanted.after, wanted.limit)
    else:
        page = await _page_before(tx, readable, MAX_SEQ if wanted.before is None else wanted.before, wanted.limit)
    return await _show_page(tx, readable, page, names_of)


async def _page_around(tx: Transaction, readable: ReadableConversation, seq: int, limit: int) -> Page:
    """Half before `seq`, half from it on: what a conversation opens with."""
    half = limit // 2
    place = _page(readable, seq, limit).seq
    found = await store.select_around(tx, _page(readable, seq, half + 1), limit - half + 1)
    before = [row for row in found if row.seq < place and not row.is_quoted]
    after = [row for row in found if row.seq >= place and not row.is_quoted]
    rows = [*before[-half:], *after[: limit - half]] if half else after[:limit]
    return _cut(found, rows, has_before=len(before) > half, has_after=len(after) > limit - half)


async def _page_before(tx: Transaction, readable: ReadableConversation, seq: int, limit: int) -> Page:
    """The last `limit` messages below `seq`."""
    found = await store.select_before(tx, _page(readable, seq, limit + 1))
    rows = [row for row in found if not row.is_quoted]
    return _cut(found, rows[-limit:], has_before=len(rows) > limit, has_after=seq <= readable.standing.last_seq)


async def _page_after(tx: Transaction, readable: ReadableConversation, seq: int, limit: int) -> Page:
    """The first `limit` messages above `seq`."""
    found = await store.select_after(tx, _page(readable, seq + 1, limit + 1))
    rows = [row for row in found if not row.is_quoted]
    return _cut(found, rows[:limit], has_before=seq >= readable.standing.first_seq(), has_after=len(rows) > limit)


def _cut(found: Sequence[PageRow], rows: list[PageRow], *, has_before: bool, has_after: bool) -> Page:
    """What was found beyond the page tells that there is more, and may be what the page answers to."""
    here = {row.seq for row in rows}
    answered = {row.extra.get("reply_seq") for row in rows if row.extra is not None and row.deleted_at is None}
    quoted = [row for row in found if row.seq in answered and row.seq not in here]
    return Page(rows, quoted, has_before, has_after)


async def sync_conversation(
    tx: Transaction, actor: Actor, conversation_id: UUID, version: int
) -> Changes | ConversationResync:
    """The rows with a higher version than the device's, and the version they lead to. Must read from one snapshot.

    Resync where rows were purged since, where there are more than 500, where the device claims a version that never
    was, where one's own membership changed since (windows may have opened to what was there before), or was lost.
    """
    standing = await conversations_store.find_standing(tx, conversation_id, actor.person_id)
    if (
        standing is None
        or version < standing.purged_version
        or version < standing.member_version
        or version > standing.version
    ):
        return ConversationResync(conversation_id)
    rows = await store.select_changed(tx, conversation_id, actor.person_id, version, MAX_CHANGES + 1)
    if len(rows) > MAX_CHANGES:
        return ConversationResync(conversation_id)
    return Changes(
        conversation_id=conversation_id,
        from_version=version,
        version=standing.version,
        messages=await _shown(tx, actor, rows),
        reload=standing.head_version > version,
    )


async def show_places(tx: Transaction, actor: Actor, places: Sequence[Place]) -> list[Message]:
    """The messages at these places, in their order, as the person sees them. Whoever asks has cut them by windows."""
    rows = {
        Place(row.conversation_id, row.seq): row
        for row in await heads_store.select_last_messages(tx, [(place.conversation_id, place.seq) for place in places])
    }
    return await _shown(tx, actor, [rows[place] for place in places if place in rows])


async def get_message(tx: Transaction, actor: Actor, conversation_id: UUID, seq: int) -> Message | None:
    """None where it is not there, or not to be seen."""
    row = await store.find_message(tx, conversation_id, actor.person_id, seq)
    return None if row is None else (await _shown(tx, actor, [row]))[0]


def _page(readable: ReadableConversation, seq: int, limit: int) -> PageOf:
    return PageOf(readable.standing.id, readable.person_id, max(0, min(seq, MAX_SEQ)), limit)


async def _show_page(tx: Transaction, readable: ReadableConversation, page: Page, names_of: NamesOf) -> Messages:
    """With what it quotes: names and parts of both are asked for once."""
    shown = await _shown_to(tx, readable.person_id, [*page.rows, *page.quoted], names_of)
    return Messages(
        messages=shown[: len(page.rows)],
        quoted=shown[len(page.rows) :],
        version=readable.standing.version,
        has_before=page.has_before,
        has_after=page.has_after,
    )


async def _shown(tx: Transaction, actor: Actor, rows: Sequence[MessageRow]) -> list[Message]:
    return await _shown_to(tx, actor.person_id, rows)


async def _shown_to(
    tx: Transaction, viewer_id: UUID, rows: Sequence[MessageRow], names_of: NamesOf = short_names
) -> list[Message]:
    authors = list({row.author_id for row in rows if row.author_id is not None})
    names = await names_of(tx, authors) if authors else {}
    return await show_messages(tx, viewer_id, rows, names)
