"""A topic on this process: its audience, and the order in which its changes are let out.

Versions leave in order. A gap is held open for a short while; what comes after it was given up is still let out,
because a client that is missing it has not asked for it yet.
"""

from __future__ import annotations

from asyncio import TimerHandle
from collections.abc import Sequence
from uuid import UUID

from parta.realtime.model import Audience, Change, Windows

MAX_MISSING = 100
MAX_CHANGES_IN_A_FRAME = 100
UNKNOWN = -1


class Topic:
    """State of one topic. `groups` are its members by equal windows: a frame is built once for each group."""

    __slots__ = (
        "arrivals", "failures", "gap_timer", "groups", "hints", "id", "is_complete", "is_delivering", "is_loading",
        "members_version", "missing", "pending", "released", "waiting",
    )  # fmt: skip

    def __init__(self, topic_id: UUID) -> None:
        self.id = topic_id
        self.groups: tuple[tuple[Windows, list[int]], ...] = ()
        self.members_version = UNKNOWN
        self.is_complete = True
        self.arrivals = 0
        self.released = UNKNOWN
        self.pending: dict[int, Change] = {}
        self.waiting: list[Change] = []  # let out, but their audience is being loaded
        self.missing: set[int] = set()
        self.hints: list[tuple[bytes, int, int]] = []  # payload, size limit, sender: they wait for the audience
        self.gap_timer: TimerHandle | None = None
        self.failures = 0
        self.is_loading = False
        self.is_delivering = False

    def is_idle(self) -> bool:
        """Whether forgetting it would lose nothing that is under way."""
        return not (self.pending or self.waiting or self.is_loading or self.is_delivering or self.gap_timer)

    def size(self) -> int:
        """How many members are known."""
        return sum(len(persons) for _windows, persons in self.groups)

    def take_audience(self, audience: Audience, arrivals: int) -> None:
        """Hold these members from now on."""
        by_windows: dict[Windows, list[int]] = {}
        for person, windows in audience.windows.items():
            by_windows.setdefault(windows, []).append(person.int)
        self.groups = tuple(by_windows.items())
        self.members_version = audience.members_version
        self.is_complete = audience.is_complete
        self.arrivals = arrivals

    def knows_audience_of(self, changes: Sequence[Change], arrivals: int) -> bool:
        """Whether the members held are those of the newest of these changes, or newer."""
        if all(change.only_person is not None for change in changes):
            return True
        if not self.is_complete and self.arrivals != arrivals:
            return False
        return self.members_version >= max(change.members_version for change in changes)

    def accept(self, change: Change) -> bool:
        """Take a change in; False where it was let out before."""
        if self._is_out(change.version):
            return False
        other = self.pending.get(change.version)
        if other is None or change.base_version < other.base_version:
            self.pending[change.version] = change
        return True

    def take_ready(self) -> list[Change]:
        """What may go out now, in order; what stands behind a gap stays pending."""
        ready: list[Change] = []
        for version in sorted(self.pending):
            if len(ready) == MAX_CHANGES_IN_A_FRAME:
                break
            change = self.pending[version]
            if self.released != UNKNOWN and change.base_version > self.released:
                continue  # a later one may cover the gap
            if version > self.released or version in self.missing:
                self.missing.difference_update(range(change.base_version + 1, version + 1))
                self.released = max(self.released, version)
                ready.append(change)
            del self.pending[version]
        for version in [version for version in self.pending if self._is_out(version)]:
            del self.pending[version]
        return ready

    def _is_out(self, version: int) -> bool:
        return version <= self.released and version not in self.missing

    def give_up_gap(self) -> None:
        """The gap was held long enough: go on behind it, remembering what may still come."""
        if not self.pending:
            return
        base = self.pending[min(self.pending)].base_version
        self.missing.update(range(max(self.released + 1, base - MAX_MISSING), base + 1))
        while len(self.missing) > MAX_MISSING:
            self.missing.remove(min(self.missing))
        self.released = max(self.released, base)
