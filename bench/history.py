"""`history`: pages of 50 at random places of a conversation of 20,000 messages, as a reader jumps in it: over the
socket, as the client asks while its line stands. `history-http`: the same over HTTP, as it asks without one.

One message in eight is an answer, one in ten has reactions, one in fifty was edited, like those people write.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import time
from collections.abc import Awaitable, Callable, Iterator
from uuid import uuid4

import httpx
import msgspec
import psycopg
from psycopg.types.json import Jsonb

from bench import messenger, processes, seed
from bench.client import Client
from bench.figures import Figures, milliseconds
from bench.server import HOST, Server, running_server
from bench.words import Texts

MESSAGES = 20_000
PEOPLE = 100
PAGE = 50
AT_ONCE = 4
WARM_UP = 200
PAGES = 2_000
REACTIONS = 1  # the bit of `parts`

Read = tuple[list[float], float, float]
"""Seconds of each page, of all of them, and of the server's processors."""
Reading = Callable[[Server, int], Awaitable[Read]]

_COPY = """
COPY messaging_messages
     (conversation_id, seq, author_id, client_key, text, extra, parts, version, created_at, edited_at)
FROM STDIN
"""
_COPY_REACTIONS = """
COPY messaging_reactions (conversation_id, seq, person_id, emoji, version, reacted_at) FROM STDIN
"""
_COUNT_UP = """
UPDATE messaging_conversations SET version = %(count)s, last_seq = %(count)s, changed_at = now()
 WHERE id = %(id)s::uuid
"""


async def history() -> Figures:
    """Fill one conversation, then read pages of it over sockets; the server's processor time for each."""
    return await _measured("history", _read_by_socket)


async def history_http() -> Figures:
    """The same over HTTP."""
    return await _measured("history-http", read)


async def _measured(workload: str, reading: Reading) -> Figures:
    with running_server() as server:
        await asyncio.to_thread(fill, server.conninfo)
        await reading(server, WARM_UP)
        await asyncio.to_thread(processes.wait_until_still, server.root)
        latencies, spent, used = await reading(server, PAGES)
        latencies.sort()
        return Figures(
            workload=workload,
            connections=AT_ONCE,
            messages=MESSAGES,
            server_cpu_ms_per_page=round(used / PAGES * 1000, 2),
            pages_per_s=round(PAGES / spent, 1),
            p50_ms=milliseconds(latencies, 0.50),
            p95_ms=milliseconds(latencies, 0.95),
            p99_ms=milliseconds(latencies, 0.99),
        )


def fill(conninfo: str) -> None:
    """One conversation of `PEOPLE` with all `MESSAGES`."""
    seed.seed(conninfo, people=PEOPLE, size=PEOPLE, each=1)
    conversation = seed.conversation_id(1)
    chance = random.Random(5)
    start = time.time() - 200 * 86_400
    with psycopg.connect(conninfo) as connection:
        with connection.cursor().copy(_COPY) as copy:
            for seq, text in zip(range(1, MESSAGES + 1), _texts(), strict=False):
                at = _moment(start + seq * 800)
                extra = Jsonb({"reply_seq": chance.randint(1, seq)}) if seq > 1 and chance.random() < 1 / 8 else None
                parts = REACTIONS if seq % 10 == 0 else 0
                edited = at if seq % 50 == 0 else None
                copy.write_row((conversation, seq, _person(seq), str(uuid4()), text, extra, parts, seq, at, edited))
        with connection.cursor().copy(_COPY_REACTIONS) as copy:
            for seq in range(10, MESSAGES + 1, 10):
                for person in range(1, 4):
                    copy.write_row((conversation, seq, _person(seq + person), "👍", seq, _moment(start)))
        connection.execute(_COUNT_UP, {"count": MESSAGES, "id": conversation})
    with psycopg.connect(conninfo, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE messaging_messages, messaging_reactions, messaging_conversations")


def _texts() -> Iterator[str]:
    source = Texts(3)
    return itertools.cycle([source.next() for _ in range(5_000)])


def _moment(seconds: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime(seconds))


def _person(number: int) -> str:
    return f"00000000-0000-7000-8000-{1 + number % PEOPLE:012x}"


async def read(server: Server, count: int) -> Read:
    """So many pages over HTTP, a few readers at once. A page that is not full is a fault of the bench."""
    address = f"/api/conversations/{seed.conversation_id(1)}/messages"
    clients = [httpx.AsyncClient(base_url=f"http://{HOST}:{server.port}", timeout=60) for _ in range(AT_ONCE)]

    async def ask(reader: int, person: int, place: int) -> bytes:
        params, headers = {"around": place, "limit": PAGE}, {"Cookie": seed.cookie(person)}
        answer = await clients[reader].get(address, params=params, headers=headers)
        answer.raise_for_status()
        return answer.content

    try:
        return await _timed(server, count, ask)
    finally:
        for client in clients:
            await client.aclose()


async def _read_by_socket(server: Server, count: int) -> Read:
    """The same over the sockets of everybody in the conversation."""
    traffic = messenger.make_traffic(0, people=PEOPLE, size=PEOPLE, each=1)
    await messenger.connect_all(server, traffic, PEOPLE)
    answers: dict[int, asyncio.Future[bytes]] = {}
    refs = itertools.count(1)
    start = b'{"type":"conversation.page","conversation_id":"%s",' % seed.conversation_id(1).encode()

    def take(_client: Client, line: bytes) -> None:
        head = line[:60].partition(b'"ref":')[2]
        answers.pop(int(head[: head.index(b",")])).set_result(line)

    async def ask(reader: int, person: int, place: int) -> bytes:
        ref = next(refs)
        answers[ref] = asyncio.get_running_loop().create_future()
        traffic.clients[person].send(start + b'"around":%d,"limit":%d,"ref":%d}' % (place, PAGE, ref))
        return await answers[ref]

    traffic.on_other = take
    try:
        return await _timed(server, count, ask)
    finally:
        for client in traffic.clients.values():
            client.close()


async def _timed(server: Server, count: int, ask: Callable[[int, int, int], Awaitable[bytes]]) -> Read:
    """How long each page took, how long all of them, and the server's processor time."""
    left = iter(range(count))
    latencies: list[float] = []
    chance = random.Random(11)

    async def one_after_another(reader: int) -> None:
        for _ in left:
            place = chance.randint(PAGE, MESSAGES - PAGE)
            began = time.perf_counter()
            answer = await ask(reader, 1 + chance.randrange(PEOPLE), place)
            latencies.append(time.perf_counter() - began)
            if len((page := msgspec.json.decode(answer)).get("page", page)["messages"]) != PAGE:
                raise RuntimeError("a page is not full")

    before, began = processes.cpu_seconds(processes.tree(server.root)), time.perf_counter()
    await asyncio.gather(*(one_after_another(reader) for reader in range(AT_ONCE)))
    spent = time.perf_counter() - began
    return latencies, spent, processes.cpu_seconds(processes.tree(server.root)) - before
