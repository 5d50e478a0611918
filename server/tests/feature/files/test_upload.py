"""Uploads by tus 1.0: created, appended to, resumed, given up, and every way in which they are refused."""

import asyncio
import hashlib
from base64 import b64encode
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import httpx
import pytest

from parta.entrypoints.wiring import Platform
from parta.files.api import FilesRoom
from parta.kernel.clock import SettableClock
from tests.feature.files.conftest import PIECE, TUS, announce, card, link, metadata, send, upload
from tests.harness.client import Client

DATA = bytes(range(256)) * 20


async def test_what_the_server_understands_is_told_to_anybody(client: Client) -> None:
    answer = await client.anonymous.options("/api/uploads")
    assert answer.status_code == 204
    told = {name: value for name, value in answer.headers.items() if name.startswith("tus-")}
    assert told == {
        "tus-resumable": "1.0.0",
        "tus-version": "1.0.0",
        "tus-extension": "creation,creation-with-upload,termination,checksum,expiration",
        "tus-max-size": str(4 * 1024**3),
        "tus-checksum-algorithm": "sha1,sha256",
    }


async def test_an_upload_becomes_a_file_that_is_examined_and_downloaded(
    teacher: httpx.AsyncClient, do_jobs: Callable[[], Awaitable[None]]
) -> None:
    made = await announce(teacher, len(DATA), "Отчёт.dat")
    assert (made.status_code, made.content) == (201, b"")
    address = made.headers["location"]
    assert made.headers["upload-expires"] == "Tue, 17 Nov 2026 12:00:00 GMT"

    half = await send(teacher, address, 0, DATA[:2000])
    assert (half.status_code, half.headers["upload-offset"]) == (204, "2000")
    asked = await teacher.head(address, headers=TUS)
    assert (asked.status_code, asked.headers["upload-offset"], asked.headers["upload-length"]) == (200, "2000", "5120")
    assert asked.headers["cache-control"] == "no-store"
    rest = await send(teacher, address, 2000, DATA[2000:])
    assert (rest.status_code, rest.headers["upload-offset"]) == (204, "5120")
    asked = await teacher.head(address, headers=TUS)
    assert (asked.status_code, asked.headers["upload-offset"]) == (200, "5120")

    file_id = address.rsplit("/", 1)[-1]
    assert await card(teacher, file_id) == {
        "id": file_id, "name": "Отчёт.dat", "kind": "other", "media_type": "application/octet-stream", "size": 5120,
        "state": "held", "width": None, "height": None, "duration_ms": None, "waveform": None, "has_preview": False,
        "placeholder": None, "pages": 0,
    }  # fmt: skip
    assert await link(teacher, file_id) is None
    await do_jobs()
    assert (await card(teacher, file_id))["state"] == "not_scanned"
    got = await teacher.get(await link(teacher, file_id) or "")
    assert (got.status_code, got.content) == (200, DATA)


async def test_the_first_piece_may_come_with_the_announcement(teacher: httpx.AsyncClient) -> None:
    headers = PIECE | {"Upload-Length": "10", "Upload-Metadata": metadata(filename="а.txt")}
    made = await teacher.post("/api/uploads", headers=headers, content=b"01234")
    assert (made.status_code, made.headers["upload-offset"]) == (201, "5")
    assert (await send(teacher, made.headers["location"], 5, b"56789")).headers["upload-offset"] == "10"
    damaged = await teacher.post("/api/uploads", headers=headers | {"Upload-Checksum": "sha1 AAAA"}, content=b"01234")
    assert (damaged.status_code, damaged.json()["code"]) == (460, "checksum_differs")


async def test_an_empty_file_is_a_file(teacher: httpx.AsyncClient, do_jobs: Callable[[], Awaitable[None]]) -> None:
    file_id = await upload(teacher, b"", "пусто.txt")
    await do_jobs()
    assert (await card(teacher, file_id))["size"] == 0
    assert (await teacher.get(await link(teacher, file_id) or "")).content == b""


async def _address(caller: httpx.AsyncClient, length: int = 100) -> str:
    return str((await announce(caller, length)).headers["location"])


@pytest.mark.parametrize("offset", ["1", "99", "100000"])
async def test_a_piece_at_a_wrong_place_is_refused(teacher: httpx.AsyncClient, offset: str) -> None:
    address = await _address(teacher)
    answer = await teacher.patch(address, headers=PIECE | {"Upload-Offset": offset}, content=b"x")
    assert (answer.status_code, answer.json()["code"]) == (409, "upload_offset_differs")
    assert answer.json()["fields"] == {"expected": 0, "given": int(offset)}
    assert answer.headers["tus-resumable"] == "1.0.0"


@pytest.mark.parametrize("offset", ["", "-1", "0x1", "1.5", "١", "9" * 16, None])
async def test_a_number_that_is_none_is_refused(teacher: httpx.AsyncClient, offset: str | None) -> None:
    address = await _address(teacher)
    headers = PIECE if offset is None else PIECE | {"Upload-Offset": offset.encode()}
    answer = await teacher.patch(address, headers=headers, content=b"x")
    assert (answer.status_code, answer.json()["code"]) == (400, "upload_header_wrong")


