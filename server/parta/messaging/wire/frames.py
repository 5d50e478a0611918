"""Frames of messaging over the socket; tag field «type», `ref` is echoed in the answer.

Server frames are hints made of truth: each can be fetched again by version. The frames of realtime itself (`error`,
`done`, `retry`, `resync`, `signed_out`, `watch`, `away`, `presence`) are in `realtime/wire.py`; a socket message from
the server may hold several frames, one on a line.
"""

from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.messaging.wire.conversations import Head, Personal
from parta.messaging.wire.messages import Mentions, Message, Messages, ReadMark, ReplySeq

# ---- frames from the client


class Hello(Wire, tag="hello"):
    """First frame. `person_version` and `since` are what the device holds (0 and None on a new one)."""

    ref: int
    person_version: int = 0
    since: datetime | None = None  # server_time of the last frame the device has kept


class SendMessage(Wire, tag="message.send"):
    ref: int
    conversation_id: UUID
    client_key: UUID
    text: str  # 1 … MAX_TEXT characters, else the error `text_too_long` or `text_empty`
    reply_seq: ReplySeq | None = None
    mentions: Mentions = msgspec.field(default_factory=list)
    mentions_all: bool = False
    is_silent: bool = False
    is_urgent: bool = False


class SyncConversation(Wire, tag="conversation.sync"):
    """What happened to a conversation since `version`: answered by `changes`, or by `resync`."""

    ref: int
    conversation_id: UUID
    version: int


class GetPage(Wire, tag="conversation.page"):
    """A page of messages: around, before or after one, the last without any of them. Answered by `page`; the same over
    HTTP is `GET /api/conversations/{id}/messages`."""

    ref: int
    conversation_id: UUID
    limit: int = 50
    around: int | None = None
    before: int | None = None
    after: int | None = None


class MarkRead(Wire, tag="read"):
    conversation_id: UUID
    seq: int
    ref: int | None = None


class SetTyping(Wire, tag="typing"):
    conversation_id: UUID


# ---- frames to the client


class Welcome(Wire, tag="welcome"):
    """The answer to hello: what changed since, or everything (`is_complete`), newest first; `next` pages on by HTTP."""

    ref: int
    person_id: UUID
    session_id: UUID
    person_version: int
    server_time: datetime
    is_complete: bool
    heads: list[Head]
    gone: list[UUID]  # conversations one is no longer in: drop every copy of them
    next: str | None = None


class MessageSent(Wire, tag="message.sent"):
    """The message is stored for ever, once; a repeat gets the stored one."""

    ref: int
    message: Message


class Changes(Wire, tag="changes"):
    """Rows of a conversation with a version above `from_version`, up to and with `version`.

    Live changes have `from_version` = `version` − 1 (or less, when several are sent as one). `reload` asks the client
    to fetch the conversation's head anew (title, rights or members moved).
    """

    conversation_id: UUID
    from_version: int
    version: int
    messages: list[Message]
    reload: bool = False
    ref: int | None = None


class Page(Wire, tag="page"):
    """Messages that were asked for: no news, whatever version they are of."""

    ref: int
    page: Messages


class EmptyChange(Wire, tag="empty"):
    """Something changed outside one's window: only the version moves."""

    conversation_id: UUID
    from_version: int
    version: int


class PersonalChanged(Wire, tag="personal"):
    """One's own document moved, on this device or another: a device that held `from_version` now holds `version`.

    `changes` of a conversation the device does not know: one was added to it, its head is to be fetched. `gone`: one
    is no longer in it, every copy is dropped. Sending a message moves one's own mark to it without this frame: who
    applies an own message raises `read_seq` to it.
    """

    from_version: int
    version: int
    changes: list[Personal]
    gone: list[UUID]
    has_own_things: bool = False  # folders or what one hides changed, too: they are to be fetched anew


class ReadMarks(Wire, tag="reads"):
    """Others' marks, at most once a second for a conversation; only in conversations of up to 100 people."""

    conversation_id: UUID
    marks: list[ReadMark]


class Typing(Wire, tag="typing"):
    conversation_id: UUID
    person_id: UUID
    name: str


class ConversationResync(Wire, tag="conversation.resync"):
    """Drop all that is kept of the conversation and fetch its head.

    A head that answers `not_found` has been lost: it leaves the list.
    """

    conversation_id: UUID
    ref: int | None = None
