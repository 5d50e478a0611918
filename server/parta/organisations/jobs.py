"""The tasks of organisations."""

from parta.kernel.database import Database
from parta.kernel.jobs import task
from parta.organisations.commands.leaving import end_access_of_leavers
from parta.organisations.imports.jobs import TASKS as IMPORTS


@task("organisations.end_access", cron="*/5 * * * *")
async def end_access(db: Database) -> None:
    """Days pass without anybody's roster changing: midnights, by whatever clock, fall on these minutes."""
    async with db.transaction("organisations.end_access") as tx:
        await end_access_of_leavers(tx)


TASKS = [*IMPORTS, end_access]
