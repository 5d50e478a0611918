"""A random walk: people write, edit, come and go while sockets are cut, processes killed and notices lost, doubled and
late. In the end every device holds what a new one would."""

import asyncio
import os
import random
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID, uuid4

import msgspec
import pytest

from parta.identity.api import Actor
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database
from parta.kernel.errors import DomainError
from parta.messaging.commands.conversations import rename_conversation
from parta.messaging.commands.messages import delete_message, edit_message, purge_messages
from parta.messaging.commands.own import set_folders
from parta.messaging.commands.personal import set_personal
from parta.messaging.commands.pins import pin_message, unpin_message
from parta.messaging.commands.planned import apply_planned_conversation
from parta.messaging.commands.polls import create_poll, vote
from parta.messaging.commands.reactions import set_reaction
from parta.messaging.commands.scheduled import schedule_message
from parta.messaging.commands.tallies import count_what_is_due
from parta.messaging.commands.terms import set_terms
from parta.messaging.model.places import Place
from parta.messaging.model.plan import PlannedConversation, PlannedMember
from parta.messaging.queries.own import get_own_things
from parta.messaging.wire import SetPersonal
from parta.messaging.wire.conversations import Who
from parta.messaging.wire.own import Folder, NewScheduled, SetFolders
from parta.messaging.wire.polls import NewPoll
from parta.messaging.wire.terms import SetTerms
from parta.realtime.bus import HEAL_SECONDS
from tests.harness.conversations import Process, actor, make_people, planned
from tests.harness.devices import Device, WebProcess, fresh_state
from tests.realtime.messaging.conftest import Start

STEPS = 10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 300  # `make soak` walks far


class FoundPoll(msgspec.Struct, frozen=True):
    """Where a poll stands."""

    conversation_id: UUID
    seq: int


