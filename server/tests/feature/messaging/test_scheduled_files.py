"""Files of messages that go out later: claimed at once, carried from the hour on, let go of with what is called off."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from parta.entrypoints.wiring import Platform
from parta.files.api import FileChanged, FilesRoom
from parta.files.commands.cleaning import remove_unused_files
from parta.identity.api import PersonsMerged
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.messaging.commands.attachments import on_file_changed, send_files
from parta.messaging.commands.conversations import create_group
from parta.messaging.commands.members import add_members, remove_member
from parta.messaging.commands.scheduled import (
    cancel_scheduled,
    change_scheduled,
    schedule_message,
    send_scheduled,
    send_scheduled_now,
)
from parta.messaging.errors import TextEmpty
from parta.messaging.queries.attachments import files_in_use
from parta.messaging.queries.own import list_scheduled
from parta.messaging.wire import Message
from parta.messaging.wire.attachments import NewAttachment, NewFiles
from parta.messaging.wire.own import ChangeScheduled, NewScheduled, Scheduled
from tests.harness.client import Client
from tests.harness.conversations import SECRET, Class5A, actor, make_class
from tests.harness.pages import page_before
from tests.harness.uploads import uploaded

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


async def _scene(tx: Transaction) -> tuple[Class5A, UUID]:
    people = await make_class(tx)
    return people, await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))


def _later(tx: Transaction, *files: UUID, text: str = "", key: UUID | None = None) -> NewScheduled:
    attachments = [NewAttachment(file, f" подпись {n} ") for n, file in enumerate(files)]
    return NewScheduled(key or uuid4(), text, tx.now + HOUR, attachments=attachments)


async def _schedule(tx: Transaction, person: UUID, group: UUID, *files: UUID, text: str = "") -> UUID:
    await schedule_message(tx, actor(person), group, _later(tx, *files, text=text))
    return (await _waiting(tx, person))[-1].id


async def _waiting(tx: Transaction, person: UUID) -> list[Scheduled]:
    return (await list_scheduled(tx, actor(person), None)).scheduled


async def _seen(tx: Transaction, person: UUID, group: UUID) -> list[Message]:
    page = await page_before(tx, actor(person), group, 2**60, 50)
    return [one for one in page.messages if one.kind == "text"]


async def test_it_goes_out_at_its_hour_once_with_its_files_in_order(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        people, group = await _scene(tx)
        files = [await uploaded(tx, people.teacher), await uploaded(tx, people.teacher, "document", "план.pdf")]
        one = await _schedule(tx, people.teacher, group, *files)
        (waiting,) = await _waiting(tx, people.teacher)
        assert [(a.file.id, a.file.name, a.file.size, a.caption) for a in waiting.attachments] == [
            (files[0], "поход.png", 1000, "подпись 0"),
            (files[1], "план.pdf", 1000, "подпись 1"),
        ]
        assert await _seen(tx, people.pupils[0], group) == []
    clock.advance(HOUR)
    for _ in range(2):
        async with db.transaction("test") as tx:
            await send_scheduled(tx, SECRET, one)
    async with db.transaction("test") as tx:
        (message,) = await _seen(tx, people.pupils[0], group)
        assert message.text == ""
        assert [(a.file.id, a.caption) for a in message.attachments] == [
            (files[0], "подпись 0"),
            (files[1], "подпись 1"),
        ]
        assert await files_in_use(tx, files) == set(files)
        kinds = await tx.fetch_value("SELECT array_agg(kind) FROM messaging_facts WHERE conversation_id = %s", (group,))
        assert kinds == ["file"]


async def test_a_voice_message_counts_as_voice(tx: Transaction) -> None:
    people, group = await _scene(tx)
    one = await _schedule(tx, people.teacher, group, await uploaded(tx, people.teacher, "voice"))
    await send_scheduled_now(tx, actor(people.teacher), SECRET, one)
    assert await tx.fetch_value("SELECT kind FROM messaging_facts") == "voice"


async def test_a_repeat_of_the_key_changes_nothing_waiting_or_sent(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        people, group = await _scene(tx)
        me = actor(people.teacher)
        new = _later(tx, await uploaded(tx, people.teacher), key=uuid4())
        for _ in range(2):
            await schedule_message(tx, me, group, new)
        (one,) = await _waiting(tx, people.teacher)
    clock.advance(2 * HOUR)  # its hour is over, and an answer that was lost is asked for again
    async with db.transaction("test") as tx:
        await schedule_message(tx, me, group, new)
        await send_scheduled(tx, SECRET, one.id)
    async with db.transaction("test") as tx:
        await schedule_message(tx, me, group, new)
        assert await _waiting(tx, people.teacher) == []
        files = NewFiles(new.client_key, new.attachments)
        place = await send_files(tx, SECRET, me, group, files)
        assert [message.seq for message in await _seen(tx, people.teacher, group)] == [place.seq]


async def test_an_hour_that_has_passed_is_refused_and_the_files_are_free(tx: Transaction) -> None:
    people, group = await _scene(tx)
    file = await uploaded(tx, people.teacher)
    new = NewScheduled(uuid4(), "", tx.now - HOUR, attachments=[NewAttachment(file)])
    with pytest.raises(InvalidInput) as refused:
        await schedule_message(tx, actor(people.teacher), group, new)
    assert refused.value.fields["field"] == "send_at"
    await send_files(tx, SECRET, actor(people.teacher), group, NewFiles(new.client_key, new.attachments))


async def test_only_an_own_unused_upload_may_be_scheduled(tx: Transaction) -> None:
    people, group = await _scene(tx)
    used, foreign = await uploaded(tx, people.teacher), await uploaded(tx, people.pupils[0])
    await _schedule(tx, people.teacher, group, used)
    for wrong in (used, foreign, uuid4()):
        with pytest.raises(NotFound):
            async with tx.savepoint():
                await _schedule(tx, people.teacher, group, wrong)
    with pytest.raises(NotFound):
        async with tx.savepoint():
            new = NewFiles(uuid4(), [NewAttachment(used)])
            await send_files(tx, SECRET, actor(people.teacher), group, new)
    assert len(await _waiting(tx, people.teacher)) == 1


async def test_a_text_may_be_empty_only_where_there_are_files(tx: Transaction) -> None:
    people, group = await _scene(tx)
    me = actor(people.teacher)
    with pytest.raises(TextEmpty):
        await _schedule(tx, people.teacher, group, text=" ")
    one = await _schedule(tx, people.teacher, group, await uploaded(tx, people.teacher), text="план")
    await change_scheduled(tx, me, one, ChangeScheduled(text=" ", send_at=tx.now + 2 * HOUR))
    (changed,) = await _waiting(tx, people.teacher)
    assert (changed.text, len(changed.attachments)) == ("", 1)
    await cancel_scheduled(tx, me, one)
    plain = await _schedule(tx, people.teacher, group, text="только слова")
    with pytest.raises(TextEmpty):
        await change_scheduled(tx, me, plain, ChangeScheduled(text=""))


async def test_what_is_refused_keeps_its_files_and_is_sent_when_it_may_be(db: Database, clock: SettableClock) -> None:
    async with db.transaction("test") as tx:
        people, group = await _scene(tx)
        pupil = people.pupils[0]
        file = await uploaded(tx, pupil)
        one = await _schedule(tx, pupil, group, file)
        await remove_member(tx, actor(people.teacher), group, pupil)
    clock.advance(HOUR)
    async with db.transaction("test") as tx:
        await send_scheduled(tx, SECRET, one)
        (kept,) = await _waiting(tx, pupil)
        assert (kept.problem, [a.file.id for a in kept.attachments]) == ("not_found", [file])
        assert await files_in_use(tx, [file]) == {file}
        await add_members(tx, actor(people.teacher), group, [pupil])
        await send_scheduled_now(tx, actor(pupil), SECRET, one)
        (message,) = await _seen(tx, people.teacher, group)
        assert [a.file.id for a in message.attachments] == [file]


async def test_what_turns_out_infected_meanwhile_is_told_as_in_any_message(tx: Transaction) -> None:
    people, group = await _scene(tx)
    file = await uploaded(tx, people.teacher, "document", "игра.pdf")
    await tx.execute("UPDATE files_files SET state = 'held' WHERE id = %(id)s", {"id": file})
    one = await _schedule(tx, people.teacher, group, file, text="смотрите")
    (held,) = await _waiting(tx, people.teacher)
    await tx.execute("UPDATE files_files SET state = 'infected', size = 0 WHERE id = %(id)s", {"id": file})
    await on_file_changed(tx, FileChanged(held.attachments[0].file.id))
    (told,) = await _waiting(tx, people.teacher)
    assert [a.file.state for a in (*held.attachments, *told.attachments)] == ["held", "infected"]
    await send_scheduled_now(tx, actor(people.teacher), SECRET, one)
    (message,) = await _seen(tx, people.pupils[0], group)
    assert [a.file.state for a in message.attachments] == ["infected"]


async def test_two_accounts_of_one_person_become_one_and_it_goes_out(platform: Platform, clock: SettableClock) -> None:
    async with platform.database.transaction("test") as tx:
        people, group = await _scene(tx)
        kept, merged = people.pupils[:2]
        file = await uploaded(tx, merged)
        one = await _schedule(tx, merged, group, file)
        await tx.raise_event(PersonsMerged(kept, merged))
        assert [[a.file.id for a in waiting.attachments] for waiting in await _waiting(tx, kept)] == [[file]]
    clock.advance(HOUR)
    async with platform.database.transaction("test") as tx:
        await send_scheduled(tx, SECRET, one)
        (message,) = await _seen(tx, people.teacher, group)
        assert (message.author_id, [a.file.id for a in message.attachments]) == (kept, [file])


@pytest.fixture
def do_clean(platform: Platform, clock: SettableClock) -> Callable[[timedelta], Awaitable[int]]:
    """How many files are removed after that long."""
    room = platform.provided["files_room"]
    assert isinstance(room, FilesRoom)

    async def clean(later: timedelta) -> int:
        clock.advance(later)
        return await remove_unused_files(platform.database, room)

    return clean


async def test_files_stay_while_they_wait_and_go_a_day_after_it_is_called_off(
    platform: Platform, do_clean: Callable[[timedelta], Awaitable[int]]
) -> None:
    async with platform.database.transaction("test") as tx:
        people, group = await _scene(tx)
        me = actor(people.teacher)
        file = await uploaded(tx, people.teacher)
        await schedule_message(tx, me, group, _later(tx, file))
        (one,) = await _waiting(tx, people.teacher)
        await change_scheduled(tx, me, one.id, ChangeScheduled(send_at=tx.now + 30 * DAY))
    assert [await do_clean(25 * HOUR), await do_clean(8 * DAY)] == [0, 0]
    async with platform.database.transaction("test") as tx:
        await cancel_scheduled(tx, me, one.id)
    assert [await do_clean(23 * HOUR), await do_clean(2 * HOUR)] == [0, 1]


async def test_only_its_author_sees_the_files_that_wait(platform: Platform, client: Client) -> None:
    async with platform.database.transaction("test") as tx:
        people, group = await _scene(tx)
        new = _later(tx, await uploaded(tx, people.teacher, "document", "план.pdf"))
        await tx.execute("UPDATE files_files SET is_stored = true")
    body = {
        "client_key": str(new.client_key), "text": "", "send_at": new.send_at.isoformat(),
        "attachments": [{"file_id": str(new.attachments[0].file_id), "caption": "на завтра"}],
    }  # fmt: skip
    answer = await client.as_(actor(people.teacher)).post(f"/api/conversations/{group}/scheduled", json=body)
    assert answer.status_code == 201
    [(file, caption)] = [(a["file"], a["caption"]) for a in answer.json()["scheduled"][0]["attachments"]]
    assert (file["name"], file["kind"], caption) == ("план.pdf", "document", "на завтра")
    asked = {"files": [{"id": file["id"], "variant": "original"}]}
    for person, links in ((people.teacher, 1), (people.pupils[0], 0)):
        answer = await client.as_(actor(person)).post("/api/files/links", json=asked)
        assert len(answer.json()["links"]) == links
