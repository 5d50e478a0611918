"""Nobody is sent a byte they may not see: windows, members and their versions."""

import asyncio
from uuid import uuid4

from parta.realtime.api import WHOLE
from tests.realtime.fakes import World, change_of, turns, versions


async def test_a_message_outside_ones_window_is_an_empty_change():
    world, topic = World(), uuid4()
    whole, whole_socket = world.join()
    late, late_socket = world.join()
    gone, gone_socket = world.join()
    world.audiences.put(
        topic,
        {
            whole.identity.person_id: WHOLE,
            late.identity.person_id: ((5, None),),
            gone.identity.person_id: ((1, 3), (7, 8)),
        },
    )
    for version, seq in ((1, 2), (2, 4), (3, 7)):
        world.hub.publish(change_of(topic, version, seqs=(seq,)))
        await turns()

    assert versions(whole_socket) == [1, 2, 3]
    assert versions(late_socket) == [3]
    assert versions(late_socket, "empty") == [1, 2]
    assert versions(gone_socket) == [1, 3]
    assert versions(gone_socket, "empty") == [2]


async def test_only_the_authors_devices_get_the_authors_own_form():
    world, topic = World(), uuid4()
    author, author_socket = world.join()
    _, second_window = world.join(author.identity.person_id)
    other, other_socket = world.join()
    world.audiences.put(topic, [author.identity.person_id, other.identity.person_id])

    own = b'{"type":"said","version":1,"client_key":"k"}'
    world.hub.publish(change_of(topic, 1, own={author.identity.person_id: own}))
    await turns()

    assert author_socket.messages() == second_window.messages() == [own]
    assert other_socket.messages() == [b'{"type":"said","version":1}']


async def test_an_older_members_version_is_reloaded_before_a_byte_is_written():
    world, topic = World(), uuid4()
    stays, stays_socket = world.join()
    leaves, leaves_socket = world.join()
    both = [stays.identity.person_id, leaves.identity.person_id]
    world.audiences.put(topic, both, version=1)
    world.hub.publish(change_of(topic, 1, members_version=1))
    await turns()

    world.audiences.put(topic, both[:1], version=2)
    world.audiences.gate = asyncio.Event()
    world.hub.publish(change_of(topic, 2, members_version=2))
    await turns()
    assert versions(stays_socket) == versions(leaves_socket) == [1]

    world.audiences.gate.set()
    await turns()
    assert versions(stays_socket) == [1, 2]
    assert versions(leaves_socket) == [1]
    assert versions(leaves_socket, "empty") == []


async def test_an_equal_members_version_asks_nobody_again():
    world, topic = World(), uuid4()
    connection, socket = world.join()
    world.audiences.put(topic, [connection.identity.person_id], version=4)
    for version in range(4, 9):
        world.hub.publish(change_of(topic, version, members_version=4))
        await turns()

    assert world.audiences.asked == [[topic]]
    assert versions(socket) == [4, 5, 6, 7, 8]


async def test_members_of_many_topics_are_asked_for_in_one_call():
    world = World()
    connection, _ = world.join()
    topics = [uuid4() for _ in range(50)]
    for topic in topics:
        world.audiences.put(topic, [connection.identity.person_id])
        world.hub.publish(change_of(topic, 1))
    await turns()

    assert world.audiences.asked == [topics]


async def test_a_list_of_members_that_cannot_be_had_lets_nothing_out():
    world, topic = World(), uuid4()
    connection, socket = world.join()
    world.audiences.put(topic, [connection.identity.person_id])
    world.audiences.is_broken = True
    world.hub.publish(change_of(topic, 1))
    await asyncio.sleep(0.7)
    assert socket.raw == []
    assert world.hub.counts.dropped == 1

    world.audiences.is_broken = False
    world.hub.publish(change_of(topic, 2))
    await turns()
    assert versions(socket) == [2]


async def test_a_topic_without_members_left_is_told_to_nobody():
    world, topic = World(), uuid4()
    connection, socket = world.join()
    world.audiences.put(topic, [connection.identity.person_id], version=1)
    world.hub.publish(change_of(topic, 1, members_version=1))
    await turns()
    del world.audiences.audiences[topic]
    world.hub.publish(change_of(topic, 2, members_version=2))
    await turns()

    assert versions(socket) == [1]


async def test_a_large_topic_asks_again_when_somebody_new_has_connected():
    world, topic = World(), uuid4()
    early, early_socket = world.join()
    comer = uuid4()
    world.audiences.put(topic, [early.identity.person_id, comer], whole=False)
    world.hub.publish(change_of(topic, 1))
    await turns()
    world.hub.publish(change_of(topic, 2))
    await turns()
    assert len(world.audiences.asked) == 1

    _, comer_socket = world.join(comer)
    world.hub.publish(change_of(topic, 3))
    await turns()
    assert len(world.audiences.asked) == 2
    assert versions(early_socket) == [1, 2, 3]
    assert versions(comer_socket) == [3]


async def test_a_person_who_connects_later_gets_what_follows_without_asking_again():
    world, topic = World(), uuid4()
    early, _ = world.join()
    comer = uuid4()
    world.audiences.put(topic, [early.identity.person_id, comer])
    world.hub.publish(change_of(topic, 1))
    await turns()
    _, comer_socket = world.join(comer)
    world.hub.publish(change_of(topic, 2))
    await turns()

    assert len(world.audiences.asked) == 1
    assert versions(comer_socket) == [2]


async def test_a_persons_own_document_goes_to_that_person_and_asks_nobody():
    world = World()
    one, one_socket = world.join()
    _, other_socket = world.join()
    person = one.identity.person_id
    world.hub.publish(change_of(person, 1, only_person=person))
    await turns()

    assert versions(one_socket) == [1]
    assert other_socket.raw == []
    assert world.audiences.asked == []
