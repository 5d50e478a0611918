"""The built web client, served from memory: read once at the start, with the variants that were compressed when it
was built. Names with a hash are kept by browsers for ever, everything else is asked for again each time.
"""

import hashlib
import mimetypes
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

DIST = Path(__file__).resolve().parents[3] / "web" / "dist"
FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))

mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("text/javascript", ".js")


class Variant(NamedTuple):
    """One file as it goes over the wire."""

    body: bytes
    headers: tuple[tuple[str, str], ...]


class StaticFiles:
    """Paths of the web client and their bytes. Unknown paths without a dot are the client's own screens."""

    def __init__(self, folder: Path = DIST) -> None:
        self._variants: dict[tuple[str, str], Variant] = {}
        for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
            parts = file.relative_to(folder).parts
            if file.is_file() and file.suffix not in (".br", ".gz") and not any(part[0] == "." for part in parts):
                self._add("/" + "/".join(parts), file)

    @property
    def is_built(self) -> bool:
        return ("/index.html", "") in self._variants

    def find(self, path: str, accepted: str) -> Variant | None:
        """The best variant of the file at the path, or of the client itself where a screen is meant."""
        name = path if (path, "") in self._variants else None
        if name is None:
            if "." in path.rsplit("/", 1)[-1] or path.startswith("/api/"):
                return None
            name = "/index.html"
        wanted = {part.split(";")[0].strip() for part in accepted.split(",") if not part.strip().endswith("q=0")}
        for encoding in (*(encoding for encoding, _ in ENCODINGS if encoding in wanted), ""):
            if (found := self._variants.get((name, encoding))) is not None:
                return found
        return None

    def _add(self, path: str, file: Path) -> None:
        body = file.read_bytes()
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if kind.startswith("text/"):
            kind += "; charset=utf-8"
        headers = [
            ("content-type", kind),
            ("cache-control", FOR_EVER if path.startswith("/assets/") else ASK_AGAIN),
            ("vary", "accept-encoding"),
        ]
        self._variants[path, ""] = _variant(body, headers)
        for encoding, suffix in ENCODINGS:
            packed = file.with_name(file.name + suffix)
            if packed.is_file():
                self._variants[path, encoding] = _variant(
                    packed.read_bytes(), [*headers, ("content-encoding", encoding)]
                )


def _variant(body: bytes, headers: Iterable[tuple[str, str]]) -> Variant:
    etag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    return Variant(body, (*headers, ("etag", etag), ("content-length", str(len(body)))))
