"""Folders and hiding are one's own on every device; a day's first message is found by halves."""

from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.messaging.commands.conversations import create_group
from parta.messaging.commands.members import add_members
from parta.messaging.commands.own import set_folders, set_hiding
from parta.messaging.errors import FoldersMoved
from parta.messaging.names import Names
from parta.messaging.queries.own import find_seq_at, get_own_things
from parta.messaging.sources import MessagingChanges, ReachablePresence
from parta.messaging.wire.own import Folder, SetFolders, SetHiding
from tests.harness.conversations import actor, make_class, post


async def test_folders_are_kept_in_order_and_two_devices_do_not_lose_each_others(tx: Transaction) -> None:
    people = await make_class(tx)
    me = actor(people.teacher)
    folders = [Folder(uuid4(), "Классы", kinds=["group"]), Folder(uuid4(), "Непрочитанное", only_unread=True)]
    await set_folders(tx, me, SetFolders(folders, 0))
    kept = await get_own_things(tx, me)
    assert [folder.title for folder in kept.folders] == ["Классы", "Непрочитанное"]
    with pytest.raises(FoldersMoved):
        await set_folders(tx, me, SetFolders([], 0))
    await set_folders(tx, me, SetFolders(kept.folders[::-1], kept.version))
    assert [folder.title for folder in (await get_own_things(tx, me)).folders] == ["Непрочитанное", "Классы"]
    assert (await get_own_things(tx, actor(people.mother))).folders == []
    with pytest.raises(InvalidInput):
        await set_folders(tx, me, SetFolders([folders[0], folders[0]], (await get_own_things(tx, me)).version))


async def test_other_devices_are_told(db: Database) -> None:
    async with db.transaction("test") as tx:
        people = await make_class(tx)
    changes = MessagingChanges(db, Names())
    async with db.transaction("test") as tx:
        await set_folders(tx, actor(people.teacher), SetFolders([Folder(uuid4(), "Классы")], 0))
    (change,) = await changes.load_changes([(people.teacher, 0)])
    frame = msgspec.json.decode(change.full)
    assert (frame["has_own_things"], frame["changes"], change.only_person) == (True, [], people.teacher)
    async with db.transaction("test") as tx:
        now = tx.now
    assert people.teacher in {position.topic for position in await changes.changed_since(now)}


async def test_presence_is_hidden_but_not_a_pupils_from_school_and_parents(db: Database) -> None:
    async with db.transaction("test") as tx:
        people = await make_class(tx)
        pupil, classmate = people.pupils[0], people.pupils[1]
        for person in (people.teacher, pupil):
            await set_hiding(tx, actor(person), SetHiding(hides_presence=True))
    presence = ReachablePresence(db)
    assert set(await presence.visible_to(classmate, [pupil, people.teacher])) == set()
    assert set(await presence.visible_to(people.colleague, [pupil, people.teacher])) == {pupil}
    assert set(await presence.visible_to(people.mother, [pupil, people.teacher])) == {pupil}
    assert set(await presence.visible_to(people.stranger, [pupil])) == set()


async def test_the_first_message_of_a_day(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        people = await make_class(tx)
        group = await create_group(tx, actor(people.teacher), "Поход", [people.pupils[0]])
        began = tx.now
    for day in range(1, 6):
        clock.advance(timedelta(days=1))
        async with db.transaction("test") as tx:
            for number in range(3):
                await post(tx, group, people.teacher, f"день {day}, {number}")
            if day == 3:
                await add_members(tx, actor(people.teacher), group, [people.pupils[1]])
    async with db.transaction("test") as tx:
        found = [
            (await find_seq_at(tx, actor(people.teacher), group, began + timedelta(days=day))).seq for day in range(7)
        ]
        assert found == [1, 2, 5, 8, 12, 15, None]
        late = (await find_seq_at(tx, actor(people.pupils[1]), group, began)).seq
        assert late == 11  # what was before one came does not exist
        with pytest.raises(NotFound):
            await find_seq_at(tx, actor(people.mother), group, began)
