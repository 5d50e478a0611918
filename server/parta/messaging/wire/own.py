"""What is one's own beside conversations, on the wire: folders, what one hides, messages that go out later."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.messaging.wire.attachments import MAX_ATTACHMENTS, NewAttachment
from parta.messaging.wire.conversations import ConversationKind
from parta.messaging.wire.messages import Mentions
from parta.messaging.wire.parts import Attachment

MAX_FOLDERS = 20
MAX_FOLDER_TITLE = 40
MAX_LISTED = 500  # conversations named one by one in a folder
MAX_SCHEDULED = 100  # of one person


class Folder(Wire):
    """A conversation is in it when every rule holds, or it is named; never when it is left out by name."""

    id: UUID
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_FOLDER_TITLE)]
    kinds: list[ConversationKind] = msgspec.field(default_factory=list)  # none: any kind
    organisation_ids: Annotated[list[UUID], msgspec.Meta(max_length=50)] = msgspec.field(default_factory=list)
    only_unread: bool = False
    without_muted: bool = False
    included_ids: Annotated[list[UUID], msgspec.Meta(max_length=MAX_LISTED)] = msgspec.field(default_factory=list)
    excluded_ids: Annotated[list[UUID], msgspec.Meta(max_length=MAX_LISTED)] = msgspec.field(default_factory=list)
    has_rules: bool = True  # False: only those named


class OwnThings(Wire):
    """`version`: of the person, when they changed last; 0: never."""

    folders: list[Folder]
    hides_presence: bool
    hides_typing: bool
    version: int


class SetFolders(Wire):
    """The whole list, in its order; refused when another device has changed it since `version`."""

    folders: Annotated[list[Folder], msgspec.Meta(max_length=MAX_FOLDERS)]
    version: int


class SetHiding(Wire):
    hides_presence: bool | None = None
    hides_typing: bool | None = None


class NewScheduled(Wire):
    """With attachments the text may be empty."""

    client_key: UUID
    text: str
    send_at: datetime
    reply_seq: int | None = None
    mentions: Mentions = msgspec.field(default_factory=list)
    mentions_all: bool = False
    is_silent: bool = False
    attachments: Annotated[list[NewAttachment], msgspec.Meta(max_length=MAX_ATTACHMENTS)] = msgspec.field(
        default_factory=list
    )


class ChangeScheduled(Wire):
    """Only what is there changes; the text may become empty where there are files."""

    text: str | None = None
    send_at: datetime | None = None
    is_silent: bool | None = None


class Scheduled(Wire):
    """`problem`: the code of the refusal when its hour came; it waits for its author."""

    id: UUID
    conversation_id: UUID
    text: str
    send_at: datetime
    created_at: datetime
    attachments: list[Attachment]
    reply_seq: int | None = None
    is_silent: bool = False
    problem: str | None = None


class ScheduledMessages(Wire):
    scheduled: list[Scheduled]


class SeqAt(Wire):
    """The first message one may see that was written at the moment or after; None: nothing was."""

    seq: int | None
