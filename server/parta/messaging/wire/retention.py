"""How long messages are kept, on the wire of the region's administrator."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire

RetentionKind = Literal["direct", "saved", "hand_group", "plan_group", "channel", "deleted"]
MIN_DAYS = 30
MAX_DAYS = 36_500
MAX_REASON = 500


class RetentionLine(Wire):
    """`days` None: for ever. Of «deleted»: how long the text of a message taken back is kept, 0 not at all."""

    kind: RetentionKind
    days: int | None
    set_at: datetime | None = None
    set_by_name: str = ""


class RetentionPolicy(Wire):
    region_id: UUID
    lines: list[RetentionLine]


class SetRetention(Wire):
    """Days from the day a message was written: 30 … 36,500, null for ever; of «deleted» 0 … 36,500."""

    days: int | None


class Hold(Wire):
    id: UUID
    conversation_id: UUID | None
    person_id: UUID | None
    title: str  # of the conversation, or the person's name
    reason: str
    placed_at: datetime
    placed_by_name: str
    lifted_at: datetime | None
    lifted_by_name: str


class Holds(Wire):
    holds: list[Hold]


class NewHold(Wire):
    """Exactly one of the two."""

    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_REASON)]
    conversation_id: UUID | None = None
    person_id: UUID | None = None


class Removal(Wire):
    """One step of removal: which messages, and that none of them is left."""

    id: UUID
    kind: RetentionKind
    conversation_id: UUID
    from_seq: int
    to_seq: int
    messages: int
    oldest_at: datetime
    newest_at: datetime
    cutoff_at: datetime
    digest: str  # hexadecimal SHA-256
    remaining: int
    removed_at: datetime


class Removals(Wire):
    removals: list[Removal]
    next: UUID | None = None
