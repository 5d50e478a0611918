"""Which slot of a browser a new session takes."""

from parta.identity.errors import TooManyAccounts
from parta.identity.model.cookies import SLOTS
from parta.identity.model.events import SessionsEnded
from parta.identity.model.people import Actor
from parta.identity.store import sessions as store
from parta.kernel.database import Transaction


def choose_slot(actor: Actor, asked: int | None, live: dict[int, Actor]) -> int:
    """The slot asked for, else the one this person has already, else the first that is free. TooManyAccounts."""
    if asked is not None:
        return asked
    for slot, other in live.items():
        if other.person_id == actor.person_id:
            return slot
    free = next((slot for slot in range(SLOTS) if slot not in live), None)
    if free is None:
        raise TooManyAccounts(most=SLOTS)
    return free


async def take_slot(tx: Transaction, actor: Actor, slot: int, live: dict[int, Actor]) -> list[int]:
    """End what the new session replaces: what was in its slot, and the same person elsewhere in this browser.

    The slots that are empty now.
    """
    emptied = []
    for other_slot, other in live.items():
        if other.session_id == actor.session_id:
            continue
        if other_slot == slot or other.person_id == actor.person_id:
            await store.end_one(tx, other.person_id, other.session_id, "replaced")
            await tx.raise_event(SessionsEnded(other.person_id))
            if other_slot != slot:
                emptied.append(other_slot)
    return emptied
