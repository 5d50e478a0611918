"""`search`: 1,000,000 messages in the index, 8 people search at once, as people do: a word being typed, common and rare
ones, several, phrases; most are in 40 conversations, some (directors) in 400. Then how long the follower takes."""

from __future__ import annotations

import asyncio
import itertools
import random
import sys
import time
from uuid import uuid4

import httpx
import psycopg

from bench import processes, seed
from bench.dictionary import Dictionary
from bench.figures import Figures, milliseconds
from bench.server import HOST, Server, running_server
from parta.entrypoints.wiring import embedded
from parta.identity.model.cookies import csrf_token
from parta.kernel.database import Database
from parta.messaging.commands.search_index import Bite, index_changed

MESSAGES = 1_000_000
CONVERSATIONS = 800
PEOPLE, DIRECTORS = 2_000, 40  # a director's number is above the people's
EACH, OF_DIRECTOR = 40, 400
AT_ONCE = 8
QUERIES = 2_000
WARM_UP = 200
LAG_MESSAGES = 20
BIG_BITE = Bite(conversations=20, messages=40_960)  # whole blocks: the table is filled, not followed
DAYS = 300

_MEMBERSHIPS = """
INSERT INTO messaging_memberships (conversation_id, person_id, role, origin, can_write, windows, version, joined_at)
SELECT ('00000000-0000-7000-9000-' ||
        lpad(to_hex(1 + (p * 7919 + k * %(stride)s::int) %% %(conversations)s::int), 12, '0'))::uuid,
       ('00000000-0000-7000-8000-' || lpad(to_hex(p), 12, '0'))::uuid,
       'member', 'hand', true, '{[1,)}', 1, now() - interval '1 year'
  FROM generate_series(%(first)s::int, %(last)s::int) AS p, generate_series(0, %(each)s::int - 1) AS k
ON CONFLICT DO NOTHING
"""
_COPY = """
COPY messaging_messages (conversation_id, seq, author_id, client_key, text, version, created_at) FROM STDIN
"""
_FROM_THE_BEGINNING = "UPDATE messaging_search_progress SET rules = 0"
_COUNT_UP = """
UPDATE messaging_conversations c
   SET version = n.count, last_seq = n.count, changed_at = n.at, member_count = 100
  FROM (SELECT conversation_id, count(*) AS count, max(created_at) AS at FROM messaging_messages
         GROUP BY conversation_id) n
 WHERE n.conversation_id = c.id
"""
_TABLES = """
messaging_messages, messaging_search_postings, messaging_search_cursors,
messaging_conversations, messaging_memberships, identity_persons, identity_sessions
"""
_SIZES = """
SELECT (pg_total_relation_size('messaging_search_postings') / 1000000)::int,
       (pg_total_relation_size('messaging_messages') / 1000000)::int
"""


async def search() -> Figures:
    """Fill, index, search, and look how far behind the follower is."""
    with running_server() as server:
        await asyncio.to_thread(server.stop)
        dictionary = Dictionary()
        indexed_s = await _fill(server, dictionary)
        await asyncio.to_thread(server.start)
        chance = random.Random(7)
        await _run(server, dictionary, chance, WARM_UP)
        before, began = processes.cpu_seconds(processes.tree(server.root)), time.perf_counter()
        latencies, found = await _run(server, dictionary, chance, QUERIES)
        spent = time.perf_counter() - began
        used = processes.cpu_seconds(processes.tree(server.root)) - before
        print(f"{found} of {QUERIES} found something, {QUERIES / spent:.0f} a second, "
              f"{used / QUERIES * 1000:.1f} ms of processor each", file=sys.stderr)  # fmt: skip
        latencies.sort()
        return Figures(
            workload="search",
            connections=AT_ONCE,
            messages=MESSAGES,
            p50_ms=milliseconds(latencies, 0.50),
            p95_ms=milliseconds(latencies, 0.95),
            p99_ms=milliseconds(latencies, 0.99),
            index_lag_s=round(await _lag(server), 2),
            indexed_per_s=round(MESSAGES / indexed_s),
        )


async def _fill(server: Server, dictionary: Dictionary) -> float:
    """A million messages and their index, with no server beside it; the seconds that the index took."""
    database = embedded(server.settings)
    database.start()
    try:
        began = time.perf_counter()
        await asyncio.to_thread(_write_messages, server.conninfo, dictionary)
        print(f"written in {time.perf_counter() - began:.0f} s", file=sys.stderr)
        began = time.perf_counter()
        db = Database(server.conninfo)
        await db.open()
        is_more = True
        while is_more:
            async with db.transaction("bench.index", snapshot=True) as tx:
                is_more = await index_changed(tx, BIG_BITE)
        await db.close()
        spent = time.perf_counter() - began
        with psycopg.connect(server.conninfo, autocommit=True) as connection:
            connection.execute(f"VACUUM ANALYZE {_TABLES}")
            sizes = connection.execute(_SIZES).fetchone()
        print(f"in the index after {spent:.0f} s; MB of the index, of the messages: {sizes}", file=sys.stderr)
    finally:
        database.stop()
    return spent


