"""Sending, editing, deleting, purging. `send_message` is the path of one message; read `batch.py` beside it."""

from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.messaging.access import access_conversation_to_change
from parta.messaging.batch import Batch, Outgoing
from parta.messaging.commands.change import move_version
from parta.messaging.errors import CannotWrite, TextEmpty, TextTooLong, TextUnreadable, UrgentForbidden
from parta.messaging.model.extra import Extra
from parta.messaging.model.standing import KEEPERS
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import messages as store
from parta.messaging.store import retention as retention_store
from parta.messaging.store.conversations import VersionStep
from parta.messaging.wire import MAX_TEXT, Message, NewMessage


async def send_message(batch: Batch, actor: Actor, conversation_id: UUID, new: NewMessage) -> Message:
    """Store a message for ever, once, and hand it to everybody who may see it; returns after the commit.

    A repeat (the same `client_key`) gets the stored message. Errors: `text_empty`, `text_too_long`, `text_unreadable`;
    NotFound for who is not a member; `CannotWrite` with the reason; `ClientKeyReused`; `SendingBusy`. Who may write is
    decided by the statement that inserts. Writes the fact that the indicators count, in the same transaction.
    """
    extra = Extra(
        reply_seq=new.reply_seq,
        mentions=new.mentions,
        mentions_all=new.mentions_all,
        is_silent=new.is_silent,
        is_urgent=new.is_urgent,
    )
    if new.is_urgent:
        await _check_urgent(batch, actor, conversation_id)
    outgoing = Outgoing(conversation_id, actor.person_id, new.client_key, read_text(new.text), extra)
    return await batch.send(outgoing)


async def _check_urgent(batch: Batch, actor: Actor, conversation_id: UUID) -> None:
    """Only those entitled may break the quiet of others: NotFound for who is no member, `UrgentForbidden`."""
    async with batch.db.transaction("messaging.check_urgent") as tx:
        standing = await conversations_store.find_standing(tx, conversation_id, actor.person_id)
        if standing is None:
            raise NotFound()
        if not await batch.may_be_urgent(tx, actor.person_id, standing.organisation_id):
            raise UrgentForbidden()


async def edit_message(tx: Transaction, actor: Actor, conversation_id: UUID, seq: int, text: str) -> None:
    """Give one's own message another text. It counts as it was when it went out.

    NotFound where it is not to be seen, Forbidden for another's or a service line, `CannotWrite` as for sending.
    """
    text = read_text(text)
    kept = await access_conversation_to_change(tx, actor, conversation_id)
    row = await store.find_message(tx, conversation_id, actor.person_id, seq)
    if row is None or row.deleted_at is not None:
        raise NotFound()
    if row.author_id != actor.person_id:
        raise Forbidden()
    if reason := kept.standing.why_not_write():
        raise CannotWrite(reason=reason)
    if row.text == text:
        return
    await store.update_text(tx, conversation_id, seq, kept.locked.version + 1, text)
    await move_version(tx, conversation_id, VersionStep())


async def delete_message(tx: Transaction, actor: Actor, conversation_id: UUID, seq: int) -> None:
    """Take one's own message back, or, as keeper of the conversation, another's: its place stays, its text is gone."""
    kept = await access_conversation_to_change(tx, actor, conversation_id)
    row = await store.find_message(tx, conversation_id, actor.person_id, seq)
    if row is None:
        raise NotFound()
    if row.kind != "text" or (row.author_id != actor.person_id and kept.standing.role not in KEEPERS):
        raise Forbidden()
    if row.deleted_at is not None:
        return
    await retention_store.insert_retained(tx, conversation_id, [seq], actor.person_id)
    await store.update_deleted(tx, conversation_id, seq, kept.locked.version + 1)
    await move_version(tx, conversation_id, VersionStep())


async def purge_messages(tx: Transaction, conversation_id: UUID, from_seq: int, to_seq: int) -> int:
    """Remove rows for good (retention, erasure); how many. Devices that hold an older version drop all they keep."""
    locked = await conversations_store.lock_conversation(tx, conversation_id)
    if locked is None:
        raise NotFound()
    removed = await store.delete_messages(tx, conversation_id, from_seq, to_seq)
    if removed:
        await move_version(tx, conversation_id, VersionStep(is_purge=True, moves_head=True))
    return removed


def read_text(text: str) -> str:
    """The text as it is stored: line ends unified, space around it gone.

    `TextUnreadable` for NUL and broken characters, `TextEmpty`, `TextTooLong`.
    """
    if not text.isprintable():
        text = _without_unprintable(text)
    text = text.strip()
    if not text:
        raise TextEmpty()
    if len(text) > MAX_TEXT:
        raise TextTooLong(limit=MAX_TEXT)
    return text


def _without_unprintable(text: str) -> str:
    """NUL and halves of surrogate pairs are refused, other controls dropped; line feeds and tabs stay."""
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise TextUnreadable()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(character for character in text if character in "\n\t" or not _is_control(character))


def _is_control(character: str) -> bool:
    return character < " " or "\x7f" <= character < "\xa0" or character == "\ufeff"
