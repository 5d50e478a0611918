"""Pictures without their places: nothing of the metadata is left, and every point of the picture is."""

from io import BytesIO
from pathlib import Path

import pillow_heif
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from parta.files.decoding.boxes import blank_in_place
from parta.files.decoding.metadata import write_cleaned
from parta.files.decoding.told import Undecodable
from tests.harness import samples

pillow_heif.register_heif_opener()
KINDS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}
IN_PLACE = {"TIFF": "image/tiff", "HEIF": "image/heic", "AVIF": "image/avif"}


def _cleaned(folder: Path, data: bytes, media_type: str, orientation: int = 1) -> bytes:
    source, target = folder / "source", folder / "target"
    source.write_bytes(data)
    if write_cleaned(source, media_type, orientation, target):
        return target.read_bytes()
    blank_in_place(source, media_type)
    return source.read_bytes()


@pytest.mark.parametrize("kind", [*KINDS, *IN_PLACE])
def test_nothing_is_left_of_who_took_it_where(tmp_path: Path, kind: str) -> None:
    data = samples.picture(kind, orientation=1)
    assert samples.CAMERA.encode() in data
    cleaned = _cleaned(tmp_path, data, (KINDS | IN_PLACE)[kind])
    assert samples.CAMERA.encode() not in cleaned
    with Image.open(BytesIO(cleaned)) as after, Image.open(BytesIO(data)) as before:
        assert dict(after.getexif().get_ifd(samples.GPS_IFD)) == {}
        assert after.convert("RGB").tobytes() == before.convert("RGB").tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_which_side_is_up_is_kept(tmp_path: Path, kind: str) -> None:
    cleaned = _cleaned(tmp_path, samples.picture(kind, orientation=6), KINDS[kind], 6)
    with Image.open(BytesIO(cleaned)) as image:
        exif = image.getexif()
    if kind != "WEBP":  # a simple WebP has no room for it, and none of these was written with room
        assert exif[samples.ORIENTATION] == 6
    assert samples.MAKE not in exif


def test_a_second_picture_behind_the_first_is_left(tmp_path: Path) -> None:
    first, second = samples.picture(gps=False), samples.picture()
    assert _cleaned(tmp_path, first + second, "image/jpeg").count(b"\xff\xd8\xff") == 1


def test_a_film_forgets_the_place_and_keeps_its_length(tmp_path: Path) -> None:
    data = samples.film("mov")
    assert b"131.8855" in data
    cleaned = _cleaned(tmp_path, data, "video/quicktime")
    assert len(cleaned) == len(data)
    assert b"131.8855" not in cleaned


@given(data=st.data(), kind=st.sampled_from([*KINDS, *IN_PLACE]))
def test_damage_is_refused_and_never_worse(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, kind: str
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    whole = bytearray(samples.picture(kind, (40, 30)))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(1, len(whole)))])
    try:
        _cleaned(folder, cut, (KINDS | IN_PLACE)[kind])
    except Undecodable:
        pass
