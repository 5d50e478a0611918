"""Who has lost access is told so and cut off, in one question for all."""

from datetime import timedelta
from uuid import uuid4

from parta.kernel.clock import SettableClock
from parta.realtime.api import Connection, Identity, Revoked
from parta.realtime.sweep import FULL_EVERY, Sweep
from tests.realtime.fakes import FakeSocket, FakeStates, World


async def test_a_signed_out_session_is_told_and_closed_and_the_persons_other_device_stays(clock: SettableClock):
    world, states = World(), FakeStates()
    person = uuid4()
    gone, gone_socket = world.join(person)
    stays, stays_socket = world.join(person)
    states.since = Revoked(sessions=[gone.identity.session_id])
    closed = await Sweep(world.connections, states, clock).sweep()

    assert closed == 1
    assert gone_socket.messages() == [b'{"type":"signed_out"}']
    assert gone_socket.code == 4401
    assert stays_socket.raw == []
    assert list(world.connections) == [stays]


async def test_every_socket_of_a_blocked_person_is_closed(clock: SettableClock):
    world, states = World(), FakeStates()
    person = uuid4()
    sockets = [world.join(person)[1] for _ in range(3)]
    _, other_socket = world.join()
    states.since = Revoked(persons=[person])

    assert await Sweep(world.connections, states, clock).sweep() == 3
    assert [socket.code for socket in sockets] == [4401] * 3
    assert other_socket.code is None


async def test_the_question_looks_back_a_little_for_transactions_that_commit_late(clock: SettableClock):
    world, states = World(), FakeStates()
    world.join()
    await Sweep(world.connections, states, clock).sweep()

    assert states.moments == [clock.now() - timedelta(seconds=10)]


async def test_once_a_minute_every_session_is_asked_for(clock: SettableClock):
    world, states = World(), FakeStates()
    connection, socket = world.join()
    sweep = Sweep(world.connections, states, clock)
    for _ in range(FULL_EVERY - 1):
        await sweep.sweep()
    states.among = Revoked(sessions=[connection.identity.session_id])
    await sweep.sweep()

    assert states.sessions == [[connection.identity.session_id]]
    assert socket.code == 4401


async def test_nobody_connected_asks_nobody(clock: SettableClock):
    states = FakeStates()
    assert await Sweep(World().connections, states, clock).sweep() == 0
    assert states.moments == []


async def test_a_socket_that_has_not_said_hello_loses_its_access_too(clock: SettableClock):
    world, states = World(), FakeStates()
    socket = FakeSocket()
    silent = Connection(Identity(uuid4(), uuid4()), socket)
    world.connections.expect(silent)
    states.since = Revoked(sessions=[silent.identity.session_id])

    assert await Sweep(world.connections, states, clock).sweep() == 1
    assert socket.code == 4401
    assert await Sweep(world.connections, states, clock).sweep() == 0
