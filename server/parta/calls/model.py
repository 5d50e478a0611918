"""One person's part in one call, as a fact."""

from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.ids import ConversationId, PersonId

COUNTED_AFTER_SECONDS = 60


class Participation(msgspec.Struct, frozen=True, kw_only=True):
    """`together_seconds` is the time with another account in the call; `counted_at` the second in which 60 of them
    were full, None before."""

    call_id: UUID
    person_id: PersonId
    conversation_id: ConversationId | None
    is_starter: bool
    joined_at: datetime
    counted_at: datetime | None
    together_seconds: int
