"""What files asks of safety: who may open a file that is evidence, and which files evidence still refers to."""

from collections.abc import Sequence
from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.ids import FileId, PersonId
from parta.safety.access import find_duty_of
from parta.safety.store import cases as store


async def may_open_evidence(tx: Transaction, person_id: PersonId, file_id: FileId) -> bool:
    """`MayOpenFile`: it belongs to a case that the person handles."""
    case_ids = await store.select_cases_of_file(tx, file_id)
    if not case_ids:
        return False
    duty = await find_duty_of(tx, person_id)
    if duty is None:
        return False
    for case_id in case_ids:
        if await store.find_case(tx, duty.handler, case_id) is not None:
            return True
    return False


async def evidence_in_use(tx: Transaction, file_ids: Sequence[UUID]) -> set[FileId]:
    """`FileReferences`: those of the files that are kept as evidence."""
    return set(await store.select_files_in_use(tx, file_ids))