class Walk:
    """Two processes, two devices of one person and one of another, and a third who only acts over HTTP."""

    def __init__(self, db: Database, clock: SettableClock, start: Start, seed: int) -> None:
        self.db, self.clock, self.start = db, clock, start
        self.random = random.Random(seed)
        self.late: list[str] = []
        self.compared = 0  # messages that a device and a new one agreed on

    async def prepare(self) -> None:
        async with self.db.transaction("walk") as tx:
            self.people = await make_people(tx, 3)
            self.conversations = [await planned(tx, self.people, f"c{number}") for number in range(3)]
        self.web = [await self.start(), await self.start()]
        for process in self.web:
            process.bus.fault = self.spoil
        self.elsewhere = Process(self.db)
        self.devices = [Device(self.people[place], self.clock) for place in (0, 0, 1)]
        for device in self.devices:
            await device.connect(self.random.choice(self.web))

    def spoil(self, payload: str) -> list[str]:
        """A notice is lost, doubled, held back, or comes as it should, with those held back before it or after."""
        fate = self.random.random()
        if fate < 0.2:
            return []
        if fate < 0.4:
            self.late.append(payload)
            return []
        if fate < 0.6:
            late, self.late = self.late, []
            return [payload, *reversed(late)]
        return [payload, payload] if fate < 0.7 else [payload]

    async def step(self) -> None:
        acts: list[Callable[[], Awaitable[object]]] = [
            *[self.send] * 6, self.send_elsewhere,
            self.edit, self.delete, self.purge, self.rename, self.plan, self.plan,
            self.react, self.react, self.pin, self.poll, self.vote, self.vote,
            self.name_terms, self.fold, self.schedule,
            self.read, self.personal, self.cut, self.cut, self.return_, self.return_, self.kill,
        ]  # fmt: skip
        try:
            await self.random.choice(acts)()
        except DomainError:
            pass  # not in it any more, not one's own, gone: refused is fine
        self.clock.advance(timedelta(seconds=self.random.choice((0, 1, 7))))

    async def send(self) -> None:
        device = self.random.choice(self.devices)
        if device.session is not None:
            await device.send(self.any(), f"сообщение {self.random.random()}")

    async def send_elsewhere(self) -> None:
        await self.elsewhere.send(self.any(), self.random.choice(self.people), "с другой машины")

    async def edit(self) -> None:
        async with self.db.transaction("walk") as tx:
            await edit_message(tx, self.anybody(), self.any(), self.random.randint(1, 40), str(self.random.random()))

    async def delete(self) -> None:
        async with self.db.transaction("walk") as tx:
            await delete_message(tx, self.anybody(), self.any(), self.random.randint(1, 40))

    async def purge(self) -> None:
        if self.random.random() < 0.3:
            async with self.db.transaction("walk") as tx:
                start = self.random.randint(1, 40)
                await purge_messages(tx, self.any(), start, start + 2)

    async def react(self) -> None:
        async with self.db.transaction("walk") as tx:
            is_removed = self.random.random() < 0.4
            await set_reaction(
                tx, self.anybody(), self.place(), self.random.choice(("👍", "🔥")), is_removed=is_removed
            )

    async def pin(self) -> None:
        async with self.db.transaction("walk") as tx:
            await self.random.choice((pin_message, unpin_message))(tx, self.anybody(), self.place())

    async def poll(self) -> None:
        async with self.db.transaction("walk") as tx:
            await create_poll(tx, self.anybody(), self.any(), NewPoll(uuid4(), "Едем?", ["да", "нет"]))

    async def vote(self) -> None:
        async with self.db.transaction("walk") as tx:
            polls = await tx.fetch_all(FoundPoll, "SELECT conversation_id, seq FROM messaging_polls")
        if polls:
            chosen = self.random.choice(polls)
            async with self.db.transaction("walk") as tx:
                place = Place(chosen.conversation_id, chosen.seq)
                await vote(tx, self.anybody(), place, [self.random.choice((1, 2))])
        await count_what_is_due(self.db)

    async def name_terms(self) -> None:
        async with self.db.transaction("walk") as tx:
            who: Who = self.random.choice(("admins", "members"))
            await set_terms(tx, self.anybody(), self.any(), SetTerms(who_writes=who, slow_seconds=0))

    async def fold(self) -> None:
        async with self.db.transaction("walk") as tx:
            me = self.anybody()
            version = (await get_own_things(tx, me)).version
            await set_folders(tx, me, SetFolders([Folder(uuid4(), "Папка")], version))

    async def schedule(self) -> None:
        async with self.db.transaction("walk") as tx:
            hour = tx.now + timedelta(minutes=self.random.randint(1, 9))
            await schedule_message(tx, self.anybody(), self.any(), NewScheduled(uuid4(), "потом", hour))

    async def rename(self) -> None:
        async with self.db.transaction("walk") as tx:
            await rename_conversation(tx, self.anybody(), self.any(), f"имя {self.random.random()}")

    async def plan(self) -> None:
        """Somebody leaves, comes back, or is shown the past."""
        number = self.random.randrange(3)
        people = self.random.sample(self.people, self.random.randint(1, 3))
        members = [PlannedMember(person, "admin", sees_past=self.random.random() < 0.2) for person in people]
        async with self.db.transaction("walk") as tx:
            await apply_planned_conversation(
                tx,
                PlannedConversation(
                    plan_key=f"c{number}", kind="group", title=f"план {number}", purpose="class", members=members
                ),
            )

    async def read(self) -> None:
        device = self.random.choice(self.devices)
        if device.session is not None:
            await device.ask("read", conversation_id=str(self.any()), seq=self.random.randint(1, 60))

    async def personal(self) -> None:
        async with self.db.transaction("walk") as tx:
            wanted = SetPersonal(draft=f"черновик {self.random.random()}", is_archived=self.random.random() < 0.5)
            await set_personal(tx, self.anybody(), self.any(), wanted)

    async def cut(self) -> None:
        self.random.choice(self.devices).cut()

    async def return_(self) -> None:
        device = self.random.choice(self.devices)
        if device.session is None:
            await device.connect(self.random.choice(self.web))

    async def kill(self) -> None:
        """A process dies with everything it had in memory."""
        if self.random.random() > 0.3:
            return
        place = self.random.randrange(2)
        dead = self.web[place]
        for device in self.devices:
            if device.process is dead:
                device.cut()
        await dead.kill()
        self.web[place] = await self.start()
        self.web[place].bus.fault = self.spoil

    async def agree(self) -> None:
        """Everybody connected, the bus looks once; within seconds, however busy the machine, all are the same."""
        for process in self.web:
            await process.bus.heal()
        for device in self.devices:
            if device.session is None:
                await device.connect(self.random.choice(self.web))
        for _ in range(20):
            for device in self.devices:
                await device.settle(0.2)
            fresh = [await fresh_state(self.db, device.actor.person_id) for device in self.devices]
            if [device.state() for device in self.devices] == fresh:
                self.compared += sum(len(copy.messages) for device in self.devices for copy in device.copies.values())
                return
        for device, wanted in zip(self.devices, fresh, strict=True):
            state = device.state()
            assert state.keys() == wanted.keys()
            for one in state:
                assert state[one] == wanted[one]

    def any(self) -> UUID:
        return self.random.choice(self.conversations)

    def place(self) -> Place:
        return Place(self.any(), self.random.randint(1, 60))

    def anybody(self) -> Actor:
        return actor(self.random.choice(self.people))


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_devices_end_where_a_new_one_begins(db: Database, clock: SettableClock, start: Start, seed: int) -> None:
    walk = Walk(db, clock, start, seed)
    await walk.prepare()
    looked_at = clock.now()
    for number in range(STEPS):
        await walk.step()
        if clock.now() - looked_at >= timedelta(seconds=HEAL_SECONDS):
            looked_at = clock.now()
            for process in walk.web:
                await process.bus.heal()
        for device in walk.devices:
            await device.settle(0.0)
        if number % 100 == 99:
            await walk.agree()
    await walk.agree()
    assert walk.compared > 0


async def test_what_the_bus_never_told_is_found_by_looking(db: Database, clock: SettableClock, web: WebProcess) -> None:
    web.bus.fault = lambda payload: []
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
        conversation = await planned(tx, people)
    device = Device(people[1], clock)
    await device.connect(web)
    await Process(db).send(conversation, people[0], "слышно ли")
    await device.settle(0.1)
    assert device.state() != await fresh_state(db, people[1])
    await web.bus.heal()
    await device.settle(0.1)
    assert device.state() == await fresh_state(db, people[1])


async def test_a_removed_member_gets_not_a_byte_though_every_notice_is_lost(
    db: Database, clock: SettableClock, web: WebProcess
) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 3)
        conversation = await planned(tx, people)
    removed, present = Device(people[2], clock), Device(people[0], clock)
    for device in (removed, present):
        await device.connect(web)
    await present.send(conversation, "при всех")
    await removed.settle(0.1)
    web.bus.fault = lambda payload: []
    async with db.transaction("test") as tx:
        await planned(tx, people[:2])
    removed.seen.clear()
    await present.send(conversation, "без него", uuid4())
    await asyncio.sleep(0.2)
    assert removed.seen == []
    await web.bus.heal()
    await removed.settle(0.1)
    assert conversation not in removed.copies
