"""Tells the database who sits before a window of this web process, so that the worker need not wake a phone beside it.

A difference every few seconds, never a word on the path of a message. Lost rows cost one push too many.
"""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Protocol
from uuid import UUID

from parta.kernel.database import Database
from parta.kernel.ids import new_id
from parta.kernel.incidents import report_incident
from parta.notifications.store import follow as store

LOOK_SECONDS = 5.0
LOOKS_BETWEEN_CLEANINGS = 12
NODE_LIVES = timedelta(seconds=30)


class Window(Protocol):
    """An open socket: whether nobody sits before it."""

    @property
    def is_away(self) -> bool: ...


class PresenceKeeper:
    """One per web process. `by_person` are its connections, by the number of the person."""

    def __init__(self, db: Database, by_person: Mapping[int, Sequence[Window]]) -> None:
        self._db = db
        self._by_person = by_person
        self._node = new_id()
        self._told: frozenset[int] = frozenset()
        self._looks = 0

    async def run(self) -> None:
        """Look, for ever; a database that is away for a moment is no news."""
        while True:
            try:
                await self.look()
            except Exception as error:
                report_incident(error, "presence for notifications")
                self._node, self._told = new_id(), frozenset()
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Say who came and who left since the last look, and that this process lives."""
        here = frozenset(
            person for person, windows in list(self._by_person.items()) if any(not window.is_away for window in windows)
        )
        arrived = [UUID(int=person) for person in here - self._told]
        departed = [UUID(int=person) for person in self._told - here]
        async with self._db.transaction("notifications.here") as tx:
            await store.put_here(tx, self._node, arrived, departed)
            if self._looks % LOOKS_BETWEEN_CLEANINGS == 0:
                await store.delete_dead(tx, tx.now - NODE_LIVES)
        self._told = here
        self._looks += 1
