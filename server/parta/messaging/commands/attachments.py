"""Messages that carry files: posted with uploads that are claimed; and what a change of a file moves."""

from collections.abc import Iterable, Sequence
from uuid import UUID

import msgspec

from parta.files.api import FileCard, FileChanged, claim_files, file_cards, release_files
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.messaging.commands.change import move_version
from parta.messaging.commands.mentions import check_call, check_mentions
from parta.messaging.commands.post import Posting, post_message
from parta.messaging.model.carried import Carried
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
from parta.messaging.wire.attachments import MAX_CAPTION, NewAttachment, NewFiles


async def send_files(tx: Transaction, secret: bytes, actor: Actor, conversation_id: UUID, new: NewFiles) -> Place:
    """One message with its files, all or nothing; where it stands. A repeat of the key is the message of before.

    NotFound for who is not a member and for an upload that is not one's own, not finished or used already;
    `CannotWrite`, `SlowMode`; errors of the text, of captions and of who is named, as for a plain message.
    """
    text = read_text(new.text) if new.text.strip() else ""
    carried = read_attachments(new.attachments)
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
    posting = Posting(
        conversation_id=conversation_id,
        author_id=actor.person_id,
        client_key=new.client_key,
        text=text,
        extra=extra,
    )
    return await post_files(tx, secret, posting, carried, claimer=actor)


def read_attachments(attachments: Sequence[NewAttachment]) -> list[Carried]:
    """Files with their captions; `invalid_input` of a caption."""
    return [Carried(one.file_id, read_paragraph(one.caption, MAX_CAPTION, "caption")) for one in attachments]


async def post_files(
    tx: Transaction, secret: bytes, posting: Posting, carried: Sequence[Carried], *, claimer: Actor | None = None
) -> Place:
    """Post a message with its files; where it stands. Errors of `post_message`.

    `claimer` claims their uploads with it, after a repeat was found to be one: NotFound as of `claim_files`. Without
    one they were claimed before.
    """
    file_ids = [one.file_id for one in carried]
    kinds = _kinds_of((await file_cards(tx, file_ids)).values())
    is_voice = [kinds.get(file_id) for file_id in file_ids] == ["voice"]
    kind, parts = ("voice", ATTACHMENTS | VOICE) if is_voice else ("file", ATTACHMENTS)
    posted = await post_message(tx, secret, msgspec.structs.replace(posting, parts=parts, kind=kind))
    if posted.is_repeat:
        return posted.place
    if claimer is not None:
        kinds = _kinds_of(await claim_files(tx, claimer, file_ids))
    rows = [NewAttachmentRow(one.file_id, kinds[one.file_id], one.caption) for one in carried]
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


def _kinds_of(cards: Iterable[FileCard]) -> dict[UUID, str]:
    return {card.id: card.kind for card in cards}
