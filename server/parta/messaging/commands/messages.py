"""Sending, editing, deleting, purging. `send_message` is the path of one message; read `batch.py` beside it."""

from collections.abc import Sequence
from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.messaging.access import access_conversation_to_change
from parta.messaging.batch import Batch, Outgoing
from parta.messaging.commands.answered import ANSWERED_TO, forget_answers
from parta.messaging.commands.attachments import forget_files, release_between
from parta.messaging.commands.change import move_version
from parta.messaging.commands.mentions import check_call, check_mentions, drop_naming, forget_mentions
from parta.messaging.commands.pins import end_pin
from parta.messaging.commands.post import Posting, post_message
from parta.messaging.commands.revisions import check_may_delete, check_may_edit, keep_text
from parta.messaging.errors import AskedStays, UrgentForbidden
from parta.messaging.model.extra import Extra
from parta.messaging.model.parts import ATTACHMENTS
from parta.messaging.model.places import Place
from parta.messaging.model.texts import read_text
from parta.messaging.queries.history import show_places
from parta.messaging.store import channels as channels_store
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import mentions as mentions_store
from parta.messaging.store import messages as store
from parta.messaging.store import retention as retention_store
from parta.messaging.store import revisions as revisions_store
from parta.messaging.store.conversations import VersionStep
from parta.messaging.wire import Message, NewMessage


async def send_message(batch: Batch, actor: Actor, conversation_id: UUID, new: NewMessage) -> Message:
    """Store a message for ever, once, and hand it to everybody who may see it; returns after the commit.

    A repeat (the same `client_key`) gets the stored message. Errors: `text_empty`, `text_too_long`, `text_unreadable`;
    NotFound for who is not a member; `CannotWrite` with the reason; `ClientKeyReused`; `SendingBusy`; of mentions as in
    `check_mentions` and `note_call`. Who may write is decided by the statement that inserts. Writes the fact that the
    indicators count, in the same transaction.
    """
    extra = Extra(
        reply_seq=new.reply_seq,
        mentions=new.mentions,
        mentions_all=new.mentions_all,
        is_silent=new.is_silent,
        is_urgent=new.is_urgent,
    )
    if new.is_urgent:
        await check_urgent(batch, actor, conversation_id)
    outgoing = Outgoing(conversation_id, actor.person_id, new.client_key, read_text(new.text), extra)
    if extra.mentions or extra.mentions_all:
        return await _send_naming(batch, actor, outgoing)
    return await batch.send(outgoing)


async def _send_naming(batch: Batch, actor: Actor, outgoing: Outgoing) -> Message:
    """Who is named is checked first; a repeat is answered all the same. «@все» is counted under the lock."""
    extra = outgoing.extra
    async with batch.db.transaction("messaging.check_mentions") as tx:
        is_repeat = await mentions_store.is_known_key(tx, outgoing.author_id, outgoing.client_key)
        if not is_repeat:
            await check_mentions(tx, actor, outgoing.conversation_id, outgoing.text, extra.mentions)
    if is_repeat or not extra.mentions_all:
        return await batch.send(outgoing)
    check_call(outgoing.text)
    async with batch.db.transaction("messaging.call_everybody") as tx:
        posting = Posting(
            conversation_id=outgoing.conversation_id,
            author_id=outgoing.author_id,
            client_key=outgoing.client_key,
            text=outgoing.text,
            extra=extra,
        )
        place = (await post_message(tx, batch.secret, posting)).place
        return (await show_places(tx, actor, [place]))[0]


async def check_urgent(batch: Batch, actor: Actor, conversation_id: UUID) -> None:
    """Only those entitled may break the quiet of others: NotFound for who is no member, `UrgentForbidden`."""
    async with batch.db.transaction("messaging.check_urgent") as tx:
        standing = await conversations_store.find_standing(tx, conversation_id, actor.person_id)
        if standing is None:
            raise NotFound()
        if not await batch.may_be_urgent(tx, actor.person_id, standing.organisation_id):
            raise UrgentForbidden()


async def edit_message(tx: Transaction, actor: Actor, conversation_id: UUID, seq: int, text: str) -> None:
    """Give one's own message another text. It counts as it was when it went out.

    NotFound where it is not to be seen; the errors of `check_may_edit`, and of the text as for sending. The text that
    stood before joins the history.
    """
    kept = await access_conversation_to_change(tx, actor, conversation_id)
    row = await store.find_message(tx, conversation_id, actor.person_id, seq)
    if row is None or row.deleted_at is not None:
        raise NotFound()
    text = "" if row.parts & ATTACHMENTS and not text.strip() else read_text(text)
    await check_may_edit(tx, actor, kept, row)
    if row.parts & ANSWERED_TO:
        raise AskedStays()
    if row.text == text:
        return
    await keep_text(tx, row, kept.locked.version + 1)
    await store.update_text(tx, conversation_id, seq, kept.locked.version + 1, text)
    await drop_naming(tx, row, text)
    await move_version(tx, conversation_id, VersionStep())


async def delete_message(tx: Transaction, actor: Actor, conversation_id: UUID, seq: int) -> None:
    """Take one's own message back, or, as keeper of the conversation, another's: its place stays, its text is gone."""
    await delete_messages(tx, actor, conversation_id, [seq])


async def delete_messages(tx: Transaction, actor: Actor, conversation_id: UUID, seqs: Sequence[int]) -> None:
    """Take several back at once, all or none; those already deleted stay so.

    NotFound where one of them is not to be seen, else the errors of `check_may_delete`.
    """
    kept = await access_conversation_to_change(tx, actor, conversation_id)
    wanted = sorted(set(seqs))
    rows = await store.select_among(tx, conversation_id, actor.person_id, wanted)
    if len(rows) < len(wanted):
        raise NotFound()
    rows = [row for row in rows if row.deleted_at is None]
    if not rows:
        return
    await check_may_delete(tx, actor, kept, rows)
    await retention_store.insert_retained(tx, conversation_id, [row.seq for row in rows], actor.person_id)
    for version, row in enumerate(rows, kept.locked.version + 1):
        await take_back(tx, actor, Place(conversation_id, row.seq), version)
        await forget_answers(tx, Place(conversation_id, row.seq), row.parts)
    await revisions_store.delete_revisions(tx, conversation_id, [row.seq for row in rows])
    await move_version(tx, conversation_id, VersionStep(steps=len(rows)))


async def take_back(tx: Transaction, actor: Actor, place: Place, version: int) -> None:
    """Nothing of what was said stays with the message: its text, and what its parts hold of it."""
    await store.update_deleted(tx, place.conversation_id, place.seq, version)
    await forget_mentions(tx, place)
    await end_pin(tx, actor, place)
    await forget_files(tx, place)
    await channels_store.delete_comments(tx, place)


async def purge_messages(tx: Transaction, conversation_id: UUID, from_seq: int, to_seq: int) -> int:
    """Remove rows for good (retention, erasure); how many. Devices that hold an older version drop all they keep."""
    locked = await conversations_store.lock_conversation(tx, conversation_id)
    if locked is None:
        raise NotFound()
    await release_between(tx, conversation_id, from_seq, to_seq)
    removed = await store.delete_messages(tx, conversation_id, from_seq, to_seq)
    if removed:
        await move_version(tx, conversation_id, VersionStep(is_purge=True, moves_head=True))
    return removed