async def test_another_version_is_refused(teacher: httpx.AsyncClient) -> None:
    for headers in ({}, {"Tus-Resumable": "0.2.2"}):
        answer = await teacher.post("/api/uploads", headers=headers | {"Upload-Length": "1"})
        assert (answer.status_code, answer.json()["code"]) == (412, "tus_version_unknown")
        assert answer.headers["tus-version"] == "1.0.0"


async def test_a_piece_of_another_type_is_refused(teacher: httpx.AsyncClient) -> None:
    address = await _address(teacher)
    answer = await teacher.patch(address, headers=TUS | {"Upload-Offset": "0"}, content=b"x")
    assert (answer.status_code, answer.json()["code"]) == (415, "upload_type_wrong")


async def test_more_than_was_announced_is_refused_and_nothing_of_it_stays(teacher: httpx.AsyncClient) -> None:
    address = await _address(teacher, 10)
    assert (await send(teacher, address, 0, b"01234")).status_code == 204
    answer = await send(teacher, address, 5, b"567890123")
    assert (answer.status_code, answer.json()["code"]) == (413, "file_too_large")
    assert answer.json()["fields"] == {"rule": "announced", "limit": 5}
    assert (await teacher.head(address, headers=TUS)).headers["upload-offset"] == "5"


async def test_more_than_the_installation_takes_is_refused(teacher: httpx.AsyncClient) -> None:
    answer = await announce(teacher, 4 * 1024**3 + 1)
    assert (answer.status_code, answer.json()["code"]) == (413, "file_too_large")
    assert answer.json()["fields"] == {"rule": "upload", "limit": 4 * 1024**3}


@pytest.mark.parametrize(
    ("told", "reason"),
    [("filename !!!", "base64_expected"), ("a YQ==,a YQ==", "keys_must_differ"), ("a " + "A" * 4000, "too_long")],
)
async def test_metadata_that_cannot_be_read_is_refused(teacher: httpx.AsyncClient, told: str, reason: str) -> None:
    answer = await teacher.post("/api/uploads", headers=TUS | {"Upload-Length": "1", "Upload-Metadata": told})
    assert answer.status_code == 400
    assert (answer.json()["fields"]["header"], answer.json()["fields"]["reason"]) == ("Upload-Metadata", reason)


async def test_a_foreign_upload_does_not_exist(
    teacher: httpx.AsyncClient, outsider: httpx.AsyncClient, client: Client
) -> None:
    address = await _address(teacher)
    for caller, status in ((outsider, 404), (client.anonymous, 401)):
        assert (await caller.head(address, headers=TUS)).status_code == status
        assert (await send(caller, address, 0, b"x")).status_code == status
        assert (await caller.delete(address, headers=TUS)).status_code == status
    assert (await teacher.head(address, headers=TUS)).headers["upload-offset"] == "0"
    absent = "/api/uploads/0190ffff-0000-7000-8000-000000000000"
    assert (await teacher.head(absent, headers=TUS)).status_code == 404


async def test_a_piece_is_proved_by_its_checksum(teacher: httpx.AsyncClient) -> None:
    address = await _address(teacher, 10)

    def proof(data: bytes, algorithm: str = "sha1") -> str:
        return f"{algorithm} {b64encode(hashlib.new(algorithm, data).digest()).decode()}"

    headers = {"Upload-Checksum": proof(b"01234")}
    damaged = await send(teacher, address, 0, b"0123x", **headers)
    assert (damaged.status_code, damaged.json()["code"]) == (460, "checksum_differs")
    assert (await teacher.head(address, headers=TUS)).headers["upload-offset"] == "0"
    assert (await send(teacher, address, 0, b"01234", **headers)).headers["upload-offset"] == "5"
    rest = await send(teacher, address, 5, b"56789", **{"Upload-Checksum": proof(b"56789", "sha256")})
    assert rest.headers["upload-offset"] == "10"
    unknown = await send(teacher, address, 5, b"x", **{"Upload-Checksum": "crc32 AAAA"})
    assert (unknown.status_code, unknown.json()["fields"]) == (400, {"allowed": "sha1,sha256"})


async def test_an_upload_is_given_up(teacher: httpx.AsyncClient, platform: Platform) -> None:
    address = await _address(teacher)
    await send(teacher, address, 0, b"x" * 50)
    assert (await teacher.delete(address, headers=TUS)).status_code == 204
    assert (await teacher.head(address, headers=TUS)).status_code == 404
    room = platform.provided["files_room"]
    assert isinstance(room, FilesRoom)
    assert list(room.staging.folder.iterdir()) == []
    usage = (await teacher.get("/api/files/usage")).json()["own"]
    assert (usage["bytes"], usage["files"]) == (0, 0)


