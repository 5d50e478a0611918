"""The scanner: what is held until clean, what is taken away, what can't be scanned, a scanner that doesn't answer."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from uuid import UUID

import httpx
import pytest

from parta.entrypoints.wiring import Platform
from parta.files.api import FileChanged, FilesRoom, Scanner
from parta.files.jobs import examine
from parta.files.model.files import place_of
from parta.kernel.database import Transaction
from tests.feature.files.conftest import People, announce, card, link, upload
from tests.harness.clamd import EICAR, Clamd, running_clamd
from tests.harness.client import Client
from tests.harness.region import as_actor

Jobs = Callable[[], Awaitable[None]]
LIMIT = 1_000_000


@pytest.fixture
async def clamd() -> AsyncIterator[Clamd]:
    async with running_clamd(LIMIT) as daemon:
        yield daemon


@pytest.fixture
def scanned(clamd: Clamd, with_room: Callable[..., FilesRoom]) -> FilesRoom:
    return with_room(scanner=Scanner(clamd.address, LIMIT))


@pytest.fixture
def uploader(scanned: FilesRoom, client: Client, people: People) -> httpx.AsyncClient:
    return client.as_(as_actor(people["teacher"]))


async def test_a_file_is_held_until_the_scanner_calls_it_clean(
    uploader: httpx.AsyncClient, do_jobs: Jobs, platform: Platform
) -> None:
    told: list[FileChanged] = []

    async def hear(tx: Transaction, event: FileChanged) -> None:
        told.append(event)

    platform.database.events.subscribe(FileChanged, hear)
    file_id = await upload(uploader, b"x" * 1000)
    assert (await card(uploader, file_id))["state"] == "held"
    assert await link(uploader, file_id) is None
    assert told == []
    await do_jobs()
    assert (await card(uploader, file_id))["state"] == "clean"
    assert await link(uploader, file_id) is not None
    assert [str(one.file_id) for one in told] == [file_id]


async def test_an_infected_file_is_told_and_its_bytes_are_gone(
    uploader: httpx.AsyncClient, do_jobs: Jobs, platform: Platform
) -> None:
    file_id = await upload(uploader, b"before " + EICAR + b" after", "игра.txt")
    await do_jobs()
    found = await card(uploader, file_id)
    assert (found["state"], found["name"], found["size"]) == ("infected", "игра.txt", 0)
    assert await link(uploader, file_id) is None
    assert [path for path in platform.settings.data.rglob("*") if path.is_file() and EICAR in path.read_bytes()] == []
    assert (await uploader.get("/api/files/usage")).json()["own"]["bytes"] == 0


async def test_what_is_too_large_for_the_scanner_is_not_scanned_and_never_clean(
    uploader: httpx.AsyncClient, do_jobs: Jobs, clamd: Clamd
) -> None:
    file_id = await upload(uploader, b"x" * (LIMIT + 1))
    await do_jobs()
    assert (await card(uploader, file_id))["state"] == "not_scanned"
    assert clamd.seen == 0


async def test_a_region_refuses_what_is_too_large_for_the_scanner(
    uploader: httpx.AsyncClient, client: Client, people: People
) -> None:
    administrator = client.as_(as_actor(people["administrator"]))
    rules = {"above_scanner": "refuse", "quotas": []}
    assert (await administrator.put(f"/api/regions/{people['region']}/files", json=rules)).status_code == 200
    answer = await announce(uploader, LIMIT + 1)
    assert (answer.status_code, answer.json()["code"]) == (413, "file_too_large")
    assert answer.json()["fields"] == {"rule": "scanner", "limit": LIMIT}
    assert (await announce(uploader, LIMIT)).status_code == 201


@pytest.mark.parametrize(("rule", "state"), [("warn", "not_scanned"), ("refuse", "refused")])
async def test_a_scanner_that_takes_less_than_we_were_told(
    uploader: httpx.AsyncClient, client: Client, people: People, do_jobs: Jobs, clamd: Clamd, rule: str, state: str
) -> None:
    administrator = client.as_(as_actor(people["administrator"]))
    await administrator.put(f"/api/regions/{people['region']}/files", json={"above_scanner": rule, "quotas": []})
    clamd.max_bytes = 300_000
    file_id = await upload(uploader, b"x" * 900_000)
    await do_jobs()
    assert (await card(uploader, file_id))["state"] == state
    assert (await link(uploader, file_id) is None) == (state == "refused")


@pytest.mark.parametrize("answer", [b"stream: Can't allocate memory ERROR\0", b"UNKNOWN COMMAND\0", b"\0", b"nonsense"])
async def test_an_answer_that_is_no_verdict_leaves_the_file_held(
    uploader: httpx.AsyncClient, platform: Platform, scanned: FilesRoom, clamd: Clamd, answer: bytes
) -> None:
    clamd.answer = answer
    file_id = await upload(uploader, b"x")
    await _examine(platform, scanned, file_id)
    assert (await card(uploader, file_id))["state"] == "held"


async def test_a_scanner_that_is_down_is_asked_again(
    uploader: httpx.AsyncClient, platform: Platform, scanned: FilesRoom, with_room: Callable[..., FilesRoom]
) -> None:
    file_id = await upload(uploader, b"x")
    down = with_room(scanner=Scanner("tcp://127.0.0.1:1", LIMIT))
    async with platform.database.transaction("test") as tx:
        await tx.execute("DELETE FROM procrastinate_jobs")
    await _examine(platform, down, file_id)
    assert (await card(uploader, file_id))["state"] == "held"
    async with platform.database.transaction("test") as tx:
        waits = await tx.fetch_value(
            "SELECT scheduled_at = %(now)s::timestamptz + interval '1 minute' FROM procrastinate_jobs"
            " WHERE task_name = 'files.examine'",
            {"now": tx.now},
        )
    assert waits is True
    await _examine(platform, scanned, file_id)
    assert (await card(uploader, file_id))["state"] == "clean"


async def test_a_scan_of_an_order_is_held_as_well(
    uploader: httpx.AsyncClient, client: Client, people: People, do_jobs: Jobs, platform: Platform
) -> None:
    director = client.as_(as_actor(people["director"]))
    form = {"data": ("приказ.pdf", b"%PDF-1.7 " + EICAR)}
    made = await director.post("/api/files", params={"organisation_id": str(people["school"])}, files=form)
    address = f"/api/files/{made.json()['id']}"
    assert (await director.get(address)).status_code == 404
    await do_jobs()
    assert (await director.get(address)).status_code == 404
    assert not (platform.settings.data / "files" / place_of(UUID(made.json()["id"]))).exists()
    clean = {"data": ("приказ.pdf", b"%PDF-1.7 ok")}
    made = await director.post("/api/files", params={"organisation_id": str(people["school"])}, files=clean)
    await do_jobs()
    assert (await director.get(f"/api/files/{made.json()['id']}")).content == b"%PDF-1.7 ok"


async def _examine(platform: Platform, room: FilesRoom, file_id: str) -> None:
    async with asyncio.timeout(20):
        await examine(platform.database, room, file_id=UUID(file_id))
