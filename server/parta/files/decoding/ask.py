"""Having a file examined: the process is started, given little and waited for a while. Whatever becomes of it, the
worker goes on."""

import asyncio
import os
import shutil
import signal
import sys
from contextlib import suppress
from pathlib import Path

import msgspec

import parta
from parta.files.decoding.office import PROFILE, office_arguments, write_profile
from parta.files.decoding.told import Content, Task
from parta.files.model.kinds import OFFICE, PDF, Kind

SECONDS = 90
OFFICE_SECONDS = 60
MAX_ANSWER_BYTES = 100_000
AT_ONCE = asyncio.Semaphore(2)
CHILD = ["-m", "parta.files.decoding.child"]


async def look_into(path: Path, media_type: str, kind: Kind, work: Path) -> Content:
    """What is in the file; `is_broken` where the examination failed. Previews lie in `work` afterwards."""
    if kind == "other" and media_type != "application/zip":
        return Content(media_type=media_type, kind=kind)
    async with AT_ONCE:
        content = await _examine(Task(str(path), str(work), media_type, kind))
        if content.is_convertible and content.media_type in OFFICE:
            await _add_office_preview(path, work, content)
        return content


async def _examine(task: Task) -> Content:
    answer = await _run([sys.executable, *CHILD], Path(task.work), msgspec.json.encode(task), SECONDS)
    try:
        return msgspec.json.decode(answer or b"", type=Content)
    except msgspec.MsgspecError:
        return Content(media_type=task.media_type, kind=task.kind, is_broken=True)


async def _add_office_preview(path: Path, work: Path, content: Content) -> None:
    """By LibreOffice, where it is found: the document as a PDF, and that examined. Without it there is no preview."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return
    source = work / f"document{OFFICE[content.media_type]}"
    source.symlink_to(path)
    await asyncio.to_thread(write_profile, work / PROFILE)
    limited = [sys.executable, "-m", "parta.files.decoding.office", program]
    await _run([*limited, *office_arguments(work, source)], work, b"", OFFICE_SECONDS)
    made = work / "document.pdf"
    if made.is_file():
        pages = await _examine(Task(str(made), str(work), PDF, "document"))
        if not pages.is_broken:
            content.previews, content.placeholder = pages.previews, pages.placeholder
            content.width, content.height = pages.width, pages.height


async def _run(command: list[str], work: Path, given: bytes, seconds: float) -> bytes | None:
    """Run a program with nothing of our environment, in a session of its own, so that its children end with it."""
    environment = {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "PYTHONPATH": str(Path(parta.__file__).parents[1]),
        "HOME": str(work),
        "TMPDIR": str(work),
        "LANG": "C.UTF-8",
    }
    process = await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        cwd=work, env=environment, start_new_session=True,
    )  # fmt: skip
    try:
        async with asyncio.timeout(seconds):
            answer, _ = await process.communicate(given)
    except TimeoutError:
        return None
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
    return answer if process.returncode == 0 and len(answer) <= MAX_ANSWER_BYTES else None
