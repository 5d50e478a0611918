"""Somebody who uploads, and short verbs for it."""

from base64 import b64encode
from collections.abc import Awaitable, Callable

import httpx
import msgspec
import pytest

from parta.entrypoints import wiring
from parta.entrypoints.wiring import Platform
from parta.files.api import FilesRoom
from parta.kernel.ids import PersonId
from tests.harness.client import Client
from tests.harness.region import as_actor, make_region

TUS = {"Tus-Resumable": "1.0.0"}
PIECE = TUS | {"Content-Type": "application/offset+octet-stream"}
People = dict[str, PersonId]


def metadata(**pairs: str) -> str:
    return ",".join(f"{key} {b64encode(value.encode()).decode()}" for key, value in pairs.items())


@pytest.fixture(autouse=True)
def _only_the_rooms_below(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands above files must not matter here."""
    monkeypatch.setattr(wiring, "FEATURES", ("identity", "organisations", "policy", "files"))


@pytest.fixture
def room(platform: Platform) -> FilesRoom:
    found = platform.provided["files_room"]
    assert isinstance(found, FilesRoom)
    return found


@pytest.fixture
def with_room(platform: Platform, room: FilesRoom) -> Callable[..., FilesRoom]:
    """Have the platform work with another room: with a scanner, with rooms above. Before `client` is used."""

    def change(**parts: object) -> FilesRoom:
        changed = msgspec.structs.replace(room, **parts)
        platform.provided["files_room"] = changed  # type: ignore[index]  # a dictionary, written before anybody reads it
        return changed

    return change


@pytest.fixture
async def people(platform: Platform) -> People:
    async with platform.database.transaction("test") as tx:
        region = await make_region(tx)
        return {
            "teacher": await region.appoint("pedagogue"),
            "director": await region.appoint("director"),
            "administrator": await region.appoint("administrator", region.ministry),
            "outsider": await region.appoint("pedagogue", region.college),
            "nobody": await region.person(),
            "school": PersonId(region.school),
            "region": PersonId(region.id),
        }


@pytest.fixture
def teacher(client: Client, people: People) -> httpx.AsyncClient:
    return client.as_(as_actor(people["teacher"]))


@pytest.fixture
def outsider(client: Client, people: People) -> httpx.AsyncClient:
    return client.as_(as_actor(people["outsider"]))


async def announce(caller: httpx.AsyncClient, length: int, name: str = "файл.bin", **more: str) -> httpx.Response:
    headers = TUS | {"Upload-Length": str(length), "Upload-Metadata": metadata(filename=name, **more)}
    return await caller.post("/api/uploads", headers=headers)


async def send(caller: httpx.AsyncClient, address: str, offset: int, data: bytes, **more: str) -> httpx.Response:
    return await caller.patch(address, headers=PIECE | {"Upload-Offset": str(offset)} | more, content=data)


async def upload(caller: httpx.AsyncClient, data: bytes, name: str = "файл.bin", **more: str) -> str:
    """A whole upload; the file's id."""
    made = await announce(caller, len(data), name, **more)
    assert made.status_code == 201, made.text
    address = made.headers["location"]
    if data:
        assert (await send(caller, address, 0, data)).status_code == 204
    return address.rsplit("/", 1)[-1]


async def card(caller: httpx.AsyncClient, file_id: str) -> dict[str, object]:
    """The card as its owner sees it."""
    answer = await caller.post("/api/files/cards", json={"files": [file_id]})
    found: list[dict[str, object]] = answer.json()["files"]
    assert len(found) == 1, answer.text
    return found[0]


async def link(caller: httpx.AsyncClient, file_id: str, variant: str = "original") -> str | None:
    answer = await caller.post("/api/files/links", json={"files": [{"id": file_id, "variant": variant}]})
    assert answer.status_code == 200, answer.text
    links = answer.json()["links"]
    return str(links[0]["address"]) if links else None


@pytest.fixture
def kept(teacher: httpx.AsyncClient, do_jobs: Callable[[], Awaitable[None]]) -> Callable[..., Awaitable[str]]:
    """Upload as the teacher and have it examined; the file's id."""

    async def keep(data: bytes, name: str = "файл.bin", **more: str) -> str:
        file_id = await upload(teacher, data, name, **more)
        await do_jobs()
        return file_id

    return keep
