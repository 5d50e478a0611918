"""Bringing conversations into line with the plan, one conversation in a transaction, and following the calendar."""

from uuid import UUID

from parta.chatplans import store
from parta.chatplans.carrying_out import carry_out_plan
from parta.chatplans.commands import enqueue_following
from parta.kernel.database import Database
from parta.kernel.ids import OrganisationId
from parta.kernel.jobs import task


@task("chatplans.follow")
async def follow(db: Database, *, organisation_id: UUID) -> None:
    """Carry out what the plan still asks for. Killed half-way, the next run finds only the rest."""
    await carry_out_plan(db, OrganisationId(organisation_id))


@task("chatplans.follow_calendar", cron="11 * * * *")
async def follow_calendar(db: Database) -> None:
    """Places that begin or end with a local day change the chats on that day."""
    async with db.transaction("chatplans.follow_calendar") as tx:
        for organisation_id in await store.select_changing_today(tx):
            await enqueue_following(tx, organisation_id)


TASKS = [follow, follow_calendar]
