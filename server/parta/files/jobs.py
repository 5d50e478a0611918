"""Work on files beside the requests: the examination of what was uploaded, and cleaning up."""

from uuid import UUID

from parta.files.commands.cleaning import (
    remove_expired_uploads,
    remove_orphans,
    remove_unused_files,
    resume_examinations,
)
from parta.files.commands.examination import examine_file
from parta.files.commands.uploads import EXAMINE
from parta.files.room import FilesRoom
from parta.kernel.clock import Clock
from parta.kernel.database import Database
from parta.kernel.jobs import Task, task


@task(EXAMINE, attempts=3)
async def examine(db: Database, files_room: FilesRoom, *, file_id: UUID) -> None:
    """Scan a file, look into it, keep it."""
    await examine_file(db, files_room, file_id)


@task("files.resume", cron="*/5 * * * *")
async def resume(db: Database) -> None:
    """What is held for long is examined again."""
    await resume_examinations(db)


@task("files.clean", cron="23 * * * *")
async def clean(db: Database, files_room: FilesRoom, clock: Clock) -> None:
    """Unfinished uploads, unused files, bytes without a row."""
    await remove_expired_uploads(db, files_room)
    await remove_unused_files(db, files_room)
    await remove_orphans(db, files_room, clock.now().hour)


TASKS: list[Task[...]] = [examine, resume, clean]
