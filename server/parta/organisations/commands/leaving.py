"""Who has no place any more loses access in the moment the roster says so, or on the day on which the place ends; who
gets a role that needs a second factor is asked for it at once.
"""

from parta.identity.api import end_sessions_of, follow_duties
from parta.kernel.database import Transaction
from parta.organisations.model.events import RosterChanged
from parta.organisations.store import leaving as store


async def on_roster_changed(tx: Transaction, event: RosterChanged) -> None:
    """Sessions of those concerned, in the transaction of the change."""
    people = sorted(event.person_ids)
    if not people:
        return
    left = await store.select_left(tx, people)
    await end_sessions_of(tx, sorted(left), "left")
    duties = await store.select_duties(tx, people)
    await follow_duties(tx, people, {one for one, duty in duties.items() if duty.is_due})


async def end_access_of_leavers(tx: Transaction) -> int:
    """Those whose last place has ended with a day that passed, each by the clock of the organisation; how many were
    signed in."""
    people = await store.select_ending(tx)
    left = await store.select_left(tx, people) if people else set()
    return len(await end_sessions_of(tx, sorted(left), "left"))
