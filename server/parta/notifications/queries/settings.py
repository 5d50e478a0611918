"""What a device has to know, and what a notification says when it is shown."""

from uuid import UUID

from parta.identity.api import Actor, person_names
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.messaging.api import plain_text
from parta.notifications.door import PushDoor
from parta.notifications.model.kinds import KINDS, is_on
from parta.notifications.queries.quiet import quiet_spans
from parta.notifications.sentences import letter_of
from parta.notifications.store import notices as notices_store
from parta.notifications.store import push as push_store
from parta.notifications.store import reacted as reacted_store
from parta.notifications.store import rules as rules_store
from parta.notifications.store import settings as store
from parta.notifications.store import shown as shown_store
from parta.notifications.wire.settings import (
    ConversationLevel,
    NotificationSettings,
    PushState,
    QuietSpan,
    ShownKind,
    ShownNotification,
)
from parta.notifications.words import shortened, word

DAYS_AHEAD = 7
NEWEST = 2**62


async def get_settings(tx: Transaction, actor: Actor, door: PushDoor, *, has_mail: bool) -> NotificationSettings:
    """One's own choices, with what others have decided about them."""
    me = actor.person_id
    row = await store.select_settings(tx, me)
    return NotificationSettings(
        kinds={kind: is_on(row.kinds, kind) for kind in KINDS},
        hides_text=row.hides_text,
        has_sound=row.has_sound,
        digest_is_on=row.digest_is_on,
        digest_hour=row.digest_hour,
        digest_after_hours=row.digest_after_hours,
        has_email=await store.has_email(tx, me),
        has_mail=has_mail,
        levels=[ConversationLevel(one.conversation_id, one.level) for one in await store.select_levels(tx, me)],
        quiet=[QuietSpan(since, until) for since, until in await quiet_spans(tx, me, DAYS_AHEAD)],
        push=PushState(
            is_on=await rules_store.push_is_on(tx, me),
            key=door.vapid.public,
            endpoints=await push_store.select_endpoints(tx, actor.session_id),
            makers=[host.maker for host in door.hosts.hosts],
        ),
    )


async def get_shown(tx: Transaction, actor: Actor, kind: ShownKind, conversation_id: UUID | None) -> ShownNotification:
    """What to show of a push now. What was read or withdrawn meanwhile is not there; what isn't theirs neither."""
    me = actor.person_id
    language = await shown_store.select_language(tx, me)
    badge = await shown_store.count_told(tx, me)
    if kind == "test":
        return ShownNotification(
            True, badge, word(language, "test_title"), word(language, "test"), "/profile/notifications"
        )
    hides = (await store.select_settings(tx, me)).hides_text
    if kind == "notice":
        return await _notice(tx, me, language, badge, hides=hides)
    if kind == "reaction" and conversation_id is not None:
        return await _reaction(tx, me, conversation_id, language, badge, hides=hides)
    if conversation_id is None:
        return ShownNotification(badge > 0, badge, "Parta", word(language, "summary", count=badge), "/chats")
    return await _message(tx, me, conversation_id, language, badge, hides=hides)


async def _message(
    tx: Transaction, me: PersonId, conversation_id: UUID, language: str, badge: int, *, hides: bool
) -> ShownNotification:
    row = await shown_store.find_unread(tx, me, conversation_id)
    if row is None:
        return ShownNotification(is_there=False, badge=badge)
    link = f"/chats/{conversation_id}"
    if hides:
        body = word(language, "hidden") if row.unread == 1 else word(language, "hidden_many", count=row.unread)
        return ShownNotification(True, badge, "Parta", body, link, row.is_urgent)
    names = await person_names(tx, [PersonId(one) for one in (row.peer_id, row.author_id) if one is not None])
    peer = names.get(PersonId(row.peer_id)) if row.peer_id else None
    title = peer.full if peer is not None else row.title
    text = shortened(plain_text(row.text)) or word(language, "no_text")
    author = names.get(PersonId(row.author_id)) if row.author_id else None
    if row.kind == "group" and author is not None:
        text = f"{author.short}: {text}"
    if row.unread > 1:
        title = word(language, "many", title=title, count=row.unread)
    if row.is_urgent:
        title = word(language, "urgent", title=title)
    return ShownNotification(True, badge, title, text, f"{link}/{row.seq}", row.is_urgent)


async def _reaction(
    tx: Transaction, me: PersonId, conversation_id: UUID, language: str, badge: int, *, hides: bool
) -> ShownNotification:
    """What was reacted with, to which words. Not who: that is shown to whoever may find them, in the conversation."""
    row = await reacted_store.find_newest_reaction(tx, me, conversation_id)
    if row is None:
        return ShownNotification(is_there=False, badge=badge)
    link = f"/chats/{conversation_id}/{row.seq}"
    if hides:
        return ShownNotification(True, badge, "Parta", word(language, "reacted"), link)
    names = await person_names(tx, [PersonId(row.peer_id)] if row.peer_id else [])
    title = names[PersonId(row.peer_id)].full if row.peer_id and PersonId(row.peer_id) in names else row.title
    text = shortened(plain_text(row.text)) or word(language, "no_text")
    return ShownNotification(True, badge, title, word(language, "reacted_to", emoji=row.emoji, text=text), link)


async def _notice(tx: Transaction, me: PersonId, language: str, badge: int, *, hides: bool) -> ShownNotification:
    newest = next(iter(await notices_store.select_notices(tx, me, NEWEST, 1)), None)
    if newest is None or newest.read_at is not None:
        return ShownNotification(is_there=False, badge=badge)
    found = None if hides else letter_of(newest.kind, newest.fields, language)
    body = word(language, "hidden") if found is None else found[0]
    return ShownNotification(True, badge, "Parta", body, newest.link or "/notices")
