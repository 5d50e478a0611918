"""What messaging says on the wire, over HTTP and over the socket alike.

Server frames are hints made of truth: each can be fetched again by version. The frames of realtime itself (`error`,
`done`, `retry`, `resync`, `signed_out`, `watch`, `away`, `presence`) are in `realtime/wire.py`; a socket message from
the server may hold several frames, one on a line.
"""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire

MAX_TEXT = 9_000  # characters, as users of VK Messenger know it
MAX_TITLE = 120
MAX_HAND_MEMBERS = 500  # of a conversation made by hand

ConversationKind = Literal["direct", "group", "channel", "saved"]
MemberRole = Literal["owner", "admin", "member", "reader"]
Origin = Literal["plan", "hand"]
WhyNotWrite = Literal["", "readers_only", "archived", "relation_ended", "blocked"]


class Message(Wire):
    """A message as everybody in whose window it lies sees it. `client_key` reaches the author's devices only."""

    conversation_id: UUID
    seq: int
    version: int
    author_id: UUID | None
    author_name: str  # «Фамилия И. О.», '' of a service line: it can be drawn before the people are known
    kind: Literal["text", "service"]
    text: str
    created_at: datetime
    service: dict[str, str] | None = None  # {"fact": "created" | "renamed" | "joined" | "left" | …, and what it says}
    edited_at: datetime | None = None
    deleted_at: datetime | None = None
    client_key: UUID | None = None


class Conversation(Wire):
    """The conversation itself, for one who is in it; `may_*` say what this person may do in it now."""

    id: UUID
    kind: ConversationKind
    title: str  # of a direct one: the other person's name
    version: int
    members_version: int
    last_seq: int
    member_count: int
    created_at: datetime
    origin: Origin
    purpose: str  # the plan's line ('class', 'parents', 'staff' …), '' by hand
    organisation_name: str = ""
    group_id: UUID | None = None  # the class or study group that the plan made it for
    peer_id: UUID | None = None  # of a direct one
    archived_at: datetime | None = None
    role: MemberRole = "member"
    may_write: bool = False
    why_not_write: WhyNotWrite = ""
    may_leave: bool = False
    may_rename: bool = False
    may_add: bool = False
    first_seq: int = 1  # the first seq of this person's windows
    # The version at which one's own membership changed last. A head with a higher one than the kept head's: windows may
    # have opened to what was there before, so the messages kept are dropped and loaded anew.
    member_version: int = 0


class Personal(Wire):
    """What is one's own about a conversation."""

    conversation_id: UUID
    version: int  # of the person
    read_seq: int
    unread: int  # counted up to 1,000
    is_marked_unread: bool = False
    muted_until: datetime | None = None
    is_archived: bool = False
    pinned_order: int | None = None
    draft: str = ""
    draft_at: datetime | None = None


class Head(Wire):
    """A conversation in the list: itself, its last visible message, and what is one's own about it."""

    conversation: Conversation
    personal: Personal
    last_message: Message | None = None
    read_by_others_seq: int = 0  # the highest mark of anybody else: two ticks up to here; 0 above 100 people


class Member(Wire):
    """A member whom this person may find; the others are only counted."""

    person_id: UUID
    name: str  # full
    short_name: str
    role: MemberRole
    description: str  # «учитель математики», «родитель: Иванов П.», «5А»


class Members(Wire):
    """The members of a conversation as this person may see them: `hidden` others are a number."""

    members: list[Member]
    hidden: int
    next: str | None = None


class Messages(Wire):
    """A page of messages in order of seq, and the version of the conversation it was read at."""

    messages: list[Message]
    version: int
    has_before: bool
    has_after: bool


class ReadMark(Wire):
    person_id: UUID
    seq: int


class ReadCount(Wire):
    """How many others have read up to a message, of how many: asked for above 100 people, where marks are not sent."""

    seq: int
    count: int
    of: int


class Heads(Wire):
    """A page of the list, newest first."""

    heads: list[Head]
    next: str | None = None


class FoundPerson(Wire):
    """Somebody whom one may reach."""

    person_id: UUID
    name: str
    short_name: str
    description: str


class Found(Wire):
    people: list[FoundPerson]
    conversations: list[Head]


# ---- bodies of HTTP requests


class OpenDirect(Wire, tag_field="kind", tag="direct"):
    """The conversation with one person: made on the first call, the same ever after. With oneself: «Избранное»."""

    person_id: UUID


class CreateGroup(Wire, tag_field="kind", tag="group"):
    title: str
    person_ids: Annotated[list[UUID], msgspec.Meta(max_length=MAX_HAND_MEMBERS)]


class CreateChannel(Wire, tag_field="kind", tag="channel"):
    """Its maker writes, the others read. Staff only."""

    title: str
    person_ids: Annotated[list[UUID], msgspec.Meta(max_length=MAX_HAND_MEMBERS)]


NewConversation = OpenDirect | CreateGroup | CreateChannel


class Rename(Wire):
    title: str


class AddMembers(Wire):
    person_ids: Annotated[list[UUID], msgspec.Meta(min_length=1, max_length=MAX_HAND_MEMBERS)]


class NewMessage(Wire):
    client_key: UUID
    text: str


class EditMessage(Wire):
    text: str


class SetPersonal(Wire):
    """Only the fields that are there change; null unmutes, unpins."""

    read_seq: int | msgspec.UnsetType = msgspec.UNSET
    is_marked_unread: bool | msgspec.UnsetType = msgspec.UNSET
    muted_until: datetime | msgspec.UnsetType | None = msgspec.UNSET
    is_archived: bool | msgspec.UnsetType = msgspec.UNSET
    pinned_order: int | msgspec.UnsetType | None = msgspec.UNSET
    draft: str | msgspec.UnsetType = msgspec.UNSET


# ---- frames from the client (tag field «type»); `ref` is echoed in the answer


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


class SyncConversation(Wire, tag="conversation.sync"):
    """What happened to a conversation since `version`: answered by `changes`, or by `resync`."""

    ref: int
    conversation_id: UUID
    version: int


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
