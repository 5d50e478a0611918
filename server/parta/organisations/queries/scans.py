"""What the register says about files: the room of files asks before it removes one."""

from collections.abc import Sequence
from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.ids import FileId
from parta.organisations.store.scans import select_order_files_in_use


async def order_files_in_use(tx: Transaction, file_ids: Sequence[UUID]) -> set[FileId]:
    """Those of the files that are the scan of an order of some appointment, ended and corrected ones too."""
    return await select_order_files_in_use(tx, file_ids)
