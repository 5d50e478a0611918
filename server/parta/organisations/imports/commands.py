"""What a person does to an import before it is applied: begin, add files, correct columns, decide, ask for the work.

The work itself is done by the worker (`jobs`); every command here is quick, whatever the file.
"""

from uuid import UUID

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import ImportId
from parta.kernel.text import without_controls
from parta.organisations.access import AccessibleOrganisation, access_organisation
from parta.organisations.imports.errors import ChoicesNotCounted, ImportNotReady, NotConfirmed
from parta.organisations.imports.matching import NEW
from parta.organisations.imports.model import Import, ImportState
from parta.organisations.imports.reasons import TO_CONFIRM
from parta.organisations.imports.store import files as files_store
from parta.organisations.imports.store import imports as store
from parta.organisations.imports.store import lines as lines_store
from parta.organisations.imports.wire import ApplyAsked, ChoiceMade, LeftOutSet
from parta.organisations.model.register import INSTITUTION_KINDS
from parta.organisations.model.rights import Right
from parta.organisations.roster import Mapping

MAX_FILES = 10
MAX_SHEETS_CORRECTED = 50
MAX_COLUMNS_CORRECTED = 600
MAX_SLOT = 9
MAX_NAME_CHARS = 200
_BEFORE_APPLYING: tuple[ImportState, ...] = ("open", "comparing", "ready")


class AccessibleImport(msgspec.Struct, frozen=True):
    """Proof that the actor may keep the roster of the import's organisation."""

    row: Import
    organisation: AccessibleOrganisation

    @property
    def id(self) -> ImportId:
        return self.row.id


async def access_import(
    tx: Transaction, actor: Actor, organisation_id: UUID, import_id: UUID, *, lock: bool = False
) -> AccessibleImport:
    """The import, if the actor may keep that roster; `NotFound` where it is another organisation's or given up."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_ROSTER)
    found = await (store.lock_import if lock else store.select_import)(tx, import_id)
    if found is None or found.organisation_id != proved.id or found.state == "discarded":
        raise NotFound
    return AccessibleImport(found, proved)


async def begin_import(tx: Transaction, actor: Actor, organisation_id: UUID) -> ImportId:
    """An import without files yet. Only institutions have rosters."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_ROSTER)
    if proved.organisation.kind not in INSTITUTION_KINDS:
        raise InvalidInput("organisation_id", "not_an_institution")
    return await store.insert_import(tx, proved.id, actor.person_id)


async def add_file(tx: Transaction, allowed: AccessibleImport, name: str, data: bytes) -> None:
    """Take a file in and let the worker look at it. A difference that was shown no longer holds."""
    _only(allowed, "open", "ready")
    if len(await files_store.select_files(tx, allowed.id)) >= MAX_FILES:
        raise InvalidInput("files", "too_many", limit=MAX_FILES)
    plain = " ".join(without_controls(name).replace("/", " ").split())[:MAX_NAME_CHARS] or "файл"
    number = await files_store.insert_file(tx, allowed.id, plain, data)
    await store.set_state(tx, allowed.id, "open", _BEFORE_APPLYING)
    args = {"import_id": allowed.id, "number": number}
    await tx.enqueue("organisations.look_at_file", args, lock=f"organisations.import:{allowed.id}")


async def remove_file(tx: Transaction, allowed: AccessibleImport, number: int) -> None:
    """Take a file out again, and what was said to its people."""
    _only(allowed, "open", "ready")
    if not await files_store.delete_file(tx, allowed.id, number):
        raise NotFound
    await lines_store.delete_choices_of_file(tx, allowed.id, number)
    await store.set_state(tx, allowed.id, "open", _BEFORE_APPLYING)


async def correct_columns(tx: Transaction, allowed: AccessibleImport, mapping: Mapping) -> None:
    """Put a person's word on columns above what was recognised; remembered when the files are compared."""
    _only(allowed, "open", "ready")
    if len(mapping.sheets) > MAX_SHEETS_CORRECTED:
        raise InvalidInput("mapping", "too_many", limit=MAX_SHEETS_CORRECTED)
    for mark, choice in mapping.sheets.items():
        wrong = [one for one in choice.columns.values() if not 0 <= one.slot <= MAX_SLOT]
        if len(mark) > 64 or len(choice.columns) > MAX_COLUMNS_CORRECTED or wrong:
            raise InvalidInput("mapping", "out_of_range")
    known = await store.select_mapping(tx, allowed.id)
    await store.set_mapping(tx, allowed.id, Mapping(sheets=known.sheets | mapping.sheets))
    await store.set_state(tx, allowed.id, "open", _BEFORE_APPLYING)


