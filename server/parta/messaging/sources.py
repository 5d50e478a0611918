"""The answers that realtime needs from messaging: who may see a topic, and what happened to it since a version.

A topic is a conversation, or a person (their own document).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple
from uuid import UUID

import msgspec

from parta.kernel.database import Database, Transaction
from parta.kernel.ids import PersonId
from parta.messaging.model.places import Place
from parta.messaging.model.standing import Windows, read_windows
from parta.messaging.names import Names
from parta.messaging.queries.parts import own_changed, show_changed
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import memberships as memberships_store
from parta.messaging.store import messages as messages_store
from parta.messaging.store import own as own_store
from parta.messaging.store import personal as personal_store
from parta.messaging.store.conversations import StateRow
from parta.messaging.store.personal import PersonalRow
from parta.messaging.wire import Changes, ConversationResync, EmptyChange, Message, Own, PersonalChanged
from parta.policy.api import reachable
from parta.realtime.api import PERSONAL, Audience, Change, Position, encode

MAX_CHANGES = 500
MAX_WHOLE_AUDIENCE = 5_000  # above, only who is connected is loaded


class MessagingAudiences:
    """`AudienceSource` of realtime."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def load_audiences(
        self, topics: Sequence[UUID], online: Callable[[], Sequence[UUID]]
    ) -> dict[UUID, Audience]:
        """Members who are in now. The version is read before the members, so that it is never newer than they are."""
        async with self._db.transaction("messaging.load_audiences") as tx:
            sizes = await memberships_store.select_sizes(tx, topics)
            whole = [row.id for row in sizes if row.member_count <= MAX_WHOLE_AUDIENCE]
            large = [row.id for row in sizes if row.member_count > MAX_WHOLE_AUDIENCE]
            rows = await memberships_store.select_audiences(tx, whole, None) if whole else []
            if large:
                rows += await memberships_store.select_audiences(tx, large, online())
        windows: dict[UUID, dict[UUID, Windows]] = defaultdict(dict)
        for conversation_id, person_id, text in rows:
            windows[conversation_id][person_id] = read_windows(text)
        return {
            row.id: Audience(
                members_version=row.members_version,
                windows=windows[row.id],
                is_complete=row.member_count <= MAX_WHOLE_AUDIENCE,
            )
            for row in sizes
        }


class MessagingChanges:
    """`ChangeSource` of realtime."""

    def __init__(self, db: Database, names: Names) -> None:
        self._db = db
        self._names = names

    async def load_changes(self, positions: Sequence[tuple[UUID, int]]) -> list[Change]:
        """From one snapshot, what happened to each topic after its version; the chain of a topic has no hole."""
        since = dict(positions)
        async with self._db.transaction("messaging.load_changes", snapshot=True) as tx:
            states = await conversations_store.select_states(tx, list(since))
            asked = [(state.id, since[state.id]) for state in states]
            rows = await messages_store.select_changed_in_all(tx, asked, MAX_CHANGES + 1) if asked else []
            names = await self._names.short(tx, {row.author_id for row in rows if row.author_id is not None})
            changes = await _load_personal(tx, since, states)
            shown = await show_changed(tx, rows, names)
            own = await own_changed(tx, rows, asked)
        by_conversation: dict[UUID, list[Message]] = defaultdict(list)
        keys = {Place(row.conversation_id, row.seq): (row.author_id, row.client_key) for row in rows}
        for message in shown:
            by_conversation[message.conversation_id].append(message)
        for state in states:
            changes += _conversation_changes(state, since[state.id], by_conversation[state.id], _Owners(keys, own))
        return changes

    async def changed_since(self, moment: datetime) -> list[Position]:
        async with self._db.transaction("messaging.changed_since") as tx:
            conversations = await conversations_store.select_changed_lately(tx, moment)
            persons = await personal_store.select_persons_changed(tx, moment)
            persons += await own_store.select_persons_lately(tx, moment)
        return [
            *(Position(one, version, members_version) for one, version, members_version in conversations),
            *(Position(person, version, PERSONAL) for person, version in persons),
        ]


