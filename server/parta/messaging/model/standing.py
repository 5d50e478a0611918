"""What a person is in a conversation and what follows from it. The one place where rights of messaging are decided.

The statement that inserts a message asks the same things of the rows; `may_write` here is for screens.
"""

import functools
import re
from datetime import datetime, timedelta
from uuid import UUID

import msgspec
from psycopg.types.multirange import Multirange

from parta.messaging.wire.conversations import ConversationKind, MemberRole, Origin, Who, WhyNotWrite

Windows = tuple[tuple[int, int | None], ...]
"""Windows of seq as realtime takes them: both ends included, None while open."""

_SPAN = re.compile(r"\[(\d+),(\d*)\)")

GROUP_KINDS = ("group", "channel")
KEEPERS: tuple[MemberRole, ...] = ("owner", "admin")
_AMONG: dict[Who, tuple[MemberRole, ...]] = {
    "owners": ("owner",),
    "admins": KEEPERS,
    "members": ("owner", "admin", "member"),
}
MAX_SHOWN_MARKS = 100  # people in a conversation, up to which typing and read marks are shown
MAX_SHOWN_MEMBERS = 500  # people in a group, up to which its members are part of the document


class Rights(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked of a conversation and a membership to say what the person may do."""

    kind: ConversationKind
    member_count: int
    archived_at: datetime | None
    relation_ended_at: datetime | None
    supervised_in: UUID | None
    is_supervisor: bool
    role: MemberRole
    member_origin: Origin
    can_write: bool
    windows: Multirange[int]
    who_writes: Who
    who_adds: Who
    who_pins: Who
    who_calls: Who
    slow_seconds: int
    silenced_until: datetime | None
    last_sent_at: datetime | None

    def why_not_write(self) -> WhyNotWrite:
        """'' where the person may write."""
        if self.archived_at is not None:
            return "archived"
        if self.is_supervisor:
            return "supervising"
        if self.relation_ended_at is not None:
            return "relation_ended" if self.supervised_in is None else "nobody_supervises"
        if not self.can_write:
            return "readers_only" if self.silenced_until is None else "silenced"
        return "" if self.is_among(self.who_writes) else "keepers_only"

    def is_among(self, who: Who) -> bool:
        """Whether one's role is among those named; everybody is in a conversation of two."""
        return self.kind not in GROUP_KINDS or self.role in _AMONG[who]

    def may_add(self) -> bool:
        return self.kind in GROUP_KINDS and self.archived_at is None and self.is_among(self.who_adds)

    def may_call(self) -> bool:
        """Start a call: never in a channel, nor with oneself alone."""
        return self.kind in ("direct", "group") and not self.why_not_write() and self.is_among(self.who_calls)

    def slow_until(self, now: datetime) -> datetime | None:
        """Till when slow mode asks one to wait."""
        if not self.slow_seconds or self.last_sent_at is None or self.role in KEEPERS:
            return None
        until = self.last_sent_at + timedelta(seconds=self.slow_seconds)
        return until if until > now else None

    def may_keep(self) -> bool:
        """Rename, add, remove."""
        return self.kind in GROUP_KINDS and self.archived_at is None and self.role in KEEPERS

    def may_pin(self) -> bool:
        """Whom a group or channel lets pin; both of a direct conversation, while they may write to each other."""
        if self.kind in GROUP_KINDS:
            return self.archived_at is None and self.is_among(self.who_pins)
        return not self.why_not_write()

    def may_leave(self) -> bool:
        """Who was put in by the plan stays as long as the plan says so."""
        return self.kind in GROUP_KINDS and self.member_origin == "hand"

    def shows_marks(self) -> bool:
        """Whether typing and others' read marks are shown."""
        return self.kind in ("direct", "group") and self.member_count <= MAX_SHOWN_MARKS

    def shows_members(self) -> bool:
        """In a channel, and in a group over 500, members are only counted."""
        return self.kind in ("direct", "saved") or (self.kind == "group" and self.member_count <= MAX_SHOWN_MEMBERS)

    def first_seq(self) -> int:
        return windows_of(self.windows)[0][0]


class Standing(Rights, frozen=True, kw_only=True):
    """A conversation and one person's membership of it: the row that everything is decided by."""

    id: UUID
    title: str
    title_origin: Origin
    origin: Origin
    organisation_id: UUID | None
    purpose: str
    version: int
    last_seq: int
    members_version: int
    head_version: int
    purged_version: int
    created_at: datetime
    member_version: int


def windows_of(stored: Multirange[int]) -> Windows:
    """Stored half open, handed out with both ends included."""
    return tuple((part.lower or 1, None if part.upper is None else part.upper - 1) for part in stored)


@functools.lru_cache(maxsize=4096)
def read_windows(text: str) -> Windows:
    """`{[1,5),[9,)}` as PostgreSQL writes it: most members share one text, and one value."""
    return tuple((int(low), int(high) - 1 if high else None) for low, high in _SPAN.findall(text))


def clean_title(text: str) -> str:
    """One line, single spaces."""
    return " ".join(text.split())
