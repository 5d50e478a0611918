"""Cleaning up: what nobody finished, what nobody uses, what no row names, and what was held for too long."""

import os
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import httpx
import pytest

from parta.entrypoints.wiring import Platform
from parta.files.api import FilesRoom, claim_files, release_files
from parta.files.jobs import clean, resume
from parta.files.model.files import place_of
from parta.kernel.clock import SettableClock
from parta.kernel.database import Transaction
from tests.feature.files.conftest import TUS, People, announce, send, upload
from tests.harness import samples
from tests.harness.client import Client
from tests.harness.region import as_actor

Kept = Callable[..., Awaitable[str]]


@pytest.fixture
def in_use(with_room: Callable[..., FilesRoom], room: FilesRoom) -> set[UUID]:
    """What a room above refers to."""
    used: set[UUID] = set()

    async def refers(tx: Transaction, file_ids: list[UUID]) -> set[UUID]:
        return used & set(file_ids)

    with_room(references=(*room.references, refers))
    return used


@pytest.fixture
def do_clean(in_use: set[UUID], platform: Platform, clock: SettableClock) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        room = platform.provided["files_room"]
        assert isinstance(room, FilesRoom)
        await clean(platform.database, room, clock)

    return run


def _bytes_of(platform: Platform) -> list[str]:
    return sorted(path.name for path in (platform.settings.data / "files").rglob("*") if path.is_file())


async def test_an_upload_that_nobody_finishes_is_removed_after_a_day(
    do_clean: Callable[[], Awaitable[None]], teacher: httpx.AsyncClient, clock: SettableClock, room: FilesRoom
) -> None:
    address = (await announce(teacher, 100)).headers["location"]
    await send(teacher, address, 0, b"x" * 10)
    clock.advance(timedelta(hours=23))
    await do_clean()
    assert (await teacher.head(address, headers=TUS)).status_code == 200
    clock.advance(timedelta(hours=2))
    await do_clean()
    assert (await teacher.head(address, headers=TUS)).status_code == 404
    assert list(room.staging.folder.iterdir()) == []
    assert (await teacher.get("/api/files/usage")).json()["own"]["bytes"] == 0


async def test_a_file_that_nothing_uses_is_removed_after_a_day_and_one_in_use_stays(
    do_clean: Callable[[], Awaitable[None]], in_use: set[UUID], teacher: httpx.AsyncClient, kept: Kept,
    clock: SettableClock, platform: Platform, people: People,
) -> None:  # fmt: skip
    unused, used = UUID(await kept(samples.picture(), "а.jpg")), UUID(await kept(samples.picture(), "б.jpg"))
    async with platform.database.transaction("test") as tx:
        await claim_files(tx, as_actor(people["teacher"]), [used])
    in_use.add(used)
    await do_clean()
    assert len(_bytes_of(platform)) == 6
    clock.advance(timedelta(hours=25))
    await do_clean()
    assert _bytes_of(platform) == sorted([str(used), f"{used}.large", f"{used}.small"])
    assert [one["file"]["id"] for one in (await teacher.get("/api/files/own")).json()["files"]] == [str(used)]
    assert str(unused) not in (await teacher.get("/api/files/own")).text

    in_use.clear()
    async with platform.database.transaction("test") as tx:
        await release_files(tx, [used])
    clock.advance(timedelta(hours=23))
    await do_clean()
    assert len(_bytes_of(platform)) == 3
    clock.advance(timedelta(hours=2))
    await do_clean()
    assert _bytes_of(platform) == []
    assert (await teacher.get("/api/files/usage")).json()["own"]["bytes"] == 0


async def test_a_scan_that_an_appointment_names_stays_and_another_goes(
    do_clean: Callable[[], Awaitable[None]], client: Client, people: People, clock: SettableClock, platform: Platform
) -> None:
    director = client.as_(as_actor(people["director"]))
    address = f"/api/files?organisation_id={people['school']}"
    first, second = [
        (await director.post(address, files={"data": ("п.pdf", b"%PDF-1.7 " + name)})).json()["id"]
        for name in (b"a", b"b")
    ]
    body = {
        "role": "coordinator", "person_id": str(people["teacher"]), "valid_from": "2026-11-16", "order_number": "1",
        "order_date": "2026-11-16", "order_file_id": first,
    }  # fmt: skip
    made = await director.post(f"/api/organisations/{people['school']}/appointments", json=body)
    assert made.status_code == 201
    clock.advance(timedelta(hours=25))
    await do_clean()
    assert _bytes_of(platform) == [first]
    assert (await director.get(f"/api/files/{first}")).status_code == 200
    assert (await director.get(f"/api/files/{second}")).status_code == 404


async def test_bytes_without_a_row_are_swept_away_when_they_are_old(
    do_clean: Callable[[], Awaitable[None]], in_use: set[UUID], platform: Platform, clock: SettableClock, kept: Kept,
    room: FilesRoom,
) -> None:  # fmt: skip
    file_id = UUID(await kept(b"x"))
    lost, young = uuid4(), uuid4()
    long_ago = (clock.now() - timedelta(hours=49)).timestamp()
    staged = room.staging.path(uuid4())
    for path, moment in (
        (platform.settings.data / "files" / place_of(lost), long_ago),
        (platform.settings.data / "files" / place_of(lost, "small"), long_ago),
        (platform.settings.data / "files" / place_of(young), clock.now().timestamp()),
        (platform.settings.data / "files" / place_of(file_id), long_ago),
        (staged, long_ago),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
        os.utime(path, (moment, moment))
    in_use.add(file_id)
    for _ in range(24):
        await do_clean()
        clock.advance(timedelta(hours=1))
        _touch(platform, young, clock)
    assert _bytes_of(platform) == sorted([str(young), str(file_id)])
    assert not staged.exists()


def _touch(platform: Platform, file_id: UUID, clock: SettableClock) -> None:
    path: Path = platform.settings.data / "files" / place_of(file_id)
    os.utime(path, (clock.now().timestamp(), clock.now().timestamp()))


async def test_a_file_whose_examination_was_lost_is_examined_again(
    teacher: httpx.AsyncClient, platform: Platform, do_jobs: Callable[[], Awaitable[None]], clock: SettableClock
) -> None:
    file_id = await upload(teacher, b"x")
    async with platform.database.transaction("test") as tx:
        await tx.execute("DELETE FROM procrastinate_jobs")
    await resume(platform.database)
    await do_jobs()
    cards = await teacher.post("/api/files/cards", json={"files": [file_id]})
    assert cards.json()["files"][0]["state"] == "held"
    clock.advance(timedelta(minutes=6))
    await resume(platform.database)
    await do_jobs()
    cards = await teacher.post("/api/files/cards", json={"files": [file_id]})
    assert cards.json()["files"][0]["state"] == "not_scanned"
