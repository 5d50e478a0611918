"""The list of conversations as one person sees it, and what the list must be told after an absence."""

import base64
import binascii
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

import msgspec

from parta.identity.api import Actor, person_names, person_version
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.model.revisions import may_delete_others
from parta.messaging.model.talk_rules import REACTIONS
from parta.messaging.queries.parts import show_messages
from parta.messaging.queries.revisions import terms_of
from parta.messaging.queries.talk_rules import allowed_reactions
from parta.messaging.store import heads as store
from parta.messaging.store.heads import HeadRow, PlaceInList
from parta.messaging.wire import Conversation, Head, Heads, Hello, Message, Personal, Supervision, Welcome
from parta.messaging.wire.parts import Emoji
from parta.policy.api import readings_of

PAGE = 50
MAX_CHANGED = 500
MAX_FOUND = 20
MARGIN = timedelta(seconds=60)  # longer than any transaction: a change bears the time at which its transaction began
TOO_LONG_AWAY = timedelta(days=30)
_BEGINNING = PlaceInList(UUID(int=2**128 - 1), datetime(9999, 12, 31, tzinfo=UTC))


async def list_heads(tx: Transaction, actor: Actor, next_: str | None = None) -> Heads:
    """A page of the list, newest first. Five statements, whatever its length."""
    places = await store.select_page(tx, actor.person_id, _read_place(next_), PAGE + 1)
    heads = await _heads_in_order(tx, actor.person_id, [place.id for place in places[:PAGE]])
    return Heads(heads=heads, next=_write_place(places[PAGE - 1]) if len(places) > PAGE else None)


async def get_head(tx: Transaction, actor: Actor, conversation_id: UUID) -> Head:
    """NotFound for who is not a member now."""
    heads = await _heads_in_order(tx, actor.person_id, [conversation_id])
    if not heads:
        raise NotFound()
    return heads[0]


async def get_welcome(tx: Transaction, actor: Actor, hello: Hello) -> Welcome:
    """What changed since the device was last here; everything for a new device or one too long away.

    Must read from one snapshot.
    """
    version = await person_version(tx, actor.person_id)
    welcome = Welcome(
        ref=hello.ref,
        person_id=actor.person_id,
        session_id=actor.session_id,
        person_version=version,
        server_time=tx.now,
        is_complete=True,
        heads=[],
        gone=[],
    )
    if hello.since is not None and hello.since.tzinfo is None:
        raise InvalidInput("since", "without_time_zone")
    if hello.since is not None and hello.since > tx.now - TOO_LONG_AWAY and hello.person_version <= version:
        since = hello.since - MARGIN
        places = await store.select_changed_since(tx, actor.person_id, since, hello.person_version, MAX_CHANGED + 1)
        if len(places) <= MAX_CHANGED:
            welcome.is_complete = False
            welcome.heads = await _heads_in_order(tx, actor.person_id, [place.id for place in places])
            welcome.gone = await store.select_gone_since(tx, actor.person_id, since, hello.person_version)
            return welcome
    page = await list_heads(tx, actor)
    welcome.heads, welcome.next = page.heads, page.next
    return welcome


async def find_conversations(tx: Transaction, actor: Actor, query: str) -> list[Head]:
    """Own conversations of whose title, or other person's name, words begin with the words of the query."""
    patterns = [" ".join(rf"\m{word}" for word in words) for words in readings_of(query)]
    if not patterns:
        return []
    return await _heads_in_order(
        tx, actor.person_id, await store.select_found(tx, actor.person_id, patterns, MAX_FOUND)
    )


