"""The examining process: reads a task from its input, writes what it found to its output, and may use little memory and
time. It is started anew for every file and dies with whatever the file does to it."""

import resource
import sys
from pathlib import Path

import msgspec

from parta.files.decoding.boxes import blank_in_place
from parta.files.decoding.documents import look_at_pdf, look_at_zip
from parta.files.decoding.metadata import write_cleaned
from parta.files.decoding.pictures import look_at_picture, orientation_of
from parta.files.decoding.sound_and_film import look_at_media
from parta.files.decoding.told import Content, Task, Undecodable
from parta.files.model.kinds import OFFICE, PDF

MEMORY_BYTES = 1_800_000_000
CPU_SECONDS = 60
FILE_BYTES = 600_000_000
MAX_PICTURE_BYTES = 500_000_000
PYTHON_SAYS_BROKEN = (
    Undecodable, OSError, ValueError, SyntaxError, MemoryError, IndexError, TypeError, KeyError, EOFError,
    OverflowError, ArithmeticError, RuntimeError, AttributeError,
)  # fmt: skip  # what decoders raise at damaged files; a fault of ours looks the same: the file has no preview


def main() -> int:
    """Examine one file."""
    limit_myself()
    task = msgspec.json.decode(sys.stdin.buffer.read(), type=Task)
    content = Content(media_type=task.media_type, kind=task.kind)
    try:
        examine(task, content)
    except PYTHON_SAYS_BROKEN:
        content = Content(media_type=content.media_type, kind=content.kind, is_broken=True, original=content.original)
    sys.stdout.buffer.write(msgspec.json.encode(content))
    return 0


def limit_myself() -> None:
    """Before anything of the file is read."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 5))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_BYTES, FILE_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def examine(task: Task, content: Content) -> None:
    """Look at it with the decoder of its kind."""
    path, work = Path(task.path), Path(task.work)
    if content.media_type == PDF:
        look_at_pdf(path, work, content)
    elif content.media_type == "application/zip" or content.media_type in OFFICE:
        if content.media_type.startswith("application/vnd.") or content.media_type == "application/zip":
            look_at_zip(path, content)
        else:
            content.is_convertible = True
    elif content.kind == "image":
        _examine_picture(path, work, content)
    elif content.kind in ("video", "audio", "voice"):
        blank_in_place(path, task.media_type)
        look_at_media(path, work, content)


def _examine_picture(path: Path, work: Path, content: Content) -> None:
    if path.stat().st_size > MAX_PICTURE_BYTES:
        raise Undecodable("too large for a picture")
    orientation = orientation_of(path, content.media_type)
    # first of all: a picture that turns out to be broken, or too large to look at, is given out too
    if write_cleaned(path, content.media_type, orientation, work / "cleaned"):
        content.original = "cleaned"
    else:
        blank_in_place(path, content.media_type)
    look_at_picture(path, work, content, orientation)


if __name__ == "__main__":
    sys.exit(main())
