"""People, sign-ins and conversations written straight into the tables: what a measurement starts from."""

from __future__ import annotations

from uuid import UUID

import psycopg

_PERSONS = """
INSERT INTO identity_persons (id, family_name, given_name, patronymic, folded_name, created_at, connected_at)
SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       'Фамилия' || n, 'Имя', 'Отчество', 'фамилия' || n || ' имя отчество', now(), now()
FROM generate_series(1, %(people)s) AS n
"""
_SESSIONS = """
INSERT INTO identity_sessions (person_id, token_hash, created_at, last_seen_at)
SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       sha256(('bench-session-token-' || n)::bytea), now(), now()
FROM generate_series(1, %(people)s) AS n
"""
_CONVERSATIONS = """
INSERT INTO messaging_conversations
    (id, kind, title, version, members_version, member_count, changed_at, created_at)
SELECT ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
       %(kind)s, 'Беседа ' || n, 1, 1, %(size)s, now() - interval '1 day', now() - interval '1 day'
FROM generate_series(1, %(conversations)s) AS n
"""
# Conversation c of block b (as many blocks as people / size) takes people a stride apart.
_MEMBERSHIPS = """
INSERT INTO messaging_memberships (conversation_id, person_id, role, origin, can_write, windows, version, joined_at)
SELECT ('00000000-0000-7000-9000-' || lpad(to_hex(c + 1), 12, '0'))::uuid,
       ('00000000-0000-7000-8000-' || lpad(to_hex(
           ((c / %(each)s) * %(size)s + k * (1 + (c %% %(each)s) * 7)) %% %(people)s + 1), 12, '0'))::uuid,
       CASE WHEN k = 0 THEN 'owner' ELSE 'member' END, 'hand', true, '{[1,)}', 1, now()
FROM generate_series(0, %(conversations)s - 1) AS c, generate_series(0, %(size)s - 1) AS k
ON CONFLICT DO NOTHING
"""
_ANALYZE = "VACUUM ANALYZE identity_persons, identity_sessions, messaging_conversations, messaging_memberships"


def seed(conninfo: str, *, people: int, size: int, each: int, kind: str = "group") -> int:
    """So many people, in conversations of `size`, each person in about `each` of them; how many conversations."""
    conversations = people // size * each
    given = {"people": people, "size": size, "each": each, "conversations": conversations, "kind": kind}
    with psycopg.connect(conninfo) as connection:
        for statement in (_PERSONS, _SESSIONS, _CONVERSATIONS, _MEMBERSHIPS):
            connection.execute(statement, given)
    with psycopg.connect(conninfo, autocommit=True) as connection:
        connection.execute(_ANALYZE)
    return conversations


def seed_conversations(connection: psycopg.Connection[tuple[object, ...]], count: int) -> None:
    """So many groups without members."""
    connection.execute(_CONVERSATIONS, {"conversations": count, "kind": "group", "size": 0})


def conversation_id(number: int) -> str:
    """The id of the n-th conversation, from 1."""
    return str(UUID(f"00000000-0000-7000-9000-{number:012x}"))


def members(number: int, *, people: int, size: int, each: int) -> list[int]:
    """The members of the n-th conversation; the first is its sender."""
    block, turn = divmod(number - 1, each)
    return [(block * size + k * (1 + turn * 7)) % people + 1 for k in range(size)]


def token(person: int) -> str:
    """The session token of a person."""
    return f"bench-session-token-{person}"


def cookie(person: int) -> str:
    return f"parta-0={token(person)}"
