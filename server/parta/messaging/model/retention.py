"""What the removal of old messages is made of: a step, and the digest that proves it."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.messaging.wire.retention import RetentionKind

STEP = 500  # messages removed in one transaction, so that its locks are short


class ExpiredConversation(msgspec.Struct, frozen=True):
    """A conversation whose oldest message is older than its region's policy allows, and no hold stands."""

    id: UUID
    region_id: UUID
    kind: RetentionKind
    cutoff_at: datetime


class OldMessage(msgspec.Struct, frozen=True):
    seq: int
    version: int
    created_at: datetime


def digest_of(conversation_id: UUID, rows: Sequence[OldMessage]) -> bytes:
    """SHA-256 over a line for each row, in order of seq. Whoever has a backup can make the same one."""
    lines = "".join(
        f"{conversation_id} {row.seq} {row.version} {row.created_at.timestamp():.6f}\n"
        for row in sorted(rows, key=lambda row: row.seq)
    )
    return hashlib.sha256(lines.encode()).digest()
