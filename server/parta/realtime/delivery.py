"""Changes of one topic on their way to its connections: frames built once, written in slices."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from uuid import UUID

from parta.realtime import codes
from parta.realtime.connection import NOBODY, Connection
from parta.realtime.encoding import text_frame
from parta.realtime.model import Change, Windows, is_visible
from parta.realtime.topic import Topic

log = logging.getLogger("parta.realtime")

Route = tuple[Sequence[int], bytes]


class Delivery:
    """What `changes` (let out together, in order) become for each member of the topic."""

    __slots__ = ("_authors", "_next", "_routes", "is_finished", "topic")

    def __init__(self, topic: Topic, changes: Sequence[Change]) -> None:
        self.topic = topic
        self.is_finished = False
        self._next = 0
        self._authors: dict[int, bytes] = {}
        self._routes: list[Route] = []
        shared = [change for change in changes if change.only_person is None]
        personal = [change for change in changes if change.only_person is not None]
        if shared:
            self._route_shared(shared)
        for change in personal:
            if change.only_person is not None:
                self._routes.append(((change.only_person.int,), text_frame(change.full)))

    def run(self, by_person: Mapping[int, Sequence[Connection]], budget: int) -> int:
        """Write to about `budget` sockets; how many were written to. `is_finished` tells whether that was all."""
        written = 0
        authors = self._authors
        while self._routes:
            persons, frame = self._routes[-1]
            start = self._next
            for index in range(start, len(persons)):
                person = persons[index]
                for connection in by_person.get(person, NOBODY):
                    if connection.is_muted:
                        connection.missed()
                        continue
                    try:
                        connection.write(authors.get(person, frame) if authors else frame)
                    except Exception as error:
                        log.warning("a socket failed while it was written to: %s", type(error).__name__)
                        connection.close(codes.INTERNAL)
                    written += 1
                if written >= budget or index - start > 20 * budget:
                    self._next = index + 1
                    self.is_finished = False
                    return max(written, 1)
            self._routes.pop()
            self._next = 0
        self.is_finished = True
        return written

    def _route_shared(self, changes: Sequence[Change]) -> None:
        authors = {person.int for change in changes for person in change.own}
        built: dict[bytes, bytes] = {}
        for windows, persons in self.topic.groups:
            payload = _payload(changes, windows, None)
            if payload:
                self._routes.append((persons, built.setdefault(payload, text_frame(payload))))
            for author in authors.intersection(persons):
                self._authors[author] = text_frame(_payload(changes, windows, UUID(int=author)))


def _payload(changes: Sequence[Change], windows: Windows, author: UUID | None) -> bytes:
    """The JSON lines that a member with these windows may read."""
    lines: list[bytes] = []
    for change in changes:
        if not is_visible(windows, change.seqs):
            line = change.empty
        elif author is not None and author in change.own:
            line = change.own[author]
        else:
            line = change.full
        if line:
            lines.append(line)
    return b"\n".join(lines)
