"""The values that realtime and the rooms above it hand each other: identities, audiences, changes, positions.

Nothing here acts, and nothing here is sent to a client as it stands.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

import msgspec

Windows = tuple[tuple[int, int | None], ...]
"""What a member may see of a topic: `(from_seq, to_seq)` both included, `to_seq` None while the window is open."""

WHOLE: Windows = ((1, None),)


class Identity(msgspec.Struct, frozen=True):
    """Who holds a socket: a person, signed in by a session of theirs."""

    person_id: UUID
    session_id: UUID


class Audience(msgspec.Struct, frozen=True):
    """The members of a topic and their windows, as they were at `members_version`.

    A source may answer for a large topic with those members alone who are online (`is_complete` False): it is then
    asked again when somebody new has connected.
    """

    members_version: int
    windows: Mapping[UUID, Windows]
    is_complete: bool = True


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One step of a versioned document, encoded once: JSON objects without a line feed.

    `base_version` is the version it follows: `version - 1`, or less where it covers several (rows read back later).
    Whoever's windows hold every one of `seqs` gets `full`, another member `empty`, a person of `own` what is
    there for them (the author's key, whose reaction it was).
    `only_person` marks a change of a person's own document: it goes to that person's connections, nobody else's.
    """

    topic: UUID
    version: int
    base_version: int
    members_version: int
    full: bytes
    empty: bytes = b""
    seqs: tuple[int, ...] = ()
    own: Mapping[UUID, bytes] = {}
    only_person: UUID | None = None


PERSONAL = -1


class Position(msgspec.Struct, frozen=True):
    """How far a topic has come. A person's own document has PERSONAL for its `members_version`."""

    topic: UUID
    version: int
    members_version: int = 0


class Revoked(msgspec.Struct, frozen=True):
    """Sessions that have ended and persons who may no longer be here."""

    sessions: Sequence[UUID] = ()
    persons: Sequence[UUID] = ()


class PersonState(msgspec.Struct, frozen=True):
    """Whether a person is connected to this process, and since when not."""

    person_id: UUID
    is_online: bool
    is_away: bool = False
    last_seen_at: datetime | None = None


def is_visible(windows: Windows, seqs: tuple[int, ...]) -> bool:
    """Whether every one of the messages lies inside a window; a change that touches no message is seen by all."""
    return all(any(low <= seq and (high is None or seq <= high) for low, high in windows) for seq in seqs)


def is_current(windows: Windows) -> bool:
    """Whether the last window is open: the person is a member now."""
    return bool(windows) and windows[-1][1] is None
