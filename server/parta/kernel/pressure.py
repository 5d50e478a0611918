"""How short of processors the machine is, as Linux tells (pressure stall information, kernel 4.20)."""

import time
from pathlib import Path

SOURCE = Path("/proc/pressure/cpu")
_MICROSECONDS = 1_000_000


class ProcessorPressure:
    """In which part of the time since it was last asked something that could run had to wait: 0 to 1.

    0 where nobody tells: an old kernel, another system, a container that hides it.
    """

    def __init__(self, source: Path = SOURCE) -> None:
        self._source = source
        self._waited, self._at = self._read(), time.monotonic()

    def share(self) -> float:
        """Since the last call."""
        waited, at = self._read(), time.monotonic()
        gone = (at - self._at) * _MICROSECONDS
        share = (waited - self._waited) / gone if gone > 0 else 0.0
        self._waited, self._at = waited, at
        return max(0.0, min(1.0, share))

    def _read(self) -> int:
        """Microseconds since the start of the machine: `some avg10=0.00 avg60=0.00 avg300=0.00 total=0`."""
        try:
            some = self._source.read_text().split("\n", 1)[0]
        except OSError:
            return 0
        name, _, total = some.rpartition("total=")
        return int(total) if name.startswith("some ") and total.isdigit() else 0
