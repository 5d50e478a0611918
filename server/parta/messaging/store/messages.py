"""Rows of messages: pages within windows, what changed since a version, service lines, edits, purges."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.kernel.database import Transaction
from parta.messaging.model.extra import PLAIN, Extra, encode_extra
from parta.messaging.model.places import Place
from parta.messaging.wire import Message

MESSAGE_COLUMNS = """
x.conversation_id, x.seq, x.version, x.author_id, x.kind, x.text, x.created_at, x.service, x.edited_at, x.deleted_at,
x.client_key, x.extra, x.parts
"""


def _with_quoted(select: str) -> str:
    """A page, then what its messages answer to and it doesn't hold, as far as the person may see it; by seq."""
    return f"""
WITH page AS MATERIALIZED ({select}), answered AS (
    SELECT DISTINCT (extra ->> 'reply_seq')::bigint AS seq FROM page
     WHERE extra ->> 'reply_seq' IS NOT NULL AND deleted_at IS NULL
)
SELECT page.*, false AS is_quoted FROM page
UNION ALL
SELECT {MESSAGE_COLUMNS}, true AS is_quoted
  FROM messaging_memberships m, answered a
  JOIN messaging_messages x ON x.conversation_id = %(conversation_id)s AND x.seq = a.seq
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
   AND m.windows @> x.seq AND NOT EXISTS (SELECT FROM page WHERE page.seq = a.seq)
 ORDER BY is_quoted, seq
"""  # noqa: S608


# Pages walk the primary key inside each window, so what lies between windows costs nothing.
SELECT_BEFORE = _with_quoted(f"""
SELECT {MESSAGE_COLUMNS}
  FROM messaging_memberships m, unnest(m.windows) AS w (span),
       LATERAL (SELECT * FROM messaging_messages i
                 WHERE i.conversation_id = m.conversation_id AND i.seq >= lower(w.span)
                   AND i.seq < least(upper(w.span), %(seq)s::bigint)
                 ORDER BY i.seq DESC LIMIT %(limit)s) x
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
 ORDER BY x.seq DESC LIMIT %(limit)s
""")  # noqa: S608

SELECT_AFTER = _with_quoted(f"""
SELECT {MESSAGE_COLUMNS}
  FROM messaging_memberships m, unnest(m.windows) AS w (span),
       LATERAL (SELECT * FROM messaging_messages i
                 WHERE i.conversation_id = m.conversation_id AND i.seq >= greatest(lower(w.span), %(seq)s::bigint)
                   AND (upper_inf(w.span) OR i.seq < upper(w.span))
                 ORDER BY i.seq LIMIT %(limit)s) x
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
 ORDER BY x.seq LIMIT %(limit)s
""")  # noqa: S608

# Both sides of a place in one question.
SELECT_AROUND = _with_quoted(f"""
SELECT {MESSAGE_COLUMNS}
  FROM messaging_memberships m, unnest(m.windows) AS w (span),
       LATERAL ((SELECT * FROM messaging_messages i
                  WHERE i.conversation_id = m.conversation_id AND i.seq >= lower(w.span)
                    AND i.seq < least(upper(w.span), %(seq)s::bigint)
                  ORDER BY i.seq DESC LIMIT %(limit)s)
                UNION ALL
                (SELECT * FROM messaging_messages i
                  WHERE i.conversation_id = m.conversation_id AND i.seq >= greatest(lower(w.span), %(seq)s::bigint)
                    AND (upper_inf(w.span) OR i.seq < upper(w.span))
                  ORDER BY i.seq LIMIT %(limit_after)s)) x
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
""")  # noqa: S608

SELECT_CHANGED = f"""
SELECT {MESSAGE_COLUMNS}
  FROM messaging_memberships m
  JOIN messaging_messages x ON x.conversation_id = m.conversation_id AND x.version > %(version)s
   AND m.windows @> x.seq
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
 ORDER BY x.version, x.seq LIMIT %(limit)s
"""  # noqa: S608

# For the hub: rows as they are, of several conversations; each member's windows are applied when they are sent.
SELECT_CHANGED_IN_ALL = f"""
SELECT {MESSAGE_COLUMNS}
  FROM unnest(%(conversation_ids)s::uuid[], %(versions)s::bigint[]) AS p (conversation_id, version),
       LATERAL (SELECT * FROM messaging_messages i
                 WHERE i.conversation_id = p.conversation_id AND i.version > p.version
                 ORDER BY i.version, i.seq LIMIT %(limit)s) x
 ORDER BY x.conversation_id, x.version, x.seq
"""  # noqa: S608

