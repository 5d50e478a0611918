"""Pages of a conversation, in the words of a test."""

from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.messaging.queries.history import WantedPage, get_page
from parta.messaging.wire import Messages


async def page_around(tx: Transaction, actor: Actor, conversation_id: UUID, seq: int, limit: int) -> Messages:
    return await get_page(tx, actor, conversation_id, WantedPage(around=seq, limit=limit))


async def page_before(tx: Transaction, actor: Actor, conversation_id: UUID, seq: int, limit: int) -> Messages:
    return await get_page(tx, actor, conversation_id, WantedPage(before=seq, limit=limit))


async def page_after(tx: Transaction, actor: Actor, conversation_id: UUID, seq: int, limit: int) -> Messages:
    return await get_page(tx, actor, conversation_id, WantedPage(after=seq, limit=limit))