def _write_messages(conninfo: str, dictionary: Dictionary) -> None:
    people = PEOPLE + DIRECTORS
    seed.seed(conninfo, people=people, size=1, each=0)
    chance = random.Random(3)
    heights = list(itertools.accumulate(1 / (number + 8) ** 0.8 for number in range(CONVERSATIONS)))
    chosen = chance.choices(range(1, CONVERSATIONS + 1), cum_weights=heights, k=MESSAGES)
    seqs = [0] * (CONVERSATIONS + 1)
    ids = [seed.conversation_id(number) for number in range(CONVERSATIONS + 1)]
    forms: set[str] = set()
    start = time.time() - DAYS * 86_400
    with psycopg.connect(conninfo) as connection:
        seed.seed_conversations(connection, CONVERSATIONS)
        for first, last, each, stride in (
            (1, PEOPLE, EACH, 19),
            (PEOPLE + 1, people, OF_DIRECTOR, 1),
        ):
            given = {"first": first, "last": last, "each": each, "stride": stride, "conversations": CONVERSATIONS}
            connection.execute(_MEMBERSHIPS, given)
        with connection.cursor().copy(_COPY) as copy:
            for number, (conversation, text) in enumerate(zip(chosen, dictionary.texts(), strict=False)):
                seqs[conversation] += 1
                seq = seqs[conversation]
                at = time.strftime("%Y-%m-%d %H:%M:%SZ", time.gmtime(start + number * DAYS * 86_400 / MESSAGES))
                author = f"00000000-0000-7000-8000-{1 + (conversation * 31 + number) % PEOPLE:012x}"
                copy.write_row((ids[conversation], seq, author, str(uuid4()), text, seq, at))
                forms.update(text.split())
        connection.execute(_COUNT_UP)
        connection.execute(_FROM_THE_BEGINNING)
    print(f"{len(forms)} distinct forms", file=sys.stderr)


async def _run(server: Server, dictionary: Dictionary, chance: random.Random, count: int) -> tuple[list[float], int]:
    """So many searches, eight at once; how long each took, and how many found something."""
    left = iter(range(count))
    latencies: list[float] = []
    found = 0

    async def one_after_another() -> None:
        nonlocal found
        async with httpx.AsyncClient(base_url=f"http://{HOST}:{server.port}", timeout=60) as client:
            for _ in left:
                is_director = chance.random() < 0.15
                person = PEOPLE + 1 + chance.randrange(DIRECTORS) if is_director else 1 + chance.randrange(PEOPLE)
                began = time.perf_counter()
                answer = await client.get(
                    "/api/search/messages",
                    params={"q": _query(dictionary, chance)},
                    headers={"Cookie": seed.cookie(person)},
                )
                latencies.append(time.perf_counter() - began)
                answer.raise_for_status()
                found += bool(answer.json()["hits"])

    await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))
    return latencies, found


def _query(dictionary: Dictionary, chance: random.Random) -> str:
    """What one asks for: a word half typed or whole, common or rare, two words, or a phrase."""

    def word(low: float = 0.0, high: float = 1.0) -> str:
        return chance.choice(dictionary.lemma_at(low + chance.random() * (high - low)))

    kind = chance.random()
    if kind < 0.25:
        return word()[: chance.randint(2, 5)]
    if kind < 0.40:
        return word(0.0, 0.2) + " "
    if kind < 0.60:
        return word() + " "
    if kind < 0.75:
        return word(0.9, 1.0) + " "
    if kind < 0.95:
        return f"{word(0.0, 0.5)} {word()}"
    return f'"{chance.choice(dictionary.phrases)}"'


async def _lag(server: Server) -> float:
    """The longest time from an acknowledged message to its words in the index."""
    origin = f"http://{HOST}:{server.port}"
    worst = 0.0
    headers = {"Cookie": seed.cookie(1), "X-Parta-CSRF": csrf_token(seed.token(1)), "Origin": origin}
    async with httpx.AsyncClient(base_url=origin, headers=headers, timeout=60) as client:
        with psycopg.connect(server.conninfo, autocommit=True) as connection:
            row = connection.execute(
                "SELECT conversation_id FROM messaging_memberships WHERE person_id = %s LIMIT 1",
                (f"00000000-0000-7000-8000-{1:012x}",),
            ).fetchone()
            assert row is not None
            for number in range(LAG_MESSAGES):
                body = {"client_key": str(uuid4()), "text": f"отставание{number}"}
                answer = await client.post(f"/api/conversations/{row[0]}/messages", json=body)
                answer.raise_for_status()
                began = time.perf_counter()
                seq = answer.json()["seq"]
                while not _is_indexed(connection, row[0], seq):  # noqa: ASYNC110
                    await asyncio.sleep(0.02)
                worst = max(worst, time.perf_counter() - began)
    return worst


def _is_indexed(connection: psycopg.Connection[tuple[object, ...]], conversation_id: object, seq: int) -> bool:
    row = connection.execute(
        "SELECT FROM messaging_search_cursors WHERE conversation_id = %s AND seq >= %s", (conversation_id, seq)
    ).fetchone()
    return row is not None
