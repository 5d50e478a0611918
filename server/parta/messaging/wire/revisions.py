"""Earlier texts, terms of changing messages, and forwarding, on the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire

MAX_TOGETHER = 100  # messages deleted or forwarded at once
MAX_TARGETS = 20

Seqs = Annotated[list[int], msgspec.Meta(min_length=1, max_length=MAX_TOGETHER)]


class Revision(Wire):
    """A text as it stood from `written_at` on; `replaced_at` None of the one that stands now."""

    text: str
    written_at: datetime
    replaced_at: datetime | None


class History(Wire):
    """All texts of a message, oldest first."""

    seq: int
    revisions: list[Revision]


class DeleteMessages(Wire):
    seqs: Seqs


class RevisionRules(Wire):
    """Seconds from the writing of a message in which its author may change it; None: at any time, 0: never."""

    edit_seconds: int | None
    delete_seconds: int | None


class ForwardTarget(Wire):
    """Where to, with a key for each message (in the order of `seqs`), and what one says oneself first."""

    conversation_id: UUID
    client_keys: Annotated[list[UUID], msgspec.Meta(min_length=1, max_length=MAX_TOGETHER)]
    comment: str = ""
    comment_key: UUID | None = None


class ForwardMessages(Wire):
    """Messages of one conversation into others, in the order of their seq."""

    seqs: Seqs
    targets: Annotated[list[ForwardTarget], msgspec.Meta(min_length=1, max_length=MAX_TARGETS)]


class ForwardOutcome(Wire):
    """`seqs` of the copies, the comment's first; `code` and `reason` where the target took nothing."""

    conversation_id: UUID
    seqs: list[int]
    code: str = ""
    reason: str = ""


class ForwardOutcomes(Wire):
    outcomes: list[ForwardOutcome]
