"""How many failures are free and how long one waits after that; the table counts, memory only keeps floods off it."""

from collections import OrderedDict
from datetime import datetime, timedelta

import msgspec

REMEMBERED = 20_000


class AttemptRule(msgspec.Struct, frozen=True):
    """After `free` failures every further one doubles the wait, from `first` up to `longest`; a quiet time of
    `forgotten_after` begins anew."""

    free: int
    first: timedelta
    longest: timedelta
    forgotten_after: timedelta


OF_LOGIN = AttemptRule(5, timedelta(seconds=30), timedelta(minutes=15), timedelta(hours=1))
# A code has a million values and three of them fit: a few dozen tries in a day find nothing.
OF_FACTOR = AttemptRule(5, timedelta(seconds=30), timedelta(minutes=15), timedelta(hours=1))
# A whole school may stand behind one address.
OF_ADDRESS = AttemptRule(100, timedelta(seconds=60), timedelta(minutes=15), timedelta(minutes=15))


class BlockedKeys:
    """The keys that must wait, at most so many; the longest unused are forgotten first."""

    def __init__(self, size: int = REMEMBERED) -> None:
        self._until: OrderedDict[bytes, datetime] = OrderedDict()
        self._size = size

    def __len__(self) -> int:
        return len(self._until)

    def block(self, key: bytes, until: datetime) -> None:
        self._until[key] = until
        self._until.move_to_end(key)
        while len(self._until) > self._size:
            self._until.popitem(last=False)

    def seconds_left(self, key: bytes, now: datetime) -> int:
        """Nought when the key need not wait."""
        until = self._until.get(key)
        if until is None:
            return 0
        if until <= now:
            del self._until[key]
            return 0
        self._until.move_to_end(key)
        return int((until - now).total_seconds()) + 1
