"""Messaging over the socket: frames in, answers out."""

import asyncio
from functools import partial

from parta.identity.api import Actor
from parta.kernel.ids import PersonId, SessionId
from parta.kernel.wire import Wire
from parta.messaging.commands.messages import send_message
from parta.messaging.live import Messaging
from parta.messaging.queries.heads import get_welcome
from parta.messaging.queries.history import WantedPage, get_page, sync_conversation
from parta.messaging.wire import (
    Changes,
    ConversationResync,
    EmptyChange,
    GetPage,
    Hello,
    MarkRead,
    MessageSent,
    NewMessage,
    Page,
    PersonalChanged,
    ReadMarks,
    SendMessage,
    SetTyping,
    SyncConversation,
    Typing,
    Welcome,
)
from parta.realtime.api import Connection, FrameRegistry

CLIENT_FRAMES = (Hello, SendMessage, SyncConversation, GetPage, MarkRead, SetTyping)
SERVER_FRAMES = (
    Welcome,
    MessageSent,
    Changes,
    Page,
    EmptyChange,
    PersonalChanged,
    ReadMarks,
    Typing,
    ConversationResync,
)


def register_frames(messaging: Messaging, frames: FrameRegistry) -> None:
    """Let messaging answer its frames."""
    frames.register(Hello, partial(say_welcome, messaging), opens=True)
    frames.register(SendMessage, partial(take_message, messaging))
    frames.register(SyncConversation, partial(answer_sync, messaging))
    frames.register(GetPage, partial(answer_page, messaging))
    frames.register(MarkRead, partial(take_mark, messaging))
    frames.register(SetTyping, partial(take_typing, messaging))


async def say_welcome(messaging: Messaging, connection: Connection, frame: Hello) -> Wire:
    async with messaging.db.transaction("messaging.hello", snapshot=True) as tx:
        return await get_welcome(tx, actor_of(connection), frame)


async def take_message(messaging: Messaging, connection: Connection, frame: SendMessage) -> Wire:
    new = NewMessage(
        frame.client_key,
        frame.text,
        frame.reply_seq,
        frame.mentions,
        frame.mentions_all,
        frame.is_silent,
        frame.is_urgent,
    )
    message = await send_message(messaging.batch, actor_of(connection), frame.conversation_id, new)
    return MessageSent(frame.ref, message)


async def answer_sync(messaging: Messaging, connection: Connection, frame: SyncConversation) -> Wire:
    async with messaging.db.transaction("messaging.sync", snapshot=True) as tx:
        answer = await sync_conversation(tx, actor_of(connection), frame.conversation_id, frame.version)
    answer.ref = frame.ref
    return answer


async def answer_page(messaging: Messaging, connection: Connection, frame: GetPage) -> Wire:
    wanted = WantedPage(limit=frame.limit, around=frame.around, before=frame.before, after=frame.after)
    async with messaging.db.reading("messaging.get_page") as tx:
        page = await get_page(tx, actor_of(connection), frame.conversation_id, wanted, messaging.names.short)
    return Page(frame.ref, page)


async def take_mark(messaging: Messaging, connection: Connection, frame: MarkRead) -> None:
    written = messaging.note_read(actor_of(connection), frame.conversation_id, frame.seq)
    if frame.ref is not None:
        await asyncio.shield(written)


async def take_typing(messaging: Messaging, connection: Connection, frame: SetTyping) -> None:
    if connection.may_hint():
        await messaging.show_typing(actor_of(connection), frame.conversation_id)


def actor_of(connection: Connection) -> Actor:
    """Who holds the socket: proved by the session it was opened with."""
    return Actor(PersonId(connection.identity.person_id), SessionId(connection.identity.session_id))
