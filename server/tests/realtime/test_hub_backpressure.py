"""A client that does not read is told to resync and never waited for; hints are dropped first."""

from uuid import uuid4

from tests.realtime.fakes import World, change_of, turns, versions


async def test_a_full_queue_gets_one_resync_and_nothing_after_it():
    world, topic = World(), uuid4()
    slow, slow_socket = world.join()
    quick, quick_socket = world.join()
    world.audiences.put(topic, [slow.identity.person_id, quick.identity.person_id])
    world.hub.publish(change_of(topic, 1))
    await turns()
    slow.stall()
    for version in (2, 3, 4):
        world.hub.publish(change_of(topic, version))
        await turns()

    assert slow_socket.messages() == [b'{"type":"said","version":1}', b'{"type":"resync"}']
    assert versions(quick_socket) == [1, 2, 3, 4]


async def test_a_queue_that_was_full_but_missed_nothing_is_not_told():
    world, topic = World(), uuid4()
    connection, socket = world.join()
    world.audiences.put(topic, [connection.identity.person_id])
    connection.stall()
    connection.drain()
    world.hub.publish(change_of(topic, 1))
    await turns()

    assert versions(socket) == [1]
    assert versions(socket, "resync") == []


async def test_changes_flow_again_when_the_queue_has_drained():
    world, topic = World(), uuid4()
    connection, socket = world.join()
    world.audiences.put(topic, [connection.identity.person_id])
    world.hub.publish(change_of(topic, 1))
    await turns()
    connection.stall()
    world.hub.publish(change_of(topic, 2))
    await turns()
    connection.drain()
    world.hub.publish(change_of(topic, 3))
    await turns()

    assert [frame["type"] for frame in socket.frames()] == ["said", "resync", "said"]
    assert versions(socket) == [1, 3]


async def test_a_socket_that_fails_while_written_to_hurts_nobody_else():
    world, topic = World(), uuid4()
    broken, broken_socket = world.join()
    sound, sound_socket = world.join()
    world.audiences.put(topic, [broken.identity.person_id, sound.identity.person_id])

    def fail(_data: bytes) -> None:
        raise OSError("broken pipe")

    broken.write = fail
    world.hub.publish(change_of(topic, 1))
    await turns()

    assert versions(sound_socket) == [1]
    assert broken_socket.code == 1011


async def test_a_hint_reaches_the_other_members_and_not_its_sender():
    world, topic = World(), uuid4()
    sender, sender_socket = world.join()
    other, other_socket = world.join()
    world.audiences.put(topic, [sender.identity.person_id, other.identity.person_id])
    world.hub.hint(topic, b'{"type":"typing"}', sender=sender.identity.person_id)
    await turns()

    assert other_socket.messages() == [b'{"type":"typing"}']
    assert sender_socket.raw == []


async def test_a_hint_in_a_topic_over_its_limit_goes_nowhere():
    world, topic = World(), uuid4()
    joined = [world.join() for _ in range(101)]
    people = [connection.identity.person_id for connection, _ in joined]
    world.audiences.put(topic, people)
    world.hub.hint(topic, b'{"type":"typing"}', sender=people[0])
    await turns()

    assert all(socket.raw == [] for _, socket in joined)


async def test_a_hint_from_outside_or_to_former_members_goes_nowhere():
    world, topic = World(), uuid4()
    stranger, _ = world.join()
    member, member_socket = world.join()
    former, former_socket = world.join()
    world.audiences.put(topic, {member.identity.person_id: ((1, None),), former.identity.person_id: ((1, 9),)})
    world.hub.hint(topic, b'{"type":"typing"}', sender=stranger.identity.person_id)
    await turns()
    world.hub.hint(topic, b'{"type":"typing"}', sender=former.identity.person_id)
    world.hub.hint(topic, b'{"type":"typing"}', sender=member.identity.person_id)
    await turns()

    assert member_socket.raw == []
    assert former_socket.raw == []


async def test_the_oldest_of_too_many_windows_is_closed():
    world, person = World(), uuid4()
    sockets = [world.join(person)[1] for _ in range(17)]

    assert sockets[0].code == 4409
    assert [socket.code for socket in sockets[1:]] == [None] * 16
    assert len(world.connections) == 16


async def test_a_connection_hints_once_a_second():
    world = World()
    connection, _ = world.join()
    other, _ = world.join()

    assert [connection.may_hint(), connection.may_hint(), other.may_hint()] == [True, False, True]