SELECT_MESSAGE = f"""
SELECT {MESSAGE_COLUMNS}
  FROM messaging_memberships m
  JOIN messaging_messages x ON x.conversation_id = m.conversation_id AND m.windows @> x.seq
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
   AND x.seq = %(seq)s::bigint
"""  # noqa: S608

SELECT_AMONG = f"""
SELECT {MESSAGE_COLUMNS}
  FROM messaging_memberships m
  JOIN messaging_messages x ON x.conversation_id = m.conversation_id AND m.windows @> x.seq
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
   AND x.seq = ANY(%(seqs)s::bigint[])
 ORDER BY x.seq
"""  # noqa: S608

INSERT_SERVICE = """
INSERT INTO messaging_messages (conversation_id, seq, kind, service, version, created_at)
VALUES (%(conversation_id)s, %(seq)s, 'service', %(service)s, %(version)s, %(now)s)
"""

UPDATE_TEXT = """
UPDATE messaging_messages SET text = %(text)s, edited_at = %(now)s, version = %(version)s::bigint
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s::bigint
"""

UPDATE_DELETED = """
UPDATE messaging_messages SET text = '', extra = NULL, deleted_at = %(now)s, version = %(version)s::bigint
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s::bigint
"""

UPDATE_PARTS = """
UPDATE messaging_messages SET parts = parts | %(bit)s::int, version = %(version)s::bigint
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s::bigint
"""

UPDATE_EXTRA = """
UPDATE messaging_messages SET extra = %(extra)s::jsonb
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s::bigint
"""

DELETE_MESSAGES = """
DELETE FROM messaging_messages
 WHERE conversation_id = %(conversation_id)s AND seq >= %(from_seq)s::bigint AND seq <= %(to_seq)s::bigint
"""

SELECT_AUTHORED_IN = """
SELECT DISTINCT conversation_id FROM messaging_messages WHERE author_id = %(person_id)s ORDER BY conversation_id
"""

UPDATE_AUTHOR = """
UPDATE messaging_messages SET author_id = %(kept)s, version = %(version)s::bigint
 WHERE conversation_id = %(conversation_id)s AND author_id = %(merged)s
"""

UPDATE_FACT_AUTHOR = """
UPDATE messaging_facts SET author_id = %(kept)s WHERE author_id = %(merged)s
"""


class MessageRow(msgspec.Struct, frozen=True):
    """A message as it is stored."""

    conversation_id: UUID
    seq: int
    version: int
    author_id: UUID | None
    kind: str
    text: str
    created_at: datetime
    service: dict[str, str] | None
    edited_at: datetime | None
    deleted_at: datetime | None
    client_key: UUID | None
    extra: dict[str, object] | None
    parts: int

    def stored_extra(self) -> Extra:
        return PLAIN if self.extra is None else msgspec.convert(self.extra, Extra)

    def shown_to(self, viewer_id: UUID | None, names: dict[UUID, str]) -> Message:
        """As it goes over the wire, without its parts; the key is for its author alone."""
        extra = self.stored_extra()
        is_author = self.author_id is not None and self.author_id == viewer_id
        return Message(
            conversation_id=self.conversation_id,
            seq=self.seq,
            version=self.version,
            author_id=self.author_id,
            author_name=names.get(self.author_id, "") if self.author_id else "",
            kind="service" if self.kind == "service" else "text",
            text=self.text,
            created_at=self.created_at,
            service=self.service,
            edited_at=self.edited_at,
            deleted_at=self.deleted_at,
            client_key=self.client_key if is_author else None,
            **({} if extra is PLAIN else msgspec.structs.asdict(extra)),
        )


class PageRow(MessageRow, frozen=True):
    """A message of a page, or one that a message of it answers to."""

    is_quoted: bool


class PageOf(msgspec.Struct, frozen=True):
    """Whose page of which conversation, from which seq on."""

    conversation_id: UUID
    person_id: UUID
    seq: int
    limit: int


async def select_before(tx: Transaction, page: PageOf) -> list[PageRow]:
    """The last rows below `seq`, and what they answer to."""
    return await tx.fetch_all(PageRow, SELECT_BEFORE, msgspec.structs.asdict(page))


