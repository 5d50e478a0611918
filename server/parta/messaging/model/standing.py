"""What a person is in a conversation and what follows from it. The one place where rights of messaging are decided.

The statement that inserts a message asks the same four things of the rows; `may_write` here is for screens.
"""

import functools
import re
from datetime import datetime
from uuid import UUID

import msgspec
from psycopg.types.multirange import Multirange

from parta.messaging.wire import ConversationKind, MemberRole, Origin, WhyNotWrite

Windows = tuple[tuple[int, int | None], ...]
"""Windows of seq as realtime takes them: both ends included, None while open."""

_SPAN = re.compile(r"\[(\d+),(\d*)\)")

GROUP_KINDS = ("group", "channel")
KEEPERS = ("owner", "admin")
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

    def why_not_write(self) -> WhyNotWrite:
        """'' where the person may write."""
        if self.archived_at is not None:
            return "archived"
        if self.is_supervisor:
            return "supervising"
        if self.relation_ended_at is not None:
            return "relation_ended" if self.supervised_in is None else "nobody_supervises"
        return "" if self.can_write else "readers_only"

    def may_keep(self) -> bool:
        """Rename, add, remove."""
        return self.kind in GROUP_KINDS and self.archived_at is None and self.role in KEEPERS

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
