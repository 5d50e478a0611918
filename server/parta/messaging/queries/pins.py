"""Pins of a conversation now, and their history. Cut by one's windows."""

from collections.abc import Sequence
from uuid import UUID

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import PersonId
from parta.messaging.access import access_conversation
from parta.messaging.model.places import Place
from parta.messaging.model.standing import Standing
from parta.messaging.names import short_names
from parta.messaging.queries.history import show_places
from parta.messaging.store import pins as store
from parta.messaging.store.pins import PinRow
from parta.messaging.wire.talk import Pin, Pins
from parta.policy.api import reachable

PAGE = 50
_NEWEST = UUID(int=2**128 - 1)


async def list_pins(tx: Transaction, actor: Actor, conversation_id: UUID) -> Pins:
    """What is pinned now, the last pinned first, with the messages. NotFound for who is not a member."""
    standing = (await access_conversation(tx, actor, conversation_id)).standing
    rows = await store.select_current_pins(tx, conversation_id, actor.person_id)
    return Pins(await _shown(tx, actor, standing, rows))


async def list_pin_history(tx: Transaction, actor: Actor, conversation_id: UUID, next_: str | None = None) -> Pins:
    """Every pin there was, newest first, a page at a time."""
    standing = (await access_conversation(tx, actor, conversation_id)).standing
    before = _read_place(next_)
    rows = await store.select_pin_history(tx, conversation_id, actor.person_id, before, PAGE + 1)
    shown = await _shown(tx, actor, standing, rows[:PAGE])
    return Pins(shown, str(rows[PAGE - 1].id) if len(rows) > PAGE else None)


async def _shown(tx: Transaction, actor: Actor, standing: Standing, rows: Sequence[PinRow]) -> list[Pin]:
    if not rows:
        return []
    places = [Place(standing.id, seq) for seq in sorted({row.seq for row in rows})]
    shown = await show_places(tx, actor, places)
    messages = {message.seq: message for message in shown if message.deleted_at is None}
    names = await _names(tx, actor, standing, rows)
    return [
        Pin(
            seq=row.seq,
            pinned_at=row.pinned_at,
            pinned_by_name=names.get(row.pinned_by, ""),
            unpinned_at=row.unpinned_at,
            unpinned_by_name=names.get(row.unpinned_by, "") if row.unpinned_by else "",
            message=messages.get(row.seq),
        )
        for row in rows
    ]


async def _names(tx: Transaction, actor: Actor, standing: Standing, rows: Sequence[PinRow]) -> dict[UUID, str]:
    """By hand everybody knows everybody; in the plan's conversations those are named whom one may find."""
    people = {row.pinned_by for row in rows} | {row.unpinned_by for row in rows if row.unpinned_by is not None}
    if standing.origin == "plan":
        found = await reachable(tx, actor.person_id, [PersonId(one) for one in people], "find")
        people = {one for one in people if PersonId(one) in found or one == actor.person_id}
    return await short_names(tx, sorted(people))


def _read_place(text: str | None) -> UUID:
    if text is None:
        return _NEWEST
    try:
        return UUID(text)
    except ValueError:
        raise InvalidInput("next", "malformed") from None
