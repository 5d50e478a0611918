"""Short names of people who write, kept for a minute: a message says its author's name, and must not ask for it."""

import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from uuid import UUID

from parta.identity.api import person_names
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

# `short_names` asks the database, `Names.short` of a process asks it for those it doesn't know.
NamesOf = Callable[[Transaction, Sequence[UUID]], Awaitable[dict[UUID, str]]]
KEPT_SECONDS = 60.0
MAX_KEPT = 50_000


class Names:
    """One per process."""

    def __init__(self) -> None:
        self._kept: dict[UUID, tuple[float, str]] = {}

    async def short(self, tx: Transaction, person_ids: Iterable[UUID]) -> dict[UUID, str]:
        """«Иванова М. П.» by person; one statement for those not known, none where all are."""
        fresh_from = time.monotonic() - KEPT_SECONDS
        names: dict[UUID, str] = {}
        unknown: list[UUID] = []
        for person in person_ids:
            kept = self._kept.get(person)
            if kept is not None and kept[0] > fresh_from:
                names[person] = kept[1]
            else:
                unknown.append(person)
        if unknown:
            found = await short_names(tx, unknown)
            if len(self._kept) + len(found) > MAX_KEPT:
                self._kept.clear()
            read_at = time.monotonic()
            self._kept.update((person, (read_at, name)) for person, name in found.items())
            names |= found
        return names


async def short_names(tx: Transaction, person_ids: Sequence[UUID]) -> dict[UUID, str]:
    """«Иванова М. П.» by person."""
    found = await person_names(tx, [PersonId(person_id) for person_id in person_ids])
    return {person: name.short for person, name in found.items()}


async def full_names(tx: Transaction, person_ids: Sequence[UUID]) -> dict[UUID, str]:
    """«Иванова Мария Петровна» by person."""
    found = await person_names(tx, [PersonId(person_id) for person_id in person_ids])
    return {person: name.full for person, name in found.items()}
