"""Messages with files: claimed once, seen within windows, forwarded by reference, gone with the message."""

from uuid import UUID, uuid4

import pytest

from parta.files.api import FileChanged, file_cards
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.messaging.commands.attachments import on_file_changed, send_files
from parta.messaging.commands.conversations import create_group, open_direct
from parta.messaging.commands.forwards import access_sources, forward_messages
from parta.messaging.commands.members import add_members, remove_member
from parta.messaging.commands.messages import delete_message, edit_message, purge_messages
from parta.messaging.errors import CannotWrite, TextEmpty
from parta.messaging.model.places import Place
from parta.messaging.queries.attachments import files_in_use, list_media, may_open_file
from parta.messaging.wire.attachments import NewAttachment, NewFiles
from parta.messaging.wire.revisions import ForwardTarget
from tests.harness.conversations import SECRET, Class5A, actor, make_class
from tests.harness.pages import page_before
from tests.harness.uploads import uploaded


async def _scene(tx: Transaction) -> tuple[Class5A, UUID]:
    people = await make_class(tx)
    return people, await create_group(tx, actor(people.teacher), "Поход", list(people.pupils[:2]))


async def _send(tx: Transaction, me: Actor, group: UUID, *files: UUID, text: str = "") -> Place:
    new = NewFiles(uuid4(), [NewAttachment(file, f"подпись {n}") for n, file in enumerate(files)], text)
    return await send_files(tx, SECRET, me, group, new)


async def test_the_files_come_in_their_order_with_captions_and_count_as_a_file(tx: Transaction) -> None:
    people, group = await _scene(tx)
    me = actor(people.teacher)
    files = [await uploaded(tx, people.teacher), await uploaded(tx, people.teacher, "document", "план.pdf")]
    place = await _send(tx, me, group, *files)
    page = await page_before(tx, actor(people.pupils[0]), group, 2**60, 10)
    (message,) = [one for one in page.messages if one.seq == place.seq]
    assert [(one.file.id, one.file.kind, one.caption) for one in message.attachments] == [
        (files[0], "image", "подпись 0"),
        (files[1], "document", "подпись 1"),
    ]
    assert (message.text, message.attachments[0].file.width) == ("", 40)
    kind = await tx.fetch_value("SELECT kind FROM messaging_facts WHERE conversation_id = %s", (group,))
    assert kind == "file"


async def test_a_voice_message_counts_as_voice(tx: Transaction) -> None:
    people, group = await _scene(tx)
    await _send(tx, actor(people.teacher), group, await uploaded(tx, people.teacher, "voice"))
    assert await tx.fetch_value("SELECT kind FROM messaging_facts") == "voice"


async def test_a_repeat_of_the_key_sends_once(tx: Transaction) -> None:
    people, group = await _scene(tx)
    new = NewFiles(uuid4(), [NewAttachment(await uploaded(tx, people.teacher))], "вот")
    places = [await send_files(tx, SECRET, actor(people.teacher), group, new) for _ in range(2)]
    assert places[0] == places[1]


async def test_only_an_own_unused_upload_may_be_sent(tx: Transaction) -> None:
    people, group = await _scene(tx)
    me = actor(people.teacher)
    used, foreign = await uploaded(tx, people.teacher), await uploaded(tx, people.pupils[0])
    await _send(tx, me, group, used)
    for wrong in (used, foreign, uuid4()):
        with pytest.raises(NotFound):
            async with tx.savepoint():
                await _send(tx, me, group, wrong)
    with pytest.raises(NotFound):
        await _send(tx, actor(people.mother), group, await uploaded(tx, people.mother))
    with pytest.raises(InvalidInput):
        await list_media(tx, me, group, "media", "ерунда")


async def test_who_sees_the_message_opens_the_file_and_nobody_else(tx: Transaction) -> None:
    people, group = await _scene(tx)
    file = await uploaded(tx, people.teacher)
    place = await _send(tx, actor(people.teacher), group, file)
    await add_members(tx, actor(people.teacher), group, [people.pupils[2]])  # came after it
    may = {name: await may_open_file(tx, person, file) for name, person in {
        "sender": people.teacher, "member": people.pupils[0], "late": people.pupils[2], "stranger": people.stranger,
    }.items()}  # fmt: skip
    assert may == {"sender": True, "member": True, "late": False, "stranger": False}
    await remove_member(tx, actor(people.teacher), group, people.pupils[0])
    assert not await may_open_file(tx, people.pupils[0], file)
    assert await files_in_use(tx, [file]) == {file}
    await delete_message(tx, actor(people.teacher), group, place.seq)
    assert not await may_open_file(tx, people.pupils[1], file)
    assert await files_in_use(tx, [file]) == set()


