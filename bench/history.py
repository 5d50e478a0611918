"""`history`: pages of 50 at random places of a conversation of 20,000 messages, over HTTP, as a reader jumps in it.

One message in eight is an answer, one in ten has reactions, one in fifty was edited, like those people write.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import time
from collections.abc import Iterator
from uuid import uuid4

import httpx
import psycopg
from psycopg.types.json import Jsonb

from bench import processes, seed
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
    """Fill one conversation, then read pages of it; the server's processor time for each."""
    with running_server() as server:
        await asyncio.to_thread(fill, server.conninfo)
        await _read(server, WARM_UP)
        await asyncio.to_thread(processes.wait_until_still, server.root)
        before, began = processes.cpu_seconds(processes.tree(server.root)), time.perf_counter()
        latencies = await _read(server, PAGES)
        spent = time.perf_counter() - began
        used = processes.cpu_seconds(processes.tree(server.root)) - before
        latencies.sort()
        return Figures(
            workload="history",
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


async def _read(server: Server, count: int) -> list[float]:
    """So many pages, a few readers at once; how long each took. A page that is not full is a fault of the bench."""
    left = iter(range(count))
    latencies: list[float] = []
    chance = random.Random(11)
    address = f"/api/conversations/{seed.conversation_id(1)}/messages"

    async def one_after_another() -> None:
        async with httpx.AsyncClient(base_url=f"http://{HOST}:{server.port}", timeout=60) as client:
            for _ in left:
                place = chance.randint(PAGE, MESSAGES - PAGE)
                began = time.perf_counter()
                answer = await client.get(
                    address,
                    params={"around": place, "limit": PAGE},
                    headers={"Cookie": seed.cookie(1 + chance.randrange(PEOPLE))},
                )
                latencies.append(time.perf_counter() - began)
                answer.raise_for_status()
                if len(answer.json()["messages"]) != PAGE:
                    raise RuntimeError("a page is not full")

    await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))
    return latencies
