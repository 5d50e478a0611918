"""What realtime needs answered by rooms above it; the wiring passes the implementations in."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from parta.realtime.model import Audience, Change, Identity, Position, Revoked


class Authenticator(Protocol):
    """Who holds this session token; None where nobody does (unknown, ended, blocked)."""

    async def authenticate(self, token: str) -> Identity | None: ...


class AudienceSource(Protocol):
    """Who may see a topic.

    One statement for all of `topics`; a topic left out of the answer has no members. `online` gives the persons
    connected here, for sources that answer about large topics by these alone.
    """

    async def load_audiences(
        self, topics: Sequence[UUID], online: Callable[[], Sequence[UUID]]
    ) -> dict[UUID, Audience]: ...


class ChangeSource(Protocol):
    """Reads changes back from the rows that hold them."""

    async def load_changes(self, positions: Sequence[tuple[UUID, int]]) -> Sequence[Change]:
        """What happened to each topic after the version named with it, in order, in one statement for all.

        Where a row was overwritten in between, the next change has the older `base_version`, so that the chain of
        a topic has no hole up to its present version.
        """
        ...

    async def changed_since(self, moment: datetime) -> Sequence[Position]:
        """Topics changed at or after the moment."""
        ...


class IdentityStates(Protocol):
    """Which sessions and persons have lost their access; each answer is one statement for all."""

    async def revoked_since(self, moment: datetime) -> Revoked: ...

    async def revoked_among(self, sessions: Sequence[UUID]) -> Revoked: ...


class PresenceRules(Protocol):
    """Whose presence this person may see: those they may find and who do not hide it."""

    async def visible_to(self, viewer: UUID, persons: Collection[UUID]) -> Collection[UUID]: ...


class SocketWriter(Protocol):
    """The far end of a connection: takes ready frames, and closes with a code."""

    def write(self, data: bytes, /) -> None: ...

    def close(self, code: int) -> None: ...
