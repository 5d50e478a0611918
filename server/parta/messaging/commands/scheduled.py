"""Messages that go out later: kept, changed, called off, and sent when their hour has come."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from parta.files.api import claim_files, release_files
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import DomainError, InvalidInput, NotFound
from parta.messaging.access import access_conversation
from parta.messaging.commands.attachments import post_files, read_attachments
from parta.messaging.commands.change import move_persons
from parta.messaging.commands.mentions import check_call, check_mentions
from parta.messaging.commands.post import Posting, post_message
from parta.messaging.errors import CannotWrite, TooManyScheduled
from parta.messaging.model.carried import Carried
from parta.messaging.model.extra import PLAIN, Extra, encode_extra
from parta.messaging.model.mentions import calls_everybody
from parta.messaging.model.texts import read_text
from parta.messaging.store import own as store
from parta.messaging.store import scheduled_files as files_store
from parta.messaging.store.own import NewScheduledRow, ScheduledChange, ScheduledRow
from parta.messaging.wire.own import MAX_SCHEDULED, ChangeScheduled, NewScheduled

TASK = "messaging.send_scheduled"
SOONEST = timedelta(seconds=5)
LATEST = timedelta(days=366)
EARLY = timedelta(seconds=1)  # a job may come this much before its hour


async def schedule_message(tx: Transaction, actor: Actor, conversation_id: UUID, new: NewScheduled) -> None:
    """Keep a message until its hour. Who may not write now cannot schedule; whether they may then is asked then.

    Its files are claimed now, so that they wait with it. NotFound, of an upload as of `claim_files`; `CannotWrite`,
    errors of the text, of captions and of who is named, `invalid_input` for an hour in the past or over a year away,
    `TooManyScheduled`. A repeat of the key changes nothing, whatever has become of the message.
    """
    if await store.is_known(tx, actor.person_id, new.client_key):
        return
    carried = read_attachments(new.attachments)
    text = _read_text(new.text, may_be_empty=bool(carried))
    readable = await access_conversation(tx, actor, conversation_id)
    if reason := readable.standing.why_not_write():
        raise CannotWrite(reason=reason)
    _check_hour(tx, new.send_at)
    if new.mentions:
        await check_mentions(tx, actor, conversation_id, text, new.mentions)
    if new.mentions_all:
        check_call(text)
    if await store.count_scheduled(tx, actor.person_id) >= MAX_SCHEDULED:
        raise TooManyScheduled(limit=MAX_SCHEDULED)
    extra = Extra(
        reply_seq=new.reply_seq, mentions=new.mentions, mentions_all=new.mentions_all, is_silent=new.is_silent
    )
    row = NewScheduledRow(
        conversation_id=conversation_id,
        author_id=actor.person_id,
        client_key=new.client_key,
        text=text,
        extra=encode_extra(extra),
        send_at=new.send_at,
    )
    made = await store.insert_scheduled(tx, row)
    if made is None:
        return
    if carried:
        await claim_files(tx, actor, [one.file_id for one in carried])
        await files_store.insert_scheduled_files(tx, made, carried)
    await tx.enqueue(TASK, {"scheduled_id": str(made)}, at=new.send_at)
    await _tell(tx, conversation_id, actor.person_id)


async def change_scheduled(tx: Transaction, actor: Actor, scheduled_id: UUID, change: ChangeScheduled) -> UUID:
    """Another text, hour or sound; its conversation. NotFound for another's, or one that has gone out."""
    row = await _own(tx, actor, scheduled_id)
    extra = _extra(row)
    text = row.text
    if change.text is not None:
        has_files = bool(await files_store.select_carried(tx, scheduled_id))
        text = _read_text(change.text, may_be_empty=has_files)
    if change.text is not None and text != row.text:
        # The places of names have moved; who takes «@все» out calls nobody any more.
        is_call = extra.mentions_all and calls_everybody(text)
        extra = msgspec.structs.replace(extra, mentions=[], mentions_all=is_call)
    if change.is_silent is not None:
        extra = msgspec.structs.replace(extra, is_silent=change.is_silent)
    send_at = row.send_at
    if change.send_at is not None:
        _check_hour(tx, change.send_at)
        send_at = change.send_at
        await tx.enqueue(TASK, {"scheduled_id": str(scheduled_id)}, at=send_at)
    await store.update_scheduled(
        tx,
        ScheduledChange(
            scheduled_id=scheduled_id,
            text=text,
            extra=encode_extra(extra),
            send_at=send_at,
            problem=None if change.send_at is not None else row.problem,
        ),
    )
    await _tell(tx, row.conversation_id, actor.person_id)
    return row.conversation_id


