"""Whatever the bus drops, doubles or reorders, everybody ends with every change, in order, once."""

import asyncio
import random
from uuid import UUID, uuid4

import hypothesis
import hypothesis.strategies as st
import pytest

from parta.kernel.clock import SystemClock
from parta.kernel.database import Database
from parta.realtime.api import Change, Notices, Position
from parta.realtime.bus import Bus
from parta.realtime.model import PERSONAL
from tests.realtime.fakes import FakeChanges, World, change_of, turns, versions


class Process:
    """One of several web processes: its own hub and ear, the same rows."""

    def __init__(self, rows: FakeChanges) -> None:
        self.world = World()
        self.notices = Notices()
        self.rows = rows
        self.bus = Bus(self.world.hub, rows, self.notices, SystemClock())

    def tell(self, change: Change) -> str:
        """Commit a change here: publish it, and say what others will hear."""
        self.rows.put(change)
        self.world.hub.publish(change)
        (payload,) = self.notices.payloads([Position(change.topic, change.version, change.members_version)])
        return payload


@pytest.fixture
def two() -> tuple[Process, Process]:
    rows = FakeChanges()
    return Process(rows), Process(rows)


async def test_another_process_reads_the_change_by_version(two):
    here, there = two
    topic = uuid4()
    connection, socket = there.world.join()
    there.world.audiences.put(topic, [connection.identity.person_id])
    for version in (1, 2):
        there.bus.hear(here.tell(change_of(topic, version)))
        await turns()

    assert versions(socket) == [1, 2]
    assert here.rows.asked == [[(topic, 0)], [(topic, 1)]]


async def test_a_process_passes_over_its_own_notices(two):
    here, _ = two
    topic = uuid4()
    connection, socket = here.world.join()
    here.world.audiences.put(topic, [connection.identity.person_id])
    here.bus.hear(here.tell(change_of(topic, 1)))
    await turns()

    assert here.rows.asked == []
    assert versions(socket) == [1]


async def test_lost_notices_are_healed_by_the_regular_look(two):
    here, there = two
    topic = uuid4()
    connection, socket = there.world.join()
    there.world.audiences.put(topic, [connection.identity.person_id])
    there.bus.hear(here.tell(change_of(topic, 1)))
    await turns()
    for version in (2, 3, 4):
        here.tell(change_of(topic, version))
    await there.bus.heal()
    await turns()

    assert versions(socket) == [1, 2, 3, 4]


async def test_a_member_removed_while_every_notice_is_lost_gets_no_further_byte(two):
    here, there = two
    topic = uuid4()
    stays, stays_socket = there.world.join()
    leaves, leaves_socket = there.world.join()
    both = [stays.identity.person_id, leaves.identity.person_id]
    there.world.audiences.put(topic, both, version=0)
    there.bus.hear(here.tell(change_of(topic, 1)))
    await turns()

    there.world.audiences.put(topic, both[:1], version=2)
    here.tell(change_of(topic, 2, members_version=2))
    there.bus.hear(here.tell(change_of(topic, 3, members_version=2)))
    await turns()

    assert versions(stays_socket) == [1, 2, 3]
    assert versions(leaves_socket) == [1]


async def test_a_topic_that_nobody_here_can_see_is_not_read(two):
    here, there = two
    topic, absent = uuid4(), uuid4()
    there.world.audiences.put(topic, [absent])
    there.bus.hear(here.tell(change_of(topic, 1)))
    await turns()
    for version in (2, 3):
        there.bus.hear(here.tell(change_of(topic, version)))
        await turns()
    assert here.rows.asked == [[(topic, 0)]]

    _, socket = there.world.join(absent)
    there.bus.hear(here.tell(change_of(topic, 4)))
    await turns()
    assert versions(socket) == [4]


async def test_a_personal_document_of_somebody_elsewhere_is_not_read(two):
    _, there = two
    person = uuid4()
    line = Notices().payloads([Position(person, 5, PERSONAL)])[0]
    there.bus.hear(line)
    await turns()
    assert there.rows.asked == []

    there.world.join(person)
    there.bus.hear(line)
    await turns()
    assert there.rows.asked == [[(person, 4)]]


@hypothesis.given(seed=st.integers(0, 2**32), count=st.integers(1, 25))
def test_dropped_doubled_and_reordered_notices_end_in_the_same_state(seed, count):
    asyncio.run(_play(seed, count))


async def _play(seed: int, count: int) -> None:
    chance = random.Random(seed)
    rows = FakeChanges()
    here, there = Process(rows), Process(rows)
    topic = UUID(int=chance.getrandbits(128))
    connection, socket = there.world.join()
    there.world.audiences.put(topic, [connection.identity.person_id])
    first = here.tell(change_of(topic, 1))
    there.bus.hear(first)
    await turns()
    said = [here.tell(change_of(topic, version)) for version in range(2, count + 2)]
    heard = [payload for payload in said for _ in range(chance.choice([0, 1, 1, 2]))]
    chance.shuffle(heard)
    for payload in heard:
        there.bus.hear(payload)
        if chance.random() < 0.5:
            await turns(chance.randrange(6))
    await turns()
    await there.bus.heal()
    await turns()
    assert versions(socket) == list(range(1, count + 2))


def test_a_thousand_positions_travel_in_few_payloads_and_come_back_whole():
    notices, reader = Notices(), Notices()
    positions = [Position(uuid4(), number, number // 2) for number in range(1000)]
    payloads = notices.payloads(positions)

    assert max(len(payload) for payload in payloads) < 8000
    assert len(payloads) < 10
    assert [position for payload in payloads for position in reader.read(payload)] == positions


@pytest.mark.parametrize("payload", ["", "x", "o not-a-topic", "o 1:2", "o zz:1:2", "o " + "0" * 32 + ":one:2"])
def test_a_notice_that_is_none_is_passed_over(payload):
    assert list(Notices().read(payload)) == []


async def test_a_committed_transaction_is_heard_over_postgresql_and_a_rolled_back_one_is_not(db: Database):
    rows = FakeChanges()
    here, there = Process(rows), Process(rows)
    topic = uuid4()
    connection, socket = there.world.join()
    there.world.audiences.put(topic, [connection.identity.person_id])
    ear = asyncio.create_task(there.bus.listen(db.conninfo))
    try:
        await asyncio.sleep(0.3)
        rows.put(change_of(topic, 1))
        async with db.transaction("test.tell") as tx:
            await here.notices.announce(tx, [Position(topic, 1)])
        with pytest.raises(ZeroDivisionError):
            async with db.transaction("test.fail") as tx:
                await here.notices.announce(tx, [Position(uuid4(), 1)])
                raise ZeroDivisionError
        for _ in range(100):
            if socket.raw:
                break
            await asyncio.sleep(0.02)
    finally:
        ear.cancel()
        await asyncio.gather(ear, return_exceptions=True)

    assert versions(socket) == [1]
    assert rows.asked == [[(topic, 0)]]
