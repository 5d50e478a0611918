"""Conversations, their members and what is one's own about them, on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.messaging.wire.messages import Message
from parta.messaging.wire.parts import Emoji
from parta.messaging.wire.people import FoundPerson

MAX_TITLE = 120
MAX_HAND_MEMBERS = 500  # of a conversation made by hand

ConversationKind = Literal["direct", "group", "channel", "saved"]
MemberRole = Literal["owner", "admin", "member", "reader"]
Origin = Literal["plan", "hand"]
Who = Literal["owners", "admins", "members"]  # each includes those before it
WhyNotWrite = Literal[
    "",
    "readers_only",
    "archived",
    "relation_ended",
    "nobody_supervises",
    "supervising",
    "blocked",
    "keepers_only",
    "silenced",
]


class Supervision(Wire):
    """A conversation of two that somebody of the institution reads, too. Nobody in it can end that."""

    since: datetime
    names: list[str]  # «Фамилия И. О.» of who supervises
    is_own: bool = False  # the viewer supervises


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
    organisation_id: UUID | None = None
    group_id: UUID | None = None  # the class or study group that the plan made it for
    peer_id: UUID | None = None  # of a direct one
    archived_at: datetime | None = None
    role: MemberRole = "member"
    may_write: bool = False
    why_not_write: WhyNotWrite = ""
    may_leave: bool = False
    may_rename: bool = False
    may_add: bool = False
    may_delete_others: bool = False
    # How long after it was written one may edit and take back one's own message; None: at any time, 0: never.
    edit_seconds: int | None = 86_400
    delete_seconds: int | None = 86_400
    first_seq: int = 1  # the first seq of this person's windows
    # The version at which one's own membership changed last. A head with a higher one than the kept head's: windows may
    # have opened to what was there before, so the messages kept are dropped and loaded anew.
    member_version: int = 0
    may_pin: bool = False
    reactions: list[Emoji] | None = None  # the set that holds here, narrowed; none left: switched off; null: the whole
    supervision: Supervision | None = None
    may_call: bool = False
    has_comments: bool = False  # of a channel: readers comment its posts
    who_writes: Who = "members"
    who_adds: Who = "admins"
    who_pins: Who = "admins"
    who_calls: Who = "members"
    slow_seconds: int = 0  # between two messages of one member; owners and administrators are free of it
    silenced_until: datetime | None = None  # of oneself


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
    scheduled: int = 0  # own messages that go out later
    unread_mentions: int = 0  # unread messages in which one is mentioned, or everybody is, counted up to 100


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
    silenced_until: datetime | None = None  # for who keeps the conversation: till then the member only reads


class Members(Wire):
    """The members of a conversation as this person may see them: `hidden` others are a number."""

    members: list[Member]
    hidden: int
    next: str | None = None


class Heads(Wire):
    """A page of the list, newest first."""

    heads: list[Head]
    next: str | None = None


class Found(Wire):
    people: list[FoundPerson]
    conversations: list[Head]


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


class SetPersonal(Wire):
    """Only the fields that are there change; null unmutes, unpins."""

    read_seq: int | msgspec.UnsetType = msgspec.UNSET
    is_marked_unread: bool | msgspec.UnsetType = msgspec.UNSET
    muted_until: datetime | msgspec.UnsetType | None = msgspec.UNSET
    is_archived: bool | msgspec.UnsetType = msgspec.UNSET
    pinned_order: int | msgspec.UnsetType | None = msgspec.UNSET
    draft: str | msgspec.UnsetType = msgspec.UNSET
