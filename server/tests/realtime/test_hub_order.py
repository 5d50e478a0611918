"""Changes of a topic leave in the order of their versions; a gap is held for 250 ms, and no longer."""

import asyncio
import itertools
from uuid import uuid4

from tests.realtime.fakes import World, change_of, turns, versions


async def test_changes_published_in_one_turn_share_a_frame():
    world, topic = World(), uuid4()
    connection, socket = world.join()
    world.audiences.put(topic, [connection.identity.person_id])

    world.hub.publish(change_of(topic, 1))
    world.hub.publish(change_of(topic, 2))
    await turns()

    assert socket.messages() == [b'{"type":"said","version":1}\n{"type":"said","version":2}']


async def test_the_same_bytes_go_to_every_member():
    world, topic = World(), uuid4()
    joined = [world.join() for _ in range(3)]
    world.audiences.put(topic, [connection.identity.person_id for connection, _ in joined])

    world.hub.publish(change_of(topic, 1))
    await turns()

    first = joined[0][1].raw[0]
    assert all(socket.raw == [first] and socket.raw[0] is first for _, socket in joined)


async def test_a_later_version_waits_for_the_earlier():
    world, topic = World(), uuid4()
    connection, socket = world.join()
    world.audiences.put(topic, [connection.identity.person_id])
    world.hub.publish(change_of(topic, 6))
    await turns()

    world.hub.publish(change_of(topic, 8))
    await turns()
    assert versions(socket) == [6]

    world.hub.publish(change_of(topic, 7))
    await turns()
    assert versions(socket) == [6, 7, 8]


async def test_a_gap_is_held_for_250_ms_and_then_given_up():
    world, topic = World(), uuid4()
    connection, socket = world.join()
    world.audiences.put(topic, [connection.identity.person_id])
    world.hub.publish(change_of(topic, 1))
    world.hub.publish(change_of(topic, 3))

    await asyncio.sleep(0.18)
    assert versions(socket) == [1]
    await asyncio.sleep(0.15)
    assert versions(socket) == [1, 3]


async def test_what_comes_after_its_gap_was_given_up_still_goes_out_once():
    world, topic = World(), uuid4()
    connection, socket = world.join()
    world.audiences.put(topic, [connection.identity.person_id])
    world.hub.publish(change_of(topic, 1))
    world.hub.publish(change_of(topic, 3))
    await asyncio.sleep(0.3)

    for _ in range(2):
        world.hub.publish(change_of(topic, 2))
        await turns()

    assert versions(socket) == [1, 3, 2]


async def test_a_gap_is_looked_for_before_it_is_given_up():
    world, topic = World(), uuid4()
    connection, socket = world.join()
    world.audiences.put(topic, [connection.identity.person_id])
    world.hub.on_gap = lambda wanted, since: world.hub.publish(change_of(wanted, since + 1))
    world.hub.publish(change_of(topic, 1))
    world.hub.publish(change_of(topic, 3))

    await asyncio.sleep(0.15)

    assert versions(socket) == [1, 2, 3]


async def test_a_change_that_covers_several_versions_closes_the_gap():
    world, topic = World(), uuid4()
    connection, socket = world.join()
    world.audiences.put(topic, [connection.identity.person_id])
    world.hub.publish(change_of(topic, 1))
    world.hub.publish(change_of(topic, 4, base_version=1))
    world.hub.publish(change_of(topic, 3))
    await turns()

    assert versions(socket) == [1, 4]


async def test_a_doubled_change_goes_out_once():
    world, topic = World(), uuid4()
    connection, socket = world.join()
    world.audiences.put(topic, [connection.identity.person_id])
    for _ in range(3):
        world.hub.publish(change_of(topic, 1))
        await turns()

    assert versions(socket) == [1]


async def test_a_large_topic_is_written_in_slices_of_500_between_other_work():
    world, large, small = World(), uuid4(), uuid4()
    crowd = [world.join() for _ in range(1200)]
    other, other_socket = world.join()
    world.audiences.put(large, [connection.identity.person_id for connection, _ in crowd])
    world.audiences.put(small, [other.identity.person_id])
    for topic in (large, small):
        world.hub.publish(change_of(topic, 1))
    await turns()
    assert versions(other_socket) == [1]

    world.hub.publish(change_of(large, 2))
    steps = []
    for _ in range(6):
        await asyncio.sleep(0)
        steps.append(sum(len(socket.raw) == 2 for _, socket in crowd))
        if len(steps) == 1:
            world.hub.publish(change_of(small, 2))
    assert max(after - before for before, after in itertools.pairwise(steps)) <= 500
    assert steps[-1] == 1200
    assert versions(other_socket) == [1, 2]


async def test_a_second_change_never_overtakes_one_that_is_still_being_written():
    world, topic = World(), uuid4()
    crowd = [world.join() for _ in range(1100)]
    world.audiences.put(topic, [connection.identity.person_id for connection, _ in crowd])
    world.hub.publish(change_of(topic, 1))
    await turns()
    world.hub.publish(change_of(topic, 2))
    await asyncio.sleep(0)
    world.hub.publish(change_of(topic, 3))
    await turns(20)

    assert all(versions(socket) == [1, 2, 3] for _, socket in crowd)
