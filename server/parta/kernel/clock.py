"""The one source of «now»: injected, so that a whole month can be played through in a test.

Nothing else in Parta asks the system for the time.
"""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the present moment, always aware and in UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class ShiftedClock:
    """The machine's clock moved by a fixed distance: a demo or a rehearsal on another date, time running on."""

    def __init__(self, shift: timedelta) -> None:
        self._shift = shift

    def now(self) -> datetime:
        return datetime.now(UTC) + self._shift


class SettableClock:
    """A clock that stands still until it is moved: for tests."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    def set(self, moment: datetime) -> None:
        if moment.tzinfo is None:
            raise ValueError("a clock takes aware datetimes only")
        self._moment = moment.astimezone(UTC)

    def advance(self, distance: timedelta) -> None:
        self._moment += distance
