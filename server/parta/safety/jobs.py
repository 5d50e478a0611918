"""Evidence is not kept for ever: a year after the decision it goes, the case itself stays as figures."""

from parta.kernel.database import Database
from parta.kernel.jobs import task
from parta.safety.model import EVIDENCE_DAYS
from parta.safety.store.cases import delete_old_evidence


@task("safety.forget_evidence", cron="29 2 * * *")
async def forget_evidence(db: Database) -> None:
    async with db.transaction("safety.forget_evidence") as tx:
        await delete_old_evidence(tx, EVIDENCE_DAYS)


TASKS = [forget_evidence]
