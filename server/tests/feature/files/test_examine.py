"""What the examination makes of files: measures, previews, originals that tell no place, a worker that survives."""

import os
from collections.abc import Awaitable, Callable
from io import BytesIO
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from PIL import Image

from parta.entrypoints.wiring import Platform
from parta.files.decoding import ask
from parta.files.jobs import examine
from tests.feature.files.conftest import card, link, upload
from tests.harness import samples

Kept = Callable[..., Awaitable[str]]


async def _bytes(caller: httpx.AsyncClient, file_id: str, variant: str = "original") -> bytes:
    address = await link(caller, file_id, variant)
    assert address is not None
    return (await caller.get(address)).content


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "HEIF", "AVIF"])
async def test_a_picture_has_its_measures_and_previews_and_tells_no_place(
    teacher: httpx.AsyncClient, kept: Kept, kind: str
) -> None:
    file_id = await kept(samples.picture(kind, (1600, 800)), "ф")
    found = await card(teacher, file_id)
    assert (found["kind"], found["state"], found["has_preview"]) == ("image", "not_scanned", True)
    assert (found["width"], found["height"]) == (1600, 800)
    for variant, size in (("small", (320, 160)), ("large", (1280, 640))):
        with Image.open(BytesIO(await _bytes(teacher, file_id, variant))) as preview:
            assert (preview.format, preview.size, dict(preview.getexif())) == ("WEBP", size, {})
            red, _, blue = preview.convert("RGB").getpixel((5, size[1] // 2))  # type: ignore[misc]
            assert (red > 200, blue < 60) == (True, True)
    original = await _bytes(teacher, file_id)
    assert samples.CAMERA.encode() not in original
    placeholder = str(found["placeholder"])
    assert len(placeholder) == 96
    assert (placeholder[:6] > "f00000", placeholder[18:24] < "100000") == (True, True)


async def test_a_picture_stands_upright(teacher: httpx.AsyncClient, kept: Kept) -> None:
    file_id = await kept(samples.picture("JPEG", (400, 200), orientation=6), "ф.jpg")
    found = await card(teacher, file_id)
    assert (found["width"], found["height"]) == (200, 400)
    with Image.open(BytesIO(await _bytes(teacher, file_id, "large"))) as preview:
        assert preview.size == (200, 400)
        assert preview.convert("RGB").getpixel((100, 10))[0] > 200  # type: ignore[index]
    with Image.open(BytesIO(await _bytes(teacher, file_id))) as original:
        assert dict(original.getexif()) == {samples.ORIENTATION: 6}


@pytest.mark.parametrize(
    ("data", "kind", "media_type"),
    [
        (samples.film(), "video", "video/mp4"),
        (samples.film("mov"), "video", "video/quicktime"),
        (samples.film("webm", "libvpx"), "video", "video/webm"),
    ],
)
async def test_a_film_has_its_length_and_a_picture(
    teacher: httpx.AsyncClient, kept: Kept, data: bytes, kind: str, media_type: str
) -> None:
    file_id = await kept(data)
    found = await card(teacher, file_id)
    assert (found["kind"], found["media_type"]) == (kind, media_type)
    assert (found["width"], found["height"], found["duration_ms"]) == (160, 120, 2000)
    with Image.open(BytesIO(await _bytes(teacher, file_id, "small"))) as preview:
        assert preview.size == (160, 120)


async def test_a_film_tells_no_place(teacher: httpx.AsyncClient, kept: Kept) -> None:
    data = samples.film("mov")
    assert b"131.8855" in data
    assert b"131.8855" not in await _bytes(teacher, await kept(data))


@pytest.mark.parametrize(("container", "codec"), [("webm", "libopus"), ("ogg", "libopus"), ("mp4", "aac")])
async def test_a_voice_has_its_length_and_its_loudness(
    teacher: httpx.AsyncClient, kept: Kept, container: str, codec: str
) -> None:
    found = await card(teacher, await kept(samples.voice(container, codec), "голос", purpose="voice"))
    assert (found["kind"], found["media_type"]) == ("voice", f"audio/{container}")
    assert 2900 <= int(str(found["duration_ms"])) <= 3100
    waveform = found["waveform"]
    assert isinstance(waveform, list)
    assert (len(waveform), max(waveform)) == (64, 31)
    assert waveform[0] < waveform[20] < waveform[40] < waveform[60]


async def test_a_pdf_has_pages_to_look_at(teacher: httpx.AsyncClient, kept: Kept) -> None:
    file_id = await kept(samples.pdf(3), "задание.pdf")
    found = await card(teacher, file_id)
    assert (found["kind"], found["has_preview"], found["pages"]) == ("document", True, 3)
    with Image.open(BytesIO(await _bytes(teacher, file_id, "page-3"))) as page:
        assert page.size == (1280, 854)
        assert page.convert("RGB").getpixel((300, 500))[:2] == pytest.approx((255, 0), abs=12)  # type: ignore[index]
    assert await link(teacher, file_id, "page-4") is None


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A `soffice` on PATH that does what a shell script says; $out is where the PDF must go, $pdf one to copy."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (tmp_path / "made.pdf").write_bytes(samples.pdf(2))
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")

    def script(body: str) -> None:
        find = 'while [ "$1" != --outdir ]; do shift; done; out="$2/document.pdf"; source="$3"\n'
        program = folder / "soffice"
        program.write_text(f"#!/bin/sh\npdf={tmp_path}/made.pdf\n{find}{body}\n")
        program.chmod(0o755)

    return script


async def test_an_office_document_is_shown_where_libreoffice_is_found(
    teacher: httpx.AsyncClient, kept: Kept, office: Callable[[str], None]
) -> None:
    office('test -s "$source" && case "$source" in *.docx) cp "$pdf" "$out";; esac')
    found = await card(teacher, await kept(samples.docx(), "план.docx"))
    assert (found["has_preview"], found["pages"], found["state"]) == (True, 2, "not_scanned")
    assert str(found["media_type"]).endswith("wordprocessingml.document")


@pytest.mark.parametrize("body", ["exit 1", "sleep 60", "kill -9 $$", 'echo nonsense > "$out"', "env > /dev/full"])
async def test_a_libreoffice_that_fails_leaves_the_document_without_preview(
    teacher: httpx.AsyncClient, kept: Kept, office: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    monkeypatch.setattr(ask, "OFFICE_SECONDS", 2)
    office(body)
    data = samples.docx()
    file_id = await kept(data, "план.docx")
    found = await card(teacher, file_id)
    assert (found["has_preview"], found["state"]) == (False, "not_scanned")
    assert await _bytes(teacher, file_id) == data


async def test_a_zip_bomb_is_never_unpacked(
    teacher: httpx.AsyncClient, kept: Kept, office: Callable[[str], None]
) -> None:
    office('cp "$pdf" "$out"')
    bomb = samples.docx(b"\0" * 320_000_000)
    assert len(bomb) < 1_000_000
    assert (await card(teacher, await kept(bomb, "бомба.docx")))["has_preview"] is False


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (samples.huge_png(), "image"),
        (samples.picture("PNG")[:700], "image"),
        (samples.picture("JPEG")[:2000], "image"),
        (samples.picture("WEBP")[:300], "image"),
        (samples.picture("HEIF")[:400], "image"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "image"),
        (b"\xff\xd8\xff", "image"),
        (b"%PDF-1.7 and nothing more", "document"),
        (samples.film()[:900], "video"),
        (b"\x1aE\xdf\xa3" + b"webm" + b"\0" * 100, "video"),
        (b"OggS" + b"\xff" * 100, "audio"),
    ],
)
async def test_what_is_not_what_it_says_is_broken_and_only_to_be_kept(
    teacher: httpx.AsyncClient, kept: Kept, data: bytes, kind: str
) -> None:
    file_id = await kept(data)
    found = await card(teacher, file_id)
    assert (found["kind"], found["state"], found["has_preview"], found["width"]) == (kind, "broken", False, None)
    answer = await teacher.get(await link(teacher, file_id) or "")
    assert (answer.status_code, answer.headers["content-disposition"][:10]) == (200, "attachment")
    assert samples.CAMERA.encode() not in answer.content


@pytest.mark.parametrize("fault", ["die", "hang", "greedy", "talk"])
async def test_a_decoder_that_dies_hangs_or_grows_takes_nobody_with_it(
    teacher: httpx.AsyncClient, kept: Kept, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fault: str
) -> None:
    body = {
        "die": "import os; os.kill(os.getpid(), 11)",
        "hang": "while True: pass",
        "greedy": "from parta.files.decoding.child import limit_myself; limit_myself(); x = bytearray(10**10)",
        "talk": "print('x' * 10_000_000)",
    }[fault]
    monkeypatch.setattr(ask, "SECONDS", 3)
    monkeypatch.setattr(ask, "CHILD", ["-c", body])
    assert (await card(teacher, await kept(samples.picture())))["state"] == "broken"


async def test_an_examination_may_begin_anew_at_any_point(
    teacher: httpx.AsyncClient, platform: Platform, do_jobs: Callable[[], Awaitable[None]]
) -> None:
    file_id = await upload(teacher, samples.picture(), "ф.jpg")
    await do_jobs()
    first = await card(teacher, file_id)
    async with platform.database.transaction("test") as tx:
        await tx.execute("UPDATE files_files SET state = 'held', previews = '{}'")
    room = platform.provided["files_room"]
    await examine(platform.database, room, file_id=UUID(file_id))  # type: ignore[arg-type]
    assert await card(teacher, file_id) == first
    assert samples.CAMERA.encode() not in await _bytes(teacher, file_id)


async def test_a_file_that_took_the_worker_down_five_times_is_not_looked_into_again(
    teacher: httpx.AsyncClient, platform: Platform, do_jobs: Callable[[], Awaitable[None]]
) -> None:
    file_id = await upload(teacher, samples.picture(), "ф.jpg")
    async with platform.database.transaction("test") as tx:
        await tx.execute("UPDATE files_files SET tries = 5")
    await do_jobs()
    assert (await card(teacher, file_id))["state"] == "broken"


async def test_a_file_whose_bytes_are_lost_is_broken(
    teacher: httpx.AsyncClient, platform: Platform, do_jobs: Callable[[], Awaitable[None]]
) -> None:
    file_id = await upload(teacher, b"x")
    (platform.settings.uploads / file_id).unlink()
    await do_jobs()
    assert (await card(teacher, file_id))["state"] == "broken"
