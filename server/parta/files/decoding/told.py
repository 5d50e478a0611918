"""What the examining process is told, and what it tells."""

import msgspec

from parta.files.model.kinds import Kind


class Task(msgspec.Struct, frozen=True):
    """A file to look into; `work` is an empty folder for what is made of it."""

    path: str
    work: str
    media_type: str
    kind: Kind


class Content(msgspec.Struct, kw_only=True):
    """What is in it. `is_broken`: not what its beginning promises. `original`: the file in `work` to keep instead of
    the one that came, where it was written anew. `previews`: names of WebP pictures in `work`. `is_convertible`: an
    office document that doesn't unpack into more than an office program can bear."""

    media_type: str
    kind: Kind
    is_broken: bool = False
    original: str | None = None
    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    waveform: list[int] | None = None
    placeholder: str | None = None
    previews: list[str] = []
    is_convertible: bool = False


class Undecodable(Exception):
    """The file is not what it says, or more than we look into."""
