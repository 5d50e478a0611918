"""Events: what a lower room tells the rooms above, heard within the teller's own transaction.

A handler either does its part in that transaction or enqueues a job in it; never «after commit, if we live».
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from parta.kernel.database import Transaction


class Event:
    """Something that has happened, named in the past tense. Subclasses are frozen msgspec Structs or dataclasses."""


E = TypeVar("E", bound=Event)
Handler = Callable[["Transaction", E], Awaitable[None]]


class Events:
    """Who hears what. Filled once by the wiring, in the order of the rooms, and not changed afterwards."""

    def __init__(self) -> None:
        self._handlers: dict[type[Event], list[Handler[Event]]] = defaultdict(list)

    def subscribe(self, kind: type[E], handler: Handler[E]) -> None:
        self._handlers[kind].append(handler)  # type: ignore[arg-type]  # looked up by exact type in `tell`

    async def tell(self, tx: Transaction, event: Event) -> None:
        for handler in self._handlers.get(type(event), ()):
            await handler(tx, event)