async def test_what_is_forwarded_is_the_same_file_and_outlives_the_first_message(tx: Transaction) -> None:
    people, group = await _scene(tx)
    me = actor(people.teacher)
    file = await uploaded(tx, people.teacher)
    place = await _send(tx, me, group, file)
    direct = await open_direct(tx, me, people.colleague)
    sources = await access_sources(tx, me, group, [place.seq])
    (seq,) = await forward_messages(tx, SECRET, me, sources, ForwardTarget(direct, [uuid4()]))
    page = await page_before(tx, actor(people.colleague), direct, 2**60, 10)
    (copy,) = [one for one in page.messages if one.seq == seq]
    assert [one.file.id for one in copy.attachments] == [file]
    await delete_message(tx, me, group, place.seq)
    assert await may_open_file(tx, people.colleague, file)


async def test_media_are_listed_by_kind_newest_first_and_cut_by_windows(tx: Transaction) -> None:
    people, group = await _scene(tx)
    me = actor(people.teacher)
    pictures = [await uploaded(tx, people.teacher) for _ in range(3)]
    await _send(tx, me, group, *pictures[:2])
    await add_members(tx, me, group, [people.pupils[2]])
    last = await _send(tx, me, group, pictures[2])
    await _send(tx, me, group, await uploaded(tx, people.teacher, "voice"))
    await edit_message(tx, me, group, last.seq, "смотрите https://parta.example.ru/план")
    shown = await list_media(tx, me, group, "media", None)
    assert [item.file.id for item in shown.items if item.file] == [pictures[2], pictures[1], pictures[0]]
    late = await list_media(tx, actor(people.pupils[2]), group, "media", None)
    assert [item.file.id for item in late.items if item.file] == [pictures[2]]
    assert len((await list_media(tx, me, group, "voice", None)).items) == 1
    assert [item.text for item in (await list_media(tx, me, group, "links", None)).items] == [
        "смотрите https://parta.example.ru/план"
    ]


async def test_a_change_of_the_file_moves_the_message(tx: Transaction) -> None:
    people, group = await _scene(tx)
    file = await uploaded(tx, people.teacher, "document")
    place = await _send(tx, actor(people.teacher), group, file)
    version = "SELECT version FROM messaging_messages WHERE conversation_id = %s AND seq = %s"
    before = await tx.fetch_value(version, (group, place.seq))
    await tx.execute("UPDATE files_files SET kind = 'image' WHERE id = %(id)s", {"id": file})
    (card,) = (await file_cards(tx, [file])).values()
    await on_file_changed(tx, FileChanged(card.id))
    assert await tx.fetch_value(version, (group, place.seq)) == before + 1
    assert len((await list_media(tx, actor(people.teacher), group, "media", None)).items) == 1


async def test_purge_lets_the_files_go_and_who_may_not_write_sends_none(tx: Transaction) -> None:
    people, group = await _scene(tx)
    file = await uploaded(tx, people.teacher)
    place = await _send(tx, actor(people.teacher), group, file)
    await purge_messages(tx, group, place.seq, place.seq)
    assert await files_in_use(tx, [file]) == set()
    await tx.execute(
        "UPDATE messaging_memberships SET can_write = false WHERE person_id = %(p)s", {"p": people.teacher}
    )
    with pytest.raises(CannotWrite):
        await _send(tx, actor(people.teacher), group, await uploaded(tx, people.teacher))


async def test_a_text_may_be_taken_from_a_message_with_files_and_not_from_a_plain_one(tx: Transaction) -> None:
    people, group = await _scene(tx)
    me = actor(people.teacher)
    place = await _send(tx, me, group, await uploaded(tx, people.teacher), text="лишнее")
    await edit_message(tx, me, group, place.seq, "")
    page = await page_before(tx, me, group, 2**60, 10)
    assert page.messages[-1].text == ""
    with pytest.raises(NotFound):
        await edit_message(tx, me, group, 99, "")
    assert TextEmpty.code == "text_empty"
