"""Uploads against a real Parta: killed in the middle, resumed by a client that isn't ours, downloaded by ranges."""

import hashlib
import os
import re
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tusclient.client import TusClient

from tests.feature.files.conftest import PIECE, TUS, metadata
from tests.harness.processes import Parta

MEGABYTE = 1024 * 1024
SIZE = 48 * MEGABYTE
WAIT_SECONDS = 60


@pytest.fixture(scope="module")
def parta(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parta]:
    running = Parta(tmp_path_factory.mktemp("files") / "data")
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def browser(parta: Parta) -> Iterator[httpx.Client]:
    """The first administrator, signed in as a browser is: cookies, and the token that our pages repeat."""
    found = re.search(r"/i/([\w-]+)", parta.printed())
    assert found is not None
    with httpx.Client(base_url=f"http://127.0.0.1:{parta.port}", timeout=60) as client:
        answer = client.post(f"/api/invitations/{found.group(1)}/accept", json={"password": "тихий-океан-2026"})
        assert answer.status_code == 200, answer.text
        client.headers["x-parta-csrf"] = client.cookies["parta_csrf"]
        yield client


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("big") / "урок.bin"
    path.write_bytes(os.urandom(MEGABYTE) * (SIZE // MEGABYTE))
    return path


def _until_examined(browser: httpx.Client, file_id: str) -> dict[str, object]:
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        files = browser.post("/api/files/cards", json={"files": [file_id]}).json()["files"]
        if files and files[0]["state"] != "held":
            return dict(files[0])
        time.sleep(0.2)
    raise AssertionError("the file is held for ever")


def _link(browser: httpx.Client, file_id: str) -> str:
    asked = {"files": [{"id": file_id, "variant": "original"}]}
    return str(browser.post("/api/files/links", json=asked).json()["links"][0]["address"])


def _until_answers(browser: httpx.Client) -> None:
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        try:
            if browser.get("/api/me").status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.2)
    raise AssertionError("the web process didn't come back")


def _slow_then_killed(parta: Parta, data: bytes) -> Iterator[bytes]:
    """A third of the body, and then the web process is gone."""
    third = len(data) // 3
    for at in range(0, third, MEGABYTE):
        yield data[at : at + MEGABYTE]
    time.sleep(0.5)
    os.kill(parta.child("web"), signal.SIGKILL)
    yield data[third:]


def test_an_upload_survives_the_kill_of_the_server_and_is_finished_by_another_client(
    parta: Parta, browser: httpx.Client, big: Path
) -> None:
    data = big.read_bytes()
    headers = TUS | {"Upload-Length": str(SIZE), "Upload-Metadata": metadata(filename=big.name)}
    address = browser.post("/api/uploads", headers=headers).headers["location"]
    with pytest.raises(httpx.HTTPError):
        browser.patch(address, headers=PIECE | {"Upload-Offset": "0"}, content=_slow_then_killed(parta, data))
    _until_answers(browser)
    come = int(browser.head(address, headers=TUS).headers["upload-offset"])
    assert MEGABYTE <= come < SIZE

    cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    theirs = TusClient(
        f"http://127.0.0.1:{parta.port}/api/uploads",
        headers={"Cookie": cookies, "x-parta-csrf": browser.headers["x-parta-csrf"]},
    )
    with big.open("rb") as stream:
        uploader = theirs.uploader(
            file_stream=stream, chunk_size=8 * MEGABYTE, url=f"http://127.0.0.1:{parta.port}{address}",
            upload_checksum=True,
        )  # fmt: skip
        assert uploader.offset == come
        uploader.upload()

    file_id = address.rsplit("/", 1)[-1]
    card = _until_examined(browser, file_id)
    assert (card["name"], card["size"], card["state"]) == ("урок.bin", SIZE, "not_scanned")
    got = hashlib.sha256()
    with browser.stream("GET", _link(browser, file_id)) as answer:
        assert answer.status_code == 200
        for piece in answer.iter_bytes():
            got.update(piece)
    assert got.digest() == hashlib.sha256(data).digest()
    part = browser.get(_link(browser, file_id), headers={"Range": f"bytes={SIZE - 5}-"})
    assert (part.status_code, part.content) == (206, data[-5:])
    assert part.headers["content-range"] == f"bytes {SIZE - 5}-{SIZE - 1}/{SIZE}"


def test_an_upload_survives_the_kill_of_everything(parta: Parta, browser: httpx.Client) -> None:
    headers = TUS | {"Upload-Length": "10", "Upload-Metadata": metadata(filename="а.txt")}
    address = browser.post("/api/uploads", headers=headers).headers["location"]
    browser.patch(address, headers=PIECE | {"Upload-Offset": "0"}, content="привет"[:3].encode())
    parta.stop(signal.SIGKILL)
    parta.start()
    _until_answers(browser)
    assert browser.head(address, headers=TUS).headers["upload-offset"] == "6"
    browser.patch(address, headers=PIECE | {"Upload-Offset": "6"}, content=b"abcd")
    file_id = address.rsplit("/", 1)[-1]
    assert _until_examined(browser, file_id)["kind"] == "document"
    assert browser.get(_link(browser, file_id)).content == "при".encode() + b"abcd"


def test_a_refusal_comes_while_a_large_body_is_still_being_sent(browser: httpx.Client, big: Path) -> None:
    headers = TUS | {"Upload-Length": str(SIZE), "Upload-Metadata": metadata(filename="б.bin")}
    address = browser.post("/api/uploads", headers=headers).headers["location"]
    try:
        answer = browser.patch(address, headers=PIECE | {"Upload-Offset": "7"}, content=big.read_bytes())
    except httpx.WriteError:
        answer = browser.patch(address, headers=PIECE | {"Upload-Offset": "7"}, content=b"")
    assert (answer.status_code, answer.json()["code"]) == (409, "upload_offset_differs")
    assert browser.delete(address, headers=TUS).status_code == 204


def test_the_body_is_not_held_in_memory(parta: Parta, browser: httpx.Client, big: Path) -> None:
    def resident() -> int:
        status = Path(f"/proc/{parta.child('web')}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) * 1024  # type: ignore[union-attr]

    before = resident()
    headers = TUS | {"Upload-Length": str(SIZE), "Upload-Metadata": metadata(filename="в.bin")}
    address = browser.post("/api/uploads", headers=headers).headers["location"]
    answer = browser.patch(address, headers=PIECE | {"Upload-Offset": "0"}, content=big.read_bytes())
    assert answer.headers["upload-offset"] == str(SIZE)
    _until_examined(browser, address.rsplit("/", 1)[-1])
    with browser.stream("GET", _link(browser, address.rsplit("/", 1)[-1])) as download:
        assert sum(len(piece) for piece in download.iter_bytes()) == SIZE
    assert resident() - before < SIZE // 2


def test_a_page_of_another_site_cannot_upload(browser: httpx.Client) -> None:
    headers = TUS | {"Upload-Length": "10", "Origin": "https://evil.example"}
    assert browser.post("/api/uploads", headers=headers).status_code == 403
    without = {name: value for name, value in browser.headers.items() if name != "x-parta-csrf"}
    cookies = dict(browser.cookies)
    with httpx.Client(base_url=browser.base_url, headers=without, cookies=cookies) as forged:
        answer = forged.post("/api/uploads", headers=TUS | {"Upload-Length": "10"})
    assert (answer.status_code, answer.json()["code"]) == (403, "request_forged")


def test_a_backup_holds_the_files_and_what_was_being_uploaded(
    parta: Parta, browser: httpx.Client, tmp_path: Path
) -> None:
    def start(data: bytes, length: int) -> str:
        headers = PIECE | {"Upload-Length": str(length), "Upload-Metadata": metadata(filename="г.txt")}
        return str(browser.post("/api/uploads", headers=headers, content=data).headers["location"])

    whole, half = start(b"whole", 5), start(b"half", 9)
    file_id = whole.rsplit("/", 1)[-1]
    _until_examined(browser, file_id)
    done = parta.command("backup", str(tmp_path / "backup"))
    assert (done.returncode, done.stderr) == (0, "")
    parta.stop()
    shutil.rmtree(parta.data)
    done = parta.command("restore", str(tmp_path / "backup"))
    assert (done.returncode, done.stderr) == (0, "")
    parta.start()
    _until_answers(browser)
    assert browser.get(_link(browser, file_id)).content == b"whole"
    assert browser.head(half, headers=TUS).headers["upload-offset"] == "4"
    browser.patch(half, headers=PIECE | {"Upload-Offset": "4"}, content=b" done")
    _until_examined(browser, half.rsplit("/", 1)[-1])
    assert browser.get(_link(browser, half.rsplit("/", 1)[-1])).content == b"half done"
