"""Pictures: measured, turned upright, made small. Only within the examining process."""

from io import BytesIO
from pathlib import Path

import pillow_heif
from PIL import Image, ImageCms, ImageOps

from parta.files.decoding.told import Content, Undecodable
from parta.files.model.files import PREVIEWS

SIDES = dict(zip(PREVIEWS, (320, 1280), strict=True))
MAX_PIXELS = 100_000_000
MAX_PIXELS_OF_JPEG = 250_000_000  # decoded at an eighth of its size where it is that large
MAX_SIDE = 65_000
QUALITY = 80
PLACEHOLDER_SIDE = 4
ORIENTATION = 0x0112
FORMATS = {
    "image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF", "image/webp": "WEBP", "image/avif": "AVIF",
    "image/heic": "HEIF", "image/tiff": "TIFF", "image/bmp": "BMP",
}  # fmt: skip

pillow_heif.register_heif_opener()
Image.MAX_IMAGE_PIXELS = None  # our own limits come first, and differ by format


def orientation_of(path: Path, media_type: str) -> int:
    """Which side is up (EXIF; 1: it stands upright), also of a picture that can't be decoded further on."""
    try:
        with Image.open(path, formats=[FORMATS[media_type]]) as image:
            found = int(image.getexif().get(ORIENTATION, 1) or 1)
    except (OSError, ValueError, SyntaxError, TypeError, KeyError):
        return 1
    return found if 1 <= found <= 8 else 1


def look_at_picture(path: Path, work: Path, content: Content, orientation: int) -> None:
    """Measure it and make previews. `Undecodable`."""
    wanted = FORMATS.get(content.media_type)
    if wanted is None:
        return
    with Image.open(path, formats=[wanted]) as image:
        width, height = image.size
        limit = MAX_PIXELS_OF_JPEG if wanted == "JPEG" else MAX_PIXELS
        if width * height > limit or max(width, height) > MAX_SIDE:
            raise Undecodable("too many pixels")
        content.width, content.height = (height, width) if orientation in (5, 6, 7, 8) else (width, height)
        image.draft("RGB", (SIDES["large"] * 2, SIDES["large"] * 2))
        make_previews(image, work, content)


def make_previews(image: Image.Image, work: Path, content: Content) -> None:
    """`large`, `small` and the placeholder, of the upright picture, in the colours of the web."""
    large = ImageOps.exif_transpose(image)
    large.thumbnail((SIDES["large"], SIDES["large"]), Image.Resampling.LANCZOS, reducing_gap=2.0)
    large = _as_srgb(large)
    save(large, work / "large")
    small = large.copy()
    small.thumbnail((SIDES["small"], SIDES["small"]), Image.Resampling.LANCZOS)
    save(small, work / "small")
    content.previews += [*PREVIEWS]
    content.placeholder = _placeholder(small)


def save(image: Image.Image, path: Path) -> None:
    """As WebP and with nothing else in it."""
    image.save(path, "WEBP", quality=QUALITY, method=4, exif=b"", icc_profile=None)


def _as_srgb(image: Image.Image) -> Image.Image:
    has_alpha = "A" in image.getbands() or "transparency" in image.info
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        try:
            made = ImageCms.profileToProfile(
                image, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"),
                outputMode="RGBA" if image.mode == "RGBA" else "RGB",
            )  # fmt: skip
        except (ImageCms.PyCMSError, OSError, ValueError):
            made = None
        image = made or image
    return image.convert("RGBA" if has_alpha else "RGB")


def _placeholder(image: Image.Image) -> str:
    """The picture in sixteen colours, on white where one looks through."""
    if image.mode == "RGBA":
        ground = Image.new("RGBA", image.size, "white")
        ground.alpha_composite(image)
        image = ground
    tiny = image.convert("RGB").resize((PLACEHOLDER_SIDE, PLACEHOLDER_SIDE), Image.Resampling.BOX)
    return tiny.tobytes().hex()
