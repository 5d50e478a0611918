"""The batch under stress: locks, poison, repeats, other processes, a member removed while it is in flight."""

import asyncio
from uuid import UUID, uuid4

import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database
from parta.kernel.errors import NotFound
from parta.messaging.commands.planned import apply_planned_conversation
from parta.messaging.errors import ClientKeyReused, SendingBusy
from parta.messaging.model.plan import PlannedConversation, PlannedMember
from parta.messaging.store.conversations import lock_conversation
from tests.harness.conversations import Process, make_people, planned

FORTY = 40


async def _forty(db: Database) -> tuple[list[UUID], list[UUID]]:
    """Two people in forty conversations."""
    async with db.transaction("test") as tx:
        people = await make_people(tx, 2)
        return list(people), [await planned(tx, people, f"c{number}") for number in range(FORTY)]


async def _stored(db: Database, conversation: UUID) -> list[tuple[int, int, str]]:
    async with db.transaction("test") as tx:
        cursor = await tx.connection.execute(
            "SELECT seq, version, text FROM messaging_messages WHERE conversation_id = %(c)s AND kind = 'text' "
            "ORDER BY seq",
            {"c": conversation},
        )
        return await cursor.fetchall()


async def test_a_locked_conversation_holds_up_nobody_else(db: Database) -> None:
    people, conversations = await _forty(db)
    process = Process(db)
    async with db.transaction("holder") as tx:
        await lock_conversation(tx, conversations[7])
        sends = {one: asyncio.create_task(process.send(one, people[0], "раз")) for one in conversations}
        held = sends.pop(conversations[7])
        async with asyncio.timeout(5):
            await asyncio.gather(*sends.values())
        later = asyncio.create_task(process.send(conversations[7], people[0], "два"))
        await process.send(conversations[3], people[0], "ещё")
        await asyncio.sleep(0.05)
        assert not held.done()
        assert not later.done()
    async with asyncio.timeout(5):
        assert [(await held).seq, (await later).seq] == [2, 3]  # in the order in which they came
    assert await _stored(db, conversations[7]) == [(2, 2, "раз"), (3, 3, "два")]
    assert [posted.message.text for posted in process.posted][-2:] == ["раз", "два"]


async def test_a_poisoned_message_fails_alone(db: Database) -> None:
    people, conversations = await _forty(db)
    process = Process(db)
    texts = {one: "\0яд" if place == 5 else "хорошо" for place, one in enumerate(conversations)}
    sent = [process.send(one, people[0], text) for one, text in texts.items()]
    results = await asyncio.gather(*sent, return_exceptions=True)
    failed = [place for place, result in enumerate(results) if isinstance(result, BaseException)]
    assert failed == [5]
    assert await _stored(db, conversations[5]) == []
    assert await _stored(db, conversations[6]) == [(2, 2, "хорошо")]
    async with db.transaction("test") as tx:
        assert await tx.fetch_value("SELECT count(*) FROM messaging_facts") == FORTY - 1


async def test_the_same_key_twice_in_one_batch_is_one_message(db: Database) -> None:
    people, conversations = await _forty(db)
    process, key = Process(db), uuid4()
    one, other = conversations[:2]
    results = await asyncio.gather(
        process.send(one, people[0], "раз", key),
        process.send(one, people[0], "раз", key),
        process.send(one, people[1], "раз", key),
        process.send(one, people[0], "другое", key),
        process.send(other, people[0], "раз", key),
        return_exceptions=True,
    )
    assert results[0] == results[1]
    assert [type(result) for result in results[3:]] == [ClientKeyReused, ClientKeyReused]
    assert await _stored(db, one) == [(2, 2, "раз"), (3, 3, "раз")]
    assert await _stored(db, other) == []
    assert len(process.posted) == 2


async def test_the_same_key_in_two_processes_at_once_is_one_message(db: Database) -> None:
    people, conversations = await _forty(db)
    one, other = Process(db), Process(db)
    for conversation in conversations[:10]:
        key = uuid4()
        first, second = await asyncio.gather(
            one.send(conversation, people[0], "раз", key), other.send(conversation, people[0], "раз", key)
        )
        assert first == second
        assert await _stored(db, conversation) == [(2, 2, "раз")]


async def test_two_processes_write_to_the_same_forty_conversations(db: Database, clock: SettableClock) -> None:
    people, conversations = await _forty(db)
    second_pool = Database(db.conninfo, clock=clock)
    await second_pool.open()
    processes = [Process(db), Process(second_pool)]
    try:
        async with asyncio.timeout(60):
            await asyncio.gather(
                *(
                    _write_twenty(process, conversation, people[place])
                    for place, process in enumerate(processes)
                    for conversation in conversations
                )
            )
    finally:
        await second_pool.close()
    for conversation in conversations:
        rows = await _stored(db, conversation)
        assert [(seq, version) for seq, version, _ in rows] == [(number, number) for number in range(2, 42)]
        for place in (0, 1):
            own = [text for _, _, text in rows if text.startswith(f"{people[place]}")]
            assert own == [f"{people[place]} {number}" for number in range(20)]


async def test_a_member_removed_while_the_batch_is_in_flight_writes_nothing_more(db: Database) -> None:
    people, conversations = await _forty(db)
    process, conversation = Process(db), conversations[0]
    without = PlannedConversation(
        plan_key="c0", kind="group", title="5А класс", purpose="class", members=[PlannedMember(people[1])]
    )
    async with db.transaction("removal") as tx:
        await apply_planned_conversation(tx, without)
        sending = asyncio.create_task(process.send(conversation, people[0], "ещё успею"))
        await asyncio.sleep(0.05)
        assert not sending.done()
    with pytest.raises(NotFound):
        await sending
    assert await _stored(db, conversation) == []
    assert process.posted == []


async def test_a_sender_who_goes_away_has_sent_all_the_same(db: Database) -> None:
    people, conversations = await _forty(db)
    process = Process(db)
    sending = asyncio.create_task(process.send(conversations[0], people[0], "ушёл"))
    await asyncio.sleep(0)
    sending.cancel()
    after = await process.send(conversations[0], people[0], "вернулся")
    assert after.seq == 3
    assert [text for _, _, text in await _stored(db, conversations[0])] == ["ушёл", "вернулся"]


async def test_a_full_queue_is_told_to_the_sender(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    people, conversations = await _forty(db)
    monkeypatch.setattr("parta.messaging.batch.MAX_WAITING", 3)
    process = Process(db)
    results = await asyncio.gather(
        *(process.send(conversations[0], people[0], str(number)) for number in range(5)), return_exceptions=True
    )
    assert [type(result).__name__ for result in results] == ["Message"] * 3 + ["SendingBusy"] * 2
    assert isinstance(results[-1], SendingBusy)


async def _write_twenty(process: Process, conversation: UUID, author: UUID) -> None:
    """In pairs, so that one author's messages follow each other within a batch, too."""
    for number in range(0, 20, 2):
        await asyncio.gather(*(process.send(conversation, author, f"{author} {number + more}") for more in (0, 1)))
