"""Handlers of what identity tells: two accounts that were one human being become one here, too."""

from parta.identity.api import PersonsMerged
from parta.kernel.database import Transaction
from parta.organisations.commands.facts import RosterChange
from parta.organisations.store import facts as store


async def on_persons_merged(tx: Transaction, event: PersonsMerged) -> None:
    """Move all facts of both times to the kept person and tell every organisation concerned."""
    await store.move_person(tx, event.kept, event.merged)
    change = RosterChange(tx, None, "hand")
    for touched in await store.select_touched_of_person(tx, event.kept):
        change.touch(touched.organisation_id, touched.person_id, touched.group_id)
        change.touch(touched.organisation_id, event.merged)
    await change.tell()
