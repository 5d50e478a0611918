"""Who has reacted to a message, as far as the viewer may know: the others are a number."""

import base64
import binascii
from datetime import UTC, datetime
from uuid import UUID

import msgspec

from parta.identity.api import Actor, person_names
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.access import access_conversation
from parta.messaging.model.places import Place
from parta.messaging.store import messages as messages_store
from parta.messaging.store import reactions as store
from parta.messaging.store.reactions import ReactorPlace
from parta.messaging.wire import Reaction
from parta.messaging.wire.talk import Reactor, Reactors
from parta.policy.api import reachable

PAGE = 100
_FIRST = ReactorPlace(datetime(1970, 1, 1, tzinfo=UTC), UUID(int=0), "")


async def list_reactors(
    tx: Transaction, actor: Actor, place: Place, emoji: str | None = None, next_: str | None = None
) -> Reactors:
    """A page in the order in which they reacted. NotFound where the message is not to be seen or deleted.

    Named are oneself and members whom one may find (by hand everybody knows everybody); who left or is blocked, and
    whom one may not find, is counted only.
    """
    standing = (await access_conversation(tx, actor, place.conversation_id)).standing
    message = await messages_store.find_message(tx, place.conversation_id, actor.person_id, place.seq)
    if message is None or message.deleted_at is not None:
        raise NotFound()
    rows = await store.select_reactors(tx, place, emoji, _read_place(next_), PAGE + 1)
    page = rows[:PAGE]
    present = {PersonId(row.person_id) for row in page if row.is_present}
    found = present if standing.origin == "hand" else await reachable(tx, actor.person_id, sorted(present), "find")
    shown = {one for one in present if one in found or one == actor.person_id}
    names = await person_names(tx, sorted(shown))
    people = [
        Reactor(row.person_id, names[person].full, names[person].short, row.emoji, row.reacted_at)
        for row in page
        if (person := PersonId(row.person_id)) in shown and person in names
    ]
    counts = [Reaction(row.emoji, row.count) for row in await store.select_seen(tx, [place], None)]
    return Reactors(counts, people, len(page) - len(people), _write_place(page) if len(rows) > PAGE else None)


def _write_place(page: list[store.ReactorRow]) -> str:
    last = page[-1]
    return base64.urlsafe_b64encode(msgspec.msgpack.encode((last.reacted_at, last.person_id, last.emoji))).decode()


def _read_place(text: str | None) -> ReactorPlace:
    if text is None:
        return _FIRST
    try:
        found = msgspec.msgpack.decode(base64.urlsafe_b64decode(text), type=tuple[datetime, UUID, str])
    except (binascii.Error, ValueError):
        raise InvalidInput("next", "malformed") from None
    if found[0].tzinfo is None or "\0" in found[2]:
        raise InvalidInput("next", "malformed")
    return ReactorPlace(*found)
