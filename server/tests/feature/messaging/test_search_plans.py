"""What a search costs does not grow with the region: measured in pages read in a small and in an eightfold one."""

import json
from typing import Any

from parta.kernel.database import Database, Transaction
from parta.messaging.model.search import read_search
from parta.messaging.store import heads, search

BIG_TABLES = {
    "messaging_search_postings",
    "messaging_search_cursors",
    "messaging_conversations",
    "messaging_memberships",
    "messaging_messages",
    "messaging_facts",
    "identity_persons",
}
UID = """
CREATE FUNCTION pg_temp.uid(n int, m int) RETURNS uuid LANGUAGE sql IMMUTABLE
AS $$ SELECT (lpad(to_hex(n), 8, '0') || lpad(to_hex(m), 24, '0'))::uuid $$
"""
# n institutions of 30 people in 40 conversations of 25 messages each, in the index but for the last 3 messages.
FILL = """
INSERT INTO identity_persons (id, family_name, folded_name, created_at)
SELECT pg_temp.uid(n, p), 'Фамилия', 'фамилия' || p || ' имя' || n, now()
  FROM generate_series({first}, {last}) n, generate_series(1, 30) p;
INSERT INTO messaging_conversations (id, kind, title, version, last_seq, member_count, changed_at, created_at)
SELECT pg_temp.uid(n, 1000 + c), 'group', 'Беседа ' || c, 25, 25, 30, now() - make_interval(mins => c), now()
  FROM generate_series({first}, {last}) n, generate_series(1, 40) c;
INSERT INTO messaging_memberships (conversation_id, person_id, origin, windows, version, joined_at)
SELECT pg_temp.uid(n, 1000 + c), pg_temp.uid(n, p), 'hand', '{{[1,)}}', 1, now()
  FROM generate_series({first}, {last}) n, generate_series(1, 40) c, generate_series(1, 30) p;
INSERT INTO messaging_messages (conversation_id, seq, author_id, client_key, text, version, created_at)
SELECT pg_temp.uid(n, 1000 + c), s, pg_temp.uid(n, 1 + s % 30), uuidv7(), 'Урок ' || s, s,
       now() - make_interval(mins => c)
  FROM generate_series({first}, {last}) n, generate_series(1, 40) c, generate_series(1, 25) s;
INSERT INTO messaging_facts (author_id, conversation_id, at, has_letter)
SELECT author_id, conversation_id, created_at, true FROM messaging_messages
 WHERE conversation_id >= pg_temp.uid({first}, 0);
INSERT INTO messaging_search_postings (conversation_id, block, lexeme, places)
SELECT pg_temp.uid(n, 1000 + c), 0, 'урок',
       ARRAY(SELECT (extract(epoch FROM now() - make_interval(mins => c))::bigint << 10) + s
               FROM generate_series(1, 22) s)
  FROM generate_series({first}, {last}) n, generate_series(1, 40) c;
INSERT INTO messaging_search_postings (conversation_id, block, lexeme, places)
SELECT pg_temp.uid(n, 1000 + c), 0, 'слово' || w,
       ARRAY[(extract(epoch FROM now() - make_interval(mins => c))::bigint << 10) + w % 22 + 1]
  FROM generate_series({first}, {last}) n, generate_series(1, 40) c, generate_series(1, 20) w;
INSERT INTO messaging_search_cursors (conversation_id, seq, version, purged_version)
SELECT pg_temp.uid(n, 1000 + c), 22, 22, 0 FROM generate_series({first}, {last}) n, generate_series(1, 40) c;
"""


def _walk(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [plan] + [node for child in plan.get("Plans", []) for node in _walk(child)]


async def _pages(tx: Transaction, statement: str, params: dict[str, object], *, is_large: bool) -> tuple[int, int]:
    """Pages of the cache touched, rows given; in a large region no big table may be read whole."""
    explained = await tx.fetch_value(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}", params)
    plan = (explained if isinstance(explained, list) else json.loads(explained))[0]["Plan"]
    whole = {node["Relation Name"] for node in _walk(plan) if node["Node Type"] == "Seq Scan"}
    if is_large:
        assert not whole & BIG_TABLES, whole
    return int(plan["Shared Hit Blocks"]) + int(plan["Shared Read Blocks"]), int(plan["Actual Rows"])


def _questions() -> dict[str, tuple[str, dict[str, object]]]:
    person = "00000001" + "0" * 23 + "1"
    within: dict[str, object] = {
        "person_id": person, "conversation_id": None, "since": "2000-01-01Z", "until": "9999-01-01Z",
        "from_place": 0, "to_place": 2**62, "to_conversation": "f" * 32, "is_cut": False,
    }  # fmt: skip
    portion: dict[str, object] = {"limit": 40, "enough": 40}

    def looked_up(text: str) -> dict[str, object]:
        terms = read_search(text).terms
        ranges = [(1 << place, low, high) for place, term in enumerate(terms) for low, high in term.ranges()]
        lookup = search.columns(ranges, (1 << len(terms)) - 1)
        return within | portion | {name: getattr(lookup, name) for name in ("bits", "lows", "highs", "mask")}

    return {
        "a word": (search.SELECT_HITS, looked_up("урок ")),
        "two words": (search.SELECT_HITS, looked_up("урок слово7 ")),
        "a beginning": (search.SELECT_HITS, looked_up("сло")),
        "in one conversation": (
            search.SELECT_HITS,
            looked_up("урок ") | {"conversation_id": "00000001" + "0" * 21 + "3e9"},
        ),
        "not in the index yet": (search.SELECT_FRESH, within | {"conversations": 20, "messages": 50}),
        "conversations": (heads.SELECT_FOUND, {"person_id": person, "patterns": [r"\mбес"], "limit": 20}),
    }


async def test_the_pages_read_stay_the_same_when_the_region_grows_eightfold(db: Database) -> None:
    measured: list[dict[str, tuple[int, int]]] = []
    async with db.connection() as connection:
        await connection.execute(UID)
        for first, last in ((1, 25), (26, 200)):
            await connection.execute(FILL.format(first=first, last=last))
            await connection.execute(f"VACUUM (ANALYZE) {', '.join(sorted(BIG_TABLES))}")
            tx = Transaction(connection, db.clock.now(), db.events)
            questions = _questions()
            for statement, params in questions.values():
                await _pages(tx, statement, params, is_large=last > 25)  # the first run also reads the catalogue
            measured.append(
                {
                    name: await _pages(tx, statement, params, is_large=last > 25)
                    for name, (statement, params) in questions.items()
                }
            )
    small, large = measured
    assert {name: rows for name, (_, rows) in small.items()} == {
        "a word": 40, "two words": 40, "a beginning": 40, "in one conversation": 22, "not in the index yet": 60,
        "conversations": 20,
    }  # fmt: skip
    grown = {name: (small[name][0], large[name][0]) for name in small if large[name][0] > small[name][0] * 1.6 + 20}
    assert grown == {}
