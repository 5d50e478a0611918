"""Files for the stories: a photograph with a place in its EXIF, a PDF of three pages, an office file, a drawing."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from PIL import Image, ImageDraw

GPS = 0x8825
LONG_NAME = "Согласие на обработку персональных данных учащихся 5А класса, подписанное родителями.txt"


def photograph(folder: Path, name: str, size: tuple[int, int] = (1600, 900), colour: str = "#3a7d44") -> Path:
    """A JPEG that says where it was taken."""
    image = Image.new("RGB", size, colour)
    draw = ImageDraw.Draw(image)
    for step in range(0, size[0], 160):
        draw.ellipse((step, size[1] // 3, step + 120, size[1] // 3 + 120), fill="#f2c14e")
    exif = Image.Exif()
    exif.get_ifd(GPS).update({1: "N", 2: (43.0, 7.0, 0.0), 3: "E", 4: (131.0, 54.0, 0.0)})
    path = folder / name
    image.save(path, "JPEG", quality=85, exif=exif)
    return path


def says_where(data: bytes) -> bool:
    return bool(Image.open(io.BytesIO(data)).getexif().get_ifd(GPS))


def pdf(folder: Path, name: str = "План.pdf") -> Path:
    pages = []
    for number in (1, 2, 3):
        page = Image.new("RGB", (620, 877), "white")
        ImageDraw.Draw(page).text((80, 80), f"Page {number}", fill="black")
        pages.append(page)
    path = folder / name
    pages[0].save(path, "PDF", save_all=True, append_images=pages[1:])
    return path


def document(folder: Path, name: str = "Заявление.docx") -> Path:
    """As small as Word would still open."""
    kinds = "application/vnd.openxmlformats"
    path = folder / name
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Default Extension="rels" ContentType="{kinds}-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" '
            f'ContentType="{kinds}-officedocument.wordprocessingml.document.main+xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
            'officeDocument/2006/relationships/officeDocument"/></Relationships>',
        )
        archive.writestr(
            "word/document.xml",
            '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            "<w:body><w:p><w:r><w:t>Заявление</w:t></w:r></w:p></w:body></w:document>",
        )
    return path


def text(folder: Path, name: str = "Список.txt", size: int = 0) -> Path:
    path = folder / name
    path.write_bytes(("Список класса\n" * 3).encode() + b"0" * size)
    return path


def drawing(folder: Path, name: str = "Схема.svg") -> Path:
    """What a browser would obey."""
    path = folder / name
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg"><script>window.top.hacked = 1</script></svg>')
    return path