async def ask_to_compare(tx: Transaction, actor: Actor, allowed: AccessibleImport) -> None:
    """Let the worker compute the difference, anew where there was one. The corrections of columns are remembered for
    the institution. `InvalidInput` without a file, or while one of them can't be read or wasn't looked at."""
    _only(allowed, "open", "ready")
    files = await files_store.select_files(tx, allowed.id)
    if not files:
        raise InvalidInput("files", "required")
    for file in files:
        if file.failure is not None:
            raise InvalidInput("files", "unreadable", name=file.name)
        if file.sheets is None:
            raise InvalidInput("files", "not_read_yet", name=file.name)
    shown = {sheet.fingerprint for file in files for sheet in file.sheets or []}
    mapping = await store.select_mapping(tx, allowed.id)
    chosen = {mark: choice for mark, choice in mapping.sheets.items() if mark in shown}
    await files_store.upsert_remembered(tx, allowed.organisation.id, chosen, actor.person_id)
    await store.set_state(tx, allowed.id, "comparing", ("open", "ready"))
    await _enqueue(tx, "organisations.compare_import", allowed.id)


async def make_choice(tx: Transaction, allowed: AccessibleImport, made: ChoiceMade) -> None:
    """Say who an undecided person is. Counts when the files are compared again."""
    _only(allowed, "ready")
    line = await lines_store.find_undecided(tx, allowed.id, made.key)
    if line is None:
        raise NotFound
    if made.person_id is not None and made.person_id not in {one.person_id for one in line.candidates}:
        raise InvalidInput("person_id", "not_a_candidate")
    choice = NEW if made.person_id is None else str(made.person_id)
    await lines_store.upsert_choices(tx, allowed.id, [made.key], choice, is_counted=False)


async def leave_out(tx: Transaction, allowed: AccessibleImport, asked: LeftOutSet) -> None:
    """Keep somebody who would leave, or let them leave after all. Holds at once, and through further comparisons."""
    _only(allowed, "ready")
    keys = await lines_store.set_left_out(tx, allowed.id, asked.key, is_left_out=asked.is_left_out)
    if asked.key is not None and not keys:
        raise NotFound
    await lines_store.upsert_choices(tx, allowed.id, keys, "keep" if asked.is_left_out else "drop", is_counted=True)


async def ask_to_apply(tx: Transaction, actor: Actor, allowed: AccessibleImport, asked: ApplyAsked) -> None:
    """Let the worker write the difference that is shown. Asked twice, it is written once.

    `ChoicesNotCounted` when decisions were made since; `NotConfirmed` when what is unusual was not confirmed.
    """
    if allowed.row.state == "applied":
        return
    if allowed.row.state != "applying":
        _only(allowed, "ready")
        if (await store.select_details(tx, allowed.id)).has_new_choices:
            raise ChoicesNotCounted
        notices = await store.select_notices(tx, allowed.id)
        if not asked.is_confirmed and any(one.code in TO_CONFIRM for one in notices):
            raise NotConfirmed
        await store.set_applying(tx, allowed.id, actor.person_id)
        await store.upsert_progress(tx, allowed.id, "people", 0, 0)
    # Asked again while it should be at work: harmless, and the way on after a worker was lost.
    await _enqueue(tx, "organisations.apply_import", allowed.id)


async def give_up(tx: Transaction, allowed: AccessibleImport) -> None:
    """Forget the import: nothing was changed by it."""
    if not await store.set_state(tx, allowed.id, "discarded", _BEFORE_APPLYING):
        raise ImportNotReady(state=allowed.row.state)
    await store.forget_files(tx, allowed.id)
    await store.forget_lines(tx, allowed.id)


def _only(allowed: AccessibleImport, *states: ImportState) -> None:
    if allowed.row.state not in states:
        raise ImportNotReady(state=allowed.row.state)


async def _enqueue(tx: Transaction, task: str, import_id: ImportId) -> None:
    lock = f"organisations.import:{import_id}"
    await tx.enqueue(task, {"import_id": import_id}, lock=lock, queueing_lock=f"{task}:{import_id}")
