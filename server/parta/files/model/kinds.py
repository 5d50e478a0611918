"""What a file is, told by its content and never by its name. A wrong guess is harmless: what is not on the short list
of types that a browser may show is given out as bytes to keep."""

import re
from typing import Literal, NamedTuple

import puremagic

from parta.files.errors import FileRefused

Kind = Literal["image", "video", "audio", "voice", "document", "other"]
Purpose = Literal["file", "voice"]

HEAD_BYTES = 64 * 1024
SCAN_MAX_BYTES = 20 * 1024 * 1024
BYTES = "application/octet-stream"
TEXT = "text/plain"

# The only types ever shown in our origin. SVG, HTML, XML and scripts are not among them, whatever they call themselves.
INLINE_IMAGES = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"})
INLINE_SOUND = frozenset({"audio/mpeg", "audio/mp4", "audio/ogg", "audio/webm", "audio/wav", "audio/flac", "audio/aac"})
INLINE_FILMS = frozenset({"video/mp4", "video/webm", "video/ogg", "video/quicktime"})
PDF = "application/pdf"
INLINE = INLINE_IMAGES | INLINE_SOUND | INLINE_FILMS | {PDF}

_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."
OFFICE: dict[str, str] = {
    _OFFICE + "wordprocessingml.document": ".docx",
    _OFFICE + "spreadsheetml.sheet": ".xlsx",
    _OFFICE + "presentationml.presentation": ".pptx",
    _OPEN + "text": ".odt",
    _OPEN + "spreadsheet": ".ods",
    _OPEN + "presentation": ".odp",
    "application/x-ole-storage": ".doc",
    "application/rtf": ".rtf",
}
_OFFICE_FOLDERS = ((b"word/", "wordprocessingml.document"), (b"xl/", "spreadsheetml.sheet"))
_OFFICE_FOLDERS_LAST = (b"ppt/", "presentationml.presentation")

# The endings that a name may have; the first one is added where it has none of them.
ENDINGS: dict[str, tuple[str, ...]] = {
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "image/png": (".png",),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "image/avif": (".avif",),
    "image/heic": (".heic", ".heif"),
    "image/tiff": (".tif", ".tiff", ".dng"),
    "image/bmp": (".bmp",),
    "image/svg+xml": (".svg",),
    "text/html": (".html", ".htm", ".xhtml"),
    PDF: (".pdf",),
    "video/mp4": (".mp4", ".m4v"),
    "video/quicktime": (".mov", ".qt"),
    "video/webm": (".webm",),
    "video/x-matroska": (".mkv",),
    "video/ogg": (".ogv", ".ogg"),
    "video/x-msvideo": (".avi",),
    "audio/mpeg": (".mp3",),
    "audio/mp4": (".m4a", ".mp4"),
    "audio/ogg": (".ogg", ".oga", ".opus"),
    "audio/webm": (".webm", ".weba"),
    "audio/wav": (".wav",),
    "audio/flac": (".flac",),
    "audio/aac": (".aac",),
    "application/x-dosexec": (".exe", ".dll", ".sys", ".scr", ".msi"),
}

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", PDF),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"fLaC", "audio/flac"),
    (b"ID3", "audio/mpeg"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"MZ", "application/x-dosexec"),
    (b"\x7fELF", "application/x-executable"),
)
_BRANDS: dict[bytes, str] = {
    b"avif": "image/avif", b"avis": "image/avif", b"heic": "image/heic", b"heix": "image/heic", b"mif1": "image/heic",
    b"heim": "image/heic", b"heis": "image/heic", b"hevc": "image/heic", b"msf1": "image/heic",
    b"M4A ": "audio/mp4", b"M4B ": "audio/mp4", b"qt  ": "video/quicktime",
}  # fmt: skip
_RIFF: dict[bytes, str] = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_MARKUP = re.compile(rb"<(!doctype|html|head|body|script|iframe|svg|\?xml|[a-z][a-z0-9]*:svg|[a-z!/?])", re.IGNORECASE)
_SVG = re.compile(rb"<([a-z][a-z0-9]*:)?svg[\s>/]", re.IGNORECASE)
_SOUND_FRAME = re.compile(rb"\xff[\xfb\xf3\xf2]")


