"""Rows of invitation links and of who asks to be let in."""

from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction

INSERT_LINK = """
INSERT INTO messaging_links (conversation_id, made_by, made_at, expires_at, max_uses, needs_approval)
VALUES (%(conversation_id)s, %(made_by)s, %(now)s, %(expires_at)s, %(max_uses)s, %(needs_approval)s)
RETURNING id
"""

_COLUMNS = """
l.id, l.conversation_id, l.made_by, l.made_at, l.expires_at, l.max_uses, l.uses, l.needs_approval, l.withdrawn_at
"""

SELECT_LINKS = f"""
SELECT {_COLUMNS} FROM messaging_links l WHERE l.conversation_id = %(conversation_id)s ORDER BY l.id DESC
 LIMIT %(limit)s
"""  # noqa: S608

FIND_LINK = f"""
SELECT {_COLUMNS} FROM messaging_links l WHERE l.id = %(link_id)s
"""  # noqa: S608

COUNT_OPEN = """
SELECT count(*) FROM messaging_links
 WHERE conversation_id = %(conversation_id)s AND withdrawn_at IS NULL AND (expires_at IS NULL OR expires_at > %(now)s)
"""

WITHDRAW_LINK = """
UPDATE messaging_links SET withdrawn_at = %(now)s
 WHERE id = %(link_id)s AND conversation_id = %(conversation_id)s AND withdrawn_at IS NULL
"""

# Two at once cannot both be the last: the row is locked by the update itself.
USE_LINK = """
UPDATE messaging_links SET uses = uses + 1
 WHERE id = %(link_id)s AND withdrawn_at IS NULL AND (expires_at IS NULL OR expires_at > %(now)s)
   AND (max_uses IS NULL OR uses < max_uses)
"""

UPSERT_REQUEST = """
INSERT INTO messaging_join_requests (conversation_id, person_id, link_id, asked_at)
VALUES (%(conversation_id)s, %(person_id)s, %(link_id)s, %(now)s)
ON CONFLICT (conversation_id, person_id) DO UPDATE
   SET link_id = excluded.link_id, asked_at = excluded.asked_at, decided_at = NULL, decided_by = NULL, is_let_in = NULL
 WHERE messaging_join_requests.is_let_in
"""

FIND_REQUEST = """
SELECT person_id, link_id, asked_at, decided_at, is_let_in FROM messaging_join_requests
 WHERE conversation_id = %(conversation_id)s AND person_id = %(person_id)s
"""

SELECT_WAITING = """
SELECT person_id, link_id, asked_at, decided_at, is_let_in FROM messaging_join_requests
 WHERE conversation_id = %(conversation_id)s AND decided_at IS NULL ORDER BY asked_at, person_id LIMIT %(limit)s
"""

DECIDE_REQUEST = """
UPDATE messaging_join_requests SET decided_at = %(now)s, decided_by = %(decided_by)s, is_let_in = %(is_let_in)s
 WHERE conversation_id = %(conversation_id)s AND person_id = %(person_id)s AND decided_at IS NULL
"""

DELETE_REQUEST = """
DELETE FROM messaging_join_requests WHERE conversation_id = %(conversation_id)s AND person_id = %(person_id)s
"""

UPDATE_REQUEST_PERSON = """
UPDATE messaging_join_requests r SET person_id = %(kept)s
 WHERE r.person_id = %(merged)s
   AND NOT EXISTS (SELECT FROM messaging_join_requests o
                    WHERE o.conversation_id = r.conversation_id AND o.person_id = %(kept)s)
"""


class LinkRow(msgspec.Struct, frozen=True):
    id: UUID
    conversation_id: UUID
    made_by: UUID
    made_at: datetime
    expires_at: datetime | None
    max_uses: int | None
    uses: int
    needs_approval: bool
    withdrawn_at: datetime | None

    def is_open(self, now: datetime) -> bool:
        return (
            self.withdrawn_at is None
            and (self.expires_at is None or self.expires_at > now)
            and (self.max_uses is None or self.uses < self.max_uses)
        )


class NewLinkRow(msgspec.Struct, frozen=True, kw_only=True):
    conversation_id: UUID
    made_by: UUID
    expires_at: datetime | None
    max_uses: int | None
    needs_approval: bool


class RequestRow(msgspec.Struct, frozen=True):
    person_id: UUID
    link_id: UUID
    asked_at: datetime
    decided_at: datetime | None
    is_let_in: bool | None


async def insert_link(tx: Transaction, link: NewLinkRow) -> UUID:
    made: UUID = await tx.fetch_value(INSERT_LINK, {**msgspec.structs.asdict(link), "now": tx.now})
    return made


async def select_links(tx: Transaction, conversation_id: UUID, limit: int) -> list[LinkRow]:
    return await tx.fetch_all(LinkRow, SELECT_LINKS, {"conversation_id": conversation_id, "limit": limit})


async def find_link(tx: Transaction, link_id: UUID) -> LinkRow | None:
    return await tx.find_one(LinkRow, FIND_LINK, {"link_id": link_id})


async def count_open(tx: Transaction, conversation_id: UUID) -> int:
    return int(await tx.fetch_value(COUNT_OPEN, {"conversation_id": conversation_id, "now": tx.now}))


async def withdraw_link(tx: Transaction, conversation_id: UUID, link_id: UUID) -> bool:
    row = {"conversation_id": conversation_id, "link_id": link_id, "now": tx.now}
    return bool(await tx.execute(WITHDRAW_LINK, row))


async def use_link(tx: Transaction, link_id: UUID) -> bool:
    """Whether there was a use left."""
    return bool(await tx.execute(USE_LINK, {"link_id": link_id, "now": tx.now}))


async def upsert_request(tx: Transaction, conversation_id: UUID, person_id: UUID, link_id: UUID) -> bool:
    """Whether the request is new: one that waits, or that was refused, stays as it is."""
    row = {"conversation_id": conversation_id, "person_id": person_id, "link_id": link_id, "now": tx.now}
    return bool(await tx.execute(UPSERT_REQUEST, row))


async def find_request(tx: Transaction, conversation_id: UUID, person_id: UUID) -> RequestRow | None:
    return await tx.find_one(RequestRow, FIND_REQUEST, {"conversation_id": conversation_id, "person_id": person_id})


async def select_waiting(tx: Transaction, conversation_id: UUID, limit: int) -> list[RequestRow]:
    return await tx.fetch_all(RequestRow, SELECT_WAITING, {"conversation_id": conversation_id, "limit": limit})


async def decide_request(
    tx: Transaction, conversation_id: UUID, person_id: UUID, decided_by: UUID, *, is_let_in: bool
) -> bool:
    row = {
        "conversation_id": conversation_id,
        "person_id": person_id,
        "decided_by": decided_by,
        "is_let_in": is_let_in,
        "now": tx.now,
    }
    return bool(await tx.execute(DECIDE_REQUEST, row))


async def delete_request(tx: Transaction, conversation_id: UUID, person_id: UUID) -> None:
    await tx.execute(DELETE_REQUEST, {"conversation_id": conversation_id, "person_id": person_id})


async def update_request_person(tx: Transaction, merged: UUID, kept: UUID) -> None:
    await tx.execute(UPDATE_REQUEST_PERSON, {"merged": merged, "kept": kept})
