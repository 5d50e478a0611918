"""How a world of a story comes into its installation: beside the browser, in a database of its own, people with logins.

`stage.seeded` says which installation that is.
"""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from parta.entrypoints import wiring
from parta.identity.api import Passwords, give_password, logins_of
from parta.kernel.clock import Clock
from parta.kernel.database import Database, Transaction
from parta.kernel.events import Events
from parta.kernel.ids import PersonId
from parta.kernel.settings import from_environment

T = TypeVar("T")
PASSWORD = "тихий-океан-2026"  # of everybody in every world


@dataclass
class Somebody:
    id: PersonId
    login: str
    name: str


def in_database(
    act: Callable[[Database], Awaitable[T]],
    *,
    events: Events[Transaction] | None = None,
    clock: Clock | None = None,
) -> T:
    """Do it to its end in the installation that the environment names.

    In a thread and a loop of its own: Playwright's loop holds the story's thread.
    """

    async def run() -> T:
        db = Database(wiring.conninfo_of(from_environment()), events=events, clock=clock, max_size=2)
        await db.open()
        try:
            return await act(db)
        finally:
            await db.close()

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(run())).result()


def in_transaction(act: Callable[[Transaction], Awaitable[T]], *, is_heard: bool = False) -> T:
    """Do it in one transaction; `is_heard`: the story needs what the features do when they hear of it."""
    events: Events[Transaction] = Events()
    if is_heard:
        wiring.subscribe(events)

    async def run(db: Database) -> T:
        async with db.transaction("e2e.world") as tx:
            return await act(tx)

    return in_database(run, events=events)


async def with_logins(tx: Transaction, people: dict[str, PersonId], names: dict[str, str]) -> dict[str, Somebody]:
    """Each of them may sign in with `PASSWORD`."""
    hashed = Passwords().hash_now(PASSWORD)
    for person in people.values():
        await give_password(tx, person, hashed)
    logins = await logins_of(tx, list(people.values()))
    return {key: Somebody(person, logins[person], names[key]) for key, person in people.items()}
