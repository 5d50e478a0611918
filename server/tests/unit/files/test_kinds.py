"""What a file is, told by its content."""

import pytest

from parta.files.errors import FileRefused
from parta.files.model.kinds import INLINE, Kind, recognise, recognise_scan
from parta.files.model.names import clean_name
from tests.harness import samples


@pytest.mark.parametrize(
    ("head", "kind", "media_type"),
    [
        (samples.picture("JPEG"), "image", "image/jpeg"),
        (samples.picture("PNG"), "image", "image/png"),
        (samples.picture("WEBP"), "image", "image/webp"),
        (samples.picture("GIF"), "image", "image/gif"),
        (samples.picture("TIFF"), "image", "image/tiff"),
        (samples.picture("HEIF"), "image", "image/heic"),
        (samples.picture("AVIF"), "image", "image/avif"),
        (samples.film(), "video", "video/mp4"),
        (samples.film("mov"), "video", "video/quicktime"),
        (samples.film("webm", "libvpx"), "video", "video/webm"),
        (samples.voice("ogg"), "audio", "audio/ogg"),
        (samples.voice("mp3", "libmp3lame"), "audio", "audio/mpeg"),
        (samples.voice("wav", "pcm_s16le"), "audio", "audio/wav"),
        (samples.pdf(), "document", "application/pdf"),
        (samples.docx(), "document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (samples.zipped({"a.txt": b"a"}), "other", "application/zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "document", "application/x-ole-storage"),
        (b"MZ\x90\0" + b"\0" * 100, "other", "application/x-dosexec"),
        ("Список класса\n".encode(), "document", "text/plain"),
        ("Список класса\n".encode("cp1251"), "document", "text/plain"),
        (b"", "document", "text/plain"),
        (bytes(range(256)), "other", "application/octet-stream"),
    ],
)
def test_a_file_is_what_it_contains(head: bytes, kind: Kind, media_type: str) -> None:
    assert recognise(head) == (kind, media_type)


@pytest.mark.parametrize(
    "head",
    [
        b"<!DOCTYPE html><script>alert(1)</script>",
        b"\n\n  <html>",
        b"hello <script>alert(1)</script>",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b'<?xml version="1.0"?><svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>',
        b'<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><a/>',
        "<!DOCTYPE html><script>".encode("utf-16"),
        b"\xef\xbb\xbf<html><body onload=alert(1)>",
        b"GIF89" + b"<script>",
    ],
)
def test_what_a_browser_would_obey_is_never_shown(head: bytes) -> None:
    assert recognise(head).media_type not in INLINE


def test_a_recorded_voice_is_a_voice_and_not_a_film() -> None:
    assert recognise(samples.voice("webm"), "voice") == ("voice", "audio/webm")
    assert recognise(samples.picture("PNG"), "voice") == ("image", "image/png")


@pytest.mark.parametrize(("data", "reason"), [(b"", "empty"), (b"GIF89a", "wrong_type"), (b" %PDF-", "wrong_type")])
def test_a_scan_is_a_pdf_or_a_picture(data: bytes, reason: str) -> None:
    with pytest.raises(FileRefused) as refused:
        recognise_scan(data)
    assert refused.value.fields["reason"] == reason


@pytest.mark.parametrize(
    ("name", "media_type", "kept"),
    [
        ("Фото.JPG", "image/jpeg", "Фото.jpg"),
        ("фото.jpeg", "image/jpeg", "фото.jpeg"),
        ("фото.exe", "image/jpeg", "фото.exe.jpg"),
        ("фото", "image/png", "фото.png"),
        ("фото.jpg", "application/x-dosexec", "фото.jpg.exe"),
        ("фото.jpg", "application/octet-stream", "фото.jpg.bin"),
        ("фото.jpg", "text/html", "фото.jpg.html"),
        ("отчёт.docx", "application/zip", "отчёт.docx"),
        ("список.csv", "text/plain", "список.csv"),
        ("../../etc/passwd", "text/plain", "passwd"),
        ("C:\\a\\б.pdf", "application/pdf", "б.pdf"),
        ("..", "application/pdf", "file.pdf"),
        ("", "application/zip", "file"),
        ("фото\u202egpj.exe", "application/x-dosexec", "фотоgpj.exe"),
        ("а\x00\nб.txt", "text/plain", "а б.txt"),
        ("д" * 400 + ".txt", "text/plain", "д" * 150 + ".txt"),
    ],
)
def test_a_name_does_not_lie_about_what_may_be_shown(name: str, media_type: str, kept: str) -> None:
    assert clean_name(name, media_type) == kept
