"""Small files of every kind, made here: pictures with a place in them, films, voices, documents, and what attacks."""

import struct
import zipfile
import zlib
from array import array
from fractions import Fraction
from io import BytesIO
from math import pi, sin

import av
import pillow_heif
from PIL import Image

CAMERA = "CameraMaker"
GPS_IFD, ORIENTATION, MAKE = 0x8825, 0x0112, 0x010F


def picture(kind: str = "JPEG", size: tuple[int, int] = (640, 400), *, orientation: int = 1, gps: bool = True) -> bytes:
    """Left half red, right half blue; with EXIF that names a camera and, if asked, the place."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKE] = CAMERA
    if gps:
        place = exif.get_ifd(GPS_IFD)
        place[1], place[2] = "N", (43.0, 7.0, 31.5)
        place[3], place[4] = "E", (131.0, 54.0, 12.5)
    out = BytesIO()
    if kind == "HEIF":
        pillow_heif.from_pillow(image).save(out, exif=exif.tobytes())
    elif kind == "GIF":
        image.save(out, "GIF", comment=CAMERA.encode())
    else:
        image.save(out, kind, exif=exif)
    return out.getvalue()


def huge_png(side: int = 50_000) -> bytes:
    """A picture of side × side pixels in few bytes: a row of nothing, over and over."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    packer = zlib.compressobj(9)
    row = b"\0" * (1 + side // 8)
    body = b"".join(packer.compress(row) for _ in range(2000)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def film(container: str = "mp4", codec: str = "mpeg4", *, seconds: int = 2, sound: bool = False) -> bytes:
    """Two seconds of green, 160 × 120, with a place in the metadata where the container has one."""
    out = BytesIO()
    with av.open(
        out, "w", format=container, options={"movflags": "use_metadata_tags"} if container == "mov" else {}
    ) as it:
        it.metadata["location"] = "+43.1155+131.8855/"
        stream = it.add_stream(codec, rate=10)
        stream.width, stream.height, stream.pix_fmt = 160, 120, "yuv420p"
        for number in range(seconds * 10):
            frame = av.VideoFrame.from_image(Image.new("RGB", (160, 120), (0, 120 + number, 0)))
            it.mux(stream.encode(frame))
        it.mux(stream.encode(None))
    return out.getvalue()


def voice(container: str = "webm", codec: str = "libopus", *, seconds: float = 3.0, live: bool = True) -> bytes:
    """A tone that grows, as a browser's recorder writes it: without a duration."""
    out = BytesIO()
    rate = 48_000
    options = {"live": "1"} if live and container == "webm" else {}
    with av.open(out, "w", format=container, options=options) as it:
        stream = it.add_stream(codec, rate=rate)
        count = int(seconds * rate)
        tone = array("h", (int(30_000 * at / count * sin(2 * pi * 440 * at / rate)) for at in range(count)))
        for at in range(0, count, 960):
            piece = tone[at : at + 960]
            frame = av.AudioFrame(format="s16", layout="mono", samples=len(piece))
            frame.planes[0].update(piece.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
            frame.sample_rate, frame.pts, frame.time_base = rate, at, Fraction(1, rate)
            it.mux(stream.encode(frame))
        it.mux(stream.encode(None))
    return out.getvalue()


def pdf(pages: int = 2) -> bytes:
    """A PDF that draws a rectangle on each page, 300 × 200 points."""
    drawing = b"1 0 0 rg 20 20 200 100 re f"
    kids = " ".join(f"{4 + number} 0 R" for number in range(pages)).encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [" + kids + b"] /Count " + str(pages).encode() + b" >>",
        b"<< /Length " + str(len(drawing)).encode() + b" >>\nstream\n" + drawing + b"\nendstream",
        *[b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 3 0 R >>"] * pages,
    ]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def zipped(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return out.getvalue()


def docx(body: bytes = b"<w:document/>") -> bytes:
    return zipped({"[Content_Types].xml": b"<Types/>", "_rels/.rels": b"<r/>", "word/document.xml": body})
