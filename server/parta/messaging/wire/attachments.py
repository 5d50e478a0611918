"""Files of messages on the wire: sent with one, and listed of a conversation."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.files.api import FileCard
from parta.kernel.wire import Wire
from parta.messaging.wire.messages import Mentions

MAX_ATTACHMENTS = 10
MAX_CAPTION = 1_000

MediaKind = Literal["media", "documents", "voice", "links"]


class NewAttachment(Wire):
    """A finished upload of one's own that nothing uses yet."""

    file_id: UUID
    caption: Annotated[str, msgspec.Meta(max_length=MAX_CAPTION)] = ""


class NewFiles(Wire):
    """A message with files; its text may be empty."""

    client_key: UUID
    attachments: Annotated[list[NewAttachment], msgspec.Meta(min_length=1, max_length=MAX_ATTACHMENTS)]
    text: str = ""
    reply_seq: int | None = None
    mentions: Mentions = msgspec.field(default_factory=list)
    mentions_all: bool = False
    is_silent: bool = False
    is_urgent: bool = False


class MediaItem(Wire):
    """A file of a conversation, or of links the message itself (`file` None)."""

    seq: int
    author_name: str
    at: datetime
    file: FileCard | None
    caption: str
    text: str  # of a message with links


class Media(Wire):
    """Newest first."""

    items: list[MediaItem]
    next: str | None = None
