"""What is one's own about a conversation: read marks, mute, archive, pins of the list, drafts."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.text import without_controls
from parta.messaging.commands.change import move_persons
from parta.messaging.errors import DraftTooLong
from parta.messaging.store import personal as store
from parta.messaging.store.personal import Mark, RisingMark
from parta.messaging.wire import MAX_TEXT, Personal, SetPersonal

FOR_EVER = datetime(9999, 12, 31, tzinfo=UTC)
MAX_PINS = 1_000
MAX_SEQ = 2**62


class MarksMoved(msgspec.Struct, frozen=True):
    """Marks that rose, and those whose row somebody else held: they are to be tried again."""

    risen: list[RisingMark]
    held: list[RisingMark]


async def set_personal(tx: Transaction, actor: Actor, conversation_id: UUID, wanted: SetPersonal) -> Personal:
    """Change what is given, leave the rest. A read mark only rises, and not above the last message.

    NotFound for who is not a member; `DraftTooLong`; `invalid_input` names the field.
    """
    before = await store.find_personal(tx, conversation_id, actor.person_id)
    if before is None:
        raise NotFound()
    given = {
        name: value
        for name, value in msgspec.structs.asdict(wanted).items()
        if value is not msgspec.UNSET and name != "read_seq"
    }
    _check(given)
    if isinstance(given.get("draft"), str):
        given["draft"] = without_controls(str(given["draft"]))
        given["draft_at"] = tx.now if given["draft"] else None
    after = msgspec.structs.replace(before, **given)
    if isinstance(wanted.read_seq, int):
        rising = await store.select_rising(
            tx, [Mark(actor.person_id, conversation_id, max(0, min(wanted.read_seq, MAX_SEQ)))]
        )
        if rising:
            seq = max(before.read_seq, rising[0].seq)
            after = msgspec.structs.replace(after, read_seq=seq, is_marked_unread=bool(given.get("is_marked_unread")))
    if after == before:
        return before
    versions = await move_persons(tx, [actor.person_id])
    after = msgspec.structs.replace(after, version=versions[actor.person_id])
    await store.update_personal(tx, actor.person_id, after)
    return await store.find_personal(tx, conversation_id, actor.person_id) or after


async def mark_read(tx: Transaction, marks: Sequence[Mark]) -> MarksMoved:
    """Raise the marks of many at once; what came of it. A mark for a conversation one is not in is nothing."""
    rising = await store.select_rising(tx, marks)
    if not rising:
        return MarksMoved([], [])
    versions = await move_persons(tx, sorted({mark.person_id for mark in rising}))
    written = await store.update_read(tx, rising, versions)
    return MarksMoved(
        [mark for mark in rising if (mark.person_id, mark.conversation_id) in written],
        [mark for mark in rising if (mark.person_id, mark.conversation_id) not in written],
    )


def _check(given: dict[str, object]) -> None:
    draft, pin, until = given.get("draft"), given.get("pinned_order"), given.get("muted_until")
    if isinstance(draft, str) and len(draft) > MAX_TEXT:
        raise DraftTooLong(limit=MAX_TEXT)
    if isinstance(pin, int) and not 0 <= pin < MAX_PINS:
        raise InvalidInput("pinned_order", "out_of_range", limit=MAX_PINS)
    if isinstance(until, datetime) and until.tzinfo is None:
        raise InvalidInput("muted_until", "without_time_zone")
