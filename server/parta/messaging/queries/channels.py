"""Channels of an organisation: the rule for their authors, comments for their readers, views of posts."""

from collections.abc import Sequence
from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.access import access_conversation, access_conversation_to_keep
from parta.messaging.commands.channels import read_audience
from parta.messaging.model.places import Place
from parta.messaging.model.standing import KEEPERS
from parta.messaging.names import short_names
from parta.messaging.store import channels as store
from parta.messaging.store import messages as messages_store
from parta.messaging.wire.channels import (
    MAX_SEQS,
    Audience,
    AudienceSize,
    Channel,
    Comment,
    Comments,
    SeenBy,
    Views,
)
from parta.organisations.api import Right, access_organisation
from parta.policy.api import reachable

PAGE = 50


async def load(tx: Transaction, places: Sequence[Place]) -> dict[Place, dict[str, object]]:
    """How many comments stand under each post."""
    rows = await store.select_comment_counts(tx, places)
    return {Place(row.conversation_id, row.seq): {"comments": row.count} for row in rows}


async def get_channel(tx: Transaction, actor: Actor, conversation_id: UUID) -> Channel:
    """NotFound for who does not keep it."""
    await access_conversation_to_keep(tx, actor, conversation_id)
    row = await store.find_channel(tx, conversation_id)
    if row is None:
        raise NotFound()
    return Channel(
        conversation_id=row.conversation_id,
        organisation_id=row.organisation_id,
        organisation_name=row.organisation_name,
        audience=Audience(row.organisation_kinds, row.municipality_ids, row.roles, row.is_mandatory),
        has_comments=row.has_comments,
        readers=row.member_count,
        followed_at=row.followed_at,
    )


async def size_audience(tx: Transaction, actor: Actor, organisation_id: UUID, audience: Audience) -> AudienceSize:
    """How many people a rule means, before anything happens."""
    await access_organisation(tx, actor, organisation_id, Right.MANAGE_CHANNELS)
    return AudienceSize(await store.count_audience(tx, read_audience(organisation_id, audience)))


async def list_comments(tx: Transaction, actor: Actor, place: Place, after: int) -> Comments:
    """Of a post that one sees; who wrote them is named to those who may find them."""
    standing = (await access_conversation(tx, actor, place.conversation_id)).standing
    message = await messages_store.find_message(tx, place.conversation_id, actor.person_id, place.seq)
    if message is None or message.deleted_at is not None:
        raise NotFound()
    rows = await store.select_comments(tx, place, max(0, after), PAGE + 1)
    authors = {PersonId(row.author_id) for row in rows}
    found = await reachable(tx, actor.person_id, list(authors), "find")
    names = await short_names(tx, sorted(found | (authors & {actor.person_id})))
    counts = await store.select_comment_counts(tx, [place])
    return Comments(
        comments=[
            Comment(
                number=row.number,
                author_id=row.author_id if row.author_id in names else None,
                author_name=names.get(row.author_id, ""),
                text=row.text,
                created_at=row.created_at,
                is_own=row.author_id == actor.person_id,
                may_delete=row.author_id == actor.person_id or standing.role in KEEPERS,
            )
            for row in rows[:PAGE]
        ],
        count=counts[0].count if counts else 0,
        next=rows[PAGE - 1].number if len(rows) > PAGE else None,
    )


async def count_views(tx: Transaction, actor: Actor, conversation_id: UUID, seqs: Sequence[int]) -> Views:
    """How many readers of a channel have come to each of the posts. NotFound where it is no channel."""
    standing = (await access_conversation(tx, actor, conversation_id)).standing
    if standing.kind != "channel":
        raise NotFound()
    if not 1 <= len(seqs) <= MAX_SEQS:
        raise InvalidInput("seqs", "out_of_range", limit=MAX_SEQS)
    rows = await store.select_views(tx, conversation_id, sorted(set(seqs)))
    return Views([SeenBy(row.seq, row.count) for row in rows])
