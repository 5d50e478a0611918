"""Events: what a lower room tells the rooms above, heard within the teller's own transaction.

A handler either does its part in that transaction or enqueues a job in it; never «after commit, if we live».
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar


class Event:
    """Something that has happened, named in the past tense. Subclasses are frozen msgspec Structs or dataclasses."""


Tx = TypeVar("Tx")
E = TypeVar("E", bound=Event)


class Events(Generic[Tx]):
    """Who hears what in a transaction of the type `Tx`. Filled once by the wiring, in the order of the rooms, and not
    changed afterwards."""

    def __init__(self) -> None:
        self._handlers: dict[type[Event], list[Callable[[Tx, Event], Awaitable[None]]]] = defaultdict(list)

    def subscribe(self, kind: type[E], handler: Callable[[Tx, E], Awaitable[None]]) -> None:
        self._handlers[kind].append(handler)  # type: ignore[arg-type]  # looked up by exact type in `tell`

    async def tell(self, tx: Tx, event: Event) -> None:
        for handler in self._handlers.get(type(event), ()):
            await handler(tx, event)
