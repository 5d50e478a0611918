"""To forward messages: copies in one's own name that say whose words they are, made under one's own windows.

A copy carries the text and the parts that can be copied; who was named in it is not told again.
"""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.messaging.access import access_conversation
from parta.messaging.commands.attachments import copy_files
from parta.messaging.errors import CannotWrite, ClientKeyReused
from parta.messaging.model.extra import PLAIN, Extra, encode_extra
from parta.messaging.model.facts import count_text
from parta.messaging.model.parts import ATTACHMENTS, VOICE
from parta.messaging.model.places import Place
from parta.messaging.model.texts import read_text
from parta.messaging.names import short_names
from parta.messaging.queries.forwards import Source, read_sources
from parta.messaging.store import batch as store
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store.batch import Columns, Outcome
from parta.messaging.wire import Forwarded
from parta.messaging.wire.revisions import ForwardTarget
from parta.realtime.api import Notices, Position

_NOBODYS_VOICE = Notices()


class Copy(msgspec.Struct, frozen=True):
    """What is written in the target, and under which key."""

    client_key: UUID
    text: str
    extra: Extra = PLAIN
    source: Source | None = None


async def forward_messages(
    tx: Transaction, secret: bytes, actor: Actor, sources: Sequence[Source], target: ForwardTarget
) -> list[int]:
    """Copy messages into one conversation, one's comment before them; the seqs of what was written, in order.

    A repeat under the same keys writes nothing and answers the same. NotFound where one is not a member, `CannotWrite`
    with the reason, `ClientKeyReused`; `invalid_input` where there is not one key for each message.
    """
    copies = await _copies(tx, sources, target)
    await store.lock_waiting(tx, [target.conversation_id])
    outcomes = await store.insert_messages(tx, _columns(secret, actor, target.conversation_id, copies))
    if len(outcomes) < len(copies):
        standing = await conversations_store.find_standing(tx, target.conversation_id, actor.person_id)
        raise NotFound() if standing is None else CannotWrite(reason=standing.why_not_write() or "blocked")
    if any(outcome.conversation_id != target.conversation_id for outcome in outcomes):
        raise ClientKeyReused()
    written = [outcome for outcome in outcomes if outcome.text is None]
    if written:
        await copy_files(tx, _carrying(copies, written))
        last = max(written, key=_version_of)
        await _NOBODYS_VOICE.announce(tx, [Position(last.conversation_id, last.version, last.members_version)])
    return [outcome.seq for outcome in sorted(outcomes, key=_place_of)]


async def access_sources(tx: Transaction, actor: Actor, conversation_id: UUID, seqs: Sequence[int]) -> list[Source]:
    """The messages to be forwarded, as the person sees them, in order. NotFound where one of them is not to be seen."""
    await access_conversation(tx, actor, conversation_id)
    wanted = sorted(set(seqs))
    sources = await read_sources(tx, conversation_id, actor.person_id, wanted)
    if len(sources) < len(wanted):
        raise NotFound()
    return sources


async def _copies(tx: Transaction, sources: Sequence[Source], target: ForwardTarget) -> list[Copy]:
    if len(target.client_keys) != len(sources):
        raise InvalidInput("client_keys", "one_for_each")
    copies: list[Copy] = []
    if target.comment.strip():
        if target.comment_key is None:
            raise InvalidInput("comment_key", "required")
        copies.append(Copy(target.comment_key, read_text(target.comment)))
    unnamed = {source.author_id for source in sources if source.forwarded is None}
    names = await short_names(tx, sorted(unnamed)) if unnamed else {}
    for source, key in zip(sources, target.client_keys, strict=True):
        first = source.forwarded or Forwarded(source.author_id, names.get(source.author_id, ""), source.created_at)
        copies.append(Copy(key, source.text, Extra(forwarded=first), source))
    return copies


def _columns(secret: bytes, actor: Actor, conversation_id: UUID, copies: Sequence[Copy]) -> Columns:
    counted = [count_text(secret, one.text) for one in copies]
    return Columns(
        [conversation_id] * len(copies),
        [actor.person_id] * len(copies),
        [one.client_key for one in copies],
        [one.text for one in copies],
        [encode_extra(one.extra) for one in copies],
        [0 if one.source is None else one.source.parts & (ATTACHMENTS | VOICE) for one in copies],
        [one.has_letter for one in counted],
        [one.text_hash for one in counted],
        [_fact_kind(one) for one in copies],
    )


def _fact_kind(copy: Copy) -> str:
    parts = 0 if copy.source is None else copy.source.parts
    return "voice" if parts & VOICE else "file" if parts & ATTACHMENTS else "text"


def _carrying(copies: Sequence[Copy], written: Sequence[Outcome]) -> list[tuple[Place, Place]]:
    """Whose files go along, and where to."""
    return [
        (source.place, Place(outcome.conversation_id, outcome.seq))
        for outcome in written
        if (source := copies[outcome.place - 1].source) is not None and source.parts & ATTACHMENTS
    ]


def _version_of(outcome: Outcome) -> int:
    return outcome.version


def _place_of(outcome: Outcome) -> int:
    return outcome.place
