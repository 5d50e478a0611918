"""A live connection as the hub, presence and features see it, and the register of all of them on this process.

A connection never waits for its client: what cannot be written now is dropped, and the client is told to resync.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

from parta.kernel.wire import Wire
from parta.realtime import codes
from parta.realtime.encoding import RESYNC, SIGNED_OUT, encode, text_frame
from parta.realtime.model import Identity, Revoked
from parta.realtime.ports import SocketWriter

MAX_CONNECTIONS_PER_PERSON = 16
HINT_SECONDS = 1.0
NOBODY: tuple[Connection, ...] = ()


class Connection:
    """One open socket. `write` takes ready WebSocket frames; `is_muted` says that the hub must not use it now."""

    __slots__ = (
        "_hinted_at", "identity", "is_away", "is_closed", "is_muted", "is_told_to_resync", "person", "socket",
        "watched", "write",
    )  # fmt: skip

    def __init__(self, identity: Identity, socket: SocketWriter) -> None:
        self.identity = identity
        self.person = identity.person_id.int  # an int hashes in C, a UUID in Python: this is the hub's inner loop
        self.socket: SocketWriter | None = socket
        self.write: Callable[[bytes], None] = socket.write
        self.is_muted = False
        self.is_closed = False
        self.is_away = False
        self.is_told_to_resync = False
        self.watched: tuple[int, ...] = ()
        self._hinted_at = -HINT_SECONDS

    def send(self, frame: Wire) -> None:
        """Encode and write a frame meant for this connection alone."""
        if not self.is_closed:
            self.write(text_frame(encode(frame)))

    def may_hint(self) -> bool:
        """Whether a hint from this connection (typing) is worth any work now: one a second is."""
        now = time.monotonic()
        if now - self._hinted_at < HINT_SECONDS:
            return False
        self._hinted_at = now
        return True

    def missed(self) -> None:
        """A change could not be written: say so once, as the last thing this client reads before it catches up."""
        if not self.is_closed and not self.is_told_to_resync:
            self.is_told_to_resync = True
            self.write(RESYNC)

    def stall(self) -> None:
        """The queue towards the client is full."""
        self.is_muted = True

    def drain(self) -> None:
        """The queue has room again."""
        if not self.is_closed:
            self.is_muted = False
            self.is_told_to_resync = False

    def sign_out(self) -> None:
        """The access has ended: say so and close."""
        if not self.is_closed:
            self.write(SIGNED_OUT)
            self.close(codes.SIGNED_OUT)

    def close(self, code: int) -> None:
        """Close from our side; nothing is written afterwards."""
        socket = self.socket
        self.forget()
        if socket is not None:
            socket.close(code)

    def forget(self) -> None:
        """The socket is gone, or about to be: let go of it, so that lists that still hold us hold nothing big."""
        self.is_closed = True
        self.is_muted = True
        self.socket = None
        self.write = _ignore


def _ignore(_data: bytes) -> None:
    """What a closed connection does with bytes."""


class Connections:
    """Every connection of this process: by person those that have said hello, and those that have not yet."""

    def __init__(self, max_per_person: int = MAX_CONNECTIONS_PER_PERSON) -> None:
        self.by_person: dict[int, tuple[Connection, ...]] = {}
        self.arrivals = 0  # how often a person came who was not here
        self._silent: set[Connection] = set()  # get nothing yet, but can lose their access already
        self._max_per_person = max_per_person
        self._count = 0
        self._on_arrival: list[Callable[[Connection], None]] = []
        self._on_departure: list[Callable[[Connection], None]] = []

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Connection]:
        for held in list(self.by_person.values()):
            yield from tuple(held)

    def listen(self, arrival: Callable[[Connection], None], departure: Callable[[Connection], None]) -> None:
        """Be told of each connection that opens and ends."""
        self._on_arrival.append(arrival)
        self._on_departure.append(departure)

    def expect(self, connection: Connection) -> None:
        """The connection is let in and has not said hello."""
        self._silent.add(connection)

    def add(self, connection: Connection) -> None:
        """From now on the connection gets what its person may see. The oldest of too many windows is closed."""
        self._silent.discard(connection)
        held = self.by_person.get(connection.person, NOBODY)
        if connection in held:
            return
        if not held:
            self.arrivals += 1
        self.by_person[connection.person] = (*held, connection)  # a tuple: most people have one window
        self._count += 1
        for tell in self._on_arrival:
            tell(connection)
        if len(held) >= self._max_per_person:
            oldest = held[0]
            self.remove(oldest)
            oldest.close(codes.TOO_MANY_WINDOWS)

    def remove(self, connection: Connection) -> None:
        """Forget the connection; harmless where it is not known."""
        self._silent.discard(connection)
        held = self.by_person.get(connection.person, NOBODY)
        if connection not in held:
            return
        rest = tuple(other for other in held if other is not connection)
        if rest:
            self.by_person[connection.person] = rest
        else:
            del self.by_person[connection.person]
        self._count -= 1
        for tell in self._on_departure:
            tell(connection)

    def of(self, person_id: UUID) -> Sequence[Connection]:
        """The person's connections here."""
        return tuple(self.by_person.get(person_id.int, NOBODY))

    def persons(self) -> list[UUID]:
        """Everybody who is connected here."""
        return [held[0].identity.person_id for held in self.by_person.values()]

    def sessions(self) -> list[UUID]:
        """The sign-ins that hold these connections."""
        return [connection.identity.session_id for connection in (*self, *self._silent)]

    def revoke(self, revoked: Revoked) -> int:
        """Close at once what belongs to these sessions and persons; how many it were."""
        sessions, persons = set(revoked.sessions), set(revoked.persons)
        if not (sessions or persons):
            return 0
        ended = [
            connection
            for connection in (*self, *self._silent)
            if connection.identity.session_id in sessions or connection.identity.person_id in persons
        ]
        for connection in ended:
            self.remove(connection)
            connection.sign_out()
        return len(ended)
