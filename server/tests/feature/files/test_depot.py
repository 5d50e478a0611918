"""Where bytes lie: the same promises of a folder and of an S3 store, and a whole walk over the latter."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import httpx
import pytest

from parta.entrypoints.wiring import Platform
from parta.files.api import Depot, FilesRoom, S3Access
from parta.files.model.files import place_of
from parta.files.model.ranges import Part
from parta.kernel.startup import StartError
from tests.feature.files.conftest import TUS, People, card, link, upload
from tests.harness import samples
from tests.harness.client import Client
from tests.harness.region import as_actor
from tests.harness.s3 import BUCKET, running_s3

LARGE = 11 * 1024 * 1024


@pytest.fixture(scope="module")
def s3() -> Iterator[S3Access]:
    with running_s3() as access:
        yield access


@pytest.fixture(params=["folder", "s3"])
def depot(request: pytest.FixtureRequest, tmp_path: Path, s3: S3Access) -> Depot:
    return Depot(tmp_path / "kept") if request.param == "folder" else Depot(f"s3://{BUCKET}/{uuid4()}", s3)


async def _all(pieces: AsyncIterator[bytes]) -> bytes:
    return b"".join([piece async for piece in pieces])


async def test_what_is_put_is_read_whole_and_in_part_and_deleted(depot: Depot, tmp_path: Path) -> None:
    data = os.urandom(LARGE)
    source = tmp_path / "source"
    source.write_bytes(data)
    await depot.put("ab/large", source)
    await depot.put_bytes("ab/small", b"few")
    source.unlink()
    assert (await depot.size("ab/large"), await depot.size("ab/small"), await depot.size("ab/none")) == (LARGE, 3, None)
    assert await _all(depot.read("ab/large", Part(0, LARGE))) == data
    assert await _all(depot.read("ab/large", Part(LARGE - 7, LARGE - 2))) == data[-7:-2]
    assert await _all(depot.read("ab/small", Part(0, 0))) == b""
    assert await depot.fetch("ab/large", tmp_path / "back")
    assert (tmp_path / "back").read_bytes() == data
    assert not await depot.fetch("ab/none", tmp_path / "none")
    await depot.put_bytes("ab/small", b"other")
    assert await _all(depot.read("ab/small", Part(0, 5))) == b"other"
    await depot.delete(["ab/large", "ab/none"])
    assert await depot.size("ab/large") is None


def test_a_folder_that_cannot_be_made_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StartError, match=r"PARTA_FILES_URL: cannot write to .*file/kept: Not a directory"):
        Depot(tmp_path / "file" / "kept")


async def test_what_is_old_is_listed_by_its_prefix(depot: Depot) -> None:
    for place in ("ab/one", "ab/two", "cd/three"):
        await depot.put_bytes(place, b"x")
    soon, before = datetime.now(UTC) + timedelta(minutes=1), datetime.now(UTC) - timedelta(minutes=1)
    listed = [place async for places in depot.list_older("ab/", soon) for place in places]
    assert sorted(listed) == ["ab/one", "ab/two"]
    assert [place async for places in depot.list_older("ab/", before) for place in places] == []
    assert [place async for places in depot.list_older("ef/", soon) for place in places] == []


@pytest.fixture
def afar(with_room: Callable[..., FilesRoom], s3: S3Access) -> FilesRoom:
    return with_room(depot=Depot(f"s3://{BUCKET}/{uuid4()}", s3))


async def test_a_file_walks_through_an_s3_store(
    afar: FilesRoom, client: Client, people: People, do_jobs: Callable[[], Awaitable[None]], platform: Platform
) -> None:
    teacher = client.as_(as_actor(people["teacher"]))
    file_id = await upload(teacher, samples.picture(), "ф.jpg")
    await do_jobs()
    assert (await card(teacher, file_id))["has_preview"] is True
    assert not list((platform.settings.data / "files").rglob(file_id))
    small = await teacher.get(await link(teacher, file_id, "small") or "")
    assert (small.status_code, small.headers["content-type"]) == (200, "image/webp")
    part = await teacher.get(await link(teacher, file_id) or "", headers={"Range": "bytes=0-1"})
    assert (part.status_code, part.content) == (206, b"\xff\xd8")
    assert (await teacher.delete(f"/api/uploads/{file_id}", headers=TUS)).status_code == 204
    assert await afar.depot.size(place_of(UUID(file_id))) is None
    assert await afar.depot.size(place_of(UUID(file_id), "small")) is None


async def test_a_scan_of_an_order_walks_through_an_s3_store(afar: FilesRoom, client: Client, people: People) -> None:
    director: httpx.AsyncClient = client.as_(as_actor(people["director"]))
    address = f"/api/files?organisation_id={people['school']}"
    made = (await director.post(address, files={"data": ("приказ.pdf", b"%PDF-1.7")})).json()["id"]
    assert (await director.get(f"/api/files/{made}")).content == b"%PDF-1.7"
