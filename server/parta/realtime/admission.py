"""How many may say hello at once. The rest are told when to come again, spread out, and cost nothing until then."""

import random

HELLOS_AT_ONCE = 32
MIN_RETRY_MS = 200
MAX_RETRY_MS = 20_000


class Admission:
    """A bounded number of hello syncs in flight."""

    def __init__(self, limit: int = HELLOS_AT_ONCE) -> None:
        self._limit = limit
        self._inside = 0
        self._average_ms = 50.0
        self._turned_away = 0

    def enter(self) -> int | None:
        """None when let in (then `leave` must follow); else the milliseconds to wait, different for everybody."""
        if self._inside < self._limit:
            self._inside += 1
            return None
        self._turned_away += 1
        wait = self._average_ms * (1 + self._turned_away / self._limit)
        return int(min(MAX_RETRY_MS, max(MIN_RETRY_MS, wait) * random.uniform(0.5, 1.5)))

    def leave(self, milliseconds: float) -> None:
        """One hello is answered; what it took tunes the advice to the others."""
        self._inside -= 1
        self._average_ms += (milliseconds - self._average_ms) * 0.1
        self._turned_away = max(0, self._turned_away - 1) if self._inside else 0
