"""The worker's tasks of the import."""

from datetime import timedelta
from uuid import UUID

from parta.kernel.database import Database
from parta.kernel.ids import ImportId
from parta.kernel.jobs import task
from parta.organisations.imports import applying, reading
from parta.organisations.imports.store import imports as store

FORGET_AFTER = timedelta(days=7)


@task("organisations.look_at_file", attempts=3)
async def look_at_file(db: Database, *, import_id: UUID, number: int) -> None:
    """Recognise the columns of a file that came in."""
    await reading.look_at_file(db, ImportId(import_id), number)


@task("organisations.compare_import", attempts=3)
async def compare_import(db: Database, *, import_id: UUID) -> None:
    """Compute the difference of an import."""
    await reading.compare_import(db, ImportId(import_id))


@task("organisations.apply_import", attempts=5)
async def apply_import(db: Database, *, import_id: UUID) -> None:
    """Write the difference of an import."""
    await applying.apply_import(db, ImportId(import_id))


@task("organisations.forget_imports", cron="23 3 * * *")
async def forget_imports(db: Database) -> None:
    """Files are personal data: an import that nobody finished is given up after a week."""
    async with db.transaction("organisations.forget_imports") as tx:
        for import_id in await store.discard_old(tx, tx.now - FORGET_AFTER):
            await store.forget_files(tx, import_id)
            await store.forget_lines(tx, import_id)


TASKS = [look_at_file, compare_import, apply_import, forget_imports]
