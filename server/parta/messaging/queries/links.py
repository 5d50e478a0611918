"""Links, requests and bans for who keeps a conversation; what a link leads to, for whom it may let in."""

from uuid import UUID

from parta.identity.api import Actor, person_names
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import PersonId
from parta.messaging.access import access_conversation_to_add, access_conversation_to_keep
from parta.messaging.commands.links import open_to
from parta.messaging.model.links import token_of
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import links as store
from parta.messaging.store import terms as terms_store
from parta.messaging.wire.terms import Ban, Bans, JoinRequest, Link, LinkPreview, Links
from parta.organisations.api import organisations_by_id

MAX_SHOWN = 200


async def list_links(tx: Transaction, actor: Actor, secret: bytes, conversation_id: UUID) -> Links:
    """Newest first, the withdrawn and used up ones too; and who waits to be let in, the longest first.

    Who may add people but does not keep the conversation sees the own links alone.
    """
    kept = await access_conversation_to_add(tx, actor, conversation_id)
    rows = await store.select_links(tx, conversation_id, MAX_SHOWN)
    requests = await store.select_waiting(tx, conversation_id, MAX_SHOWN)
    if not kept.standing.may_keep():
        rows, requests = [row for row in rows if row.made_by == actor.person_id], []
    names = await _names(tx, {row.made_by for row in rows} | {request.person_id for request in requests})
    return Links(
        [
            Link(
                id=row.id,
                path=f"/join/{token_of(secret, row.id)}",
                made_by_name=names.get(row.made_by, ""),
                made_at=row.made_at,
                expires_at=row.expires_at,
                max_uses=row.max_uses,
                uses=row.uses,
                needs_approval=row.needs_approval,
                withdrawn_at=row.withdrawn_at,
                is_open=row.is_open(tx.now),
            )
            for row in rows
        ],
        [JoinRequest(request.person_id, names.get(request.person_id, ""), request.asked_at) for request in requests],
    )


async def list_bans(tx: Transaction, actor: Actor, conversation_id: UUID) -> Bans:
    await access_conversation_to_keep(tx, actor, conversation_id)
    rows = await terms_store.select_bans(tx, conversation_id)
    names = await _names(tx, {row.person_id for row in rows} | {row.banned_by for row in rows})
    return Bans(
        [
            Ban(row.person_id, names.get(row.person_id, ""), row.reason, row.banned_at, names.get(row.banned_by, ""))
            for row in rows
        ]
    )


async def preview_link(tx: Transaction, actor: Actor, link_id: UUID) -> LinkPreview:
    """Title, size and who invites. NotFound as `follow_link`: a stranger is not even told that it is a link."""
    link = await store.find_link(tx, link_id)
    if link is None:
        raise NotFound()
    is_member = await open_to(tx, actor, link) is None
    locked = await conversations_store.lock_conversation(tx, link.conversation_id)
    standing = await conversations_store.find_standing(tx, link.conversation_id, link.made_by)
    if locked is None or locked.kind not in ("group", "channel"):
        raise NotFound()
    organisation_id = None if standing is None else standing.organisation_id
    places = await organisations_by_id(tx, [organisation_id]) if organisation_id is not None else []
    request = await store.find_request(tx, link.conversation_id, actor.person_id)
    waiting = request is not None and request.decided_at is None
    refused = request is not None and request.is_let_in is False
    names = await _names(tx, {link.made_by})
    return LinkPreview(
        conversation_id=link.conversation_id,
        title=locked.title,
        kind="channel" if locked.kind == "channel" else "group",
        organisation_name=places[0].short_name if places else "",
        member_count=locked.member_count,
        made_by_name=names.get(link.made_by, ""),
        needs_approval=link.needs_approval,
        state="member" if is_member else "waiting" if waiting else "refused" if refused else "open",
    )


async def _names(tx: Transaction, people: set[UUID]) -> dict[UUID, str]:
    if not people:
        return {}
    names = await person_names(tx, [PersonId(person) for person in people])
    return {UUID(int=person.int): name.full for person, name in names.items()}
