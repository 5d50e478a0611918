"""A message on the wire, and what is sent to make or change one."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.messaging.wire.acknowledgements import Acknowledgement
from parta.messaging.wire.forms import FormCard
from parta.messaging.wire.parts import Attachment, Forwarded, Mention, Own, Reaction
from parta.messaging.wire.polls import Poll

MAX_TEXT = 9_000  # characters, as users of VK Messenger know it
MAX_MENTIONS = 50

Mentions = Annotated[list[Mention], msgspec.Meta(max_length=MAX_MENTIONS)]


ReplySeq = Annotated[int, msgspec.Meta(ge=1, lt=2**53)]


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
    mentions: list[Mention] = msgspec.field(default_factory=list)
    mentions_all: bool = False
    is_silent: bool = False
    is_urgent: bool = False
    reactions: list[Reaction] = msgspec.field(default_factory=list)
    pinned_at: datetime | None = None
    poll: Poll | None = None
    acknowledgement: Acknowledgement | None = None
    form: FormCard | None = None
    attachments: list[Attachment] = msgspec.field(default_factory=list)
    comments: int = 0  # under a post of a channel
    own: Own | None = None


class Messages(Wire):
    """A page of messages in order of seq, and the version of the conversation it was read at."""

    messages: list[Message]
    version: int
    has_before: bool
    has_after: bool
    # What messages of the page refer to, from outside it, as far as one may see it.
    quoted: list[Message] = msgspec.field(default_factory=list)


class ReadMark(Wire):
    person_id: UUID
    seq: int


class Reader(Wire):
    """Somebody who has read a message, and whom the viewer may know to be there."""

    person_id: UUID
    name: str  # full


class ReadCount(Wire):
    """How many others have read up to a message, of how many.

    `readers`: those of them whom one may see, up to 100 people in the conversation; above, and in channels, none.
    """

    seq: int
    count: int
    of: int
    readers: list[Reader] | None = None


class NewMessage(Wire):
    client_key: UUID
    text: str
    reply_seq: ReplySeq | None = None
    mentions: Mentions = msgspec.field(default_factory=list)
    mentions_all: bool = False
    is_silent: bool = False
    is_urgent: bool = False


class EditMessage(Wire):
    """`mentions` are those of the new text."""

    text: str
    mentions: Mentions = msgspec.field(default_factory=list)
