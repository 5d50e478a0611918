"""Work of messaging that a change of the roster asks for, and that must survive a crash."""

from uuid import UUID

from parta.kernel.database import Database, Transaction
from parta.kernel.jobs import task
from parta.messaging.commands.directs import review_directs
from parta.messaging.commands.retention import remove_expired_step
from parta.messaging.store import retention as retention_store
from parta.organisations.api import RosterChanged

PEOPLE_AT_ONCE = 50
CONVERSATIONS_AT_ONCE = 2_000  # looked at in one statement


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


@task("messaging.remove_expired", cron="40 18 * * *")
async def remove_expired(db: Database) -> None:
    """What the policies no longer keep goes, some messages at a time; night in the east, evening in the west."""
    after: UUID | None = UUID(int=0)
    while after is not None:
        async with db.transaction("messaging.find_expired") as tx:
            expired = await retention_store.select_expired(tx, after, CONVERSATIONS_AT_ONCE)
            after = await retention_store.select_last_id(tx, after, CONVERSATIONS_AT_ONCE)
        for one in expired:
            is_more = True
            while is_more:
                async with db.transaction("messaging.remove_expired") as tx:
                    is_more = await remove_expired_step(tx, one)
    async with db.transaction("messaging.forget_retained") as tx:
        await retention_store.delete_retained(tx)


TASKS = [review_directs_of, remove_expired]