async def cancel_scheduled(tx: Transaction, actor: Actor, scheduled_id: UUID) -> UUID:
    """It never goes out; its conversation. Its files go after a day. NotFound as for a change."""
    row = await _own(tx, actor, scheduled_id)
    carried = await files_store.select_carried(tx, scheduled_id)
    await store.delete_scheduled(tx, scheduled_id)
    await release_files(tx, [one.file_id for one in carried])
    await _tell(tx, row.conversation_id, actor.person_id)
    return row.conversation_id


async def send_scheduled(tx: Transaction, secret: bytes, scheduled_id: UUID, *, is_now: bool = False) -> None:
    """Its hour has come: a job's. A job of an hour that was changed finds that it is too early.

    What may not be said now stays with its problem and its files, and is said by nobody. The key makes a repeat
    harmless.
    """
    row = await store.lock_scheduled(tx, scheduled_id)
    if row is None or (not is_now and (row.problem is not None or row.send_at > tx.now + EARLY)):
        return
    posting = Posting(
        conversation_id=row.conversation_id,
        author_id=row.author_id,
        client_key=row.client_key,
        text=row.text,
        extra=_extra(row),
    )
    try:
        async with tx.savepoint():
            await _post(tx, secret, posting, await files_store.select_carried(tx, row.id))
    except DomainError as refused:
        change = ScheduledChange(
            scheduled_id=row.id,
            text=row.text,
            extra=encode_extra(_extra(row)),
            send_at=row.send_at,
            problem=refused.code,
        )
        await store.update_scheduled(tx, change)
    else:
        await store.delete_scheduled(tx, row.id)
    await _tell(tx, row.conversation_id, row.author_id)


async def send_scheduled_now(tx: Transaction, actor: Actor, secret: bytes, scheduled_id: UUID) -> UUID:
    """Not to wait for the hour; its conversation."""
    row = await _own(tx, actor, scheduled_id)
    await send_scheduled(tx, secret, scheduled_id, is_now=True)
    return row.conversation_id


async def _post(tx: Transaction, secret: bytes, posting: Posting, carried: Sequence[Carried]) -> None:
    if carried:
        await post_files(tx, secret, posting, carried)
    else:
        await post_message(tx, secret, posting)


async def _own(tx: Transaction, actor: Actor, scheduled_id: UUID) -> ScheduledRow:
    row = await store.lock_scheduled(tx, scheduled_id)
    if row is None or row.author_id != actor.person_id:
        raise NotFound()
    return row


async def _tell(tx: Transaction, conversation_id: UUID, person_id: UUID) -> None:
    """The number of those that wait is one's own about the conversation."""
    versions = await move_persons(tx, [person_id])
    await store.update_scheduled_count(tx, conversation_id, person_id, versions[person_id])


def _read_text(text: str, *, may_be_empty: bool) -> str:
    return "" if may_be_empty and not text.strip() else read_text(text)


def _extra(row: ScheduledRow) -> Extra:
    return PLAIN if row.extra is None else msgspec.convert(row.extra, Extra)


def _check_hour(tx: Transaction, send_at: datetime) -> None:
    if send_at.tzinfo is None:
        raise InvalidInput("send_at", "without_time_zone")
    if not tx.now + SOONEST <= send_at <= tx.now + LATEST:
        raise InvalidInput("send_at", "out_of_range", days=LATEST.days)
