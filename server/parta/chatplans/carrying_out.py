"""Bringing the conversations of an organisation into line, one conversation in a transaction, with progress."""

from parta.chatplans import store
from parta.chatplans.commands import apply_change
from parta.chatplans.difference import compare
from parta.chatplans.queries import wanted_chats
from parta.kernel.database import Database
from parta.kernel.ids import OrganisationId
from parta.messaging.api import planned_conversations

PROGRESS_STEP = 10


async def carry_out_plan(db: Database, organisation_id: OrganisationId) -> None:
    """Do all that the plan still asks for; nothing where it was never applied. Safe to repeat and to interrupt."""
    async with db.transaction("chatplans.difference") as tx:
        state = await store.find_state(tx, organisation_id)
        if state is None:
            return
        chats = {chat.key: chat for chat in await wanted_chats(tx, organisation_id)}
        changes = compare(chats.values(), await planned_conversations(tx, organisation_id)).changes
    for number, change in enumerate(changes, 1):
        async with db.transaction("chatplans.apply_change") as tx:
            await apply_change(tx, change, chats.get(change.key))
            if number % PROGRESS_STEP == 0:
                await store.advance_run(tx, organisation_id, state.run, PROGRESS_STEP, is_last=False)
    async with db.transaction("chatplans.finish") as tx:
        await store.advance_run(tx, organisation_id, state.run, len(changes) % PROGRESS_STEP, is_last=True)
