"""What messaging tells the rooms above when somebody reminds people of what they were asked, and how often one may."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from parta.kernel.events import Event
from parta.kernel.ids import PersonId

REMIND_EVERY = timedelta(hours=6)


@dataclass(frozen=True)
class RestReminded(Event):
    """Those who have not confirmed or answered are to be told. Names the conversation, never the text."""

    conversation_id: UUID
    seq: int
    kind: Literal["acknowledgement", "form"]
    conversation: str
    reminded_at: datetime
    due_at: datetime | None
    person_ids: Sequence[PersonId]


def may_remind_from(reminded_at: datetime | None, now: datetime) -> datetime | None:
    """None: now."""
    if reminded_at is None or reminded_at + REMIND_EVERY <= now:
        return None
    return reminded_at + REMIND_EVERY