class Recognised(NamedTuple):
    kind: Kind
    media_type: str


def recognise(head: bytes, purpose: Purpose = "file") -> Recognised:
    """What the first `HEAD_BYTES` of a file say it is."""
    media_type = _media_type(head)
    kind = kind_of(media_type)
    if purpose == "voice" and media_type in ("video/webm", "video/mp4", "video/ogg"):
        # a recorder names its container a film's although there is only sound in it; the examination looks inside
        kind, media_type = "audio", "audio/" + media_type.split("/")[1]
    return Recognised("voice" if purpose == "voice" and kind == "audio" else kind, media_type)


def kind_of(media_type: str) -> Kind:
    """How people call such a file. Pictures are those that can be looked at without being obeyed."""
    top = media_type.split("/", maxsplit=1)[0]
    if top == "image":
        return "document" if media_type == "image/svg+xml" else "image"
    if top == "video":
        return "video"
    if top == "audio":
        return "audio"
    if media_type in (PDF, TEXT) or media_type in OFFICE:
        return "document"
    return "other"


def recognise_scan(data: bytes) -> tuple[str, str]:
    """The type of a scan of an order and its ending; `FileRefused` for all but a PDF, JPEG or PNG of up to 20 MB."""
    if not data:
        raise FileRefused(reason="empty")
    if len(data) > SCAN_MAX_BYTES:
        raise FileRefused(reason="too_large", limit=SCAN_MAX_BYTES)
    media_type = _media_type(data[:HEAD_BYTES])
    if media_type not in (PDF, "image/jpeg", "image/png"):
        raise FileRefused(reason="wrong_type", allowed="PDF, JPEG, PNG")
    return media_type, ENDINGS[media_type][0]


def _media_type(head: bytes) -> str:
    for beginning, media_type in _BEGINNINGS:
        if head.startswith(beginning):
            return media_type
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12], BYTES)
    if head[:4] == b"\x1aE\xdf\xa3":
        return "video/webm" if b"webm" in head[:64] else "video/x-matroska"
    if head[:4] == b"OggS":
        return "video/ogg" if b"\x80theora" in head[:256] else "audio/ogg"
    if head[:2] == b"PK":
        return _zipped(head)
    if _is_text(head):
        return _of_text(head)
    if _SOUND_FRAME.match(head):
        return "audio/mpeg"
    return _guess(head)


def _zipped(head: bytes) -> str:
    """An office document by the names of its parts; how they lie in the whole file is looked at by the examination."""
    if head[30:38] == b"mimetype":
        found = re.match(rb"application/vnd\.oasis\.opendocument\.[a-z]+", head[38:120])
        if found and found.group().decode() in OFFICE:
            return found.group().decode()
    if b"[Content_Types].xml" in head or b"_rels/.rels" in head:
        for folder, name in (*_OFFICE_FOLDERS, _OFFICE_FOLDERS_LAST):
            if folder in head:
                return _OFFICE + name
    return "application/zip"


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\0" not in head and not any(byte < 32 and byte not in (9, 10, 12, 13, 27) for byte in head)


def _of_text(head: bytes) -> str:
    """Text is text, unless a browser would obey it. UTF-16 is read too: browsers do."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\0", b"")
    if _SVG.search(head):
        return "image/svg+xml"
    found = _MARKUP.search(head[:4096])
    if found is None:
        return TEXT
    return "text/html" if found.group(1).lower() != b"?xml" else "text/xml"


def _guess(head: bytes) -> str:
    """The long tail by a library; what would be shown in a page is on our own list and never comes from here."""
    try:
        found = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        return BYTES
    best = found[0].mime_type if found else ""
    return best if re.fullmatch(r"(application|font|model)/[\w.+-]{1,80}", best) else BYTES