async def test_a_finished_file_that_nothing_uses_is_given_up_with_its_bytes(
    teacher: httpx.AsyncClient, platform: Platform, kept: Callable[..., Awaitable[str]]
) -> None:
    file_id = await kept(DATA)
    assert (await teacher.delete(f"/api/uploads/{file_id}", headers=TUS)).status_code == 204
    assert (await teacher.post("/api/files/cards", json={"files": [file_id]})).json() == {"files": []}
    assert [path for path in (platform.settings.data / "files").rglob("*") if path.is_file()] == []
    assert (await teacher.get("/api/files/usage")).json()["own"]["bytes"] == 0


async def test_a_method_may_be_named_by_a_header(teacher: httpx.AsyncClient) -> None:
    address = await _address(teacher, 3)
    meant = PIECE | {"Upload-Offset": "0", "X-HTTP-Method-Override": "PATCH"}
    assert (await teacher.post(address, headers=meant, content=b"abc")).headers["upload-offset"] == "3"
    other = await teacher.post(address, headers=TUS)
    assert (other.status_code, other.json()["fields"]["header"]) == (400, "X-HTTP-Method-Override")


async def test_an_upload_expires_a_day_after_its_last_piece(
    teacher: httpx.AsyncClient, clock: SettableClock, platform: Platform
) -> None:
    address = await _address(teacher)
    clock.advance(timedelta(hours=20))
    answer = await send(teacher, address, 0, b"x")
    assert answer.headers["upload-expires"] == "Wed, 18 Nov 2026 08:00:00 GMT"
    clock.advance(timedelta(hours=25))
    late = await send(teacher, address, 1, b"x")
    assert (late.status_code, late.json()["code"]) == (410, "upload_expired")


async def test_fifty_uploads_at_once_and_no_more(teacher: httpx.AsyncClient) -> None:
    for _ in range(50):
        assert (await announce(teacher, 1)).status_code == 201
    answer = await announce(teacher, 1)
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many_uploads")
    assert answer.json()["fields"] == {"limit": 50}


async def test_a_torn_piece_stays_as_far_as_it_came_unless_a_checksum_was_to_prove_it(
    teacher: httpx.AsyncClient, platform: Platform
) -> None:
    address = await _address(teacher, 1000)

    async def torn() -> AsyncIterator[bytes]:
        yield b"x" * 300
        raise httpx.ReadError("the network is gone")

    for headers, came in ({}, "300"), ({"Upload-Checksum": "sha1 AAAA"}, "300"):
        offset = (await teacher.head(address, headers=TUS)).headers["upload-offset"]
        await _tear(teacher, address, PIECE | {"Upload-Offset": offset} | headers)
        assert (await teacher.head(address, headers=TUS)).headers["upload-offset"] == came


async def _tear(caller: httpx.AsyncClient, address: str, headers: dict[str, str]) -> None:
    """Send 300 bytes of a body and be gone: as the server's own protocol tells it."""
    transport = caller._transport
    assert isinstance(transport, httpx.ASGITransport)
    events = [
        {"type": "http.request", "body": b"x" * 300, "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> dict[str, object]:
        return events.pop(0)

    async def sent(message: object) -> None:
        return None

    every = {**caller.headers, **headers, "host": "parta.test"}
    scope = {
        "type": "http", "method": "PATCH", "path": address, "raw_path": address.encode(), "query_string": b"",
        "root_path": "", "scheme": "http", "http_version": "1.1", "client": ("127.0.0.1", 1),
        "headers": [(name.lower().encode(), value.encode()) for name, value in every.items()],
        "server": ("parta.test", 80), "asgi": {"version": "3.0"},
    }  # fmt: skip
    await transport.app(scope, receive, sent)  # type: ignore[arg-type]


async def test_who_comes_second_makes_the_first_stop_and_nothing_is_mixed(
    teacher: httpx.AsyncClient, platform: Platform, do_jobs: Callable[[], Awaitable[None]]
) -> None:
    address = await _address(teacher, 2000)
    has_begun, may_end = asyncio.Event(), asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        yield b"a" * 1000
        has_begun.set()
        await may_end.wait()
        yield b"a" * 1000

    first = asyncio.ensure_future(teacher.patch(address, headers=PIECE | {"Upload-Offset": "0"}, content=slow()))
    await has_begun.wait()
    asked = await teacher.head(address, headers=TUS)
    assert asked.headers["upload-offset"] == "1000"
    second = await send(teacher, address, 1000, b"b" * 1000)
    assert (second.status_code, second.headers["upload-offset"]) == (204, "2000")
    may_end.set()
    assert (await first).headers["upload-offset"] == "1000"
    await do_jobs()
    got = await teacher.get(await link(teacher, address.rsplit("/", 1)[-1]) or "")
    assert got.content == b"a" * 1000 + b"b" * 1000


async def test_of_two_at_one_place_one_is_refused(teacher: httpx.AsyncClient) -> None:
    address = await _address(teacher, 10)
    answers = await asyncio.gather(send(teacher, address, 0, b"aaaaa"), send(teacher, address, 0, b"bbbbb"))
    assert sorted(answer.status_code for answer in answers) == [204, 409]
