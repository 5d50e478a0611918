"""The follower that makes the index: soon enough, and after kills the same index as if nothing had happened."""

import asyncio
import os
import random
import sys
import time
from pathlib import Path
from uuid import UUID

import pytest

from parta.kernel.clock import SystemClock
from parta.kernel.database import Database, Transaction
from parta.messaging.commands.messages import delete_message, edit_message
from parta.messaging.commands.search_index import Bite, index_changed
from tests.harness.conversations import Process, actor, make_people, planned, post

WORDS = ["урок", "звонок", "собрание", "экскурсия", "тетрадь", "контрольная", "оценка", "расписание", "каникулы"]
INDEX = "SELECT conversation_id, block, lexeme, places FROM messaging_search_postings"


async def _index(tx: Transaction) -> list[object]:
    rows = await (await tx.connection.execute(INDEX)).fetchall()
    return sorted((str(one), block, lexeme, seqs) for one, block, lexeme, seqs in rows)


async def _start(conninfo: str) -> asyncio.subprocess.Process:
    root = Path(__file__).resolve().parents[3]
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.harness.following", conninfo, env=os.environ | {"PYTHONPATH": str(root)}
    )


async def _behind(db: Database) -> int:
    async with db.transaction("test") as tx:
        count: int = await tx.fetch_value(
            "SELECT count(*) FROM messaging_conversations c LEFT JOIN messaging_search_cursors k"
            " ON k.conversation_id = c.id WHERE c.version > coalesce(k.version, 0)"
        )
    return count


async def _until_followed(db: Database, seconds: float) -> float:
    began = time.monotonic()
    while await _behind(db):
        assert time.monotonic() - began < seconds, "the index stays behind"
        await asyncio.sleep(0.05)
    return time.monotonic() - began


async def test_what_is_written_is_in_the_index_within_five_seconds_and_kills_change_nothing(db: Database) -> None:
    db.clock = SystemClock()
    process = Process(db)
    async with db.transaction("test") as tx:
        anna, boris = await make_people(tx, 2)
        conversations = [await planned(tx, [anna, boris], key) for key in "abc"]
    chance = random.Random(4)
    following = await _start(db.conninfo)
    try:
        await _until_followed(db, 20)
        await process.send(conversations[0], anna, "Первый урок")
        assert await _until_followed(db, 5) < 5
        for _ in range(5):
            for _ in range(30):
                await process.send(chance.choice(conversations), anna, " ".join(chance.sample(WORDS, 3)))
            async with db.transaction("test") as tx:
                for conversation in conversations:
                    await edit_message(tx, actor(anna), conversation, 2, f"Теперь {chance.choice(WORDS)}")
            async with db.transaction("test") as tx:
                await delete_message(tx, actor(anna), conversations[0], 5)
            following.kill()
            await following.wait()
            following = await _start(db.conninfo)
            await asyncio.sleep(chance.random())
        await _until_followed(db, 20)
    finally:
        if following.returncode is None:
            following.kill()
        await following.wait()
        await process.batch.close()
    async with db.transaction("test", snapshot=True) as tx:
        kept = await _index(tx)
        await tx.execute("UPDATE messaging_search_progress SET rules = 0")
        while await index_changed(tx):
            pass
        assert kept == await _index(tx)
        assert len(kept) > 20


@pytest.mark.parametrize("bite", [Bite(), Bite(conversations=1, messages=7)])
async def test_a_backlog_is_taken_in_bites(tx: Transaction, bite: Bite) -> None:
    (anna,) = await make_people(tx, 1)
    conversations: list[UUID] = [await planned(tx, [anna], key) for key in "ab"]
    for number in range(20):
        for conversation in conversations:
            await post(tx, conversation, anna, f"урок {number}")
    looks = 1
    while await index_changed(tx, bite):
        looks += 1
    assert (looks > 5) == (bite.messages == 7)
    seqs = await (
        await tx.connection.execute(
            "SELECT ARRAY(SELECT i & 1023 FROM unnest(places) i ORDER BY i)"
            " FROM messaging_search_postings WHERE lexeme = 'урок'"
        )
    ).fetchall()
    assert [row[0] for row in seqs] == [list(range(2, 22))] * 2


async def test_an_edit_during_the_backlog_is_not_missed(tx: Transaction) -> None:
    (anna,) = await make_people(tx, 1)
    conversation = await planned(tx, [anna])
    for number in range(20):
        await post(tx, conversation, anna, f"урок {number}")
    assert await index_changed(tx, Bite(1, 7))
    await edit_message(tx, actor(anna), conversation, 3, "экскурсия")
    await tx.execute("UPDATE messaging_messages SET version = version + 30 WHERE seq = 15")
    await tx.execute("UPDATE messaging_conversations SET version = version + 30")
    while await index_changed(tx, Bite(1, 7)):
        pass
    rows = await (
        await tx.connection.execute(
            "SELECT lexeme, ARRAY(SELECT i & 1023 FROM unnest(places) i ORDER BY i) FROM messaging_search_postings"
            " WHERE lexeme IN ('урок', 'экскурсия', '13') ORDER BY 1"
        )
    ).fetchall()
    assert dict(rows) == {"13": [15], "урок": [2, *range(4, 22)], "экскурсия": [3]}
