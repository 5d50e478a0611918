"""From process to process: LISTEN for what others changed, read it by version, hand it to the hub.

A notice is only a reason to look. What was never told is found by a regular look at topics changed lately, so that a
lost notice costs seconds and never a message. Between machines the same notices can travel another way.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from datetime import timedelta
from itertools import islice
from uuid import UUID

from psycopg import AsyncConnection, sql

from parta.kernel.clock import Clock
from parta.kernel.incidents import describe
from parta.realtime.hub import Hub
from parta.realtime.model import PERSONAL, Position
from parta.realtime.notices import Notices
from parta.realtime.ports import ChangeSource
from parta.realtime.store import CHANNEL

log = logging.getLogger("parta.realtime")

HEAL_SECONDS = 5.0
LOOK_BACK = timedelta(seconds=20)
RECONNECT_SECONDS = 1.0
MAX_WANTED = 10_000
AT_ONCE = 500  # topics in one statement: an import changes thousands, and nobody may be held up


class Bus:
    """The ear of this process."""

    def __init__(self, hub: Hub, source: ChangeSource, notices: Notices, clock: Clock) -> None:
        self._hub = hub
        self._source = source
        self._notices = notices
        self._clock = clock
        self._wanted: dict[UUID, int] = {}
        self._fetcher: asyncio.Task[None] | None = None
        hub.on_gap = self.want

    def hear(self, payload: str) -> None:
        """A notice has come: doubled, late or out of order makes no difference."""
        self._compare(self._notices.read(payload))

    def want(self, topic: UUID, since: int) -> None:
        """Read what happened to the topic after this version, together with whatever else is wanted."""
        if topic not in self._wanted and len(self._wanted) >= MAX_WANTED:
            return  # the next look heals it
        self._wanted[topic] = min(since, self._wanted.get(topic, since))
        if self._fetcher is None or self._fetcher.done():
            self._fetcher = asyncio.get_running_loop().create_task(self._fetch())

    async def heal(self) -> None:
        """Compare what was let out with what has changed lately."""
        self._compare(await self._source.changed_since(self._clock.now() - LOOK_BACK))

    async def listen(self, conninfo: str) -> None:
        """Hear notices, for ever; after a break look first at what was missed."""
        while True:
            try:
                async with await AsyncConnection.connect(conninfo, autocommit=True) as connection:
                    await connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
                    await self.heal()
                    async for notice in connection.notifies():
                        self.hear(notice.payload)
            except Exception as error:
                log.warning("the bus is cut off: %s", describe(error))
            await asyncio.sleep(RECONNECT_SECONDS)

    async def heal_regularly(self) -> None:
        """Look every few seconds, for ever."""
        while True:
            await asyncio.sleep(HEAL_SECONDS)
            try:
                await self.heal()
            except Exception as error:
                log.warning("what changed lately cannot be read: %s", describe(error))

    def _compare(self, positions: Iterable[Position]) -> None:
        for position in positions:
            if position.members_version == PERSONAL and not self._hub.is_here(position.topic):
                continue
            released = self._hub.released(position.topic)
            if released is None:
                self.want(position.topic, position.version - 1)  # what came before was never promised here
            elif released < position.version and not self._hub.pass_over(
                position.topic, position.version, position.members_version
            ):
                self.want(position.topic, released)

    async def _fetch(self) -> None:
        while self._wanted:
            wanted = list(islice(self._wanted.items(), AT_ONCE))
            for topic, _since in wanted:
                del self._wanted[topic]
            try:
                changes = await self._source.load_changes(wanted)
            except Exception as error:
                log.warning("changes of %d topics cannot be read: %s", len(wanted), describe(error))
                self._wanted.clear()
                return  # the next look heals it
            for change in changes:
                self._hub.publish(change)
