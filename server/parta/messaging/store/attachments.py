"""Rows of attachments: which files a message carries, and which a conversation has."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.places import Place, columns_of

INSERT_ATTACHMENTS = """
INSERT INTO messaging_attachments (conversation_id, seq, place, file_id, kind, caption, at)
SELECT %(conversation_id)s, %(seq)s, n.place, n.file_id, n.kind, n.caption, %(now)s
  FROM unnest(%(file_ids)s::uuid[], %(kinds)s::text[], %(captions)s::text[])
       WITH ORDINALITY AS n (file_id, kind, caption, place)
"""

COPY_ATTACHMENTS = """
INSERT INTO messaging_attachments (conversation_id, seq, place, file_id, kind, caption, at)
SELECT n.to_conversation_id, n.to_seq, a.place, a.file_id, a.kind, a.caption, %(now)s
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[], %(to_conversation_ids)s::uuid[], %(to_seqs)s::bigint[])
       AS n (conversation_id, seq, to_conversation_id, to_seq)
  JOIN messaging_attachments a ON a.conversation_id = n.conversation_id AND a.seq = n.seq
"""

SELECT_ATTACHMENTS = """
SELECT a.conversation_id, a.seq, a.file_id, a.kind, a.caption
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[]) AS p (conversation_id, seq)
  JOIN messaging_attachments a ON a.conversation_id = p.conversation_id AND a.seq = p.seq
 ORDER BY a.conversation_id, a.seq, a.place
"""

DELETE_ATTACHMENTS = """
DELETE FROM messaging_attachments WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s RETURNING file_id
"""

SELECT_FILES_BETWEEN = """
SELECT DISTINCT file_id FROM messaging_attachments
 WHERE conversation_id = %(conversation_id)s AND seq BETWEEN %(from_seq)s::bigint AND %(to_seq)s::bigint
"""

SELECT_REFERRED = """
SELECT file_id FROM messaging_attachments WHERE file_id = ANY(%(file_ids)s::uuid[])
UNION
SELECT file_id FROM messaging_scheduled_files WHERE file_id = ANY(%(file_ids)s::uuid[])
"""

# Some message with it lies in a window of the person, and has not been taken back (its rows would be gone).
SELECT_MAY_OPEN = """
SELECT EXISTS (
    SELECT FROM messaging_attachments a
      JOIN messaging_memberships m ON m.conversation_id = a.conversation_id AND m.person_id = %(person_id)s
       AND m.is_current AND m.windows @> a.seq
     WHERE a.file_id = %(file_id)s)
"""

SELECT_PLACES_OF_FILE = """
SELECT conversation_id, seq FROM messaging_attachments WHERE file_id = %(file_id)s ORDER BY conversation_id, seq
"""

UPDATE_KIND = """
UPDATE messaging_attachments SET kind = %(kind)s WHERE file_id = %(file_id)s AND kind <> %(kind)s
"""

SELECT_MEDIA = """
SELECT a.seq, a.place, a.file_id, a.caption, a.at, x.author_id
  FROM messaging_memberships m
  JOIN messaging_attachments a ON a.conversation_id = m.conversation_id AND m.windows @> a.seq
  JOIN messaging_messages x ON x.conversation_id = a.conversation_id AND x.seq = a.seq
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
   AND a.kind = ANY(%(kinds)s::text[]) AND (a.seq, a.place) < (%(before_seq)s::bigint, %(before_place)s::int)
 ORDER BY a.seq DESC, a.place DESC LIMIT %(limit)s
"""

# Messages whose text names an address; they are few, and the walk goes by the primary key.
SELECT_LINKS = """
SELECT x.seq, x.text, x.created_at AS at, x.author_id
  FROM messaging_memberships m
  JOIN messaging_messages x ON x.conversation_id = m.conversation_id AND m.windows @> x.seq
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
   AND x.seq < %(before_seq)s::bigint AND x.deleted_at IS NULL AND x.text ~* 'https?://'
 ORDER BY x.seq DESC LIMIT %(limit)s
