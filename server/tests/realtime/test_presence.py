"""Presence goes to those who have the person on screen and may see them; to nobody else."""

from uuid import UUID, uuid4

import pytest

from parta.kernel.clock import SettableClock
from parta.realtime.presence import PresenceBoard
from parta.realtime.wire import SetAway, WatchPeople
from tests.realtime.fakes import EverybodySees, FakeSocket, World


class Yard:
    def __init__(self, clock: SettableClock) -> None:
        self.world = World()
        self.rules = EverybodySees()
        self.clock = clock
        self.board = PresenceBoard(self.world.connections, self.rules, clock)

    def news(self, socket: FakeSocket) -> list[tuple[UUID, bool, bool]]:
        found = [
            (UUID(person["person_id"]), person["is_online"], person["is_away"])
            for frame in socket.frames()
            if frame["type"] == "presence"
            for person in frame["people"]
        ]
        socket.raw.clear()
        return found


@pytest.fixture
def yard(clock: SettableClock) -> Yard:
    return Yard(clock)


async def test_the_answer_to_watch_is_how_those_people_are_now(yard: Yard):
    viewer, _ = yard.world.join()
    here, absent = yard.world.join()[0].identity.person_id, uuid4()
    answer = await yard.board.watch(viewer, WatchPeople(person_ids=[here, absent], ref=3))

    assert answer.ref == 3
    assert {(person.person_id, person.is_online) for person in answer.people} == {(here, True), (absent, False)}


async def test_coming_and_going_is_told_to_watchers_alone(yard: Yard):
    viewer, viewer_socket = yard.world.join()
    _, other_socket = yard.world.join()
    person = uuid4()
    await yard.board.watch(viewer, WatchPeople(person_ids=[person]))

    connection, _ = yard.world.join(person)
    yard.board.tell()
    assert yard.news(viewer_socket) == [(person, True, False)]
    yard.world.connections.remove(connection)
    yard.board.tell()
    assert yard.news(viewer_socket) == [(person, False, False)]
    assert other_socket.raw == []


async def test_a_second_window_and_a_reloaded_page_are_no_news(yard: Yard):
    viewer, socket = yard.world.join()
    person = uuid4()
    first, _ = yard.world.join(person)
    await yard.board.watch(viewer, WatchPeople(person_ids=[person]))
    yard.world.join(person)
    yard.world.connections.remove(first)
    yard.world.join(person)
    yard.board.tell()

    assert yard.news(socket) == []


async def test_a_person_is_away_when_every_window_is(yard: Yard):
    viewer, socket = yard.world.join()
    person = uuid4()
    one, _ = yard.world.join(person)
    two, _ = yard.world.join(person)
    await yard.board.watch(viewer, WatchPeople(person_ids=[person]))
    await yard.board.set_away(one, SetAway(is_away=True))
    yard.board.tell()
    assert yard.news(socket) == []

    await yard.board.set_away(two, SetAway(is_away=True))
    yard.board.tell()
    assert yard.news(socket) == [(person, True, True)]


async def test_who_hides_is_watched_in_vain(yard: Yard):
    viewer, socket = yard.world.join()
    person = uuid4()
    yard.rules.hidden.add(person)
    assert (await yard.board.watch(viewer, WatchPeople(person_ids=[person]))).people == []
    yard.world.join(person)
    yard.board.tell()

    assert socket.raw == []


async def test_who_begins_to_hide_goes_off_every_screen(yard: Yard):
    viewer, socket = yard.world.join()
    person = uuid4()
    connection, _ = yard.world.join(person)
    await yard.board.watch(viewer, WatchPeople(person_ids=[person]))
    await yard.board.ask_again(person)
    assert yard.news(socket) == []
    yard.rules.hidden.add(person)
    await yard.board.ask_again(person)
    assert yard.news(socket) == [(person, False, False)]

    yard.world.connections.remove(connection)
    yard.board.tell()
    assert yard.news(socket) == []


async def test_a_new_list_replaces_the_old(yard: Yard):
    viewer, socket = yard.world.join()
    before, after = uuid4(), uuid4()
    await yard.board.watch(viewer, WatchPeople(person_ids=[before]))
    await yard.board.watch(viewer, WatchPeople(person_ids=[after]))
    yard.world.join(before)
    yard.world.join(after)
    yard.board.tell()

    assert yard.news(socket) == [(after, True, False)]


async def test_a_full_queue_gets_no_presence(yard: Yard):
    viewer, socket = yard.world.join()
    person = uuid4()
    await yard.board.watch(viewer, WatchPeople(person_ids=[person]))
    viewer.stall()
    yard.world.join(person)
    yard.board.tell()

    assert socket.raw == []


async def test_when_somebody_was_last_seen_is_remembered(yard: Yard):
    viewer, _ = yard.world.join()
    connection, _ = yard.world.join()
    person = connection.identity.person_id
    yard.world.connections.remove(connection)
    left = yard.clock.now()
    yard.clock.advance(left - left.replace(hour=9))

    (state,) = (await yard.board.watch(viewer, WatchPeople(person_ids=[person]))).people
    assert state.last_seen_at == left
