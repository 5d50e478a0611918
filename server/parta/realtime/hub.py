"""The hub: changes in, the same bytes out to every connection that may see them, in the order of their versions.

It asks who may see a topic before it writes the first byte, never waits for a client, and gives the loop back after
every slice of sockets. It knows nothing of what a change says.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from itertools import islice
from uuid import UUID

import msgspec

from parta.kernel.incidents import describe
from parta.realtime.connection import NOBODY, Connections
from parta.realtime.delivery import Delivery
from parta.realtime.encoding import text_frame
from parta.realtime.model import Audience, Change, is_current
from parta.realtime.ports import AudienceSource
from parta.realtime.topic import UNKNOWN, Topic

log = logging.getLogger("parta.realtime")

SLICE = 500  # sockets between other work: about 5 ms
GAP_SECONDS = 0.25
ASK_SECONDS = 0.1  # a gap this old is looked for in the database, well before it is given up
MAX_TOPICS = 100_000
MAX_LOADS = 3
LOADS_AT_ONCE = 500
MAX_WAITING_HINTS = 4


class HubCounts(msgspec.Struct):
    """What the hub has done since its start, for `/health` and tests."""

    deliveries: int = 0
    reloads: int = 0
    gaps: int = 0
    dropped: int = 0


class Hub:
    """Lets changes out to the connections of this process."""

    def __init__(self, connections: Connections, audiences: AudienceSource) -> None:
        self.counts = HubCounts()
        self.on_gap: Callable[[UUID, int], None] | None = None
        self._connections = connections
        self._audiences = audiences
        self._topics: dict[int, Topic] = {}
        self._dirty: dict[int, Topic] = {}
        self._deliveries: deque[Delivery] = deque()
        self._to_load: dict[int, Topic] = {}
        self._loader: asyncio.Task[None] | None = None
        self._is_turn_due = False
        self._is_pump_due = False

    def publish(self, change: Change) -> None:
        """Take a committed change; it goes out at the end of this turn of the loop, with its neighbours."""
        topic = self._topic(change.topic)
        if topic.accept(change):
            self._mark(topic)

    def hint(self, topic_id: UUID, payload: bytes, *, sender: UUID, size_limit: int = 100) -> None:
        """Tell the present members of a small topic something that may be lost; dropped where there is much to do."""
        if self._deliveries:
            return
        topic = self._topic(topic_id)
        if topic.members_version == UNKNOWN:
            if len(topic.hints) < MAX_WAITING_HINTS:
                topic.hints.append((payload, size_limit, sender.int))
                self._load(topic)
        else:
            self._write_hint(topic, (payload, size_limit, sender.int))

    def released(self, topic_id: UUID) -> int | None:
        """The version up to which a topic was let out here; None where it was never seen."""
        topic = self._topics.get(topic_id.int)
        return None if topic is None or topic.released == UNKNOWN else topic.released

    def is_here(self, person_id: UUID) -> bool:
        """Whether the person has a connection on this process."""
        return person_id.int in self._connections.by_person

    def pass_over(self, topic_id: UUID, version: int, members_version: int) -> bool:
        """Whether nobody here can see the topic: then it counts as let out up to this version, unread."""
        topic = self._topics.get(topic_id.int)
        if topic is None or not topic.is_complete or topic.members_version < max(members_version, 0):
            return False
        if not topic.is_idle() or any(
            person in self._connections.by_person for _w, group in topic.groups for person in group
        ):
            return False
        topic.released = max(topic.released, version)
        return True

    def _topic(self, topic_id: UUID) -> Topic:
        topic = self._topics.get(topic_id.int)
        if topic is None:
            if len(self._topics) >= MAX_TOPICS:
                self._forget_some()
            topic = self._topics[topic_id.int] = Topic(topic_id)
        return topic

    def _forget_some(self) -> None:
        """Make room: drop the topics that were met first and have nothing under way."""
        for key in [key for key, topic in self._topics.items() if topic.is_idle()][: MAX_TOPICS // 10]:
            del self._topics[key]

    def _mark(self, topic: Topic) -> None:
        self._dirty[topic.id.int] = topic
        if not self._is_turn_due:
            self._is_turn_due = True
            asyncio.get_running_loop().call_soon(self._turn)

    def _turn(self) -> None:
        self._is_turn_due = False
        dirty, self._dirty = self._dirty, {}
        for topic in dirty.values():
            if not topic.is_loading and not topic.is_delivering:
                self._advance(topic)
        if self._deliveries and not self._is_pump_due:
            self._pump()

    def _advance(self, topic: Topic) -> None:
        ready = topic.take_ready()
        if topic.pending and topic.gap_timer is None:
            self.counts.gaps += 1
            topic.gap_timer = asyncio.get_running_loop().call_later(ASK_SECONDS, self._ask_for_gap, topic)
        elif not topic.pending and topic.gap_timer is not None:
            topic.gap_timer.cancel()
            topic.gap_timer = None
        if ready:
            topic.waiting = ready
            self._deliver_or_load(topic)

    def _deliver_or_load(self, topic: Topic) -> None:
        if topic.knows_audience_of(topic.waiting, self._connections.arrivals):
            changes, topic.waiting = topic.waiting, []
            topic.is_delivering = True
            self._deliveries.append(Delivery(topic, changes))
        else:
            self._load(topic)

    def _ask_for_gap(self, topic: Topic) -> None:
        topic.gap_timer = asyncio.get_running_loop().call_later(GAP_SECONDS - ASK_SECONDS, self._give_up_gap, topic)
        if self.on_gap is not None:
            self.on_gap(topic.id, topic.released)

    def _give_up_gap(self, topic: Topic) -> None:
        topic.gap_timer = None
        topic.give_up_gap()
        self._mark(topic)

    def _pump(self) -> None:
        """Write one slice, turn and turn about among the topics, then let others work."""
        self._is_pump_due = False
        budget = SLICE
        by_person = self._connections.by_person
        while self._deliveries and budget > 0:
            delivery = self._deliveries.popleft()
            written = delivery.run(by_person, budget)
            self.counts.deliveries += written
            budget -= written
            if not delivery.is_finished:
                self._deliveries.append(delivery)
            else:
                delivery.topic.is_delivering = False
                if delivery.topic.pending:
                    self._mark(delivery.topic)
        if self._deliveries:
            self._is_pump_due = True
            asyncio.get_running_loop().call_soon(self._pump)

    def _load(self, topic: Topic) -> None:
        topic.is_loading = True
        self._to_load[topic.id.int] = topic
        if self._loader is None or self._loader.done():
            self._loader = asyncio.get_running_loop().create_task(self._load_audiences())

    async def _load_audiences(self) -> None:
        while self._to_load:
            topics = dict(islice(self._to_load.items(), LOADS_AT_ONCE))
            for key in topics:
                del self._to_load[key]
            arrivals = self._connections.arrivals
            ids = [topic.id for topic in topics.values()]
            self.counts.reloads += len(ids)
            try:
                found = await self._audiences.load_audiences(ids, self._connections.persons)
            except Exception as error:
                log.warning("audiences of %d topics cannot be loaded: %s", len(ids), describe(error))
                found = None
            for topic in topics.values():
                if not self._take_audience(topic, found, arrivals):
                    asyncio.get_running_loop().call_later(GAP_SECONDS, self._load, topic)

    def _take_audience(self, topic: Topic, found: dict[UUID, Audience] | None, arrivals: int) -> bool:
        """Go on with the topic; False where its audience must be asked for once more."""
        needed = max((change.members_version for change in topic.waiting), default=0)
        is_known = False
        if found is not None:
            # A topic without an answer has no members (left), whatever its version.
            topic.take_audience(found.get(topic.id, Audience(members_version=needed, windows={})), arrivals)
            is_known = topic.members_version >= needed
        if not is_known:
            topic.failures += 1
            if topic.failures < MAX_LOADS:
                return False
            # Nobody gets a byte on an old list. Clients see the gap and ask for what they miss.
            self.counts.dropped += len(topic.waiting)
            topic.waiting = []
            topic.members_version = UNKNOWN
        topic.failures = 0
        topic.is_loading = False
        self._go_on(topic)
        return True

    def _go_on(self, topic: Topic) -> None:
        """The audience is known, or given up: deliver what waited for it."""
        hints, topic.hints = topic.hints, []
        if topic.waiting:
            changes, topic.waiting = topic.waiting, []
            topic.is_delivering = True
            self._deliveries.append(Delivery(topic, changes))
        if topic.members_version != UNKNOWN:
            for hint in hints:
                self._write_hint(topic, hint)
        self._mark(topic)

    def _write_hint(self, topic: Topic, hint: tuple[bytes, int, int]) -> None:
        payload, size_limit, sender = hint
        if not topic.is_complete or topic.size() > size_limit:
            return
        current = [person for windows, persons in topic.groups if is_current(windows) for person in persons]
        if sender not in current:
            return
        frame = text_frame(payload)
        for person in current:
            if person != sender:
                for connection in self._connections.by_person.get(person, NOBODY):
                    if not connection.is_muted:
                        connection.write(frame)
