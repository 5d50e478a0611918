"""Documents: pages of a PDF as pictures, and which office document a ZIP is. Only within the examining process."""

import time
import zipfile
from pathlib import Path

import pypdfium2
from pypdfium2 import PdfiumError

from parta.files.decoding.pictures import SIDES, make_previews, save
from parta.files.decoding.told import Content, Undecodable

MAX_PAGES = 30
MAX_SECONDS = 25.0
MAX_PARTS = 20_000
MAX_UNPACKED = 300_000_000
_OOXML = "application/vnd.openxmlformats-officedocument."
_PARTS = {
    "word/document.xml": _OOXML + "wordprocessingml.document",
    "xl/workbook.xml": _OOXML + "spreadsheetml.sheet",
    "ppt/presentation.xml": _OOXML + "presentationml.presentation",
}


def look_at_pdf(path: Path, work: Path, content: Content) -> None:
    """The first page as preview, the first thirty as pictures to read. One that asks for a password has none."""
    try:
        document = pypdfium2.PdfDocument(path)
    except PdfiumError as error:
        if "password" in str(error).lower():
            return
        raise Undecodable("not a PDF") from error
    began = time.monotonic()
    for number in range(min(len(document), MAX_PAGES)):
        page = document[number]
        scale = SIDES["large"] / max(*page.get_size(), 1.0)
        image = page.render(scale=min(scale, 8.0)).to_pil().convert("RGB")
        if number == 0:
            content.width, content.height = image.size
            make_previews(image, work, content)
        name = f"page-{number + 1}"
        save(image, work / name)
        content.previews.append(name)
        page.close()
        if time.monotonic() - began > MAX_SECONDS:
            break
    document.close()


def look_at_zip(path: Path, content: Content) -> None:
    """Read the list of what is in it, and nothing of it: whether it is an office document, and a bearable one."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        # RuntimeError: a compression or an encryption that zipfile does not know.
        content.media_type, content.kind = "application/zip", "other"
        return
    names = {part.filename for part in parts[:MAX_PARTS]}
    for name, media_type in _PARTS.items():
        if name in names:
            content.media_type, content.kind = media_type, "document"
    is_bearable = len(parts) <= MAX_PARTS and sum(part.file_size for part in parts) <= MAX_UNPACKED
    content.is_convertible = content.kind == "document" and is_bearable
