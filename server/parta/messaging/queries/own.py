"""One's own folders and what one hides; the messages that wait; where in a conversation a day begins."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.files.api import file_cards
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import FileId
from parta.messaging.access import access_conversation
from parta.messaging.model.extra import PLAIN, Extra
from parta.messaging.store import own as store
from parta.messaging.store import scheduled_files as files_store
from parta.messaging.wire.own import Folder, OwnThings, Scheduled, ScheduledMessages, SeqAt
from parta.messaging.wire.parts import Attachment


async def get_own_things(tx: Transaction, actor: Actor) -> OwnThings:
    things = await store.find_person(tx, actor.person_id)
    if things is None:
        return OwnThings([], False, False, 0)
    return OwnThings(
        folders=msgspec.convert(things.folders, list[Folder]),
        hides_presence=things.hides_presence,
        hides_typing=things.hides_typing,
        version=things.personal_version,
    )


async def list_scheduled(tx: Transaction, actor: Actor, conversation_id: UUID | None) -> ScheduledMessages:
    """Those of one conversation or all one's own, the next first."""
    rows = await store.select_scheduled(tx, actor.person_id, conversation_id)
    attachments = await _attachments(tx, [row.id for row in rows])
    shown = []
    for row in rows:
        extra = PLAIN if row.extra is None else msgspec.convert(row.extra, Extra)
        shown.append(
            Scheduled(
                id=row.id,
                conversation_id=row.conversation_id,
                text=row.text,
                send_at=row.send_at,
                created_at=row.created_at,
                attachments=attachments.get(row.id, []),
                reply_seq=extra.reply_seq,
                is_silent=extra.is_silent,
                problem=row.problem,
            )
        )
    return ScheduledMessages(shown)


async def _attachments(tx: Transaction, scheduled_ids: Sequence[UUID]) -> dict[UUID, list[Attachment]]:
    rows = await files_store.select_scheduled_files(tx, scheduled_ids)
    if not rows:
        return {}
    cards = await file_cards(tx, [row.file_id for row in rows])
    found: dict[UUID, list[Attachment]] = defaultdict(list)
    for row in rows:
        found[row.scheduled_id].append(Attachment(cards[FileId(row.file_id)], row.caption))
    return found


async def find_seq_at(tx: Transaction, actor: Actor, conversation_id: UUID, moment: datetime) -> SeqAt:
    """The first message seen from the moment on, by halves: some twenty probes of an index, whatever the length."""
    if moment.tzinfo is None:
        raise InvalidInput("moment", "without_time_zone")
    standing = (await access_conversation(tx, actor, conversation_id)).standing
    low, high = 1, standing.last_seq + 1
    while low < high:
        middle = (low + high) // 2
        row = await store.find_first_from(tx, conversation_id, actor.person_id, middle)
        if row is None or row.created_at >= moment:
            high = middle
        else:
            low = row.seq + 1
    found = await store.find_first_from(tx, conversation_id, actor.person_id, low)
    return SeqAt(None if found is None else found.seq)
