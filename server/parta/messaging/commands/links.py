"""Links that let people in: made, withdrawn, followed, and requests decided.

A link is as good as its maker: it lets in whom the maker could add by hand, nobody else, and for nobody else it exists.
"""

from datetime import timedelta
from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import DomainError, InvalidInput, NotFound
from parta.kernel.ids import PersonId, SessionId
from parta.messaging.access import (
    KeptConversation,
    access_conversation_to_add,
    access_conversation_to_keep,
    access_people_to_gather,
)
from parta.messaging.commands.members import let_in
from parta.messaging.errors import TooManyLinks, TooManyMembers
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import links as store
from parta.messaging.store import memberships as members_store
from parta.messaging.store import terms as terms_store
from parta.messaging.store.links import LinkRow, NewLinkRow
from parta.messaging.wire import MAX_HAND_MEMBERS
from parta.messaging.wire.terms import MAX_LINK_DAYS, MAX_LINK_USES, NewLink

MAX_OPEN = 20
_NOBODYS_SESSION = SessionId(UUID(int=0))


async def make_link(tx: Transaction, actor: Actor, conversation_id: UUID, new: NewLink) -> UUID:
    """For whom the conversation lets add people; without approval only for its owners and administrators.

    `invalid_input` names the bounds, `TooManyLinks`.
    """
    kept = await access_conversation_to_add(tx, actor, conversation_id)
    if new.days is not None and not 1 <= new.days <= MAX_LINK_DAYS:
        raise InvalidInput("days", "out_of_range", lowest=1, limit=MAX_LINK_DAYS)
    if new.max_uses is not None and not 1 <= new.max_uses <= MAX_LINK_USES:
        raise InvalidInput("max_uses", "out_of_range", lowest=1, limit=MAX_LINK_USES)
    if await store.count_open(tx, conversation_id) >= MAX_OPEN:
        raise TooManyLinks(limit=MAX_OPEN)
    link = NewLinkRow(
        conversation_id=conversation_id,
        made_by=actor.person_id,
        expires_at=None if new.days is None else tx.now + timedelta(days=new.days),
        max_uses=new.max_uses,
        needs_approval=new.needs_approval or not kept.standing.may_keep(),
    )
    return await store.insert_link(tx, link)


async def withdraw_link(tx: Transaction, actor: Actor, conversation_id: UUID, link_id: UUID) -> None:
    """From this moment it lets nobody in. One's own, or any for keepers; who asked by it may still be let in."""
    kept = await access_conversation_to_add(tx, actor, conversation_id)
    link = await store.find_link(tx, link_id)
    if link is None or (link.made_by != actor.person_id and not kept.standing.may_keep()):
        raise NotFound()
    if not await store.withdraw_link(tx, conversation_id, link_id):
        raise NotFound()


async def follow_link(tx: Transaction, actor: Actor, link_id: UUID) -> UUID | None:
    """Come in, or ask to be let in; the conversation one is in now, None while the request waits.

    NotFound where the link is closed, used up, or where its maker could not add this person: the answer is the same.
    `TooManyMembers`.
    """
    link = await store.find_link(tx, link_id)
    if link is None:
        raise NotFound()
    kept = await open_to(tx, actor, link)
    if kept is None:
        return link.conversation_id
    if link.needs_approval:
        await store.upsert_request(tx, link.conversation_id, actor.person_id, link.id)
        return None
    if not await store.use_link(tx, link.id):
        raise NotFound()
    await let_in(tx, kept, Actor(PersonId(link.made_by), _NOBODYS_SESSION), [actor.person_id])
    return link.conversation_id


async def open_to(tx: Transaction, actor: Actor, link: LinkRow) -> KeptConversation | None:
    """The link's conversation, locked, for one whom it may let in; None for who is in it already. NotFound else."""
    standing = await conversations_store.find_standing(tx, link.conversation_id, actor.person_id)
    if standing is not None:
        return None
    maker = Actor(PersonId(link.made_by), _NOBODYS_SESSION)
    try:
        kept = await access_conversation_to_add(tx, maker, link.conversation_id)
        present = [member.person_id for member in await members_store.select_current(tx, link.conversation_id)]
        await access_people_to_gather(tx, maker, [actor.person_id], present)
    except DomainError:
        raise NotFound() from None
    banned = await terms_store.select_banned_among(tx, link.conversation_id, [actor.person_id])
    if banned or not link.is_open(tx.now):
        raise NotFound()
    if len(present) >= MAX_HAND_MEMBERS and kept.locked.origin == "hand":
        raise TooManyMembers(limit=MAX_HAND_MEMBERS)
    return kept


async def decide_request(
    tx: Transaction, actor: Actor, conversation_id: UUID, person_id: UUID, *, is_let_in: bool
) -> None:
    """Let in who has asked, or not. NotFound where nobody of that name waits, or has been let in by somebody else.

    The rule of who may be brought together is asked once more: the person may have left school since.
    """
    kept = await access_conversation_to_keep(tx, actor, conversation_id)
    request = await store.find_request(tx, conversation_id, person_id)
    if request is None or request.decided_at is not None:
        raise NotFound()
    if not await store.decide_request(tx, conversation_id, person_id, actor.person_id, is_let_in=is_let_in):
        raise NotFound()
    if not is_let_in:
        return
    link = await store.find_link(tx, request.link_id)
    present = [member.person_id for member in await members_store.select_current(tx, conversation_id)]
    if person_id in present:
        return
    maker = actor if link is None else Actor(PersonId(link.made_by), _NOBODYS_SESSION)
    await access_people_to_gather(tx, maker, [person_id], present)
    await store.use_link(tx, request.link_id)
    await let_in(tx, kept, actor, [person_id])
