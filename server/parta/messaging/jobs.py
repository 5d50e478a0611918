"""Work of messaging that a change of the roster asks for, and that must survive a crash."""

from uuid import UUID

from parta.kernel.database import Database, Transaction
from parta.kernel.jobs import task
from parta.messaging.commands.directs import review_directs
from parta.organisations.api import RosterChanged

PEOPLE_AT_ONCE = 50


@task("messaging.review_directs")
async def review_directs_of(db: Database, *, person_ids: list[UUID]) -> None:
    """Direct conversations follow the relation of their two people. Some people at a time, so that locks are short."""
    for start in range(0, len(person_ids), PEOPLE_AT_ONCE):
        async with db.transaction("messaging.review_directs") as tx:
            await review_directs(tx, person_ids[start : start + PEOPLE_AT_ONCE])


async def on_roster_changed(tx: Transaction, event: RosterChanged) -> None:
    """Enqueued with the change, so that neither happens without the other."""
    if event.person_ids:
        people = sorted(str(person) for person in event.person_ids)
        await tx.enqueue(review_directs_of.name, {"person_ids": people})


TASKS = [review_directs_of]
