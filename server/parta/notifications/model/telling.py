"""Somebody who may have to be told, and what becomes of it: now, later, or not at all. Pure."""

from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.ids import PersonId

PRESENT_WAITS = timedelta(seconds=45)  # who sits before another window reads it there, or is told after all
AGAIN_QUIETLY = timedelta(minutes=3)  # the next message of a conversation replaces the first without a sound
MOST_AT_ONCE = 3  # conversations of one person told one by one; more are told as a number

Reason = Literal["", "present", "quiet"]


class Reader(msgspec.Struct, frozen=True):
    """A reader with a newest unread message that they have not been told of, allowed by mute, level and kinds."""

    person_id: PersonId
    conversation_id: UUID
    seq: int
    is_urgent: bool
    is_silent: bool
    told_at: datetime | None  # when something of this conversation was put on their screen that is there still
    waits_for: Reason
    is_due: bool  # they have waited long enough


class Decision(msgspec.Struct, frozen=True):
    """`due_at` None: tell now; else look again then, for this reason. `is_quiet`: without a sound."""

    reader: Reader
    due_at: datetime | None = None
    reason: Reason = ""
    is_quiet: bool = False


def decide(reader: Reader, now: datetime, quiet_until: datetime | None, is_present: bool) -> Decision | None:
    """None: they wait already, and nothing has changed that."""
    if quiet_until is not None and not reader.is_urgent:
        return None if reader.waits_for == "quiet" and not reader.is_due else Decision(reader, quiet_until, "quiet")
    if is_present and not (reader.waits_for == "present" and reader.is_due):
        return None if reader.waits_for == "present" else Decision(reader, now + PRESENT_WAITS, "present")
    was_told_just_now = reader.told_at is not None and now - reader.told_at < AGAIN_QUIETLY
    return Decision(reader, is_quiet=reader.is_silent or (was_told_just_now and not reader.is_urgent))
