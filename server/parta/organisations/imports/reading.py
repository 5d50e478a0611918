"""The worker's part before anything is written: look at a file, read all files, compute the difference.

Reading and comparing are the computer's work and stand in threads; the database is asked in short transactions.
"""

import asyncio

import msgspec

from parta.identity.api import get_persons
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import ImportId, OrganisationId
from parta.kernel.incidents import report_incident
from parta.organisations.imports.difference import compare, unknown_students
from parta.organisations.imports.model import Difference, Stage, Told
from parta.organisations.imports.present import Present
from parta.organisations.imports.reasons import unexpected
from parta.organisations.imports.store import files as files_store
from parta.organisations.imports.store import imports as store
from parta.organisations.imports.store import lines as lines_store
from parta.organisations.imports.store import present as present_store
from parta.organisations.imports.wanted import ReadFile, Wanted, merge_files
from parta.organisations.roster import Mapping, RosterError, SheetColumns, read, recognise, source_of_bytes
from parta.organisations.roster.source import open_source
from parta.organisations.store import register


async def look_at_file(db: Database, import_id: ImportId, number: int) -> None:
    """What the columns of a file are taken for, or why it can't be read."""
    async with db.transaction("organisations.look_at_file") as tx:
        data = await files_store.select_file_data(tx, import_id, number)
    if data is None:
        return
    try:
        format, sheets = await asyncio.to_thread(_recognise, data)
    except RosterError as error:
        failure = _as_told(error)
    except Exception as error:  # whatever the file did to the reader, the person hears of it
        failure = unexpected(report_incident(error, "organisations.look_at_file"))
    else:
        async with db.transaction("organisations.look_at_file") as tx:
            await files_store.set_file_sheets(tx, import_id, number, format, sheets)
        return
    async with db.transaction("organisations.look_at_file") as tx:
        await files_store.set_file_failure(tx, import_id, number, failure)


def _recognise(data: bytes) -> tuple[str, list[SheetColumns]]:
    source = source_of_bytes("file", data)
    sheets = recognise(source)
    # OneRoster has no columns to recognise; its reading is tried now, so that a broken archive is told at once.
    format = "oneroster" if not sheets else open_source(source).format
    if format == "oneroster":
        read(source)
    return format, sheets


def _as_told(error: RosterError) -> Told:
    return Told(error.problem.code, error.problem.ru, error.problem.en)


class _Asked(msgspec.Struct, frozen=True):
    """An import that waits to be compared."""

    import_id: ImportId
    organisation_id: OrganisationId
    mapping: Mapping
    choices: dict[str, str]
    files: list[tuple[int, str, bytes]]


async def compare_import(db: Database, import_id: ImportId) -> None:
    """Read the files, compare them with the institution, keep the difference with the roster's version."""
    async with db.transaction("organisations.read_import") as tx:
        asked = await _asked(tx, import_id)
    if asked is None:
        return
    try:
        await _compare(db, asked)
    except RosterError as error:
        await _fail(db, import_id, _as_told(error))
    except Exception as error:  # the person must not wait for ever
        await _fail(db, import_id, unexpected(report_incident(error, "organisations.compare_import")))


async def _asked(tx: Transaction, import_id: ImportId) -> _Asked | None:
    found = await store.select_import(tx, import_id)
    if found is None or found.state != "comparing":
        return None
    files = []
    for file in await files_store.select_files(tx, import_id):
        data = await files_store.select_file_data(tx, import_id, file.number)
        files.append((file.number, file.name, data or b""))
    remembered = await files_store.select_remembered(tx, found.organisation_id)
    own = await store.select_mapping(tx, import_id)
    return _Asked(
        import_id,
        found.organisation_id,
        Mapping(sheets=remembered | own.sheets),
        await lines_store.select_choices(tx, import_id),
        files,
    )


async def _compare(db: Database, asked: _Asked) -> None:
    async with db.transaction("organisations.read_import") as tx:
        today = await register.select_local_today(tx, asked.organisation_id)
    read_files = []
    for done, (number, name, data) in enumerate(asked.files):
        await tell_progress(db, asked.import_id, "reading", done, len(asked.files))
        roster = await asyncio.to_thread(read, source_of_bytes(name, data), asked.mapping, today=today)
        read_files.append(ReadFile(number, name, roster))
    await tell_progress(db, asked.import_id, "comparing", 0, 1)
    wanted = await asyncio.to_thread(merge_files, read_files)
    async with db.transaction("organisations.compare_import", snapshot=True) as tx:
        present = await load_present(tx, asked.organisation_id)
        elsewhere = await _elsewhere(tx, wanted, present)
        began = tx.now
    difference, version = await asyncio.to_thread(_difference, wanted, present, asked.choices, elsewhere)
    async with db.transaction("organisations.keep_difference") as tx:
        if await store.set_difference(tx, asked.import_id, difference, version, began):
            await lines_store.replace_lines(tx, asked.import_id, difference.lines)
            await lines_store.count_choices(tx, asked.import_id)


def _difference(wanted: Wanted, present: Present, choices: dict[str, str], elsewhere: int) -> tuple[Difference, str]:
    return compare(wanted, present, choices, elsewhere), present.version()


async def _elsewhere(tx: Transaction, wanted: Wanted, present: Present) -> int:
    unknown = unknown_students(wanted, present)
    if not unknown:
        return 0
    return await present_store.count_elsewhere(tx, present.organisation_id, present.today, unknown)


async def load_present(tx: Transaction, organisation_id: OrganisationId) -> Present:
    """The institution as it stands."""
    today = await register.select_local_today(tx, organisation_id)
    (organisation,) = await register.select_organisations(tx, [organisation_id])
    assert today is not None
    been = await present_store.select_been(tx, organisation_id)
    links = await present_store.select_links(tx, organisation_id, today)
    ids = {one.person_id for one in been} | {one.child_id for one in links}
    people = await get_persons(tx, sorted(ids))
    return Present(
        organisation_id=organisation_id,
        kind=organisation.kind,
        today=today,
        groups=await register.select_groups(tx, organisation_id, today),
        enrolments=await present_store.select_enrolments(tx, organisation_id, today),
        appointments=await present_store.select_appointments(tx, organisation_id, today),
        duties=await present_store.select_duties(tx, organisation_id, today),
        links=links,
        been=been,
        people={one: person for one, person in people.items() if person.merged_into is None},
    )


async def tell_progress(db: Database, import_id: ImportId, stage: Stage, done: int, total: int) -> None:
    """On a connection of its own: it is seen while the work goes on."""
    async with db.transaction("organisations.import_progress") as tx:
        await store.upsert_progress(tx, import_id, stage, done, total)


async def _fail(db: Database, import_id: ImportId, failure: Told) -> None:
    async with db.transaction("organisations.import_failed") as tx:
        await store.set_state(tx, import_id, "open", ("comparing",), failure)