class _Owners(NamedTuple):
    """Who gets more of a changed message than everybody: its author the key, whose part has changed their own."""

    keys: dict[Place, tuple[UUID | None, UUID | None]]
    own: dict[tuple[Place, UUID], Own]

    def of(self, rows: list[Message]) -> list[UUID]:
        places = {Place(row.conversation_id, row.seq) for row in rows}
        authors = [author for place in places if (author := self.keys[place][0]) is not None]
        return list(dict.fromkeys([*authors, *(person for place, person in self.own if place in places)]))

    def shown_to(self, person_id: UUID, message: Message) -> Message:
        place = Place(message.conversation_id, message.seq)
        author_id, key = self.keys[place]
        return msgspec.structs.replace(
            message, client_key=key if author_id == person_id else None, own=self.own.get((place, person_id))
        )


class ReachablePresence:
    """`PresenceRules` of realtime: presence is shown to those who may find the person, unless the person hides it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def visible_to(self, viewer: UUID, persons: Collection[UUID]) -> Collection[UUID]:
        async with self._db.transaction("messaging.see_presence") as tx:
            found = await reachable(tx, PersonId(viewer), [PersonId(person) for person in persons], "find")
            if hiding := await own_store.select_hiding(tx, list(found)):
                found -= hiding - await own_store.select_seen_anyway(tx, viewer, list(hiding))
            return found


async def _load_personal(tx: Transaction, since: dict[UUID, int], states: list[StateRow]) -> list[Change]:
    """Of the topics that are persons: what is their own about conversations, and whether their other things moved."""
    conversations = {state.id for state in states}
    persons = [(topic, version) for topic, version in since.items() if topic not in conversations]
    if not persons:
        return []
    rows: dict[UUID, list[PersonalRow]] = defaultdict(list)
    for row in await personal_store.select_personal_since(tx, persons):
        rows[row.person_id].append(row)
    things = await own_store.select_persons_since(tx, persons)
    return [
        _personal_change(person, since[person], rows[person], things.get(person))
        for person in sorted(rows.keys() | things.keys())
    ]


def _personal_change(person_id: UUID, since: int, own: list[PersonalRow], things: int | None) -> Change:
    version = max([row.version for row in own[-1:]] + [things or 0])
    frame = PersonalChanged(
        from_version=since,
        version=version,
        changes=[row.shown() for row in own if row.is_current],
        gone=[row.conversation_id for row in own if not row.is_current],
        has_own_things=things is not None,
    )
    return Change(
        topic=person_id,
        version=version,
        base_version=since,
        members_version=0,
        full=encode(frame),
        only_person=person_id,
    )


def _conversation_changes(state: StateRow, since: int, rows: list[Message], owners: _Owners) -> list[Change]:
    """One change for each version that still has rows, one for what is left of the way to the present version."""
    if state.version <= since:
        return []
    if since < state.purged_version or len(rows) > MAX_CHANGES:
        frame = encode(ConversationResync(state.id))
        return [_change(state, since, state.version, frame)]
    changes: list[Change] = []
    base = since
    for version, group in groupby(rows, key=lambda row: row.version):
        if version > state.version:
            break
        changes.append(_rows_change(state, base, version, list(group), owners))
        base = version
    if base < state.version:
        frame = encode(Changes(state.id, base, state.version, [], reload=base < state.head_version))
        changes.append(_change(state, base, state.version, frame))
    return changes


def _rows_change(state: StateRow, base: int, version: int, rows: list[Message], owners: _Owners) -> Change:
    is_moved = base < state.head_version <= version
    return Change(
        topic=state.id,
        version=version,
        base_version=base,
        members_version=state.members_version,
        full=encode(Changes(state.id, base, version, rows, reload=is_moved)),
        empty=encode(EmptyChange(state.id, base, version)),
        seqs=tuple(row.seq for row in rows),
        own={
            person: encode(Changes(state.id, base, version, [owners.shown_to(person, row) for row in rows], is_moved))
            for person in owners.of(rows)
        },
    )


def _change(state: StateRow, base: int, version: int, frame: bytes) -> Change:
    return Change(topic=state.id, version=version, base_version=base, members_version=state.members_version, full=frame)
