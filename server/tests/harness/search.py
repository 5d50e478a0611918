"""The index of search, brought up to the messages as the follower does it."""

from parta.kernel.database import Transaction
from parta.messaging.commands.search_index import index_changed


async def indexed(tx: Transaction) -> None:
    """Until nothing is left."""
    while await index_changed(tx):
        pass
