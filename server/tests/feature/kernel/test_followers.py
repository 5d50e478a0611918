"""Followers: woken by a notice, coming by themselves, one process at a time, a failure held apart."""

import asyncio
import contextlib
import itertools
import logging
import time
from collections.abc import AsyncIterator, Callable

import pytest

from parta.kernel.database import Database
from parta.kernel.followers import Follower, FollowerLoops, follower

CHANNEL = "test_followers"


@contextlib.asynccontextmanager
async def _following(
    db: Database, *followers: Follower[...], look_seconds: float = 0.05
) -> AsyncIterator[asyncio.Task[None]]:
    loops = FollowerLoops(db.conninfo, CHANNEL, followers, {"db": db})
    loops.look_seconds = look_seconds
    loops.first_pause_seconds = 0.02
    running = asyncio.create_task(loops.run())
    try:
        yield running
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


async def _until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def _notify(db: Database) -> None:
    async with db.connection() as connection:
        await connection.execute(f"NOTIFY {CHANNEL}")


async def test_a_follower_is_given_what_it_asks_for_and_looks_again_by_itself(db: Database) -> None:
    got: list[Database] = []

    @follower("test.look")
    async def look(db: Database) -> bool:
        got.append(db)
        return False

    async with _following(db, look):
        await _until(lambda: len(got) >= 3)
    assert set(got) == {db}


async def test_a_notice_wakes_it_long_before_its_time(db: Database) -> None:
    looks: list[float] = []

    @follower("test.look")
    async def look() -> bool:
        looks.append(time.monotonic())
        return False

    async with _following(db, look, look_seconds=60):
        await _until(lambda: len(looks) == 1)
        await asyncio.sleep(0.3)  # LISTEN is under way
        await _notify(db)
        await _until(lambda: len(looks) == 2)


async def test_what_has_more_looks_at_once_and_what_rests_takes_notices_together(db: Database) -> None:
    left = [5]
    rested: list[float] = []

    @follower("test.drain")
    async def drain() -> bool:
        left[0] -= 1
        return left[0] > 0

    @follower("test.rest", rest_seconds=0.4)
    async def rest() -> bool:
        rested.append(time.monotonic())
        return False

    async with _following(db, drain, rest, look_seconds=60):
        await _until(lambda: left[0] == 0 and len(rested) == 1)
        for _ in range(5):
            await _notify(db)
            await asyncio.sleep(0.05)
        await _until(lambda: len(rested) == 2)
        await asyncio.sleep(0.1)
    assert rested[1] - rested[0] >= 0.4
    assert len(rested) == 2


async def test_one_process_looks_at_a_time_and_another_takes_over(db: Database) -> None:
    looks: list[str] = []

    def made(who: str) -> Follower[...]:
        @follower("test.look")
        async def look() -> bool:
            looks.append(who)
            return False

        return look

    async with _following(db, made("first")):
        await _until(lambda: "first" in looks)
        async with _following(db, made("second")):
            await asyncio.sleep(0.3)
            assert set(looks) == {"first"}
    looks.clear()
    async with _following(db, made("second")):
        await _until(lambda: "second" in looks)


async def test_a_lost_connection_gives_the_turn_back(db: Database) -> None:
    looks: list[float] = []

    @follower("test.look")
    async def look() -> bool:
        looks.append(time.monotonic())
        return False

    async with _following(db, look):
        await _until(lambda: len(looks) >= 1)
        async with db.connection() as connection:
            await connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"
            )
        seen = len(looks)
        await _until(lambda: len(looks) >= seen + 3)


async def test_a_failure_gets_a_number_and_a_pause_and_the_others_go_on(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    failed: list[float] = []
    went: list[float] = []

    @follower("test.broken")
    async def broken() -> bool:
        failed.append(time.monotonic())
        if len(failed) < 4:
            raise ValueError("a person's words")
        return False

    @follower("test.sound")
    async def sound() -> bool:
        went.append(time.monotonic())
        return False

    with caplog.at_level(logging.ERROR, "parta.incident"):
        async with _following(db, broken, sound):
            await _until(lambda: len(failed) >= 6 and len(went) >= 3)
    assert len(caplog.records) == 3
    assert "follower test.broken: builtins.ValueError" in caplog.text
    assert "person's words" not in caplog.text
    assert failed[3] - failed[2] > failed[1] - failed[0], "each pause is longer than the last"


def test_a_follower_that_asks_for_what_nobody_provides_stops_the_start() -> None:
    @follower("test.look")
    async def look(moon: str) -> bool:
        return bool(moon)

    with pytest.raises(TypeError, match=r"follower test\.look needs moon"):
        FollowerLoops("", CHANNEL, [look], {"db": None})


class Told:
    """A pressure that is as told."""

    share_told = 0.0

    def share(self) -> float:
        return self.share_told


@pytest.mark.parametrize(("share", "yields", "is_slow"), [(0.9, True, True), (0.0, True, False), (0.9, False, False)])
async def test_one_that_yields_takes_an_eighth_of_the_time_while_processors_are_short(
    db: Database, share: float, yields: bool, is_slow: bool
) -> None:
    looks: list[float] = []

    @follower("test.index", yields=yields)
    async def index() -> bool:
        looks.append(time.monotonic())
        await asyncio.sleep(0.05)
        return True

    loops = FollowerLoops(db.conninfo, CHANNEL, [index], {"db": db})
    pressure = Told()
    pressure.share_told = share
    loops.new_pressure = lambda: pressure
    running = asyncio.create_task(loops.run())
    await _until(lambda: len(looks) >= 4)
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running
    gaps = [later - earlier for earlier, later in itertools.pairwise(looks)]
    assert (min(gaps) >= 0.39) == is_slow, gaps
