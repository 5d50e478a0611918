"""Bringing conversations into line with the plan, one conversation in a transaction, and following the calendar."""

from uuid import UUID

from parta.chatplans import store
from parta.chatplans.commands import apply_change, enqueue_following
from parta.chatplans.difference import compare
from parta.chatplans.queries import wanted_chats
from parta.kernel.database import Database
from parta.kernel.ids import OrganisationId
from parta.kernel.jobs import task
from parta.messaging.api import planned_conversations

PROGRESS_STEP = 10


@task("chatplans.follow")
async def follow(db: Database, *, organisation_id: UUID) -> None:
    """Carry out what the plan still asks for. Killed half-way, the next run finds only the rest."""
    organisation = OrganisationId(organisation_id)
    async with db.transaction("chatplans.difference") as tx:
        state = await store.find_state(tx, organisation)
        if state is None:
            return
        chats = {chat.key: chat for chat in await wanted_chats(tx, organisation)}
        changes = compare(chats.values(), await planned_conversations(tx, organisation)).changes
    for number, change in enumerate(changes, 1):
        async with db.transaction("chatplans.apply_change") as tx:
            await apply_change(tx, change, chats.get(change.key))
            if number % PROGRESS_STEP == 0:
                await store.advance_run(tx, organisation, state.run, PROGRESS_STEP, is_last=False)
    async with db.transaction("chatplans.finish") as tx:
        await store.advance_run(tx, organisation, state.run, len(changes) % PROGRESS_STEP, is_last=True)


@task("chatplans.follow_calendar", cron="11 * * * *")
async def follow_calendar(db: Database) -> None:
    """Places that begin or end with a local day change the chats on that day."""
    async with db.transaction("chatplans.follow_calendar") as tx:
        for organisation_id in await store.select_changing_today(tx):
            await enqueue_following(tx, organisation_id)


TASKS = [follow, follow_calendar]
