"""Who is online here, told only to connections that have the person on screen. Hints: they may be lost, and are
dropped first. What one may see of whom is asked of the rooms above.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from parta.kernel.clock import Clock
from parta.realtime.connection import Connection, Connections
from parta.realtime.frames import FrameRegistry
from parta.realtime.ports import PresenceRules
from parta.realtime.wire import PersonPresence, Presence, SetAway, WatchPeople

TELL_SECONDS = 1.0  # changes are gathered so long: a reloaded page is no news
MAX_TOLD = 5_000  # hints in one go; what is over is lost
MAX_REMEMBERED = 50_000


class PresenceBoard:
    """Who is here, who is away, and who is looking."""

    def __init__(self, connections: Connections, rules: PresenceRules, clock: Clock) -> None:
        self._connections = connections
        self._rules = rules
        self._clock = clock
        self._watchers: dict[int, set[Connection]] = {}
        self._last_seen: dict[int, datetime] = {}
        self._told: dict[int, tuple[bool, bool]] = {}  # of people on some screen: what was last said
        self._changed: set[int] = set()
        connections.listen(self._arrived, self._departed)

    def register(self, frames: FrameRegistry) -> None:
        """The frames of presence."""
        frames.register(WatchPeople, self.watch)
        frames.register(SetAway, self.set_away)

    async def watch(self, connection: Connection, frame: WatchPeople) -> Presence:
        """Replace what this connection has on screen; the answer tells how those people are, where that may be seen."""
        visible = await self._rules.visible_to(connection.identity.person_id, frame.person_ids)
        self._unwatch(connection)
        if connection.is_closed:
            return Presence(people=[], ref=frame.ref)
        connection.watched = tuple({person.int for person in visible})
        for person in connection.watched:
            self._watchers.setdefault(person, set()).add(connection)
        people = [self._state(person) for person in connection.watched]
        for person, state in zip(connection.watched, people, strict=True):
            self._told[person] = (state.is_online, state.is_away)
        return Presence(people=people, ref=frame.ref)

    async def set_away(self, connection: Connection, frame: SetAway) -> None:
        """Note that nobody sits before this window, or somebody does again."""
        if connection.is_away != frame.is_away:
            connection.is_away = frame.is_away
            self._note(connection.person)

    def states(self, persons: Sequence[UUID]) -> list[PersonPresence]:
        """How these people are; whether the asker may know is the asker's business."""
        return [self._state(person.int) for person in persons]

    async def ask_again(self, person_id: UUID) -> None:
        """What the person hides has changed: they leave the screens of those who may no longer see them at once."""
        for connection in list(self._watchers.get(person_id.int, ())):
            if not await self._rules.visible_to(connection.identity.person_id, [person_id]):
                self._hide(person_id, connection)

    def tell(self) -> int:
        """Send the changes gathered since the last time; how many hints went out."""
        changed, self._changed = self._changed, set()
        news: dict[Connection, list[PersonPresence]] = {}
        for person in changed:
            state = self._state(person)
            if self._told.get(person) == (state.is_online, state.is_away):
                continue
            self._told[person] = (state.is_online, state.is_away)
            for connection in self._watchers.get(person, ()):
                news.setdefault(connection, []).append(state)
        told = 0
        for connection, people in news.items():
            if told < MAX_TOLD and not connection.is_muted:
                connection.send(Presence(people=people))
                told += 1
        return told

    async def run(self) -> None:
        """Tell, once a second, for ever."""
        while True:
            await asyncio.sleep(TELL_SECONDS)
            self.tell()

    def _arrived(self, connection: Connection) -> None:
        self._note(connection.person)

    def _departed(self, connection: Connection) -> None:
        self._unwatch(connection)
        if len(self._last_seen) >= MAX_REMEMBERED:
            self._last_seen.pop(next(iter(self._last_seen)))
        self._last_seen[connection.person] = self._clock.now()
        self._note(connection.person)

    def _note(self, person: int) -> None:
        """Something moved: only somebody's screen makes it worth keeping."""
        if person in self._watchers:
            self._changed.add(person)

    def _hide(self, person_id: UUID, connection: Connection) -> None:
        connection.watched = tuple(person for person in connection.watched if person != person_id.int)
        self._forget(person_id.int, connection)
        if not connection.is_muted:
            connection.send(Presence(people=[PersonPresence(person_id=person_id, is_online=False)]))

    def _unwatch(self, connection: Connection) -> None:
        for person in connection.watched:
            self._forget(person, connection)
        connection.watched = ()

    def _forget(self, person: int, connection: Connection) -> None:
        watchers = self._watchers.get(person)
        if watchers is not None:
            watchers.discard(connection)
            if not watchers:
                del self._watchers[person]
                self._told.pop(person, None)

    def _state(self, person: int) -> PersonPresence:
        held = self._connections.by_person.get(person, ())
        return PersonPresence(
            person_id=UUID(int=person),
            is_online=bool(held),
            is_away=bool(held) and all(connection.is_away for connection in held),
            last_seen_at=None if held else self._last_seen.get(person),
        )
