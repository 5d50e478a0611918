"""Workloads against the messenger: the whole of Parta, its database with it."""

from __future__ import annotations

import asyncio
import itertools
import sys
import time

import psycopg

from bench import processes, seed
from bench.client import Client, upgrade_request
from bench.door import open_all
from bench.figures import Figures
from bench.measure import measure
from bench.server import HOST, Server, running_server
from bench.traffic import Conversation, Traffic

HELLO = b'{"type":"hello","ref":-1,"person_version":0,"since":null}'
TRAFFIC_BEFORE_KILL_SECONDS = 5.0
NOT_INDEXED = """
SELECT coalesce(sum(c.last_seq - coalesce(k.seq, 0)), 0)
  FROM messaging_conversations c LEFT JOIN messaging_search_cursors k ON k.conversation_id = c.id
"""


async def class_chats() -> Figures:
    """40 conversations of 25 people, one sender in each, the next message when the last is answered."""
    return await _measured("class-chats", conversations=40, size=25, kind="group")


async def school_channel() -> Figures:
    """One channel of 1,000; the next post when everybody has the last."""
    return await _measured("school-channel", conversations=1, size=1000, kind="channel")


async def _measured(workload: str, *, conversations: int, size: int, kind: str) -> Figures:
    people = conversations * size
    with running_server() as server:
        seed.seed(server.conninfo, people=people, size=size, each=1, kind=kind)
        traffic = make_traffic(conversations, people=people, size=size, each=1)
        await connect_all(server, traffic, people)
        figures = await measure(workload, traffic, [server.root])
        await _catch_up(server, figures)
        _complain(traffic)
        return figures


async def _catch_up(server: Server, figures: Figures) -> None:
    """What the index of search has put off while the core was full: how much, and what it takes now that it is not."""
    with psycopg.connect(server.conninfo, autocommit=True) as connection:

        def left() -> int:
            row = connection.execute(NOT_INDEXED).fetchone()
            return 0 if row is None else int(row[0])

        figures.not_indexed = left()
        before, began = processes.cpu_seconds(processes.tree(server.root)), time.perf_counter()
        while left() > 0:  # noqa: ASYNC110
            await asyncio.sleep(0.1)
        figures.index_caught_up_s = round(time.perf_counter() - began, 1)
        spent = processes.cpu_seconds(processes.tree(server.root)) - before
        figures.index_cpu_us_per_message = round(spent / max(1, figures.not_indexed) * 1e6)


async def idle() -> Figures:
    """5,000 people, each in 40 conversations, each of which has been written to once: memory of the web process."""
    people, size, each = 5000, 25, 40
    with running_server() as server:
        count = seed.seed(server.conninfo, people=people, size=size, each=each)
        warm = make_traffic(0, people=people, size=size, each=each)
        await connect_all(server, warm, 50)
        for client in warm.clients.values():
            client.close()
        await asyncio.sleep(2)
        web = server.web_processes()
        before = processes.rss_kb(web)
        traffic = make_traffic(count, people=people, size=size, each=each)
        began = time.perf_counter()
        await connect_all(server, traffic, people)
        rate = people / (time.perf_counter() - began)
        silent = (processes.rss_kb(web) - before) / people
        for number in range(0, count, 40):
            for conversation in traffic.conversations[number : number + 40]:
                traffic.send(conversation)
            await asyncio.sleep(0.1)
        while sum(len(conversation.acked) for conversation in traffic.conversations) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.1)
        lost = await traffic.settle(30)
        after = (processes.rss_kb(web) - before) / people
        print(f"before anything was written: {silent:.1f} KB a connection", file=sys.stderr)
        _complain(traffic)
        return Figures(
            workload="idle",
            connections=len(traffic.clients),
            rss_kb_per_connection=round(after, 1),
            lost=lost,
            duplicated=traffic.duplicated,
            misordered=traffic.misordered,
            connects_per_s=round(rate, 1),
        )


async def kill() -> Figures:
    """SIGKILL to every process during class-chats; after a restart each acknowledged message is looked for."""
    conversations, size = 40, 25
    people = conversations * size
    with running_server() as server:
        seed.seed(server.conninfo, people=people, size=size, each=1)
        traffic = make_traffic(conversations, people=people, size=size, each=1)
        await connect_all(server, traffic, people)
        traffic.start()
        await asyncio.sleep(TRAFFIC_BEFORE_KILL_SECONDS)
        traffic.is_counting = True
        await asyncio.to_thread(server.kill)
        traffic.is_sending = False
        await asyncio.sleep(1)
        await asyncio.to_thread(server.start)
        again = make_traffic(conversations, people=people, size=size, each=1)
        for new, old in zip(again.conversations, traffic.conversations, strict=True):
            new.go_on_from(old)
        await connect_all(server, again, people)
        again.repeat_unanswered()
        await asyncio.sleep(TRAFFIC_BEFORE_KILL_SECONDS)
        await again.settle()
        _complain(again)
        lost, doubled, misordered, stored = _compare(server, again)
        acknowledged = sum(len(conversation.acked) for conversation in again.conversations)
        print(f"{acknowledged} acknowledged, {stored} stored", file=sys.stderr)
        return Figures(
            workload="kill",
            connections=people,
            acknowledged=acknowledged,
            lost=lost,
            duplicated=doubled,
            misordered=misordered,
        )


def make_traffic(conversations: int, *, people: int, size: int, each: int) -> Traffic:
    """The book of so many conversations of the seed."""
    book = []
    for index in range(conversations):
        members = seed.members(index + 1, people=people, size=size, each=each)
        unique = list(dict.fromkeys(members))
        book.append(Conversation(index, seed.conversation_id(index + 1), unique, unique[index % each % len(unique)]))
    return Traffic({}, book, waits_for_all=conversations == 1)


async def connect_all(server: Server, traffic: Traffic, people: int) -> None:
    """Sign everybody in."""
    made = [
        Client(person, upgrade_request(HOST, server.port, seed.cookie(person)), traffic.on_line)
        for person in range(1, people + 1)
    ]
    await open_all(made, traffic, HOST, server.port, HELLO)
    traffic.clients.update((client.index, client) for client in made)


def _compare(server: Server, traffic: Traffic) -> tuple[int, int, int, int]:
    """What the table holds against what was acknowledged: lost, doubled, out of order, and how many there are."""
    lost = doubled = misordered = stored = 0
    with psycopg.connect(server.conninfo) as connection:
        for conversation in traffic.conversations:
            rows = connection.execute(
                "SELECT seq, text FROM messaging_messages WHERE conversation_id = %s ORDER BY seq", (conversation.id,)
            ).fetchall()
            numbers = [int(text.partition(" ")[0].partition(".")[2]) for _seq, text in rows]
            stored += len(rows)
            lost += len(conversation.acked - set(numbers))
            doubled += len(numbers) - len(set(numbers))
            misordered += sum(1 for before, after in itertools.pairwise(numbers) if after < before)
            misordered += sum(1 for place, (seq, _text) in enumerate(rows, 1) if seq != place)
    return lost, doubled, misordered, stored


def _complain(traffic: Traffic) -> None:
    for line in traffic.errors[:5]:
        print(line.decode(), file=sys.stderr)
    if traffic.errors:
        print(f"{len(traffic.errors)} frames were refused", file=sys.stderr)
