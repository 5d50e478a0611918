"""Channels of an organisation: made, changed, kept in line with register and roster; comments under their posts."""

from uuid import UUID

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.messaging.access import access_conversation_to_keep
from parta.messaging.commands.change import move_persons, move_version
from parta.messaging.commands.conversations import read_title
from parta.messaging.commands.parts import access_message_to_change, touch_message
from parta.messaging.errors import CommentsOff
from parta.messaging.model import service
from parta.messaging.model.lines import read_paragraph
from parta.messaging.model.parts import COMMENTS
from parta.messaging.model.places import Place
from parta.messaging.model.standing import KEEPERS
from parta.messaging.names import short_names
from parta.messaging.store import channels as store
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import memberships as members_store
from parta.messaging.store.channels import AudienceRow
from parta.messaging.store.conversations import NewConversationRow, VersionStep
from parta.messaging.store.memberships import MembersStep, MemberTerms
from parta.messaging.wire.channels import MAX_COMMENT, Audience, NewChannel, NewComment, SetChannel
from parta.organisations.api import Right, access_organisation

FOLLOW = "messaging.follow_audience"
_KINDS = frozenset({"ministry", "municipal_authority", "training_institute", "school", "college"})
_ROLES = frozenset(
    {
        "student", "parent", "pedagogue", "staff", "coordinator", "director", "deputy_director", "administrator",
        "officer", "controller", "regional_coordinator", "municipal_coordinator",
    }
)  # fmt: skip


async def create_organisation_channel(tx: Transaction, actor: Actor, organisation_id: UUID, new: NewChannel) -> UUID:
    """A channel for a chosen audience below the organisation; its maker keeps it and writes, others join as authors.

    NotFound, Forbidden as for the organisation; errors of the title; `invalid_input` for a kind or role that isn't one.
    Its readers come by a job, set by set.
    """
    await access_organisation(tx, actor, organisation_id, Right.MANAGE_CHANNELS)
    title = read_title(new.title)
    audience = read_audience(organisation_id, new.audience)
    row = NewConversationRow(
        kind="channel", title=title, origin="hand", organisation_id=organisation_id, created_by=actor.person_id
    )
    made = await conversations_store.insert_conversation(tx, row)
    if made is None:
        raise LookupError("a conversation without a key cannot be there already")
    versions = await move_persons(tx, [actor.person_id])
    terms = [MemberTerms(actor.person_id, role="owner", sees_past=True)]
    await members_store.open_windows(tx, MembersStep(made, 1, 1, "hand"), terms, versions)
    await store.insert_channel(tx, made, audience)
    await store.update_comments_allowed(tx, made, has_comments=new.has_comments)
    await conversations_store.update_member_count(tx, made)
    names = await short_names(tx, [actor.person_id])
    line = service.created(names.get(actor.person_id, ""), title)
    await move_version(tx, made, VersionStep(moves_members=True, moves_head=True), line)
    await _note(tx, actor, made, audience, "messaging.channel_made")
    await enqueue_following(tx, made)
    return made


async def set_channel(tx: Transaction, actor: Actor, conversation_id: UUID, wanted: SetChannel) -> None:
    """Another audience, comments on or off. For who keeps the channel and has the right in its organisation."""
    await access_conversation_to_keep(tx, actor, conversation_id)
    channel = await store.find_channel(tx, conversation_id)
    if channel is None:
        raise NotFound()
    await access_organisation(tx, actor, channel.organisation_id, Right.MANAGE_CHANNELS)
    audience = read_audience(channel.organisation_id, wanted.audience)
    await store.update_channel(tx, conversation_id, audience)
    await store.update_comments_allowed(tx, conversation_id, has_comments=wanted.has_comments)
    await move_version(tx, conversation_id, VersionStep(moves_head=True))
    await _note(tx, actor, conversation_id, audience, "messaging.channel_changed")
    await enqueue_following(tx, conversation_id)


async def follow_audience(tx: Transaction, conversation_id: UUID) -> None:
    """Bring the readers into line: two statements and one version, however many people they are. Twice is once."""
    locked = await conversations_store.lock_conversation(tx, conversation_id)
    channel = await store.find_channel(tx, conversation_id)
    if locked is None or channel is None or locked.archived_at is not None:
        return
    if await store.follow_audience(tx, channel, locked.version + 1, locked.last_seq):
        await conversations_store.update_member_count(tx, conversation_id)
        await move_version(tx, conversation_id, VersionStep(moves_members=True, moves_head=True))


async def enqueue_following(tx: Transaction, conversation_id: UUID) -> None:
    """Many changes of the roster in a row are followed once."""
    lock = f"{FOLLOW}:{conversation_id}"
    await tx.enqueue(FOLLOW, {"conversation_id": str(conversation_id)}, lock=lock, queueing_lock=lock)


async def add_comment(tx: Transaction, actor: Actor, place: Place, new: NewComment) -> None:
    """Say something under a post. `CommentsOff`, NotFound for who does not see it, errors of the text. Once by key."""
    text = read_paragraph(new.text, MAX_COMMENT, "text")
    if not text:
        raise InvalidInput("text", "empty")
    kept, _ = await access_message_to_change(tx, actor, place)
    channel = await store.find_channel(tx, place.conversation_id)
    if channel is None or not channel.has_comments or kept.standing.archived_at is not None:
        raise CommentsOff()
    if await store.insert_comment(tx, place, actor.person_id, new.client_key, text):
        await touch_message(tx, place, kept.locked.version + 1, COMMENTS)


async def delete_comment(tx: Transaction, actor: Actor, place: Place, number: int) -> None:
    """Take one's own comment back or, as author of the channel, another's."""
    kept, _ = await access_message_to_change(tx, actor, place)
    comment = await store.find_comment(tx, place, number)
    if comment is None:
        raise NotFound()
    if comment.author_id != actor.person_id and kept.standing.role not in KEEPERS:
        raise Forbidden()
    await store.delete_comment(tx, place, number)
    await touch_message(tx, place, kept.locked.version + 1)


def read_audience(organisation_id: UUID, audience: Audience) -> AudienceRow:
    """`invalid_input` names the field with what isn't a kind of organisation or a role."""
    if not _KINDS.issuperset(audience.organisation_kinds):
        raise InvalidInput("organisation_kinds", "unknown")
    if not _ROLES.issuperset(audience.roles):
        raise InvalidInput("roles", "unknown")
    return AudienceRow(
        organisation_id=organisation_id,
        organisation_kinds=sorted(set(audience.organisation_kinds)),
        municipality_ids=sorted(set(audience.municipality_ids)),
        roles=sorted(set(audience.roles)),
        is_mandatory=audience.is_mandatory,
    )


async def _note(tx: Transaction, actor: Actor, conversation_id: UUID, audience: AudienceRow, action: str) -> None:
    details: dict[str, str | int | bool | None] = {
        "kinds": ", ".join(audience.organisation_kinds),
        "roles": ", ".join(audience.roles),
        "municipalities": len(audience.municipality_ids),
        "is_mandatory": audience.is_mandatory,
    }
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action=action,
            subject_kind="conversation",
            subject_id=conversation_id,
            organisation_id=audience.organisation_id,
            details=details,
        ),
    )
