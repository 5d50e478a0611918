"""What waking phones costs follows the conversations that changed, never the size of the region: shown by plans."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from parta.kernel.database import Database, Transaction
from parta.notifications.store import follow, push, quiet, shown
from tests.harness.region import make_region

PEOPLE, CONVERSATIONS = 12_000, 1_500
BIG_TABLES = {
    "identity_persons", "identity_sessions", "messaging_memberships", "messaging_messages", "notifications_told",
    "notifications_subscriptions", "organisations_appointments",
}  # fmt: skip
FILL = (
    """INSERT INTO identity_persons (id, family_name, folded_name, created_at)
       SELECT md5('p' || n)::uuid, 'И' || n, 'и', now() FROM generate_series(1, %(people)s) n""",
    """INSERT INTO identity_sessions (id, person_id, token_hash, created_at, last_seen_at, proved_at)
       SELECT md5('s' || n)::uuid, md5('p' || n)::uuid, decode(md5('t' || n), 'hex'), now(), now(), now()
         FROM generate_series(1, %(people)s) n""",
    """INSERT INTO notifications_subscriptions (person_id, session_id, endpoint, public_key, secret, created_at)
       SELECT md5('p' || n)::uuid, md5('s' || n)::uuid, 'https://fcm.googleapis.com/' || n, 'x', 'y', '2026-01-01'
         FROM generate_series(1, %(people)s) n""",
    """INSERT INTO messaging_conversations
              (id, kind, title, version, last_seq, member_count, changed_at, created_at)
       SELECT md5('c' || n)::uuid, 'group', 'Г', 50, 50, 25, now(), now()
         FROM generate_series(1, %(conversations)s) n""",
    """INSERT INTO messaging_memberships
              (conversation_id, person_id, origin, windows, version, joined_at, read_seq, personal_at)
       SELECT md5('c' || c)::uuid, md5('p' || (1 + (c * 25 + m * 7) %% %(people)s))::uuid, 'plan', '{[1,)}', 1, now(),
              49, '2026-11-01'::timestamptz + make_interval(secs => c)
         FROM generate_series(1, %(conversations)s) c, generate_series(1, 25) m ON CONFLICT DO NOTHING""",
    """INSERT INTO messaging_messages (conversation_id, seq, author_id, text, version, created_at)
       SELECT md5('c' || c)::uuid, s, md5('p1')::uuid, 'текст', s, '2026-11-16 11:59'
         FROM generate_series(1, %(conversations)s) c, generate_series(46, 50) s""",
    """INSERT INTO organisations_appointments (person_id, organisation_id, role, valid_from, source, recorded_at)
       SELECT md5('p' || n)::uuid, %(school)s, 'pedagogue', '2026-09-01', 'demo', now()
         FROM generate_series(1, %(people)s) n""",
    """INSERT INTO notifications_told (person_id, conversation_id, seq, told_at)
       SELECT person_id, conversation_id, 50, now() FROM messaging_memberships""",
    "INSERT INTO notifications_regions VALUES (%(region)s, true, NULL, now(), NULL)",
)


def _walk(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [plan] + [node for child in plan.get("Plans", []) for node in _walk(child)]


async def _read_whole(tx: Transaction, statement: str, params: Mapping[str, object]) -> set[str]:
    explained = await tx.fetch_value(f"EXPLAIN (FORMAT JSON) {statement}", params)
    plan = (explained if isinstance(explained, list) else json.loads(explained))[0]["Plan"]
    return {node["Relation Name"] for node in _walk(plan) if node["Node Type"] == "Seq Scan"} & BIG_TABLES


async def test_no_statement_of_a_look_reads_a_big_table_whole(db: Database) -> None:
    async with db.transaction("fill") as tx:
        region = await make_region(tx)
        params = {"people": PEOPLE, "conversations": CONVERSATIONS, "school": region.school, "region": region.id}
        for statement in FILL:
            await tx.execute(statement, params)
    async with db.connection() as connection:
        await connection.execute("VACUUM ANALYZE")  # summarises what changed when, too
    async with db.transaction("look") as tx:
        people: list[UUID] = await tx.fetch_value("SELECT array_agg(md5('p' || n)::uuid) FROM generate_series(1, 50) n")
        some: list[UUID] = await tx.fetch_value("SELECT array_agg(md5('c' || n)::uuid) FROM generate_series(1, 10) n")
        now = {"now": tx.now, "oldest": tx.now, "limit": 500}
        first = {"after": UUID(int=0), "after_person": UUID(int=0)}
        one = {"person_id": people[0], "conversation_id": some[0]}
        looks: dict[str, Mapping[str, object]] = {
            follow.SELECT_READERS_OF_CHANGED: {"conversation_ids": some, **first, **now},
            follow.SELECT_READERS_DUE: now,
            follow.SELECT_SETTLED: {"conversation_ids": some, "since": tx.now},
            quiet.SELECT_PLACES: {"person_ids": people, "now": tx.now},
            shown.SELECT_UNREAD_OF_CONVERSATION: one,
            push.INSERT_DELIVERIES: {
                "person_ids": people, "topics": ["x"] * 50, "payloads": ["{}"] * 50, "urgencies": ["low"] * 50,
                "due": [tx.now] * 50, "expires": [tx.now] * 50, "now": tx.now, "only_closes": False,
            },
        }  # fmt: skip
        whole = {
            statement[:60]: found
            for statement, asked in looks.items()
            if (found := await _read_whole(tx, statement, asked))
        }
    assert whole == {}