async def select_around(tx: Transaction, page: PageOf, limit_after: int) -> list[PageRow]:
    """Up to `limit` rows below `seq` of each window and `limit_after` from it on, and what they answer to."""
    return await tx.fetch_all(PageRow, SELECT_AROUND, {**msgspec.structs.asdict(page), "limit_after": limit_after})


async def select_after(tx: Transaction, page: PageOf) -> list[PageRow]:
    """The first rows from `seq` on, and what they answer to."""
    return await tx.fetch_all(PageRow, SELECT_AFTER, msgspec.structs.asdict(page))


async def select_changed(
    tx: Transaction, conversation_id: UUID, person_id: UUID, version: int, limit: int
) -> list[MessageRow]:
    return await tx.fetch_all(
        MessageRow,
        SELECT_CHANGED,
        {"conversation_id": conversation_id, "person_id": person_id, "version": version, "limit": limit},
    )


async def select_changed_in_all(tx: Transaction, positions: Sequence[tuple[UUID, int]], limit: int) -> list[MessageRow]:
    return await tx.fetch_all(
        MessageRow,
        SELECT_CHANGED_IN_ALL,
        {
            "conversation_ids": [conversation_id for conversation_id, _ in positions],
            "versions": [version for _, version in positions],
            "limit": limit,
        },
    )


async def find_message(tx: Transaction, conversation_id: UUID, person_id: UUID, seq: int) -> MessageRow | None:
    return await tx.find_one(
        MessageRow, SELECT_MESSAGE, {"conversation_id": conversation_id, "person_id": person_id, "seq": seq}
    )


async def select_among(
    tx: Transaction, conversation_id: UUID, person_id: UUID, seqs: Sequence[int]
) -> list[MessageRow]:
    """Those of the messages that lie in the person's windows, in order."""
    params = {"conversation_id": conversation_id, "person_id": person_id, "seqs": list(seqs)}
    return await tx.fetch_all(MessageRow, SELECT_AMONG, params)


async def insert_service(
    tx: Transaction, conversation_id: UUID, seq: int, version: int, service: dict[str, str]
) -> None:
    await tx.execute(
        INSERT_SERVICE,
        {
            "conversation_id": conversation_id,
            "seq": seq,
            "version": version,
            "service": Jsonb(service),
            "now": tx.now,
        },
    )


async def update_text(tx: Transaction, conversation_id: UUID, seq: int, version: int, text: str) -> None:
    await tx.execute(
        UPDATE_TEXT,
        {"conversation_id": conversation_id, "seq": seq, "version": version, "text": text, "now": tx.now},
    )


async def update_deleted(tx: Transaction, conversation_id: UUID, seq: int, version: int) -> None:
    await tx.execute(
        UPDATE_DELETED, {"conversation_id": conversation_id, "seq": seq, "version": version, "now": tx.now}
    )


async def update_parts(tx: Transaction, conversation_id: UUID, seq: int, version: int, bit: int) -> None:
    await tx.execute(UPDATE_PARTS, {"conversation_id": conversation_id, "seq": seq, "version": version, "bit": bit})


async def update_extra(tx: Transaction, place: Place, extra: Extra) -> None:
    """Beside a change that moves the message's version."""
    await tx.execute(UPDATE_EXTRA, place._asdict() | {"extra": encode_extra(extra)})


async def delete_messages(tx: Transaction, conversation_id: UUID, from_seq: int, to_seq: int) -> int:
    return await tx.execute(
        DELETE_MESSAGES, {"conversation_id": conversation_id, "from_seq": from_seq, "to_seq": to_seq}
    )


async def select_authored_in(tx: Transaction, person_id: UUID) -> list[UUID]:
    cursor = await tx.connection.execute(SELECT_AUTHORED_IN, {"person_id": person_id})
    return [row[0] for row in await cursor.fetchall()]


async def update_author(tx: Transaction, conversation_id: UUID, version: int, merged: UUID, kept: UUID) -> None:
    await tx.execute(
        UPDATE_AUTHOR,
        {"conversation_id": conversation_id, "version": version, "merged": merged, "kept": kept},
    )


async def update_fact_author(tx: Transaction, merged: UUID, kept: UUID) -> None:
    await tx.execute(UPDATE_FACT_AUTHOR, {"merged": merged, "kept": kept})