"""


class AttachmentRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    file_id: UUID
    kind: str
    caption: str


class NewAttachmentRow(msgspec.Struct, frozen=True):
    file_id: UUID
    kind: str
    caption: str


class MediaRow(msgspec.Struct, frozen=True):
    seq: int
    place: int
    file_id: UUID
    caption: str
    at: datetime
    author_id: UUID | None


class LinkedRow(msgspec.Struct, frozen=True):
    seq: int
    text: str
    at: datetime
    author_id: UUID | None


class MediaPage(msgspec.Struct, frozen=True, kw_only=True):
    """Whose page of which conversation, before which place."""

    conversation_id: UUID
    person_id: UUID
    kinds: list[str]
    before_seq: int
    before_place: int
    limit: int


async def insert_attachments(tx: Transaction, place: Place, rows: Sequence[NewAttachmentRow]) -> None:
    await tx.execute(
        INSERT_ATTACHMENTS,
        {
            **place._asdict(),
            "file_ids": [row.file_id for row in rows],
            "kinds": [row.kind for row in rows],
            "captions": [row.caption for row in rows],
            "now": tx.now,
        },
    )


async def copy_attachments(tx: Transaction, pairs: Sequence[tuple[Place, Place]]) -> None:
    """The files of each first message are those of the second, too."""
    await tx.execute(
        COPY_ATTACHMENTS,
        {
            **columns_of([source for source, _ in pairs]),
            "to_conversation_ids": [target.conversation_id for _, target in pairs],
            "to_seqs": [target.seq for _, target in pairs],
            "now": tx.now,
        },
    )


async def select_attachments(tx: Transaction, places: Sequence[Place]) -> list[AttachmentRow]:
    """In their order within each message."""
    return await tx.fetch_all(AttachmentRow, SELECT_ATTACHMENTS, columns_of(places))


async def delete_attachments(tx: Transaction, place: Place) -> list[UUID]:
    """The files that the message carried."""
    cursor = await tx.connection.execute(DELETE_ATTACHMENTS, place._asdict())
    return [row[0] for row in await cursor.fetchall()]


async def select_files_between(tx: Transaction, conversation_id: UUID, from_seq: int, to_seq: int) -> list[UUID]:
    cursor = await tx.connection.execute(
        SELECT_FILES_BETWEEN, {"conversation_id": conversation_id, "from_seq": from_seq, "to_seq": to_seq}
    )
    return [row[0] for row in await cursor.fetchall()]


async def select_referred(tx: Transaction, file_ids: Sequence[UUID]) -> list[UUID]:
    cursor = await tx.connection.execute(SELECT_REFERRED, {"file_ids": list(file_ids)})
    return [row[0] for row in await cursor.fetchall()]


async def may_open(tx: Transaction, person_id: UUID, file_id: UUID) -> bool:
    return bool(await tx.fetch_value(SELECT_MAY_OPEN, {"person_id": person_id, "file_id": file_id}))


async def select_places_of_file(tx: Transaction, file_id: UUID) -> list[Place]:
    cursor = await tx.connection.execute(SELECT_PLACES_OF_FILE, {"file_id": file_id})
    return [Place(row[0], row[1]) for row in await cursor.fetchall()]


async def update_kind(tx: Transaction, file_id: UUID, kind: str) -> None:
    await tx.execute(UPDATE_KIND, {"file_id": file_id, "kind": kind})


async def select_media(tx: Transaction, page: MediaPage) -> list[MediaRow]:
    return await tx.fetch_all(MediaRow, SELECT_MEDIA, msgspec.structs.asdict(page))


async def select_links(tx: Transaction, page: MediaPage) -> list[LinkedRow]:
    return await tx.fetch_all(LinkedRow, SELECT_LINKS, msgspec.structs.asdict(page))
