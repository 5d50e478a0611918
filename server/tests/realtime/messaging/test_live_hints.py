"""What is only a hint: typing, others' marks, presence. Who sees it, how often, and what it never says."""

import asyncio
from uuid import UUID, uuid4

import pytest

from parta.kernel.database import Database
from parta.messaging.commands.conversations import create_group
from parta.messaging.store.personal import select_marks
from tests.harness.conversations import actor, make_class, make_people, planned
from tests.harness.devices import Device, Frame, WebProcess
from tests.realtime.messaging.conftest import Connect


def _heard(device: Device, kind: str) -> list[Frame]:
    return [frame for frame in device.seen if frame["type"] == kind]


async def _devices(connect: Connect, people: list[UUID]) -> list[Device]:
    devices = [await connect(person) for person in people]
    for device in devices:
        await device.settle()
        device.seen.clear()
    return devices


async def test_typing_reaches_the_others_with_the_name(db: Database, connect: Connect) -> None:
    async with db.transaction("test") as tx:
        people = await make_class(tx)
        group = await planned(tx, [people.teacher, people.pupils[0]])
    teacher, pupil = await _devices(connect, [people.teacher, people.pupils[0]])
    _say(teacher, "typing", group)
    await pupil.settle(0.2)
    assert _heard(pupil, "typing") == [
        {
            "type": "typing",
            "conversation_id": str(group),
            "person_id": str(people.teacher),
            "name": "Иванова\u00a0М.\u00a0П.",
        }
    ]
    assert _heard(teacher, "typing") == []


async def test_nobody_is_told_of_typing_by_who_may_not_write_there(db: Database, connect: Connect) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 3)
        group = await planned(tx, people[:2])
        channel = await planned(tx, people, "news", kind="channel")
        await tx.execute("UPDATE messaging_memberships SET can_write = false WHERE person_id = %(p)s", {"p": people[1]})
    devices = await _devices(connect, list(people))
    for device, where in ((devices[2], group), (devices[1], group), (devices[0], channel)):
        _say(device, "typing", where)
    await devices[0].settle(0.2)
    assert [_heard(device, "typing") for device in devices] == [[], [], []]


async def test_marks_of_a_group_by_hand_are_named_and_go_out_once(db: Database, connect: Connect) -> None:
    async with db.transaction("test") as tx:
        people = await make_class(tx)
        group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))
    devices = await _devices(connect, [people.teacher, *people.pupils])
    for number in range(10):
        await devices[0].send(group, f"сообщение {number}")
    for device in devices:
        device.seen.clear()
    for seq in range(2, 8):
        _say(devices[1], "read", group, seq=seq)
    _say(devices[2], "read", group, seq=4)
    await devices[0].settle(0.8)
    marks = [(mark["person_id"], mark["seq"]) for frame in _heard(devices[0], "reads") for mark in frame["marks"]]
    assert sorted(marks) == sorted([(str(people.pupils[0]), 7), (str(people.pupils[1]), 4)])
    async with db.transaction("test") as tx:
        stored = {row.person_id: row.seq for row in await select_marks(tx, group, people.teacher)}
    assert stored[people.pupils[0]] == 7


async def test_marks_in_the_plans_conversations_bear_no_name(db: Database, connect: Connect) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 3)
        group = await planned(tx, people)
    devices = await _devices(connect, list(people))
    await devices[0].send(group, "прочтите")
    await devices[1].ask("read", conversation_id=str(group), seq=2)
    await devices[0].settle(0.1)
    (frame,) = _heard(devices[0], "reads")
    assert frame["marks"] == [{"person_id": str(UUID(int=0)), "seq": 2}]


async def test_own_windows_agree_within_a_second(db: Database, connect: Connect) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
        group = await planned(tx, people)
    phone, desk, other = await _devices(connect, [people[0], people[0], people[1]])
    await other.send(group, "прочти на телефоне")
    _say(phone, "read", group, seq=2)
    await asyncio.sleep(0.9)
    await desk.settle()
    assert desk.copies[group].head["personal"]["read_seq"] == 2
    assert _heard(other, "personal") == []


async def test_a_mark_whose_row_is_held_is_written_the_next_time(
    db: Database, web: WebProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parta.messaging.live.FLUSH_SECONDS", 0.05)
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
        group = await planned(tx, people)
    async with db.transaction("holder") as tx:
        await tx.execute("SELECT FROM messaging_memberships WHERE person_id = %(p)s FOR UPDATE", {"p": people[0]})
        async with asyncio.timeout(2):
            await web.messaging.note_read(actor(people[0]), group, 1)
    await asyncio.sleep(0.3)
    async with db.transaction("test") as tx:
        assert [row.seq for row in await select_marks(tx, group, people[1])] == [1]


async def test_presence_is_for_those_who_may_find_the_person(db: Database, web: WebProcess) -> None:
    async with db.transaction("test") as tx:
        people = await make_class(tx)
    asked = [people.teacher, people.pupils[1], people.other_pupil, people.stranger, uuid4()]
    seen = await web.messaging.presence.visible_to(people.pupils[0], asked)
    assert set(seen) == {people.teacher, people.pupils[1]}


async def test_frames_are_refused_with_their_reason(db: Database, connect: Connect) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 1)
        group = await planned(tx, people)
    (device,) = await _devices(connect, list(people))
    assert await device.send(group, "\0") == {"type": "error", "ref": 2, "code": "text_unreadable", "fields": {}}
    assert (await device.send(uuid4(), "кто там"))["code"] == "not_found"
    key = uuid4()
    await device.send(group, "раз", key)
    assert (await device.send(group, "два", key))["code"] == "client_key_reused"


def _say(device: Device, kind: str, conversation_id: UUID, **fields: object) -> None:
    """A frame without a `ref`: nothing answers it."""
    device.say(kind, conversation_id=str(conversation_id), **fields)
