"""Followers: resident loops of the worker, each looking again and again for what has changed and doing its part of it.

A look is a plain async function. It is woken by notices and comes by itself every few seconds, so a lost notice costs
seconds. At most one process does each follower's looks, by an advisory lock; whoever waits takes over when the other
ends. A look finds its place in the database and must bear being done twice: after a crash it is, and for the length of
one look two processes may do it when the connection that holds the lock is lost. A follower that yields, because nobody
waits for what it does, takes a small part of the time while processors are short.
"""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Generic, ParamSpec, get_type_hints

from psycopg import AsyncConnection, sql

from parta.kernel.incidents import describe, report_incident
from parta.kernel.pressure import ProcessorPressure

log = logging.getLogger("parta.followers")

LOOK_SECONDS = 2.0
LONGEST_PAUSE_SECONDS = 60.0
SHORT_OF_PROCESSORS = 0.2  # of the time something waits for one
YIELDED = 7.0  # times as long as a look took; a niceness of the process does nothing between groups of the scheduler
LONGEST_YIELD_SECONDS = 10.0
P = ParamSpec("P")

_LOCK = "SELECT pg_try_advisory_lock(hashtextextended(%(name)s, 7265))"
_HOLD = "SELECT 1"


class Follower(Generic[P]):
    """A declared follower; called directly (in a test) it is just its look."""

    def __init__(self, name: str, look: Callable[P, Awaitable[bool]], *, rest_seconds: float, yields: bool) -> None:
        self.name = name
        self.look = look
        self.rest_seconds = rest_seconds
        self.yields = yields
        hints = get_type_hints(look)
        self.needs = {name: hints[name] for name in inspect.signature(look).parameters}

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> bool:
        return await self.look(*args, **kwargs)

    def bind(self, provided: Mapping[str, object]) -> Callable[[], Awaitable[bool]]:
        """The look with its parameters filled in by name."""
        missing = sorted(set(self.needs) - set(provided))
        if missing:
            raise TypeError(f"follower {self.name} needs {', '.join(missing)}, which the wiring does not provide")
        given = {name: provided[name] for name in self.needs}

        async def look() -> bool:
            return await self.look(**given)  # type: ignore[arg-type, call-arg]  # names were matched above

        return look


def follower(
    name: str, *, rest_seconds: float = 0.0, yields: bool = False
) -> Callable[[Callable[P, Awaitable[bool]]], Follower[P]]:
    """Declare a look `feature.verb_noun`. It does a bounded portion and answers whether more is waiting; then it is
    called again at once. Otherwise it rests at least `rest_seconds`, so that a stream of notices is taken together.
    One that `yields` takes an eighth of the time while processors are short, more waiting or not."""

    def declare(look: Callable[P, Awaitable[bool]]) -> Follower[P]:
        return Follower(name, look, rest_seconds=rest_seconds, yields=yields)

    return declare


class FollowerLoops:
    """All followers of one process, woken by the notices of one channel."""

    def __init__(
        self, conninfo: str, channel: str, followers: Sequence[Follower[...]], provided: Mapping[str, object]
    ) -> None:
        self._conninfo = conninfo
        self._channel = channel
        self._looks = [(follower, follower.bind(provided), asyncio.Event()) for follower in followers]
        self.look_seconds = LOOK_SECONDS
        self.first_pause_seconds = LOOK_SECONDS
        self.new_pressure = ProcessorPressure

    async def run(self) -> None:
        """Follow until cancelled; a look under way is rolled back, and is done again by whoever comes next."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._listen())
            for follower, look, woken in self._looks:
                group.create_task(self._follow(follower, look, woken))

    async def _follow(self, follower: Follower[...], look: Callable[[], Awaitable[bool]], woken: asyncio.Event) -> None:
        """Wait for the turn, then look; a failure gets an incident number and a growing pause, and harms no other."""
        pause = self.first_pause_seconds
        pressure = self.new_pressure() if follower.yields else None
        while True:
            try:
                async with await AsyncConnection.connect(self._conninfo, autocommit=True) as connection:
                    await self._wait_for_turn(connection, follower.name)
                    log.debug("%s follows", follower.name)
                    while True:
                        await connection.execute(_HOLD)  # the lock is lost with its connection
                        woken.clear()
                        began = time.monotonic()
                        has_more = await look()
                        pause = self.first_pause_seconds
                        if pressure is not None and pressure.share() > SHORT_OF_PROCESSORS:
                            await asyncio.sleep(min((time.monotonic() - began) * YIELDED, LONGEST_YIELD_SECONDS))
                        if not has_more:
                            await asyncio.sleep(follower.rest_seconds)
                            await self._wait(woken)
            except Exception as error:
                report_incident(error, f"follower {follower.name}")
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    async def _wait_for_turn(self, connection: AsyncConnection[Any], name: str) -> None:
        while not await _takes_turn(connection, name):  # noqa: ASYNC110  # another process holds it: nobody here can tell
            await asyncio.sleep(self.look_seconds)

    async def _wait(self, woken: asyncio.Event) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self.look_seconds):
                await woken.wait()

    async def _listen(self) -> None:
        while True:
            try:
                async with await AsyncConnection.connect(self._conninfo, autocommit=True) as connection:
                    await connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(self._channel)))
                    async for _notice in connection.notifies():
                        for _follower, _look, woken in self._looks:
                            woken.set()
            except Exception as error:
                log.warning("followers hear no notices: %s", describe(error))
            await asyncio.sleep(self.look_seconds)


async def _takes_turn(connection: AsyncConnection[Any], name: str) -> bool:
    cursor = await connection.execute(_LOCK, {"name": name})
    row = await cursor.fetchone()
    return bool(row and row[0])
