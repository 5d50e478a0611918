"""What processes of one database tell each other: topic and version, many in one payload, never content.

A payload is `<origin> <topic>:<version>:<members_version> …`; the origin lets a process pass over its own.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from uuid import UUID

from parta.kernel.database import Transaction
from parta.realtime.model import Position
from parta.realtime.store import notify_changes

MAX_PAYLOAD = 7_900  # bytes; PostgreSQL refuses 8,000 and more


class Notices:
    """The voice of this process."""

    def __init__(self) -> None:
        self.origin = secrets.token_hex(6)

    async def announce(self, tx: Transaction, positions: Sequence[Position]) -> None:
        """Tell the other processes, when this transaction commits: one statement for a whole batch."""
        if positions:
            await notify_changes(tx, self.payloads(positions))

    def payloads(self, positions: Sequence[Position]) -> list[str]:
        """The same as texts, for a statement that writes something else besides."""
        payloads: list[str] = []
        line = self.origin
        for position in positions:
            entry = f" {position.topic.hex}:{position.version}:{position.members_version}"
            if len(line) + len(entry) > MAX_PAYLOAD:
                payloads.append(line)
                line = self.origin
            line += entry
        return [*payloads, line]

    def read(self, payload: str) -> Iterator[Position]:
        """What another process told; nothing where it was we ourselves, or where the text is no notice."""
        origin, *entries = payload.split(" ")
        if origin == self.origin:
            return
        for entry in entries:
            try:
                topic, version, members_version = entry.split(":")
                yield Position(UUID(hex=topic), int(version), int(members_version))
            except ValueError:
                continue
