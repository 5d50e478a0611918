"""Signed links: for one person, one variant and a short while; ranges; and what a browser is told about the bytes."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID, uuid4

import httpx
import pytest

from parta.entrypoints.wiring import Platform
from parta.files.api import FilesRoom, claim_files
from parta.kernel.clock import SettableClock
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import PersonId
from tests.feature.files.conftest import People, card, link, upload
from tests.harness import samples
from tests.harness.client import Client
from tests.harness.region import as_actor

Kept = Callable[..., Awaitable[str]]
DATA = bytes(range(200)) * 5
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def test_a_link_is_for_one_person_alone(
    teacher: httpx.AsyncClient, outsider: httpx.AsyncClient, client: Client, kept: Kept
) -> None:
    file_id = await kept(DATA)
    address = await link(teacher, file_id)
    assert address is not None
    assert (await teacher.get(address)).content == DATA
    assert await link(outsider, file_id) is None
    assert (await outsider.get(address)).status_code == 404
    assert (await client.anonymous.get(address)).status_code == 401


async def test_a_link_lives_for_a_short_while(teacher: httpx.AsyncClient, kept: Kept, clock: SettableClock) -> None:
    file_id = await kept(DATA)
    asked = {"files": [{"id": file_id, "variant": "original"}]}
    told = (await teacher.post("/api/files/links", json=asked)).json()["links"]
    assert [(one["id"], one["variant"], one["expires_at"]) for one in told] == [
        (file_id, "original", "2026-11-16T12:20:00Z")
    ]
    clock.advance(timedelta(minutes=20, seconds=1))
    assert (await teacher.get(told[0]["address"])).status_code == 404
    assert (await teacher.get(await link(teacher, file_id) or "")).status_code == 200


async def test_a_forged_link_is_like_one_to_nothing(teacher: httpx.AsyncClient, kept: Kept) -> None:
    first, second = await kept(DATA), await kept(samples.picture())
    address = await link(teacher, first) or ""
    forged = [
        address.replace(first, second),
        address.replace("original", "small"),
        address.replace("expires=", "expires=9"),
        address.replace("expires=", "expires=x"),
        address.replace("expires=", "expires=999999999999999999999"),
        address[:-1] + ("A" if address[-1] != "A" else "B"),
        address.split("?")[0],
        address.split("&")[0] + "&signature=ё",
        address.replace(first, str(uuid4())),
        f"/api/files/{first}/..%2f..%2fetc?expires=1&signature=x",
    ]
    answers = [await teacher.get(one) for one in forged]
    assert [answer.status_code for answer in answers] == [404] * len(forged)


async def test_links_are_signed_in_bulk_and_what_may_not_be_opened_is_left_out(
    teacher: httpx.AsyncClient, outsider: httpx.AsyncClient, kept: Kept
) -> None:
    picture = await kept(samples.picture())
    foreign = await upload(outsider, b"x")
    asked = [{"id": picture, "variant": v} for v in ("small", "large", "original", "page-1")]
    asked += [{"id": foreign, "variant": "original"}, {"id": str(uuid4()), "variant": "original"}]
    told = (await teacher.post("/api/files/links", json={"files": asked})).json()["links"]
    assert [(one["id"], one["variant"]) for one in told] == [
        (picture, "small"), (picture, "large"), (picture, "original")
    ]  # fmt: skip
    for wrong in ({"files": []}, {"files": [{"id": picture, "variant": "../x"}]}, {"files": asked * 40}):
        assert (await teacher.post("/api/files/links", json=wrong)).status_code == 422


@pytest.fixture
def shown(with_room: Callable[..., FilesRoom]) -> set[tuple[PersonId, UUID]]:
    """Who is shown which file by a room above."""
    pairs: set[tuple[PersonId, UUID]] = set()

    async def may_open(tx: Transaction, person_id: PersonId, file_id: UUID) -> bool:
        return (person_id, file_id) in pairs

    with_room(may_open=(may_open,))
    return pairs


async def test_who_a_room_above_shows_it_to_may_open_it(
    shown: set[tuple[PersonId, UUID]], people: People, outsider: httpx.AsyncClient, kept: Kept
) -> None:
    file_id = await kept(DATA)
    assert await link(outsider, file_id) is None
    assert (await outsider.post("/api/files/cards", json={"files": [file_id]})).json() == {"files": []}
    shown.add((people["outsider"], UUID(file_id)))
    address = await link(outsider, file_id) or ""
    assert (await outsider.get(address)).content == DATA
    shown.clear()  # the message was taken back: what was signed before says nothing any more
    assert (await outsider.get(address)).status_code == 404


@pytest.mark.parametrize(
    ("asked", "status", "content", "told"),
    [
        ("bytes=0-0", 206, DATA[:1], "bytes 0-0/1000"),
        ("bytes=990-", 206, DATA[990:], "bytes 990-999/1000"),
        ("bytes=-10", 206, DATA[-10:], "bytes 990-999/1000"),
        ("bytes=990-5000", 206, DATA[990:], "bytes 990-999/1000"),
        ("bytes=0-1,5-6", 200, DATA, None),
        ("nonsense", 200, DATA, None),
    ],
)
async def test_a_part_is_given_out(
    teacher: httpx.AsyncClient, kept: Kept, asked: str, status: int, content: bytes, told: str | None
) -> None:
    address = await link(teacher, await kept(DATA)) or ""
    answer = await teacher.get(address, headers={"Range": asked})
    assert (answer.status_code, answer.content, answer.headers.get("content-range")) == (status, content, told)
    assert answer.headers["content-length"] == str(len(content))
    assert answer.headers["accept-ranges"] == "bytes"


async def test_conditions_of_a_request_are_kept(teacher: httpx.AsyncClient, kept: Kept) -> None:
    address = await link(teacher, await kept(DATA)) or ""
    whole = await teacher.get(address)
    etag = whole.headers["etag"]
    beyond = await teacher.get(address, headers={"Range": "bytes=1000-"})
    assert (beyond.status_code, beyond.headers["content-range"]) == (416, "bytes */1000")
    assert beyond.json() == {"status": 416, "code": "range_not_satisfiable", "fields": {"size": 1000}}
    fresh = await teacher.get(address, headers={"Range": "bytes=0-9", "If-Range": etag})
    stale = await teacher.get(address, headers={"Range": "bytes=0-9", "If-Range": '"other"'})
    assert (fresh.status_code, stale.status_code, len(stale.content)) == (206, 200, 1000)
    known = await teacher.get(address, headers={"If-None-Match": etag})
    assert (known.status_code, known.content) == (304, b"")
    head = await teacher.head(address)
    assert (head.status_code, head.content, head.headers["content-length"]) == (200, b"", "1000")


@pytest.mark.parametrize(
    ("data", "name", "how", "media_type"),
    [
        (samples.picture(), "ф.jpg", "inline", "image/jpeg"),
        (samples.film(), "ф.mp4", "inline", "video/mp4"),
        (samples.pdf(), "ф.pdf", "inline", "application/pdf"),
        (b"<!DOCTYPE html><script>alert(1)</script>", "ф.html", "attachment", "application/octet-stream"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "ф.svg", "attachment", "application/octet-stream"),
        (b"<html><script>", "ф.jpg", "attachment", "application/octet-stream"),
        (b"just text", "ф.txt", "attachment", "text/plain"),
        (samples.docx(), "ф.docx", "attachment", DOCX),
        (b"MZ" + bytes(100), "ф.jpg", "attachment", "application/x-dosexec"),
        (samples.picture()[:2000], "ф.jpg", "attachment", "image/jpeg"),
    ],
)  # fmt: skip
async def test_nothing_dangerous_is_shown_in_our_origin(
    teacher: httpx.AsyncClient, kept: Kept, data: bytes, name: str, how: str, media_type: str
) -> None:
    answer = await teacher.get(await link(teacher, await kept(data, name)) or "")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith(f"{how}; filename*=UTF-8''%D1%84")
    assert answer.headers["content-type"].split(";")[0] == media_type
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; ")
    assert ("sandbox" in answer.headers["content-security-policy"]) == (media_type != "application/pdf")


async def test_only_ones_own_unused_files_are_claimed(
    platform: Platform, teacher: httpx.AsyncClient, outsider: httpx.AsyncClient, people: People
) -> None:
    mine = [UUID(await upload(teacher, b"a", f"{number}.txt")) for number in range(3)]
    foreign = UUID(await upload(outsider, b"b"))
    actor = as_actor(people["teacher"])
    for wrong in ([foreign], [mine[0], foreign], [uuid4()], [mine[0], mine[0]]):
        with pytest.raises(NotFound):
            async with platform.database.transaction("test") as tx:
                await claim_files(tx, actor, wrong)
    async with platform.database.transaction("test") as tx:
        cards = await claim_files(tx, actor, [mine[2], mine[0]])
        assert [(one.id, one.name, one.state) for one in cards] == [
            (mine[2], "2.txt", "held"), (mine[0], "0.txt", "held")
        ]  # fmt: skip
    with pytest.raises(NotFound):
        async with platform.database.transaction("test") as tx:
            await claim_files(tx, actor, [mine[0]])
    used = await teacher.delete(f"/api/uploads/{mine[0]}", headers={"Tus-Resumable": "1.0.0"})
    assert (used.status_code, used.json()["fields"]) == (409, {"reason": "file_is_used"})


async def test_one_sees_ones_own_uploads_by_kind_from_the_newest_on(teacher: httpx.AsyncClient, kept: Kept) -> None:
    names = [await kept(samples.picture("PNG"), "а.png"), await kept(b"text", "б.txt"), await kept(DATA, "в.bin")]
    own = (await teacher.get("/api/files/own")).json()
    assert ([one["file"]["id"] for one in own["files"]], own["next"]) == (names[::-1], None)
    assert {one["uploaded_at"] for one in own["files"]} == {"2026-11-16T12:00:00Z"}
    pictures = (await teacher.get("/api/files/own?kind=image")).json()["files"]
    assert [one["file"]["name"] for one in pictures] == ["а.png"]
    assert (await teacher.get(f"/api/files/own?before={names[0]}")).json() == {"files": [], "next": None}
    assert (await card(teacher, names[0]))["has_preview"] is True
