"""A message on the wire, and what is sent to make or change one."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.messaging.wire.parts import Forwarded, Mention, Own, Reaction

MAX_TEXT = 9_000  # characters, as users of VK Messenger know it
MAX_MENTIONS = 50

Mentions = Annotated[list[Mention], msgspec.Meta(max_length=MAX_MENTIONS)]


class Message(Wire, omit_defaults=True):
    """A message as everybody in whose window it lies sees it. `client_key` reaches the author's devices only.

    `reply_seq` is a reference: what it quotes is read under one's own windows, or does not exist.
    """

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
    reply_seq: int | None = None
    forwarded: Forwarded | None = None
    mentions: list[Mention] = []
    mentions_all: bool = False
    is_silent: bool = False
    is_urgent: bool = False
    reactions: list[Reaction] = []
    own: Own | None = None


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


class NewMessage(Wire):
    client_key: UUID
    text: str
    reply_seq: int | None = None
    mentions: Mentions = []
    mentions_all: bool = False
    is_silent: bool = False
    is_urgent: bool = False


class EditMessage(Wire):
    text: str
