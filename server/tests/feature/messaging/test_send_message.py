"""`send_message`: what is stored, what is counted, what is refused. Real commits, as the batch makes them."""

import asyncio
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from parta.kernel.database import Database
from parta.kernel.errors import NotFound
from parta.messaging.commands.conversations import open_direct
from parta.messaging.commands.messages import send_message
from parta.messaging.commands.planned import archive_planned
from parta.messaging.errors import CannotWrite, ClientKeyReused, TextEmpty, TextTooLong, TextUnreadable
from parta.messaging.store.conversations import find_standing
from parta.messaging.wire import NewMessage
from tests.harness.conversations import Process, actor, make_class, make_people, plain, planned
from tests.harness.statements import counted_statements

KEY = UUID("00000000-0000-4000-8000-00000000000a")


async def test_a_message_is_answered_as_it_is_stored(db: Database) -> None:
    async with db.transaction("test") as tx:
        one = await make_class(tx)
        conversation = await planned(tx, [one.teacher, *one.pupils])
    message = await send_message(
        Process(db).batch, actor(one.teacher), conversation, NewMessage(KEY, "  Завтра контрольная\r\n")
    )
    assert plain(message) == {
        "conversation_id": str(conversation),
        "seq": 2,
        "version": 2,
        "author_id": str(one.teacher),
        "author_name": "Иванова\u00a0М.\u00a0П.",
        "kind": "text",
        "text": "Завтра контрольная",
        "created_at": "2026-11-16T12:00:00Z",
        "client_key": str(KEY),
    }


async def test_the_conversation_and_the_authors_mark_move_with_the_message(db: Database) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 3)
        conversation = await planned(tx, people)
    await Process(db).send(conversation, people[1], "раз")
    async with db.transaction("test") as tx:
        standing = await find_standing(tx, conversation, people[0])
        assert standing is not None
        assert (standing.version, standing.last_seq) == (2, 2)
        statement = "SELECT array_agg(read_seq ORDER BY person_id) FROM messaging_memberships"
        marks = dict(zip(sorted(people), await tx.fetch_value(statement), strict=True))
    assert marks == {people[0]: 0, people[1]: 2, people[2]: 0}


@pytest.mark.parametrize(
    ("text", "has_letter", "is_hashed"),
    [("Да", True, True), ("👍", False, True), ("…!!", False, False), ("7", True, True)],
)
async def test_a_fact_is_counted_without_the_text(db: Database, text: str, has_letter: bool, is_hashed: bool) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
        conversation = await planned(tx, people)
    await Process(db).send(conversation, people[0], text)
    async with db.transaction("test") as tx:
        cursor = await tx.connection.execute(
            "SELECT author_id, conversation_id, at, kind, has_letter, length(text_hash) FROM messaging_facts"
        )
        rows = await cursor.fetchall()
    moment = datetime(2026, 11, 16, 12, tzinfo=UTC)
    assert rows == [(people[0], conversation, moment, "text", has_letter, 16 if is_hashed else None)]


async def test_what_is_written_to_nobody_is_not_counted(db: Database) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 1)
        alone = await planned(tx, people)
        saved = await open_direct(tx, actor(people[0]), people[0])
    process = Process(db)
    await process.send(alone, people[0], "есть кто")
    await process.send(saved, people[0], "для себя")
    async with db.transaction("test") as tx:
        assert await tx.fetch_value("SELECT count(*) FROM messaging_facts") == 0
        assert await tx.fetch_value("SELECT count(*) FROM messaging_messages WHERE kind = 'text'") == 2


async def test_a_repeat_gets_the_stored_message_and_takes_no_number(db: Database) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
        conversation = await planned(tx, people)
    process = Process(db)
    first = await process.send(conversation, people[0], "раз", KEY)
    again = await Process(db).send(conversation, people[0], "раз", KEY)  # another process, after a restart
    after = await process.send(conversation, people[0], "два")
    assert plain(again) == plain(first)
    assert (first.seq, after.seq) == (2, 3)
    assert len(process.posted) == 2


async def test_a_key_for_another_text_or_conversation_is_refused(db: Database) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
        conversation, other = await planned(tx, people), await planned(tx, people, "other")
    process = Process(db)
    await process.send(conversation, people[0], "раз", KEY)
    with pytest.raises(ClientKeyReused):
        await process.send(conversation, people[0], "не раз", KEY)
    with pytest.raises(ClientKeyReused):
        await process.send(other, people[0], "раз", KEY)
    assert (await process.send(conversation, people[1], "раз", KEY)).seq == 3  # another author's key is another key


async def test_who_is_not_a_member_learns_nothing(db: Database) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 3)
        conversation = await planned(tx, people[:2])
    process = Process(db)
    for forged in (conversation, uuid4()):
        with pytest.raises(NotFound):
            await process.send(forged, people[2], "пустите")


async def test_readers_and_archived_conversations_say_why_not(db: Database) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
        channel = await planned(tx, [], "news", kind="channel")
        archived = await planned(tx, people)
        await archive_planned(tx, "class:5a")
        await tx.execute(
            "INSERT INTO messaging_memberships (conversation_id, person_id, role, origin, can_write, windows, version, "
            "joined_at) VALUES (%(c)s, %(p)s, 'reader', 'plan', false, '{[1,)}', 1, now())",
            {"c": channel, "p": people[0]},
        )
    process = Process(db)
    with pytest.raises(CannotWrite) as refused:
        await process.send(channel, people[0], "а можно")
    assert refused.value.fields == {"reason": "readers_only"}
    with pytest.raises(CannotWrite) as refused:
        await process.send(archived, people[0], "а можно")
    assert refused.value.fields == {"reason": "archived"}


async def test_a_blocked_person_writes_no_more(db: Database) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
        conversation = await planned(tx, people)
        await tx.execute("UPDATE identity_persons SET blocked_at = now() WHERE id = %(id)s", {"id": people[0]})
    with pytest.raises(CannotWrite) as refused:
        await Process(db).send(conversation, people[0], "ещё тут")
    assert refused.value.fields == {"reason": "blocked"}


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", TextEmpty),
        (" \n\t\x07", TextEmpty),
        ("я" * 9_001, TextTooLong),
        ("до\0после", TextUnreadable),
        ("\ud83d", TextUnreadable),
    ],
)
async def test_bad_texts_are_named_before_they_reach_the_batch(db: Database, text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        await send_message(Process(db).batch, actor(uuid4()), uuid4(), NewMessage(KEY, text))


async def test_controls_are_dropped_and_lines_kept(db: Database) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
        conversation = await planned(tx, people)
    new = NewMessage(KEY, "раз\r\nдва\x07\rтри\tи" + "я" * 8_980)
    message = await send_message(Process(db).batch, actor(people[0]), conversation, new)
    assert message.text.startswith("раз\nдва\nтри\tи")


async def test_a_batch_takes_three_statements_whatever_the_size_of_the_batch(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with db.transaction("test") as tx:
        people = await make_people(tx, 5)
        conversations = [await planned(tx, people, f"c{n}") for n in range(8)]
    process = Process(db)
    for person in people:
        await process.send(conversations[0], person, "имена известны")
    with counted_statements(monkeypatch) as statements:
        await asyncio.gather(*(process.send(one, person, "вместе") for one in conversations for person in people))
    assert statements.count == 3  # lock, insert, notify; begin and commit are not statements of ours
