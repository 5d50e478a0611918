"""Rows of files that wait with a message for its hour."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.carried import Carried

INSERT_SCHEDULED_FILES = """
INSERT INTO messaging_scheduled_files (scheduled_id, place, file_id, caption)
SELECT %(scheduled_id)s, n.place, n.file_id, n.caption
  FROM unnest(%(file_ids)s::uuid[], %(captions)s::text[]) WITH ORDINALITY AS n (file_id, caption, place)
"""

SELECT_SCHEDULED_FILES = """
SELECT scheduled_id, file_id, caption FROM messaging_scheduled_files
 WHERE scheduled_id = ANY(%(scheduled_ids)s::uuid[]) ORDER BY scheduled_id, place
"""


class ScheduledFileRow(msgspec.Struct, frozen=True):
    scheduled_id: UUID
    file_id: UUID
    caption: str


async def insert_scheduled_files(tx: Transaction, scheduled_id: UUID, carried: Sequence[Carried]) -> None:
    await tx.execute(
        INSERT_SCHEDULED_FILES,
        {
            "scheduled_id": scheduled_id,
            "file_ids": [one.file_id for one in carried],
            "captions": [one.caption for one in carried],
        },
    )


async def select_scheduled_files(tx: Transaction, scheduled_ids: Sequence[UUID]) -> list[ScheduledFileRow]:
    """In their order within each message."""
    return await tx.fetch_all(ScheduledFileRow, SELECT_SCHEDULED_FILES, {"scheduled_ids": list(scheduled_ids)})


async def select_carried(tx: Transaction, scheduled_id: UUID) -> list[Carried]:
    """The files of one message, in their order."""
    rows = await select_scheduled_files(tx, [scheduled_id])
    return [Carried(row.file_id, row.caption) for row in rows]
