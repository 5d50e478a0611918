"""Messages that carry files: sent in the transaction that claims the uploads; and what a change of a file moves."""

from collections.abc import Sequence
from uuid import UUID

from parta.files.api import FileCard, FileChanged, claim_files, file_cards, release_files
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import FileId
from parta.messaging.commands.change import move_version
from parta.messaging.commands.mentions import check_call, check_mentions
from parta.messaging.commands.post import Posting, post_message
from parta.messaging.model.extra import Extra
from parta.messaging.model.lines import read_paragraph
from parta.messaging.model.parts import ATTACHMENTS, VOICE
from parta.messaging.model.places import Place
from parta.messaging.model.texts import read_text
from parta.messaging.store import attachments as store
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import messages as messages_store
from parta.messaging.store.attachments import NewAttachmentRow
from parta.messaging.store.conversations import VersionStep
from parta.messaging.wire.attachments import MAX_CAPTION, NewFiles


async def send_files(tx: Transaction, secret: bytes, actor: Actor, conversation_id: UUID, new: NewFiles) -> Place:
    """One message with its files, all or nothing; where it stands. A repeat of the key is the message of before.

    NotFound for who is not a member and for an upload that is not one's own, not finished or used already;
    `CannotWrite`, `SlowMode`; errors of the text, of captions and of who is named, as for a plain message.
    """
    text = read_text(new.text) if new.text.strip() else ""
    captions = [read_paragraph(one.caption, MAX_CAPTION, "caption") for one in new.attachments]
    extra = Extra(
        reply_seq=new.reply_seq,
        mentions=new.mentions,
        mentions_all=new.mentions_all,
        is_silent=new.is_silent,
        is_urgent=new.is_urgent,
    )
    if new.mentions:
        await check_mentions(tx, actor, conversation_id, text, new.mentions)
    if new.mentions_all:
        check_call(text)
    file_ids = [one.file_id for one in new.attachments]
    known = await file_cards(tx, file_ids)
    is_voice = len(file_ids) == 1 and _kind_of(known.get(FileId(file_ids[0]))) == "voice"
    posted = await post_message(
        tx,
        secret,
        Posting(
            conversation_id=conversation_id,
            author_id=actor.person_id,
            client_key=new.client_key,
            text=text,
            extra=extra,
            parts=ATTACHMENTS | (VOICE if is_voice else 0),
            kind="voice" if is_voice else "file",
        ),
    )
    if posted.is_repeat:
        return posted.place
    cards = await claim_files(tx, actor, file_ids)
    rows = [NewAttachmentRow(card.id, card.kind, text) for card, text in zip(cards, captions, strict=True)]
    await store.insert_attachments(tx, posted.place, rows)
    return posted.place


async def forget_files(tx: Transaction, place: Place) -> None:
    """The message is taken back: its files go after a day, unless another message carries them."""
    if file_ids := await store.delete_attachments(tx, place):
        await release_files(tx, file_ids)


async def release_between(tx: Transaction, conversation_id: UUID, from_seq: int, to_seq: int) -> None:
    """Before messages are removed for good; the rows go with them."""
    if file_ids := await store.select_files_between(tx, conversation_id, from_seq, to_seq):
        await release_files(tx, file_ids)


async def copy_files(tx: Transaction, pairs: Sequence[tuple[Place, Place]]) -> None:
    """The files of forwarded messages: the same ones, in another place."""
    if pairs:
        await store.copy_attachments(tx, pairs)


async def on_file_changed(tx: Transaction, event: FileChanged) -> None:
    """It has been examined, or has previews now: every message that carries it is told anew."""
    cards = await file_cards(tx, [event.file_id])
    if (card := cards.get(event.file_id)) is not None:
        await store.update_kind(tx, event.file_id, card.kind)
    for place in await store.select_places_of_file(tx, event.file_id):
        locked = await conversations_store.lock_conversation(tx, place.conversation_id)
        if locked is None:
            raise NotFound()
        await messages_store.update_parts(tx, place.conversation_id, place.seq, locked.version + 1, ATTACHMENTS)
        await move_version(tx, place.conversation_id, VersionStep())


def _kind_of(card: FileCard | None) -> str:
    return "" if card is None else card.kind
