"""Which scans of orders appointments refer to."""

from collections.abc import Sequence
from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.ids import FileId

SELECT_ORDER_FILES_IN_USE = """
SELECT coalesce(array_agg(DISTINCT order_file_id), '{}') FROM organisations_appointments
 WHERE order_file_id = ANY(%(file_ids)s::uuid[])
"""


async def select_order_files_in_use(tx: Transaction, file_ids: Sequence[UUID]) -> set[FileId]:
    return set(await tx.fetch_value(SELECT_ORDER_FILES_IN_USE, {"file_ids": list(file_ids)}))
