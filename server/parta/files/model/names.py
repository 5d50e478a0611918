"""Names of files: for people to read and for downloads. On the disk a file is called by its id."""

import unicodedata

from parta.files.model.kinds import BYTES, ENDINGS, INLINE
from parta.kernel.text import without_controls

MAX_NAME_CHARS = 150
_SHOWN = {ending for media_type in INLINE for ending in ENDINGS.get(media_type, ())} | {".heic", ".tif", ".bmp"}
# what turns the direction of writing around, so that an «.exe» looks like a picture
_TURNS = dict.fromkeys((*range(8234, 8239), *range(8294, 8298), 8206, 8207, 1564))


def clean_name(name: str, media_type: str) -> str:
    """The name without folders, controls and turned writing, with an ending that doesn't lie about what may be shown:
    a picture ends as one, and nothing else does."""
    stem = _last_part(name)
    ending = _ending(stem)
    allowed = ENDINGS.get(media_type, ())
    if allowed and ending not in allowed:
        return f"{_cut(stem) or 'file'}{allowed[0]}"
    if not allowed and ending in _SHOWN:
        return f"{_cut(stem)}{'.bin' if media_type == BYTES else '.txt' if media_type.startswith('text/') else '.bin'}"
    whole = f"{_cut(stem[: len(stem) - len(ending)])}{ending}" if ending else _cut(stem)
    return whole or "file"


def scan_name(name: str, ending: str) -> str:
    """The name of a scan: its ending is replaced by the true one."""
    stem = _last_part(name).rsplit(".", 1)[0]
    return f"{_cut(stem) or 'file'}{ending}"


def _last_part(name: str) -> str:
    plain = unicodedata.normalize("NFC", without_controls(name).translate(_TURNS)).replace("\\", "/")
    return " ".join(plain.rsplit("/", 1)[-1].split()).strip()


def _ending(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if dot and stem and 0 < len(ending) <= 10 and ending.isalnum() else ""


def _cut(stem: str) -> str:
    return stem.strip(". ")[:MAX_NAME_CHARS]