async def _heads_in_order(tx: Transaction, person_id: PersonId, conversation_ids: Sequence[UUID]) -> list[Head]:
    if not conversation_ids:
        return []
    rows = {row.id: row for row in await store.select_heads(tx, person_id, conversation_ids)}
    places = [(row.id, row.last_message_seq) for row in rows.values() if row.last_message_seq is not None]
    last = await store.select_last_messages(tx, places) if places else []
    people = {row.peer_id for row in rows.values()} | {row.author_id for row in last}
    for row in rows.values():
        people |= {*row.supervisor_ids, *((row.direct_low, row.direct_high) if row.is_supervisor else ())}
    names = await person_names(tx, [PersonId(person) for person in people if person is not None])
    short = {UUID(int=person.int): name.short for person, name in names.items()}
    full = {UUID(int=person.int): name.full for person, name in names.items()}
    shown = {one.conversation_id: one for one in await show_messages(tx, person_id, last, short)}
    heads = [_head(rows[one], shown.get(one), short, full) for one in conversation_ids if one in rows]
    allowed = await allowed_reactions(tx, person_id, {row.organisation_id for row in rows.values()})
    terms = await terms_of(tx, list(rows))
    for head in heads:
        own_terms = terms[head.conversation.id].of(head.conversation.kind)
        head.conversation.edit_seconds = own_terms.edit_seconds
        head.conversation.delete_seconds = own_terms.delete_seconds
        head.conversation.reactions = _narrowed(allowed[rows[head.conversation.id].organisation_id])
    return heads


def _head(row: HeadRow, last: Message | None, short: dict[UUID, str], full: dict[UUID, str]) -> Head:
    conversation = Conversation(
        id=row.id,
        kind=row.kind,
        title=_title(row, short, full),
        version=row.conversation_version,
        members_version=row.members_version,
        last_seq=row.last_seq,
        member_count=row.member_count,
        created_at=row.created_at,
        origin=row.origin,
        purpose=row.purpose,
        organisation_name=row.organisation_name,
        organisation_id=row.organisation_id,
        group_id=row.group_id,
        peer_id=row.peer_id,
        archived_at=row.archived_at,
        role=row.role,
        may_write=not row.why_not_write(),
        why_not_write=row.why_not_write(),
        may_leave=row.may_leave(),
        may_rename=row.may_keep(),
        may_add=row.may_add(),
        may_delete_others=may_delete_others(row),
        first_seq=row.first_seq(),
        member_version=row.member_version,
        supervision=_supervision(row, short),
        may_pin=row.may_pin(),
        may_call=row.may_call(),
        has_comments=row.has_comments,
        who_writes=row.who_writes,
        who_adds=row.who_adds,
        who_pins=row.who_pins,
        who_calls=row.who_calls,
        slow_seconds=row.slow_seconds,
        silenced_until=row.silenced_until,
    )
    return Head(conversation, _personal(row), last, row.read_by_others_seq)


def _personal(row: HeadRow) -> Personal:
    return Personal(
        conversation_id=row.id,
        version=row.version,
        read_seq=row.read_seq,
        unread=row.unread,
        is_marked_unread=row.is_marked_unread,
        muted_until=row.muted_until,
        is_archived=row.is_archived,
        pinned_order=row.pinned_order,
        draft=row.draft,
        draft_at=row.draft_at,
        scheduled=row.scheduled,
        unread_mentions=row.unread_mentions,
    )


def _title(row: HeadRow, short: dict[UUID, str], full: dict[UUID, str]) -> str:
    """Of a direct conversation the other person's name; of one that the viewer supervises both."""
    if row.is_supervisor and row.direct_low and row.direct_high:
        return f"{short.get(row.direct_low, '')} — {short.get(row.direct_high, '')}"
    return full.get(row.peer_id, "") if row.peer_id else row.title


def _supervision(row: HeadRow, short: dict[UUID, str]) -> Supervision | None:
    if row.supervised_since is None:
        return None
    names = sorted(short[person] for person in row.supervisor_ids if person in short)
    return Supervision(row.supervised_since, names, is_own=row.is_supervisor)


def _narrowed(allowed: tuple[Emoji, ...]) -> list[Emoji] | None:
    return None if len(allowed) == len(REACTIONS) else list(allowed)


def _write_place(place: PlaceInList) -> str:
    return base64.urlsafe_b64encode(msgspec.msgpack.encode((place.changed_at, place.id))).decode()


def _read_place(text: str | None) -> PlaceInList:
    """A forged `next` is told so; it could show nothing but one's own list anyway."""
    if text is None:
        return _BEGINNING
    try:
        changed_at, place_id = msgspec.msgpack.decode(base64.urlsafe_b64decode(text), type=tuple[datetime, UUID])
    except (binascii.Error, ValueError):
        raise InvalidInput("next", "malformed") from None
    return PlaceInList(place_id, changed_at)
