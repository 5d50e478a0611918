"""What the wizard shows: an import as it stands, its lines in pages, the history."""

from collections.abc import Collection
from uuid import UUID

import msgspec

from parta.identity.api import Actor, PersonName, person_names
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.organisations.access import access_organisation
from parta.organisations.imports.commands import AccessibleImport
from parta.organisations.imports.reasons import TO_CONFIRM
from parta.organisations.imports.store import files as files_store
from parta.organisations.imports.store import imports as store
from parta.organisations.imports.store import lines as lines_store
from parta.organisations.imports.wire import (
    ColumnShown,
    FileShown,
    ImportLine,
    ImportLines,
    Imports,
    ImportShown,
    ImportSummary,
    ProgressShown,
    SheetShown,
)
from parta.organisations.model.rights import Right
from parta.organisations.roster import Mapping, SheetColumns
from parta.organisations.roster.columns import apply_mapping

PAGE = 100
HISTORY_PAGE = 20


async def show_import(tx: Transaction, allowed: AccessibleImport) -> ImportShown:
    """Everything but the lines."""
    row = allowed.row
    details = await store.select_details(tx, row.id)
    remembered = await files_store.select_remembered(tx, row.organisation_id)
    # What an institution corrected last time holds under what is said now.
    mapping = Mapping(sheets=remembered | details.mapping.sheets)
    files = [_file(file, mapping, remembered.keys()) for file in await files_store.select_files(tx, row.id)]
    names = await person_names(tx, [row.created_by])
    progress = None
    if row.state in {"comparing", "applying", "applied"} and details.stage is not None:
        progress = ProgressShown(details.stage, details.done or 0, details.total or 0)
    return ImportShown(
        id=row.id,
        organisation_id=row.organisation_id,
        state=row.state,
        created_at=row.created_at,
        created_by=_name(names, row.created_by),
        applied_at=row.applied_at,
        files=files,
        progress=progress,
        failure=details.failure,
        counts=details.counts,
        left_out=details.left_out,
        notices=details.notices,
        must_confirm=any(one.code in TO_CONFIRM for one in details.notices),
        has_new_choices=details.has_new_choices,
    )


def _file(file: files_store.FileRow, mapping: Mapping, remembered: Collection[str]) -> FileShown:
    return FileShown(
        number=file.number,
        name=file.name,
        size=file.size,
        is_read=file.sheets is not None or file.failure is not None,
        format=file.format,
        sheets=[_sheet(sheet, mapping, remembered) for sheet in file.sheets or []],
        failure=file.failure,
    )


def _sheet(sheet: SheetColumns, mapping: Mapping, remembered: Collection[str]) -> SheetShown:
    shown = apply_mapping(sheet, mapping)
    return SheetShown(
        sheet=shown.sheet,
        kind=shown.kind,
        header_row=shown.header_row,
        row_count=shown.row_count,
        fingerprint=shown.fingerprint,
        is_remembered=shown.fingerprint in remembered,
        columns=[
            ColumnShown(
                index=column.index,
                letter=column.letter,
                header=column.header,
                samples=list(column.samples),
                field=column.field,
                slot=column.slot,
                confidence=column.confidence,
            )
            for column in shown.columns
        ],
    )


async def list_lines(tx: Transaction, allowed: AccessibleImport, asked: lines_store.LinesAsked) -> ImportLines:
    """A page of one tab, in its order."""
    limit = asked.limit
    one_more = msgspec.structs.replace(asked, limit=limit + 1)
    found = await lines_store.select_lines(tx, allowed.id, one_more)
    lines = [
        ImportLine(number=one.number, **{name: getattr(one.line, name) for name in one.line.__struct_fields__})
        for one in found[:limit]
    ]
    return ImportLines(lines=lines, next=lines[-1].number if len(found) > limit else None)


async def list_imports(tx: Transaction, actor: Actor, organisation_id: UUID, before: UUID | None) -> Imports:
    """The imports of an organisation, the newest first."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_ROSTER)
    rows = await store.select_imports(tx, proved.id, before, HISTORY_PAGE + 1)
    names = await person_names(tx, list({row.created_by for row in rows}))
    shown = [
        ImportSummary(
            id=row.id,
            state=row.state,
            created_at=row.created_at,
            created_by=_name(names, row.created_by),
            applied_at=row.applied_at,
            counts=row.counts,
            files=row.files,
        )
        for row in rows[:HISTORY_PAGE]
    ]
    return Imports(imports=shown, next=shown[-1].id if len(rows) > HISTORY_PAGE else None)


def _name(names: dict[PersonId, PersonName], person_id: PersonId) -> str:
    return names[person_id].full if person_id in names else ""
